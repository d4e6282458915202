"""How a clause is named inside a Word file: bookmark, control number, tag and alias.

All come from the clause's id alone, so that the same clause has the same names in every file and they
can be found again after an editor has dropped some. Word's limits: a bookmark has 40 characters, tag and
alias 64, a control number is a positive 32-bit integer.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from hashlib import sha256

from toolkit.render.docx.xml import attribute

OWN = "Của trường: "
BOOKMARK_PREFIX = "dk_"
SLUG_LENGTH = 28
LIMIT = 64


def keys(clauses: Iterable[str]) -> list[str]:
    """Tell clauses that occur twice in a document apart: the second is `id#2`."""
    taken: set[str] = set()
    out = []
    for clause in clauses:
        key, count = clause, 1
        while key in taken:
            count += 1
            key = f"{clause}#{count}"
        taken.add(key)
        out.append(key)
    return out


@lru_cache(maxsize=8192)
def bookmark(key: str) -> str:
    """Name the bookmark: readable letters of the id and eight of its hash, since Word ignores case."""
    slug = re.sub("[^A-Za-z0-9]+", "_", key)[:SLUG_LENGTH].strip("_")
    return f"{BOOKMARK_PREFIX}{slug}_{_digest(key)[:8]}"


@lru_cache(maxsize=8192)
def control_number(key: str) -> int:
    """Number the control and its bookmark: 31 bits of the hash, never 0."""
    return int(_digest(key)[8:16], 16) & 0x7FFFFFFF or 1


def distinct(numbers: list[int]) -> list[int]:
    """Move a number on where two clauses of one document meet on it (once in a million documents)."""
    if len(set(numbers)) == len(numbers):
        return numbers
    taken: set[int] = set()
    out = []
    for number in numbers:
        while number in taken:
            number = number % 0x7FFFFFFF + 1
        taken.add(number)
        out.append(number)
    return out


def tag(key: str) -> str:
    """Write the tag: the id itself; one too long for Word gets its bookmark's name instead."""
    return attribute(key) if len(key) <= LIMIT else bookmark(key)


def alias(title: str, own: bool) -> str:
    """Write the alias that a person sees on the control."""
    return attribute(OWN + title if own else title, LIMIT)


def _digest(key: str) -> str:
    """Hash a key; a lone surrogate must not stop a document."""
    return sha256(key.encode(errors="surrogatepass")).hexdigest()
