"""Days that are counted: working days after a day, and the last day of a span.

Working days are Monday to Friday. Public holidays are decided each year, so nobody can count them here: a sentence
that states such a day says that none was taken off.
"""

from __future__ import annotations

from datetime import date, timedelta

SATURDAY = 5
WITHIN_WORKING_DAYS = 5
"""Law 10/2022, article 47(2): a public school publishes within so many working days of its decision."""

POSTED_DAYS = 20
"""Law 10/2022, article 48: and keeps it posted for at least so many days in a row."""


def working_day_after(day: date, count: int) -> date:
    """Give the working day that is `count` working days after a day, which itself does not count."""
    while count > 0:
        day += timedelta(days=1)
        count -= day.weekday() < SATURDAY
    return day


def last_of(first: date, days: int) -> date:
    """Give the last of so many days in a row, the first one counted."""
    return first + timedelta(days=days - 1)
