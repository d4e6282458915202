"""Which words differ between two texts, for a person who reads them."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import SequenceMatcher

from toolkit.conform.records import Op, Pieces


def differences(old: str, new: str) -> Pieces:
    """Give the words of both in order: kept, taken out, added."""
    return tuple(_pieces(old.split(), new.split()))


def _pieces(old: list[str], new: list[str]) -> Iterator[tuple[Op, str]]:
    for what, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if what == "equal":
            yield Op.KEPT, " ".join(old[a:b])
            continue
        if b > a:
            yield Op.TAKEN, " ".join(old[a:b])
        if d > c:
            yield Op.ADDED, " ".join(new[c:d])
