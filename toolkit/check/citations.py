"""How acts are cited by hand: the patterns of Decree 30/2020, annex I, part II, 6 (căn cứ and viện dẫn).

Text alone, so that a linter of any Word file can use the same. Nothing here decides how heavy a fault weighs.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

KINDS = "Nghị quyết|Nghị định|Quyết định|Thông tư liên tịch|Thông tư|Chỉ thị|Công văn|Kế hoạch|Hướng dẫn"
NUMBER = r"\d+(?:/\d{4})?/[A-ZĐ][A-ZĐa-zđ0-9]*(?:-[A-ZĐa-zđ0-9&]+)*"

CITED = re.compile(rf"\b(?P<kind>{KINDS})\s+(?:số\s*:?\s*)?(?P<number>{NUMBER})")
"""An act named by kind and number, with or without the word số."""

WITHOUT_SO = re.compile(rf"\b(?:{KINDS})\s+(?!số\b){NUMBER}")
"""All official samples write số between kind and number (annex III)."""

WITHOUT_YEAR = re.compile(r"(?<![\d/])\d+/(?:NĐ-CP|TT-[A-ZĐ]+|TTLT-[A-ZĐ-]+|QH\d+)\b")
"""Normative acts carry the year in their number (Law 64/2025/QH15); the letter printed "53/NĐ-CP"."""

SHORT_DAY = re.compile(rf"{NUMBER}\s*,?\s*ngày\s+\d{{1,2}}\s*[/.-]\s*\d{{1,2}}\s*[/.-]\s*\d{{4}}")
"""A day in a citation is written out: ngày 05 tháng 3 năm 2020."""

LAW_BY_NUMBER = re.compile(r"\b(?:Bộ luật|Luật)\b[^;.]{0,80}?\bsố\s+\d+/\d{4}/QH\d+")
"""Căn cứ name a law by its name and day: no number, no issuer."""

CAPITAL_CODE = re.compile(r"\bBộ Luật\b")
"""Decree 30/2020, annex II, V, 6: Bộ luật Hình sự, Bộ luật Dân sự."""

DAY = re.compile(
    r"\s*ngày\s+(?P<day>\d{1,2})\s+tháng\s+(?P<month>\d{1,2})\s+năm\s+(?P<year>\d{4})(?P<issuer>\s+của\b)?"
)
BLANK_DAY = re.compile(r"\s*ngày[\s.…]+tháng")


def cited(text: str) -> Iterator[re.Match[str]]:
    """Yield the acts that a text names by kind and number, in order."""
    return CITED.finditer(text)
