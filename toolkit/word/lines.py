"""Horizontal lines and how long they are: borders, drawn shapes, VML, rows of underscores or hyphens.

Decree 30 wants solid lines of a length and names no tool; people use all of these.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml.etree import _Element

from toolkit.word.names import number, q
from toolkit.word.records import Line, ParagraphFormat, Run

EMU = 635
"""English metric units in a twip."""

UNDERSCORE, HYPHEN, RAISED = 0.5, 0.333, 0.65
"""Width in em of the signs in Times New Roman, and how much smaller a raised run is."""

LENGTH = re.compile(r"(?:^|;)\s*width:\s*([\d.]+)(pt|in|cm|mm)?")
UNITS = {"pt": 20.0, "in": 1440.0, "cm": 567.0, "mm": 56.7, None: 0.2}
SIGNS = re.compile(r"^[\s_\-–—]*$")


def border_line(format_: ParagraphFormat, room: int) -> Line | None:
    """Measure a line drawn by a paragraph border: the room without the indents."""
    if not format_.rule:
        return None
    return Line("border", room - format_.left - format_.right, format_.rule == "single")


def sign_line(runs: list[Run]) -> Line | None:
    """Measure a row of underscores or hyphens that stands alone in its paragraph."""
    text = "".join(run.text for run in runs)
    if len(text.strip()) < 3 or not SIGNS.match(text):
        return None
    under = "_" in text
    width = sum(
        len(run.text.strip())
        * (UNDERSCORE if under else HYPHEN)
        * run.format.size
        * 10
        * (RAISED if run.format.raised else 1)
        for run in runs
    )
    return Line("underscores" if under else "hyphens", round(width), under)


def drawn_lines(drawing: _Element) -> Iterator[Line]:
    """Measure the straight lines of a w:drawing."""
    for shape in drawing.iter(q("a:prstGeom")):
        extent = drawing.find(f".//{q('wp:extent')}")
        if shape.get("prst") in ("line", "straightConnector1") and extent is not None:
            width = number(extent.get("cx")) or 0
            dash = drawing.find(f".//{q('a:prstDash')}")
            solid = dash is None or dash.get("val") == "solid"
            yield Line("drawing", round(width / EMU), solid)


def vml_lines(pict: _Element) -> Iterator[Line]:
    """Measure the straight lines of a w:pict."""
    for line in pict.iter(q("v:line")):
        ends = [_points(line.get(end, "")) for end in ("from", "to")]
        yield Line("vml", round(abs(ends[1] - ends[0])))
    for shape in pict.iter(q("v:shape")):
        found = LENGTH.search(shape.get("style", ""))
        if found and shape.get("type", "").endswith("t32"):
            yield Line("vml", round(float(found.group(1)) * UNITS[found.group(2)]))


def _points(pair: str) -> float:
    """Read the x of "12.5pt,3pt" in twips."""
    found = re.match(r"\s*(-?[\d.]+)(pt|in|cm|mm)?", pair)
    return float(found.group(1)) * UNITS[found.group(2)] if found else 0.0
