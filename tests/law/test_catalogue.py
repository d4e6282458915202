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

NO_DATED_FACT = {
    *("exists", "text", "title", "second half of title", "number", "number seen"),
    *("issue", "rest", "chain", "Art. 11", "Art. 32", "Art. 37.4"),
}
"""Words in brackets that say of no dated fact how sure it is."""

MARKED = [
    (row["id"], "M" if mark == "M-H" else mark, word)
    for row in ROWS
    for mark, words in re.findall(r"(M-H|GK|H|M|L) \(([^)]+)\)", row["confidence"])
    for word in words.split(", ")
]
MARKED_FACTS = [
    (act, mark, fact) for act, mark, word in MARKED for fact in FACT_WORDS.get(word, ())
]


def replaced_and_amended(row):
    """Part what the table says of what replaced an act from what it says of what amended it."""
    ended_by, _, amended_by = row["replaced_or_amended_by"].partition("amended by")
    return ended_by, amended_by


AMENDED = [
    (row["id"], number)
    for row in ROWS
    for number in re.findall(r"\d+/\d{4}", replaced_and_amended(row)[1])
]
REPLACED = [
    (row["id"], number)
    for row in ROWS
    if row["effective_to"]
    for number in re.findall(r"\d+/\d{4}/[\wĐ-]+", replaced_and_amended(row)[0])
]


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


UNSURE = [row for row in ROWS if Confidence.HIGH not in written_marks(row)]
WEAKER = [(row["id"], mark) for row in ROWS for mark in sorted(written_marks(row) - {"H"})]


def test_the_table_promises_so_much_that_no_mark_can_vanish():
    """Each of these lists is what one of the tests below asks for, row by row."""
    lists = (UNSURE, WEAKER, MARKED_FACTS, AMENDED, REPLACED)
    assert [len(one) for one in lists] == [13, 40, 47, 18, 11]
    assert all(written_marks(row) for row in ROWS)
    assert {word for *_, word in MARKED} == set(FACT_WORDS) | NO_DATED_FACT


@each_row(UNSURE)
def test_no_act_is_surer_than_its_row(row):
    assert given_marks(SOURCES[row["id"]]) != {"H"}


@pytest.mark.parametrize(("act", "mark"), WEAKER)
def test_every_weaker_mark_of_a_row_stands_with_the_act(act, mark):
    note = SOURCES[act].confidence_note or ""
    assert mark in given_marks(SOURCES[act]) | set(MARK.findall(note))


@pytest.mark.parametrize(("act", "mark", "fact"), MARKED_FACTS)
def test_a_mark_with_its_fact_in_brackets_is_the_mark_of_that_fact(act, mark, fact):
    assert getattr(SOURCES[act].confidence, fact) == mark


@pytest.mark.parametrize(("act", "number"), AMENDED)
def test_every_act_that_amends_another_is_named(act, number):
    known = [number_of(one.by) for one in SOURCES[act].amended_by]
    assert [one for one in known if one.startswith(number)]


@pytest.mark.parametrize(("act", "number"), REPLACED)
def test_every_act_that_ends_another_is_named(act, number):
    ended = SOURCES[act]
    ending = [*ended.replaced_by, *(part.by for part in ended.partial_ends)]
    assert number in [number_of(one) for one in ending]


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
    assert all(slip.printed not in slip.right for slip in slips)
    of_annex = [slip.printed for slip in slips if slip.at.startswith("I")]
    assert len(of_annex) == 6
    assert [printed for printed in of_annex if printed not in annex] == []


@pytest.mark.parametrize("body", sorted(set(LIBRARY.bodies) - {"province-yen-bai"}))
def test_a_body_has_no_name_that_fits_one_province_only(body):
    for name in LIBRARY.bodies[body].names:
        assert not re.search(r"Yên Bái|Lào Cai|(?:Công an|Ủy ban nhân dân) tỉnh\b", name.name)
