"""Authorities that are no more: told where they are written, once, with who took over."""

from datetime import date

import pytest

from tests.assemble.small import DAY, body, clause, library, school, workspace
from toolkit.assemble.document import assemble
from toolkit.check.registry import check_document
from toolkit.check.rule import Asked
from toolkit.model.document import State
from toolkit.model.problem import Level

NAMES = (
    {"name": "Sở Cũ", "also": ["sở A", "Sở Cũ tỉnh"], "to": "2026-06-30"},
    {"name": "Sở Mới", "from": "2026-07-01"},
)
OFFICE = body("office", NAMES)


def told(*bodies, day=DAY, text="", **changes):
    made = library(clause(text=text or "Học sinh cần hỏi."), bodies=bodies or (OFFICE,))
    space = workspace(library=made, **changes)
    assembly = assemble(space, "body | x", State.DRAFT)
    found = check_document(space, assembly, Asked(day, False))
    return [p for p in found if p.rule == "superseded-body"]


def names(problems):
    return [dict(p.what.values)["name"] for p in problems]


def test_a_name_that_is_no_more_is_told_with_its_last_day_its_field_and_the_new_name():
    (problem,) = told(proposer="Sở Cũ")
    assert problem.what.english() == (
        "“Sở Cũ” is no more on 23/11/2026 (until 30/06/2026); it stands in: proposer"
    )
    assert problem.hint.english() == "write instead: Sở Mới"
    assert problem.level is Level.ERROR


@pytest.mark.parametrize(
    ("day", "count"), [(date(2026, 6, 29), 0), (date(2026, 6, 30), 0), (date(2026, 7, 1), 1)]
)
def test_a_name_is_no_more_from_the_day_after_its_last(day, count):
    assert len(told(day=day, proposer="Sở Cũ")) == count


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("SỞ CŨ", ["Sở Cũ"]),
        ("Giám đốc sở a, sở  Cũ", ["sở A", "Sở Cũ"]),
        ("Sở Cũ và sở cũ", ["Sở Cũ"]),
        ("Sở Cũ tỉnh", ["Sở Cũ tỉnh"]),
        ("Sở Cũng", []),
        ("Trụ sở A1", []),
        ("Sở Mới", []),
    ],
)
def test_each_way_of_writing_is_found_once_as_a_whole_word_the_longest_alone(text, found):
    assert names(told(proposer=text)) == found


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Quyết định số 9/QĐ ngày 01 tháng 02 năm 2020 của Sở Cũ", 0),
        ("Quyết định số 9/QĐ ngày 1 tháng 2 năm 2020 của Sở Cũ quy định việc thử", 0),
        ("Quyết định số 9/QĐ ngày 01 tháng 02 năm 2020 của Sở Cũ về Sở Cũ", 1),
        ("Quyết định số 9/QĐ của Sở Cũ", 1),
    ],
)
def test_a_citation_keeps_the_issuer_of_its_day(text, count):
    assert len(told(competence=[text])) == count


def test_a_name_that_another_body_still_bears_is_not_told():
    still = body("other", ({"name": "sở cũ"},))
    assert told(OFFICE, still, proposer="Sở Cũ") == []
    gone = body("other", ({"name": "sở cũ", "to": "2026-10-31"},))
    assert len(told(OFFICE, gone, proposer="Sở Cũ")) == 1


def test_a_split_that_is_not_proved_is_a_warning_and_says_so():
    shaky = body(
        "office",
        (
            {"name": "Sở Cũ", "to": "2026-06-30", "confidence": "M"},
            {"name": "Sở Mới", "from": "2026-07-01"},
        ),
    )
    (problem,) = told(shaky, proposer="Sở Cũ")
    assert problem.level is Level.WARNING
    assert problem.hint.english() == (
        "write instead: Sở Mới (how its tasks were shared is not confirmed)"
    )
    proved = body(
        "second", ({"name": "Sở Cũ", "to": "2026-06-30"}, {"name": "Sở Hai", "from": "2026-07-01"})
    )
    (problem,) = told(shaky, proved, proposer="Sở Cũ")
    assert problem.level is Level.ERROR
    assert problem.hint.english() == "write instead: Sở Mới; Sở Hai"


def test_several_heirs_are_named_together_and_only_those_for_the_same_levels():
    split = body(
        "office",
        (
            {"name": "Sở Cũ", "to": "2026-06-30"},
            {"name": "Sở Mới", "from": "2026-07-01"},
            {"name": "Sở Hai", "from": "2026-07-01"},
            {"name": "Phòng", "from": "2026-07-01", "levels": ["primary"]},
            {"name": "Sở Sau", "from": "2027-01-01"},
        ),
    )
    (problem,) = told(split, proposer="Sở Cũ")
    assert problem.hint.english() == "write instead: Sở Mới / Sở Hai"


def drafted_then(text, **in_school):
    made = library(clause(text=text), bodies=(OFFICE,))
    office = school(day=date(2026, 6, 30), **in_school)
    space = workspace(library=made, school=office)
    assembly = assemble(space, "body | x", State.DRAFT)
    found = check_document(space, assembly, Asked(DAY, False))
    return [dict(p.what.values)["use"] for p in found if p.rule == "superseded-body"]


def test_words_of_ours_that_named_it_on_the_drafting_day_are_told_by_their_clause():
    assert drafted_then("Báo {body:office}.") == ["pupil.ask"]
    assert drafted_then("Cần hỏi.") == []


def test_a_schools_own_words_are_told_once_as_its_own():
    own = [{"id": "o", "article": "rules", "text": "Báo Sở Cũ."}]
    assert drafted_then("Cần hỏi.", own=own) == ["own"]
    reword = {"pupil.ask": {"text": "Báo:", "points": ["Sở Cũ."], "reason": "x"}}
    assert drafted_then("Cần hỏi.", reword=reword) == ["reword"]
