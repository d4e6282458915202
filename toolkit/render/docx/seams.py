"""Where an office breaks the name of a body that is too long for one line of the header.

`TRƯỜNG THCS / LÝ THƯỜNG KIỆT`, `SỞ GIÁO DỤC / VÀ ĐÀO TẠO`: a clerk does not tear a person's name. Only
names in capitals pass here; a name without a seam breaks where least is torn.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import combinations

from toolkit.model.widths import Face, text_width
from toolkit.render.docx.wrapping import torn, wrap

MOST_LINES, MOST_WORDS = 4, 16
"""Beyond these a name has too many ways to break to try them all."""

KINDS = (
    "THCS VÀ THPT",
    "TIỂU HỌC VÀ THCS",
    "THPT CHUYÊN",
    "THPT",
    "THCS",
    "TH&THCS",
    "TRUNG HỌC PHỔ THÔNG CHUYÊN",
    "TRUNG HỌC PHỔ THÔNG",
    "TRUNG HỌC CƠ SỞ",
    "TIỂU HỌC",
    "DÂN TỘC BÁN TRÚ",
    "DÂN TỘC NỘI TRÚ",
    "MẦM NON TƯ THỤC",
    "MẦM NON",
    "MẪU GIÁO",
    "GDNN - GDTX",
    "GIÁO DỤC THƯỜNG XUYÊN",
    "ỦY BAN NHÂN DÂN",
)
"""Words after which a line may end, the longer before the shorter that begins like it."""

SECOND_LINES = ("VÀ ĐÀO TẠO", "TỈNH", "THÀNH PHỐ", "PHƯỜNG", "XÃ", "ĐẶC KHU")
"""Words with which a second line may begin."""

SEAM = re.compile(
    rf"^(?P<a>.*?\b(?:{'|'.join(KINDS)})) (?P<b>.+)$|^(?P<c>.+?) (?P<d>(?:{'|'.join(SECOND_LINES)})\b.*)$"
)


@lru_cache(maxsize=1024)
def broken(name: str, face: Face, points: int, width: int) -> str:
    """Put line ends into a name that is too long for one line: at its seam, else where least is torn."""
    if "\n" in name or text_width(name, face, points) <= width:
        return name
    found = SEAM.match(name)
    halves = [half for half in found.groups() if half] if found else []
    if halves and all(text_width(half, face, points) <= width for half in halves):
        return "\n".join(halves)
    return _least_torn(name, face, points, width)


def _least_torn(name: str, face: Face, points: int, width: int) -> str:
    """Try every way to break a name into as few lines as it needs; long names are left to `balance`."""
    words, count = name.split(" "), len(wrap(name, face, points, width))
    if count > MOST_LINES or len(words) > MOST_WORDS:
        return name
    sizes = [text_width(f"{word} ", face, points) for word in words]
    ways = []
    for ends in combinations(range(1, len(words)), count - 1):
        cuts = list(zip((0, *ends), (*ends, len(words)), strict=True))
        widest = max(sum(sizes[start:end]) for start, end in cuts)
        if widest <= width:
            lines = [" ".join(words[start:end]) for start, end in cuts]
            ways.append((torn(lines), widest, "\n".join(lines)))
    return min(ways, default=(0, 0, name))[2]
