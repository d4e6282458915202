"""Number and sign (annex I, part II, 3). A draft may leave the number open: it is written in after signing."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from toolkit.check.form.looks import set_text
from toolkit.check.form.reasons import OFFICE, PLACE
from toolkit.check.form.roles import Anatomy, Part, Profile, Role
from toolkit.check.form.rule import Fault, FormRule, spot
from toolkit.check.form.texts import TYPES, number_of, type_of
from toolkit.messages import msg
from toolkit.model.problem import Level
from toolkit.word.edits import SetText

LABEL = re.compile(r"^\s*Số:")
SO = r"^\s*s(?:ố|ô\u0301|o\u0302\u0301)\s*:?"
"""The word as typed, also with marks apart."""
BODY = re.compile(
    SO + r"\s*(?P<number>\d*)(?P<open>[\s.…_]*)(?P<rest>.*)$", re.IGNORECASE | re.DOTALL
)
QPPL = re.compile(r"^/(?:19|20)\d\d/")
BETWEEN = re.compile(r"(?<!\s)\s*([/\-\u2010-\u2015\u2212])\s*")
DOTTED = re.compile(r"(?:…|\.{3}|_{2})[.…_]*")
"""What stands in a draft for a sign, or a part of it, that is still to be fixed."""

END = re.compile(r"(?<![\s.;,])[\s.;,]+$")


def _numbers(anatomy: Anatomy) -> Iterator[tuple[Part, re.Match[str]]]:
    """Yield each number with its figures, what stands in their place or behind them, and the sign."""
    for part in anatomy.of(Role.NUMBER):
        found = BODY.match(part.text)
        if found:
            yield part, found


def _sign_of(part: Part) -> str:
    found = BODY.match(part.text)
    return unicodedata.normalize("NFC", found["rest"].strip() if found else part.text)


def _is_sign(text: str) -> bool:
    """Tell whether a text is like /QĐ-SGDĐT: groups of letters that begin with a capital, hyphens between them."""
    groups = text[1:].split("-")
    return text[:1] == "/" and len(groups) > 1 and all(map(_is_group, groups))


def _is_drafted(text: str) -> bool:
    """Tell whether dots stand for the sign, or for groups of it."""
    groups = text[1:].split("-")
    dotted = [bool(DOTTED.fullmatch(group)) for group in groups]
    rest = (_is_group(g) for g, open_ in zip(groups, dotted, strict=True) if not open_)
    return text[:1] == "/" and any(dotted) and all(rest)


def _is_group(group: str) -> bool:
    capital = group[:1].isupper() or group[:1].isdigit()
    return capital and all(sign.isalnum() or sign == "&" for sign in group)


def _label(anatomy: Anatomy) -> Iterator[Fault]:
    for part in anatomy.of(Role.NUMBER):
        if not LABEL.match(unicodedata.normalize("NFC", part.text)):
            head = re.match(SO, part.text, re.IGNORECASE)
            edits = (set_text(part, 0, head.end(), "Số:"),) if head else ()
            yield Fault(spot(part), msg("it must begin with “Số:”"), edits)


def _pad(anatomy: Anatomy) -> Iterator[Fault]:
    for part, found in _numbers(anatomy):
        number = found["number"]
        wanted = f"{number_of(number) if number else 1:02d}"
        if wanted == "00":
            yield Fault(spot(part), msg("the numbers of a year begin with 01"))
        elif number and number != wanted:
            what = msg("a number below 10 has a 0 before it: {number}", number=wanted)
            if number_of(number) >= 10:
                what = msg("a number from 10 on has no 0 before it: {number}", number=wanted)
            edit = set_text(part, found.start("number"), found.end("number"), wanted)
            yield Fault(spot(part), what, (edit,))


def _sign(anatomy: Anatomy) -> Iterator[Fault]:
    for part, found in _numbers(anatomy):
        sign = _sign_of(part)
        # Dots in place of the number are a draft's; behind figures nothing stands before the stroke.
        dots = bool(found["open"].strip()) and anatomy.final
        apart = bool(found["number"] and found["open"])
        drafted = not anatomy.final and _is_drafted(sign)
        if dots or apart or not (_is_sign(sign) or QPPL.match(sign) or drafted):
            what = msg("the sign must read like /QĐ-SGDĐT: a stroke, hyphens, no spaces")
            yield Fault(spot(part), what, () if dots else tuple(_closed(part, found)))


def _closed(part: Part, found: re.Match[str]) -> Iterator[SetText]:
    """Propose strokes and hyphens without spaces and no full stop, where that makes a good sign."""
    if not _is_sign(END.sub("", BETWEEN.sub(_mark, _sign_of(part)))):
        return
    start = found.start("open" if found["number"] else "rest")
    for one in BETWEEN.finditer(part.text, start):
        if one.group() != _mark(one):
            yield set_text(part, one.start(), one.end(), _mark(one))
    end = END.search(part.text)
    if end and end.group().strip():
        yield set_text(part, end.start(), end.end(), "")


def _mark(found: re.Match[str]) -> str:
    return "/" if found.group(1) == "/" else "-"


def _type(anatomy: Anatomy) -> Iterator[Fault]:
    title, number = anatomy.main.one(Role.TITLE), anatomy.main.one(Role.NUMBER)
    named = type_of(title.text) if title else None
    if named and number and TYPES[named]:
        sign = _sign_of(number)
        if _is_sign(sign) and sign[1:].split("-")[0] != TYPES[named]:
            what = msg("the sign of this kind of document is {sign}", sign=TYPES[named])
            yield Fault(spot(number), what)


def _letter_sign(anatomy: Anatomy) -> Iterator[Fault]:
    number = anatomy.main.one(Role.NUMBER)
    if anatomy.profile is Profile.LETTER and number:
        first, *others = _sign_of(number).lstrip("/").split("-")
        kinds = [kind for kind in TYPES.values() if kind]
        if first in kinds or "CV" in (first, *others):
            what = msg("an official letter has no sign of a kind: write body and unit, /SGDĐT-VP")
            yield Fault(spot(number), what)


def _normative(anatomy: Anatomy) -> Iterator[Fault]:
    for part in anatomy.of(Role.NUMBER):
        if QPPL.match(_sign_of(part)):
            yield Fault(spot(part), msg("a year in the number belongs to normative acts"))


RULES = (
    FormRule(
        "SO-LABEL",
        Level.ERROR,
        "PL1.II.3c",
        msg("the number begins with “Số:”"),
        msg("write “Số:” with a colon"),
        _label,
        why_not=PLACE,
    ),
    FormRule(
        "SO-PAD",
        Level.ERROR,
        "PL1.II.3c",
        msg("numbers below 10 have a 0 before them"),
        msg("write 05 for 5"),
        _pad,
        why_not=OFFICE,
    ),
    FormRule(
        "SO-SEP",
        Level.ERROR,
        "PL1.II.3c",
        msg("a stroke stands after the number, hyphens between the groups of the sign"),
        msg("write it like 15/QĐ-SGDĐT"),
        _sign,
        why_not=OFFICE,
    ),
    FormRule(
        "SO-TYPE",
        Level.ERROR,
        "PL3.I",
        msg("the sign is that of the kind of document"),
        msg("take the sign of the decree's table"),
        _type,
        why_not=OFFICE,
    ),
    FormRule(
        "SO-CV",
        Level.ERROR,
        "PL1.II.3b",
        msg("an official letter is signed with body and unit, never CV"),
        msg("write it like 05/SGDĐT-VP"),
        _letter_sign,
        why_not=OFFICE,
    ),
    FormRule(
        "SO-QPPL",
        Level.WARNING,
        "",
        msg("the number holds no year"),
        msg("take the year out, or follow the rules for normative acts"),
        _normative,
        why_not=OFFICE,
    ),
)
