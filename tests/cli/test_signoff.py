"""The road of school staff at the terminal: roster, forms, returns, status, missing, counts."""

from __future__ import annotations

import io
import json
import sys

import openpyxl
import pytest

from tests.signoff.rosters import CASES, NAMES, write
from tests.signoff.school import school
from tests.signoff.test_store import codes

JSON = {
    "status": {"year", "version", "totals", "classes"},
    "missing": {"year", "people"},
    "export": {"year", "version", "totals"},
    "journal": {"batches"},
}


@pytest.fixture
def where(tmp_path):
    return school(tmp_path)


@pytest.fixture
def roster(tmp_path):
    return write(next(case for case in CASES if case.name == "a sheet for each class"), tmp_path)


def typed(monkeypatch, text):
    monkeypatch.setattr(sys, "stdin", io.StringIO(text))


def test_from_the_roster_to_the_counts(quytac, monkeypatch, where, roster, tmp_path):
    seen = quytac("signoff", "forms", where, "--roster", roster, "-o", tmp_path / "in")
    assert seen.code == 0
    assert "Đã hiểu danh sách như sau" in seen.words
    assert "Đã tạo 30 phiếu" in seen.words
    known = codes(where)
    typed(monkeypatch, f"{known[0]}\n{known[1].lower()}\nABC123\n\n")
    seen = quytac("signoff", "record", where, "--by", "Cô Lan")
    assert seen.code == 1
    assert "Giàng A Páo, 6A: đã ghi nhận" in seen.words
    assert "ABC123 không phải mã phiếu" in seen.words
    book = tmp_path / "in" / "Phiếu đánh dấu - Học sinh.xlsx"
    ticks = openpyxl.load_workbook(book)
    for row, word in ((5, "x"), (6, "Không ký"), (7, "gì đó")):
        ticks.worksheets[0].cell(row, 4, word)
    ticks.save(book)
    seen = quytac("signoff", "record", where, "--sheet", book)
    assert "1. 6A!D7: gì đó không phải kết quả" in seen.words
    told = json.loads(quytac("signoff", "status", where, "--json").out)
    pupils = told["totals"][0]
    assert (pupils["wanted"], pupils["signed"], pupils["declined"], pupils["missing"]) == (
        30,
        3,
        1,
        26,
    )
    seen = quytac("signoff", "missing", where)
    assert "Nguyễn Thị Hồng Nhung" in seen.words
    quytac("signoff", "missing", where, "--xlsx", tmp_path / "goi.xlsx")
    called = [
        c.value
        for page in openpyxl.load_workbook(tmp_path / "goi.xlsx")
        for row in page
        for c in row
    ]
    assert "Nguyễn Thị Hồng Nhung" in called
    declined = next(
        line for line in quytac("signoff", "status", where).out.splitlines() if "6A" in line
    )
    assert "30%" in declined
    missing = json.loads(quytac("signoff", "missing", where, "--audience", "pupil", "--json").out)
    assert known[3] not in {one["code"] for one in missing["people"]}
    assert quytac("signoff", "export", where, "-o", tmp_path / "so-lieu.xlsx").code == 0
    cells = [
        cell.value
        for row in openpyxl.load_workbook(tmp_path / "so-lieu.xlsx").active
        for cell in row
    ]
    assert "Toàn trường" in cells
    assert not {"6A", "Giàng A Páo"} & set(cells)
    assert "đã bỏ" in quytac("signoff", "undo", where).words.lower()
    assert "Cô Lan" in quytac("signoff", "journal", where).words
    assert (
        quytac("signoff", "erase", where, "--year", "2026-2027", "--class", "6B", "--yes").code == 0
    )
    left = json.loads(quytac("signoff", "missing", where, "--json").out)["people"]
    assert "6B" not in {one["group"] for one in left}


def test_forms_stand_in_the_order_of_the_roster_or_of_given_names(quytac, where, roster, tmp_path):
    words = ("signoff", "forms", where, "--roster", roster, "-o")
    orders = []
    for folder, more in (("a", ()), ("b", ("--by-name",))):
        quytac(*words, tmp_path / folder, *more)
        pages = openpyxl.load_workbook(
            tmp_path / folder / "Phiếu đánh dấu - Học sinh.xlsx"
        ).worksheets[0]
        orders.append([row[2].value for row in pages.iter_rows(min_row=3)])
    assert orders[0] == NAMES
    assert [name.split()[-1] for name in orders[1]][:4] == ["Ánh", "Dế", "Duyên", "Khánh"]
    assert sorted(orders[1]) == sorted(NAMES)


@pytest.mark.parametrize("name", JSON)
def test_json_has_its_keys(quytac, where, roster, tmp_path, name):
    quytac("signoff", "forms", where, "--roster", roster, "-o", tmp_path / "in", "--json")
    told = json.loads(quytac("signoff", name, where, "--json").out)
    assert set(told) == JSON[name] | {"quytac", "command", "errors", "warnings", "problems"}
    assert told["command"] == f"signoff {name}"


def test_the_report_takes_its_counts_from_the_register(
    quytac, monkeypatch, where, roster, tmp_path
):
    quytac("signoff", "forms", where, "--roster", roster, "-o", tmp_path / "in")
    typed(monkeypatch, "\n".join(codes(where)[:12]))
    quytac("signoff", "record", where)
    quytac("paper", "make", "report", where, "--format", "text", "-o", tmp_path / "giay-to")
    (file,) = (tmp_path / "giay-to").glob("*.txt")
    text = file.read_text("utf-8")
    assert "30" in text
    assert "12" in text
    assert "40%" in text.replace(" ", "") or "40,0%" in text.replace(" ", "")


def test_nothing_is_printed_without_a_yes_where_cells_were_not_understood(
    quytac, monkeypatch, where, tmp_path
):
    book = openpyxl.Workbook()
    book.active.title = "6A"
    for row in (["STT", "Họ và tên"], [1, "Giàng A Páo"], [2, "12345"]):
        book.active.append(row)
    book.save(tmp_path / "ds.xlsx")
    typed(monkeypatch, "")
    seen = quytac(
        "signoff", "forms", where, "--roster", tmp_path / "ds.xlsx", "-o", tmp_path / "in"
    )
    assert seen.code == 1
    assert "6A!B3" in seen.out
    assert not (tmp_path / "in").exists()
    assert (
        quytac(
            "signoff",
            "forms",
            where,
            "--roster",
            tmp_path / "ds.xlsx",
            "-o",
            tmp_path / "in",
            "--yes",
        ).code
        == 0
    )


def test_what_was_settled_is_remembered(quytac, where, tmp_path):
    book = openpyxl.Workbook()
    book.active.title = "6A"
    for row in (["STT", "Họ và tên", "Họ và tên"], [1, "Tên Cũ", "Giàng A Páo"]):
        book.active.append(row)
    book.save(tmp_path / "ds.xlsx")
    words = ("signoff", "forms", where, "--roster", tmp_path / "ds.xlsx", "-o", tmp_path / "in")
    assert quytac(*words).code == 1
    assert quytac(*words, "--map", "name=C", "--check").code == 0
    assert "Giàng A Páo" in quytac(*words).words


@pytest.mark.parametrize(
    "words",
    [
        ("signoff", "record"),
        ("signoff", "undo"),
        ("signoff", "export"),
        ("signoff", "erase", "--year", "2026"),
    ],
    ids=" ".join,
)
def test_without_a_register_it_is_told(quytac, where, words):
    seen = quytac(*words[:2], where, *words[2:])
    assert seen.code == 2
    assert "chưa có sổ ký" in seen.words


def test_a_province_signs_nothing(quytac, where, roster):
    seen = quytac("signoff", "forms", where.parents[1], "--roster", roster)
    assert seen.code == 1
    assert "thư mục của tỉnh" in seen.words
