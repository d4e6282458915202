"""A mandatory clause that stands in the code has a legal basis in force on the drafting day."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.check.rule import DocumentRule
from toolkit.messages import msg
from toolkit.model.assembly import Assembly, Reason
from toolkit.model.clause import Clause
from toolkit.model.library import Workspace
from toolkit.model.problem import Problem
from toolkit.model.terms import Relation


def _bound(clause: Clause, workspace: Workspace) -> bool:
    ties = [tie for tie in clause.provisions if tie.relation is Relation.LEGAL_BASIS]
    sources, day = workspace.library.sources, workspace.office.day
    return any(t.source in sources and sources[t.source].stands(day, t.at) for t in ties)


def _check(workspace: Workspace, assembly: Assembly) -> Iterator[Problem]:
    for choice in assembly.choices.values():
        clause = workspace.library.clauses[choice.clause]
        if choice.reason is Reason.MANDATORY and not _bound(clause, workspace):
            yield Problem(
                "basis-lapsed",
                msg(
                    "{clause}: no legal basis in force on {day}",
                    clause=clause.id,
                    day=workspace.office.day,
                ),
                msg("name the act that took over, or begin the wording on the day its basis began"),
                clause.where,
            )


RULE = DocumentRule(
    "basis-lapsed", msg("mandatory clauses rest on law in force on the drafting day"), _check
)
