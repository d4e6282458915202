"""Căn cứ: their look, their ends, one in a paragraph, named in full (annex I, part II, 6a)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from toolkit.check.form.citations import (
    BLANK,
    DAY_IN_WORDS,
    LAW_TOO_FULL,
    NUMBERED_KIND,
    OTHER_ACT,
    UNPADDED_DAY,
)
from toolkit.check.form.inside import put, text_of
from toolkit.check.form.reasons import PLACE, STRUCTURE, WORDS
from toolkit.check.form.roles import Anatomy, Part, Role, Segment, SegmentKind
from toolkit.check.form.rule import Fault, FormRule, spot
from toolkit.check.form.texts import folded
from toolkit.check.form.wanted import Wanted, look_faults
from toolkit.messages import msg
from toolkit.model.problem import Level

BEGINS = re.compile(r"^\W*(?:căn cứ|theo đề nghị|xét đề nghị|xét tờ trình)\b")
LAW = re.compile(r"^\W*căn cứ (?:bộ luật|luật|pháp lệnh)\b", re.IGNORECASE)
SECOND = re.compile(r"[;,.]\s*(?:căn cứ|theo đề nghị|xét đề nghị)\s", re.IGNORECASE)
BREAK = re.compile(r"(?<![ \t])[ \t]*\n+[ \t]*")
DASH = re.compile(r"^\s*[-–+•*]\s*")
END = re.compile(r"(?<![\s,.;:])[\s,.;:]*$")
NUMBER = re.compile(r"(?<!\s)\s*số\s*+:?\s*+\S", re.IGNORECASE)
ISSUER = re.compile(r"\bcủa\s+\S")


def grounds(segment: Segment) -> list[Part]:
    """List the căn cứ of a document.

    Where no “QUYẾT ĐỊNH:” follows, what begins with “Căn cứ” or “Thực hiện” may be the first sentence of the text: then
    only what ends as căn cứ do counts, and what follows upon it.
    """
    listed = segment.of(Role.BASIS)
    if segment.one(Role.DECIDES):
        return listed
    listed = [part for part in listed if BEGINS.match(folded(part.text))]
    ended = [n for n, part in enumerate(listed) if part.text.rstrip().endswith((";", ","))]
    kept = listed[: ended[-1] + 2] if ended else []
    sentence = bool(kept) and kept[-1].text.rstrip().endswith(":")
    return kept[:-1] if sentence else kept


def _all(anatomy: Anatomy) -> Iterator[Part]:
    for segment in anatomy.ruled(SegmentKind.MAIN, SegmentKind.ATTACHED):
        yield from grounds(segment)


def _italic(anatomy: Anatomy) -> Iterator[Fault]:
    for part in _all(anatomy):
        yield from look_faults(anatomy, part, Wanted(bold=False, italic=True))


def _ends(anatomy: Anatomy) -> Iterator[Fault]:
    for segment in anatomy.ruled(SegmentKind.MAIN, SegmentKind.ATTACHED):
        for part in grounds(segment):
            last = part is segment.of(Role.BASIS)[-1]
            yield from _end(part, "." if last else ";")
            yield from _dash(part)


def _end(part: Part, wanted: str) -> Iterator[Fault]:
    text = text_of(part)
    end = END.search(text)
    if end is not None and end.group().strip() not in (wanted, "./." if wanted == "." else wanted):
        edits = put(part, end.start(), len(text), wanted)
        yield Fault(spot(part), msg("it must end with “{sign}”", sign=wanted), edits)


def _dash(part: Part) -> Iterator[Fault]:
    """Tell a dash before a căn cứ: the decree names none, its samples have none."""
    dash = DASH.match(text_of(part))
    if dash:
        edits = put(part, 0, dash.end(), "")
        yield Fault(spot(part), msg("a dash stands before it"), edits, Level.WARNING)


def _one_each(anatomy: Anatomy) -> Iterator[Fault]:
    for part in _all(anatomy):
        text = text_of(part)
        if SECOND.search(text):
            yield Fault(spot(part), msg("several căn cứ stand in one paragraph"))
        elif breaks := list(BREAK.finditer(text)):
            pairs = [(at, " " if text[at.end() :] else "") for at in breaks]
            edits = [edit for at, sign in pairs for edit in put(part, at.start(), at.end(), sign)]
            yield Fault(spot(part), msg("it is broken by Shift+Enter"), tuple(edits))


def _full(anatomy: Anatomy) -> Iterator[Fault]:
    """Judge the first act that a căn cứ names; what others stand in its title is not the clerk's to change."""
    for part in _all(anatomy):
        text = text_of(part)
        found = NUMBERED_KIND.match(text)
        if found is None:
            continue
        other = OTHER_ACT.search(text, found.end())
        own = text[found.end() : other.start() if other else len(text)]
        blank = not anatomy.final and BLANK.search(own) is not None
        if not NUMBER.match(own):
            yield Fault(spot(part), msg("“số” and the number with its sign are missing"))
        if not blank:
            yield from _day(part, own)
        if not ISSUER.search(own):
            yield Fault(spot(part), msg("who issued it is missing (“của …”)"))


def _day(part: Part, text: str) -> Iterator[Fault]:
    """Tell a day that is missing or written in figures alone; one without its 0 can be mended."""
    if not DAY_IN_WORDS.search(text):
        pads = UNPADDED_DAY.finditer(text_of(part))
        edits = tuple(edit for one in pads for edit in put(part, one.start(1), one.start(1), "0"))
        yield Fault(spot(part), msg("its day is not written as “ngày 05 tháng 10 năm 2026”"), edits)


def _law(anatomy: Anatomy) -> Iterator[Fault]:
    for part in _all(anatomy):
        text = text_of(part)
        if LAW.match(text):
            if LAW_TOO_FULL.search(text):
                yield Fault(spot(part), msg("of a law neither number nor issuer is named"))
            yield from _day(part, text)


RULES = (
    FormRule(
        "CC-ITALIC",
        Level.ERROR,
        "PL1.II.6a",
        msg("căn cứ: size 13–14, italic, not bold"),
        msg("select the căn cứ, set size 13 or 14 and Italic, take Bold away"),
        _italic,
    ),
    FormRule(
        "CC-PUNCT",
        Level.ERROR,
        "PL1.II.6a",
        msg("căn cứ end with a semicolon, the last with a full stop"),
        msg("put the right sign at the end of each căn cứ"),
        _ends,
        why_not=PLACE,
    ),
    FormRule(
        "CC-ONEEACH",
        Level.ERROR,
        "PL1.II.6a",
        msg("each căn cứ has a paragraph of its own"),
        msg("press Enter after each căn cứ, and nowhere Shift+Enter"),
        _one_each,
        why_not=STRUCTURE,
    ),
    FormRule(
        "CC-FULL",
        Level.WARNING,
        "PL1.II.6a",
        msg("căn cứ name acts in full: type, number and sign, day, issuer, trích yếu"),
        msg(
            "write it like “Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về …”"
        ),
        _full,
        why_not=WORDS,
    ),
    FormRule(
        "CC-LAW",
        Level.WARNING,
        "PL1.II.6a",
        msg("căn cứ name a law by its name and day, without number and issuer"),
        msg("write it like “Căn cứ Luật Trẻ em ngày 05 tháng 4 năm 2016;”"),
        _law,
        why_not=WORDS,
    ),
)
