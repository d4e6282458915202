"""From a citation to what stands on another day: forebears, heirs, whole acts, and what took over by then."""

from datetime import date

import pytest

from tests.assemble.small import source
from toolkit.model.law import PlaceRef
from toolkit.model.succession import replacing, standing_act, standing_place

BEFORE, AFTER = date(2026, 6, 30), date(2026, 7, 1)


def act(identity, start="2020-01-02", end=None, places=(), **changes):
    """Make an act; `places` are written `8` or `7<old:8`."""
    provisions = []
    for written in places:
        at, *old = written.split("<")
        succeeds = [dict(zip(("source", "at"), one.split(":"), strict=True)) for one in old]
        provisions.append({"at": at, "gist": "a", "confidence": "H", "succeeds": succeeds})
    days = {"in_force_from": start, "in_force_to": end}
    return source(identity, provisions=provisions, **days, **changes)


def known(*acts):
    return {one.id: one for one in acts}


OLD = act("old", end="2026-06-30", places=["8", "9"])
NEW = act("new", "2026-07-01", places=["7<old:8"])
BOTH = known(OLD, NEW)


def found(sources, wanted, day):
    identity, at = wanted.split(":")
    place = standing_place(sources, PlaceRef(source=identity, at=at), day)
    return place and f"{place.source}:{place.at}"


@pytest.mark.parametrize(
    ("wanted", "day", "expected"),
    [
        ("old:8", BEFORE, "old:8"),
        ("old:8", AFTER, "new:7"),
        ("new:7", AFTER, "new:7"),
        ("new:7", BEFORE, "old:8"),
        ("old:9", BEFORE, "old:9"),
        ("old:9", AFTER, None),
        ("gone:1", AFTER, None),
        ("new:unlisted", BEFORE, None),
    ],
)
def test_a_place_is_followed_to_the_one_that_stands(wanted, day, expected):
    assert found(BOTH, wanted, day) == expected


def test_a_chain_is_followed_to_its_end_both_ways():
    middle = act("middle", "2026-07-01", "2026-09-30", places=["7<old:8"])
    last = act("last", "2026-10-01", places=["6<middle:7"])
    chain = known(OLD, middle, last)
    assert found(chain, "old:8", date(2026, 10, 1)) == "last:6"
    assert found(chain, "last:6", BEFORE) == "old:8"


def test_forebears_come_before_heirs_and_the_nearest_first():
    wanted = act("wanted", "2026-07-01", "2026-07-31", places=["1<first:1<second:1"])
    heir = act("heir", places=["1<wanted:1"])
    day = date(2026, 8, 1)
    both = known(heir, wanted, act("second", places=["1"]), act("first", places=["1"]))
    assert found(both, "wanted:1", day) == "first:1"
    assert found(known(heir, wanted), "wanted:1", day) == "heir:1"


def test_two_places_that_took_over_from_each_other_lead_nowhere():
    one = act("one", end="2026-06-30", places=["1<two:1"])
    two = act("two", end="2026-06-30", places=["1<one:1"])
    assert found(known(one, two), "one:1", AFTER) is None


@pytest.mark.parametrize(
    ("wanted", "day", "expected"),
    [
        ("old", BEFORE, "old"),
        ("old", AFTER, "new"),
        ("new", BEFORE, "old"),
        ("new", AFTER, "new"),
        ("gone", AFTER, None),
    ],
)
def test_an_act_is_followed_by_its_places(wanted, day, expected):
    act_found = standing_act(BOTH, wanted, day)
    assert (act_found and act_found.id) == expected


def test_the_first_place_with_an_heir_decides_and_an_act_without_one_ends():
    assert standing_act(known(act("old", end="2026-06-30", places=["9", "8"]), NEW), "old", AFTER)
    assert (
        standing_act(known(act("old", end="2026-06-30", places=["9"]), NEW), "old", AFTER) is None
    )


PART = {"places": ["8"], "to": "2026-01-29", "by": "part", "confidence": "H"}


def replaced(at="8", day=AFTER, others=(), **changes):
    old = act("old", places=["8", "9"], **changes)
    return replacing(known(old, *others), PlaceRef(source="old", at=at), day)


def test_what_took_over_is_told_of_the_place_then_of_its_articles_then_of_the_act():
    others = [NEW, act("part"), act("whole")]
    told = replaced(others=others, partial_ends=[PART], replaced_by=["whole", "new"])
    assert told == ["new", "part", "whole"]


def test_a_place_that_no_partial_end_covers_is_replaced_with_its_act_alone():
    others = [NEW, act("part"), act("whole")]
    assert replaced("9", others=others, partial_ends=[PART], replaced_by=["whole"]) == ["whole"]


def test_of_several_that_took_over_only_those_that_stand_by_then_are_told():
    others = [NEW, act("later", "2026-08-01")]
    assert replaced("9", BEFORE, others, replaced_by=["later", "new"]) == ["later", "new"]
    assert replaced("9", AFTER, others, replaced_by=["later", "new"]) == ["new"]
    assert replaced("9", date(2026, 8, 1), others, replaced_by=["later", "new"]) == ["later", "new"]


def test_an_act_that_is_not_in_the_catalogue_is_told_where_no_other_stands():
    assert replaced("9", replaced_by=["gone"]) == ["gone"]
    assert replaced("9", others=[NEW], replaced_by=["gone", "new"]) == ["new"]
    assert replaced("9") == []
