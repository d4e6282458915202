# ruff: noqa: E501 -- what is told stands on one line
"""The last value that is taken and the first that is not, for each limit of the room, and the words around it."""

from __future__ import annotations

from datetime import date

import pytest
from pydantic import Field

from tests.load.reading import faults, record, said
from toolkit.load.builder import MAX_DEPTH, MAX_PROBLEMS, MAX_VALUES
from toolkit.load.kinds import kind_of, typed
from toolkit.load.letters import place
from toolkit.load.scalars import Misfit
from toolkit.load.shape import MAX_PROBLEMS as MAX_OF_RECORD
from toolkit.load.yaml_nodes import parse
from toolkit.model.record import Record, Text
from toolkit.model.workspace import Bound, EarlierCode, Reword


class Sample(Record):
    """A record with a limit of each sort."""

    names: tuple[Text, ...] = ()
    count: int = Field(default=1, ge=1, le=9)
    short: str = Field(default="", max_length=3)
    bounds: dict[str, Bound] = Field(default_factory=dict)


@pytest.mark.parametrize(
    ("kind", "text", "value"),
    [
        (int, "999999999", 999_999_999),
        (int, "1000000000", Misfit("1000000000")),
        (int, "-0", 0),
        (int, "+1", Misfit("+1")),
        (int, "١", Misfit("١")),
        (int, "", Misfit("")),
        (date, "2028-02-29", date(2028, 2, 29)),
        (date, "2026-02-29", Misfit("2026-02-29")),
        (date, "0000-01-01", Misfit("0000-01-01")),
        (date, "9999-12-31", date(9999, 12, 31)),
        (date, "2026-1-01", Misfit("2026-1-01")),
        (bool, "false", False),
        (bool, "True", Misfit("True")),
    ],
)
def test_a_number_a_day_a_truth_value(kind: type, text: str, value: object) -> None:
    assert typed(text, kind_of(kind)) == value


def test_depth() -> None:
    assert faults("[" * MAX_DEPTH + "]" * MAX_DEPTH) == []
    assert faults("[" * (MAX_DEPTH + 1)) == [f"too-deep 1:{MAX_DEPTH + 1}"]


def test_values() -> None:
    whole = parse("- a\n" * (MAX_VALUES - 1), "f")
    assert whole.tree is not None
    assert whole.problems == []
    assert parse("- a\n" * MAX_VALUES, "f").tree is None


def test_problems_of_a_file() -> None:
    few = parse("a: 1\n" * MAX_PROBLEMS, "f")
    assert (len(few.problems), few.tree is None) == (MAX_PROBLEMS - 1, False)
    many = parse("a: 1\n" * (MAX_PROBLEMS + 1), "f")
    assert (len(many.problems), many.tree) == (MAX_PROBLEMS + 1, None)
    assert many.problems[-1].rule == "too-many-problems"


def test_problems_of_a_record() -> None:
    def lines(count: int) -> str:
        return "".join(f"x{n}: 1\n" for n in range(count))

    assert len(said(lines(MAX_OF_RECORD), Sample)) == MAX_OF_RECORD
    more = said(lines(MAX_OF_RECORD + 1), Sample)
    assert len(more) == MAX_OF_RECORD + 1
    assert more[-1].startswith("0:0 the other problems")


def test_refused_characters_of_a_file_are_told_twenty_times() -> None:
    assert len(faults("a: " + "\x01" * 20)) == 20
    assert faults("a: \x01\n" * 21)[:2] == ["control-character 1:4", "control-character 2:4"]
    assert len([f for f in faults("# " + "\u200b" * 25 + "\na: 1") if "invisible" in f]) == 20


@pytest.mark.parametrize("end", ["\n", "\r", "\r\n"])
def test_line_and_column_of_a_character(end: str) -> None:
    text = f"a{end}{end}bc"
    assert [str(place(text, text.index(sign), "f")) for sign in "abc"] == [
        "f:1:1",
        "f:3:1",
        "f:3:2",
    ]
    assert str(place(text, 1, "f")) == "f:1:2"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("names: [a, '']\n", "1:12 the text of names[2] is empty | write the text"),
        ("names: [a, [b]]\n", "1:12 names[2] wants one text, but finds “[…]” | write one text; put it in quotes if it begins with a bracket, a brace or a dash"),
        ("names: {a: b}\n", "1:8 names wants a list, but finds “{…}” | write each item on its own line after a dash, or [one, two]"),
        ("count: 0\n", "1:8 count must be at least 1 | write a number within the bounds"),
        ("count: 10\n", "1:8 count must be at most 9 | write a number within the bounds"),
        ("short: abcd\n", "1:8 the text of short is longer than 3 characters | shorten the text"),
        ("bounds: {a: {min: x}}\n", "1:19 min wants a whole number, but finds “x” | write digits only, as 15"),
        ("bounds: {a: {mn: 1}}\n", "1:14 the key mn is not known here | did you mean min? Allowed are: min, max"),
        ("bounds: {a: {zz: 1}}\n", "1:14 the key zz is not known here | allowed are: min, max"),
        ("zz:\n", "1:1 the key zz is not known here | allowed are: names, count, short, bounds"),
        ("- a\n", "1:1 the file wants keys with values, but finds “[…]” | write `key: value`, each on its own line, with these keys: names, count, short, bounds"),
        ("names: {a}\n", "1:8 names wants a list, but finds “{…}” | write each item on its own line after a dash, or [one, two]"),
        ("names:\n  -một\n", "2:3 no blank stands behind the hyphen | begin each item of a list with a hyphen and a blank"),
        ("names: '-một'\n", "1:8 names wants a list, but finds “-một” | write each item on its own line after a dash, or [one, two]"),
        ("names: một\n", "1:8 names wants a list, but finds “một” | write each item on its own line after a dash, or [one, two]"),
        ("bounds:\n  a:1\n", "2:3 no blank stands behind the colon | write a colon and a blank behind the key"),
        ("bounds:\n  a:\n    min：1\n", "3:5 the character ： is not the colon | write a colon and a blank behind the key"),
    ],
)  # fmt: skip
def test_what_is_told_of_a_wrong_value(text: str, told: str) -> None:
    assert said(text, Sample) == [told]


def test_missing_and_empty_keys_have_the_place_of_what_holds_them() -> None:
    assert said("text: a\nreason:\n", Reword) == [
        "2:1 the key reason has no value | write its value after the colon"
    ]
    assert said("text: a\nreason: ~\n", Reword)[0].startswith("2:1 ")
    assert said("text: a\n", Reword) == [
        "1:1 the key reason is missing | write `reason:` with its value here"
    ]


@pytest.mark.parametrize(("length", "shown"), [(60, "x" * 60), (61, "x" * 59 + "…")])
def test_a_long_value_is_shown_in_short(length: int, shown: str) -> None:
    (told,) = said(f"document: a\neffect: {'x' * length}\n", EarlierCode)
    assert f"“{shown}”" in told


def test_what_stands_at_the_limits_is_taken() -> None:
    one = record("names: [a]\ncount: 9\nshort: abc\nbounds: {a: {}}\n", Sample)
    assert (one.names, one.count, one.short, one.bounds["a"].min) == (("a",), 9, "abc", None)
    assert str(one.where_of("bounds", "a")) == "f.yaml:4:10"
    assert str(one.bounds["a"].where) == "f.yaml:4:10"
