"""The one way to write a number, a truth value and a day in a file.

Pydantic would take `1.0` for a number, `on` for true and seconds since 1970 for a day; jurists read these files. What
does not fit becomes a misfit that no type takes, so that pydantic refuses it at its place.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

_INTEGER = re.compile(r"-?[0-9]{1,9}")
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


@dataclass(frozen=True, slots=True)
class Misfit:
    """A text that is not written as its place wants it; no type takes it."""

    text: str


def plain(text: str) -> object:
    """Keep a text as it stands."""
    return text


def _integer(text: str) -> object:
    return int(text) if _INTEGER.fullmatch(text) else Misfit(text)


def _truth(text: str) -> object:
    return {"true": True, "false": False}.get(text, Misfit(text))


def _day(text: str) -> object:
    try:
        return date.fromisoformat(text) if _DAY.fullmatch(text) else Misfit(text)
    except ValueError:
        return Misfit(text)


READERS: Mapping[object, Callable[[str], object]] = {int: _integer, bool: _truth, date: _day}
