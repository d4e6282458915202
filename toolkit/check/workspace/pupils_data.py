"""Nobody publishes or collects pupils' images, results or circumstances without consent or law."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.check.reading import exposure
from toolkit.check.rule import WorkspaceRule
from toolkit.check.speech import speeches
from toolkit.messages import msg
from toolkit.model.library import Workspace
from toolkit.model.problem import Problem


def _check(workspace: Workspace, final: bool) -> Iterator[Problem]:
    for speech in speeches(workspace):
        told = exposure(speech.text)
        if told is not None:
            yield Problem(
                "personal-data-without-consent",
                msg(
                    "{clause} lets pupils' data out without consent: “{words}”",
                    clause=speech.name,
                    words=told,
                ),
                msg(
                    "add: “khi cha mẹ hoặc người giám hộ và học sinh từ đủ 07 tuổi đồng ý”, or take it out"
                ),
                speech.where,
            )


RULE = WorkspaceRule(
    "personal-data-without-consent",
    msg("pupils' data are published or collected only with consent or by law"),
    _check,
)
