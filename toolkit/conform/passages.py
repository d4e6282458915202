"""What stands in a file beside the clauses of the release: the school's own text, and what is nobody's."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from toolkit.conform.aligning import Aligned
from toolkit.conform.expected import Expected, ExpectedOwn
from toolkit.conform.records import Passage, Source
from toolkit.conform.structure import FoundArticle, FoundUnit, Structure
from toolkit.conform.words import differences


def passages(
    expected: Expected, made: Structure, aligned: Aligned, homes: dict[FoundArticle, str]
) -> Iterator[Passage]:
    """Yield own clauses as school.yaml has them, changed, or gone; then every other khoản and loose line."""
    before = _before(made, aligned)
    for own in expected.own:
        number = aligned.own.get(own.id)
        if number is None:
            yield Passage(Source.OWN_MISSING, own.words, id=own.id, article=own.article)
        else:
            yield _own(own, made.units[number], homes, before.get(number, ""))
    for number in (*aligned.others, *aligned.copies):
        unit = made.units[number]
        near = aligned.copies.get(number, "")
        yield _passage(Source.OTHER, unit, homes, before.get(number, ""), near=near)
    for line in made.loose:
        yield Passage(Source.OTHER, line.words, paragraph=line.paragraph, lines=(line.words,))


def _own(own: ExpectedOwn, unit: FoundUnit, homes: dict[FoundArticle, str], after: str) -> Passage:
    if unit.words == own.words:
        return _passage(Source.OWN, unit, homes, after, own.id)
    found = _passage(Source.OWN_CHANGED, unit, homes, after, own.id)
    return replace(found, pieces=differences(own.words, unit.words))


def _passage(
    source: Source,
    unit: FoundUnit,
    homes: dict[FoundArticle, str],
    after: str,
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
        after=after,
        lines=tuple(line.words for line in unit.lines),
        near=near,
    )


def _before(made: Structure, aligned: Aligned) -> dict[int, str]:
    """Give for each khoản the clause of the release that stands last before it in its article."""
    clauses = {number: id for id, number in aligned.clauses.items()}
    last, article, before = "", None, {}
    for number, unit in enumerate(made.units):
        if unit.article is not article:
            last, article = "", unit.article
        before[number] = last
        last = clauses.get(number, last)
    return before
