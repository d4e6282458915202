"""What the style of a table says about the text of a cell: for the whole table, then for its row, column and corner.

It lies under the paragraph's own style (ECMA-376, part 1, 17.7.2 and 17.7.6). Borders and margins are `cells.py`'s.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml.etree import _Element

from toolkit.word.measurements import hex_bits, whole_number
from toolkit.word.names import VAL, q, val
from toolkit.word.run_properties import run_props
from toolkit.word.styles import NO_STYLE, Style, Styles, paragraph_props

FLAGS = {
    "firstRow": 0x20,
    "lastRow": 0x40,
    "firstColumn": 0x80,
    "lastColumn": 0x100,
    "noHBand": 0x200,
    "noVBand": 0x400,
}

CORNERS = (
    ("nwCell", "firstRow", "firstCol"),
    ("neCell", "firstRow", "lastCol"),
    ("swCell", "lastRow", "firstCol"),
    ("seCell", "lastRow", "lastCol"),
)


@dataclass(frozen=True, slots=True)
class TableStyle:
    """The chain of a table's style, the eldest first, and which parts of it the table asks for."""

    chain: tuple[_Element, ...]
    look: frozenset[str]
    rows: int
    folded: dict[tuple[str, ...], Style] = field(default_factory=dict, compare=False)

    def of_cell(self, row: int, column: int, columns: int, styles: Styles) -> Style:
        """Fold what is said of a cell; `columns` is the number of cells in its row."""
        kinds = ("", *self._conditions(row, column, columns))
        if kinds not in self.folded:
            self.folded[kinds] = self._fold(kinds, styles)
        return self.folded[kinds]

    def _fold(self, kinds: tuple[str, ...], styles: Styles) -> Style:
        style = NO_STYLE
        for kind in kinds:
            for element in self.chain:
                style = _laid_over(style, _part(element, kind), styles)
        return style

    def _conditions(self, row: int, column: int, columns: int) -> Iterator[str]:
        top, bottom = row == 0, row == self.rows - 1
        left, right = column == 0, column == columns - 1
        on = {
            "firstRow": top and "firstRow" in self.look,
            "lastRow": bottom and "lastRow" in self.look,
            "firstCol": left and "firstColumn" in self.look,
            "lastCol": right and "lastColumn" in self.look,
        }
        if "noVBand" not in self.look and not (on["firstCol"] or on["lastCol"]):
            yield self._band("Vert", "Col", column - ("firstColumn" in self.look))
        if "noHBand" not in self.look and not (on["firstRow"] or on["lastRow"]):
            yield self._band("Horz", "Row", row - ("firstRow" in self.look))
        yield from (kind for kind, asked in on.items() if asked)
        for corner, one, two in CORNERS:
            if on[one] and on[two]:
                yield corner

    def _band(self, way: str, counted: str, number: int) -> str:
        sizes = (
            whole_number(val(one.find(q("w:tblPr")), f"w:tblStyle{counted}BandSize"))
            for one in reversed(self.chain)
        )
        size = max(1, next((one for one in sizes if one is not None), 1))
        return f"band{1 + number // size % 2}{way}"


def look_of(props: _Element | None) -> frozenset[str]:
    """Name what a table asks of its style: by flags, or each in an attribute of its own."""
    look = None if props is None else props.find(q("w:tblLook"))
    if look is None:
        return frozenset()
    bits = hex_bits(look.get(VAL)) or 0
    told = {name: look.get(q(f"w:{name}")) for name in FLAGS}
    return frozenset(
        name
        for name, flag in FLAGS.items()
        if (bits & flag if (own := told[name]) is None else own in ("1", "true", "on"))
    )


def _part(style: _Element, kind: str) -> _Element | None:
    """Give what a style says of a kind of cell; the style itself speaks of all of them."""
    if not kind:
        return style
    return next((p for p in style.findall(q("w:tblStylePr")) if p.get(q("w:type")) == kind), None)


def _laid_over(style: Style, part: _Element | None, styles: Styles) -> Style:
    if part is None:
        return style
    run = run_props(part.find(q("w:rPr")), styles.theme)
    paragraph = paragraph_props(part.find(q("w:pPr")))
    return Style("", {**style.run, **run}, {**style.paragraph, **paragraph})
