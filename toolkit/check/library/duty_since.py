"""A duty that law imposes only since a later day than the letter says so, and no wording begins before it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from toolkit.check.rule import LibraryRule
from toolkit.messages import msg
from toolkit.model.clause import Clause
from toolkit.model.library import Library
from toolkit.model.problem import Problem
from toolkit.model.succession import Sources
from toolkit.model.terms import Relation, Standing

LETTER = date(2024, 10, 24)
"""The day of letter 4032/UBND-NC, which asked for the code: the library begins with it."""


def _check(library: Library) -> Iterator[Problem]:
    for clause in library.clauses.values():
        first = _first_basis(library.sources, clause)
        if clause.since is not None:
            yield from _too_early(clause, clause.since, first)
        elif clause.standing is Standing.MANDATORY and first is not None and first > LETTER:
            yield Problem(
                "duty-since",
                msg(
                    "the duty of {clause} is newer than the letter, but `since` does not say so",
                    clause=clause.id,
                ),
                msg("write since: {day}", day=first),
                clause.where,
            )


def _first_basis(sources: Sources, clause: Clause) -> date | None:
    """Give the first day of the first legal basis, as recorded."""
    starts = (
        sources[tie.source].validity_of(tie.at).start
        for tie in clause.provisions
        if tie.relation is Relation.LEGAL_BASIS and tie.source in sources
    )
    return min((day for day in starts if day is not None), default=None)


def _too_early(clause: Clause, since: date, first: date | None) -> Iterator[Problem]:
    for at, wording in enumerate(clause.wordings):
        if wording.valid_from < since:
            yield Problem(
                "duty-since",
                msg("a wording of {clause} begins before {day}", clause=clause.id, day=since),
                msg("before that day law did not impose the duty: begin the wording on it"),
                clause.where_of("wordings", at, "from"),
            )
    if first is not None and since < first:
        yield Problem(
            "duty-since",
            msg(
                "since of {clause} lies before its first legal basis, {day}",
                clause=clause.id,
                day=first,
            ),
            msg("write the day on which the legal basis begins, or name the older one"),
            clause.where_of("since"),
        )


RULE = LibraryRule(
    "duty-since", msg("a duty newer than the letter says since when, and begins then"), _check
)
