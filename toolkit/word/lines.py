"""Horizontal lines and how long they are: borders, drawn shapes, VML, rows of underscores or hyphens.

Decree 30 wants solid lines of a length and names no tool; people use all of these.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml.etree import _Element

from toolkit.word.measurements import vml_twips, whole_number
from toolkit.word.names import q
from toolkit.word.records import Line, ParagraphFormat, Run

EMU = 635
"""English metric units in a twip."""

UNDERSCORE, HYPHEN, RAISED = 0.5, 0.333, 0.65
"""Width in em of the signs in Times New Roman, and how much smaller a raised run is."""

STYLED = re.compile(r"(?:^|;)\s*width:([^;]*)")
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
            width = whole_number(extent.get("cx")) or 0
            dash = drawing.find(f".//{q('a:prstDash')}")
            solid = dash is None or dash.get("val") == "solid"
            yield Line("drawing", round(width / EMU), solid)


def vml_lines(pict: _Element) -> Iterator[Line]:
    """Measure the straight lines of a w:pict; one whose ends are written in a way that says nothing is passed over."""
    for line in pict.iter(q("v:line")):
        left, right = (_across(line.get(end)) for end in ("from", "to"))
        if left is not None and right is not None:
            yield Line("vml", round(abs(right - left)))
    for shape in pict.iter(q("v:shape")):
        found = STYLED.search(shape.get("style", ""))
        width = vml_twips(found[1]) if found else None
        if width is not None and shape.get("type", "").endswith("t32"):
            yield Line("vml", round(width))


def _across(pair: str | None) -> float | None:
    """Read the x of "12.5pt,3pt" in twips; what is not written is 0."""
    return vml_twips((pair or "").partition(",")[0].strip() or "0")
