"""What stands in a file beside the clauses of the release: the school's own text, and what is nobody's."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import NamedTuple

from toolkit.conform.aligning import Aligned
from toolkit.conform.expected import Expected, ExpectedOwn
from toolkit.conform.front import other_lines
from toolkit.conform.pattern import folded
from toolkit.conform.records import Passage, Source
from toolkit.conform.structure import FoundArticle, FoundUnit, Structure
from toolkit.conform.words import differences
from toolkit.word.records import WordParagraph


class Stand(NamedTuple):
    """Where a khoản stands among the clauses of its article."""

    after: str
    closing: bool


def passages(
    expected: Expected, made: Structure, aligned: Aligned, homes: dict[FoundArticle, str]
) -> Iterator[Passage]:
    """Yield own clauses as school.yaml has them, changed, or gone; then every other khoản and loose line."""
    stands = _stands(made, aligned)
    for own in expected.own:
        number = aligned.own.get(own.id)
        if number is None:
            yield Passage(Source.OWN_MISSING, own.words, id=own.id, article=own.article)
        else:
            yield _own(own, made.units[number], homes, stands[number])
    for number in (*aligned.others, *aligned.copies):
        unit = made.units[number]
        near = aligned.copies.get(number, "")
        yield _passage(Source.OTHER, unit, homes, stands[number], near=near)
    for line in made.loose:
        yield Passage(Source.OTHER, line.words, paragraph=line.paragraph, lines=(line.typed,))
    yield from _headings(made, homes)


def _headings(made: Structure, homes: dict[FoundArticle, str]) -> Iterator[Passage]:
    """Yield the headings that are none of the plan's: articles with a number too many, chapters without an article."""
    for article in made.articles:
        if article not in homes:
            place = f"Điều {article.number}"
            yield _heading(place, article.title, article.paragraph)
    filled = {article.chapter for article in made.articles}
    for chapter in made.chapters:
        if chapter.label not in filled:
            yield _heading(f"Chương {chapter.label}", chapter.words, chapter.paragraph)


def _heading(place: str, words: str, paragraph: int) -> Passage:
    return Passage(Source.OTHER, words or place, place, paragraph, lines=(words or place,))


def beside(
    expected: Expected, made: Structure, notes: Iterable[WordParagraph]
) -> Iterator[Passage]:
    """Yield what is said of the code outside its khoản: between its title and its first heading, and in footnotes."""
    known = [*(line.words for line in expected.front), *expected.around]
    for line in other_lines(known, made.front[made.titled :] if made.titled else []):
        yield Passage(Source.OTHER, line.words, paragraph=line.paragraph, lines=(line.typed,))
    for note in notes:
        if note.text.strip():
            words = folded(note.text)
            yield Passage(Source.OTHER, words, place="chú thích", lines=(words,))


def _own(
    own: ExpectedOwn, unit: FoundUnit, homes: dict[FoundArticle, str], stand: Stand
) -> Passage:
    if unit.words == own.words:
        return _passage(Source.OWN, unit, homes, stand, own.id)
    found = _passage(Source.OWN_CHANGED, unit, homes, stand, own.id)
    return replace(found, pieces=differences(own.words, unit.words))


def _passage(
    source: Source,
    unit: FoundUnit,
    homes: dict[FoundArticle, str],
    stand: Stand,
    id: str = "",
    near: str = "",
) -> Passage:
    return Passage(
        source=source,
        words=unit.words,
        place=unit.place(),
        paragraph=unit.paragraph,
        id=id,
        article=homes.get(unit.article, "") if unit.article else "",
        after=stand.after,
        closing=stand.closing,
        lines=unit.typed,
        near=near,
    )


def _stands(made: Structure, aligned: Aligned) -> dict[int, Stand]:
    """Give for each khoản the clause of the release last before it in its article, and whether none follows."""
    clauses = {number: id for id, number in aligned.clauses.items()}
    last, article, stands = "", None, {}
    for number, unit in enumerate(made.units):
        if unit.article is not article:
            last, article = "", unit.article
        stands[number] = Stand(last, True)
        if number in clauses:
            last = clauses[number]
            for other in range(number):
                if made.units[other].article is article:
                    stands[other] = Stand(stands[other].after, False)
    return stands
