"""Pupils are told of no fine and no sum: law fines nobody under 16, and others below 18 at most half (Law 15/2012)."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.check.reading import fine
from toolkit.check.rule import WorkspaceRule
from toolkit.check.speech import speeches
from toolkit.messages import msg
from toolkit.model.library import Workspace
from toolkit.model.problem import Problem


def _check(workspace: Workspace, final: bool) -> Iterator[Problem]:
    for speech in speeches(workspace):
        told = fine(speech.text)
        if told is not None and speech.to_pupils:
            yield Problem(
                "fine-told-to-minor",
                msg("{clause} tells pupils of a fine: “{words}”", clause=speech.name, words=told),
                msg(
                    "take it out: law fines nobody under 16, and only the authority decides on others"
                ),
                speech.where,
            )


RULE = WorkspaceRule("fine-told-to-minor", msg("pupils are told of no fine and no sum"), _check)
