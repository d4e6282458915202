"""Paper, orientation, margins (annex I, part I, section I, 1–3)."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from toolkit.check.form.reasons import STRUCTURE
from toolkit.check.form.roles import Anatomy
from toolkit.check.form.rule import Fault, FormRule, Spot, spot
from toolkit.check.form.values import (
    A4,
    A4_TOLERANCE,
    BOTTOM,
    DEFAULT_MARGINS,
    HEADER_DISTANCE,
    LEFT,
    RIGHT,
    TOLERANCE,
    TOP,
)
from toolkit.messages import msg
from toolkit.model.problem import Level
from toolkit.word.edits import SetSection, Unmirror
from toolkit.word.records import Section

MM = 56.7
"""Twips in a millimetre."""


def _spot(anatomy: Anatomy, section: Section) -> Spot:
    """Name a section by the first words that stand in it."""
    inside = anatomy.file.paragraphs[section.first : section.last]
    first = next((p for p in inside if p.text.strip()), None)
    return spot(first) if first else Spot("document")


def _size(anatomy: Anatomy) -> Iterator[Fault]:
    for section in anatomy.file.sections:
        short, long = sorted((section.width, section.height))
        if abs(short - A4[0]) > A4_TOLERANCE or abs(long - A4[1]) > A4_TOLERANCE:
            width, height = A4[::-1] if section.landscape else A4
            edit = SetSection(section.number, (("height", height), ("width", width)))
            what = msg(
                "the paper is {width} × {height} mm, not 210 × 297 mm",
                width=round(section.width / MM),
                height=round(section.height / MM),
            )
            yield Fault(_spot(anatomy, section), what, (edit,))


def _orientation(anatomy: Anatomy) -> Iterator[Fault]:
    for section in anatomy.file.sections:
        tables = [t for t in anatomy.file.tables if section.first <= t.first < section.last]
        frames = [f for s in anatomy.segments for f in (s.head, s.foot)]
        if section.width > section.height and all(table in frames for table in tables):
            yield Fault(_spot(anatomy, section), msg("the page lies on its side without a table"))


def _margin(name: str, bounds: tuple[int, int]) -> Callable[[Anatomy], Iterator[Fault]]:
    def check(anatomy: Anatomy) -> Iterator[Fault]:
        for section in anatomy.file.sections:
            value = getattr(section, name) + (section.gutter if name == "left" else 0)
            if section.width <= section.height and not _within(value, bounds):
                edit = SetSection(section.number, ((name, DEFAULT_MARGINS[name]),))
                what = msg(
                    "the margin is {value} mm; {low} to {high} mm are asked",
                    value=f"{value / MM:.1f}".replace(".", ","),
                    low=round(bounds[0] / MM),
                    high=round(bounds[1] / MM),
                )
                yield Fault(_spot(anatomy, section), what, (edit,))

    return check


def _within(value: int, bounds: tuple[int, int]) -> bool:
    return bounds[0] - TOLERANCE <= value <= bounds[1] + TOLERANCE


def _mirror(anatomy: Anatomy) -> Iterator[Fault]:
    if anatomy.file.mirrored:
        yield Fault(Spot("document"), msg("the margins are mirrored"), (Unmirror(),))


def _header_distance(anatomy: Anatomy) -> Iterator[Fault]:
    for section in anatomy.file.sections:
        value = section.header_distance
        if not HEADER_DISTANCE[0] <= value <= HEADER_DISTANCE[1] or value >= section.top:
            values = (("header_distance", DEFAULT_MARGINS["header_distance"]),)
            what = msg("the page number stands {value} mm from the edge", value=round(value / MM))
            yield Fault(_spot(anatomy, section), what, (SetSection(section.number, values),))


MARGIN_HINT = msg("set the margins in Layout, Margins")
RULES = (
    FormRule(
        "PG-SIZE",
        Level.ERROR,
        "PL1.I.1",
        msg("the paper is A4"),
        msg("choose A4 in Layout, Size"),
        _size,
    ),
    FormRule(
        "PG-ORIENT",
        Level.ERROR,
        "PL1.I.2",
        msg("pages stand upright; only pages with a table may lie"),
        msg("choose Portrait in Layout, Orientation"),
        _orientation,
        why_not=STRUCTURE,
    ),
    *(
        FormRule(
            rule,
            Level.ERROR,
            "PL1.I.3",
            msg("margins: top and bottom 20–25, left 30–35, right 15–20 mm"),
            MARGIN_HINT,
            _margin(name, bounds),
        )
        for rule, name, bounds in (
            ("PG-MAR-TOP", "top", TOP),
            ("PG-MAR-BOT", "bottom", BOTTOM),
            ("PG-MAR-LEFT", "left", LEFT),
            ("PG-MAR-RIGHT", "right", RIGHT),
        )
    ),
    FormRule(
        "PG-MIRROR",
        Level.WARNING,
        "",
        msg("margins are not mirrored"),
        msg("choose Normal in Layout, Margins, Multiple pages"),
        _mirror,
    ),
    FormRule(
        "PG-HDRDIST",
        Level.WARNING,
        "PL1.I.7",
        msg("the page number stands in the top margin, about 10 mm from the edge"),
        msg("set Header from Top to 1 cm"),
        _header_distance,
    ),
)
