"""Capitals of annex II, blanks and tracked changes of what is to be signed."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from toolkit.check.form.reasons import OFFICE, WORDS
from toolkit.check.form.roles import Anatomy, Part, Role, SegmentKind
from toolkit.check.form.rule import Fault, FormRule, Spot, spot
from toolkit.messages import Message, msg
from toolkit.model.problem import Level

SMALL_PLACE = re.compile(
    r"(?<![.;:“\"(]\s)(?<=\w\s)(?:Khoản|Điểm)\s+(?:\d|[a-zđ]\b)|(?<=\w\s)(?:điều|chương)\s+(?:\d|[IVX]+\b)"
)
PEOPLE = re.compile(r"\bnhân dân\b")
AGENCIES = re.compile(
    r"(?:[Ủủ]y ban|[Hh]ội đồng|[Tt]òa án|[Vv]iện kiểm sát|[Cc]ông an|[Qq]uân đội) nhân dân",
    re.IGNORECASE,
)
STATE = re.compile(
    r"(?<!bí mật )(?<!quản lý )(?<!cơ quan )(?<!hành chính )(?<!ngân sách )\bnhà nước\b"
)
"""Fixed terms of law keep the small letter: bí mật nhà nước, quản lý nhà nước, cơ quan nhà nước."""
UNIT = re.compile(r"(?<=[a-zàáảãạđ,]\s)(?:Tỉnh|Xã|Huyện)\s+[A-ZĐ][a-zà-ỹ]+")
AGENCY = re.compile(r"Ủy Ban Nhân Dân|Uỷ Ban Nhân Dân|Sở Giáo Dục|Bộ Giáo Dục Và|Hội Đồng Nhân Dân")
KIND = re.compile(r"(?<=\w\s)(?:nghị định|thông tư|quyết định|công văn) số \d")
BLANK = re.compile(r"…{2,}|\.{5,}|\[…|\{\{|_{4,}")
TEXT = (Role.BODY, Role.CLAUSE, Role.POINT, Role.ARTICLE, Role.BASIS)


def _texts(anatomy: Anatomy) -> Iterator[Part]:
    yield from anatomy.of(*TEXT)


def _pattern(pattern: re.Pattern[str], what: Message) -> Callable[[Anatomy], Iterator[Fault]]:
    def check(anatomy: Anatomy) -> Iterator[Fault]:
        for part in _texts(anatomy):
            found = pattern.search(part.paragraph.text)
            if found:
                yield Fault(spot(part), msg("“{words}”: {what}", words=found.group(), what=what))

    return check


def _people(anatomy: Anatomy) -> Iterator[Fault]:
    for part in _texts(anatomy):
        text = AGENCIES.sub(" ", part.paragraph.text)
        for pattern, right in ((PEOPLE, "Nhân dân"), (STATE, "Nhà nước")):
            if pattern.search(text):
                yield Fault(spot(part), msg("it is written {right}", right=right))


def _blanks(anatomy: Anatomy) -> Iterator[Fault]:
    for segment in anatomy.kinds(SegmentKind.MAIN, SegmentKind.ATTACHED, SegmentKind.ANNEX):
        for part in segment.parts:
            if BLANK.search(part.paragraph.text):
                level = Level.ERROR if anatomy.final else None
                yield Fault(spot(part), msg("a blank is still to be filled"), (), level)


def _clean(anatomy: Anatomy) -> Iterator[Fault]:
    level = Level.ERROR if anatomy.final else None
    if anatomy.file.changed:
        yield Fault(Spot("document"), msg("tracked changes stand in the file"), (), level)
    if anatomy.file.comments:
        yield Fault(Spot("document"), msg("comments stand in the file"), (), level)


RULES = (
    FormRule(
        "CAP-REF",
        Level.WARNING,
        "PL2.V.7",
        msg("khoản and điểm in small letters, Điều and Chương with a capital"),
        msg("write khoản 2 Điều 5"),
        _pattern(SMALL_PLACE, msg("wrong capitals")),
        why_not=WORDS,
    ),
    FormRule(
        "CAP-NN",
        Level.WARNING,
        "PL2.V.1",
        msg("Nhân dân and Nhà nước are written with a capital"),
        msg("write the capital"),
        _people,
        why_not=WORDS,
    ),
    FormRule(
        "CAP-UNIT",
        Level.WARNING,
        "PL2.III.1",
        msg("tỉnh, xã, phường in small letters before the name"),
        msg("write tỉnh Lào Cai"),
        _pattern(UNIT, msg("the common noun is small")),
        why_not=WORDS,
    ),
    FormRule(
        "CAP-ORG",
        Level.WARNING,
        "PL2.IV",
        msg("names of bodies have capitals for kind and field only"),
        msg("write Ủy ban nhân dân, Sở Giáo dục và Đào tạo"),
        _pattern(AGENCY, msg("too many capitals")),
        why_not=WORDS,
    ),
    FormRule(
        "CAP-DOCNAME",
        Level.WARNING,
        "PL2.V.6",
        msg("kinds of acts begin with a capital before their number"),
        msg("write Nghị định số …"),
        _pattern(KIND, msg("a capital is asked")),
        why_not=WORDS,
    ),
    FormRule(
        "PH-LEFT",
        Level.INFO,
        "",
        msg("blanks are listed"),
        msg("fill it or take it out"),
        _blanks,
        why_not=OFFICE,
    ),
    FormRule(
        "TC-CLEAN",
        Level.INFO,
        "",
        msg("no tracked changes and comments stand in what is signed"),
        msg("accept or reject the changes, delete the comments"),
        _clean,
        why_not=OFFICE,
    ),
)
