"""No measure for pupils is harsher than Circular 19/2025/TT-BGDĐT, art. 13 allows, from the day on which it began."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from toolkit.check.patterns import HARSHER, HARSHER_FOR_PRIMARY
from toolkit.check.reading import found
from toolkit.check.rule import WorkspaceRule
from toolkit.check.speech import Speech, speeches
from toolkit.messages import msg
from toolkit.model.library import Workspace
from toolkit.model.problem import Problem
from toolkit.model.terms import SchoolLevel

BEGAN = date(2025, 10, 31)
"""Until then Circular 08/TT of 1988 allowed harsher measures, to suspension."""

ONLY_OLDER = ("trung học", "thcs", "thpt")


def _check(workspace: Workspace, final: bool) -> Iterator[Problem]:
    for speech in speeches(workspace) if workspace.office.day >= BEGAN else ():
        measure = _harsh(speech)
        if measure is not None and speech.to_pupils:
            yield Problem(
                "harsher-than-circular-19",
                msg(
                    "{clause} names “{words}”: harsher than Circular 19/2025 allows for these pupils",
                    clause=speech.name,
                    words=measure,
                ),
                msg(
                    "primary pupils: reminder, request to apologise; others also criticism and written self-review"
                ),
                speech.where,
            )


def _harsh(speech: Speech) -> str | None:
    measure = found(HARSHER, speech.text)
    if measure is None and _to_primary(speech):
        measure = found(HARSHER_FOR_PRIMARY, speech.text)
    return measure


def _to_primary(speech: Speech) -> bool:
    older = any(word in speech.text.lower() for word in ONLY_OLDER)
    return SchoolLevel.PRIMARY in speech.levels and not older


RULE = WorkspaceRule(
    "harsher-than-circular-19",
    msg("no measure for pupils is harsher than Circular 19/2025 allows"),
    _check,
)
