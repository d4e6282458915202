"""The headings of chapters and articles: the plan's own, in small letters or capitals."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.conform.expected import Expected
from toolkit.conform.pattern import folded
from toolkit.conform.records import Heading
from toolkit.conform.structure import FoundArticle, Structure


def wrong_headings(
    expected: Expected, made: Structure, clauses: dict[str, int], homes: dict[FoundArticle, str]
) -> Iterator[Heading]:
    """Yield the headings that say something else, and those of articles that are gone though their clauses stand."""
    there = {id: article for article, id in homes.items()}
    present = [clause for clause in expected.clauses if clause.id in clauses]
    firm = {clause.article for clause in present if clause.mandatory}
    for article in expected.articles:
        found = there.get(article.id)
        if found is not None and not _same(found.title, article.title):
            printed = f"Điều {found.number}. {found.title}"
            yield Heading(printed, article.title, article.id in firm)
        elif found is None and article.id in {clause.article for clause in present}:
            yield Heading("", article.title, article.id in firm)
    yield from _chapters(expected, made, homes, firm)


def _chapters(
    expected: Expected, made: Structure, homes: dict[FoundArticle, str], firm: set[str]
) -> Iterator[Heading]:
    """Yield the chapters whose title is not that of the chapter to which their articles belong."""
    chapters = {article.id: folded(article.chapter) for article in expected.articles}
    for chapter in made.chapters:
        inside = [id for article, id in homes.items() if article.chapter == chapter.label]
        right = [chapters[id] for id in inside]
        if right and not any(_same(chapter.words, title) for title in right):
            printed = f"Chương {chapter.label} {chapter.words}".strip()
            yield Heading(printed, right[0], not firm.isdisjoint(inside))


def _same(one: str, other: str) -> bool:
    return one.casefold() == other.casefold()
