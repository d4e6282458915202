"""The header: its table, the order of its blocks, the fixed words of Quốc hiệu and Tiêu ngữ, and their lines."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator
from itertools import pairwise

from toolkit.check.form.lines import drawn_under, line_faults
from toolkit.check.form.looks import pack, set_paragraph, set_runs, set_text
from toolkit.check.form.reasons import DRAWN, STRUCTURE, WORDS
from toolkit.check.form.roles import Anatomy, Part, Profile, Role, Segment, SegmentKind
from toolkit.check.form.rule import Fault, FormRule, Spot, spot
from toolkit.check.form.texts import MOTTO, NATIONAL, folded, is_caps
from toolkit.check.form.values import (
    BODY_SIZES,
    GAP,
    MOTTO_LINE,
    NATIONAL_WIDTH,
    SINGLE,
    SMALL_SIZES,
)
from toolkit.messages import msg
from toolkit.model.problem import Level
from toolkit.word.edits import Edit

DASH = re.compile(r"(?<![ \t\u00a0])[ \t\u00a0]*[-\u2010-\u2015\u2212][ \t\u00a0]*")
HEADED = (SegmentKind.MAIN, SegmentKind.ATTACHED)
BLOCKS = (
    Role.NATIONAL,
    Role.NUMBER,
    Role.TITLE,
    Role.SUBJECT,
    Role.BASIS,
    Role.DECIDES,
    Role.ARTICLE,
    Role.RECIPIENT_LABEL,
)
"""The order of ô 1, 3, 5a, 6, 9b in reading order (annex I, part IV)."""


def _order(anatomy: Anatomy) -> Iterator[Fault]:
    main = anatomy.main
    firsts = [part for role in BLOCKS if (part := main.one(role))]
    for before, after in pairwise(firsts):
        if before.index > after.index:
            yield Fault(spot(after), msg("it stands before what it should follow"))
    if anatomy.profile is not Profile.COMMITMENT and main.one(Role.NATIONAL) is None:
        yield Fault(Spot("document"), msg("Quốc hiệu and Tiêu ngữ are missing"))


def _heads(anatomy: Anatomy) -> Iterator[Segment]:
    yield from (segment for segment in anatomy.kinds(*HEADED) if segment.head is not None)


def _table(anatomy: Anatomy) -> Iterator[Fault]:
    for segment in _heads(anatomy):
        head = segment.head
        assert head is not None
        cells = [cell for row in head.rows for cell in row]
        if head.borders or any(cell.borders for cell in cells):
            yield Fault(spot(segment.parts[0]), msg("the table of the header shows its borders"))
        if len(head.grid) != 2:
            yield Fault(spot(segment.parts[0]), msg("the header has not two columns"))


def _fit(anatomy: Anatomy) -> Iterator[Fault]:
    for segment in _heads(anatomy):
        part = segment.one(Role.NATIONAL)
        sizes = {run.format.size for run in part.paragraph.shown()} if part else set()
        need = max((NATIONAL_WIDTH.get(size, 0) for size in sizes), default=0)
        if part and 0 < _room(part) < need:
            yield Fault(spot(part), msg("the column is too narrow for Quốc hiệu on one line"))


def _room(part: Part) -> int:
    """Give the room of a line; negative indents, as many headers have them, make it wider."""
    format_ = part.paragraph.format
    return part.paragraph.width - format_.left - format_.right if part.paragraph.width else 0


def _same_row(anatomy: Anatomy) -> Iterator[Fault]:
    for segment in _heads(anatomy):
        number, day = segment.one(Role.NUMBER), segment.one(Role.PLACE_DATE)
        if number and day and _row(number) != _row(day):
            # One row for the whole header is read as one line where both stand last in it.
            yield Fault(spot(day), msg("number and date do not stand in one row of the table"))


def _row(part: Part) -> tuple[int | None, int]:
    return part.paragraph.place.table, part.paragraph.place.row


def _words(role: Role, wanted: str) -> Callable[[Anatomy], Iterator[Fault]]:
    def check(anatomy: Anatomy) -> Iterator[Fault]:
        for part in anatomy.of(role):
            if not _reads(part, wanted):
                edits = tuple(_dashes(part)) if role is Role.MOTTO else ()
                yield Fault(spot(part), msg("it must read: {words}", words=wanted), edits)

    return check


def _reads(part: Part, wanted: str) -> bool:
    """Tell whether words and capitals are right; spaces and the way of writing letters are other rules' business."""
    shown = unicodedata.normalize("NFC", " ".join(part.paragraph.text.split()))
    caps = [run.format.caps for run in part.paragraph.shown()]
    if is_caps(wanted):
        return folded(shown) == folded(wanted) and (is_caps(shown) or all(caps))
    return shown == wanted and not any(caps)


def _dashes(part: Part) -> Iterator[Edit]:
    """Propose hyphens with one space on both sides for what stands between the three phrases."""
    for found in DASH.finditer(part.paragraph.text):
        if found.group() != " - ":
            yield set_text(part, found.start(), found.end(), " - ")


def _motto_line(anatomy: Anatomy) -> Iterator[Fault]:
    for segment in anatomy.kinds(*HEADED):
        motto = segment.one(Role.MOTTO)
        if motto:
            line = segment.one(Role.MOTTO_LINE)
            near = segment.of(Role.NATIONAL, Role.PLACE_DATE)
            yield from line_faults([motto], drawn_under(motto, line, near), MOTTO_LINE)


def _gap(anatomy: Anatomy) -> Iterator[Fault]:
    for segment in anatomy.kinds(*HEADED):
        above, below = segment.one(Role.NATIONAL), segment.one(Role.MOTTO)
        if above and below:
            yield from _gap_between(above, below, segment)


def _gap_between(above: Part, below: Part, segment: Segment) -> Iterator[Fault]:
    """Say what stands between the two; a number beside Quốc hiệu in another cell does not."""
    first, second = above.paragraph, below.paragraph
    between = [p for p in segment.parts if above.index < p.index < below.index]
    blank = any(p.paragraph.place.column == second.place.column for p in between)
    edits = set_paragraph(above, after=0), set_paragraph(below, before=0)
    if blank or first.format.after + second.format.before > GAP:
        what = msg("there is a gap between Quốc hiệu and Tiêu ngữ")
        yield Fault(spot(below), what, () if blank else edits)
    wide = [p for p in (above, below) if p.paragraph.format.line > SINGLE and _is_auto(p)]
    if wide:
        single = tuple(set_paragraph(p, line=240, line_rule="auto") for p in wide)
        yield Fault(spot(wide[0]), msg("the lines of the two are not single-spaced"), single)


def _is_auto(part: Part) -> bool:
    return part.paragraph.format.line_rule == "auto"


def _pack(anatomy: Anatomy) -> Iterator[Fault]:
    small = 2 * pack(anatomy) - 2
    for part in (*anatomy.main.of(Role.NATIONAL), *anatomy.main.of(Role.PLACE_DATE)):
        wanted = small if part.role is Role.NATIONAL else small + 2
        sizes = {run.format.size for run in part.paragraph.shown()}
        allowed = SMALL_SIZES if part.role is Role.NATIONAL else BODY_SIZES
        if sizes and sizes <= set(allowed) and sizes != {wanted}:
            what = msg("sizes go together: Quốc hiệu 13, Tiêu ngữ 14, date 14; or 12, 13, 13")
            yield Fault(spot(part), what, (set_runs(part, size=wanted),))


RULES = (
    FormRule(
        "ORD-HEAD",
        Level.ERROR,
        "PL1.IV",
        msg("the parts stand in the order of the decree's diagram"),
        msg("put the parts in the order of the sample"),
        _order,
        why_not=STRUCTURE,
    ),
    FormRule(
        "HDR-TABLE",
        Level.WARNING,
        "",
        msg("the header is a table of two columns without borders"),
        msg("use a table of two columns without borders"),
        _table,
        why_not=STRUCTURE,
    ),
    FormRule(
        "HDR-FIT",
        Level.WARNING,
        "",
        msg("Quốc hiệu has room for one line"),
        msg("make the right column at least 9,6 cm wide"),
        _fit,
        why_not=STRUCTURE,
    ),
    FormRule(
        "HDR-SAMEROW",
        Level.ERROR,
        "PL1.II.4c",
        msg("number and date stand on one line"),
        msg("put the number and the date into the same row"),
        _same_row,
        why_not=STRUCTURE,
    ),
    FormRule(
        "QH-TEXT",
        Level.ERROR,
        "PL1.II.1a",
        msg("Quốc hiệu is written as the decree has it"),
        msg("write the fixed words"),
        _words(Role.NATIONAL, NATIONAL),
        why_not=WORDS,
    ),
    FormRule(
        "TN-TEXT",
        Level.ERROR,
        "PL1.II.1b",
        msg("Tiêu ngữ is written with hyphens and a space on both sides"),
        msg("write the fixed words; undo Word's long dashes"),
        _words(Role.MOTTO, MOTTO),
        why_not=WORDS,
    ),
    FormRule(
        "TN-LINE",
        Level.ERROR,
        "PL1.II.1b",
        msg("a solid line as long as Tiêu ngữ stands under it"),
        msg("draw a solid line as long as the words"),
        _motto_line,
        why_not=DRAWN,
    ),
    FormRule(
        "TN-GAP",
        Level.ERROR,
        "PL1.II.1c",
        msg("Quốc hiệu and Tiêu ngữ stand close"),
        msg("take blank lines and gaps between the two away"),
        _gap,
        why_not=STRUCTURE,
    ),
    FormRule(
        "SZ-PACK",
        Level.WARNING,
        "PL1.V",
        msg("sizes of the header go up and down together"),
        msg("choose one of the two packs of sizes"),
        _pack,
    ),
)
