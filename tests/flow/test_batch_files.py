"""The empty table for a batch, and the tables of its results."""

import csv
import json

from openpyxl import load_workbook

from toolkit.flow.batch import Job, Made, RowAnswers, _failed
from toolkit.flow.batch_columns import LEVELS, NAMES, NEEDED
from toolkit.flow.batch_results import write_results
from toolkit.flow.batch_template import USUAL, write_template
from toolkit.flow.questions import Question
from toolkit.load.table import Row
from toolkit.messages import msg
from toolkit.model.batch import RowState
from toolkit.model.problem import Level, Problem

TOLD = [
    Made(2, "Trường Mơ", RowState.MADE, "Trường Mơ", missing=3),
    Made(3, "=1+1", RowState.FAILED, wrong="thiếu cấp học\nthiếu xã", rules=("row-wrong",)),
    Made(4, "Trường Hoa", RowState.SAME, "Trường Hoa"),
]


def test_the_empty_table_has_the_usual_columns_and_explains_all_of_them(tmp_path):
    book = load_workbook(write_template(tmp_path / "mau.xlsx"))
    empty, help_ = book.worksheets
    assert book.sheetnames == ["1. Danh sách trường", "2. Hướng dẫn"]
    assert [[cell.value for cell in row] for row in empty.iter_rows()] == [
        [NAMES[key][0] for key in USUAL],
        [None] * len(USUAL),
    ]
    heads, *rows = [[cell.value for cell in row] for row in help_.iter_rows()]
    assert heads == ["Cột", "Mã", "Bắt buộc", "Cách ghi"]
    assert [row[:2] for row in rows] == [[names[0], key] for key, names in NAMES.items()]
    assert {row[1]: row[2] for row in rows} == {k: "có" if k in NEEDED else None for k in NAMES}
    said = {row[1]: row[3] for row in rows}
    assert said["boarding"] == said["own_site"] == "có hoặc không"
    assert all(level in said["levels"] for level in LEVELS)
    assert said["vetted_on"] is None


def test_the_results_tell_each_row_in_three_forms(tmp_path):
    files = write_results(TOLD, tmp_path)
    assert [file.name for file in files] == ["ket-qua.json", "ket-qua.csv", "ket-qua.xlsx"]
    assert json.loads(files[0].read_text("utf-8")) == [
        {"row": 2, "school": "Trường Mơ", "state": "made", "folder": "Trường Mơ", "wrong": "", "missing": 3},
        {"row": 3, "school": "=1+1", "state": "failed", "folder": "", "wrong": "thiếu cấp học\nthiếu xã", "missing": 0},
        {"row": 4, "school": "Trường Hoa", "state": "same", "folder": "Trường Hoa", "wrong": "", "missing": 0},
    ]  # fmt: skip
    assert files[1].read_bytes().startswith(b"\xef\xbb\xbf")
    with files[1].open(encoding="utf-8-sig", newline="") as lines:
        heads, *rows = csv.reader(lines, delimiter=";")
    assert len(heads) == 6
    assert [[row[n] for n in (0, 1, 3, 4, 5)] for row in rows] == [
        ["2", "Trường Mơ", "Trường Mơ", "", "3"],
        ["3", "'=1+1", "", "thiếu cấp học\nthiếu xã", ""],
        ["4", "Trường Hoa", "Trường Hoa", "", ""],
    ]
    sheet = load_workbook(files[2]).active
    rows = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=2)]
    assert (rows[0][0], rows[0][5]) == ("2", "3")
    assert rows[1][4] == "thiếu cấp học\nthiếu xã"
    assert rows[2][5] is None
    assert sheet.title == "1. Kết quả"


def test_what_is_wrong_with_a_row_is_told_with_what_to_do_where_that_is_known():
    job = Job("a.csv", ("name",), Row(5, ("Trường Mơ",)))
    known = Problem("a", msg("one"), msg("mend it"))
    mild = Problem("c", msg("three"), None, level=Level.WARNING)
    bad = [known, Problem("b", msg("two")), mild]
    made = _failed(job, bad)
    assert (made.row, made.school, made.state, made.folder) == (5, "Trường Mơ", RowState.FAILED, "")
    assert (made.wrong, made.rules) == ("one (mend it)\ntwo", ("a", "b"))
    assert _failed(job, bad, RowState.EDITED).folder == "Trường Mơ"


def test_each_cell_that_does_not_fit_is_told_with_its_row():
    job = Job("a.csv", ("size", "place"), Row(5, ("15", "Mơ")))
    asker = RowAnswers(job, job.given, [], set())
    size = Question("size", msg("Who signs"), None, "choice", choices=(("14", msg("yes")),))
    assert asker.answer(size) == "14"
    found = [(str(one.where), one.rule, one.what.english()) for one in asker.finish()]
    assert found == [
        ("a.csv:5:0", "row-wrong", "Who signs: 15 is not one of: 14"),
        ("a.csv:5:0", "row-wrong", "no question asks for place"),
    ]
