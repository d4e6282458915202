"""The name of a class: found in a title, written in one way, and the grade and level that it tells."""

from __future__ import annotations

import re

from toolkit.model.terms import SchoolLevel
from toolkit.model.text import bare

NUMBERED = re.compile(
    r"(?:(?:lop|class|khoi)\s*)?(\d{1,2})(?!\d)\s*([a-z]{0,3}\d{0,2}(?:[./\-][a-z0-9]{1,4})?)"
)
IN_TITLE = re.compile(
    r"\blớp(?:\s+chủ\s+nhiệm)?(?!\s+(?:chủ\s+nhiệm|học|trưởng)\b)(?:\s*:\s*|\s+)(.+?)(?=$|\s{2,}|\s*[,;(–]|\s+-\s|\s+(?:năm\s+học|nh|gvcn|sĩ\s+số|khối|trường|học\s+kỳ|giáo\s+viên)\b)",
    re.IGNORECASE,
)  # fmt: skip
PLAIN_SHEETS = re.compile(r"(sheet|trang tinh|trang|bang tinh|ds|danh sach)\s*\d*")
LONGEST = 30

GRADES = (
    (range(1, 6), SchoolLevel.PRIMARY),
    (range(6, 10), SchoolLevel.LOWER_SECONDARY),
    (range(10, 13), SchoolLevel.UPPER_SECONDARY),
)
YOUNG = range(1, 3)
"""Grades whose pupils read little: their page is short and large."""


def tidy(name: str) -> str:
    """Write a class in one way: `lớp 6 a` and `6A` are the same, other names keep their words."""
    words = " ".join(name.split())
    if NUMBERED.fullmatch(bare(words)):
        return re.sub(r"(?i)^(lớp|class|khối)\s*", "", words).replace(" ", "").upper()
    return re.sub(r"(?i)^lớp\s*:?\s+", "", words)


def in_title(text: str) -> str:
    """Find the class that a title line names; "" where it names none."""
    found = IN_TITLE.search(text)
    name = found[1].strip(" .:") if found else ""
    return tidy(name) if 0 < len(name) <= LONGEST else ""


def of_sheet(name: str) -> str:
    """Tell the class that a sheet is named after; "" where its name is only a number of the program."""
    words = name.strip()
    plain = PLAIN_SHEETS.fullmatch(bare(words)) is not None
    return "" if plain or not words or len(words) > LONGEST else tidy(words)


def grade(name: str) -> int | None:
    """Tell the grade of a class, 1 to 12; None where its name begins with no such number."""
    found = NUMBERED.match(bare(name))
    number = int(found[1]) if found else 0
    return number if 1 <= number <= 12 else None


def level(name: str, levels: tuple[SchoolLevel, ...]) -> SchoolLevel | None:
    """Tell the level of a class in a school of these levels; None where its name does not tell it."""
    number = grade(name)
    told = next((one for grades, one in GRADES if number in grades), None)
    if len(levels) == 1:
        # "Lớp 5 tuổi" of a preschool and 10A of continuing education begin with a number that is no such grade.
        graded = levels[0] in (one for _, one in GRADES)
        return levels[0] if not graded or told in (None, levels[0]) else None
    if told is None and number is None and SchoolLevel.PRESCHOOL in levels:
        return SchoolLevel.PRESCHOOL
    return told if told in levels else None
