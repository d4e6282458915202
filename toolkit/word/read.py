"""Put a file together: `read_word(bytes)` gives a WordFile, or a Refusal where the bytes cannot be read as one."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from lxml.etree import _Element

from toolkit.word.names import is_on, local, q
from toolkit.word.numbering import Numbering
from toolkit.word.package import Package, Refused, opened
from toolkit.word.records import Refusal, RefusalKind, Section, WordFile, WordParagraph
from toolkit.word.sections import room, section, section_elements
from toolkit.word.styles import Styles
from toolkit.word.theme import Theme
from toolkit.word.walker import Walker

APP, CORE, CUSTOM = "docProps/app.xml", "docProps/core.xml", "docProps/custom.xml"

NOTES = ("footnotes", "endnotes")


def read_word(data: bytes) -> WordFile | Refusal:
    """Read the bytes of a .docx or .docm file."""
    try:
        return _Reading(opened(data)).file()
    except Refused as refused:
        return refused.refusal
    except RecursionError:
        return Refusal(RefusalKind.UNSAFE, "nesting")


@dataclass(slots=True)
class _Reading:
    package: Package
    main: str = ""
    kinds: dict[str, str] = field(default_factory=dict)
    targets: dict[str, str] = field(default_factory=dict)
    unplaced: Counter[str] = field(default_factory=Counter)

    def file(self) -> WordFile:
        """Read everything in order."""
        self.main = self.package.main()
        related = self.package.related(self.main)
        self.targets = {name: target for name, (_, target) in related.items()}
        self.kinds = dict(related.values())
        body = self._body()
        styles = self._styles()
        elements = section_elements(body)
        walker = self._walker("document", styles, [room(one) for one in elements])
        walker.walk(body)
        self.unplaced.update(walker.unplaced)
        settings = self._related("settings")
        return WordFile(
            paragraphs=tuple(walker.paragraphs),
            sections=tuple(self._sections(elements, walker, styles)),
            tables=tuple(walker.tables),
            comments=self._comments(),
            mirrored=_setting(settings, "w:mirrorMargins"),
            tracking=_setting(settings, "w:trackRevisions"),
            protected=settings is not None and settings.find(q("w:documentProtection")) is not None,
            macros=any(name.endswith("vbaProject.bin") for name in self.package.sizes),
            language=str(styles.run_defaults.get("lang", "")),
            program=self._texts(APP).get("Application", ""),
            properties=self._texts(CORE) | self._custom(),
            custom_xml=self._custom_parts(),
            notes=self._notes(styles),
            unplaced=dict(self.unplaced),
        )

    def _body(self) -> _Element:
        root = self.package.xml(self.main)
        body = None if root is None else root.find(q("w:body"))
        if body is None:
            raise Refused(RefusalKind.NOT_WORD, self.main)
        return body

    def _related(self, kind: str) -> _Element | None:
        return self.package.xml(self.kinds[kind]) if kind in self.kinds else None

    def _styles(self) -> Styles:
        return Styles(self._related("styles"), Theme.of(self._related("theme")))

    def _walker(self, part: str, styles: Styles, rooms: list[int]) -> Walker:
        return Walker(part, styles, Numbering(self._related("numbering")), rooms)

    def _sections(self, elements: list[_Element], walker: Walker, styles: Styles) -> list[Section]:
        found: list[Section] = []
        for index, element in enumerate(elements):
            numbers = [n for n, p in enumerate(walker.paragraphs) if p.place.section == index]
            span = (numbers[0], numbers[-1] + 1) if numbers else (0, 0)

            def read(name: str, at: int, width: int = room(element)) -> tuple[WordParagraph, ...]:
                return self._part(self.targets.get(name, ""), at, width, styles)

            found.append(section(element, index, span, found[-1] if found else None, read))
        return found

    def _part(self, name: str, at: int, width: int, styles: Styles) -> tuple[WordParagraph, ...]:
        root = self.package.xml(name) if name else None
        if root is None:
            return ()
        walker = self._walker(name.rpartition("/")[2], styles, [width] * (at + 1))
        walker.section = at
        walker.walk(root)
        self.unplaced.update(walker.unplaced)
        return tuple(walker.paragraphs)

    def _notes(self, styles: Styles) -> tuple[WordParagraph, ...]:
        """Read the notes, each part of them through, so that a paragraph is found again by its part and number."""
        parts = (self._part(self.kinds.get(kind, ""), 0, 0, styles) for kind in NOTES)
        return tuple(paragraph for part in parts for paragraph in part)

    def _comments(self) -> int:
        root = self._related("comments")
        return 0 if root is None else len(root.findall(q("w:comment")))

    def _texts(self, name: str) -> dict[str, str]:
        root = self.package.xml(name)
        return {} if root is None else {local(one): one.text or "" for one in root}

    def _custom(self) -> dict[str, str]:
        root = self.package.xml(CUSTOM)
        return {
            one.get("name", ""): "".join(str(text) for text in one.itertext())
            for one in (root if root is not None else ())
        }

    def _custom_parts(self) -> tuple[bytes, ...]:
        names = sorted(
            n for n in self.package.sizes if n.startswith("customXml/item") and "Props" not in n
        )
        return tuple(data for name in names if (data := self.package.data(name)) is not None)


def _setting(settings: _Element | None, name: str) -> bool:
    return settings is not None and bool(is_on(settings.find(q(name))))
