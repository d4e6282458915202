"""Issuing body, number and sign, place and date (annex I, part II, 2–4)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from toolkit.check.form.lines import line_faults
from toolkit.check.form.roles import Anatomy, Part, Profile, Role, SegmentKind
from toolkit.check.form.rule import Fault, FormRule, spot
from toolkit.check.form.texts import TYPES, folded, type_of
from toolkit.check.form.values import SHORT_LINE
from toolkit.messages import msg
from toolkit.model.problem import Level
from toolkit.word.edits import SetText

LABEL = re.compile(r"^Số:")
BODY = re.compile(r"^\s*số\s*:?\s*(?P<number>\d*)(?P<rest>.*)$", re.IGNORECASE | re.DOTALL)
SIGN = re.compile(r"^/[A-ZĐ][A-Za-zĐđ0-9]*(?:-[A-ZĐƯ0-9&][A-ZĐƯa-zđ0-9&]*)+$")
QPPL = re.compile(r"^/(?:19|20)\d\d/")
PLACED = re.compile(
    r"^(?P<place>[^,]+), ngày\s+(?P<day>\d*)\s*tháng\s+(?P<month>\d*)\s*năm\s+(?P<year>\d{4})$"
)
SPACED = re.compile(r"^(?P<place>[^,]+), ngày\s*tháng\s*năm (?P<year>\d{4})$")
UNIT = re.compile(r"\b(?:tỉnh|thành phố|xã|phường|đặc khu|tp\.?)\s")
LOCAL = re.compile(r"^(?:ubnd|ủy ban nhân dân|hđnd|sở )")


def _superior_place(anatomy: Anatomy) -> Iterator[Fault]:
    for segment in anatomy.kinds(SegmentKind.MAIN):
        parts = segment.of(Role.SUPERIOR)
        words = folded(" ".join(part.text for part in parts)) + " "
        if parts and LOCAL.match(words) and not UNIT.search(words):
            yield Fault(spot(parts[0]), msg("the name of the province or commune is missing"))


def _issuer_line(anatomy: Anatomy) -> Iterator[Fault]:
    for segment in anatomy.kinds(SegmentKind.MAIN, SegmentKind.ATTACHED):
        parts = segment.of(Role.ISSUER)
        if parts and anatomy.profile is not Profile.COMMITMENT:
            line = segment.one(Role.ISSUER_LINE)
            near = segment.of(Role.SUPERIOR, Role.ISSUER, Role.NUMBER, Role.ABOUT)
            yield from line_faults(parts, line, SHORT_LINE, near)


def _read(part: Part) -> tuple[str, str]:
    """Give the figures of the number and what follows them, without spaces around."""
    found = BODY.match(part.text)
    return (found["number"], found["rest"].strip()) if found else ("", part.text.strip())


def _label(anatomy: Anatomy) -> Iterator[Fault]:
    for part in anatomy.of(Role.NUMBER):
        if not LABEL.match(part.text):
            head = re.match(r"^\s*số\s*:?", part.text, re.IGNORECASE)
            edits = (_text(part, 0, head.end(), "Số:"),) if head else ()
            yield Fault(spot(part), msg("it must begin with “Số:”"), edits)


def _pad(anatomy: Anatomy) -> Iterator[Fault]:
    for part in anatomy.of(Role.NUMBER):
        number, _ = _read(part)
        if len(number) == 1:
            at = part.text.index(number)
            what = msg("a number below 10 has a 0 before it: {number}", number=f"0{number}")
            yield Fault(spot(part), what, (_text(part, at, at, "0"),))


def _sign(anatomy: Anatomy) -> Iterator[Fault]:
    for part in anatomy.of(Role.NUMBER):
        _, rest = _read(part)
        if not SIGN.match(rest) and not QPPL.match(rest):
            yield Fault(
                spot(part), msg("the sign must read like /QĐ-SGDĐT: a stroke, hyphens, no spaces")
            )


def _type(anatomy: Anatomy) -> Iterator[Fault]:
    title, number = anatomy.main.one(Role.TITLE), anatomy.main.one(Role.NUMBER)
    named = type_of(title.text) if title else None
    if named and number and TYPES[named]:
        rest = _read(number)[1]
        if SIGN.match(rest) and rest[1:].split("-")[0] != TYPES[named]:
            what = msg("the sign of this kind of document is {sign}", sign=TYPES[named])
            yield Fault(spot(number), what)


def _letter_sign(anatomy: Anatomy) -> Iterator[Fault]:
    number = anatomy.main.one(Role.NUMBER)
    if anatomy.profile is Profile.LETTER and number:
        first = _read(number)[1].lstrip("/").split("-")[0]
        if first == "CV" or first in TYPES.values():
            what = msg("an official letter has no sign of a kind: write body and unit, /SGDĐT-VP")
            yield Fault(spot(number), what)


def _normative(anatomy: Anatomy) -> Iterator[Fault]:
    for part in anatomy.of(Role.NUMBER):
        if QPPL.match(_read(part)[1]):
            yield Fault(spot(part), msg("a year in the number belongs to normative acts"))


def _date_form(anatomy: Anatomy) -> Iterator[Fault]:
    for part in anatomy.of(Role.PLACE_DATE):
        words = " ".join(part.text.split())
        good = PLACED.match(words) or SPACED.match(words)
        if not good or not good["place"][:1].isupper():
            yield Fault(spot(part), msg("it must read: Lào Cai, ngày 05 tháng 10 năm 2026"))


def _dates(anatomy: Anatomy, name: str) -> Iterator[tuple[Part, str, int]]:
    """Yield the part, the figures of day or month, and where they stand in its text."""
    for part in anatomy.of(Role.PLACE_DATE):
        word = "ngày" if name == "day" else "tháng"
        found = re.search(rf"{word}\s+(\d+)", part.text)
        if found:
            yield part, found.group(1), found.start(1)


def _pad_day(anatomy: Anatomy) -> Iterator[Fault]:
    for part, day, at in _dates(anatomy, "day"):
        if len(day) == 1:
            what = msg("a day below 10 has a 0 before it: {day}", day=f"0{day}")
            yield Fault(spot(part), what, (_text(part, at, at, "0"),))


def _pad_month(anatomy: Anatomy) -> Iterator[Fault]:
    for part, month, at in _dates(anatomy, "month"):
        if month in ("1", "2"):
            what = msg("months 1 and 2 have a 0 before them: {month}", month=f"0{month}")
            yield Fault(spot(part), what, (_text(part, at, at, "0"),))
        elif month.startswith("0") and month not in ("01", "02", "0"):
            what = msg("months 3 to 9 go without 0: {month}", month=month[1:])
            yield Fault(spot(part), what, (_text(part, at, at + 1, ""),), Level.WARNING)


def _valid(anatomy: Anatomy) -> Iterator[Fault]:
    for part in anatomy.of(Role.PLACE_DATE):
        found = PLACED.match(" ".join(part.text.split()))
        if found and found["day"] and found["month"] and not _is_day(found):
            yield Fault(spot(part), msg("there is no such day"))


def _is_day(found: re.Match[str]) -> bool:
    try:
        date(int(found["year"]), int(found["month"]), int(found["day"]))
    except ValueError:
        return False
    return True


def _text(part: Part, first: int, last: int, text: str) -> SetText:
    place = part.paragraph.place
    return SetText(place.part, place.number, part.start + first, part.start + last, text)


RULES = (
    FormRule(
        "CQ-SUP-PLACE",
        Level.WARNING,
        "PL1.II.2a",
        msg("a local superior body is named with its province or commune"),
        msg("add the name: UBND TỈNH …, UBND XÃ …"),
        _superior_place,
    ),
    FormRule(
        "CQ-LINE",
        Level.ERROR,
        "PL1.II.2b",
        msg("a solid line of 1/3 to 1/2 of the name stands under the issuing body"),
        msg("draw a line of that length, centred"),
        _issuer_line,
    ),
    FormRule(
        "SO-LABEL",
        Level.ERROR,
        "PL1.II.3c",
        msg("the number begins with “Số:”"),
        msg("write “Số:” with a colon"),
        _label,
    ),
    FormRule(
        "SO-PAD",
        Level.ERROR,
        "PL1.II.3c",
        msg("numbers below 10 have a 0 before them"),
        msg("write 05 for 5"),
        _pad,
    ),
    FormRule(
        "SO-SEP",
        Level.ERROR,
        "PL1.II.3c",
        msg("a stroke stands after the number, hyphens between the groups of the sign"),
        msg("write it like 15/QĐ-SGDĐT"),
        _sign,
    ),
    FormRule(
        "SO-TYPE",
        Level.ERROR,
        "PL3.I",
        msg("the sign is that of the kind of document"),
        msg("take the sign of the decree's table"),
        _type,
    ),
    FormRule(
        "SO-CV",
        Level.ERROR,
        "PL1.II.3b",
        msg("an official letter is signed with body and unit, never CV"),
        msg("write it like 05/SGDĐT-VP"),
        _letter_sign,
    ),
    FormRule(
        "SO-QPPL",
        Level.WARNING,
        "",
        msg("the number holds no year"),
        msg("take the year out, or follow the rules for normative acts"),
        _normative,
    ),
    FormRule(
        "DD-REGEX",
        Level.ERROR,
        "PL1.II.4c",
        msg("place, comma, ngày … tháng … năm …"),
        msg("write place and date so"),
        _date_form,
    ),
    FormRule(
        "DD-PADDAY",
        Level.ERROR,
        "PL1.II.4b",
        msg("days below 10 have a 0 before them"),
        msg("write 05 for 5"),
        _pad_day,
    ),
    FormRule(
        "DD-PADMON",
        Level.ERROR,
        "PL1.II.4b",
        msg("months 1 and 2 have a 0 before them, the others none"),
        msg("write tháng 02, tháng 3"),
        _pad_month,
    ),
    FormRule(
        "DD-VALID",
        Level.INFO,
        "",
        msg("the date is a day of the calendar"),
        msg("look at day and month again"),
        _valid,
    ),
)
