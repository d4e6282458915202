"""A committee's decision that binds everyone may be a legal normative document, which Decree 30 does not govern."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.check.rule import WorkspaceRule
from toolkit.messages import msg
from toolkit.model.library import Workspace
from toolkit.model.problem import Level, Problem


def _check(workspace: Workspace, final: bool) -> Iterator[Problem]:
    province = workspace.province
    if workspace.school is None and province.issuer_kind == "committee":
        yield Problem(
            "maybe-normative",
            msg("issued by the committee, this text may be a legal normative document"),
            msg(
                "ask the department of justice: if so, Law 64/2025 and Decree 78/2025 govern its form, not Decree 30"
            ),
            province.issuer.where,
            Level.WARNING,
        )


RULE = WorkspaceRule("maybe-normative", msg("a committee is told of the other form"), _check)
