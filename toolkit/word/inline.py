"""The content of one paragraph: runs with their formatting, fields, revisions, inline controls, drawings."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from lxml.etree import _Element

from toolkit.word.lines import drawn_lines, vml_lines
from toolkit.word.names import local, q, val
from toolkit.word.records import Change, Control, Line, Run
from toolkit.word.styles import Style, Styles

PASSED = {"hyperlink", "smartTag", "customXml", "dir", "bdo", "sdtContent", "fldSimple"}
SILENT = {
    "pPr", "rPr", "bookmarkEnd", "proofErr", "commentRangeStart", "commentRangeEnd", "permStart",
    "permEnd", "moveFromRangeStart", "moveFromRangeEnd", "moveToRangeStart", "moveToRangeEnd",
    "lastRenderedPageBreak", "annotationRef", "footnoteRef", "endnoteRef", "separator",
    "continuationSeparator", "sdtPr", "sdtEndPr", "softHyphen", "commentReference", "footnoteReference",
    "endnoteReference", "smartTagPr", "customXmlPr", "dayLong", "pgNum", "ffData",
    "customXmlInsRangeStart", "customXmlInsRangeEnd", "customXmlDelRangeStart", "customXmlDelRangeEnd",
}  # fmt: skip
SIGNS = {"tab": "\t", "ptab": "\t", "cr": "\n", "noBreakHyphen": "\u2011"}
CHANGES = {
    "ins": Change.INSERTED,
    "moveTo": Change.INSERTED,
    "del": Change.DELETED,
    "moveFrom": Change.DELETED,
}


@dataclass(slots=True)
class Inline:
    """What one paragraph holds; it grows while it is read."""

    runs: list[Run] = field(default_factory=list)
    lines: list[Line] = field(default_factory=list)
    boxes: list[_Element] = field(default_factory=list)
    controls: list[Control] = field(default_factory=list)
    bookmarks: list[str] = field(default_factory=list)
    unknown: Counter[str] = field(default_factory=Counter)
    pictures: int = 0
    breaks: bool = False
    fields: list[list[str]] = field(default_factory=list)


def read_inline(paragraph: _Element, styles: Styles, style: Style) -> Inline:
    """Read the content of a paragraph whose style is given."""
    reader = _Reader(styles, style, Inline())
    reader.read(paragraph, None, "")
    return reader.found


@dataclass(slots=True)
class _Reader:
    styles: Styles
    style: Style
    found: Inline

    def read(self, parent: _Element, change: Change | None, code: str) -> None:
        """Read the children of a paragraph, a revision, a link, a control."""
        for element in parent:
            name = local(element)
            if name == "r":
                self._run(element, change, code)
            elif name in CHANGES:
                self.read(element, CHANGES[name], code)
            elif name == "fldSimple":
                self.read(element, change, _code(element.get(q("w:instr"), "")))
            elif name in PASSED:
                self.read(element, change, code)
            else:
                self._other(element, name, change, code)

    def _other(self, element: _Element, name: str, change: Change | None, code: str) -> None:
        if name == "sdt":
            props, content = element.find(q("w:sdtPr")), element.find(q("w:sdtContent"))
            names = (val(props, key) or "" for key in ("w:tag", "w:alias", "w:lock"))
            self.found.controls.append(Control(*names))
            if content is not None:
                self.read(content, change, code)
        elif name == "bookmarkStart":
            self.found.bookmarks.append(element.get(q("w:name"), ""))
        elif name == "AlternateContent":
            self.read(_chosen(element), change, code)
        elif name and name not in SILENT:
            self.found.unknown[name] += 1

    def _run(self, run: _Element, change: Change | None, code: str) -> None:
        format_ = self.styles.run(self.style, run.find(q("w:rPr")))
        text = "".join(self._piece(element) for element in run)
        if text:
            open_ = self.found.fields[-1] if self.found.fields else None
            field_code = _code(open_[0]) if open_ is not None else code
            self.found.runs.append(Run(text, format_, change, field_code))

    def _piece(self, element: _Element) -> str:
        name, fields = local(element), self.found.fields
        if name in ("t", "delText"):
            in_code = bool(fields) and fields[-1][1] == "code"
            return "" if in_code else element.text or ""
        if name in SIGNS:
            return SIGNS[name]
        if name == "br":
            self.found.breaks |= element.get(q("w:type")) == "page"
            return "" if element.get(q("w:type")) in ("page", "column") else "\n"
        if name == "sym":
            return _symbol(element)
        self._mark(element, name)
        return ""

    def _mark(self, element: _Element, name: str) -> None:
        fields = self.found.fields
        if name == "fldChar":
            self._field(element.get(q("w:fldCharType"), ""))
        elif name in ("instrText", "delInstrText"):
            if fields:
                fields[-1][0] += element.text or ""
        elif name in ("drawing", "pict", "object"):
            self._drawn(element)
        elif name == "AlternateContent":
            for child in _chosen(element):
                self._mark(child, local(child))
        elif name and name not in SILENT:
            self.found.unknown[name] += 1

    def _field(self, kind: str) -> None:
        fields = self.found.fields
        if kind == "begin":
            fields.append(["", "code"])
        elif kind == "separate" and fields:
            fields[-1][1] = "result"
        elif kind == "end" and fields:
            code, state = fields.pop()
            if state == "code":  # a field that has never been computed still stands here
                self.found.runs.append(
                    Run("", self.styles.run(self.style, None), None, _code(code))
                )

    def _drawn(self, element: _Element) -> None:
        self.found.lines.extend(drawn_lines(element))
        self.found.lines.extend(vml_lines(element))
        self.found.boxes.extend(element.iter(q("w:txbxContent")))
        self.found.pictures += sum(1 for _ in element.iter(q("pic:pic"), q("v:imagedata")))


def _chosen(element: _Element) -> _Element:
    choice, fallback = element.find(q("mc:Choice")), element.find(q("mc:Fallback"))
    found = choice if choice is not None else fallback
    return found if found is not None else element


def _code(instruction: str) -> str:
    """Give the first word of a field's instruction: PAGE, NUMPAGES, REF."""
    words = instruction.split()
    return words[0].upper() if words else ""


def _symbol(element: _Element) -> str:
    try:
        return chr(int(element.get(q("w:char"), ""), 16))
    except (ValueError, OverflowError):
        return ""
