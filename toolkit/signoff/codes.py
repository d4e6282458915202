"""The code of a form: five random characters and one that checks them.

31 characters, a prime: with the weights 1 to 6 the weighted sum changes by every single wrong character and by every
swap of two neighbours. 0, 1, I, O and U are left out, since they are read as something else. No code says anything
about a person.
"""

from __future__ import annotations

import re
import secrets

LETTERS = "23456789ABCDEFGHJKLMNPQRSTVWXYZ"
BASE, FREE = len(LETTERS), 5
VALUE = {letter: number for number, letter in enumerate(LETTERS)}
PREFIX = "QT"
"""What the picture holds before the six characters, so that no other picture on a page is taken for ours."""

BESIDE = re.compile(r"[\s.\-–_]+")
IN_PICTURE = re.compile(f"{PREFIX}([{LETTERS}]{{{FREE + 1}}})")


def new_code(taken: set[str]) -> str:
    """Draw a code that is not taken, and take it."""
    while True:
        code = with_check("".join(secrets.choice(LETTERS) for _ in range(FREE)))
        if code not in taken:
            taken.add(code)
            return code


def with_check(five: str) -> str:
    """Add the character that makes the weighted sum a multiple of 31."""
    # The last weight is 6; its inverse modulo 31 is 26, since 6 · 26 = 156 = 5 · 31 + 1.
    return five + LETTERS[-_sum(five) * pow(FREE + 1, -1, BASE) % BASE]


def is_sound(code: str) -> bool:
    """Tell whether six characters check."""
    known = len(code) == FREE + 1 and all(letter in VALUE for letter in code)
    return known and _sum(code) % BASE == 0


def typed(text: str) -> str:
    """Read a code as it was typed or scanned: any case, with spaces or hyphens, with the picture's prefix."""
    code = BESIDE.sub("", text).upper()
    inside = IN_PICTURE.fullmatch(code)
    return inside[1] if inside else code


def shown(code: str) -> str:
    """Write a code as it is printed: two groups of three."""
    return f"{code[:3]} {code[3:]}"


def in_picture(text: str) -> str | None:
    """Give the code that a picture holds, or None where it is not one of ours."""
    found = IN_PICTURE.fullmatch(text)
    return found[1] if found and is_sound(found[1]) else None


def _sum(code: str) -> int:
    return sum(place * VALUE[letter] for place, letter in enumerate(code, start=1))
