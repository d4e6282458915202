"""Where a clause says less or more than its source, the officer reads why."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.check.rule import LibraryRule
from toolkit.messages import msg
from toolkit.model.clause import Clause, ClauseProvision
from toolkit.model.library import Library
from toolkit.model.problem import Problem
from toolkit.model.terms import Relation


def _lacks_reason(clause: Clause, tie: ClauseProvision) -> bool:
    if tie.relation is Relation.GOES_BEYOND:
        return not tie.reason
    return tie.relation is Relation.NARROWS and not clause.note


def _check(library: Library) -> Iterator[Problem]:
    for clause in library.clauses.values():
        for tie in clause.provisions:
            if _lacks_reason(clause, tie):
                yield Problem(
                    "reason-missing",
                    msg(
                        "{relation} {source} {at} is not explained",
                        relation=tie.relation,
                        source=tie.source,
                        at=tie.at,
                    ),
                    msg(
                        "narrows wants a note on the clause, goes-beyond a reason on the provision"
                    ),
                    tie.where,
                )


RULE = LibraryRule("reason-missing", msg("narrowing and going beyond are explained"), _check)
