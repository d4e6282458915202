"""Every name that goes into a roster comes out once, spelled right; what is not understood is told with its cell."""

from __future__ import annotations

import openpyxl
import pytest

from tests.render.laid_out import convert
from tests.signoff.rosters import CASES, HEAD, NAMES, numbered, write
from toolkit.load.grids import read_grids
from toolkit.model.terms import SchoolLevel
from toolkit.signoff import groups
from toolkit.signoff.collation import by_given_name
from toolkit.signoff.heads import Column
from toolkit.signoff.roster import roster_of

BY_CALC = (
    "two rows of heads, merged",
    "a sheet for each class",
    "birthday in three columns",
    "a column of classes",
)


def read(path, told=None):
    return roster_of(read_grids(path, old_letters=True), told or {})


def people(roster):
    return [(one.group, one.name) for one in roster.people]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_every_name_comes_out_once(case, tmp_path):
    roster = read(write(case, tmp_path))
    assert people(roster) == case.people
    if case.births:
        assert [one.birth for one in roster.people] == case.births
    assert not [problem for problem in roster.findings.problems if problem.level == "error"]


@pytest.mark.slow
@pytest.mark.parametrize("kind", ["ods", "xls", "xlsx"])
@pytest.mark.needs("calc")
def test_what_calc_has_written_says_the_same(kind, tmp_path):
    cases = [case for case in CASES if case.name in BY_CALC]
    sources = []
    for number, case in enumerate(cases):
        (tmp_path / str(number)).mkdir()
        path = write(case, tmp_path / str(number))
        sources.append(path.rename(tmp_path / f"{number}.xlsx"))
    made = convert(sources, kind, tmp_path / "calc")
    assert len(made) == len(BY_CALC)
    for case, path in zip(cases, made, strict=True):
        roster = read(path)
        assert people(roster) == case.people
        assert [one.birth for one in roster.people][: len(case.births)] == case.births


def book(tmp_path, rows, name="6A"):
    made = openpyxl.Workbook()
    made.active.title = name
    for row in rows:
        made.active.append(row)
    path = tmp_path / "danh-sach.xlsx"
    made.save(path)
    return path


@pytest.mark.parametrize(
    "name",
    ["A" * 300, "Giàng\u202eoáP A", "Sùng\u200bDế", "12345"],
    ids=["300", "turned", "unseen", "number"],
)
def test_what_is_no_name_is_refused_with_its_cell(name, tmp_path):
    roster = read(book(tmp_path, [HEAD, *numbered([NAMES[0], name, NAMES[2]], "05/09/2014")]))
    assert people(roster) == [("6A", NAMES[0]), ("6A", NAMES[2])]
    (problem,) = roster.findings.problems
    assert problem.rule == "roster-name"
    assert str(problem.where).endswith("danh-sach.xlsx 6A!B3")


def test_a_birthday_that_is_none_is_told_and_the_person_kept(tmp_path):
    roster = read(book(tmp_path, [HEAD, *numbered(NAMES[:2], "31/02/2014")]))
    assert [one.birth for one in roster.people] == ["", ""]
    assert [str(p.where).split()[-1] for p in roster.findings.problems] == ["6A!C2", "6A!C3"]


def test_two_columns_of_names_are_asked_for_and_settled(tmp_path):
    path = book(tmp_path, [["STT", "Họ và tên", "Họ và tên"], *([1, x, f"{x} Hai"] for x in NAMES)])
    unclear = read(path)
    assert unclear.people == []
    assert [problem.rule for problem in unclear.findings.problems] == ["roster-unclear"]
    assert people(read(path, {Column.NAME: "C"})) == [("6A", f"{x} Hai") for x in NAMES]


def test_a_sheet_without_heads_is_read_whole_once_its_columns_are_told(tmp_path):
    path = book(tmp_path, numbered(NAMES, "05/09/2014"))
    assert [problem.rule for problem in read(path).findings.problems] == ["roster-no-names"]
    roster = read(path, {Column.NAME: "B", Column.BIRTH: "C", Column.NUMBER: "A"})
    assert people(roster) == [("6A", name) for name in NAMES]
    assert {one.birth for one in roster.people} == {"05/09/2014"}


def test_a_told_letter_does_not_make_a_title_a_head(tmp_path):
    titles = [
        ["TRƯỜNG VÍ DỤ", "", ""],
        ["DANH SÁCH LỚP 7B", "", ""],
        ["STT", "Tên gọi ở nhà", "Ngày sinh"],
    ]
    roster = read(
        book(tmp_path, [*titles, *numbered(NAMES, "05/09/2014")], "Sheet1"), {Column.NAME: "B"}
    )
    assert people(roster) == [("7B", name) for name in NAMES]


def test_a_column_that_is_not_there_is_told(tmp_path):
    roster = read(book(tmp_path, [HEAD, *numbered(NAMES, "")]), {Column.POST: "ZZ"})
    assert [problem.rule for problem in roster.findings.problems] == ["roster-unclear"]
    assert people(roster) == [("6A", name) for name in NAMES]


def test_a_sheet_without_names_is_told(tmp_path):
    (problem,) = read(book(tmp_path, [["Khoản chi", "Số tiền"], ["Phấn", 5]])).findings.problems
    assert problem.rule == "roster-no-names"


def test_a_class_that_is_not_to_be_seen_is_told(tmp_path):
    roster = read(book(tmp_path, [["Họ và tên"], ["Giàng A Páo"]], "Sheet1"))
    assert [problem.rule for problem in roster.findings.problems] == ["roster-no-class"]


def test_who_signed_the_list_is_no_pupil_and_is_told(tmp_path):
    foot = [["Tổng số: 2 học sinh"], [None, "GIÁO VIÊN CHỦ NHIỆM"], [None, "Lò Thị Cô Giáo"]]
    roster = read(book(tmp_path, [HEAD, *numbered(NAMES[:2], "05/09/2014"), *foot]))
    assert people(roster) == [("6A", name) for name in NAMES[:2]]
    (problem,) = roster.findings.problems
    assert (problem.rule, problem.level) == ("roster-below", "warning")
    assert str(problem.where).endswith("6A!B6")


def test_names_that_do_not_look_vietnamese_are_told_and_kept(tmp_path):
    roster = read(book(tmp_path, [HEAD, *numbered(["John Smith", "Xyzzy Plugh"], "05/09/2014")]))
    assert people(roster) == [("6A", "John Smith"), ("6A", "Xyzzy Plugh")]
    assert [problem.rule for problem in roster.findings.problems] == ["roster-doubtful"]


def test_given_names_stand_in_the_order_of_a_dictionary():
    told = [
        "Lò Văn An",
        "Lò Thị Ánh",
        "Vàng Ăm",
        "Lò Ân",
        "Lò Bình",
        "Lò Dế",
        "Lò Đào",
        "Lò Hoà",
        "Lò Hoa",
        "Bùi Hoa",
    ]
    assert sorted(told, key=by_given_name) == [
        "Lò Văn An", "Lò Thị Ánh", "Vàng Ăm", "Lò Ân", "Lò Bình", "Lò Dế", "Lò Đào", "Bùi Hoa", "Lò Hoa", "Lò Hoà",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("name", "levels", "level"),
    [
        ("6A", "lower-secondary", "lower-secondary"),
        ("4B", "lower-secondary", None),
        ("5 tuổi A", "preschool", "preschool"),
        ("Lá 1", "preschool", "preschool"),
        ("10A1", "continuing", "continuing"),
        ("3A", "primary lower-secondary", "primary"),
        ("9/2", "primary lower-secondary", "lower-secondary"),
        ("11", "primary lower-secondary", None),
        ("Chồi 2", "preschool primary", "preschool"),
        ("Hoa Mai", "primary lower-secondary", None),
    ],
)
def test_a_class_tells_its_level_or_nothing(name, levels, level):
    assert groups.level(name, tuple(map(SchoolLevel, levels.split()))) == level


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("DANH SÁCH LỚP 6A - NĂM HỌC 2026 - 2027", "6A"),
        ("Lớp: 6 a1   Sĩ số: 40", "6A1"),
        ("Lớp chủ nhiệm", ""),
        ("Lớp chủ nhiệm: 7B", "7B"),
        ("DANH SÁCH LỚP HỌC", ""),
        ("Danh sách học sinh", ""),
        ("LỚP: LÁ 1", "LÁ 1"),
        ("Lớp 10A1 (GVCN: cô Lan)", "10A1"),
    ],
)
def test_a_title_tells_its_class(title, name):
    assert groups.in_title(title) == name
