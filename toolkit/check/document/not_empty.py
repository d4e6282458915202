"""A code has articles: a drafting day before the library begins would leave none."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.check.rule import Asked, DocumentRule
from toolkit.messages import msg
from toolkit.model.assembly import Assembly
from toolkit.model.library import Workspace
from toolkit.model.problem import Problem


def _check(workspace: Workspace, assembly: Assembly, asked: Asked) -> Iterator[Problem]:
    if not assembly.document.units():
        begins = min(w.valid_from for c in workspace.library.clauses.values() for w in c.wordings)
        yield Problem(
            "code-empty",
            msg(
                "on the drafting day {day} no clause has begun",
                day=f"{workspace.office.day:%d/%m/%Y}",
            ),
            msg("the library begins on {day}: mend day", day=f"{begins:%d/%m/%Y}"),
            workspace.office.where_of("day"),
        )


RULE = DocumentRule("code-empty", msg("a code has articles"), _check)
