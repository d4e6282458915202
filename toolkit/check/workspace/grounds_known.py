"""Every act that an office adds to or drops from its căn cứ is known."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.check.rule import WorkspaceRule
from toolkit.messages import msg
from toolkit.model.library import Workspace
from toolkit.model.problem import Problem


def _check(workspace: Workspace, final: bool) -> Iterator[Problem]:
    office = workspace.office
    for key, named in (("add", office.grounds.add), ("drop", office.grounds.drop)):
        for source in named:
            if source not in workspace.library.sources:
                yield Problem(
                    "source-unknown",
                    msg("there is no source {source}", source=source),
                    msg(
                        "quytac source list shows what there is; a newer act goes into sources/{source}.yaml",
                        source=source,
                    ),
                    office.where_of("grounds", key, source),
                )


RULE = WorkspaceRule(
    "source-unknown", msg("every act added to or dropped from căn cứ is known"), _check
)
