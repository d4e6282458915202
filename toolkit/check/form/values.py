"""The figures of Decree 30/2020/NĐ-CP, in one place: when a decree changes them, only this file changes.

Lengths in twips (1/1440 inch, 20 mm = 1134), sizes in half-points.
"""

from __future__ import annotations

from datetime import date

VERSION = "nd-30-2020/1"
SOURCE = "Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư, Phụ lục I, II, III"
CHECKED_ON = date(2026, 11, 23)

TOLERANCE = 15
A4 = (11906, 16838)
A4_TOLERANCE = 20
TOP = BOTTOM = (1134, 1418)
LEFT = (1701, 1985)
RIGHT = (850, 1134)
HEADER_DISTANCE = (400, 900)
DEFAULT_MARGINS = {"top": 1134, "bottom": 1134, "left": 1701, "right": 850, "header_distance": 567}

FONT = "Times New Roman"
FONT_VARIANTS = (
    "Times New Roman Bold",
    "TimesNewRomanPSMT",
    "TimesNewRomanPS-BoldMT",
    "TimesNewRoman",
)

SMALL_SIZES = (24, 26)
"""Quốc hiệu and the names of bodies: 12 or 13."""

BODY_SIZES = (26, 28)
"""All the rest but number, Nơi nhận: 13 or 14."""

NUMBER_SIZE = 26
RECIPIENT_LABEL_SIZE, RECIPIENT_SIZE = 24, 22
ANNEX_LABEL_SIZE = 28
ADDRESS_SIZES = (22, 24)
SIGN_INFO_SIZE = 20
ADDRESS_LINE = 0.9
"""The line above the address is as long as the text is wide (annex I, part III, 4): so much of it at least."""

SIGNING_LINES = 3
"""So many lines of text are left for signature and seal."""

PACKS = {14: {"small": 26, "body": 28}, 13: {"small": 24, "body": 26}}
"""Sizes go up or down together (annex I, part V, note 1)."""

INDENTS = (567, 720)
INDENT_TOLERANCE = 12
GAP = 120
LINE = (240, 360)
SINGLE = 252
"""Up to here a line counts as single: 240 and what programs round."""
EXACT_LINE = (1.15, 1.73)
"""Exact line heights in multiples of the size: single to one and a half lines of Times New Roman."""

MOTTO_LINE = (0.9, 1.1)
SHORT_LINE = (0.30, 0.53)
NATIONAL_WIDTH = {24: 5010, 26: 5430}
LETTERS = "abcdđeghiklmnopqrstuvxy"
"""Letters of điểm in order (art. 8.2 and annex I, part II, 6, as the decree itself uses them)."""

ABOUT_GAP = 120
"""From number and sign to V/v: 6 pt (annex I, part II, 5b)."""

LINED = (
    "NGHỊ QUYẾT", "QUYẾT ĐỊNH", "CHỈ THỊ", "QUY CHẾ", "QUY ĐỊNH", "THÔNG CÁO", "THÔNG BÁO", "HƯỚNG DẪN", "CHƯƠNG TRÌNH",
    "KẾ HOẠCH", "PHƯƠNG ÁN", "ĐỀ ÁN", "DỰ ÁN", "BÁO CÁO", "TỜ TRÌNH",
)  # fmt: skip
"""Types whose samples (annex III, 1.1 to 1.4) draw a line under trích yếu."""

TITLE_LENGTH = 200
"""A title of an article or a khoản is shorter than this; longer bold text is no title."""
