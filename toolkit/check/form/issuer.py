"""The issuing body and its superior (annex I, part II, 2)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from toolkit.check.form.lines import drawn_under, line_faults
from toolkit.check.form.reasons import DRAWN, OFFICE
from toolkit.check.form.roles import Anatomy, Profile, Role, SegmentKind
from toolkit.check.form.rule import Fault, FormRule, spot
from toolkit.check.form.texts import folded
from toolkit.check.form.values import SHORT_LINE
from toolkit.messages import msg
from toolkit.model.problem import Level

NAMELESS = re.compile(
    r"(?:ubnd|ủy ban nhân dân|hđnd|hội đồng nhân dân|sở (?:giáo dục (?:và|&) đào tạo|gd ?(?:&|và|-)? ?đt))"
    r"(?: (?:tỉnh|thành phố|tp\.?|xã|phường|đặc khu))?"
)
"""Local bodies without a name. The decree asks for the name alone: SỞ GDĐT LÀO CAI has it, as UBND HUYỆN … had."""


def _superior_place(anatomy: Anatomy) -> Iterator[Fault]:
    for segment in anatomy.kinds(SegmentKind.MAIN):
        parts = segment.of(Role.SUPERIOR)
        if parts and NAMELESS.fullmatch(folded(" ".join(part.text for part in parts))):
            yield Fault(spot(parts[0]), msg("the name of the province or commune is missing"))


def _issuer_line(anatomy: Anatomy) -> Iterator[Fault]:
    for segment in anatomy.kinds(SegmentKind.MAIN, SegmentKind.ATTACHED):
        parts = segment.of(Role.ISSUER)
        if parts and anatomy.profile is not Profile.COMMITMENT:
            line = segment.one(Role.ISSUER_LINE)
            near = segment.of(Role.SUPERIOR, Role.ISSUER, Role.NUMBER, Role.ABOUT)
            yield from line_faults(parts, drawn_under(parts[-1], line, near), SHORT_LINE)


RULES = (
    FormRule(
        "CQ-SUP-PLACE",
        Level.WARNING,
        "PL1.II.2a",
        msg("a local superior body is named with its province or commune"),
        msg("add the name: UBND TỈNH …, UBND XÃ …"),
        _superior_place,
        why_not=OFFICE,
    ),
    FormRule(
        "CQ-LINE",
        Level.ERROR,
        "PL1.II.2b",
        msg("a solid line of 1/3 to 1/2 of the name stands under the issuing body"),
        msg("draw a line of that length, centred"),
        _issuer_line,
        why_not=DRAWN,
    ),
)
