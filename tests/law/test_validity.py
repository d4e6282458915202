"""When a dated fact holds: each bound on the day, the day before and after, proved or not, and the first reason."""

from datetime import date, timedelta

import pytest

from toolkit.model.validity import Answer, Validity
from toolkit.model.why import Why, why_not

IN, NOT, UNPROVED = Answer.IN_FORCE, Answer.NOT_IN_FORCE, Answer.NOT_PROVED
FIRST, LAST, CHECK = date(2026, 1, 2), date(2026, 6, 30), date(2026, 6, 1)
DAY = timedelta(days=1)


def validity(**changes):
    values = {"start": FIRST, "start_proved": True, "end": LAST, "end_proved": True}
    return Validity(**{**values, "checked_on": CHECK, **changes})


@pytest.mark.parametrize(
    ("changes", "day", "answer", "why"),
    [
        ({}, FIRST - DAY, NOT, Why.BEGINS_LATER),
        ({}, FIRST, IN, None),
        ({}, LAST, IN, None),
        ({}, LAST + DAY, NOT, Why.ENDED),
        ({"start_proved": False}, FIRST - DAY, UNPROVED, Why.START_NOT_CONFIRMED),
        ({"start_proved": False}, FIRST, UNPROVED, Why.START_NOT_CONFIRMED),
        ({"start_proved": False}, LAST + DAY, NOT, Why.ENDED),
        ({"end_proved": False}, FIRST - DAY, NOT, Why.BEGINS_LATER),
        ({"end_proved": False}, LAST, UNPROVED, Why.END_NOT_CONFIRMED),
        ({"end_proved": False}, LAST + DAY, UNPROVED, Why.MAY_HAVE_ENDED),
        ({"start": None, "start_proved": False}, FIRST, UNPROVED, Why.START_UNKNOWN),
        ({"start": None, "start_proved": False}, LAST + DAY, NOT, Why.ENDED),
        ({"end": None}, CHECK + 90 * DAY, IN, None),
        ({"end": None}, CHECK + 91 * DAY, UNPROVED, Why.CHECK_TOO_OLD),
        ({"end": None, "end_proved": False}, LAST, UNPROVED, Why.END_NOT_CONFIRMED),
        ({"doubted_after": CHECK}, CHECK, IN, None),
        ({"doubted_after": CHECK}, CHECK + DAY, UNPROVED, Why.MAY_HAVE_ENDED),
        ({"doubted_after": CHECK}, LAST + DAY, NOT, Why.ENDED),
    ],
)
def test_the_answer_and_its_first_reason(changes, day, answer, why):
    held = validity(**changes)
    assert (held.answer(day), why_not(held, day)) == (answer, why)


@pytest.mark.parametrize(
    ("changes", "day", "recorded"),
    [
        ({"start_proved": False, "end_proved": False}, FIRST - DAY, False),
        ({"start_proved": False, "end_proved": False}, FIRST, True),
        ({"start_proved": False, "end_proved": False}, LAST, True),
        ({"start_proved": False, "end_proved": False}, LAST + DAY, False),
        ({"start": None}, FIRST, False),
        ({"end": None}, date(2099, 1, 1), True),
        ({"doubted_after": CHECK}, CHECK, True),
        ({"doubted_after": CHECK}, CHECK + DAY, False),
    ],
)
def test_drafting_follows_the_days_as_recorded_proved_or_not(changes, day, recorded):
    assert validity(**changes).recorded(day) is recorded


@pytest.mark.parametrize(
    ("last_day", "expected"),
    [(LAST - DAY, LAST - DAY), (LAST, LAST), (LAST + DAY, LAST)],
)
def test_a_part_ends_with_the_earlier_of_two_days(last_day, expected):
    assert validity().ending(last_day, True).end == expected
    assert validity(end=None).ending(last_day, True).end == last_day


def test_the_day_of_a_part_is_as_sure_as_itself_and_an_earlier_end_keeps_its_own():
    assert validity().ending(CHECK, False).end_proved is False
    assert validity(end_proved=False).ending(CHECK, True).end_proved is True
    assert validity().ending(LAST, False).end_proved is True


def test_a_doubt_counts_from_the_first_of_several_and_not_where_the_end_comes_first():
    earlier, later = CHECK, CHECK + DAY
    assert validity().doubted(later).doubted(earlier).doubted_after == earlier
    assert validity().doubted(earlier).doubted(later).doubted_after == earlier
    assert validity().doubted(LAST).doubted_after is None
    assert validity().doubted(LAST - DAY).doubted_after == LAST - DAY
    assert validity(end=None).doubted(LAST).doubted_after == LAST
