"""Ticked sheets and typed words: which rows are taken, with which result, and what is told of the others."""

from __future__ import annotations

import openpyxl
import pytest

from tests.signoff.registers import register
from tests.signoff.school import recorder
from tests.signoff.test_scan_pages import sheet
from toolkit.flow.signoff_record import outcome_words, record_codes, record_scans, record_sheet
from toolkit.model.signing import Outcome, Status
from toolkit.signoff.codes import new_code
from toolkit.signoff.opening import reading
from toolkit.signoff.register_folder import backups


@pytest.fixture
def school(tmp_path):
    made = tmp_path / "truong"
    register(made, 6)
    return made


@pytest.fixture
def known(school):
    with reading(school) as store:
        return [row.code for row in store.rows("2026 - 2027")]


def ticked(tmp_path, *rows):
    book = openpyxl.Workbook()
    book.active.title = "6A"
    for row in rows:
        book.active.append(row)
    book.save(tmp_path / "danh-dau.xlsx")
    return tmp_path / "danh-dau.xlsx"


def outcomes(told):
    return [(one.outcome, one.status) for one in told]


HEADS = ("Mã phiếu", "Họ và tên", "Kết quả")


@pytest.mark.parametrize(
    ("cell", "status"),
    [
        ("x", Status.SIGNED),
        ("X", Status.SIGNED),
        ("✓", Status.SIGNED),
        ("Đã ký", Status.SIGNED),
        ("đã nộp", Status.RETURNED),
        ("Không ký", Status.DECLINED),
        ("Chưa gặp lần 1", Status.MISSED_ONCE),
        ("Chưa gặp lần 2", Status.MISSED_TWICE),
        ("Chuyển đi", Status.MOVED),
    ],
)
def test_each_result_of_a_sheet_is_taken(tmp_path, school, known, cell, status):
    book = ticked(tmp_path, HEADS, (known[0], "ai", cell))
    assert outcomes(record_sheet(recorder(school), book)) == [(Outcome.RECORDED, status)]
    assert [path.name for path in backups(school)] == ["0001-truoc-khi-nhap.sqlite"]


def test_only_rows_below_the_heads_with_code_and_result_are_taken(tmp_path, school, known):
    book = ticked(
        tmp_path,
        (known[0], "trên tiêu đề", "x"),
        HEADS,
        (known[1], "ai", "x"),
        (known[2], "ai", ""),
        ("", "ai", "x"),
        (known[3],),
        (known[4], "ai", "gì đó"),
        HEADS,
        (known[5], "ai", "không ký"),
    )
    told = record_sheet(recorder(school), book)
    assert [(one.code, one.status) for one in told[:2]] == [
        (known[1], Status.SIGNED),
        (known[5], Status.DECLINED),
    ]
    (wrong,) = told[2:]
    assert (wrong.outcome, wrong.code) == (Outcome.UNREADABLE, "gì đó")
    assert wrong.place == "danh-dau.xlsx 6A!C7"


@pytest.mark.parametrize("heads", [("Mã phiếu", "Họ và tên", ""), ("", "Họ và tên", "Kết quả")])
def test_a_sheet_without_both_heads_says_nothing(tmp_path, school, known, heads):
    book = ticked(tmp_path, heads, (known[0], "ai", "x"))
    assert record_sheet(recorder(school), book) == []
    assert backups(school) == []


@pytest.mark.parametrize("length", [199, 200, 201])
def test_a_long_wrong_word_is_shown_in_part(tmp_path, school, known, length):
    (told,) = record_codes(recorder(school), ["", " ", "Ạ" * length, ""], Status.SIGNED)
    assert (told.outcome, told.code) == (Outcome.UNSOUND, "Ạ" * min(length, 200))
    book = ticked(tmp_path, HEADS, (known[0], "ai", "Ạ" * length))
    (told,) = record_sheet(recorder(school), book)
    assert told.code == "Ạ" * min(length, 200)


@pytest.mark.parametrize(
    ("before", "again", "outcome"),
    [
        (Status.SIGNED, Status.SIGNED, Outcome.SAME),
        (Status.SIGNED, Status.RETURNED, Outcome.SAME),
        (Status.RETURNED, Status.RETURNED, Outcome.SAME),
        (Status.RETURNED, Status.SIGNED, Outcome.RECORDED),
        (Status.SIGNED, Status.DECLINED, Outcome.RECORDED),
        (Status.DECLINED, Status.RETURNED, Outcome.RECORDED),
    ],
)
def test_a_second_record_counts_where_it_says_more(school, known, before, again, outcome):
    list(record_codes(recorder(school), [known[0]], before))
    (told,) = record_codes(recorder(school), [known[0]], again)
    assert told.outcome is outcome


def test_every_outcome_has_its_words(school, known):
    told = list(record_codes(recorder(school), [known[0], known[0], "ABC"], Status.SIGNED))
    said = [outcome_words(one).english() for one in told]
    who = f"{known[0]}: Giàng Thị Số 0, 6A"
    assert said[:2] == [f"{who}: recorded", f"{who}: was recorded before"]
    assert said[2].startswith("ABC is no code of a form")


@pytest.mark.parametrize("confirmed", [False, True])
def test_pages_of_a_scanner_are_recorded_by_what_is_on_them(tmp_path, school, known, confirmed):
    stack = [sheet(known[0], (1,), boxes=1), sheet("", size=(300, 300)), sheet(known[1], boxes=1)]
    foreign = new_code(set(known))
    for number, page in enumerate([*stack, sheet(foreign, (1,), boxes=1)]):
        page.save(tmp_path / f"{number}.png")
    files = sorted(tmp_path.glob("*.png"))
    told = [found for _, found in record_scans(recorder(school), files, confirmed)]
    signed = Status.SIGNED if confirmed else Status.RETURNED
    assert [outcomes(found) for found in told] == [
        [(Outcome.RECORDED, signed)],
        [(Outcome.NO_CODE, None)],
        [(Outcome.RECORDED, Status.RETURNED), (Outcome.EMPTY_BOX, None)],
        [(Outcome.UNKNOWN, None)],
    ]
    assert told[1][0].place == "1.png trang 1"
    assert (told[2][1].boxes, told[2][1].name) == ((1,), "Giàng Thị Số 1")
    assert [path.name for path in backups(school)] == ["0001-truoc-khi-quet.sqlite"]
