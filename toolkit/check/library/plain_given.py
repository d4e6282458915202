"""A clause whose audience signs has one plain sentence for each reader: commitments are made of them."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.check.rule import LibraryRule
from toolkit.messages import msg
from toolkit.model.clause import Clause
from toolkit.model.library import Library
from toolkit.model.problem import Problem
from toolkit.model.terms import Audience, SchoolLevel

ADULTS = {Audience.TEACHER, Audience.STAFF, Audience.MANAGER, Audience.PARENT}


def _missing(clause: Clause) -> list[str]:
    whom = set(clause.audiences)
    missing: list[str] = []
    if Audience.PUPIL in whom:
        wanted = [level for level in clause.levels if level is not SchoolLevel.PRESCHOOL]
        missing += [f"plain.{level}" for level in wanted if level not in clause.plain]
    if whom & ADULTS and not clause.plain_adult:
        missing.append("plain_adult")
    if Audience.EVERYONE in whom and not clause.plain and not clause.plain_adult:
        missing.append("plain / plain_adult")
    return missing


def _check(library: Library) -> Iterator[Problem]:
    for clause in library.clauses.values():
        for key in _missing(clause):
            yield Problem(
                "plain-missing",
                msg("{clause} has no sentence {key}", clause=clause.id, key=key),
                msg("write one sentence that this very reader understands"),
                clause.where,
            )


RULE = LibraryRule("plain-missing", msg("who signs has a plain sentence"), _check)
