"""Why a dated fact of law is not in force, or not proved, on a day: a closed list.

The three answers stand in `validity.py`; a person who must act on one needs to know which fact is wanting.
"""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from toolkit.model.validity import Answer, Validity


class Why(StrEnum):
    """What stands in the way of "in force"."""

    BEGINS_LATER = "begins-later"
    ENDED = "ended"
    START_UNKNOWN = "start-unknown"
    MAY_HAVE_ENDED = "may-have-ended"
    START_NOT_CONFIRMED = "start-not-confirmed"
    END_NOT_CONFIRMED = "end-not-confirmed"
    CHECK_TOO_OLD = "check-too-old"


def why_not(validity: Validity, day: date) -> Why | None:
    """Give the first reason; None where it is in force."""
    answer = validity.answer(day)
    if answer is Answer.IN_FORCE:
        return None
    if answer is Answer.NOT_IN_FORCE:
        ended = validity.ended(day) and validity.end_proved
        return Why.ENDED if ended else Why.BEGINS_LATER
    return _unproved(validity, day)


def _unproved(validity: Validity, day: date) -> Why:
    if validity.start is None:
        return Why.START_UNKNOWN
    if validity.may_have_ended(day):
        return Why.MAY_HAVE_ENDED
    if not validity.start_proved:
        return Why.START_NOT_CONFIRMED
    return Why.CHECK_TOO_OLD if validity.end_proved else Why.END_NOT_CONFIRMED
