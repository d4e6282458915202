"""Page numbers (annex I, part I, 7; part III, 1đ)."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from toolkit.check.form.looks import right_size
from toolkit.check.form.reasons import STRUCTURE, WORDS
from toolkit.check.form.roles import Anatomy, SegmentKind
from toolkit.check.form.rule import Fault, FormRule, Spot, spot
from toolkit.check.form.values import BODY_SIZES
from toolkit.messages import msg
from toolkit.model.problem import Level
from toolkit.word.edits import NumberPages, SetParagraph, SetRuns
from toolkit.word.records import Section, WordParagraph

DIGITS = re.compile(r"^\W*\d+\W*$")
LONG = 25
"""A file with so few paragraphs is one page: a number is not asked for."""


def _numbers(parts: tuple[WordParagraph, ...]) -> list[WordParagraph]:
    return [one for one in parts if any(run.field == "PAGE" for run in one.runs)]


def _numbered(section: Section) -> list[WordParagraph]:
    return _numbers(section.headers.get("default", ()))


def _edit(anatomy: Anatomy, section: Section) -> NumberPages:
    return NumberPages(section.number, right_size(anatomy, "body"))


def _present(anatomy: Anatomy) -> Iterator[Fault]:
    if len(anatomy.file.paragraphs) <= LONG:
        return
    for section in anatomy.file.sections:
        low = any(_numbers(parts) for parts in section.footers.values())
        if not low and not _numbered(section) and section.last - section.first > LONG:
            yield Fault(Spot("document"), msg("pages are not numbered"), (_edit(anatomy, section),))


def _position(anatomy: Anatomy) -> Iterator[Fault]:
    for section in anatomy.file.sections:
        for one in _numbers(section.footers.get("default", ())):
            what = msg("the page number stands at the foot of the page")
            yield Fault(spot(one), what, (_edit(anatomy, section),))


def _centre(anatomy: Anatomy) -> Iterator[Fault]:
    for one in _every(anatomy):
        if one.format.align != "center" and "\t" not in one.text:
            place = one.place
            edit = SetParagraph(place.part, place.number, (("align", "center"), ("first", 0)))
            yield Fault(spot(one), msg("the page number is not centred"), (edit,))


def _size(anatomy: Anatomy) -> Iterator[Fault]:
    for one in _every(anatomy):
        if any(run.field == "PAGE" and run.format.size not in BODY_SIZES for run in one.runs):
            edit = _runs(one, size=right_size(anatomy, "body"))
            yield Fault(spot(one), msg("the page number is not of size 13–14"), (edit,))


def _style(anatomy: Anatomy) -> Iterator[Fault]:
    for one in _every(anatomy):
        looked = [run.format for run in one.runs if run.field == "PAGE"]
        if any(f.bold or f.italic or f.underline for f in looked):
            edit = _runs(one, bold=False, italic=False, underline=False)
            yield Fault(spot(one), msg("the page number is not upright and plain"), (edit,))
        beside = "".join(r.text for r in one.runs if r.field != "PAGE").strip()
        if beside:
            what = msg("“{words}” stands beside the page number", words=beside)
            yield Fault(spot(one), what, (), Level.WARNING)


def _runs(one: WordParagraph, **values: object) -> SetRuns:
    return SetRuns(one.place.part, one.place.number, tuple(sorted(values.items())))


def _every(anatomy: Anatomy) -> list[WordParagraph]:
    found = {
        (one.place.part, one.place.number): one
        for section in anatomy.file.sections
        for one in _numbered(section)
    }
    return list(found.values())


def _format(anatomy: Anatomy) -> Iterator[Fault]:
    for section in anatomy.file.sections:
        if section.number_format not in ("", "decimal", "numberInDash"):
            yield Fault(Spot("document"), msg("pages are not numbered in Arabic figures"))


def _start(anatomy: Anatomy) -> Iterator[Fault]:
    start = anatomy.file.sections[0].start if anatomy.file.sections else None
    if start not in (None, 1):
        yield Fault(Spot("document"), msg("the first page is numbered {start}", start=start))


def _hidden(anatomy: Anatomy) -> Iterator[Fault]:
    for section in anatomy.file.sections[:1]:
        first = section.headers.get("first", ())
        shown = [one for one in first if _numbers((one,)) or DIGITS.match(one.text)]
        open_ = not section.title_page and bool(_numbered(section)) and section.start in (None, 1)
        if shown or open_:
            what = msg("the number of the first page is shown")
            place = spot(shown[0]) if shown else Spot("document")
            yield Fault(place, what, (_edit(anatomy, section),))


def _restart(kind: SegmentKind) -> Callable[[Anatomy], Iterator[Fault]]:
    def check(anatomy: Anatomy) -> Iterator[Fault]:
        for segment in anatomy.kinds(kind):
            section = anatomy.file.sections[segment.first_section]
            if section.start != 1 and segment.parts:
                yield Fault(spot(segment.parts[0]), msg("its pages are not numbered from 1"))

    return check


RULES = (
    FormRule(
        "PN-PRESENT",
        Level.ERROR,
        "PL1.I.7",
        msg("pages are numbered from the second on"),
        msg("insert a page number at the top, centred"),
        _present,
    ),
    FormRule(
        "PN-POS",
        Level.ERROR,
        "PL1.I.7",
        msg("the page number stands in the top margin"),
        msg("move the page number to the header"),
        _position,
    ),
    FormRule(
        "PN-CENTER",
        Level.ERROR,
        "PL1.I.7",
        msg("the page number is centred"),
        msg("centre the page number"),
        _centre,
    ),
    FormRule(
        "PN-SIZE",
        Level.ERROR,
        "PL1.I.7",
        msg("the page number: size 13–14"),
        msg("set its size to that of the text"),
        _size,
    ),
    FormRule(
        "PN-STYLE",
        Level.ERROR,
        "PL1.I.7",
        msg("the page number is upright and plain"),
        msg("leave only the figure, upright"),
        _style,
        why_not=WORDS,
    ),
    FormRule(
        "PN-FMT",
        Level.ERROR,
        "PL1.I.7",
        msg("page numbers are Arabic figures"),
        msg("choose 1, 2, 3 in Format Page Numbers"),
        _format,
        why_not=STRUCTURE,
    ),
    FormRule(
        "PN-START",
        Level.ERROR,
        "PL1.I.7",
        msg("pages are counted from 1"),
        msg("let the numbers start at 1"),
        _start,
        why_not=STRUCTURE,
    ),
    FormRule(
        "PN-FIRSTHIDE",
        Level.ERROR,
        "PL1.I.7",
        msg("the first page shows no number"),
        msg("choose Different First Page and empty its header"),
        _hidden,
    ),
    FormRule(
        "PN-ATT",
        Level.WARNING,
        "",
        msg("an attached document is numbered from 1 again"),
        msg("begin it with a section break and restart the numbers"),
        _restart(SegmentKind.ATTACHED),
        why_not=STRUCTURE,
    ),
    FormRule(
        "PN-ANX",
        Level.ERROR,
        "PL1.III.1đ",
        msg("each annex has its own page numbers"),
        msg("begin it with a section break and restart the numbers"),
        _restart(SegmentKind.ANNEX),
        why_not=STRUCTURE,
    ),
)
