"""The authority before the signer's title fits who signs (Decree 30/2020, article 13 and annex I, part II, 7)."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.check.rule import WorkspaceRule
from toolkit.messages import msg
from toolkit.model.library import Workspace
from toolkit.model.problem import Problem


def _check(workspace: Workspace, final: bool) -> Iterator[Problem]:
    signer = workspace.office.signer
    authority = signer.authority or ""
    if "KT." in authority and not signer.own_title:
        yield Problem(
            "signer-title",
            msg("who signs KT. writes the deputy's own title below"),
            msg("add own_title, for example PHÓ GIÁM ĐỐC"),
            signer.where,
        )
    if ("TM." in authority) != bool(signer.collective):
        yield Problem(
            "signer-title",
            msg("TM. goes with the collective body it is signed for, and only with it"),
            msg("give both authority: TM. and collective, or neither"),
            signer.where,
        )


RULE = WorkspaceRule("signer-title", msg("authority and titles of the signer fit"), _check)
