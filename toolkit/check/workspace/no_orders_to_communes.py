"""A department's decision gives a people's committee no orders; it is asked to co-ordinate."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.check.rule import WorkspaceRule
from toolkit.messages import msg
from toolkit.model.library import Workspace
from toolkit.model.problem import Problem


def _check(workspace: Workspace, final: bool) -> Iterator[Problem]:
    province = workspace.province
    department = workspace.school is None and province.issuer_kind == "department"
    for name in province.enforcers if department else ():
        if "ủy ban nhân dân" in name.lower() or "ubnd" in name.lower():
            yield Problem(
                "orders-to-commune",
                msg("“{name}” stands among those who carry the decision out", name=name),
                msg("a department has no power over it: name it under coordinating and recipients"),
                province.where,
            )


RULE = WorkspaceRule(
    "orders-to-commune", msg("a department gives people's committees no orders"), _check
)
