"""Rows of a roster: whose class, what is told of a cell that is none, and what stands below the list."""

from __future__ import annotations

import pytest

from toolkit.model.grid import Grid
from toolkit.signoff.roster import roster_of

HEAD = ("STT", "Họ và tên", "Lớp", "Ngày sinh")


def read(*rows, head=HEAD, sheet="Danh sách"):
    return roster_of([Grid("ds.xlsx", sheet, (head, *rows))], {})


def told(roster):
    return [
        (one.rule, str(one.level), one.where.file, one.what.english()) for one in problems(roster)
    ]


def problems(roster):
    return roster.findings.problems


def test_a_merged_class_stands_for_the_rows_below_it():
    roster = read(
        ("1", "An Một", "6A", ""),
        ("2", "An Hai", "", ""),
        ("3", "An Ba", "6B", ""),
        ("4", "An Tư", "", ""),
    )
    assert [one.group for one in roster.people] == ["6A", "6A", "6B", "6B"]


@pytest.mark.parametrize("cell", ["???", "x" * 31])
def test_a_cell_that_is_no_class_is_told_and_the_class_before_stands(cell):
    roster = read(("1", "An Một", "6A", ""), ("2", "An Hai", cell, ""))
    assert [one.group for one in roster.people] == ["6A", "6A"]
    (found,) = told(roster)
    assert found[0] == "roster-class"
    assert "C3" in found[2] + found[3] + str(problems(roster)[0].where)


def test_a_class_of_thirty_letters_is_one():
    roster = read(("1", "An Một", "x" * 30, ""))
    assert ([one.group for one in roster.people], told(roster)) == (["x" * 30], [])


@pytest.mark.parametrize("length", [39, 40, 41])
def test_what_is_no_birthday_is_told_in_part_and_the_person_stays(length):
    roster = read(("1", "An Một", "6A", "y" * length))
    assert [(one.name, one.birth) for one in roster.people] == [("An Một", "")]
    (found,) = told(roster)
    assert found[:2] == ("roster-birth", "warning")
    assert found[3].endswith(": " + "y" * min(length, 40))


@pytest.mark.parametrize("length", [39, 40, 41])
def test_what_stands_below_the_list_is_passed_over_and_told_in_part(length):
    words = "Lò " + "Á" * (length - 3)
    roster = read(("1", "An Một", "6A", ""), ("", "Tổng số: 1", "", ""), ("", words, "", ""))
    assert [one.name for one in roster.people] == ["An Một"]
    (found,) = (one for one in told(roster) if one[0] == "roster-below")
    assert found[:2] == ("roster-below", "warning")
    assert found[3].endswith(": " + words[:40])


def test_a_row_of_the_class_below_its_end_is_read():
    roster = read(
        ("1", "An Một", "6A", ""),
        ("", "Tổng số: 1", "", ""),
        ("2", "An Hai", "6A", ""),
        ("", "An Ba", "6A", "05/09/2014"),
    )
    assert [one.name for one in roster.people] == ["An Một", "An Hai", "An Ba"]
    assert told(roster) == []


def test_no_name_and_no_class_are_told():
    roster = read(("1", "", "6A", "05/09/2014"), ("2", "12345", "6A", ""))
    assert [found[0] for found in told(roster)] == ["roster-name"] * 2
    assert roster.people == []
    roster = read(("1", "An Một", "", ""), sheet="Sheet1")
    assert [found[0] for found in told(roster)] == ["roster-no-class"]


def test_names_of_small_letters_get_their_capitals_and_others_stay():
    roster = read(("1", "giàng a páo", "6A", ""), ("2", "y Lan", "6A", ""))
    assert [one.name for one in roster.people] == ["Giàng A Páo", "y Lan"]
