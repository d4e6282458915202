"""Tables as an Excel workbook: bytes of a file that any spreadsheet program opens.

Every cell is text, so that nothing in it is reckoned as a formula.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from io import BytesIO
from typing import Any

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter

from toolkit.model.text import replace_forbidden

Rows = Sequence[Sequence[str]]

NAME = re.compile(r"[\[\]:*?/\\]")
HEAD, BODY = (Font(name="Times New Roman", size=12, bold=bold) for bold in (True, False))
WRAPPED = Alignment(wrap_text=True, vertical="top")
NARROW, WIDE = 8, 60
MOST = 32_000
"""Excel takes 32,767 signs in a cell and 31 in the name of a sheet."""


def render_workbook(sheets: Sequence[tuple[str, Sequence[str], Rows]]) -> bytes:
    """Write sheets, each a name, heads and rows; the heads stay in sight and can be filtered."""
    book = Workbook(write_only=True)
    for number, (name, heads, rows) in enumerate(sheets, start=1):
        page = book.create_sheet(sheet_name(number, name))
        _fill(page, heads, rows)
    out = BytesIO()
    book.save(out)
    return out.getvalue()


def sheet_name(number: int, name: str) -> str:
    """Name a sheet as Excel takes it, with its number so that no two are alike."""
    return f"{number}. {NAME.sub(' ', replace_forbidden(name))}"[:31]


def _fill(page: Any, heads: Sequence[str], rows: Rows) -> None:
    """Write row after row, so that thousands of them need no room; what stands above them is told first."""
    for column in range(1, len(heads) + 1):
        texts = [heads[column - 1], *(row[column - 1] for row in rows)]
        longest = max((len(line) for text in texts for line in text.split("\n")), default=0)
        width = max(NARROW, min(WIDE, longest + 2))
        page.column_dimensions[get_column_letter(column)].width = width
    page.freeze_panes = "A2"
    page.auto_filter.ref = f"A1:{get_column_letter(len(heads))}{len(rows) + 1}"
    for number, row in enumerate([heads, *rows], start=1):
        page.append([_cell(page, text, HEAD if number == 1 else BODY) for text in row])


def _cell(page: Any, text: str, font: Font) -> WriteOnlyCell:
    cell = WriteOnlyCell(page)
    cell.value, cell.data_type = replace_forbidden(text)[:MOST], "s"
    cell.alignment, cell.font = WRAPPED, font
    return cell
