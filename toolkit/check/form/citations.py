"""How acts are cited in the text: the word “số”, and type and number alone later (annex I, part II, 6b).

The patterns are matched on one paragraph in normal form; căn cứ (`basis.py`) use them too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from toolkit.check.form.inside import text_of
from toolkit.check.form.reasons import WORDS
from toolkit.check.form.roles import Anatomy, Role, Segment
from toolkit.check.form.rule import Fault, FormRule, spot
from toolkit.messages import msg
from toolkit.model.problem import Level

KINDS = "Nghị định|Thông tư liên tịch|Thông tư|Nghị quyết|Quyết định|Chỉ thị|Kế hoạch|Công văn"
NUMBER = r"\d{1,5}[a-zđ]?\s?/\s?[\w.&/–-]*[\w&]"
LONG_DAY = r"ngày\s+\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4}"
SHORT_DAY = r"ngày\s+\d{1,2}\s?[/.-]\s?\d{1,2}\s?[/.-]\s?\d{4}"

WITHOUT_SO = re.compile(rf"\b(?:{KINDS})\s+(?!số\b)(?={NUMBER})", re.IGNORECASE)
CITED = re.compile(
    rf"\b(?P<kind>{KINDS})\s++(?:số\s*+:?\s*+)?(?P<number>{NUMBER})(?P<day>,?\s+(?:{LONG_DAY}|{SHORT_DAY}))?",
    re.IGNORECASE,
)
NUMBERED_KIND = re.compile(
    r"^\W*(?:căn cứ|thực hiện|xét)\s+(?:nghị định|thông tư liên tịch|thông tư"
    r"|(?:nghị quyết|quyết định|chỉ thị|kế hoạch|công văn|tờ trình|hướng dẫn|thông báo|chương trình)"
    r"(?=\s+(?:số\b|\d)))",
    re.IGNORECASE,
)
"""A căn cứ to an act with a number. A quyết định or kế hoạch that is named without one may be meant in general."""

OTHER_ACT = re.compile(rf"\b(?:{KINDS})\s+(?:số\s*)?\d", re.IGNORECASE)
DAY_IN_WORDS = re.compile(r"ngày\s+\d{2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4}", re.IGNORECASE)
UNPADDED_DAY = re.compile(r"ngày\s+(\d)\s+tháng\s+\d", re.IGNORECASE)
BLANK = re.compile(r"[.…_]{2,}|…|\s{3,}|ngày\s+tháng\s+năm", re.IGNORECASE)
LAW_TOO_FULL = re.compile(
    r"\b(?:Bộ luật|Luật|Pháp lệnh)\s(?:(?!Nghị định|Nghị quyết|Thông tư|Quyết định)[^;]){0,500}?"
    r"(?:\d+/(?:\d{4}/)?(?:UBTV)?QH\d+|của\s+(?:Ủy ban [Tt]hường vụ )?Quốc hội)"
)

TEXT = (Role.BODY, Role.ARTICLE, Role.CLAUSE, Role.POINT)
"""Running text; in tables acts may be shortened."""


def _so(anatomy: Anatomy) -> Iterator[Fault]:
    for segment in anatomy.ruled():
        for part in segment.of(*TEXT, Role.BASIS, Role.SUBJECT, Role.ATTACHED_REF):
            text = text_of(part)
            for found in WITHOUT_SO.finditer(text):
                said = " ".join(text[found.start() :].split()[:3]).rstrip(",.;/")
                what = msg("“{words}” lacks the word số", words=said)
                yield Fault(spot(part), what)


def _short(anatomy: Anatomy) -> Iterator[Fault]:
    for segment in anatomy.ruled():
        yield from _repeated(segment)


def _repeated(segment: Segment) -> Iterator[Fault]:
    """Tell acts that are cited with their day though they were cited before; căn cứ do not count as a first time."""
    known: set[str] = set()
    for part in segment.of(*TEXT):
        for found in CITED.finditer(text_of(part)):
            key = re.sub(r"\s", "", found["number"]).casefold()
            if found["day"] and key in known:
                said = " ".join(f"{found['kind']} số {found['number']}".split())
                yield Fault(spot(part), msg("cited before; “{words}” is enough", words=said))
            known.add(key)


RULES = (
    FormRule(
        "CIT-SO",
        Level.WARNING,
        "",
        msg("the word số stands between type and number of an act"),
        msg("write it like “Nghị định số 30/2020/NĐ-CP”"),
        _so,
        why_not=WORDS,
    ),
    FormRule(
        "CIT-SHORT",
        Level.WARNING,
        "PL1.II.6b",
        msg("from the second time on an act is cited by type, number and sign alone"),
        msg("keep type, number and sign; take day, issuer and trích yếu away"),
        _short,
        why_not=WORDS,
    ),
)
