"""Guidance, the letter and fines are never the legal basis of a school's duty."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.check.rule import LibraryRule
from toolkit.messages import msg
from toolkit.model.library import Library
from toolkit.model.problem import Problem
from toolkit.model.terms import Relation, Use


def _check(library: Library) -> Iterator[Problem]:
    for clause in library.clauses.values():
        for tie in clause.provisions:
            source = library.sources.get(tie.source)
            if (
                tie.relation is Relation.LEGAL_BASIS
                and source
                and source.use in (Use.GUIDANCE, Use.ORIGIN)
            ):
                yield Problem(
                    "basis-not-law",
                    msg("{source} recommends; it cannot be a legal basis", source=tie.source),
                    msg("use adapts or narrows, or name the law that imposes the duty"),
                    tie.where,
                )


RULE = LibraryRule("basis-not-law", msg("guidance and the letter are never a legal basis"), _check)
