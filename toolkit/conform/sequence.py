"""The order of things: which of a sequence must move the least."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence


def longest_rising(numbers: Sequence[int]) -> set[int]:
    """Give the positions of a longest run that rises, by patience sorting; equal numbers do not rise."""
    tops: list[int] = []
    piles: list[int] = []
    for number in numbers:
        pile = bisect_left(tops, number)
        tops[pile : pile + 1] = [number]
        piles.append(pile)
    return _traced(piles)


def _traced(piles: list[int]) -> set[int]:
    """Follow the piles from the last one down: in each the card that lay on top when the one after it was laid."""
    kept: set[int] = set()
    pile = max(piles, default=-1)
    for position in reversed(range(len(piles))):
        if piles[position] == pile:
            kept.add(position)
            pile -= 1
    return kept
