"""A khoản has at most 60 words with its điểm, in every wording."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.check.rule import LibraryRule
from toolkit.messages import msg
from toolkit.model.library import Library
from toolkit.model.problem import Problem
from toolkit.model.text import words
from toolkit.model.tokens import PATTERN

MOST = 60


def _check(library: Library) -> Iterator[Problem]:
    for clause in library.clauses.values():
        for wording in clause.wordings:
            count = sum(words(PATTERN.sub("x", text)) for text in (wording.text, *wording.points))
            if count > MOST:
                yield Problem(
                    "text-too-long",
                    msg("{count} words; a khoản has at most {most}", count=count, most=MOST),
                    msg("say one duty only, or make two clauses"),
                    wording.where,
                )


RULE = LibraryRule("text-too-long", msg("a khoản has at most 60 words"), _check)
