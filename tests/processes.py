"""Processes of a test: wait for what they do, never for a time; the deadline is there for a test that fails alone."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

DEADLINE = 60.0


def wait_until(what: Callable[[], object]) -> None:
    """Wait until something is so."""
    until = time.monotonic() + DEADLINE
    while not what():
        assert time.monotonic() < until, "it never became so"
        time.sleep(0.01)


def runs(pid: int) -> bool:
    """Tell whether a process runs; one that has ended and that nobody has asked for does not."""
    try:
        stat = Path(f"/proc/{pid}/stat").read_text()
    except (FileNotFoundError, ProcessLookupError):
        return False
    return stat.rpartition(")")[2].split()[0] not in ("Z", "X")


def noted(folder: Path) -> list[int]:
    """List the processes that laid a file named after themselves into a folder."""
    return [int(path.name) for path in folder.iterdir() if path.name.isdigit()]


def children(pid: int) -> list[int]:
    """List the processes that a process has started."""
    return [int(word) for word in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]
