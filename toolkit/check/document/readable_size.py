"""A school's code is read when it is short: 12 to 18 articles, khoản of at most 60 words."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.check.rule import Asked, DocumentRule
from toolkit.messages import msg
from toolkit.model.assembly import Assembly
from toolkit.model.library import Workspace
from toolkit.model.problem import Level, Problem
from toolkit.model.text import words

ARTICLES = range(12, 19)
MOST = 60


def _check(workspace: Workspace, assembly: Assembly, asked: Asked) -> Iterator[Problem]:
    articles = [a for part in assembly.document.parts for c in part.chapters for a in c.articles]
    where = workspace.office.where
    if workspace.school and len(articles) not in ARTICLES:
        yield Problem(
            "article-count",
            msg("the code has {count} articles; 12 to 18 are read", count=len(articles)),
            msg("drop or choose clauses so that articles vanish or appear"),
            where,
            Level.WARNING,
        )
    for unit in assembly.document.units():
        count = sum(words(text) for text in (unit.text, *(point.text for point in unit.points)))
        if unit.own and count > MOST:
            yield Problem(
                "text-too-long",
                msg(
                    "{clause} has {count} words; a khoản has at most {most}",
                    clause=unit.clause,
                    count=count,
                    most=MOST,
                ),
                msg("say one duty only, or make two clauses"),
                where,
                Level.WARNING,
            )


RULE = DocumentRule("article-count", msg("a school's code has 12 to 18 articles"), _check)
