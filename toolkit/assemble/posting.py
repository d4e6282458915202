"""The days on which an issued code is made public (Law 10/2022, articles 47 and 48, for public schools).

Within five working days of the decision, for at least twenty days in a row. Elsewhere no act sets days: they are what
the office wrote. Public holidays cannot be counted here, and the papers say so.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from toolkit.assemble.written import Written, said
from toolkit.model.days import POSTED_DAYS, WITHIN_WORKING_DAYS, last_of, working_day_after
from toolkit.model.library import Workspace

FIRST, LAST = "publication.from", "publication.until"


@dataclass(frozen=True, slots=True)
class Posting:
    """The last day to begin (empty where no act sets one), the first and the last day; `chosen`: the office set it."""

    deadline: str
    first: str
    last: str
    chosen: bool


def posting(workspace: Workspace, written: Written, by_law: bool) -> Posting:
    """Give the days of posting as a paper writes them."""
    begins: date | None = written.known(FIRST)
    if not by_law:
        return Posting("", written.fact(FIRST), written.fact(LAST), begins is not None)
    issued = workspace.issued
    if issued is None:
        blank = written.blank("issued")
        first = blank if begins is None else said(begins)
        return Posting(blank, first, _last(written, begins) or blank, begins is not None)
    deadline = working_day_after(issued.day, WITHIN_WORKING_DAYS)
    first_day = begins or deadline
    return Posting(said(deadline), said(first_day), _last(written, first_day), begins is not None)


def _last(written: Written, begins: date | None) -> str:
    """Write the last day: as the office wrote it, else the twentieth."""
    last = written.known(LAST)
    if last is None and begins is not None:
        last = last_of(begins, POSTED_DAYS)
    return said(last) if last is not None else ""
