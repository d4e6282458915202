"""What must stand before the articles: the title, the decision that issues the code, the province's decision cited."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise

from toolkit.conform.expected import Front, FrontLine
from toolkit.conform.likeness import bag, share
from toolkit.conform.lines import Line
from toolkit.conform.pattern import Pattern
from toolkit.conform.records import FrontFinding

LIKE = 0.5
ANY_CASE = (Front.TITLE, Front.DECISION)
"""Titles are also written in capitals."""


def front_findings(wanted: Iterable[FrontLine], lines: list[Line]) -> Iterator[FrontFinding]:
    """Judge each line that is wanted; the likest line is what is printed instead."""
    texts = [line.words for line in lines]
    texts += [f"{one} {two}" for one, two in pairwise(texts)]
    for one in wanted:
        if any(_right(one, text) for text in texts):
            yield FrontFinding(one.kind, True)
        else:
            yield FrontFinding(one.kind, False, _likest(one, texts), one.words.shown({}))


def other_lines(known: Iterable[Pattern], lines: list[Line]) -> Iterator[Line]:
    """Yield the lines that are none of those known, in any case; one that is known may be cut in up to three."""
    patterns = [Pattern(one.text.casefold()) for one in known]
    fine: set[int] = set()
    for size in (1, 2, 3):
        for start in range(len(lines) - size + 1):
            words = " ".join(line.words for line in lines[start : start + size]).casefold()
            if any(pattern.match(words) is not None for pattern in patterns):
                fine.update(range(start, start + size))
    yield from (line for number, line in enumerate(lines) if number not in fine)


def school_named(wanted: Iterable[FrontLine], lines: list[Line]) -> str:
    """Give the name of the school as the title has it, or nothing."""
    for one in wanted:
        for line in lines:
            found = one.words.match(line.words) if one.kind is Front.TITLE else None
            if found:
                return found[0]
    return ""


def _right(one: FrontLine, text: str) -> bool:
    if one.words.match(text) is not None:
        return True
    anyhow = Pattern(one.words.text.casefold())
    return one.kind in ANY_CASE and anyhow.match(text.casefold()) is not None


def _likest(one: FrontLine, texts: list[str]) -> str:
    words = bag(one.words.text)
    likest, text = max(((share(words, bag(text)), text) for text in texts), default=(0.0, ""))
    return text if likest >= LIKE else ""
