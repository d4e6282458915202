"""A workbook in which a homeroom teacher ticks who has signed: a sheet a class, a list to choose from in each cell."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from io import BytesIO

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.worksheet.datavalidation import DataValidation

from toolkit.model.text import replace_forbidden
from toolkit.render.workbook import BODY, HEAD, sheet_name

HEADS = ("STT", "Mã phiếu", "Họ và tên", "Kết quả")
WIDTHS = (6, 12, 34, 20)
GUIDE = "Ở cột “Kết quả”: đánh x nếu đã ký, hoặc chọn trong danh sách. Không sửa cột “Mã phiếu”."


def tick_sheet(
    classes: Sequence[tuple[str, Sequence[tuple[str, str, str]]]], choices: Iterable[str]
) -> bytes:
    """Write the workbook: of each class its name and rows of code, name, result."""
    book = Workbook(write_only=True)
    for number, (group, rows) in enumerate(classes, start=1):
        page = book.create_sheet(sheet_name(number, group))
        for letter, width in zip("ABCD", WIDTHS, strict=True):
            page.column_dimensions[letter].width = width
        page.freeze_panes = "A3"
        choice = DataValidation(type="list", formula1=f'"{",".join(choices)}"', allow_blank=True)
        choice.showErrorMessage = False
        choice.add(f"D3:D{len(rows) + 2}")
        page.data_validations.append(choice)
        page.append([_text(page, GUIDE, BODY)])
        page.append([_text(page, head, HEAD) for head in HEADS])
        for place, row in enumerate(rows, start=1):
            page.append([_text(page, text, BODY) for text in (str(place), *row)])
    out = BytesIO()
    book.save(out)
    return out.getvalue()


def _text(page: object, text: str, font: object) -> WriteOnlyCell:
    """Write a cell that is text, whatever it begins with."""
    cell = WriteOnlyCell(page)
    cell.value, cell.data_type, cell.font = replace_forbidden(text), "s", font
    return cell
