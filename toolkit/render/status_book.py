"""Numbers of signing as a workbook: a line for each class, with a bar in the cell of its share."""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO

from openpyxl import Workbook
from openpyxl.formatting.rule import DataBarRule

from toolkit.model.text import replace_forbidden
from toolkit.render.workbook import BODY, HEAD, WRAPPED

WIDTHS = (16, 18, 10, 10, 14, 10, 26)


def status_book(
    title: str, heads: Sequence[str], rows: Sequence[Sequence[str | int | float]]
) -> bytes:
    """Write the workbook; the last column is a share from 0 to 1, shown in per cent with its bar."""
    book = Workbook()
    page = book.active
    page.title = title[:31]
    page.append(list(heads))
    for row in rows:
        page.append([replace_forbidden(one) if isinstance(one, str) else one for one in row])
    for number, width in enumerate(WIDTHS, start=1):
        page.column_dimensions[page.cell(1, number).column_letter].width = width
    for number, line in enumerate(page.iter_rows(), start=1):
        for cell in line:
            cell.font = HEAD if number == 1 else BODY
            if isinstance(cell.value, str):
                cell.data_type = "s"
        line[-1].number_format = "0%"
    for cell in page[1]:
        cell.alignment = WRAPPED
    last = page.cell(1, len(heads)).column_letter
    bar = DataBarRule(
        start_type="num",
        start_value=0,
        end_type="num",
        end_value=1,
        color="FF5B9BD5",
        showValue=True,
    )
    page.conditional_formatting.add(f"{last}2:{last}{len(rows) + 1}", bar)
    page.freeze_panes = "A2"
    out = BytesIO()
    book.save(out)
    return out.getvalue()
