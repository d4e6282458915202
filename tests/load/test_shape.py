from __future__ import annotations

from datetime import date

import pytest

from toolkit.load.shape import MAX_PROBLEMS
from toolkit.model.clause import Clause, Condition, Slot
from toolkit.model.law import Body, PlaceRef
from toolkit.model.record import Record
from toolkit.model.workspace import Bound, Issued, Signer, Vetting

from .reading import record, said

CLAUSE = """\
id: pupil.ask
title: "no"
audiences: [pupil]
duty: should
standing: default
when:
  not:
    any: [{equals: {boarding: yes}}, {has: {levels: primary}}]
slots:
  ten: {type: number, label: x, min: "3"}
wordings:
  - {from: 2025-07-01, change: substance, text: a}
  - from: 2026-07-01
    change: correction
    text: b
provisions: [{source: a, at: "7", relation: adapts}]
"""


def test_texts_become_what_the_record_wants() -> None:
    clause = record(CLAUSE, Clause)
    assert clause.title == "no"
    assert clause.slots["ten"].min == 3
    assert clause.wordings[0].valid_from == date(2025, 7, 1)
    assert clause.when is not None
    assert clause.when.not_ is not None


def test_every_record_knows_its_place() -> None:
    clause = record(CLAUSE, Clause)
    assert clause.when is not None
    assert clause.when.not_ is not None
    assert clause.when.not_.any_of is not None
    places = [
        clause,
        clause.when,
        clause.when.not_,
        clause.when.not_.any_of[1],
        clause.slots["ten"],
        *clause.wordings,
        clause.provisions[0],
    ]
    told = [f"{one.where.line}:{one.where.column}" for one in places]
    assert told == ["1:1", "6:1", "7:3", "8:38", "10:3", "12:5", "13:5", "16:14"]


def test_a_default_that_nobody_wrote_has_no_place() -> None:
    body = record(
        "id: a\ngist: b\nnames: [{name: c, to: 2025-01-01, confidence: H}]\nchecked_on: 2026-01-01\nchecked_at: x\n",
        Body,
    )
    assert body.names[0].valid_to == date(2025, 1, 1)
    assert body.names[0].where.line == 3


def test_a_key_left_empty_counts_as_not_written() -> None:
    assert record("min:\nmax: 3\n", Bound).min is None
    assert record("head_title: x\nauthority: ~\n", Signer).authority is None


@pytest.mark.parametrize(
    ("text", "kind", "told"),
    [
        (
            "by: x\n",
            Vetting,
            "1:1 the key on is missing | write `on:` with its value here",
        ),
        ("by:\non: 2026-01-01\n", Vetting, "1:1 the key by has no value | write its value after the colon"),
        (
            "by: x\non: 1/2/2026\n",
            Vetting,
            "2:5 on wants a day of the calendar, but finds “1/2/2026” | write year-month-day, as 2026-11-23",
        ),
        ("by: x\non: 2026-1-2\n", Vetting, "2:5 on wants a day of the calendar, but finds “2026-1-2”"),
        ("by: x\non: 2026-02-30\n", Vetting, "2:5 on wants a day of the calendar"),
        ("by: ''\non: 2026-01-01\n", Vetting, "1:5 the text of by is empty | write the text"),
        ("by: [x]\non: 2026-01-01\n", Vetting, "1:5 by wants one text, but finds “[…]”"),
        ("min: 1.0\n", Bound, "1:6 min wants a whole number, but finds “1.0” | write digits only, as 15"),
        ("min: 1_000\n", Bound, "1:6 min wants a whole number"),
        ("min: ٣\n", Bound, "1:6 min wants a whole number"),
        ("min: 99999999999999\n", Bound, "1:6 min wants a whole number"),
        ("min: {a: b}\n", Bound, "1:6 min wants a whole number, but finds “{…}”"),
        ("maxx: 1\n", Bound, "1:1 the key maxx is not known here | did you mean max? Allowed are: min, max"),
        ("zzz: 1\n", Bound, "1:1 the key zzz is not known here | allowed are: min, max"),
        ("type: numbr\nlabel: x\n", Slot, "1:7 type cannot be “numbr” | did you mean number? Allowed"),
        ("type: text\nlabel: x\nproposed: on\n", Slot, "3:11 proposed wants true or false, but finds “on”"),
        ("number: 0\ndate: 2026-01-01\ntext: x\n", Issued, "1:9 number must be at least 1"),
        ("source: Luat\nat: '7'\n", PlaceRef, "1:9 “Luat” is not an id | write lower-case words"),
        ("equals: {a: b}\nhas: {c: d}\n", Condition, "1:1 a condition has exactly one form | keep one of all, any"),
        ("equals: [a]\n", Condition, "1:9 equals wants keys with values, but finds “[…]”"),
        ("not: x\n", Condition, "1:6 not wants a record, but finds “x” | write `key: value`"),
        ("- min\n", Bound, "1:1 the file wants keys with values, but finds “[…]”"),
        ("'{allowed} {value}': 1\n", Bound, "1:1 the key {allowed} {value} is not known here | allowed are: min, max"),
    ],
)  # fmt: skip
def test_a_mistake_is_told_in_words(text: str, kind: type[Record], told: str) -> None:
    (one,) = said(text, kind)
    assert one.startswith(told)


def test_a_list_of_broken_items_is_not_called_too_short() -> None:
    text = CLAUSE.replace("relation: adapts", "relation: adopts")
    (one,) = said(text, Clause)
    assert one.startswith("16:45 relation cannot be “adopts” | did you mean adapts?")


def test_a_long_value_is_shown_by_its_beginning() -> None:
    (one,) = said("min: " + "x" * 500, Bound)
    assert "“" + "x" * 59 + "…”" in one


def test_a_flood_of_mistakes_is_cut() -> None:
    told = said("".join(f"k{n}: 1\n" for n in range(300)), Bound)
    assert len(told) == MAX_PROBLEMS + 1
    assert "the other problems of this file are not told" in told[-1]
