"""Every act, place, body and clause that a text names by a token is known."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.check.rule import LibraryRule
from toolkit.messages import msg
from toolkit.model.library import Library
from toolkit.model.problem import Problem
from toolkit.model.tokens import Token, clause_texts, tokens


def _known(token: Token, library: Library) -> bool:
    if token.kind == "act":
        source = library.sources.get(token.name)
        return source is not None and (not token.at or source.provision(token.at) is not None)
    if token.kind == "body":
        return token.name in library.bodies
    return token.kind != "clause" or token.name in library.clauses


def _check(library: Library) -> Iterator[Problem]:
    for clause in library.clauses.values():
        for record, text in clause_texts(clause):
            for token in tokens(text):
                if not _known(token, library):
                    yield Problem(
                        "reference-unknown",
                        msg(
                            "the text names {name}, which does not exist",
                            name=f"{token.name} {token.at}".strip(),
                        ),
                        msg("quytac source list and quytac clause list show what there is"),
                        record.where,
                    )


RULE = LibraryRule(
    "reference-unknown", msg("every act, body and clause named in a text is known"), _check
)
