"""How long the lines of a text are as set in Times New Roman, and whether a drawn line suits them."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.check.form.inside import text_of, words
from toolkit.check.form.looks import set_paragraph
from toolkit.check.form.roles import Part
from toolkit.check.form.rule import Fault, spot
from toolkit.check.form.values import LINE_CENTRED, LINE_SHARE
from toolkit.messages import msg
from toolkit.model.problem import Level
from toolkit.model.widths import Face, text_width
from toolkit.word.edits import Edit
from toolkit.word.records import Line


def set_lines(part: Part, text: str) -> list[int]:
    """Give the widths in twips of the lines in which a text of this part is set."""
    shown = words(part)
    size = max((one.size for one in shown), default=0)
    bold, italic = (any(getattr(one, n) for one in shown) for n in ("bold", "italic"))
    face = Face.BOLD if bold else Face.ITALIC if italic else Face.REGULAR
    format_ = part.paragraph.format
    room = part.paragraph.width - format_.left - format_.right
    capital = bool(shown) and all(one.caps for one in shown)
    said = (text.upper() if capital else text).split("\n")
    return [w for one in said for w in _wrapped(one.split(), face, size, room)]


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


def line_faults(
    above: Part, drawn: list[tuple[Part, Line]], share: tuple[float, float]
) -> Iterator[Fault]:
    """Judge the line under a text: there, solid, centred, its share of a line of the text.

    The decree says “dòng chữ” and not which where the text is set in several: any of them is right. Of several drawn
    lines one that fits is enough; clerks anchor lines to whatever paragraph is near.
    """
    if not drawn:
        yield Fault(spot(above), msg("the line under it is missing"))
        return
    widths = set_lines(above, text_of(above).split("\n", 1)[-1]) or [1]
    low, high = share[0] * min(widths), share[1] * max(widths)
    fitting = [pair for pair in drawn if low <= pair[1].width <= high]
    part, line = (fitting or drawn)[0]
    if line.how == "hyphens":
        what = msg("the line under it is a row of hyphens")
        yield Fault(spot(above), what, level=Level.WARNING)
    elif not line.solid:
        yield Fault(spot(above), msg("the line under it is not solid"))
    if not fitting:
        percent = round(100 * line.width / max(widths))
        what = msg("the line under it is {share} % as long as the words", share=percent)
        yield Fault(spot(above), what, _set_length(part, line, max(widths)))
    elif not _centred(part, line):
        yield Fault(
            spot(above),
            msg("the line under it is not centred"),
            _set_length(part, line, max(widths)) or (set_paragraph(part, align="center", first=0),),
        )


def _centred(part: Part, line: Line) -> bool:
    """Tell whether a line stands in the middle; of a drawn shape this cannot be seen."""
    format_ = part.paragraph.format
    if line.how == "border":
        return abs(format_.left - format_.right) <= LINE_CENTRED
    return line.how not in ("underscores", "hyphens") or format_.align == "center"


def _set_length(part: Part, line: Line, width: int) -> tuple[Edit, ...]:
    """Give a border its length by indents, where no words stand in its paragraph."""
    if line.how != "border" or words(part):
        return ()
    side = (part.paragraph.width - round(width * LINE_SHARE)) // 2
    return (set_paragraph(part, left=side, right=side, first=0),)
