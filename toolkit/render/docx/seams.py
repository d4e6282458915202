"""Where an office breaks the name of a body that is too long for one line of the header.

`TRƯỜNG THCS / LÝ THƯỜNG KIỆT`, `SỞ GIÁO DỤC / VÀ ĐÀO TẠO`: a clerk does not tear a person's name. Only
names in capitals pass here; a name without a seam is left to be balanced by width.
"""

from __future__ import annotations

import re

from toolkit.render.docx.widths import Face, text_width

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


def broken(name: str, face: Face, points: int, width: int) -> str:
    """Put a line end at the seam of a name that needs two lines and fits them there."""
    if "\n" in name or text_width(name, face, points) <= width:
        return name
    found = SEAM.match(name)
    if not found:
        return name
    halves = [half for half in found.groups() if half]
    fits = all(text_width(half, face, points) <= width for half in halves)
    return "\n".join(halves) if fits else name
