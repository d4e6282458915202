"""Which khoản of the file is which clause of the release: by equal words first, then by the most words in common."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from toolkit.conform.expected import Expected, ExpectedClause, ExpectedOwn
from toolkit.conform.likeness import bag, share
from toolkit.conform.structure import FoundUnit

LIKE, COPY = 0.55, 0.8
"""Share of words in common from which a text is a changed clause, and from which it is a second copy of one."""


@dataclass
class Aligned:
    """For each clause and own clause the number of its khoản in the file; copies; khoản that are none of them.

    `values` is what stands at the marks of a clause whose words are the release's.
    """

    clauses: dict[str, int] = field(default_factory=dict)
    own: dict[str, int] = field(default_factory=dict)
    values: dict[str, tuple[str, ...]] = field(default_factory=dict)
    reworded: set[str] = field(default_factory=set)
    copies: dict[int, str] = field(default_factory=dict)
    others: list[int] = field(default_factory=list)


def align(expected: Expected, units: list[FoundUnit], articles: dict[int, str]) -> Aligned:
    """Align the khoản of a file; `articles` tells for each khoản by its number in which article of the plan it is."""
    aligned = Aligned()
    words = [unit.words for unit in units]
    left = _equal(expected, words, articles, aligned)
    left = _alike(expected, words, articles, left, aligned)
    for number in left:
        near = _copied(expected, words[number])
        if near:
            aligned.copies[number] = near
        else:
            aligned.others.append(number)
    return aligned


def _equal(
    expected: Expected, words: list[str], articles: dict[int, str], aligned: Aligned
) -> list[int]:
    """Align what is word for word the release's or the school's; of several the one in its article counts."""
    places: dict[str, list[int]] = {}
    for number, text in enumerate(words):
        places.setdefault(text, []).append(number)
    taken: set[int] = set()
    marked = [(n, text) for n, text in enumerate(words)]
    for clause in expected.clauses:
        fixed = clause.words.fixed
        found = (
            [n for n in places.get(clause.words.text, []) if n not in taken]
            if fixed
            else [
                n for n, text in marked if n not in taken and clause.words.match(text) is not None
            ]
        )
        if not found and clause.own_words:
            found = [n for n in places.get(clause.own_words, []) if n not in taken]
            aligned.reworded.update([clause.id] if found else [])
        if not found:
            continue
        first = next((n for n in found if articles.get(n) == clause.article), found[0])
        aligned.clauses[clause.id] = first
        aligned.values[clause.id] = clause.words.match(words[first]) or ()
        aligned.copies.update({n: clause.id for n in found if n != first})
        taken.update(found)
    for own in expected.own:
        found = [n for n in places.get(own.words, []) if n not in taken]
        if found:
            aligned.own[own.id] = found[0]
            taken.add(found[0])
    return [n for n in range(len(words)) if n not in taken]


def _alike(
    expected: Expected,
    words: list[str],
    articles: dict[int, str],
    left: list[int],
    aligned: Aligned,
) -> list[int]:
    """Align what has most words in common, the likest pair first; the right article counts a little."""
    bags = {n: bag(words[n]) for n in left}
    pairs = sorted(_pairs(expected, bags, articles, aligned), key=lambda p: (-p[0], p[1], p[2]))
    taken: set[int] = set()
    for _, number, id, own in pairs:
        done = aligned.own if own else aligned.clauses
        if number not in taken and id not in done:
            done[id] = number
            taken.add(number)
    return [n for n in left if n not in taken]


def _pairs(
    expected: Expected, bags: dict[int, Counter[str]], articles: dict[int, str], aligned: Aligned
) -> Iterator[tuple[float, int, str, bool]]:
    every: list[ExpectedClause | ExpectedOwn] = [*expected.clauses, *expected.own]
    for one in every:
        own = isinstance(one, ExpectedOwn)
        if one.id in (aligned.own if own else aligned.clauses):
            continue
        texts = [bag(text) for text in _texts(one)]
        for number, words in bags.items():
            likest = max(share(text, words) for text in texts)
            if likest >= LIKE:
                yield likest + 0.1 * (articles.get(number) == one.article), number, one.id, own


def _texts(one: ExpectedClause | ExpectedOwn) -> list[str]:
    if isinstance(one, ExpectedOwn):
        return [one.words]
    return [one.words.text, *([one.own_words] if one.own_words else [])]


def _copied(expected: Expected, text: str) -> str:
    """Give the clause of which this is nearly a second copy, or nothing."""
    words = bag(text)
    shares = ((share(bag(clause.words.text), words), clause.id) for clause in expected.clauses)
    likest, id = max(shares, default=(0.0, ""))
    return id if likest >= COPY else ""
