"""Whether a line stands under a text, is solid, and has its length; widths by the metrics of Times New Roman."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from toolkit.check.form.inside import words
from toolkit.check.form.looks import set_paragraph
from toolkit.check.form.roles import Part
from toolkit.check.form.rule import Fault, spot
from toolkit.messages import msg
from toolkit.model.problem import Level
from toolkit.model.widths import Face, text_width
from toolkit.word.edits import Edit
from toolkit.word.records import Line

Drawn = tuple[Part, Line]

SLACK = 0.03
"""Another font of the same metrics may be so much wider."""

OFF_CENTRE = 0.1
"""What share of its room a line may stand beside the middle."""

FLOATING = ("drawing", "vml")
"""Lines that Word anchors to some paragraph near the place where they are seen."""


def drawn_under(part: Part, line: Part | None, near: Iterable[Part]) -> list[Drawn]:
    """List the lines under a part of the header: its own, else what is drawn in the same column."""
    own = [(one, a) for one in (line, part) if one for a in one.paragraph.lines]
    column = part.paragraph.place.column
    others = [one for one in near if one.paragraph.place.column == column]
    return own or [(one, a) for one in others for a in one.paragraph.lines if a.how in FLOATING]


def line_faults(
    parts: Sequence[Part], drawn: Sequence[Drawn], bounds: tuple[float, float], text: str = ""
) -> Iterator[Fault]:
    """Say that a line is missing, broken, beside the middle, or of another length than its share of the text above.

    The decree says “dòng chữ” and not which where the text is set in several: any of them is right. Of several drawn
    lines one that fits is enough. `text` is what of the one part stands above the line, where that is not all of it.
    """
    widths = [width for part in parts for width in set_lines(part, text or part.paragraph.text)]
    longest = max(widths, default=0) or 1
    fitting = [one for one in drawn if _fits(one[1], widths, bounds)]
    if not drawn:
        yield Fault(spot(parts[-1]), msg("the line under it is missing"))
    elif not any(line.solid for _, line in drawn):
        # A row of hyphens is a warning, as is everything that the decree's text does not name.
        level = Level.WARNING if all(line.how == "hyphens" for _, line in drawn) else None
        yield Fault(spot(parts[-1]), msg("the line under it is not solid"), level=level)
    elif not fitting:
        part, line = drawn[0]
        what = msg(
            "the line under it is {share} % as long as the words",
            share=round(100 * line.width / longest),
        )
        yield Fault(spot(part), what, _cut(part, line, round(longest * sum(bounds) / 2)))
    elif not _is_centred(*fitting[0]):
        part, line = fitting[0]
        edits = _cut(part, line, line.width) or (set_paragraph(part, align="center", first=0),)
        yield Fault(spot(part), msg("the line under it does not stand in the middle"), edits)


def _fits(line: Line, widths: Iterable[int], bounds: tuple[float, float]) -> bool:
    low, high = bounds
    return any((low - SLACK) * one <= line.width <= (high + SLACK) * one for one in widths)


def set_lines(part: Part, text: str) -> list[int]:
    """Give the widths in twips of the lines in which a text of this part is set."""
    shown = words(part)
    size = max((one.size for one in shown), default=0)
    bold, italic = (any(getattr(one, name) for one in shown) for name in ("bold", "italic"))
    face = Face.BOLD if bold else Face.ITALIC if italic else Face.REGULAR
    format_ = part.paragraph.format
    room = part.paragraph.width - format_.left - format_.right
    capital = bool(shown) and all(one.caps for one in shown)
    said = (text.upper() if capital else text).split("\n")
    return [width for one in said for width in _wrapped(one.split(), face, size, room)]


def _wrapped(listed: list[str], face: Face, size: int, room: int) -> Iterator[int]:
    """Fill line after line, as Word does; half-points are halved after measuring."""
    line = ""
    for word in listed:
        longer = f"{line} {word}".strip()
        if line and room > 0 and text_width(longer, face, size) // 2 > room:
            yield text_width(line, face, size) // 2
            longer = word
        line = longer
    if line:
        yield text_width(line, face, size) // 2


def _is_centred(part: Part, line: Line) -> bool:
    """Tell whether a border or a row of signs stands in the middle; a drawn line may stand anywhere."""
    format_ = part.paragraph.format
    if line.how in FLOATING:
        return True
    beside = abs(format_.left - format_.right) / 2
    even = beside <= OFF_CENTRE * max(1, part.paragraph.width)
    return even and (line.how == "border" or format_.align == "center")


def _cut(part: Part, line: Line, length: int) -> tuple[Edit, ...]:
    """Propose indents that cut a border to its length in the middle, where no words stand in its paragraph."""
    if line.how != "border" or words(part) or part.paragraph.width < length:
        return ()
    side = (part.paragraph.width - length) // 2
    return (set_paragraph(part, left=side, right=side, first=0),)
