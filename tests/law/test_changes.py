"""Timeline and changes agree with the answers and with each other, whatever the days."""

from datetime import date, timedelta

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tests.assemble.small import body, clause, library, source
from toolkit.flow.loaded import loaded_library
from toolkit.model.changes import changes
from toolkit.model.timeline import Kind, Turn, between, events
from toolkit.model.validity import Answer
from toolkit.model.why import why_not

LIBRARY = loaded_library().library
ALL = events(LIBRARY)
DAYS = st.dates(date(2023, 1, 1), date(2027, 3, 1))
NEXT = timedelta(days=1)


def named(found):
    return {(one.day, thing) for one in found for thing in (*one.old, *one.new)}


@settings(max_examples=2, deadline=None, derandomize=True)
@given(DAYS, DAYS)
@example(date(2023, 1, 1), date(2027, 3, 1))
@example(date(2026, 6, 30), date(2026, 7, 1))
def test_every_change_of_what_stands_is_told(one, other):
    """A recorded day between two days turns what stands: an act, a place, a name of a body."""
    first, last = sorted((one, other))
    told = {
        (t.kind, t.id, t.name if t.kind is Kind.BODY else t.at)
        for _, t in named(changes(LIBRARY, first, last))
    }
    for act in LIBRARY.sources.values():
        if act.stands(first) != act.stands(last):
            assert (Kind.ACT, act.id, "") in told
    for held in LIBRARY.bodies.values():
        for name in held.names:
            if name.spans(first) != name.spans(last):
                assert (Kind.BODY, held.id, name.name) in told


@settings(max_examples=2, deadline=None, derandomize=True)
@given(DAYS, DAYS)
@example(date(2023, 1, 1), date(2027, 3, 1))
@example(date(2026, 6, 30), date(2026, 7, 1))
def test_every_change_appears_in_the_timeline_between_its_days(one, other):
    first, last = sorted((one, other))
    found = between(ALL, first + NEXT, last)
    line = {(event.day, event.turn, event.thing) for event in found}
    for change in changes(LIBRARY, first, last):
        assert first < change.day <= last
        turned = change.new if change.turn is Turn.BEGINS else change.old
        assert all((change.day, change.turn, thing) in line for thing in turned)


@settings(max_examples=6, deadline=None, derandomize=True)
@given(DAYS, DAYS, DAYS)
@pytest.mark.slow
def test_two_steps_name_what_one_step_names(one, two, three):
    first, middle, last = sorted((one, two, three))
    steps = [*changes(LIBRARY, first, middle), *changes(LIBRARY, middle, last)]
    assert steps == changes(LIBRARY, first, last)


@pytest.mark.slow
def test_between_a_day_and_itself_nothing_changes():
    assert all(changes(LIBRARY, event.day, event.day) == [] for event in ALL)


@pytest.mark.parametrize("act", sorted(LIBRARY.sources))
def test_a_reason_is_given_exactly_where_an_act_is_not_in_force(act):
    validity = LIBRARY.sources[act].validity
    for day in [date(2023, 1, 1) + timedelta(days=37 * n) for n in range(45)]:
        assert (why_not(validity, day) is None) == (validity.answer(day) is Answer.IN_FORCE)


def small(**changed):
    old = source(
        "old",
        in_force_to="2026-06-30",
        replaced_by=["new"],
        provisions=[{"at": "8", "gist": "a", "confidence": "H"}],
    )
    new = source(
        "new",
        in_force_from="2026-07-01",
        provisions=[
            {"at": "7", "gist": "a", "confidence": "H", "succeeds": [{"source": "old", "at": "8"}]}
        ],
    )
    names = ({"name": "X", "to": "2026-06-30"}, {"name": "Y", "from": "2026-07-01", **changed})
    return library(
        clause("pupil.law", "Theo {act:old art=8}."),
        clause("pupil.tell", "Báo {body:police-local}."),
        sources=(old, new),
        bodies=(body(names=names),),
    )


def test_old_and_new_stand_side_by_side_with_the_clauses_they_touch():
    found = changes(small(), date(2026, 6, 30), date(2026, 7, 1))
    told = [([t.id for t in c.old], [t.id for t in c.new], c.kind, c.clauses) for c in found]
    assert told == [
        (["old"], ["new"], Kind.ACT, ("pupil.law",)),
        (["old"], ["new"], Kind.PLACE, ("pupil.law",)),
        (["police-local"], ["police-local"], Kind.BODY, ("pupil.tell",)),
    ]


def test_a_beginning_that_is_not_proved_marks_the_change():
    proved = {
        c.kind: c.proved
        for c in changes(small(confidence="M"), date(2026, 6, 30), date(2026, 7, 1))
    }
    assert proved == {Kind.ACT: True, Kind.PLACE: True, Kind.BODY: False}


def test_an_act_that_amends_touches_what_stands_on_the_amended_one():
    amended = source("guide", amended_by=[{"by": "9/QĐ", "from": "2026-07-01"}])
    found = changes(library(sources=(amended,)), date(2026, 6, 30), date(2026, 7, 1))
    assert [(c.turn, c.new[0].name, c.clauses, c.proved) for c in found] == [
        (Turn.AMENDED, "9/QĐ", ("pupil.ask",), False)
    ]
