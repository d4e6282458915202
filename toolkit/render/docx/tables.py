"""Tables: the borderless one of two columns that carries a header or a closing, and the ruled one of an annex.

A header's cell margins are 0, since the national title in 13 pt leaves no room for them (nd30 §2.5). Widths are fixed
and rows do not break over pages in both.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from toolkit.model.document import Table
from toolkit.render.docx.xml import paragraph, run

HEAD, CELL, CENTRED = "OBangDau", "OBang", "OBangGiua"
SIDES = ("top", "left", "bottom", "right", "insideH", "insideV")
RULES = "".join(
    f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>' for side in SIDES
)
MARGINS = "".join(
    f'<w:{side} w:w="{width}" w:type="dxa"/>'
    for side, width in (("top", 40), ("left", 85), ("bottom", 40), ("right", 85))
)
"""Room between rule and words: 2 pt above and below, 1.5 mm at the sides."""


HANDWRITING = 567
"""At least 1 cm for a row in which something is written by hand."""


def two_columns(left: int, right: int, rows: Iterable[tuple[str, str]]) -> str:
    """Write the table; each row is the XML of its two cells, each with at least one paragraph."""
    body = "".join(_row(left, right, *cells) for cells in rows)
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{left + right}" w:type="dxa"/>'
        '<w:tblLayout w:type="fixed"/><w:tblCellMar>'
        '<w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr>'
        f'<w:tblGrid><w:gridCol w:w="{left}"/><w:gridCol w:w="{right}"/></w:tblGrid>'
        f"{body}</w:tbl>"
    )


def _row(left: int, right: int, first: str, second: str) -> str:
    """Write a row that stays on one page."""
    return f"<w:tr><w:trPr><w:cantSplit/></w:trPr>{_cell(left, first)}{_cell(right, second)}</w:tr>"


def _cell(width: int, content: str) -> str:
    """Write one cell."""
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{content}</w:tc>'


def ruled(table: Table, width: int) -> str:
    """Write a table over the whole width of the text, in twips; its header row comes again on each page."""
    widths = _widths([column.share for column in table.columns], width)
    styles = [CENTRED if column.centred else CELL for column in table.columns]
    titles, *rows = table.lines()
    grid = "".join(f'<w:gridCol w:w="{one}"/>' for one in widths)
    head = _ruled_row(widths, [HEAD] * len(widths), titles, "<w:tblHeader/>")
    body = "".join(_ruled_row(widths, styles, cells) for cells in rows)
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{width}" w:type="dxa"/><w:tblBorders>{RULES}</w:tblBorders>'
        f'<w:tblLayout w:type="fixed"/><w:tblCellMar>{MARGINS}</w:tblCellMar></w:tblPr>'
        f"<w:tblGrid>{grid}</w:tblGrid>{head}{body}</w:tbl>"
    )


def _widths(shares: list[int], width: int) -> list[int]:
    """Share the width out; what rounding leaves goes to the last column."""
    widths = [width * share // sum(shares) for share in shares]
    return [*widths[:-1], width - sum(widths[:-1])]


def _ruled_row(widths: list[int], styles: list[str], cells: Sequence[str], marks: str = "") -> str:
    """Write a row of one paragraph a cell."""
    written = "".join(
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>'
        f"{paragraph(style, run(text))}</w:tc>"
        for width, style, text in zip(widths, styles, cells, strict=True)
    )
    height = "" if all(cells) else f'<w:trHeight w:val="{HANDWRITING}"/>'
    return f"<w:tr><w:trPr><w:cantSplit/>{height}{marks}</w:trPr>{written}</w:tr>"
