"""Điểm end with a semicolon, the last with a full stop; a text before điểm ends with a colon, else with a full stop."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.check.rule import LibraryRule
from toolkit.messages import msg
from toolkit.model.clause import Wording
from toolkit.model.library import Library
from toolkit.model.problem import Problem


def _well_closed(wording: Wording) -> bool:
    if not wording.points:
        return wording.text.endswith(".")
    *before, last = wording.points
    return (
        wording.text.endswith(":") and last.endswith(".") and all(p.endswith(";") for p in before)
    )


def _check(library: Library) -> Iterator[Problem]:
    for clause in library.clauses.values():
        for wording in clause.wordings:
            if not _well_closed(wording):
                yield Problem(
                    "text-not-closed",
                    msg("the text or its points end with the wrong mark"),
                    msg("text with points ends with “:”, points with “;”, the very last with “.”"),
                    wording.where,
                )


RULE = LibraryRule("text-not-closed", msg("texts and points end with the right marks"), _check)
