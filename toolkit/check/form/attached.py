"""Documents attached to another, with a header of their own (annex I, part III; sample 1.3)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from toolkit.check.form.reasons import DRAWN, OFFICE, STRUCTURE, WORDS
from toolkit.check.form.roles import Anatomy, Role, SegmentKind
from toolkit.check.form.rule import Fault, FormRule, spot
from toolkit.check.form.texts import number_of
from toolkit.messages import msg
from toolkit.model.problem import Level

REF = re.compile(
    r"^\((?:Ban hành k|K)èm theo (?:Quyết định|Văn bản|Kế hoạch|Công văn)\s+số\s*.*\)$", re.DOTALL
)
NUMBER = re.compile(r"số\s*(\d+)\s*/")


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
        if part is None:
            if segment.kind is SegmentKind.ATTACHED:
                yield Fault(spot(segment.parts[0]), msg("the line (Kèm theo …) is missing"))
            continue
        if not REF.match(" ".join(part.text.split())):
            yield Fault(spot(part), msg("it must read: (Kèm theo Quyết định số … ngày … của …)"))
        found = NUMBER.search(part.text)
        if found and given and number_of(found[1]) != number_of(given.group()):
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


RULES = (
    FormRule(
        "ATT-SECT",
        Level.WARNING,
        "PL3.1.3",
        msg("an attached document begins on a new page"),
        msg("insert a section break (next page)"),
        _section,
        why_not=STRUCTURE,
    ),
    FormRule(
        "ATT-HDR",
        Level.WARNING,
        "PL3.1.3",
        msg("an attached document has its own header, without number and date"),
        msg("take number and date away"),
        _header,
        why_not=WORDS,
    ),
    FormRule(
        "ATT-REF",
        Level.ERROR,
        "PL1.III",
        msg("(Kèm theo …) names the document it belongs to"),
        msg("write the line with the number of the decision"),
        _reference,
        why_not=OFFICE,
    ),
    FormRule(
        "ATT-LINE",
        Level.WARNING,
        "PL3.1.3",
        msg("the short line stands under (Kèm theo …)"),
        msg("move the line"),
        _line,
        why_not=DRAWN,
    ),
    FormRule(
        "ATT-NOSIGN",
        Level.WARNING,
        "PL3.1.3",
        msg("an attached document is not signed"),
        msg("take Nơi nhận and signatures away"),
        _unsigned,
        why_not=STRUCTURE,
    ),
)
