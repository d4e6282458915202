"""The rules on a clause and the days of its law: wording-gap, duty-since, legal-basis-without-duty."""

from pathlib import Path

import pytest

from tests.assemble.small import clause, library, source
from toolkit.check.library import basis_and_duty, duty_since, wording_gap
from toolkit.load.library import load_library

ROOT = Path(__file__).resolve().parents[2]


def act(identity, start="2020-01-02", end=None, succeeds=(), at="1", **changes):
    """Make an act with one place."""
    place = {"at": at, "gist": "x", "confidence": "H", "succeeds": list(succeeds), **changes}
    days = {"in_force_from": start, "in_force_to": end}
    return source(identity, kind="luat", use="ground", provisions=[place], **days)


def ties(*acts):
    return [{"source": name, "at": "1", "relation": "legal-basis"} for name in acts]


def worded(*days, text="Học sinh cần theo {act:new art=1}."):
    return [{"from": day, "change": "substance", "text": text} for day in days]


OLD = act("old", end="2026-06-30")
HEIR = act("new", "2026-07-01", succeeds=[{"source": "old", "at": "1"}])
LATE_HEIR = act("new", "2026-07-03", succeeds=[{"source": "old", "at": "1"}])
ENDED = source(
    "new",
    kind="luat",
    partial_ends=[{"places": ["1"], "to": "2026-01-29", "by": "x", "confidence": "H"}],
)


def gaps(made):
    return [dict(p.what.values) for p in wording_gap.RULE.check(made)]


@pytest.mark.parametrize(
    "made",
    [
        library(clause(wordings=worded("2024-10-24")), sources=(OLD, HEIR)),
        library(clause(wordings=worded("2026-07-01")), sources=(HEIR,)),
        library(clause(wordings=worded("2024-10-24", text="Theo {act:new}.")), sources=(OLD, HEIR)),
        library(clause(wordings=worded("2027-01-01")), sources=(act("new", "2027-01-01"),)),
        library(clause(standing="mandatory", provisions=ties("old", "new")), sources=(OLD, HEIR)),
        library(clause(standing="default", provisions=ties("old")), sources=(OLD,)),
        library(clause(text="Theo {act:gone}.")),
        library(
            clause(),
            clause("own.out", "Theo {act:new}."),
            sources=(act("new", "2030-01-01"),),
            articles={"rules": ["pupil.ask"]},
        ),
    ],
    ids=[
        "the older place stands before",
        "it begins with its act",
        "the act without a place",
        "after the last check nothing is judged",
        "one basis follows the other",
        "only mandatory clauses need one",
        "an unknown act is told by another rule",
        "a clause outside the plan",
    ],
)
def test_no_gap(made):
    assert gaps(made) == []


@pytest.mark.parametrize(
    ("made", "first", "last"),
    [
        (
            library(clause(wordings=worded("2024-10-24")), sources=(OLD, LATE_HEIR)),
            "01/07/2026",
            "02/07/2026",
        ),
        (
            library(clause(wordings=worded("2026-06-30")), sources=(HEIR,)),
            "30/06/2026",
            "30/06/2026",
        ),
        (
            library(clause(wordings=worded("2024-10-24")), sources=(ENDED,)),
            "30/01/2026",
            "23/11/2026",
        ),
        (
            library(
                clause(standing="mandatory", provisions=ties("old", "new")),
                sources=(OLD, LATE_HEIR),
            ),
            "01/07/2026",
            "02/07/2026",
        ),
        (
            library(clause(standing="mandatory", provisions=ties("old")), sources=(OLD,)),
            "01/07/2026",
            "23/11/2026",
        ),
        (
            library(
                clause(wordings=[*worded("2024-10-24"), *worded("2026-07-02", text="Cần hỏi.")]),
                sources=(act("new", end="2026-06-30"),),
            ),
            "01/07/2026",
            "01/07/2026",
        ),
    ],
    ids=[
        "between an act and the next",
        "one day too early",
        "a place that ended before its act",
        "no basis between two",
        "no basis since",
        "until the next wording",
    ],
)
def test_a_gap_is_told_with_its_first_and_last_day(made, first, last):
    (told,) = gaps(made)
    assert (told["first"], told["last"]) == (first, last)


def test_two_gaps_of_one_wording_are_two_problems():
    made = library(
        clause(wordings=worded("2024-10-24")),
        sources=(act("new", "2025-01-01", "2025-12-31"),),
    )
    assert [(g["first"], g["last"]) for g in gaps(made)] == [
        ("24/10/2024", "31/12/2024"),
        ("01/01/2026", "23/11/2026"),
    ]


YOUNG = act("new", "2026-07-01")
BOUND = {"standing": "mandatory", "provisions": ties("new")}


@pytest.mark.parametrize(
    "changes",
    [
        {},
        {**BOUND, "since": "2026-07-01", "wordings": worded("2026-07-01")},
        {**BOUND, "since": "2026-08-01", "wordings": worded("2026-08-01", "2026-09-01")},
        {**BOUND, "standing": "default"},
        {"standing": "mandatory", "provisions": ties("old", "new")},
        {"since": "2025-01-01", "wordings": worded("2025-01-01")},
    ],
)
def test_since_is_right_or_not_needed(changes):
    made = library(clause(**changes), sources=(OLD, YOUNG))
    assert list(duty_since.RULE.check(made)) == []


@pytest.mark.parametrize(
    "changes",
    [
        BOUND,
        {**BOUND, "since": "2026-07-01", "wordings": worded("2026-06-30")},
        {**BOUND, "since": "2026-07-01", "wordings": worded("2026-07-01", "2024-10-24")},
        {**BOUND, "since": "2026-06-30", "wordings": worded("2026-07-01")},
        {"since": "2025-01-01"},
    ],
    ids=["missing", "a wording before it", "the second wording", "before the law", "not mandatory"],
)
def test_since_is_missing_or_wrong(changes):
    made = library(clause(**changes), sources=(OLD, YOUNG))
    assert [p.rule for p in duty_since.RULE.check(made)] == ["duty-since"]


@pytest.mark.parametrize(
    ("changes", "audiences"),
    [
        ({"duty": "must"}, []),
        ({"duty": "must-not"}, ["everyone"]),
        ({"duty": "may"}, ["pupil", "parent"]),
        ({"duty": "must", "audiences": ["parent", "teacher"]}, ["teacher"]),
    ],
)
def test_a_basis_that_binds_the_reader(changes, audiences):
    made = library(
        clause(**changes, provisions=ties("law")), sources=(act("law", audiences=audiences),)
    )
    assert list(basis_and_duty.RULE.check(made)) == []


@pytest.mark.parametrize(
    ("changes", "audiences"),
    [
        ({"duty": "should"}, ["pupil"]),
        ({"duty": "must"}, ["teacher"]),
        ({"duty": "must", "audiences": ["everyone"]}, ["teacher", "manager"]),
    ],
)
def test_a_basis_that_does_not_bind_the_reader(changes, audiences):
    made = library(
        clause(**changes, provisions=ties("law")), sources=(act("law", audiences=audiences),)
    )
    assert [p.rule for p in basis_and_duty.RULE.check(made)] == ["legal-basis-without-duty"]


@pytest.mark.parametrize("rule", [wording_gap.RULE, duty_since.RULE, basis_and_duty.RULE])
def test_the_shipped_library_is_sound(rule):
    shipped, _ = load_library(ROOT / "clauses")
    assert list(rule.check(shipped)) == []
