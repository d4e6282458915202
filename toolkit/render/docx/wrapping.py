"""Where a centred text breaks into lines, and the width that makes it break well.

Word breaks at spaces and fills each line; a narrower column moves the breaks. So a name or title is
given the narrowest column that needs no more lines and tears no date, and its text stays untouched.
"""

from __future__ import annotations

import re
from functools import lru_cache

from toolkit.model.widths import Face, text_width

WORD = re.compile(r"\s*\S+")
TORN = re.compile(
    r"[\d/–-]|(ngày|tháng|năm|học|thông|sở|non|tộc|trú|dục|tạo|hội|tắc|xử)\b", re.IGNORECASE
)
"""What should not begin a line: the rest of a date, of a number, of a school's kind."""

HANGING = re.compile(r"\b(và|của|về|trong|các|số|trên)$", re.IGNORECASE)
"""What should not end one."""


def wrap(text: str, face: Face, points: int, width: int) -> list[str]:
    """Break a text as Word does; spaces in a row, the blanks for number and day, keep their width."""
    return _fill(_measure(text, face, points), width)[0]


@lru_cache(maxsize=1024)
def balance(text: str, face: Face, points: int, width: int) -> tuple[int, tuple[str, ...]]:
    """Find the narrowest width that needs no more lines and tears nothing.

    Returns that width in twips (at most `width`) and the lines it gives.
    """
    words = _measure(text, face, points)
    widest, _ = _fill(words, width)
    best: tuple[int, tuple[str, ...]] | None = None
    narrow = max((size for row in words for _, size in row), default=0)
    while narrow <= width:
        lines, wider = _fill(words, narrow)
        if len(lines) <= len(widest):
            found = (narrow, tuple(lines))
            best = best or found
            if not torn(lines):
                return found
        narrow = wider
    return best or (width, tuple(widest))


def torn(lines: list[str]) -> int:
    """Count the breaks that part what belongs together."""
    begun = sum(bool(TORN.match(line)) for line in lines[1:])
    return begun + sum(bool(HANGING.search(line)) for line in lines[:-1])


def _measure(text: str, face: Face, points: int) -> list[list[tuple[str, int]]]:
    """List the words of each written line with their widths, the spaces before them included."""
    rows = [WORD.findall(row) for row in text.split("\n")]
    return [[(word, text_width(word, face, points)) for word in row] for row in rows]


def _fill(words: list[list[tuple[str, int]]], width: int) -> tuple[list[str], int]:
    """Fill lines up to a width; tell also the next width at which one more word would fit."""
    lines: list[str] = []
    wider = 2**31
    for row in words:
        line, used = "", 0
        for word, size in row:
            if line and used + size > width:
                lines.append(line)
                wider = min(wider, used + size)
                line, used = "", 0
            line, used = line + word if line else word.lstrip(), used + size
        lines.append(line)
    return lines, wider
