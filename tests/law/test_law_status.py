"""Answers for a day: which rows an act, a body and a document have, in which order, with which reasons and uses."""

from datetime import date

import pytest

from tests.assemble.small import DAY, body, clause, library, school, source, workspace
from toolkit.assemble.document import assemble
from toolkit.errors import UsageError
from toolkit.flow import law_status
from toolkit.flow.law_status import (
    act_row,
    bodies_used,
    library_status,
    placed,
    source_status,
    workspace_status,
)
from toolkit.flow.loaded import Loaded
from toolkit.messages import Message
from toolkit.model.assembly import Role
from toolkit.model.document import State
from toolkit.model.problem import Problem
from toolkit.model.validity import Answer
from toolkit.model.why import Why

IN, NOT, UNPROVED = Answer.IN_FORCE, Answer.NOT_IN_FORCE, Answer.NOT_PROVED
LAST = date(2026, 6, 30)


def place(at, **changes):
    return {"at": at, "gist": "a", "confidence": "H", **changes}


def part(*places, **changes):
    return {"places": places, "to": "2026-01-29", "by": "new", "confidence": "H", **changes}


def told(status):
    return [(row.thing.id, row.thing.at, row.answer) for row in status.rows]


def test_a_library_is_answered_by_the_day_of_issue_then_every_name_of_every_body():
    made = library(
        sources=(
            source("late", issued="2021-01-01"),
            source("b", issued="2019-01-01"),
            source("a", issued="2019-01-01"),
        ),
        bodies=(
            body("second"),
            body("first", ({"name": "X", "to": "2026-06-30"}, {"name": "Y"})),
        ),
    )
    found = library_status(made, DAY)
    assert [row.thing.id for row in found.rows if row.thing.id not in made.bodies] == [
        "a",
        "b",
        "guide",
        "late",
    ]
    assert [row.thing.name for row in found.rows[4:]] == ["X", "Y", "công an"]
    assert (found.day, found.read, found.problems) == (DAY, True, [])


def test_a_row_tells_all_facts_of_an_act():
    old = source("old", number="9/QĐ", in_force_to="2026-06-30", replaced_by=["new", "gone"])
    row = act_row(library(sources=(old, source("new"))), old, "", DAY)
    assert (row.number, row.title) == ("9/QĐ", "về việc thử")
    assert (row.start, row.end) == (date(2020, 1, 2), LAST)
    assert (row.answer, row.why) == (NOT, Why.ENDED)
    assert (row.checked_on, row.used) == (DAY, ())
    assert [thing.id for thing in row.replaced_by] == ["new"]


def test_what_replaces_an_act_is_told_only_once_it_has_ended():
    old = source("old", in_force_to="2026-06-30", replaced_by=["new"])
    made = library(sources=(old, source("new", in_force_from="2026-07-01")))
    assert act_row(made, old, "", LAST).replaced_by == ()
    assert [t.id for t in act_row(made, old, "", date(2026, 7, 1)).replaced_by] == ["new"]


def test_a_place_that_ended_names_what_ended_it_and_its_act_does_not():
    old = source("old", partial_ends=[part("8")], provisions=[place("8")])
    made = library(sources=(old, source("new")))
    eighth, whole = act_row(made, old, "8", DAY), act_row(made, old, "", DAY)
    assert (eighth.thing.at, eighth.answer, eighth.end) == ("8", NOT, date(2026, 1, 29))
    assert [thing.id for thing in eighth.replaced_by] == ["new"]
    assert (whole.thing.at, whole.answer, whole.replaced_by) == ("", IN, ())


def test_one_act_is_answered_with_its_places_those_that_ended_and_those_not_known():
    act = source(
        "act",
        provisions=[place("8"), place("9")],
        partial_ends=[part("9", "12"), part(), part(by="gone")],
    )
    found = source_status(library(sources=(act, source("new"))), "act", DAY)
    assert told(found) == [
        ("act", "", IN),
        ("act", "8", UNPROVED),
        ("act", "9", NOT),
        ("act", "12", NOT),
        ("act", "", UNPROVED),
        ("act", "", UNPROVED),
    ]
    assert [[t.id for t in row.replaced_by] for row in found.rows[-2:]] == [["new"], []]
    assert [row.end for row in found.rows[-2:]] == [date(2026, 1, 29)] * 2
    assert found.rows[-1].thing.name.startswith("một phần ")


def test_a_place_that_is_named_as_its_act_has_no_row_of_its_own():
    act = source("act", provisions=[place("rules"), place("1")])
    assert [at for _, at, _ in told(source_status(library(sources=(act,)), "act", DAY))] == [
        "",
        "1",
    ]


def test_an_unknown_act_is_refused_with_the_nearest():
    with pytest.raises(UsageError, match="guide"):
        source_status(library(), "gude", DAY)


NAMES = ({"name": "X", "to": "2026-06-30"}, {"name": "Y", "from": "2026-07-01"})


@pytest.mark.parametrize(
    ("day", "answers", "whys", "replaced"),
    [
        (LAST, [IN, NOT], [None, Why.BEGINS_LATER], [[], []]),
        (date(2026, 7, 1), [NOT, IN], [Why.ENDED, None], [["Y"], []]),
    ],
)
def test_a_name_is_answered_by_day_with_the_name_that_followed(day, answers, whys, replaced):
    rows = library_status(library(bodies=(body(names=NAMES),)), day).rows[1:]
    assert [row.answer for row in rows] == answers
    assert [row.why for row in rows] == whys
    assert [[t.name for t in row.replaced_by] for row in rows] == replaced
    assert [(row.start, row.end) for row in rows] == [(None, LAST), (date(2026, 7, 1), None)]
    assert {(row.title, row.number, row.checked_on) for row in rows} == {("nơi báo", "", DAY)}


def test_a_name_whose_days_are_not_proved_says_so():
    shaky = body(names=({"name": "X", "confidence": "M"},))
    row = library_status(library(bodies=(shaky,)), DAY).rows[-1]
    assert (row.answer, row.why) == (UNPROVED, Why.START_NOT_CONFIRMED)


def stands_on(monkeypatch, space, day=DAY):
    monkeypatch.setattr(law_status, "loaded_workspace", lambda _: Loaded(space.library, space, []))
    return workspace_status("any", day)


LAW = source("law", kind="luat", use="ground", provisions=[place("1")])
SHAKY = source(
    "shaky",
    kind="luat",
    use="ground",
    confidence={"issued": "H", "start": "H", "end": "M"},
    provisions=[place("1")],
)


def tied(*acts):
    return [{"source": name, "at": "1", "relation": "legal-basis"} for name in acts]


def test_a_document_is_told_with_what_a_person_must_act_on_first(monkeypatch):
    ended = source("old", in_force_to="2026-06-30", provisions=[place("1")])
    made = library(
        clause(
            "pupil.one", "Báo {body:police-local} theo {act:old art=1}.", provisions=tied("law")
        ),
        clause("pupil.two", provisions=tied("shaky")),
        sources=(LAW, SHAKY, ended),
        bodies=(body(),),
    )
    space = workspace(library=made, day=LAST)
    found = stands_on(monkeypatch, space, DAY)
    assert [(row.thing.id, row.answer) for row in found.rows] == [
        ("old", NOT),
        ("shaky", UNPROVED),
        ("law", IN),
        ("police-local", IN),
    ]
    uses = {row.thing.id: [(u.role, u.clause, u.place) for u in row.used] for row in found.rows}
    assert uses["law"] == [
        (Role.GROUND, "", ""),
        (Role.BASIS, "pupil.one", "khoản 1 Điều 1"),
    ]
    assert uses["old"] == [
        (Role.GROUND, "", ""),
        (Role.TEXT, "pupil.one", "khoản 1 Điều 1"),
    ]
    assert uses["police-local"] == [(Role.TEXT, "pupil.one", "khoản 1 Điều 1")]
    assert (found.day, found.read) == (DAY, True)


def test_a_workspace_that_cannot_be_read_has_no_rows(monkeypatch):
    monkeypatch.setattr(law_status, "loaded_workspace", lambda _: Loaded(None, None, []))
    found = workspace_status("any", DAY)
    assert (found.read, found.rows, found.day) == (False, (), DAY)


def test_a_workspace_with_a_fault_in_its_files_has_no_rows_and_tells_the_fault(monkeypatch):
    space, fault = workspace(), Problem("unknown-key", Message("a fault"))
    loaded = Loaded(space.library, space, [fault])
    monkeypatch.setattr(law_status, "loaded_workspace", lambda _: loaded)
    found = workspace_status("any", DAY)
    assert (found.read, found.rows, found.problems) == (False, (), [fault])


def test_a_body_is_told_under_the_name_of_the_drafting_day(monkeypatch):
    made = library(clause(text="Báo {body:police-local}."), bodies=(body(names=NAMES),))
    for drafted, name, answer in ((LAST, "X", NOT), (date(2026, 7, 1), "Y", IN)):
        found = stands_on(monkeypatch, workspace(library=made, day=drafted), DAY)
        assert [(r.thing.name, r.answer) for r in found.rows if r.thing.about] == [(name, answer)]


def drafted(space):
    return assemble(space, "body | x", State.DRAFT)


def test_bodies_are_taken_from_the_words_and_points_of_the_librarys_own_clauses():
    made = library(
        clause(
            "pupil.one", "Báo {body:police-local}:", points=["{body:second};", "{body:second}."]
        ),
        clause("pupil.two", "Hỏi {body:police-local} hoặc {body:gone} theo {act:guide}."),
        bodies=(body(), body("second", ({"name": "sở"},))),
    )
    space = workspace(library=made)
    found = bodies_used(space, drafted(space))
    assert {one: [c.clause for c in cites] for one, cites in found.items()} == {
        "police-local": ["pupil.one", "pupil.two"],
        "second": ["pupil.one", "pupil.one"],
    }


def test_a_schools_own_words_name_no_body_of_the_library():
    made = library(clause(text="Báo {body:police-local}."), bodies=(body(),))
    reword = {"pupil.ask": {"text": "Hỏi nhé.", "reason": "dễ hiểu hơn"}}
    space = workspace(library=made, school=school(reword=reword))
    assert bodies_used(space, drafted(space)) == {}


def test_each_clause_is_placed_as_a_reader_would_name_it():
    made = library(
        *(clause(f"pupil.{name}") for name in ("a", "b", "c")),
        articles={"one": ["pupil.a", "pupil.b"], "two": ["pupil.c"]},
    )
    assert placed(drafted(workspace(library=made))) == {
        "pupil.a": "khoản 1 Điều 1",
        "pupil.b": "khoản 2 Điều 1",
        "pupil.c": "Điều 2",
    }
