"""Workbooks as a spreadsheet program opens them: every cell text, nothing reckoned, heads in sight, columns to read."""

from io import BytesIO

import pytest
from openpyxl import load_workbook

from toolkit.render.status_book import status_book
from toolkit.render.tick_sheet import GUIDE, HEADS, tick_sheet
from toolkit.render.workbook import render_workbook


def opened(data):
    return load_workbook(BytesIO(data))


def cells(page):
    return [[cell.value for cell in row] for row in page.iter_rows()]


def table(*rows, name="Danh sách", heads=("Tên", "Việc")):
    (page,) = opened(render_workbook([(name, heads, rows)])).worksheets
    return page


def test_heads_stay_in_sight_and_can_be_filtered():
    page = table(("An", "ký"), ("Bình", ""))
    assert cells(page) == [["Tên", "Việc"], ["An", "ký"], ["Bình", None]]
    assert (page.freeze_panes, page.auto_filter.ref) == ("A2", "A1:B3")
    assert [[cell.font.bold for cell in row] for row in page.iter_rows()] == [
        [True, True],
        [False, False],
        [False, False],
    ]
    looks = page["A2"]
    assert (looks.font.name, looks.font.size) == ("Times New Roman", 12)
    assert (looks.alignment.wrap_text, looks.alignment.vertical) == (True, "top")


@pytest.mark.parametrize("text", ["=1+1", "+84 214", "-5", "@SUM(A1)", "12", "2026-11-23"])
def test_whatever_a_cell_begins_with_it_is_text(text):
    cell = table((text, ""))["A2"]
    assert (cell.value, cell.data_type) == (text, "s")


def test_signs_that_a_workbook_cannot_hold_are_shown_as_such_and_a_long_cell_is_cut():
    page = table(("a\x07b\x1f", "x" * 32_001))
    assert page["A2"].value == "a\ufffdb\ufffd"
    assert page["B2"].value == "x" * 32_000


@pytest.mark.parametrize(
    ("text", "width"), [("ab", 8), ("a" * 6, 8), ("a" * 7, 9), ("a\n" + "b" * 20, 22), ("a" * 90, 60)]
)  # fmt: skip
def test_a_column_is_as_wide_as_its_longest_line_within_bounds(text, width):
    page = table((text, ""), heads=("", ""))
    assert page.column_dimensions["A"].width == width


def test_a_long_head_widens_its_column_too():
    assert table(heads=("Họ và tên đầy đủ", "b")).column_dimensions["A"].width == 18


def test_sheets_are_numbered_and_their_names_are_names_that_excel_takes():
    sheets = [("a/b:c*d?[e]\\f", ("x",), []), ("x" * 40, ("x",), [])]
    names = opened(render_workbook(sheets)).sheetnames
    assert names == ["1. a b c d  e  f", "2. " + "x" * 28]


LINE = ("Lớp", "Giáo viên", "Cần", "Đã ký", "Không ký", "Còn", "Tỉ lệ")


def status(*rows, title="Tiến độ"):
    return opened(status_book(title, LINE, rows)).active


def test_a_share_stands_in_per_cent_with_its_bar():
    page = status(("6A", "An", 4, 1, 0, 3, 0.25), ("6B", "Bình", 4, 0, 0, 4, 0.0))
    assert cells(page) == [
        list(LINE),
        ["6A", "An", 4, 1, 0, 3, 0.25],
        ["6B", "Bình", 4, 0, 0, 4, 0],
    ]
    assert [page[f"G{n}"].number_format for n in (2, 3)] == ["0%", "0%"]
    assert page["F2"].number_format == "General"
    ((area, (rule,)),) = [(one.sqref, one.rules) for one in page.conditional_formatting]
    assert str(area) == "G2:G3"
    low, high = rule.dataBar.cfvo
    assert [(one.type, float(one.val)) for one in (low, high)] == [("num", 0), ("num", 1)]
    assert rule.dataBar.showValue is True
    assert rule.dataBar.color.rgb == "FF5B9BD5"


def test_its_heads_stay_in_sight_and_its_texts_are_texts():
    page = status(("=6A\x07", "An", 4, 1, 0, 3, 0.25), title="x" * 40)
    assert (page.title, page.freeze_panes) == ("x" * 31, "A2")
    assert (page["A2"].value, page["A2"].data_type, page["C2"].data_type) == ("=6A\ufffd", "s", "n")
    assert [page["A1"].font.bold, page["A2"].font.bold] == [True, False]
    assert [page["A1"].alignment.wrap_text, page["A2"].alignment.wrap_text] == [True, None]
    widths = [page.column_dimensions[letter].width for letter in "ABCDEFG"]
    assert widths == [16, 18, 10, 10, 14, 10, 26]


CHOICES = ("đã ký", "không ký")
ROW = [("GHI234", "Chi", "")]


def ticked(*groups):
    return opened(tick_sheet(groups, CHOICES))


def test_each_class_has_a_sheet_with_guide_heads_and_numbered_rows():
    book = ticked(("6A", [("ABC234", "An", ""), ("DEF567", "=Bình", "đã ký")]), ("6/B", ROW))
    assert book.sheetnames == ["1. 6A", "2. 6 B"]
    first, second = book.worksheets
    none = [None] * 3
    assert cells(first) == [
        [GUIDE, *none],
        list(HEADS),
        ["1", "ABC234", "An", None],
        ["2", "DEF567", "=Bình", "đã ký"],
    ]
    assert cells(second)[1:] == [list(HEADS), ["1", "GHI234", "Chi", None]]
    assert {cell.data_type for cell in first["C"]} <= {"s", "n"}
    assert first["C4"].data_type == "s"
    assert (first.freeze_panes, [first[f"A{n}"].font.bold for n in (1, 2, 3)]) == (
        "A3",
        [False, True, False],
    )
    assert [first.column_dimensions[letter].width for letter in "ABCD"] == [6, 12, 34, 20]


def test_a_result_is_chosen_from_a_list_and_an_x_is_taken_as_well():
    (choice,) = ticked(("6A", [("A", "An", "")] * 3)).active.data_validations.dataValidation
    assert (choice.type, choice.formula1) == ("list", '"đã ký,không ký"')
    assert (str(choice.sqref), choice.allow_blank) == ("D3:D5", True)
    assert choice.showErrorMessage is False
