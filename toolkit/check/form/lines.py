"""Whether a line stands under a part, is solid, and has its length; widths by the metrics of Times New Roman."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.check.form.roles import Part
from toolkit.check.form.rule import Fault, spot
from toolkit.messages import msg
from toolkit.model.widths import Face, text_width

SLACK = 0.03
"""Another font of the same metrics may be so much wider."""


def widths_of(part: Part) -> list[int]:
    """Give the widths in twips of a part's longest and last line as set; text that wraps fills the room it has."""
    runs = part.paragraph.shown()
    size = max((run.format.size for run in runs), default=28)
    face = Face.BOLD if any(run.format.bold for run in runs) else Face.REGULAR
    lines = [text_width(one.strip(), face, size) // 2 for one in part.paragraph.text.split("\n")]
    format_ = part.paragraph.format
    room = part.paragraph.width - format_.left - format_.right
    return [min(width, room) if room > 0 else width for width in (max(lines), lines[-1])]


def line_faults(part: Part, line: Part | None, bounds: tuple[float, float]) -> Iterator[Fault]:
    """Say that a line is missing, broken, or of another length than its share of the text above it."""
    drawn = [*(line.paragraph.lines if line else ()), *part.paragraph.lines]
    if not drawn:
        yield Fault(spot(part), msg("the line under it is missing"))
        return
    if not any(one.solid for one in drawn):
        yield Fault(spot(part), msg("the line under it is not solid"))
    length = max(one.width for one in drawn)
    shares = [length / max(1, width) for width in widths_of(part)]
    if not any(bounds[0] - SLACK <= share <= bounds[1] + SLACK for share in shares):
        what = msg(
            "the line under it is {share} % as long as the words", share=round(shares[0] * 100)
        )
        yield Fault(spot(line or part), what)
