"""How much two texts have in common, counted in words."""

from __future__ import annotations

from collections import Counter

from toolkit.model.tokens import MARK


def bag(text: str) -> Counter[str]:
    """Count the words of a text, without its marks."""
    return Counter(MARK.sub(" ", text).casefold().split())


def share(one: Counter[str], other: Counter[str]) -> float:
    """Give the share of words in common, as Dice counts it: 1 for the same words."""
    return 2 * (one & other).total() / max(1, one.total() + other.total())
