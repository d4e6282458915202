"""Whether a line stands under a part, is solid, and has its length; widths by the metrics of Times New Roman."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.check.form.roles import Part
from toolkit.check.form.rule import Fault, spot
from toolkit.messages import msg
from toolkit.model.widths import Face, text_width


def width_of(part: Part) -> int:
    """Give the width in twips of a part's longest line as it is set."""
    runs = part.paragraph.shown()
    size = max((run.format.size for run in runs), default=28)
    face = Face.BOLD if any(run.format.bold for run in runs) else Face.REGULAR
    lines = part.paragraph.text.split("\n")
    return max(text_width(line.strip(), face, size) for line in lines) // 2


def line_faults(part: Part, line: Part | None, bounds: tuple[float, float]) -> Iterator[Fault]:
    """Say that a line is missing, broken, or of another length than its share of the text above it."""
    drawn = [*(line.paragraph.lines if line else ()), *part.paragraph.lines]
    if not drawn:
        yield Fault(spot(part), msg("the line under it is missing"))
        return
    if not any(one.solid for one in drawn):
        yield Fault(spot(part), msg("the line under it is not solid"))
    room = part.paragraph.width or width_of(part)
    longest = min(width_of(part), room)
    share = max(one.width for one in drawn) / max(1, longest)
    if not bounds[0] - 0.03 <= share <= bounds[1] + 0.03:
        what = msg("the line under it is {share} % as long as the words", share=round(share * 100))
        yield Fault(spot(line or part), what)
