"""What the name of a school says of its kind: levels and ownership, in the words that names of schools have."""

from __future__ import annotations

import re
from itertools import combinations

from toolkit.model.terms import SchoolLevel

LEVELS = (
    (SchoolLevel.PRESCHOOL, r"mầm non|mẫu giáo|nhà trẻ|\bMN\b"),
    (SchoolLevel.PRIMARY, r"tiểu học|\bTH\b"),
    (SchoolLevel.LOWER_SECONDARY, r"trung học cơ sở|\bTHCS\b"),
    (SchoolLevel.UPPER_SECONDARY, r"trung học phổ thông|\bTHPT\b"),
    (SchoolLevel.CONTINUING, r"giáo dục thường xuyên|\bGDTX\b"),
)
PRIVATE = re.compile(r"tư thục|dân lập|quốc tế", re.IGNORECASE)


def levels_named(name: str) -> tuple[SchoolLevel, ...]:
    """Give the levels that a school's name tells; none where it tells nothing."""
    return tuple(level for level, form in LEVELS if re.search(form, name, re.IGNORECASE))


def private_named(name: str) -> bool:
    """Tell whether a school's name says that it is not public."""
    return bool(PRIVATE.search(name))


def possible_levels() -> list[tuple[SchoolLevel, ...]]:
    """List what schools there are: one level, or several that follow one another (Law 43/2019, art. 26 and 28)."""
    levels = list(SchoolLevel)
    runs = combinations(range(len(levels) + 1), 2)
    return sorted((tuple(levels[a:b]) for a, b in runs), key=len)
