"""Annexes: what they are called, what stands under their title, where the text names them (annex I, part III, 1)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from toolkit.check.form.reasons import REFERRED, WORDS
from toolkit.check.form.roles import Anatomy, Role, SegmentKind
from toolkit.check.form.rule import Fault, FormRule, spot
from toolkit.check.form.texts import folded, is_caps
from toolkit.messages import msg
from toolkit.model.numbering import roman
from toolkit.model.problem import Level

ROMAN = re.compile(r"^Phụ lục(?: ([IVXLC]+))?$")


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
            and (not found or (found[1] or "") != (roman(at) if len(annexes) > 1 else ""))
        ):
            yield Fault(
                spot(part), msg("several annexes bear Roman numbers in order, a single one none")
            )


def _reference(anatomy: Anatomy) -> Iterator[Fault]:
    for segment in anatomy.kinds(SegmentKind.ANNEX):
        if segment.one(Role.ATTACHED_REF) is None:
            yield Fault(spot(segment.parts[0]), msg("the line (Kèm theo …) is missing"))


def _cited(anatomy: Anatomy) -> Iterator[Fault]:
    text = folded(" ".join(part.text for part in anatomy.main.parts))
    for segment in anatomy.kinds(SegmentKind.ANNEX):
        part = segment.one(Role.ANNEX_LABEL)
        if part and folded(part.text) not in text:
            yield Fault(spot(part), msg("the text does not point to this annex"))


RULES = (
    FormRule(
        "ANX-ROMAN",
        Level.ERROR,
        "PL1.III.1a",
        msg("annexes are called Phụ lục, several with Roman numbers"),
        msg("write Phụ lục I, Phụ lục II, or Phụ lục alone"),
        _label,
        why_not=REFERRED,
    ),
    FormRule(
        "ANX-REF",
        Level.ERROR,
        "PL1.III.1c",
        msg("(Kèm theo …) stands under the title of each annex"),
        msg("write the line with the number of the document"),
        _reference,
        why_not=WORDS,
    ),
    FormRule(
        "ANX-CITED",
        Level.ERROR,
        "PL1.III.1a",
        msg("the text points to each annex"),
        msg("name the annex where it belongs"),
        _cited,
        why_not=WORDS,
    ),
)
