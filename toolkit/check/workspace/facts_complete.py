"""What a document needs before signature: a draft lists what is missing, a final document refuses."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.check.rule import WorkspaceRule
from toolkit.messages import Message, msg
from toolkit.model.library import Workspace
from toolkit.model.problem import Level, Problem


def _missing(workspace: Workspace) -> Iterator[tuple[Message, Message]]:
    office, school = workspace.office, workspace.school
    if not office.signer.name:
        yield msg("who signs is not named"), msg("write signer: name")
    if not office.proposer:
        yield msg("who proposes the decision is not named"), msg("write proposer")
    if not office.competence and school is None:
        yield (
            msg("no act fixes the issuer's powers"),
            msg("write the decision on its functions under competence"),
        )
    if office.vetted is None:
        yield (
            msg("nobody has vetted the texts yet"),
            msg("write vetted: by and on; no legal office has vetted the library"),
        )
    if school is not None and workspace.province_issued is None:
        yield (
            msg("the province's decision has no number and date yet"),
            msg("run quytac issued on the province's folder"),
        )


def _check(workspace: Workspace, final: bool) -> Iterator[Problem]:
    for what, hint in _missing(workspace):
        level = Level.ERROR if final else Level.WARNING
        yield Problem("missing-fact", what, hint, workspace.office.where, level)


RULE = WorkspaceRule("missing-fact", msg("what a signature needs is there"), _check)
