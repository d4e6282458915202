"""Clauses that seem to be missing though their words stand in the file, in a line that is not read as a khoản."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from toolkit.conform.expected import Expected, ExpectedClause
from toolkit.conform.lines import Line
from toolkit.conform.pattern import Pattern, joined
from toolkit.conform.structure import Structure

LABEL = 3
"""So many words a number may have that is written in a way of its own: “Khoản 2.”, “7.2.”, “(2)”, “–”."""


def unread(expected: Expected, made: Structure, there: Iterable[str]) -> Iterator[str]:
    """Yield the clauses, other than those found there, whose first line stands behind a strange number or the end."""
    known = set(there)
    texts = _texts(made)
    for clause in expected.clauses:
        if clause.id not in known and any(_stands(first, texts) for first in _firsts(clause)):
            yield clause.id


def _texts(made: Structure) -> set[str]:
    """Give what stands behind the first words of each line; outside the khoản whole lines too."""
    inside = [line for unit in made.units for line in unit.lines]
    outside = [*made.loose, *made.behind]
    whole = {joined([line.words]) for line in outside}
    return whole | {text for line in (*inside, *outside) for text in _shortened(line)}


def _shortened(line: Line) -> Iterator[str]:
    words = joined([line.words]).split(" ")
    for count in range(1, LABEL + 1):
        yield " ".join(words[count:])


def _firsts(clause: ExpectedClause) -> Iterator[Pattern]:
    for lines in (clause.lines, clause.own_lines):
        if lines:
            yield Pattern(joined(lines[:1]))


def _stands(first: Pattern, texts: set[str]) -> bool:
    if first.fixed:
        return first.text in texts
    return any(first.match(text) is not None for text in texts)
