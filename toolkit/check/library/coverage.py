"""Every point that a code must answer reaches a clause, or a reason from the closed list."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.check.rule import LibraryRule
from toolkit.messages import msg
from toolkit.model.library import Library
from toolkit.model.problem import Problem


def _check(library: Library) -> Iterator[Problem]:
    reached = {
        (tie.source, tie.at) for clause in library.clauses.values() for tie in clause.provisions
    }
    for source in library.sources.values():
        for provision in source.provisions:
            answered = (source.id, provision.at) in reached
            if provision.covered and answered == bool(provision.uncovered):
                yield Problem(
                    "coverage",
                    msg(
                        "{source} {at} reaches no clause and no reason, or both",
                        source=source.id,
                        at=provision.at,
                    ),
                    msg("tie a clause to it, or give `uncovered` a reason from the list"),
                    provision.where,
                )


RULE = LibraryRule("coverage", msg("every point of the guidance is answered"), _check)
