"""The catalogue says what the reference table says, row by row, and names no fact surer than the table does."""

import csv
import re
from datetime import date
from pathlib import Path

import pytest

from toolkit.flow.loaded import loaded_library
from toolkit.model.terms import Confidence, Fact

DATA = Path(__file__).parents[1] / "data"
TABLE = DATA / "legal-sources.csv"
LIBRARY = loaded_library().library
SOURCES = LIBRARY.sources

with TABLE.open(encoding="utf-8", newline="") as file:
    ROWS = list(csv.DictReader(file))

BESIDE = {"nd-144-2021", "tt-08-1988", "nd-112-2020"}
"""Acts that the table only names in the column of what replaces what, with dates that prove only their end."""

ENDS_IN_PART = {
    "nd-15-2020": "only listed articles and chapters were repealed; article 97 among others stands",
    "nd-14-2022": "it ended only as far as it lived inside the repealed part of 15/2020",
}
"""Rows whose `effective_to` is not the end of the whole act; the table limits it in [brackets]."""

MARK = re.compile(r"\bM-H\b|\b(?:GK|H|M|L)\b")


FACT_WORDS = {
    "issue day": (Fact.ISSUED,),
    "number/date": (Fact.ISSUED,),
    "dates": (Fact.ISSUED, Fact.START),
    "first dates": (Fact.ISSUED, Fact.START),
    "start": (Fact.START,),
    "eff.": (Fact.START,),
    "eff. day": (Fact.START,),
    "end": (Fact.END,),
    "in force": (Fact.END,),
    "2026 status": (Fact.END,),
}
"""What the words in brackets behind a mark are about."""


def each_row(rows=ROWS):
    return pytest.mark.parametrize("row", rows, ids=lambda row: row["id"])


def day(written):
    return date.fromisoformat(written) if written else None


def written_marks(row):
    """Read the marks of a row; a range counts as its lower mark."""
    return {"M" if mark == "M-H" else mark for mark in MARK.findall(row["confidence"])}


def given_marks(source):
    return {str(getattr(source.confidence, fact)) for fact in Fact}


def number_of(by):
    return SOURCES[by].number if by in SOURCES else by


def test_the_table_is_read_whole_and_names_no_place_of_a_machine():
    assert len(ROWS) == 71
    machine = re.compile(r"(?<![\w.])/(?:home|root|tmp|work|Users)/|\b[A-Z]:\\")
    assert not machine.search(TABLE.read_text(encoding="utf-8"))


def test_the_catalogue_holds_the_rows_and_three_acts_beside_them():
    assert set(SOURCES) == {row["id"] for row in ROWS} | BESIDE


@each_row()
def test_what_an_act_is_and_its_first_days_agree(row):
    act = SOURCES[row["id"]]
    assert act.kind == row["type"]
    assert act.number == row["number"]
    assert act.issued == day(row["issued"])
    assert act.in_force_from == day(row["effective_from"])


@each_row()
def test_the_last_day_agrees(row):
    act = SOURCES[row["id"]]
    if row["id"] not in ENDS_IN_PART:
        assert act.in_force_to == day(row["effective_to"])
        return
    assert act.in_force_to is None
    assert {part.last_day for part in act.partial_ends} == {day(row["effective_to"])}


@each_row([row for row in ROWS if row["type"] in ("luat", "bo_luat")])
def test_a_law_bears_its_name(row):
    assert SOURCES[row["id"]].title.casefold().endswith(row["title"].casefold())


@each_row()
def test_an_act_was_checked_where_and_when_the_table_says(row):
    act = SOURCES[row["id"]]
    if row["url"].startswith("http"):
        assert act.checked_at == row["url"]
    older = re.search(r"checked (\d{4}-\d{2}-\d{2})", row["url"])
    assert act.checked_on == day(older.group(1) if older else "2026-11-23")


@each_row()
def test_no_act_is_surer_than_its_row(row):
    if Confidence.HIGH not in written_marks(row):
        assert given_marks(SOURCES[row["id"]]) != {"H"}


@each_row()
def test_every_weaker_mark_of_a_row_stands_with_the_act(row):
    act = SOURCES[row["id"]]
    told = given_marks(act) | set(MARK.findall(act.confidence_note or ""))
    assert written_marks(row) - {"H"} <= told


@each_row()
def test_a_mark_with_its_fact_in_brackets_is_the_mark_of_that_fact(row):
    act = SOURCES[row["id"]]
    for mark, words in re.findall(r"(M-H|GK|H|M|L) \(([^)]+)\)", row["confidence"]):
        for word in words.split(", "):
            for fact in FACT_WORDS.get(word, ()):
                assert getattr(act.confidence, fact) == ("M" if mark == "M-H" else mark), fact


@each_row()
def test_every_act_that_amends_or_ends_another_is_named(row):
    act = SOURCES[row["id"]]
    ended_by, _, amended_by = row["replaced_or_amended_by"].partition("amended by")
    known = [number_of(one.by) for one in act.amended_by]
    for number in re.findall(r"\d+/\d{4}", amended_by):
        assert [one for one in known if one.startswith(number)], number
    ending = [number_of(one) for one in (*act.replaced_by, *(p.by for p in act.partial_ends))]
    if row["effective_to"]:
        assert set(re.findall(r"\d+/\d{4}/[\wĐ-]+", ended_by)) <= set(ending)


@pytest.mark.parametrize("identity", sorted(BESIDE))
def test_an_act_beside_the_table_proves_nothing_but_its_end(identity):
    act = SOURCES[identity]
    assert not act.proved(Fact.ISSUED)
    assert not act.proved(Fact.START)
    assert act.in_force_to is not None
    assert act.proved(Fact.END)


SUCCESSIONS = {
    ("luat-116-2025", "7", "luat-24-2018", "8"),
    ("nd-174-2026", "95", "nd-15-2020", "101"),
    ("nd-174-2026", "96", "nd-15-2020", "102"),
    ("tt-03-2026", "rules", "tt-06-2019", "6"),
    ("tt-19-2025", "13", "tt-08-1988", "general"),
}


def test_a_place_takes_over_from_another_only_where_the_reference_says_so():
    """A citation follows the day along these: one more must first be found in the reference."""
    recorded = {
        (act.id, provision.at, old.source, old.at)
        for act in SOURCES.values()
        for provision in act.provisions
        for old in provision.succeeds
    }
    assert recorded == SUCCESSIONS


def test_the_slips_of_the_annex_stand_in_the_annex():
    annex = (DATA / "letter-4032-annex.txt").read_text(encoding="utf-8").replace("*", "")
    slips = SOURCES["seed-4032"].slips
    assert len(slips) >= 11
    for slip in slips:
        assert slip.printed not in slip.right
        assert not slip.at.startswith("I") or slip.printed in annex


@pytest.mark.parametrize("body", sorted(set(LIBRARY.bodies) - {"province-yen-bai"}))
def test_a_body_has_no_name_that_fits_one_province_only(body):
    for name in LIBRARY.bodies[body].names:
        assert not re.search(r"Yên Bái|Lào Cai|(?:Công an|Ủy ban nhân dân) tỉnh\b", name.name)
