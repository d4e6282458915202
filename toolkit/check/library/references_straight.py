"""Clauses do not refer to each other in a circle: a reader would never arrive."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.check.rule import LibraryRule
from toolkit.messages import msg
from toolkit.model.library import Library
from toolkit.model.problem import Problem
from toolkit.model.tokens import clause_texts, tokens


def _links(library: Library) -> dict[str, set[str]]:
    return {
        clause.id: {
            t.name for _, text in clause_texts(clause) for t in tokens(text) if t.kind == "clause"
        }
        for clause in library.clauses.values()
    }


def _reaches_itself(start: str, links: dict[str, set[str]]) -> bool:
    seen: set[str] = set()
    waiting = list(links[start])
    while waiting:
        here = waiting.pop()
        if here == start:
            return True
        if here not in seen:
            seen.add(here)
            waiting += links.get(here, ())
    return False


def _check(library: Library) -> Iterator[Problem]:
    links = _links(library)
    for clause in library.clauses.values():
        if _reaches_itself(clause.id, links):
            yield Problem(
                "reference-circular",
                msg("{clause} refers to itself in a circle", clause=clause.id),
                msg("take one of the references out of the circle"),
                clause.where,
            )


RULE = LibraryRule(
    "reference-circular", msg("clauses do not refer to each other in a circle"), _check
)
