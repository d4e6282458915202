"""Changes to a Word file as data: what a rule proposes and `edit.py` writes. Lengths in twips, sizes in half-points.

Paragraphs are named as `Place` names them: the part and the number in it from 1.
"""

from __future__ import annotations

from dataclasses import dataclass

Values = tuple[tuple[str, object], ...]


@dataclass(frozen=True, slots=True)
class SetSection:
    """Set page size, margins or header distance of a section: names as in `Section`."""

    section: int
    values: Values


@dataclass(frozen=True, slots=True)
class SetParagraph:
    """Set the direct formatting of a paragraph: names as in `ParagraphFormat`."""

    part: str
    number: int
    values: Values


@dataclass(frozen=True, slots=True)
class SetRuns:
    """Set the direct formatting of runs of a paragraph and of its mark: names as in `RunFormat`, and `font`.

    `first` and `last` bound the characters of the accepted text that are meant; None means all.
    """

    part: str
    number: int
    values: Values
    first: int | None = None
    last: int | None = None


@dataclass(frozen=True, slots=True)
class SetText:
    """Replace characters of the accepted text of a paragraph; formatting is kept."""

    part: str
    number: int
    first: int
    last: int
    text: str


@dataclass(frozen=True, slots=True)
class NumberPages:
    """Put a centred page number into the header of a section, hidden on its first page, and none into the footer."""

    section: int
    size: int


@dataclass(frozen=True, slots=True)
class Unmirror:
    """Take mirrored margins back."""


Edit = SetSection | SetParagraph | SetRuns | SetText | NumberPages | Unmirror
