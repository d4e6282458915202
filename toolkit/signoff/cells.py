"""Cells of a roster as texts, names and birthdays, however the school's program has stored them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from unicodedata import category, normalize

from toolkit.messages import Message, msg

LONGEST_NAME = 80
OLDEST, NEWEST = 1930, 2100
EXCEL_DAY_0 = date(1899, 12, 30)
PARTS = re.compile(r"(\d{1,4})\s*[/.\-\s]\s*(\d{1,2})\s*[/.\-\s]\s*(\d{1,4})(?:\s.*)?")


@dataclass(frozen=True, slots=True)
class Birth:
    """A birthday: as it is printed, and the day where it is whole."""

    text: str = ""
    day: date | None = None


def text_of(cell: object) -> str:
    """Write a cell as a person would read it: NFC, single spaces, whole numbers without a point."""
    if isinstance(cell, bool) or cell is None:
        return ""
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    if isinstance(cell, date):
        return f"{cell:%d/%m/%Y}"
    return " ".join(normalize("NFC", str(cell)).split())


def name_fault(name: str) -> Message | None:
    """Say why a text cannot be printed as a name, or None."""
    if len(name) > LONGEST_NAME:
        return msg("the name has {count} signs; a name has at most 80", count=len(name))
    if any(category(sign) in ("Cc", "Cf", "Cs", "Co", "Cn") for sign in name):
        return msg("the name holds an invisible sign")
    return None if any(sign.isalpha() for sign in name) else msg("this is no name")


def birth_of(cell: object) -> Birth | None:
    """Read a birthday from a day, a text, a number of Excel or eight figures; None where it is none."""
    if isinstance(cell, datetime):
        return _of(cell.date())
    if isinstance(cell, date):
        return _of(cell)
    text = text_of(cell)
    if not text:
        return Birth()
    return _from_figures(text) if text.isdigit() else _from_parts(text)


def birth_from(day: object, month: object, year: object) -> Birth | None:
    """Read a birthday from three columns."""
    return birth_of(" ".join(filter(None, map(text_of, (day, month, year)))))


def _from_figures(text: str) -> Birth | None:
    number = int(text)
    if len(text) == 4:
        return Birth(text) if OLDEST <= number <= NEWEST else None
    if len(text) == 5:
        return _of(EXCEL_DAY_0 + timedelta(days=number))
    if len(text) == 8:
        first = _made(text[4:], text[2:4], text[:2])
        return first or _made(text[:4], text[4:6], text[6:])
    return None


def _from_parts(text: str) -> Birth | None:
    found = PARTS.fullmatch(text)
    if found is None:
        return None
    first, month, last = found.groups()
    return _made(first, month, last) if len(first) == 4 else _made(last, month, first)


def _made(year: str, month: str, day: str) -> Birth | None:
    try:
        whole = int(year) if len(year) == 4 else _century(int(year))
        return _of(date(whole, int(month), int(day)))
    except ValueError:
        return None


def _century(year: int) -> int:
    """Complete a year of two figures; who is in a roster was born after 1930."""
    if year > 99:
        raise ValueError
    return 2000 + year if year < 30 else 1900 + year


def _of(day: date) -> Birth | None:
    return Birth(f"{day:%d/%m/%Y}", day) if OLDEST <= day.year <= NEWEST else None
