"""The header of Decree 30 (annex I, part I, II.1–4): issuer left, national title right, their lines.

The lines are bottom borders of empty paragraphs, cut to length by indents: Word, LibreOffice and a form
checker all see them. Number and date share a row, as the decree asks.
"""

from __future__ import annotations

from toolkit.model.document import Letterhead
from toolkit.model.widths import Face, text_width
from toolkit.render.docx.page import Sheet
from toolkit.render.docx.seams import broken
from toolkit.render.docx.tables import two_columns
from toolkit.render.docx.wrapping import balance
from toolkit.render.docx.xml import indents, paragraph, run
from toolkit.render.lines import MOTTO, NATIONAL_TITLE

SHORT = 0.42
"""A short line's share of its text: between 1/3 and 1/2 by the decree."""

SHORTEST = 400
SLACK = 1.015
"""What another make of Times may be wider, ư and ơ above all."""


def letterhead_xml(head: Letterhead, sheet: Sheet) -> str:
    """Write the header table; the second row is left out where there is nothing to stand in it."""
    rows = [(_issuer(head, sheet), _nation(sheet))]
    if head.number or head.place_date or head.draft_mark:
        rows.append((_number(head), paragraph("DiaDanh", run(head.place_date))))
    return two_columns(sheet.left, sheet.right, rows)


def drawn_line(length: float, column: int) -> str:
    """Draw a solid line of a length in the middle of a column."""
    side = max(0, round((column - length) / 2))
    return paragraph("DuongKe", properties=indents(side, side))


def short_line(text: str, face: Face, points: int, column: int) -> str:
    """Draw the line that is a part as long as the last line of the text above it."""
    _, lines = balance(text, face, points, column)
    return drawn_line(max(SHORTEST, SHORT * text_width(lines[-1], face, points)), column)


def balanced(style: str, text: str, face: Face, points: int, column: int) -> str:
    """Write a centred name or title; indents break a long one into lines of like length."""
    width, lines = balance(text, face, points, column)
    side = round((column - SLACK * width) / 2) if len(lines) > text.count("\n") + 1 else 0
    return paragraph(style, run(text), indents(side, side) if side > 0 else "")


def _issuer(head: Letterhead, sheet: Sheet) -> str:
    """Write the left cell: superior, issuer, line."""
    size, column = sheet.pack.head, sheet.left - 40
    superior = broken(head.superior, Face.REGULAR, size, column)
    issuer = broken(head.issuer, Face.BOLD, size, column)
    names = [("CoQuanChuQuan", superior, Face.REGULAR), ("CoQuan", issuer, Face.BOLD)]
    cell = [balanced(style, text, face, size, column) for style, text, face in names if text]
    cell.append(short_line(issuer, Face.BOLD, size, sheet.left) if issuer else paragraph("CoQuan"))
    return "".join(cell)


def _nation(sheet: Sheet) -> str:
    """Write the right cell: national title, motto, a line as long as the motto."""
    motto = text_width(MOTTO, Face.BOLD, sheet.pack.body)
    return (
        paragraph("QuocHieu", run(NATIONAL_TITLE))
        + paragraph("TieuNgu", run(MOTTO))
        + drawn_line(motto, sheet.right)
    )


def _number(head: Letterhead) -> str:
    """Write the number line, and the draft mark under it."""
    mark = paragraph("DuThao", run(head.draft_mark)) if head.draft_mark else ""
    number = paragraph("SoKyHieu", run(head.number)) if head.number or not mark else ""
    return number + mark
