"""What an office says of a clause agrees: nothing is dropped and reworded or chosen at once."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.check.rule import WorkspaceRule
from toolkit.messages import msg
from toolkit.model.library import Workspace
from toolkit.model.problem import Problem


def _check(workspace: Workspace, final: bool) -> Iterator[Problem]:
    office = workspace.office
    kept = {*office.choose, *(workspace.school.reword if workspace.school else ())}
    for name in office.drop:
        if name in kept:
            yield Problem(
                "choices-differ",
                msg("{clause} is dropped, and reworded or chosen at once", clause=name),
                msg("take it out of drop, or out of reword and choose"),
                office.where_of("drop", name),
            )


RULE = WorkspaceRule("choices-differ", msg("nothing is dropped and kept at once"), _check)
