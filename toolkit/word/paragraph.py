"""The one walk over a paragraph: what it prints, piece by piece, and what else it holds.

Reading, counting and editing all stand on it, so that the place a reader names is the place an edit hits. Texts are as
after accepting all changes: what was deleted is there, marked, and takes no room; the code of a field prints nothing.
It resolves no formatting: that is asked of `styles.py` for the run of a piece.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml.etree import _Element

from toolkit.word.lines import drawn_lines, vml_lines
from toolkit.word.measurements import character
from toolkit.word.names import chosen, local, outermost, q, val, word_name
from toolkit.word.records import Change, Control, Line

ENTERED = {"hyperlink", "smartTag", "customXml", "dir", "bdo", "sdtContent"}
SILENT = {
    "pPr", "rPr", "bookmarkEnd", "proofErr", "commentRangeStart", "commentRangeEnd", "permStart",
    "permEnd", "moveFromRangeStart", "moveFromRangeEnd", "moveToRangeStart", "moveToRangeEnd",
    "lastRenderedPageBreak", "annotationRef", "footnoteRef", "endnoteRef", "separator",
    "continuationSeparator", "sdtPr", "sdtEndPr", "softHyphen", "commentReference", "footnoteReference",
    "endnoteReference", "smartTagPr", "customXmlPr", "dayLong", "pgNum", "ffData", "delInstrText",
    "customXmlInsRangeStart", "customXmlInsRangeEnd", "customXmlDelRangeStart", "customXmlDelRangeEnd",
}  # fmt: skip
SIGNS = {"tab": "\t", "ptab": "\t", "cr": "\n", "noBreakHyphen": "\u2011"}
INSTRUCTION = 500
"""Of the instruction of a field the first word is asked."""

DRAWN = {"drawing", "pict", "object"}
CHANGES = {
    "ins": Change.INSERTED,
    "moveTo": Change.INSERTED,
    "del": Change.DELETED,
    "moveFrom": Change.DELETED,
}


@dataclass(frozen=True, slots=True)
class Piece:
    """What one child of a run prints; `start` is where it begins in the accepted text.

    `field` is the code of the field whose result it is ("PAGE"); a field that was never computed is a piece without
    text.
    """

    run: _Element
    element: _Element
    text: str
    start: int
    change: Change | None = None
    field: str = ""

    @property
    def deleted(self) -> bool:
        """Tell whether it goes when the changes are accepted."""
        return self.change is Change.DELETED

    @property
    def end(self) -> int:
        """Give the offset behind it; what is deleted takes no room."""
        return self.start + (0 if self.deleted else len(self.text))


@dataclass(slots=True)
class Content:
    """What a paragraph holds; it grows while it is walked.

    `runs` are those that stay when changes are accepted, listed only where they are asked for: there may be a million.
    """

    pieces: list[Piece] = field(default_factory=list)
    runs: list[_Element] = field(default_factory=list)
    lines: list[Line] = field(default_factory=list)
    boxes: list[_Element] = field(default_factory=list)
    controls: list[Control] = field(default_factory=list)
    bookmarks: list[str] = field(default_factory=list)
    unknown: Counter[str] = field(default_factory=Counter)
    pictures: int = 0
    breaks: bool = False

    def counted(self) -> list[Piece]:
        """List the pieces that take room in the accepted text, which they make up without a gap."""
        return [piece for piece in self.pieces if piece.end > piece.start]


def walk_paragraph(paragraph: _Element, with_runs: bool = False) -> Content:
    """Walk the content of a paragraph in reading order."""
    walk = _Walk(Content(), with_runs)
    walk.enter(paragraph, _Around())
    return walk.found


@dataclass(frozen=True, slots=True)
class _Around:
    """What stands around a run: a tracked change, a simple field and how many complex fields were open before it."""

    change: Change | None = None
    code: str = ""
    depth: int = 0


@dataclass(slots=True)
class _Field:
    """A complex field that is open: its instruction, and whether its result has begun."""

    instruction: str = ""
    computed: bool = False


@dataclass(slots=True)
class _Walk:
    """Where the walk is: the complex fields that are open, how many of them still write their code, the offset."""

    found: Content
    with_runs: bool
    fields: list[_Field] = field(default_factory=list)
    codes: int = 0
    at: int = 0

    def enter(self, parent: _Element, around: _Around) -> None:
        """Walk the children of a paragraph, a revision, a link, a control."""
        for element in _children(parent):
            name = word_name(element)
            if name == "r":
                self._run(element, around)
            elif name in CHANGES:
                change = around.change if around.change is Change.DELETED else CHANGES[name]
                self.enter(element, _Around(change, around.code, around.depth))
            elif name == "fldSimple":
                code = _code(element.get(q("w:instr"), ""))
                self.enter(element, _Around(around.change, code, len(self.fields)))
            elif name in ENTERED:
                self.enter(element, around)
            elif name == "sdt":
                self._control(element, around)
            elif name == "bookmarkStart":
                self.found.bookmarks.append(element.get(q("w:name"), ""))
            else:
                self._unknown(element, name)

    def _control(self, element: _Element, around: _Around) -> None:
        self.found.controls.append(control(element))
        content = element.find(q("w:sdtContent"))
        if content is not None:
            self.enter(content, around)

    def _run(self, run: _Element, around: _Around) -> None:
        deleted = around.change is Change.DELETED
        if self.with_runs and not deleted:
            self.found.runs.append(run)
        for element in _children(run):
            name = word_name(element)
            text = self._text(element, name)
            if text:
                self._print(run, element, text, around)
            elif not deleted:
                self._mark(run, element, name, around)

    def _print(self, run: _Element, element: _Element, text: str, around: _Around) -> None:
        if not self.codes:
            code = around.code
            if len(self.fields) > around.depth:
                code = _code(self.fields[-1].instruction)
            piece = Piece(run, element, text, self.at, around.change, code)
            self.found.pieces.append(piece)
            self.at = piece.end

    def _text(self, element: _Element, name: str) -> str:
        if name in ("t", "delText"):
            self.found.unknown.update(filter(None, map(local, element)))
            return letters(element)
        if name == "br":
            return "" if element.get(q("w:type")) in ("page", "column") else "\n"
        return character(element.get(q("w:char"))) if name == "sym" else SIGNS.get(name, "")

    def _mark(self, run: _Element, element: _Element, name: str, around: _Around) -> None:
        """Take what prints no letter; what was deleted is not asked, as if it were gone."""
        if name == "fldChar":
            self._field(run, element, around)
        elif name == "instrText":
            if self.fields and not self.fields[-1].computed:
                whole = self.fields[-1].instruction + letters(element)
                self.fields[-1].instruction = whole[:INSTRUCTION]
        elif name in DRAWN:
            self._drawn(element)
        elif name == "br":
            self.found.breaks |= element.get(q("w:type")) == "page"
        elif name not in ("t", "delText"):
            self._unknown(element, name)

    def _field(self, run: _Element, element: _Element, around: _Around) -> None:
        kind = element.get(q("w:fldCharType"))
        if kind == "begin":
            self.fields.append(_Field())
            self.codes += 1
        elif kind == "separate" and self.fields:
            self.codes -= not self.fields[-1].computed
            self.fields[-1].computed = True
        elif kind == "end" and self.fields:
            ended = self.fields.pop()
            if not ended.computed:
                self.codes -= 1
                code = _code(ended.instruction)
                self.found.pieces.append(Piece(run, element, "", self.at, around.change, code))

    def _drawn(self, element: _Element) -> None:
        self.found.lines.extend(drawn_lines(element))
        self.found.lines.extend(vml_lines(element))
        self.found.boxes.extend(outermost(element, q("w:txbxContent")))
        self.found.pictures += sum(1 for _ in element.iter(q("pic:pic"), q("v:imagedata")))

    def _unknown(self, element: _Element, name: str) -> None:
        if local(element) and name not in SILENT:
            self.found.unknown[local(element)] += 1


def letters(element: _Element) -> str:
    """Give the text of w:t; what somebody put into it as an element is passed over, the text behind it is not."""
    return (element.text or "") + "".join(inner.tail or "" for inner in element)


def control(element: _Element) -> Control:
    """Read what a content control is called and whether it is locked."""
    props = element.find(q("w:sdtPr"))
    return Control(*(val(props, name) or "" for name in ("w:tag", "w:alias", "w:lock")))


def _children(parent: _Element) -> Iterator[_Element]:
    """Yield children; of alternatives, the children of the one that is read."""
    for element in parent:
        if word_name(element) == "AlternateContent":
            yield from _children(chosen(element))
        else:
            yield element


def _code(instruction: str) -> str:
    """Give the first word of a field's instruction: PAGE, NUMPAGES, REF."""
    words = instruction.split(maxsplit=1)
    return words[0].upper() if words else ""
