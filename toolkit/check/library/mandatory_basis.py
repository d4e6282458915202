"""A mandatory clause rests on law: only where law binds that audience to that duty may a school not drop it."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.check.rule import LibraryRule
from toolkit.messages import msg
from toolkit.model.library import Library
from toolkit.model.problem import Problem
from toolkit.model.terms import Relation, Standing


def _check(library: Library) -> Iterator[Problem]:
    for clause in library.clauses.values():
        relations = {tie.relation for tie in clause.provisions}
        if clause.standing is Standing.MANDATORY and Relation.LEGAL_BASIS not in relations:
            yield Problem(
                "mandatory-without-basis",
                msg("{clause} is mandatory but names no legal basis", clause=clause.id),
                msg("name the provision that imposes the duty, or make the clause default"),
                clause.where,
            )


RULE = LibraryRule(
    "mandatory-without-basis", msg("a mandatory clause names its legal basis"), _check
)
