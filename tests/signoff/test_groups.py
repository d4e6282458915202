"""Names of classes: written in one way, their grade, and how long one may be."""

from __future__ import annotations

import pytest

from toolkit.signoff.groups import LONGEST, grade, in_title, of_sheet, tidy


@pytest.mark.parametrize(
    ("name", "written"),
    [
        ("6A", "6A"),
        ("lớp 6 a", "6A"),
        ("Lớp  10A1", "10A1"),
        ("Lớp: Lá 1", "Lá 1"),
        ("Lá 1", "Lá 1"),
        ("Tổ Toán", "Tổ Toán"),
    ],
)
def test_a_class_is_written_in_one_way(name, written):
    assert tidy(name) == written


@pytest.mark.parametrize(
    ("name", "number"),
    [
        ("1A", 1),
        ("12C", 12),
        ("13A", None),
        ("0A", None),
        ("Lá 1", None),
        ("lớp 6A", 6),
        ("", None),
    ],
)
def test_the_grade_is_that_of_a_school_or_none(name, number):
    assert grade(name) == number


@pytest.mark.parametrize("length", [LONGEST - 1, LONGEST, LONGEST + 1])
def test_a_name_longer_than_a_class_has_is_none(length):
    name = "L" + "á" * (length - 1)
    assert of_sheet(name) == ("" if length > LONGEST else name)
    assert in_title(f"Lớp: {name}") == ("" if length > LONGEST else name)


@pytest.mark.parametrize("name", ["Sheet1", "Trang tính 2", " ", ""])
def test_a_sheet_that_the_program_named_is_no_class(name):
    assert of_sheet(name) == ""


def test_a_title_that_names_nothing_names_no_class():
    assert in_title("Lớp: .") == ""
    assert in_title("DANH SÁCH HỌC SINH") == ""
