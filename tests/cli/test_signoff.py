"""The road of school staff at the terminal: roster, forms, returns, status, missing, counts."""

from __future__ import annotations

import io
import json
import sqlite3
import sys
from contextlib import closing

import openpyxl
import pytest

from tests.signoff.registers import copied, register, second
from tests.signoff.rosters import CASES, NAMES, write
from tests.signoff.school import school
from tests.signoff.test_privacy import holding
from tests.signoff.test_store import codes
from toolkit.signoff.register_folder import register_file

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
    assert "Đã bỏ" in quytac("signoff", "undo", where).out
    assert "Cô Lan" in quytac("signoff", "journal", where).out
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
    assert "thư mục của tỉnh" in seen.out


# What is wrong with the register, as a person at the screen meets it. The school's folder holds nothing else here.


@pytest.fixture
def bare(tmp_path):
    made = tmp_path / "truong"
    register(made)
    return made


COMMANDS = (
    ("status",),
    ("missing",),
    ("export", "-o", "so.xlsx"),
    ("journal",),
    ("record",),
    ("undo",),
    ("erase", "--year", "2026", "--class", "6A", "--yes"),
)


def signoff(quytac, school, words, *more):
    return quytac("signoff", words[0], school, *words[1:], *more)


@pytest.mark.parametrize("words", COMMANDS, ids=lambda words: words[0])
@pytest.mark.parametrize("copies", [0, 1])
def test_an_empty_register_is_named_with_its_copy_by_every_command(
    quytac, monkeypatch, bare, words, copies
):
    typed(monkeypatch, "")
    paths = [copied(bare) for _ in range(copies)]
    register_file(bare).write_bytes(b"")
    seen = signoff(quytac, bare, words)
    assert seen.code == 2
    assert "so-ky-cam-ket.sqlite rỗng" in seen.err
    assert all(str(path) in seen.err for path in paths)
    assert ("Không đọc được bản sao nào" in seen.err) is not copies
    assert register_file(bare).read_bytes() == b""


def test_forms_too_make_no_new_register_over_an_empty_one(quytac, where, roster, tmp_path):
    register(where)
    copy = copied(where)
    register_file(where).write_bytes(b"")
    for _ in range(2):
        seen = quytac("signoff", "forms", where, "--roster", roster, "-o", tmp_path / "in")
        assert (seen.code, str(copy) in seen.err) == (2, True)
        assert not (tmp_path / "in").exists()
        register_file(where).unlink(missing_ok=True)


@pytest.mark.parametrize("words", COMMANDS, ids=lambda words: words[0])
def test_a_second_register_is_named_by_every_command(quytac, monkeypatch, bare, words):
    typed(monkeypatch, "")
    other = second(bare)
    assert "Có sổ thứ hai" in signoff(quytac, bare, words).out
    if words[0] in JSON or words[0] == "record":
        (told,) = [
            one
            for one in json.loads(signoff(quytac, bare, words, "--json").out)["problems"]
            if one["rule"] == "second-register"
        ]
        assert told["file"] == str(other)


def test_a_register_in_use_is_waited_for_with_a_word_and_then_named(quytac, monkeypatch, bare):
    naps = iter(range(1000))
    monkeypatch.setattr("toolkit.signoff.patience.time.sleep", lambda _: next(naps))
    monkeypatch.setattr("toolkit.signoff.patience.time.monotonic", lambda: float(next(naps)))
    with closing(sqlite3.connect(register_file(bare), isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        seen = quytac("signoff", "status", bare)
    assert seen.code == 2
    assert "chờ tối đa 10 giây" in seen.err
    assert "đang được chương trình khác dùng" in seen.err
    assert "hỏng" not in seen.err
    assert quytac("signoff", "status", bare).code == 0


def test_a_folder_in_the_registers_place_is_told(quytac, tmp_path):
    register_file(tmp_path).mkdir(parents=True)
    seen = quytac("signoff", "status", tmp_path)
    assert seen.code == 0
    assert "Năm học này chưa in phiếu nào" in seen.out
    assert "có một thư mục nằm ở chỗ của sổ ký" in seen.out


def erased(quytac, school, *more):
    return quytac("signoff", "erase", school, "--year", "2026", "--class", "6A", *more)


def test_erasing_names_what_cannot_be_read_and_a_repeat_works(quytac, bare):
    bad, good = copied(bare), copied(bare)
    whole = bad.read_bytes()
    bad.write_bytes(b"")
    seen = erased(quytac, bare, "--yes")
    assert (seen.code, str(bad) in seen.out, str(good) in seen.out) == (1, True, False)
    assert "Đã xóa: 3 người" in seen.out
    assert holding(bare, "Giàng Thị Số") == []
    again = erased(quytac, bare, "--yes")
    assert (again.code, str(bad) in again.out, "Không có ai" in again.out) == (1, True, True)
    bad.write_bytes(whole)
    assert erased(quytac, bare, "--yes").code == 0
    assert holding(bare, "Giàng Thị Số") == []
    last = erased(quytac, bare, "--yes")
    assert (last.code, str(bad) in last.out) == (1, False)


def asked(monkeypatch, answers):
    questions, left = [], iter(answers)
    monkeypatch.setattr(
        "toolkit.cli.show.agreed", lambda question: questions.append(question) or next(left)
    )
    return questions


@pytest.mark.parametrize(("answers", "code"), [((True, True), 0), ((True, False), 1)])
def test_erasing_asks_about_a_second_register(quytac, monkeypatch, bare, answers, code):
    other = second(bare)
    questions = asked(monkeypatch, answers)
    assert erased(quytac, bare).code == code
    assert len(questions) == 2
    assert holding(bare, "Giàng Thị Số") == ([] if code == 0 else [other.name])


def test_erasing_without_a_yes_erases_nothing(quytac, monkeypatch, bare):
    second(bare)
    questions = asked(monkeypatch, [False])
    assert erased(quytac, bare).code == 1
    assert len(questions) == 1
    assert len(holding(bare, "Giàng Thị Số")) == 2


def test_with_yes_second_registers_are_erased_in_too(quytac, bare):
    second(bare)
    assert erased(quytac, bare, "--yes").code == 0
    assert holding(bare, "Giàng Thị Số") == []


def test_nothing_recorded_gives_no_hint_to_take_it_back(quytac, monkeypatch, bare):
    typed(monkeypatch, "ABC123\n\n")
    assert "signoff undo" not in quytac("signoff", "record", bare).out
    typed(monkeypatch, f"{codes(bare)[0]}\n\n")
    assert "signoff undo" in quytac("signoff", "record", bare).out


@pytest.mark.parametrize("name", ["status", "missing", "export"])
def test_why_the_code_of_today_cannot_be_made_is_told(quytac, bare, name):
    seen = quytac("signoff", name, bare)
    assert "chưa dựng được bộ quy tắc của hôm nay" in seen.out
    told = json.loads(quytac("signoff", name, bare, "--json").out)
    assert [one["rule"] for one in told["problems"]] == ["code-not-made"]
