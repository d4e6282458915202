"""A mistake in data as a value: which rule, how heavy, where, what is wrong, what to do.

Problems are collected and told all at once; nothing here decides or prints.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from toolkit.messages import Message
from toolkit.model.record import NOWHERE, Where


class Level(StrEnum):
    """How heavy a problem weighs: an error stops the build, a warning stands beside it, a note only informs."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


@dataclass(frozen=True, slots=True)
class Problem:
    """One mistake; `rule` is its spoken id, `hint` tells the person what to do."""

    rule: str
    what: Message
    hint: Message | None = None
    where: Where = NOWHERE
    level: Level = Level.ERROR


def heaviest_first(problems: list[Problem]) -> list[Problem]:
    """Sort errors before warnings, then by file and line; the order is the same for the same problems."""
    return sorted(
        set(problems),
        key=lambda p: (p.level != Level.ERROR, p.where, p.rule, p.what.english()),
    )


def has_errors(problems: list[Problem]) -> bool:
    """Tell whether any problem is of error level."""
    return any(p.level == Level.ERROR for p in problems)
