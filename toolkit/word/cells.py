"""The shape of a table: grid, borders, the room inside its cells."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from lxml.etree import _Element

from toolkit.word.measurements import twips, whole_number
from toolkit.word.names import is_on, local, q, val
from toolkit.word.styles import DEPTH, Style, Styles, drawn_sides
from toolkit.word.table_style import TableStyle, look_of


@dataclass(frozen=True, slots=True)
class CellRoom:
    """The cell in which the walk is: table, row, column, the room between its margins in twips, its table's style."""

    table: int
    row: int
    column: int
    inner: int
    style: Style


@dataclass(frozen=True, slots=True)
class TableShape:
    """What all cells of a table share; `padding` is left and right margin of a cell together."""

    grid: tuple[int, ...]
    borders: frozenset[str]
    padding: int
    no_split: bool
    style: TableStyle

    @classmethod
    def of(cls, table: _Element, rows: Sequence[_Element], styles: Styles) -> TableShape:
        """Read the shape of a table, with what its style says."""
        props = table.find(q("w:tblPr"))
        named = _style_chain(props, styles)
        chain = [p for p in (props, *(one.find(q("w:tblPr")) for one in named)) if p is not None]
        grid = table.find(q("w:tblGrid"))
        columns = () if grid is None else grid.findall(q("w:gridCol"))
        borders = _first(chain, "w:tblBorders")
        return cls(
            tuple(twips(column.get(q("w:w"))) or 0 for column in columns),
            drawn_sides(borders),
            _padding(_first(chain, "w:tblCellMar")),
            bool(rows) and all(_unsplit(row) for row in rows),
            TableStyle(tuple(reversed(named)), look_of(props), len(rows)),
        )

    def cell(self, element: _Element, at: int) -> tuple[int, int, frozenset[str]]:
        """Give width, number of columns and drawn borders of a cell that begins at a column of the grid."""
        props = element.find(q("w:tcPr"))
        span = max(1, whole_number(val(props, "w:gridSpan")) or 1)
        width = None if props is None else props.find(q("w:tcW"))
        written = None
        if width is not None and width.get(q("w:type"), "dxa") == "dxa":
            written = twips(width.get(q("w:w")))
        borders = None if props is None else props.find(q("w:tcBorders"))
        return written or sum(self.grid[at : at + span]), span, drawn_sides(borders)


def _style_chain(props: _Element | None, styles: Styles) -> list[_Element]:
    """List the styles that a table names, nearest first."""
    at = val(props, "w:tblStyle") or _default_table(styles)
    found: list[_Element] = []
    while at in styles.elements and len(found) < DEPTH:
        found.append(styles.elements[at])
        at = val(found[-1], "w:basedOn") or ""
    return found


def _default_table(styles: Styles) -> str:
    for name, element in styles.elements.items():
        if element.get(q("w:type")) == "table" and element.get(q("w:default")) in ("1", "true"):
            return name
    return ""


def _first(chain: list[_Element], name: str) -> _Element | None:
    return next((found for props in chain if (found := props.find(q(name))) is not None), None)


def _padding(margins: _Element | None) -> int:
    if margins is None:
        return 0
    sides = {local(side): twips(side.get(q("w:w"))) or 0 for side in margins}
    left = sides.get("left", sides.get("start", 0))
    return left + sides.get("right", sides.get("end", 0))


def _unsplit(row: _Element) -> bool:
    props = row.find(q("w:trPr"))
    return props is not None and bool(is_on(props.find(q("w:cantSplit"))))
