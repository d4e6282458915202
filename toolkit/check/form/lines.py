"""Whether a line stands under a part, is solid, and has its length; widths by the metrics of Times New Roman."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from toolkit.check.form.looks import set_paragraph
from toolkit.check.form.roles import Part
from toolkit.check.form.rule import Fault, spot
from toolkit.messages import msg
from toolkit.model.problem import Level
from toolkit.model.widths import Face, text_width
from toolkit.word.edits import Edit
from toolkit.word.records import Line

SLACK = 0.03
"""Another font of the same metrics may be so much wider."""

OFF_CENTRE = 0.1
"""What share of its room a line may stand beside the middle."""

FLOATING = ("drawing", "vml")
"""Lines that Word anchors to some paragraph near the place where they are seen."""


def widths_of(parts: Sequence[Part]) -> list[int]:
    """Give the widths in twips of the longest and the last line as set; text that wraps fills the room it has."""
    widths = [width for part in parts for width in _widths(part)]
    return [max(widths), widths[-1]]


def _widths(part: Part) -> Iterator[int]:
    runs = part.paragraph.shown()
    size = max((run.format.size for run in runs), default=28)
    face = Face.BOLD if any(run.format.bold for run in runs) else Face.REGULAR
    format_ = part.paragraph.format
    room = part.paragraph.width - format_.left - format_.right
    for one in part.paragraph.text.split("\n"):
        width = text_width(one.strip(), face, size) // 2
        yield min(width, room) if room > 0 else width


def line_faults(
    parts: Sequence[Part],
    line: Part | None,
    bounds: tuple[float, float],
    near: Iterable[Part] = (),
) -> Iterator[Fault]:
    """Say that a line is missing, broken, beside the middle, or of another length than its share of the text above.

    Near a part are those to which Word may have anchored a drawn line.
    """
    part = parts[-1]
    drawn = _drawn(part, line, near)
    if not drawn:
        yield Fault(spot(part), msg("the line under it is missing"))
    elif not any(one.solid for one in drawn):
        # A row of hyphens is a warning, as is everything that the decree's text does not name.
        level = Level.WARNING if all(one.how == "hyphens" for one in drawn) else None
        yield Fault(spot(part), msg("the line under it is not solid"), level=level)
    else:
        yield from _length(parts, line, drawn, bounds)


def _drawn(part: Part, line: Part | None, near: Iterable[Part]) -> list[Line]:
    """List the lines under a part: its own, else what is drawn in the same column."""
    own = [*(line.paragraph.lines if line else ()), *part.paragraph.lines]
    column = part.paragraph.place.column
    others = [one for one in near if one.paragraph.place.column == column]
    return own or [a for one in others for a in one.paragraph.lines if a.how in FLOATING]


def _length(
    parts: Sequence[Part], line: Part | None, drawn: list[Line], bounds: tuple[float, float]
) -> Iterator[Fault]:
    widths = widths_of(parts)
    length = max(one.width for one in drawn)
    shares = [length / max(1, width) for width in widths]
    place = spot(line or parts[-1])
    if not any(bounds[0] - SLACK <= share <= bounds[1] + SLACK for share in shares):
        share = round(shares[0] * 100)
        what = msg("the line under it is {share} % as long as the words", share=share)
        yield Fault(place, what, tuple(_cut(line, round(widths[-1] * sum(bounds) / 2))))
    elif line and not _is_centred(line):
        edits = tuple(_cut(line, length)) or (set_paragraph(line, align="center", first=0),)
        yield Fault(place, msg("the line under it does not stand in the middle"), edits)


def _is_border(line: Part) -> bool:
    return [one.how for one in line.paragraph.lines] == ["border"]


def _is_centred(line: Part) -> bool:
    """Tell whether a border or a row of signs stands in the middle; a drawn line may stand anywhere."""
    format_ = line.paragraph.format
    if any(one.how in FLOATING for one in line.paragraph.lines):
        return True
    beside = abs(format_.left - format_.right) / 2
    even = beside <= OFF_CENTRE * max(1, line.paragraph.width)
    return even and (_is_border(line) or format_.align == "center")


def _cut(line: Part | None, length: int) -> Iterator[Edit]:
    """Propose indents that cut a border to its length in the middle."""
    if line and _is_border(line) and line.paragraph.width > length:
        side = (line.paragraph.width - length) // 2
        yield set_paragraph(line, left=side, right=side, first=0)
