"""Which lines of a file are headings, and where the code ends: what looks like one needs a second witness.

A sentence may begin "Điều 7. …", "Chương I của …" or "Phụ lục …"; taken for a heading it would hide what follows.
Without a witness such a line is text and belongs to the khoản in which it stands. The witnesses are:

* an article: its title is one of the plan's; or it looks as headings do (in the outline, centred, bold throughout,
  unless the whole file does); or its number is the next one and lies before that of the next sure heading;
* a chapter: its title, or the line under a bare one, is one of the plan's; or an article follows within three lines,
  and it looks as headings do or its number is the next one;
* an annex or the working page of a draft: no article of the plan comes after it, and a page begins with it; or its
  article does not go on behind it, and it looks as headings do, is in capitals, or follows the closing mark.

Nothing here knows clauses: what a heading says is judged in `headings.py`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from toolkit.conform.lines import Beginnings, Line, Sign, beginning
from toolkit.conform.titles import claimed
from toolkit.model.numbering import letter, roman

END = "./."
BEHIND = re.compile(r"phụ lục(?: [ivx\d]+)?\b|những điểm còn thiếu của bản dự thảo", re.IGNORECASE)
"""How an annex or the working page of a draft begins."""

ROMANS = {roman(number): number for number in range(1, 40)}
NEXT_LETTERS = {letter(index): letter(index + 1) for index in range(40)}

NEAR = 3
"""So many lines after the number of a chapter, with a title of two lines between, its first article stands."""


@dataclass(frozen=True)
class Plan:
    """The titles of the plan's chapters and articles in their order."""

    chapters: tuple[str, ...]
    articles: tuple[str, ...]


@dataclass(frozen=True)
class Witnessed:
    """The lines of the code with sure headings only, and those that stand behind its end."""

    code: list[Line]
    behind: list[Line]


def witnessed(lines: list[Line], plan: Plan, known: Beginnings) -> Witnessed:
    """Make text of every heading without a second witness, and find the end of the code."""
    lines = _looks_that_tell(lines)
    titled = _titled_articles(lines, plan)
    articles = _sure_articles(lines, titled)
    sure = articles | _sure_chapters(lines, plan, articles)
    headings = (Sign.ARTICLE, Sign.CHAPTER)
    lines = [
        line.as_text() if line.sign in headings and number not in sure else line
        for number, line in enumerate(lines)
    ]
    end = _end(lines, max(titled, default=-1) + 1, known)
    return Witnessed(lines[:end], lines[end:])


def _looks_that_tell(lines: list[Line]) -> list[Line]:
    """Where most khoản are bold or centred as well, looks tell nothing."""
    units = [line.showy for line in lines if line.sign is Sign.UNIT]
    told = 2 * sum(units) <= len(units)
    return lines if told else [replace(line, showy=False) for line in lines]


def _titled_articles(lines: list[Line], plan: Plan) -> set[int]:
    """Find the headings that name an article of the plan; of two, the one under which an article begins."""
    spots = [number for number, line in enumerate(lines) if line.sign is Sign.ARTICLE]
    opening = [spot for spot in spots if _opens(lines[spot + 1 : spot + 2])]
    first = _claiming(lines, opening, plan.articles)
    left = [title for number, title in enumerate(plan.articles) if number not in first.values()]
    others = [spot for spot in spots if spot not in opening]
    return {*first, *_claiming(lines, others, left)}


def _claiming(lines: list[Line], spots: list[int], titles: Sequence[str]) -> dict[int, int]:
    named = claimed(titles, [lines[spot].words for spot in spots])
    return {spot: title for spot, title in zip(spots, named, strict=True) if title is not None}


def _opens(below: list[Line]) -> bool:
    """Tell whether what stands under a heading begins an article: its first khoản, or one without a number."""
    return any(line.sign is Sign.TEXT or line.label == "1" for line in below)


def _sure_articles(lines: list[Line], titled: set[int]) -> set[int]:
    numbers = {n: int(line.label) for n, line in enumerate(lines) if line.sign is Sign.ARTICLE}
    sure = titled | {spot for spot in numbers if lines[spot].showy}
    return sure | _next_in_order(numbers, sure)


def _sure_chapters(lines: list[Line], plan: Plan, articles: set[int]) -> set[int]:
    numbers = {n: _number(line) for n, line in enumerate(lines) if line.sign is Sign.CHAPTER}
    named = claimed(plan.chapters, [_title(lines, spot) for spot in numbers])
    titled = {spot for spot, title in zip(numbers, named, strict=True) if title is not None}
    leading = {
        spot for spot in numbers if not articles.isdisjoint(range(spot + 1, spot + 1 + NEAR))
    }
    sure = titled | {spot for spot in leading if lines[spot].showy}
    return sure | (leading & _next_in_order(numbers, sure))


def _number(chapter: Line) -> int:
    return int(chapter.label) if chapter.label.isdigit() else ROMANS.get(chapter.label.upper(), 0)


def _title(lines: list[Line], spot: int) -> str:
    """Give the title of a chapter, which may stand in the line under its number."""
    below = lines[spot + 1 : spot + 2]
    return lines[spot].words or next((line.words for line in below if line.sign is Sign.TEXT), "")


def _next_in_order(numbers: dict[int, int], sure: set[int]) -> set[int]:
    """Give those that run on from the one before and leave room for the number of the next sure one."""
    found: set[int] = set()
    last = 0
    for spot, number in numbers.items():
        after = next((numbers[one] for one in numbers if one > spot and one in sure), number + 1)
        if spot in sure:
            last = number
        elif last + 1 == number < after:
            found.add(spot)
            last = number
    return found


def _end(lines: list[Line], first: int, known: Beginnings) -> int:
    """Find where annexes begin; `first` is the first line that may be one."""
    for spot in range(first, len(lines)):
        line = lines[spot]
        named = BEHIND.match(line.words) if line.sign is Sign.TEXT else None
        if named and (line.new_page or _closes(lines, spot, named.group(), known)):
            return spot
    return len(lines)


def _closes(lines: list[Line], spot: int, named: str, known: Beginnings) -> bool:
    """Tell whether an annex begins in the midst of a page: nothing goes on behind it, and it is set apart."""
    closed = spot > 0 and lines[spot - 1].words.endswith(END)
    apart = lines[spot].showy or named.isupper() or closed
    return apart and not _goes_on(lines[:spot], lines[spot + 1 :], known)


def _goes_on(before: list[Line], after: list[Line], known: Beginnings) -> bool:
    """Tell whether the next khoản or điểm runs on from the last one, or is one that the release still has."""
    there = {beginning(line.words) for line in before}
    awaited = known.units - there
    labelled = (
        line for line in after if line.sign is not Sign.TEXT or beginning(line.words) in awaited
    )
    following = next(labelled, None)
    if following is None:
        return False
    if beginning(following.words) in awaited:
        return True
    last = next((one.label for one in reversed(before) if one.sign is following.sign), "")
    return following.label == _following_label(last)


def _following_label(label: str) -> str:
    return str(int(label) + 1) if label.isdigit() else NEXT_LETTERS.get(label, "–")
