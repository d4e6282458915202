"""The title and trích yếu with its line (annex I, part II, 5)."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.check.form.lines import Drawn, line_faults
from toolkit.check.form.reasons import DRAWN, OFFICE, WORDS
from toolkit.check.form.roles import Anatomy, Part, Profile, Role, Segment, SegmentKind
from toolkit.check.form.rule import Fault, FormRule, Spot, spot
from toolkit.check.form.texts import TYPES, folded, type_of
from toolkit.check.form.values import LINED, SHORT_LINE
from toolkit.check.form.wanted import Wanted, look_faults
from toolkit.messages import msg
from toolkit.model.problem import Level

LETTER = "công văn"
NAMED = (SegmentKind.MAIN, SegmentKind.ATTACHED)


def _first_line(title: Part) -> str:
    return title.text.strip().split("\n")[0]


def _text(anatomy: Anatomy) -> Iterator[Fault]:
    for segment in anatomy.ruled(*NAMED):
        title = segment.one(Role.TITLE)
        if title is None:
            yield from _missing(anatomy, segment)
        elif type_of(_first_line(title)) is None:
            yield from _named(segment, title)


def _missing(anatomy: Anatomy, segment: Segment) -> Iterator[Fault]:
    if segment.kind is SegmentKind.MAIN and anatomy.profile is not Profile.LETTER:
        yield Fault(Spot("document"), msg("the title is missing"), (), _weight(segment))


def _named(segment: Segment, title: Part) -> Iterator[Fault]:
    """Judge a title that is no type. An attached document may bear any name (annex III, 1.3)."""
    main = segment.kind is SegmentKind.MAIN
    said = folded(_first_line(title))
    begun = next((name for name in TYPES if said.startswith(f"{folded(name)} ")), None)
    level = Level.ERROR if main else Level.WARNING
    if said.startswith(LETTER):
        what = msg("a letter (công văn) has no title; V/v under its number says what it is about")
        yield Fault(spot(title), what, level=level)
    elif begun:
        what = msg("more than “{type}” stands in its line; the rest is trích yếu", type=begun)
        yield Fault(spot(title), what, level=level)
    elif main:
        what = msg("it is none of the 29 types of the decree")
        yield Fault(spot(title), what, level=_weight(segment))


def _weight(segment: Segment) -> Level:
    """Without a number it may be a paper that the decree does not rule: a timetable, an application."""
    return Level.ERROR if segment.one(Role.NUMBER) else Level.WARNING


def _title_style(anatomy: Anatomy) -> Iterator[Fault]:
    for segment in anatomy.ruled(*NAMED):
        for part in segment.of(Role.TITLE):
            # Trích yếu after a line break shares the paragraph, and with it all but the capitals.
            capitals = None if "\n" in part.text.strip() else True
            wanted = Wanted(bold=True, italic=False, centred=True, capitals=capitals)
            yield from look_faults(anatomy, part, wanted)


def subjects(segment: Segment) -> list[Part]:
    """List the paragraphs of trích yếu: what stands in brackets under the title is a remark."""
    return [one for one in segment.of(Role.SUBJECT) if not one.text.strip().startswith("(")]


def _subject_style(anatomy: Anatomy) -> Iterator[Fault]:
    wanted = Wanted(bold=True, italic=False, centred=True, capitals=False)
    for segment in anatomy.ruled(*NAMED):
        for part in subjects(segment):
            yield from look_faults(anatomy, part, wanted)


def _subject_line(anatomy: Anatomy) -> Iterator[Fault]:
    for segment in anatomy.ruled(SegmentKind.MAIN):
        title = segment.one(Role.TITLE)
        if title is None or type_of(_first_line(title)) not in LINED:
            continue
        whole = [title] if "\n" in title.text.strip() else []
        above = [*whole, *subjects(segment)]
        if above:
            text = title.text.strip().partition("\n")[2] if above == whole else ""
            drawn = _drawn(segment, title, above[-1])
            yield from line_faults(above[-1:], drawn, SHORT_LINE, text)


def _drawn(segment: Segment, title: Part, above: Part) -> list[Drawn]:
    """List the lines drawn near trích yếu, those in paragraphs of their own first."""
    near, passed = [], 0
    for part in segment.parts:
        if part.index < title.index or passed > 1:
            continue
        if part.index > above.index and part.role not in (Role.BLANK, Role.SUBJECT_LINE):
            passed += 1
        near.append(part)
    near.sort(key=lambda part: part.role is not Role.SUBJECT_LINE)
    return [(part, line) for part in near for line in part.paragraph.lines]


RULES = (
    FormRule(
        "TL-TEXT",
        Level.ERROR,
        "Đ7",
        msg("the title is one of the 29 types, alone on its line"),
        msg(
            "write the type alone (KẾ HOẠCH) and trích yếu in small letters on the next line; a letter has neither"
        ),
        _text,
        why_not=OFFICE,
    ),
    FormRule(
        "TL-STYLE",
        Level.ERROR,
        "PL1.II.5b",
        msg("the title: capitals, size 13–14, upright, bold, centred"),
        msg(
            "select the title, set size 13 or 14 and Bold, then Center; in Paragraph set all indents to 0"
        ),
        _title_style,
    ),
    FormRule(
        "TY-STYLE",
        Level.ERROR,
        "PL1.II.5b",
        msg("trích yếu: small letters, size 13–14, upright, bold, centred under the title"),
        msg("select trích yếu, set size 13 or 14 and Bold, then Center; write it in small letters"),
        _subject_style,
        why_not=WORDS,
    ),
    FormRule(
        "TY-LINE",
        Level.ERROR,
        "PL1.II.5b",
        msg("under trích yếu a solid line of 1/3 to 1/2 of the words, centred"),
        msg("draw it with Insert, Shapes, Line, holding Shift, and centre it under the words"),
        _subject_line,
        why_not=DRAWN,
    ),
)
