"""The dated law: a thousand questions of status, and the check of the whole library.

    python -m tests.bench.bench_law [rounds]

The aims stand beside this machine's figures. Nothing is asserted.
"""

from __future__ import annotations

import platform
import random
import statistics
import sys
import time
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

from toolkit.check.registry import check_library
from toolkit.flow.loaded import loaded_library
from toolkit.model.changes import changes
from toolkit.model.law import Source
from toolkit.model.library import Library
from toolkit.model.timeline import events

ROOT = Path(__file__).parents[2]

QUESTIONS = 1000
FIRST = date(2015, 1, 1)
SPAN = (date(2024, 10, 24), date(2026, 11, 23))


def questions(library: Library) -> list[tuple[Source, str, date]]:
    """Mix acts, places in them and days; the same questions in each run."""
    dice = random.Random(874)
    asked = []
    for _ in range(QUESTIONS):
        source = dice.choice(list(library.sources.values()))
        places = ["", *(provision.at for provision in source.provisions)]
        asked.append((source, dice.choice(places), FIRST + timedelta(dice.randrange(4600))))
    return asked


def milliseconds(work: Callable[[], object], rounds: int) -> float:
    """Take the median of the rounds, each timed alone."""
    times = []
    for _ in range(rounds):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return statistics.median(times) * 1000


def main(rounds: int) -> None:
    """Print the table."""
    library = loaded_library().library
    assert library is not None
    asked = questions(library)
    rows: list[tuple[str, Callable[[], object], str]] = [
        (f"{QUESTIONS} status questions", lambda: [s.answer(d, at) for s, at, d in asked], "50 ms"),
        ("check of the whole library", lambda: check_library(library), "1000 ms"),
        ("timeline of the library", lambda: events(library), "-"),
        ("changes of two years, with clauses", lambda: changes(library, *SPAN), "-"),
    ]
    print(
        f"Python {platform.python_version()}, {platform.machine()}, {len(library.sources)} acts\n"
    )
    print(f"{'':38}{'median':>12}{'aim':>12}")
    for label, work, aim in rows:
        print(f"{label:38}{milliseconds(work, rounds):9.2f} ms{aim:>12}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 30)
