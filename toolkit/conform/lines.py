"""The lines of a Word file as a reader sees them: label, words, paragraph. Hidden and deleted text is not read.

A khoản's number may be typed, or written by Word's numbering; where a retyped file runs lines together they are cut
again where a line of the release begins.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from toolkit.conform.pattern import folded
from toolkit.model.text import SPACES, one_line
from toolkit.word.records import Change, WordFile, WordParagraph

BEGINNING = 5
"""So many words tell the beginning of one line of the code from all others."""

BREAKS = re.compile(r"[\n\v\f\r]+")


class Sign(StrEnum):
    """What a line's label says that it is."""

    CHAPTER = "chapter"
    ARTICLE = "article"
    UNIT = "unit"
    POINT = "point"
    TEXT = "text"


LABELS = (
    (Sign.CHAPTER, re.compile(r"chương ([IVXLC]+|\d{1,2})\b[.:]?\s*(.*)", re.IGNORECASE)),
    (Sign.ARTICLE, re.compile(r"điều (\d{1,3})(?:[.:]\s*(.*)|$)", re.IGNORECASE)),
    (Sign.UNIT, re.compile(r"(\d{1,2})\s?[.)/]\s*(?!\d)(.+)")),
    (Sign.POINT, re.compile(r"([a-zđ]{1,2})\s?[)./]\s*(.+)")),
)
INNER = re.compile(r"(?<=[.;:,/])\s(?=(?:Chương [IVX]+|Điều \d{1,3}\.|\d{1,2}\.|[a-zđ]{1,2}\))\s)")


@dataclass(frozen=True, slots=True)
class Line:
    """One line: what it is, its number or letter, its words without it, and the paragraph it stands in.

    `typed` are the words with the signs that the person typed, `words` what is compared, `text` is the line with its
    label. `showy`: it looks as a heading does; `new_page`: a page or a section begins with it.
    """

    sign: Sign
    label: str
    words: str
    paragraph: int
    typed: str = ""
    text: str = ""
    showy: bool = False
    new_page: bool = False

    def as_text(self) -> Line:
        """Give it as a line without a label: what looked like one are words of a sentence."""
        return replace(self, sign=Sign.TEXT, label="", words=folded(self.text), typed=self.text)


@dataclass(frozen=True)
class Beginnings:
    """The first words of the lines that may stand in the code: all, and those that begin a khoản."""

    every: frozenset[str]
    units: frozenset[str]

    @staticmethod
    def of(lines: Iterable[tuple[str, bool]]) -> Beginnings:
        """Collect them."""
        told = [(beginning(folded(line)), unit) for line, unit in lines]
        return Beginnings(frozenset(b for b, _ in told), frozenset(b for b, unit in told if unit))


def beginning(words: str) -> str:
    """Give the first words of a line."""
    return " ".join(words.split(" ", BEGINNING)[:BEGINNING]).casefold()


def lines_of(file: WordFile, beginnings: Beginnings) -> list[Line]:
    """List the lines of the body in order, tracked changes taken as accepted."""
    return [
        replace(line, showy=stretch.showy, new_page=stretch.new_page and not number)
        for stretch in _stretches(file.paragraphs)
        for number, line in enumerate(_cut(stretch, beginnings))
    ]


def line_of(text: str, paragraph: int = 0) -> Line:
    """Read the label of one line."""
    for sign, form in LABELS:
        found = form.fullmatch(SPACES.sub(" ", text))
        if found:
            typed = (found.group(2) or "").strip()
            return Line(sign, found.group(1), folded(typed), paragraph, typed, text)
    return Line(Sign.TEXT, "", folded(text), paragraph, text, text)


@dataclass(frozen=True, slots=True)
class _Stretch:
    """The printed text of a paragraph, or of several of which the ends were deleted; how the first one looks."""

    paragraph: int
    text: str
    showy: bool
    new_page: bool


def _stretches(paragraphs: Iterable[WordParagraph]) -> Iterator[_Stretch]:
    """Yield what is printed; a paragraph whose end was deleted runs on into the next."""
    held, new_page, section = None, False, 0
    for number, paragraph in enumerate(paragraphs, start=1):
        new_page |= paragraph.format.page_break or paragraph.place.section != section
        section = paragraph.place.section
        text = _labelled(paragraph)
        if held is None:
            held = _Stretch(number, text, is_showy(paragraph), new_page)
        else:
            held = replace(held, text=held.text + text)
        new_page = paragraph.breaks or (new_page and not text.strip())
        if paragraph.mark_change is not Change.DELETED:
            yield held
            held = None
    if held is not None:
        yield held


def is_showy(paragraph: WordParagraph) -> bool:
    """Tell whether it looks as a heading does: in the outline, centred, or bold throughout."""
    form, shown = paragraph.format, paragraph.shown()
    bold = bool(shown) and all(run.format.bold for run in shown)
    return form.outline is not None or form.align == "center" or bold


def _labelled(paragraph: WordParagraph) -> str:
    printed = _printed(paragraph)
    return f"{paragraph.label} {printed}" if paragraph.label and printed.strip() else printed


def _printed(paragraph: WordParagraph) -> str:
    kept = (run for run in paragraph.runs if run.change is not Change.DELETED)
    return "".join(run.text for run in kept if not run.format.hidden)


def _cut(stretch: _Stretch, beginnings: Beginnings) -> Iterator[Line]:
    """Cut a paragraph into its lines: at line breaks, and where inside it another line of the release begins."""
    for piece in BREAKS.split(stretch.text):
        yield from _pieces(one_line(piece), stretch.paragraph, beginnings)


def _pieces(text: str, paragraph: int, beginnings: Beginnings) -> Iterator[Line]:
    """Cut one paragraph where inside it another line of the release begins."""
    start = 0
    for cut in INNER.finditer(text):
        rest = line_of(text[cut.end() :])
        if beginning(rest.words) in beginnings.every:
            yield line_of(text[start : cut.start()], paragraph)
            start = cut.end()
    if text[start:]:
        yield line_of(text[start:], paragraph)
