"""The sheet of Decree 30 (annex I, part I, I): A4, its margins, and how the header's two halves share it.

All lengths are twips. Nothing here writes XML but the section's properties.
"""

from __future__ import annotations

from dataclasses import dataclass

from toolkit.model.document import Document, Letterhead
from toolkit.model.widths import Face, text_width
from toolkit.render.lines import MOTTO, NATIONAL_TITLE

WIDTH, HEIGHT = 11906, 16838
TOP = BOTTOM = 1134
LEFT = 1701
RIGHT_WIDE, RIGHT_NARROW = 1134, 850
HEADER = FOOTER = 567
GAP = 120
"""The white strip between the halves, and the room that keeps a measured line from wrapping."""

LEFT_SHARE = 2600
"""A name block narrower than this (4.6 cm) looks torn; a longer date line wraps instead."""


@dataclass(frozen=True, slots=True)
class Pack:
    """The sizes that go up and down together (annex I, V, note 1), in points."""

    body: int
    head: int


def pack_of(size: int) -> Pack:
    """Give the pack for a body size: 14 goes with heads of 13, 13 with heads of 12."""
    return Pack(14, 13) if size >= 14 else Pack(13, 12)


@dataclass(frozen=True, slots=True)
class Sheet:
    """The widths that one document uses: right margin, text, and the two halves of the header."""

    margin: int
    text: int
    left: int
    right: int
    pack: Pack


def sheet_for(document: Document) -> Sheet:
    """Choose the right margin (20 mm, or 15 where the header needs it) and the header's columns."""
    pack = pack_of(document.size)
    heads = [part.letterhead for part in document.parts if part.letterhead]
    names = max((_names_width(head, pack) for head in heads), default=0) + GAP
    right = max(_right_width(head, pack) for head in (*heads, Letterhead("", "")))
    wide = WIDTH - LEFT - RIGHT_WIDE
    margin = RIGHT_WIDE if names + right <= wide else RIGHT_NARROW
    text = WIDTH - LEFT - margin
    right = min(right, text - LEFT_SHARE)
    return Sheet(margin, text, text - right, right, pack)


def _names_width(head: Letterhead, pack: Pack) -> int:
    """Measure the longest line of the issuer's names."""
    names = [(line, Face.REGULAR) for line in head.superior.split("\n")]
    names += [(line, Face.BOLD) for line in head.issuer.split("\n")]
    return max(text_width(line, face, pack.head) for line, face in names)


def _right_width(head: Letterhead, pack: Pack) -> int:
    """Measure the longest of national title, motto and date line, none of which may wrap."""
    return GAP + max(
        text_width(NATIONAL_TITLE, Face.BOLD, pack.head),
        text_width(MOTTO, Face.BOLD, pack.body),
        text_width(head.place_date, Face.ITALIC, pack.body),
    )


def section(sheet: Sheet, references: str) -> str:
    """Write a section's properties: a new page, numbers from 1 again, none on its first page."""
    return (
        f'<w:sectPr>{references}<w:type w:val="nextPage"/>'
        f'<w:pgSz w:w="{WIDTH}" w:h="{HEIGHT}"/>'
        f'<w:pgMar w:top="{TOP}" w:right="{sheet.margin}" w:bottom="{BOTTOM}" w:left="{LEFT}" '
        f'w:header="{HEADER}" w:footer="{FOOTER}" w:gutter="0"/>'
        '<w:pgNumType w:start="1"/><w:cols w:space="720"/><w:titlePg/></w:sectPr>'
    )
