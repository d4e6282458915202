"""Waiting for another who holds the register: how long, who it is, and that the person is told.

It knows neither the file nor the database; what is tried is handed to it.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from toolkit.messages import Message

SPEAKS = 0.5
"""Seconds after which a person is told that we wait."""

PAUSE = 0.05

Waiting = Callable[[Message], None]


def silent(message: Message) -> None:
    """Tell nobody that we wait."""


@dataclass(frozen=True, slots=True)
class Patience:
    """How many seconds to wait for another who holds the register, and how a person is told of it."""

    seconds: float = 10.0
    waiting: Waiting = silent

    def awaits(self, attempt: Callable[[], bool], message: Callable[[], Message]) -> bool:
        """Try until it succeeds or the seconds are over; tell once that we wait."""
        began, silent_yet = time.monotonic(), True
        while not attempt():
            waited = time.monotonic() - began
            if waited >= self.seconds:
                return False
            if silent_yet and waited >= SPEAKS:
                self.waiting(message())
                silent_yet = False
            time.sleep(PAUSE)
        return True


@dataclass(frozen=True, slots=True)
class Holder:
    """Who writes just now, at which computer, in which process, and the sign that says so."""

    who: str
    host: str
    pid: int
    file: Path
