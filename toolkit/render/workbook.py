"""Tables as an Excel workbook: bytes of a file that any spreadsheet program opens.

Every cell is text, so that nothing in it is reckoned as a formula.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from io import BytesIO

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

Rows = Sequence[Sequence[str]]

FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
NAME = re.compile(r"[\[\]:*?/\\]")
NARROW, WIDE = 8, 60
MOST = 32_000
"""Excel takes 32,767 signs in a cell and 31 in the name of a sheet."""


def render_workbook(sheets: Sequence[tuple[str, Sequence[str], Rows]]) -> bytes:
    """Write sheets, each a name, heads and rows; the heads stay in sight and can be filtered."""
    book = Workbook()
    book.remove(book.active)
    for number, (name, heads, rows) in enumerate(sheets, start=1):
        page = book.create_sheet(f"{number}. {NAME.sub(' ', name)}"[:31])
        _fill(page, heads, rows)
    out = BytesIO()
    book.save(out)
    return out.getvalue()


def _fill(page: Worksheet, heads: Sequence[str], rows: Rows) -> None:
    for number, row in enumerate([heads, *rows], start=1):
        for column, text in enumerate(row, start=1):
            cell = page.cell(number, column)
            cell.value, cell.data_type = FORBIDDEN.sub("", text)[:MOST], "s"
            cell.alignment = Alignment(wrap_text=True, vertical="top")
            cell.font = Font(name="Times New Roman", size=12, bold=number == 1)
    for column in range(1, len(heads) + 1):
        texts = [heads[column - 1], *(row[column - 1] for row in rows)]
        longest = max((len(line) for text in texts for line in text.split("\n")), default=0)
        page.column_dimensions[get_column_letter(column)].width = max(
            NARROW, min(WIDE, longest + 2)
        )
    page.freeze_panes = "A2"
    page.auto_filter.ref = f"A1:{get_column_letter(len(heads))}{len(rows) + 1}"
