"""Nobody drops, rewords or softens a clause that law makes mandatory."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.check.rule import WorkspaceRule
from toolkit.messages import msg
from toolkit.model.library import Workspace
from toolkit.model.problem import Problem
from toolkit.model.record import Where
from toolkit.model.terms import Standing


def _touched(workspace: Workspace) -> Iterator[tuple[str, Where]]:
    yield from ((name, workspace.office.where) for name in workspace.office.drop)
    if workspace.school:
        yield from ((name, reword.where) for name, reword in workspace.school.reword.items())
    else:
        softened = workspace.province.standings.items()
        yield from (
            (n, workspace.province.where) for n, s in softened if s is not Standing.MANDATORY
        )


def _check(workspace: Workspace, final: bool) -> Iterator[Problem]:
    for name, where in _touched(workspace):
        clause = workspace.library.clauses.get(name)
        raised = workspace.school and workspace.province.standings.get(name) is Standing.MANDATORY
        if clause and (clause.standing is Standing.MANDATORY or raised):
            yield Problem(
                "mandatory-dropped",
                msg("{clause} is mandatory: law binds to this very duty", clause=name),
                msg("keep its text; you may add your own clause beside it under own"),
                where,
            )


RULE = WorkspaceRule("mandatory-dropped", msg("mandatory clauses stay as they are"), _check)
