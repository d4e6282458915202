"""A declared slot stands in some text."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.check.rule import LibraryRule
from toolkit.messages import msg
from toolkit.model.library import Library
from toolkit.model.problem import Problem
from toolkit.model.tokens import clause_texts, tokens


def _check(library: Library) -> Iterator[Problem]:
    for clause in library.clauses.values():
        used = {token.name for _, text in clause_texts(clause) for token in tokens(text)}
        for name, slot in clause.slots.items():
            if name not in used:
                yield Problem(
                    "slot-unused",
                    msg("the slot {slot} is declared but stands in no text", slot=name),
                    msg("use it in the text, or take it out of slots"),
                    slot.where,
                )


RULE = LibraryRule("slot-unused", msg("a declared slot stands in some text"), _check)
