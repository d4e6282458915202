"""What happens on which day: each beginning, end and amendment is told once, with what it belongs to."""

from datetime import date

import pytest

from tests.assemble.small import body, library, source
from toolkit.model.timeline import Kind, between, events

LAST, NEXT = "2026-06-30", date(2026, 7, 1)


def place(at="1", *old, **changes):
    """Make a provision that took over from places written `act:at`."""
    succeeds = [dict(zip(("source", "at"), one.split(":"), strict=True)) for one in old]
    return {"at": at, "gist": "a", "confidence": "H", "succeeds": succeeds, **changes}


def marks(**changes):
    return {"issued": "H", "start": "H", "end": "H", **changes}


def told(*sources, bodies=(), kind=None):
    """Tell the events of these acts alone: day, turn, what, others, proved."""
    found = events(library(sources=sources, bodies=bodies))
    return [
        (
            f"{event.day:%d/%m/%Y}",
            event.turn.value,
            name(event.thing),
            [name(one) for one in event.others],
            event.proved,
        )
        for event in found
        if event.thing.id != "guide" and kind in (None, event.thing.kind)
    ]


def name(thing):
    return thing.name if thing.kind is Kind.BODY else f"{thing.id}:{thing.at}".strip(":")


def old(**changes):
    return source("old", **{"in_force_to": LAST, "provisions": [place("8")], **changes})


def new(**changes):
    return source(
        "new", **{"in_force_from": "2026-07-01", "provisions": [place("7", "old:8")], **changes}
    )


def test_a_place_that_was_taken_over_ends_once_and_its_heir_begins_that_day():
    assert told(old(), new(), kind=Kind.PLACE) == [
        ("01/07/2026", "ends", "old:8", ["new:7"], True),
        ("01/07/2026", "begins", "new:7", ["old:8"], True),
    ]


def test_a_place_without_an_heir_or_a_forebear_begins_and_ends_with_its_act_in_silence():
    assert told(old(provisions=[place("9")]), new(provisions=[place("7")]), kind=Kind.PLACE) == []


def test_a_place_whose_days_are_not_known_neither_begins_nor_ends():
    assert told(old(in_force_to=None), new(in_force_from=None), kind=Kind.PLACE) == []


def test_a_place_of_which_the_act_is_not_there_took_over_from_nothing():
    assert told(new(), kind=Kind.PLACE) == []


def test_several_places_may_follow_one_and_one_may_follow_several():
    halves = new(provisions=[place("7", "old:8", "old:9"), place("6", "old:8")])
    found = told(old(provisions=[place("8"), place("9")]), halves, kind=Kind.PLACE)
    assert [(turn, what, others) for _, turn, what, others, _ in found] == [
        ("ends", "old:8", ["new:7", "new:6"]),
        ("ends", "old:9", ["new:7"]),
        ("begins", "new:6", ["old:8"]),
        ("begins", "new:7", ["old:8", "old:9"]),
    ]


def test_a_place_that_is_named_as_its_act_is_told_with_the_act_alone():
    whole = new(provisions=[place("general", "old:8")])
    assert told(old(), whole, kind=Kind.PLACE) == [
        ("01/07/2026", "ends", "old:8", ["new:general"], True)
    ]


def test_each_place_says_for_itself_whether_its_day_is_proved():
    shaky = old(confidence=marks(end="M")), new(confidence=marks(start="M"))
    assert [one[-1] for one in told(*shaky, kind=Kind.PLACE)] == [False, False]
    assert [one[-1] for one in told(old(), shaky[1], kind=Kind.PLACE)] == [True, False]
    assert [one[-1] for one in told(shaky[0], new(), kind=Kind.PLACE)] == [False, True]


def part(*places, by="new", **changes):
    return {"places": places, "to": "2026-01-29", "by": by, "confidence": "H", **changes}


@pytest.mark.parametrize(
    ("ended", "expected"),
    [
        (part("8", "9.1"), [("old:8", ["new"], True), ("old:9.1", ["new"], True)]),
        (part("8", by="gone"), [("old:8", [], True)]),
        (part("8", confidence="M"), [("old:8", ["new"], False)]),
        (part(), [("old", ["new"], False)]),
    ],
    ids=["two places", "by an act that is not there", "not proved", "not known where"],
)
def test_places_that_end_before_their_act_are_told_with_what_ended_them(ended, expected):
    acts = (
        old(in_force_to=None, partial_ends=[ended], provisions=[]),
        new(provisions=[place("7")]),
    )
    assert told(*acts, kind=Kind.PLACE) == [
        ("30/01/2026", "ends", what, others, proved) for what, others, proved in expected
    ]


def test_a_place_that_ended_before_its_act_and_has_an_heir_is_told_once_with_the_heir():
    acts = old(in_force_to=None, partial_ends=[part("8", "9")]), new()
    assert told(*acts, kind=Kind.PLACE)[:2] == [
        ("30/01/2026", "ends", "old:8", ["new:7"], True),
        ("30/01/2026", "ends", "old:9", ["new"], True),
    ]


def test_an_act_begins_with_what_it_replaces_and_ends_with_what_replaces_it():
    acts = (
        old(replaced_by=["new", "gone"]),
        new(in_force_to="2027-01-31", confidence=marks(start="M", end="L")),
    )
    assert told(*acts, kind=Kind.ACT) == [
        ("02/01/2020", "begins", "old", [], True),
        ("01/07/2026", "ends", "old", ["new"], True),
        ("01/07/2026", "begins", "new", ["old"], False),
        ("01/02/2027", "ends", "new", [], False),
    ]
    assert told(old(in_force_from=None, confidence=marks(end="GK")), kind=Kind.ACT) == [
        ("01/07/2026", "ends", "old", [], False)
    ]


@pytest.mark.parametrize(
    ("by", "other", "proved"),
    [
        (new(), "new", True),
        (new(confidence=marks(start="M")), "new", False),
        (None, "new", False),
    ],
    ids=["known and proved", "known and not proved", "not in the catalogue"],
)
def test_an_amendment_is_as_sure_as_the_act_that_amends(by, other, proved):
    amended = source("old", amended_by=[{"by": "new", "from": "2026-05-01"}, {"by": "later"}])
    found = [one for one in told(amended, *([by] if by else [])) if one[1] == "amended"]
    assert found == [("01/05/2026", "amended", "old", [other], proved)]


def bodies(*names):
    return [body(names=[{"confidence": "H", **one} for one in names])]


def test_a_body_that_changes_its_name_ends_with_the_new_one_and_begins_with_the_old():
    held = bodies({"name": "X", "to": LAST}, {"name": "Y", "from": "2026-07-01"})
    assert told(bodies=held, kind=Kind.BODY) == [
        ("01/07/2026", "ends", "X", ["Y"], True),
        ("01/07/2026", "begins", "Y", ["X"], True),
    ]


@pytest.mark.parametrize(
    "other",
    [{"levels": ["primary"]}, {"ownership": "private"}, {"to": "2026-06-29"}],
    ids=["for another level", "for the other ownership", "a day between"],
)
def test_a_name_is_followed_only_by_names_for_the_same_schools_on_the_next_day(other):
    held = bodies({"name": "X", "to": LAST, **other}, {"name": "Y", "from": "2026-07-01"})
    found = {what: others for _, _, what, others, _ in told(bodies=held, kind=Kind.BODY)}
    assert found == {"X": [], "Y": []}


def test_a_name_whose_days_are_not_proved_says_so():
    held = bodies({"name": "X", "to": LAST, "confidence": "M"}, {"name": "Y", "from": "2026-07-01"})
    assert [one[-1] for one in told(bodies=held, kind=Kind.BODY)] == [False, True]


def test_on_one_day_acts_come_first_then_places_then_bodies_and_ends_before_beginnings():
    held = bodies({"name": "X", "to": LAST}, {"name": "Y", "from": "2026-07-01"})
    amended = source("act", amended_by=[{"by": "9/QĐ", "from": "2026-07-01"}])
    acts = amended, new(), old(), source("also", in_force_to=LAST)
    day = [one[1:3] for one in told(*acts, bodies=held) if one[0] == "01/07/2026"]
    assert day == [
        ("ends", "also"),
        ("ends", "old"),
        ("begins", "new"),
        ("amended", "act"),
        ("ends", "old:8"),
        ("begins", "new:7"),
        ("ends", "X"),
        ("begins", "Y"),
    ]


@pytest.mark.parametrize(
    ("first", "last", "kept"),
    [
        (None, None, 3),
        (NEXT, None, 2),
        (date(2026, 7, 2), None, 0),
        (None, NEXT, 3),
        (None, date(2026, 6, 30), 1),
        (NEXT, NEXT, 2),
    ],
)
def test_the_events_between_two_days_hold_both_days(first, last, kept):
    found = [e for e in events(library(sources=(old(), new()))) if e.thing.kind is Kind.ACT]
    found = [e for e in found if e.thing.id != "guide"]
    assert len(between(found, first, last)) == kept
