"""Which title of the plan a heading of a file names: exactly, or with most words in common."""

from __future__ import annotations

from collections.abc import Sequence

from toolkit.conform.likeness import bag, share
from toolkit.conform.sequence import longest_rising

LIKE = 0.6
"""Share of words in common from which a heading names a title."""


def claimed(titles: Sequence[str], headings: Sequence[str]) -> list[int | None]:
    """Give for each heading the number of the title that it names, or None; no title is named twice.

    Of several headings that name one title, the one that stands in the order of the titles counts, else the first.
    """
    near = [_nearest(titles, heading) for heading in headings]
    named = [position for position, number in enumerate(near) if number is not None]
    rising = longest_rising([number for number in near if number is not None])
    ordered = [position for at, position in enumerate(named) if at in rising]
    first: dict[int | None, int] = {}
    for position in (*ordered, *named):
        first.setdefault(near[position], position)
    return [n if first.get(n) == at else None for at, n in enumerate(near)]


def _nearest(titles: Sequence[str], heading: str) -> int | None:
    words = bag(heading)
    shares = ((share(bag(title), words), -number) for number, title in enumerate(titles))
    likest, number = max(shares, default=(0.0, 0))
    return -number if likest >= LIKE else None
