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
        if not speech.to_pupils:
            continue
        measure = found(HARSHER, speech.text)
        if measure is not None:
            yield _problem(speech, measure)
            continue
        measure = found(HARSHER_FOR_PRIMARY, speech.text) if _to_primary(speech) else None
        if measure is not None:
            yield _problem(speech, measure)


def _to_primary(speech: Speech) -> bool:
    older = any(word in speech.text.lower() for word in ONLY_OLDER)
    return SchoolLevel.PRIMARY in speech.levels and not older


def _problem(speech: Speech, measure: str) -> Problem:
    return Problem(
        "harsher-than-circular-19",
        msg(
            "{clause} names “{words}”, harsher than Circular 19/2025/TT-BGDĐT allows for these pupils",
            clause=speech.name,
            words=measure,
        ),
        msg(
            "primary pupils: reminder, request to apologise; others also criticism, written self-review (art. 13)"
        ),
        speech.where,
    )


RULE = WorkspaceRule(
    "harsher-than-circular-19",
    msg("no measure for pupils is harsher than Circular 19/2025 allows"),
    _check,
)
