"""Apply edits to the bytes of a Word file: what no edit names stays byte for byte as it was.

Text is edited last and from the end, so that offsets stay true.
"""

from __future__ import annotations

import zipfile
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from io import BytesIO

from lxml.etree import _Element, fromstring, tostring

from toolkit.word.edit_pages import Parts, number_pages, set_section, unmirror
from toolkit.word.edit_text import set_paragraph, set_runs, set_text
from toolkit.word.edits import (
    Edit,
    NumberPages,
    SetParagraph,
    SetRuns,
    SetSection,
    SetText,
    Unmirror,
)
from toolkit.word.names import SPACES, q
from toolkit.word.numbering import Numbering
from toolkit.word.package import Package, opened
from toolkit.word.sections import section_elements
from toolkit.word.styles import Styles
from toolkit.word.theme import Theme
from toolkit.word.walker import Walker

TYPES = "[Content_Types].xml"


def apply_edits(data: bytes, edits: Iterable[Edit]) -> bytes:
    """Give the file with the edits; the file must be one that `read_word` reads."""
    editing = _Editing(opened(data))
    listed = list(dict.fromkeys(edits))
    for edit in listed:
        if not isinstance(edit, SetText):
            editing.apply(edit)
    texts = [edit for edit in listed if isinstance(edit, SetText)]
    for text in _apart(texts):
        set_text(editing.paragraph(text.part, text.number), text)
    return editing.written()


def _apart(texts: list[SetText]) -> list[SetText]:
    """Order edits of text from the end; of two that overlap only one is done, the other is found again next time."""
    done: list[SetText] = []
    for edit in sorted(texts, key=lambda e: (e.part, e.number, -e.last, -e.first)):
        before = done[-1] if done else None
        same = before is not None and (before.part, before.number) == (edit.part, edit.number)
        if before is None or not same or edit.last <= before.first:
            done.append(edit)
    return done


@dataclass(slots=True)
class _Editing:
    package: Package
    changed: dict[str, _Element] = field(default_factory=dict)
    walked: dict[str, list[_Element]] = field(default_factory=dict)

    def apply(self, edit: Edit) -> None:
        """Apply one edit that is not on text."""
        if isinstance(edit, SetParagraph):
            set_paragraph(self.paragraph(edit.part, edit.number), edit)
        elif isinstance(edit, SetRuns):
            set_runs(self.paragraph(edit.part, edit.number), edit)
        elif isinstance(edit, SetSection):
            set_section(self.sections()[edit.section], edit)
        elif isinstance(edit, NumberPages):
            number_pages(self.sections()[edit.section], edit, self.parts())
        elif isinstance(edit, Unmirror):
            unmirror(self.root(self.name("settings.xml")))

    def root(self, name: str) -> _Element | None:
        """Give a part to be changed."""
        root = self.changed.get(name)
        if root is None:
            root = self.package.xml(name)
            if root is not None:
                self.changed[name] = root
        return root

    def body(self) -> _Element:
        """Give the body of the main part."""
        root = self.root(self.package.main())
        body = None if root is None else root.find(q("w:body"))
        assert body is not None  # read_word has read it
        return body

    def sections(self) -> Sequence[_Element]:
        """List the section properties; the last stands in the body."""
        elements = section_elements(self.body())
        if elements[-1].getparent() is None:
            self.body().append(elements[-1])
        return elements

    def paragraph(self, part: str, number: int) -> _Element:
        """Find a paragraph by its part and its number."""
        if part not in self.walked:
            root = self.body() if part == "document" else self.root(self.name(part))
            assert root is not None  # read_word has read it
            walker = Walker(part, Styles(None, Theme()), Numbering(None), [0])
            walker.walk(root)
            self.walked[part] = walker.elements
        return self.walked[part][number - 1]

    def name(self, part: str) -> str:
        """Give the whole name of a part that the main part refers to: it may lie in any folder."""
        related = self.package.related(self.package.main()).values()
        return next((name for _, name in related if name.rpartition("/")[2] == part), part)

    def parts(self) -> Parts:
        """Give what the edits of pages need."""
        folder, _, base = self.package.main().rpartition("/")
        name = f"{folder}/_rels/{base}.rels"
        relations = self._list_of("Relationships", name, SPACES["rel"])
        types = self._list_of("Types", TYPES, SPACES["ct"])
        names = frozenset({*self.package.sizes, *self.changed})
        return Parts(relations, types, self.root, self.changed.__setitem__, names, folder)

    def _list_of(self, kind: str, name: str, space: str) -> _Element:
        """Give a part that lists others, begun where the file has none."""
        root = self.root(name)
        if root is None:
            root = self.changed[name] = fromstring(f'<{kind} xmlns="{space}"/>')
        return root

    def written(self) -> bytes:
        """Zip the file again, in the order it had."""
        out = BytesIO()
        with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
            for info in self.package.archive.infolist():
                root = self.changed.pop(info.filename, None)
                data = self.package.archive.read(info) if root is None else _xml(root)
                archive.writestr(info, data, zipfile.ZIP_DEFLATED)
            for name, root in self.changed.items():
                archive.writestr(zipfile.ZipInfo(name), _xml(root), zipfile.ZIP_DEFLATED)
        return out.getvalue()


def _xml(root: _Element) -> bytes:
    return tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
