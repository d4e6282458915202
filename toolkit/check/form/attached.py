"""What is attached: documents with their own header, annexes, minutes (annex I, part III; samples 1.3, 1.9, 2.1)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from toolkit.check.form.roles import Anatomy, Profile, Role, SegmentKind
from toolkit.check.form.rule import Fault, FormRule, spot
from toolkit.check.form.texts import folded, is_caps
from toolkit.messages import msg
from toolkit.model.problem import Level

REF = re.compile(
    r"^\((?:Ban hành k|K)èm theo (?:Quyết định|Văn bản|Kế hoạch|Công văn)\s+số\s*.*\)$", re.DOTALL
)
NUMBER = re.compile(r"số\s*(\d+)\s*/")
MEETING = re.compile(r"\b(?:họp|hội nghị|đại hội)\b")
CHAIRED = re.compile(r"\b(?:chủ tọa|chủ trì)\b")
ROMAN = re.compile(r"^Phụ lục(?: ([IVXLC]+))?$")


def _section(anatomy: Anatomy) -> Iterator[Fault]:
    for segment in anatomy.kinds(SegmentKind.ATTACHED):
        before = anatomy.file.paragraphs[segment.parts[0].index - 1]
        if before.place.section == segment.first_section and not before.breaks:
            yield Fault(spot(segment.parts[0]), msg("it does not begin on a new page"))


def _header(anatomy: Anatomy) -> Iterator[Fault]:
    for segment in anatomy.kinds(SegmentKind.ATTACHED):
        for part in segment.of(Role.NUMBER, Role.PLACE_DATE):
            yield Fault(
                spot(part), msg("an attached document has no number and no date of its own")
            )


def _reference(anatomy: Anatomy) -> Iterator[Fault]:
    number = anatomy.main.one(Role.NUMBER)
    given = re.search(r"\d+", number.text) if number else None
    for segment in anatomy.kinds(SegmentKind.ATTACHED, SegmentKind.ANNEX):
        part = segment.one(Role.ATTACHED_REF)
        rule_parts = segment.parts[:1]
        if part is None:
            yield Fault(spot(rule_parts[0]), msg("the line (Kèm theo …) is missing"))
            continue
        if not REF.match(" ".join(part.text.split())):
            yield Fault(spot(part), msg("it must read: (Kèm theo Quyết định số … ngày … của …)"))
        found = NUMBER.search(part.text)
        if found and given and int(found[1]) != int(given.group()):
            yield Fault(spot(part), msg("its number is not that of the decision"))


def _line(anatomy: Anatomy) -> Iterator[Fault]:
    for segment in anatomy.kinds(SegmentKind.ATTACHED):
        line, ref = segment.one(Role.SUBJECT_LINE), segment.one(Role.ATTACHED_REF)
        if ref and (line is None or line.index < ref.index):
            yield Fault(spot(ref), msg("the short line stands under (Kèm theo …)"))


def _unsigned(anatomy: Anatomy) -> Iterator[Fault]:
    for segment in anatomy.kinds(SegmentKind.ATTACHED):
        for part in segment.of(Role.RECIPIENT_LABEL):
            yield Fault(spot(part), msg("an attached document is not signed and has no Nơi nhận"))


def _label(anatomy: Anatomy) -> Iterator[Fault]:
    annexes = anatomy.kinds(SegmentKind.ANNEX)
    for at, segment in enumerate(annexes, start=1):
        part = segment.one(Role.ANNEX_LABEL)
        text = " ".join(part.text.split()) if part else ""
        if part and is_caps(text):
            yield Fault(spot(part), msg("it is written Phụ lục, not in capitals"))
        found = ROMAN.match(text)
        if (
            part
            and not is_caps(text)
            and (not found or (found[1] or "") != _roman(at, len(annexes)))
        ):
            yield Fault(
                spot(part), msg("several annexes bear Roman numbers in order, a single one none")
            )


def _roman(at: int, count: int) -> str:
    tens = ("", "X", "XX", "XXX", "XL", "L")
    ones = ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")
    return "" if count == 1 else tens[min(at // 10, 5)] + ones[at % 10]


def _cited(anatomy: Anatomy) -> Iterator[Fault]:
    text = folded(" ".join(part.text for part in anatomy.main.parts))
    for segment in anatomy.kinds(SegmentKind.ANNEX):
        part = segment.one(Role.ANNEX_LABEL)
        if part and folded(part.text) not in text:
            yield Fault(spot(part), msg("the text does not point to this annex"))


def _minutes_day(anatomy: Anatomy) -> Iterator[Fault]:
    if anatomy.profile is Profile.MINUTES:
        for part in anatomy.main.of(Role.PLACE_DATE):
            if part.paragraph.place.table is not None:
                yield Fault(spot(part), msg("minutes bear no place and date in their header"))


def _minutes_signed(anatomy: Anatomy) -> Iterator[Fault]:
    """Sample 1.9 is of a meeting: minutes of an act (posting, handing over) have other signers."""
    text = folded(" ".join(part.text for part in anatomy.main.parts))
    called = folded(" ".join(part.text for part in anatomy.main.of(Role.TITLE, Role.SUBJECT)))
    meeting = MEETING.search(called) or CHAIRED.search(text)
    if anatomy.profile is Profile.MINUTES and meeting:
        for word, what in (
            ("thư ký", msg("THƯ KÝ does not sign")),
            ("kết thúc", msg("when the meeting ended is missing")),
        ):
            if word not in text:
                yield Fault(spot(anatomy.main.parts[-1]), what)


RULES = (
    FormRule(
        "ATT-SECT",
        Level.WARNING,
        "PL3.1.3",
        msg("an attached document begins on a new page"),
        msg("insert a section break (next page)"),
        _section,
    ),
    FormRule(
        "ATT-HDR",
        Level.WARNING,
        "PL3.1.3",
        msg("an attached document has its own header, without number and date"),
        msg("take number and date away"),
        _header,
    ),
    FormRule(
        "ATT-REF",
        Level.ERROR,
        "PL1.III",
        msg("(Kèm theo …) names the document it belongs to"),
        msg("write the line with the number of the decision"),
        _reference,
    ),
    FormRule(
        "ATT-LINE",
        Level.WARNING,
        "PL3.1.3",
        msg("the short line stands under (Kèm theo …)"),
        msg("move the line"),
        _line,
    ),
    FormRule(
        "ATT-NOSIGN",
        Level.WARNING,
        "PL3.1.3",
        msg("an attached document is not signed"),
        msg("take Nơi nhận and signatures away"),
        _unsigned,
    ),
    FormRule(
        "ANX-ROMAN",
        Level.ERROR,
        "PL1.III.1a",
        msg("annexes are called Phụ lục, several with Roman numbers"),
        msg("write Phụ lục I, Phụ lục II, or Phụ lục alone"),
        _label,
    ),
    FormRule(
        "ANX-CITED",
        Level.ERROR,
        "PL1.III.1a",
        msg("the text points to each annex"),
        msg("name the annex where it belongs"),
        _cited,
    ),
    FormRule(
        "BB-NODATE",
        Level.WARNING,
        "PL3.1.9",
        msg("minutes bear no place and date in their header"),
        msg("take the line away"),
        _minutes_day,
    ),
    FormRule(
        "BB-SIGN",
        Level.WARNING,
        "PL3.1.9",
        msg("minutes of a meeting end with the time and are signed by secretary and chair"),
        msg("add what is missing"),
        _minutes_signed,
    ),
)
