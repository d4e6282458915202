"""The plan names known clauses, each once, and every clause stands in the plan."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from toolkit.check.rule import LibraryRule
from toolkit.messages import msg
from toolkit.model.library import Library
from toolkit.model.problem import Problem


def _check(library: Library) -> Iterator[Problem]:
    planned = Counter(clause for article in library.plan.articles() for clause in article.clauses)
    for article in library.plan.articles():
        for clause in article.clauses:
            if clause not in library.clauses or planned[clause] > 1:
                yield Problem(
                    "plan-clause",
                    msg("the plan names {clause}, which is unknown or stands twice", clause=clause),
                    msg("each clause stands once in clauses/plans"),
                    article.where,
                )
    articles = {article.id for article in library.plan.articles()}
    for identity, record in library.clauses.items():
        if identity not in planned and record.article not in articles:
            yield Problem(
                "plan-clause",
                msg("{clause} stands in no article of the plan", clause=identity),
                msg("add it to an article in clauses/plans, or give it an `article` of the plan"),
                record.where,
            )


RULE = LibraryRule("plan-clause", msg("the plan and the library name the same clauses"), _check)
