"""Preschool has no pupils' clauses: its code speaks to adults."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.check.rule import LibraryRule
from toolkit.messages import msg
from toolkit.model.library import Library
from toolkit.model.problem import Problem
from toolkit.model.terms import Audience, SchoolLevel


def _check(library: Library) -> Iterator[Problem]:
    for clause in library.clauses.values():
        if clause.audiences == (Audience.PUPIL,) and SchoolLevel.PRESCHOOL in clause.levels:
            yield Problem(
                "preschool-pupil",
                msg("{clause} speaks to pupils and includes preschool", clause=clause.id),
                msg("list its levels without preschool"),
                clause.where,
            )


RULE = LibraryRule("preschool-pupil", msg("preschool has no pupils' clauses"), _check)
