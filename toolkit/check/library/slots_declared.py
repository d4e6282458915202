"""A text uses only the slots that its clause declares."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.check.rule import LibraryRule
from toolkit.messages import msg
from toolkit.model.library import Library
from toolkit.model.problem import Problem
from toolkit.model.tokens import clause_texts, tokens


def _check(library: Library) -> Iterator[Problem]:
    for clause in library.clauses.values():
        for record, text in clause_texts(clause):
            for token in tokens(text):
                if token.kind == "slot" and token.name not in clause.slots:
                    yield Problem(
                        "slot-undeclared",
                        msg(
                            "the text uses {slot}, which is not declared",
                            slot="{" + token.name + "}",
                        ),
                        msg(
                            "declare it under slots; declared now: {slots}",
                            slots=", ".join(clause.slots) or "–",
                        ),
                        record.where,
                    )


RULE = LibraryRule("slot-undeclared", msg("a text uses only declared slots"), _check)
