"""Whether a dated fact of law holds on a day: in force, not in force, or not proved.

Unknown is never in force. A fact counts as proved only where its text was seen or two sources agree (mark H), or where
an office confirmed it; a check grows old after ninety days. Nothing here knows which act it is asked about.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum

from toolkit.model.terms import Confidence

CONFIRMED = frozenset({Confidence.HIGH})
"""The one place where marks become proof: M (one source), L (weak) and GK (general knowledge) prove nothing.

A range such as "M-H" in the reference is written as its lower mark.
"""

FRESH = timedelta(days=90)
"""So long after it was checked that an act has no end may a day be asked for."""


class Answer(StrEnum):
    """The three answers to "is it in force on this day?"."""

    IN_FORCE = "in-force"
    NOT_IN_FORCE = "not-in-force"
    NOT_PROVED = "not-proved"


@dataclass(frozen=True, slots=True)
class Validity:
    """First and last day (both included), whether each is proved, and when it was checked that no other end is known.

    `end` None with `end_proved`: no end was found by a check that counts. After `doubted_after` a place may have
    ended with others of its act: it is not known which.
    """

    start: date | None
    start_proved: bool
    end: date | None
    end_proved: bool
    checked_on: date
    doubted_after: date | None = None

    def answer(self, day: date) -> Answer:
        """Answer for a day: in force only where start and end are proved and the check is fresh enough."""
        if self.ended(day) and self.end_proved:
            return Answer.NOT_IN_FORCE
        if self.start is not None and day < self.start and self.start_proved:
            return Answer.NOT_IN_FORCE
        proved = self.start_proved and self.end_proved and day <= self.checked_on + FRESH
        return Answer.IN_FORCE if proved and self.recorded(day) else Answer.NOT_PROVED

    def recorded(self, day: date) -> bool:
        """Tell what the dates as recorded say, proved or not; an unknown start has never begun.

        Drafting follows this: a text must name something, and `check` says what is not proved.
        """
        return self.start is not None and self.start <= day and not self.may_have_ended(day)

    def ended(self, day: date) -> bool:
        """Tell whether a recorded end lies before the day."""
        return self.end is not None and self.end < day

    def may_have_ended(self, day: date) -> bool:
        """Tell whether a recorded end, or the doubt of one, lies before the day."""
        return self.ended(day) or (self.doubted_after is not None and self.doubted_after < day)

    def doubted(self, last_day: date) -> Validity:
        """Doubt everything after a day, unless it has ended by then anyway."""
        if self.end is not None and self.end <= last_day:
            return self
        return replace(self, doubted_after=min(last_day, self.doubted_after or last_day))

    def ending(self, last_day: date, proved: bool) -> Validity:
        """Narrow to a part that ends on an earlier day."""
        if self.end is not None and self.end <= last_day:
            return self
        return replace(self, end=last_day, end_proved=proved)
