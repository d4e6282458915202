"""Phần, chương, mục, tiểu mục and their titles (annex I, part II, 6đ)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from toolkit.check.form.articles import Title, articles, title_of
from toolkit.check.form.inside import in_capitals, put, text_of, words
from toolkit.check.form.looks import set_paragraph, set_runs
from toolkit.check.form.reasons import PLACE, WORDS
from toolkit.check.form.roles import Anatomy, Part, Profile, Role, Segment, SegmentKind
from toolkit.check.form.rule import Fault, FormRule, spot
from toolkit.check.form.texts import is_caps
from toolkit.check.form.wanted import Wanted, look_faults
from toolkit.messages import msg
from toolkit.model.problem import Level

HEADING = re.compile(
    r"^\s*(?P<word>phần|chương|tiểu mục|mục)\s+(?P<number>[ivxlc]+|\d+|thứ\s+\w+)(?P<sign>\s*[.:–-])?",
    re.IGNORECASE,
)
ROMAN = re.compile(r"^[IVXLC]+$")
PARTS, SECTIONS = ("phần", "chương"), ("mục", "tiểu mục")


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading: its word and number as written, the sign after them, what else stands in its line."""

    part: Part
    word: str
    number: str
    sign: tuple[int, int] | None
    rest: str
    below: str


def _headings(segment: Segment, kinds: tuple[str, ...]) -> Iterator[Heading]:
    for part in segment.of(Role.HEADING):
        text = text_of(part)
        found = HEADING.match(text)
        if found and found["word"].casefold() in kinds:
            rest, _, below = text[found.end() :].partition("\n")
            sign = found.span("sign") if found["sign"] else None
            yield Heading(part, found["word"], found["number"], sign, rest.strip(), below.strip())


def _parts(anatomy: Anatomy) -> Iterator[Fault]:
    for segment in anatomy.ruled():
        for one in _headings(segment, PARTS):
            if not ROMAN.match(one.number):
                yield Fault(spot(one.part), msg("its number is not Roman (I, II, III)"))
            yield from _heading(anatomy, segment, one)


def _sections(anatomy: Anatomy) -> Iterator[Fault]:
    for segment in anatomy.ruled():
        for one in _headings(segment, SECTIONS):
            if not one.number.isdigit():
                yield Fault(spot(one.part), msg("its number is not Arabic (1, 2, 3)"))
            yield from _heading(anatomy, segment, one)


def _heading(anatomy: Anatomy, segment: Segment, one: Heading) -> Iterator[Fault]:
    """Judge what is asked of all four: word, own line, look, title."""
    if is_caps(one.word) or (in_capitals(one.part) and not one.below and not one.rest):
        edits = () if is_caps(one.word) else (set_runs(one.part, caps=False),)
        yield Fault(spot(one.part), msg("its word is written in capitals"), edits)
    yield from look_faults(anatomy, one.part, Wanted(bold=True, italic=False, centred=True))
    if one.rest:
        yield Fault(spot(one.part), msg("its title stands in the same line"))
    elif one.below:
        if not is_caps(one.below) and not in_capitals(one.part):
            yield Fault(spot(one.part), msg("its title is not in capitals"))
    else:
        yield from _title(anatomy, segment, one)


def _title(anatomy: Anatomy, segment: Segment, one: Heading) -> Iterator[Fault]:
    after = [p for p in segment.parts if p.index > one.part.index and p.role is not Role.BLANK]
    if not after or after[0].role is not Role.HEADING_TITLE:
        what = msg("no title in capitals, centred, stands in the next line")
        yield Fault(spot(one.part), what)
        return
    wanted = Wanted(bold=True, italic=False, centred=True, capitals=True)
    yield from look_faults(anatomy, after[0], wanted)


def _no_sign(anatomy: Anatomy) -> Iterator[Fault]:
    for segment in anatomy.ruled():
        for one in _headings(segment, PARTS + SECTIONS):
            if one.sign:
                edits = put(one.part, *one.sign, "")
                yield Fault(spot(one.part), msg("a sign stands behind its number"), edits)


def _keep(anatomy: Anatomy) -> Iterator[Fault]:
    for segment in anatomy.ruled():
        for part in (*segment.of(Role.HEADING, Role.HEADING_TITLE), *_titled(anatomy, segment)):
            if not part.paragraph.format.keep_next:
                edit = set_paragraph(part, keep_next=True)
                yield Fault(spot(part), msg("it may stand alone at the foot of a page"), (edit,))


def _titled(anatomy: Anatomy, segment: Segment) -> Iterator[Part]:
    """Yield the articles whose line is a title; those of a decision are text and follow one another."""
    if segment.kind is SegmentKind.MAIN and anatomy.profile is Profile.DECISION:
        return
    for part, lead in articles(segment):
        bold = all(one.bold for one in words(part, lead.end))
        attached = segment.kind is SegmentKind.ATTACHED
        if title_of(part, lead) is Title.ALONE and (bold or attached):
            yield part


RULES = (
    FormRule(
        "ST-PART",
        Level.ERROR,
        "PL1.II.6đ",
        msg(
            "“Chương I” alone on its line, its title in capitals on the next; both size 13–14, upright, bold, centred"
        ),
        msg(
            "write Phần, Chương in small letters with a Roman number, the title below it; set Bold and Center"
        ),
        _parts,
        why_not=WORDS,
    ),
    FormRule(
        "ST-SECTION",
        Level.ERROR,
        "PL1.II.6đ",
        msg(
            "“Mục 1” alone on its line, its title in capitals on the next; both size 13–14, upright, bold, centred"
        ),
        msg(
            "write Mục, Tiểu mục in small letters with an Arabic number, the title below it; set Bold and Center"
        ),
        _sections,
        why_not=WORDS,
    ),
    FormRule(
        "ST-NODOT",
        Level.ERROR,
        "PL1.II.6đ",
        msg("nothing stands behind the number of Phần, Chương, Mục, Tiểu mục"),
        msg("delete the full stop, colon or dash behind the number"),
        _no_sign,
        why_not=PLACE,
    ),
    FormRule(
        "ST-KEEP",
        Level.INFO,
        "",
        msg("headings and titles of articles stay on the page of what follows"),
        msg("set Keep with next in Paragraph, Line and Page Breaks"),
        _keep,
    ),
)
