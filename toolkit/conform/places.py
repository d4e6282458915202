"""In which article of the plan each khoản of a file stands, and which clauses stand out of their order."""

from __future__ import annotations

from collections import Counter

from toolkit.conform.expected import Expected, ExpectedClause
from toolkit.conform.sequence import longest_rising
from toolkit.conform.structure import FoundArticle, Structure
from toolkit.conform.titles import claimed


def by_title(expected: Expected, articles: list[FoundArticle]) -> dict[FoundArticle, str]:
    """Give the article of the plan that each heading names; of several that name one, one."""
    named = claimed([one.title for one in expected.articles], [one.title for one in articles])
    pairs = zip(articles, named, strict=True)
    return {found: expected.articles[n].id for found, n in pairs if n is not None}


def by_content(
    expected: Expected, made: Structure, clauses: dict[str, int], titled: dict[FoundArticle, str]
) -> dict[FoundArticle, str]:
    """Add the articles whose heading says nothing: they are what most of their clauses belong to."""
    home = {clause.id: clause.article for clause in expected.clauses}
    votes: dict[FoundArticle, Counter[str]] = {}
    for clause, number in clauses.items():
        article = made.units[number].article
        if article is not None and article not in titled:
            votes.setdefault(article, Counter())[home[clause]] += 1
    taken = set(titled.values())
    told = {article: count.most_common(1)[0][0] for article, count in votes.items()}
    return {**titled, **{article: id for article, id in told.items() if id not in taken}}


def out_of_place(
    expected: Expected, made: Structure, clauses: dict[str, int], homes: dict[FoundArticle, str]
) -> set[str]:
    """Name the clauses in another article, and the fewest that must move to restore the order of the release."""
    known = {clause.id: clause for clause in expected.clauses}
    there = [known[id] for id, _ in sorted(clauses.items(), key=lambda pair: pair[1])]
    away = {clause.id for clause in there if _elsewhere(clause, made, clauses, homes)}
    order = {clause.id: number for number, clause in enumerate(expected.clauses)}
    staying = [clause for clause in there if clause.id not in away]
    kept = longest_rising([order[clause.id] for clause in staying])
    return away | {clause.id for at, clause in enumerate(staying) if at not in kept}


def _elsewhere(
    clause: ExpectedClause,
    made: Structure,
    clauses: dict[str, int],
    homes: dict[FoundArticle, str],
) -> bool:
    article = made.units[clauses[clause.id]].article
    return article is not None and homes.get(article, clause.article) != clause.article
