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
    office, province = workspace.office, workspace.province
    for key in ("drop", "reword"):
        yield from ((name, office.where_of(key, name)) for name in getattr(office, key, {}))
    if workspace.school is None:
        softened = (n for n, s in province.standings.items() if s is not Standing.MANDATORY)
        yield from ((name, province.where_of("standings", name)) for name in softened)


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
