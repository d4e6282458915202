"""Cells of a roster: what is a name, what is a birthday, at each boundary."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from toolkit.signoff.cells import Birth, birth_from, birth_of, name_fault, text_of


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        (None, ""),
        (True, ""),
        (False, ""),
        (0, "0"),
        (3.0, "3"),
        (3.5, "3.5"),
        (date(2014, 9, 5), "05/09/2014"),
        (datetime(2014, 9, 5, 7, 30, tzinfo=UTC), "05/09/2014"),
        (" Giàng\n A  Páo ", "Giàng A Páo"),
        ("Pa\u0301o", "Páo"),
    ],
)
def test_a_cell_is_written_as_a_person_reads_it(cell, text):
    assert text_of(cell) == text


@pytest.mark.parametrize("name", ["A", "x" * 80, "Giàng A Páo", "Y-Lan", "H'Hen Niê", "10A Bình"])
def test_what_is_a_name(name):
    assert name_fault(name) is None


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("x" * 81, "81 signs"),
        ("A\x07", "invisible"),
        ("A\u200b", "invisible"),
        ("A\ud800", "invisible"),
        ("A\ue000", "invisible"),
        ("A\u0378", "invisible"),
        ("12345", "no name"),
        ("", "no name"),
        ("-", "no name"),
    ],
)
def test_what_is_none(name, words):
    fault = name_fault(name)
    assert fault is not None
    assert words in fault.english()


DAY = Birth("05/09/2014", date(2014, 9, 5))


@pytest.mark.parametrize(
    ("cell", "birth"),
    [
        ("", Birth()),
        (None, Birth()),
        (date(2014, 9, 5), DAY),
        (datetime(2014, 9, 5, 7, 30, tzinfo=UTC), DAY),
        (41887, DAY),
        (41887.0, DAY),
        ("05092014", DAY),
        ("20140905", DAY),
        ("5-9-14", DAY),
        ("5.9.2014", DAY),
        ("2014/9/5", DAY),
        ("5/9/29", Birth("05/09/2029", date(2029, 9, 5))),
        ("5/9/30", Birth("05/09/1930", date(1930, 9, 5))),
        ("5/9/31", Birth("05/09/1931", date(1931, 9, 5))),
        ("2014", Birth("2014")),
        ("1929", None),
        ("1930", Birth("1930")),
        ("2100", Birth("2100")),
        ("2101", None),
        ("5/9/1929", None),
        ("5/9/114", None),
        ("31/2/2014", None),
        ("32132014", None),
        ("123", None),
        ("123456", None),
        ("hôm qua", None),
    ],
)
def test_birthdays_in_every_spelling(cell, birth):
    assert birth_of(cell) == birth


def test_a_birthday_in_three_columns():
    assert birth_from(5, "9", 2014.0) == DAY
    assert birth_from(None, "", "2014") == Birth("2014")
    assert birth_from("", None, "") == Birth()
