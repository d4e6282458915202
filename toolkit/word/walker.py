"""The one walk through a part, in reading order: body, tables, controls, revisions, fields, text boxes.

`python-docx` sees nothing inside block controls; this walk enters them, and counts what it does not know.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from itertools import groupby

from lxml.etree import _Element

from toolkit.word.cells import CellRoom, TableShape
from toolkit.word.lines import border_line, sign_line
from toolkit.word.names import chosen, local, q, val
from toolkit.word.numbering import Numbering
from toolkit.word.package import PARAGRAPHS, Refused
from toolkit.word.paragraph import Content, Piece, control, walk_paragraph
from toolkit.word.records import (
    Cell,
    Change,
    Control,
    Place,
    RefusalKind,
    Run,
    Table,
    WordParagraph,
)
from toolkit.word.styles import NO_STYLE, Style, Styles

INSIDE = {
    "customXml",
    "smartTag",
    "ins",
    "moveTo",
    "sdtContent",
    "Choice",
    "body",
    "footnote",
    "endnote",
}
SILENT = {
    "bookmarkEnd", "proofErr", "permStart", "permEnd", "commentRangeStart", "commentRangeEnd", "sectPr",
    "moveFromRangeStart", "moveFromRangeEnd", "moveToRangeStart", "moveToRangeEnd", "tblPr", "tblGrid", "customXmlPr",
    "sdtPr", "sdtEndPr", "tcPr", "trPr", "tblPrEx", "lastRenderedPageBreak", "customXmlInsRangeStart",
    "customXmlInsRangeEnd",
}  # fmt: skip


@dataclass(slots=True)
class Walker:
    """Walks one part; paragraphs (with their elements) and tables grow in reading order.

    `section` rises where a paragraph ends one.
    """

    part: str
    styles: Styles
    numbering: Numbering
    rooms: list[int]
    paragraphs: list[WordParagraph] = field(default_factory=list)
    elements: list[_Element] = field(default_factory=list)
    tables: list[Table] = field(default_factory=list)
    unplaced: Counter[str] = field(default_factory=Counter)
    controls: list[Control] = field(default_factory=list)
    pending: list[str] = field(default_factory=list)
    cell: CellRoom | None = None
    section: int = 0
    nested: int = 0
    box: bool = False

    def walk(self, elements: Iterable[_Element]) -> None:
        """Walk the block content of a body, a cell, a control, a text box."""
        for element in elements:
            self._block(element, local(element))

    def _block(self, element: _Element, name: str) -> None:
        if name == "p":
            self._paragraph(element)
        elif name == "tbl":
            self._table(element)
        elif name == "sdt":
            self._control(element)
        elif name == "AlternateContent":
            self.walk(chosen(element))
        elif name in INSIDE:
            self.walk(element)
        elif name == "bookmarkStart":
            self.pending.append(element.get(q("w:name"), ""))
        elif name and name not in SILENT:
            self.unplaced[name] += 1

    def _control(self, element: _Element) -> None:
        content = element.find(q("w:sdtContent"))
        if content is None:
            return
        self.controls.append(control(element))
        self.walk(content)
        self.controls.pop()

    def _paragraph(self, element: _Element) -> None:
        props = element.find(q("w:pPr"))
        style_id = (val(props, "w:pStyle") if props is not None else None) or self.styles.default
        style = self.styles.style(style_id)
        content = walk_paragraph(element)
        below = NO_STYLE if self.cell is None else self.cell.style
        runs = list(_runs(content.pieces, self.styles, style, below))
        format_ = self.styles.paragraph(style, props, below)
        room = self._room()
        lines = [border_line(format_, room), sign_line(runs), *content.lines]
        label = self.numbering.label(
            None if props is None else props.find(q("w:numPr")), style.numbering
        )
        self.unplaced.update(content.unknown)
        self.elements.append(element)
        if len(self.elements) > PARAGRAPHS:
            raise Refused(RefusalKind.TOO_LARGE, self.part)
        mark = None if props is None else props.find(q("w:rPr"))
        self.paragraphs.append(
            WordParagraph(
                place=self._place(),
                style=style.name,
                format=format_,
                runs=tuple(runs),
                mark=self.styles.run(style, mark, below),
                label=label.text,
                label_format=label.format,
                controls=(*self.controls, *content.controls),
                bookmarks=(*self.pending, *content.bookmarks),
                lines=tuple(line for line in lines if line is not None),
                pictures=content.pictures,
                width=room,
                breaks=content.breaks,
                mark_change=_mark_change(mark),
            )
        )
        self.pending = []
        self._boxes(content)
        if props is not None and props.find(q("w:sectPr")) is not None and not self.nested:
            self.section = min(self.section + (not self.box), max(0, len(self.rooms) - 1))

    def _boxes(self, content: Content) -> None:
        before, self.box = self.box, True
        for box in content.boxes:
            self.walk(box)
        self.box = before

    def _room(self) -> int:
        if self.cell is not None:
            return self.cell.inner
        return self.rooms[min(self.section, len(self.rooms) - 1)] if self.rooms else 0

    def _place(self) -> Place:
        number, cell = len(self.paragraphs) + 1, self.cell
        place = Place(self.part, number, self.section, nested=self.nested, box=self.box)
        if cell is None:
            return place
        return replace(place, table=cell.table, row=cell.row, column=cell.column)

    def _table(self, element: _Element) -> None:
        found = list(inner(element, "w:tr"))
        shape = TableShape.of(element, found, self.styles)
        outer, number, first = self.cell, len(self.tables), len(self.paragraphs)
        blank = Table(number, self.nested, shape.grid, shape.borders, (), False, first, first)
        self.tables.append(blank)
        self.nested += 1
        rows: list[tuple[Cell, ...]] = []
        for row_number, row in enumerate(found):
            rows.append(tuple(self._cells(row, number, row_number, shape)))
        self.nested -= 1
        self.cell = outer
        self.tables[number] = replace(
            blank, rows=tuple(rows), no_split=shape.no_split, last=len(self.paragraphs)
        )

    def _cells(self, row: _Element, table: int, number: int, shape: TableShape) -> Iterable[Cell]:
        at, found = 0, list(inner(row, "w:tc"))
        for column, element in enumerate(found):
            width, span, borders = shape.cell(element, at)
            at += span
            style = shape.style.of_cell(number, column, len(found), self.styles)
            self.cell = CellRoom(table, number, column, max(0, width - shape.padding), style)
            first = len(self.paragraphs)
            self.walk(element)
            yield Cell(width, borders, first, len(self.paragraphs))


def inner(element: _Element, name: str) -> Iterable[_Element]:
    """Yield rows or cells, also those inside controls and revisions."""
    for child in element:
        if child.tag == q(name):
            yield child
        elif local(child) in ("sdt", "sdtContent", "customXml", "ins", "moveTo"):
            yield from inner(child, name)


def _runs(pieces: list[Piece], styles: Styles, style: Style, below: Style) -> Iterator[Run]:
    """Put the pieces of a run that are alike together, with the formatting of the run."""
    for (run, change, code), alike in groupby(pieces, lambda one: (one.run, one.change, one.field)):
        format_ = styles.run(style, run.find(q("w:rPr")), below)
        yield Run("".join(one.text for one in alike), format_, change, code)


def _mark_change(mark: _Element | None) -> Change | None:
    if mark is None:
        return None
    names = {local(one) for one in mark}
    if names & {"del", "moveFrom"}:
        return Change.DELETED
    return Change.INSERTED if names & {"ins", "moveTo"} else None
