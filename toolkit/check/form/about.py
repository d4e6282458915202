"""V/v under the number of a letter (annex I, part II, 5b)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from toolkit.check.form.inside import text_of
from toolkit.check.form.looks import set_paragraph
from toolkit.check.form.reasons import STRUCTURE, WORDS
from toolkit.check.form.roles import Anatomy, Part, Role, Segment, SegmentKind
from toolkit.check.form.rule import Fault, FormRule, spot
from toolkit.check.form.values import ABOUT_GAP, SMALL_SIZES, TOLERANCE
from toolkit.check.form.wanted import Wanted, look_faults
from toolkit.messages import msg
from toolkit.model.problem import Level
from toolkit.word.edits import Edit

BEGINS = re.compile(r"^\s*V/v\s+\S")
LINES = ("border", "underscores", "hyphens")


def _abouts(segment: Segment) -> list[Part]:
    return segment.of(Role.ABOUT)


def _style(anatomy: Anatomy) -> Iterator[Fault]:
    wanted = Wanted(SMALL_SIZES, bold=False, italic=False, centred=True)
    for segment in anatomy.ruled(SegmentKind.MAIN):
        abouts = _abouts(segment)
        if abouts and not BEGINS.match(text_of(abouts[0])):
            yield Fault(spot(abouts[0]), msg("it does not begin with “V/v ”"))
        for part in abouts:
            yield from look_faults(anatomy, part, wanted)
        yield from _lined(segment)


def _lined(segment: Segment) -> Iterator[Fault]:
    """Tell a line drawn under V/v: the decree has none."""
    abouts = _abouts(segment)
    for part in segment.parts if abouts else ():
        after = part.index >= abouts[0].index and _cell(part) == _cell(abouts[0])
        own = part in abouts or part.role in (Role.ISSUER_LINE, Role.SUBJECT_LINE)
        if after and own and any(line.how in LINES for line in part.paragraph.lines):
            yield Fault(spot(abouts[-1]), msg("a line stands under it"))


def _cell(part: Part) -> tuple[int | None, int, int]:
    place = part.paragraph.place
    return place.table, place.row, place.column


def _gap(anatomy: Anatomy) -> Iterator[Fault]:
    for segment in anatomy.ruled(SegmentKind.MAIN):
        for about in _abouts(segment)[:1]:
            above = _above(segment, about)
            if above and above[-1].role is Role.NUMBER:
                yield from _wide(above[-1], about)
            elif any(part.role is Role.NUMBER for part in above) and above[-1].role is Role.BLANK:
                yield Fault(spot(about), msg("an empty line stands between number and V/v"))


def _above(segment: Segment, about: Part) -> list[Part]:
    """List what stands above V/v in its column."""
    table, _, column = _cell(about)
    before = [part for part in segment.parts if part.index < about.index]
    return [
        p for p in before if (p.paragraph.place.table, p.paragraph.place.column) == (table, column)
    ]


def _wide(number: Part, about: Part) -> Iterator[Fault]:
    """Judge the gap; Word adds both spacings or, by a setting, takes the larger one: either may be 6 pt."""
    after, before = number.paragraph.format.after, about.paragraph.format.before
    if min(abs(gap - ABOUT_GAP) for gap in (after + before, max(after, before))) > TOLERANCE:
        edits: tuple[Edit, ...] = (set_paragraph(about, before=ABOUT_GAP),)
        if after:
            edits = (set_paragraph(number, after=0), *edits)
        said = f"{(after + before) / 20:g}".replace(".", ",")
        what = msg("{gap} pt stand between number and V/v, not 6", gap=said)
        yield Fault(spot(about), what, edits)


RULES = (
    FormRule(
        "CV-VV",
        Level.ERROR,
        "PL1.II.5b",
        msg("“V/v …” under the number: size 12–13, upright, not bold, centred, no line under it"),
        msg("begin with V/v, set size 12 or 13, take Bold and Italic away, choose Center"),
        _style,
        why_not=WORDS,
    ),
    FormRule(
        "CV-VV-GAP",
        Level.ERROR,
        "PL1.II.5b",
        msg("6 pt stand between number and V/v"),
        msg("set Spacing Before of the V/v paragraph to 6 pt and delete empty lines above it"),
        _gap,
        why_not=STRUCTURE,
    ),
)
