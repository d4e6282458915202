"""Articles: “Điều 1. Title”, how they look, that they are titled and numbered through (annex I, part II, 6d, 6đ)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum, auto

from toolkit.check.form.indents import indent_faults, usual_indent
from toolkit.check.form.inside import put, set_stretch, text_of, words
from toolkit.check.form.looks import right_size, set_paragraph, set_runs, text_size
from toolkit.check.form.reasons import PLACE, REFERRED, WORDS
from toolkit.check.form.roles import Anatomy, Part, Profile, Role, Segment, SegmentKind
from toolkit.check.form.rule import Fault, FormRule, spot
from toolkit.check.form.texts import number_of
from toolkit.check.form.values import BODY_SIZES, TITLE_LENGTH
from toolkit.check.form.wanted import joined
from toolkit.messages import Message, msg
from toolkit.model.problem import Level
from toolkit.word.edits import Edit

LEAD = re.compile(r"^\s*(điều)\s+(\d+)(\s*[.:)/–-]?)(\s*)", re.IGNORECASE)
ENDED = re.compile(r"[.;:,…]\s*$")
SENTENCE = 120
"""A line of this length that is not bold is a sentence, no title, also where its full stop is missing."""


@dataclass(frozen=True, slots=True)
class Lead:
    """“Điều 1.”: its word, number, sign, and where number, sign and the blank after it end."""

    word: str
    number: int
    sign: str
    number_end: int
    sign_end: int
    end: int


class Title(StrEnum):
    """What stands after “Điều 1.” in its paragraph: nothing, a title, a title and more, text."""

    NONE = auto()
    ALONE = auto()
    MERGED = auto()
    TEXT = auto()


def lead_of(part: Part) -> Lead | None:
    """Read the beginning of an article."""
    found = LEAD.match(text_of(part))
    if found is None:
        return None
    word, number, sign, _ = found.groups()
    return Lead(word, number_of(number), sign, found.end(2), found.end(3), found.end())


def title_of(part: Part, lead: Lead) -> Title:
    """Tell by weight, and where the weight says nothing by length and end, whether an article has a title."""
    rest = text_of(part)[lead.end :].strip()
    weights = [one.bold for one in words(part, lead.end)]
    if not weights:
        return Title.NONE
    if all(weights) and "\n" not in rest:
        return Title.TEXT if len(rest) > TITLE_LENGTH and ENDED.search(rest) else Title.ALONE
    if weights[0]:
        return Title.MERGED
    return Title.TEXT if ENDED.search(rest) or len(rest) > SENTENCE else Title.ALONE


def articles(segment: Segment) -> Iterator[tuple[Part, Lead]]:
    """Yield the articles of a document with their beginnings."""
    for part in segment.of(Role.ARTICLE):
        lead = lead_of(part)
        if lead is not None:
            yield part, lead


def _form(anatomy: Anatomy) -> Iterator[Fault]:
    for segment in anatomy.ruled():
        decision = segment.kind is SegmentKind.MAIN and anatomy.profile is Profile.DECISION
        for part, lead in articles(segment):
            yield from _words(part, lead)
            # Of the articles of a decision QD-ART-BOLD judges the weight: they have no titles.
            yield from _look(anatomy, part, None if decision else lead)
            yield from indent_faults(anatomy, part)


def _words(part: Part, lead: Lead) -> Iterator[Fault]:
    wrong: list[Message] = []
    edits: tuple[Edit, ...] = ()
    if lead.word != "Điều":
        wrong.append(msg("“Điều” is not written so"))
    more = bool(text_of(part)[lead.end :].strip())
    close = more and lead.end == lead.sign_end
    if lead.sign != "." or close:
        wrong.append(msg("after the number no full stop and a space"))
        edits = put(part, lead.number_end, lead.sign_end, ". " if close else ".")
    if wrong:
        yield Fault(spot(part), joined(wrong), edits)


def _look(anatomy: Anatomy, part: Part, lead: Lead | None) -> Iterator[Fault]:
    wrong: list[Message] = []
    edits: list[Edit] = []
    if lead is not None and title_of(part, lead) in (Title.NONE, Title.ALONE) and not _bold(part):
        wrong.append(msg("not bold"))
        edits.append(set_runs(part, bold=True))
    elif lead is not None and not _bold(part, lead.sign_end):
        wrong.append(msg("“Điều” and number are not bold"))
        edits.extend(set_stretch(part, 0, lead.sign_end, bold=True))
    if any(one.italic for one in words(part)):
        wrong.append(msg("italic"))
        edits.append(set_runs(part, italic=False))
    right = text_size(anatomy)
    odd = {one.size for one in words(part)} - ({right} if right in BODY_SIZES else set(BODY_SIZES))
    if odd:
        said = ", ".join(f"{size / 2:g}" for size in sorted(odd)).replace(".", ",")
        wrong.append(msg("size {sizes}", sizes=said))
        edits.append(
            set_runs(part, size=right if right in BODY_SIZES else right_size(anatomy, "body"))
        )
    if part.paragraph.format.align == "center":
        wrong.append(msg("centred"))
        edits.append(set_paragraph(part, align="both", first=usual_indent(anatomy), left=0))
    if wrong and words(part):
        yield Fault(spot(part), msg("it is {what}", what=joined(wrong)), tuple(edits))


def _bold(part: Part, last: int | None = None) -> bool:
    """Tell whether a stretch is bold; how the label of automatic numbering looks is not known and passes."""
    return all(one.bold for one in words(part, 0, last))


def _titles(anatomy: Anatomy) -> Iterator[Fault]:
    for segment in anatomy.ruled(SegmentKind.ATTACHED):
        for part, lead in articles(segment):
            kind = title_of(part, lead)
            if kind in (Title.NONE, Title.TEXT):
                yield Fault(spot(part), msg("the article has no title"))
            elif kind is Title.MERGED:
                yield Fault(spot(part), msg("text stands in one paragraph with the title"))


def _sequence(anatomy: Anatomy) -> Iterator[Fault]:
    for segment in anatomy.ruled(SegmentKind.MAIN, SegmentKind.ATTACHED):
        expected = 1
        for part, lead in articles(segment):
            if lead.number != expected:
                what = msg(
                    "Điều {number} where Điều {expected} is expected",
                    number=lead.number,
                    expected=expected,
                )
                yield Fault(spot(part), what)
            expected = lead.number + 1


RULES = (
    FormRule(
        "ST-ART",
        Level.ERROR,
        "PL1.II.6đ",
        msg("articles: “Điều 1. …”, upright, bold, as large as the text, indented by 1 or 1,27 cm"),
        msg(
            "type “Điều”, the number, a full stop and a space; set Bold, Justify and First line 1 or 1,27 cm"
        ),
        _form,
        why_not=PLACE,
    ),
    FormRule(
        "ST-ART-TITLE",
        Level.ERROR,
        "PL1.II.6d",
        msg("each article of the attached document has a title, alone on its line"),
        msg(
            "write a short title after “Điều 1.”, press Enter, let the text begin on the next line"
        ),
        _titles,
        why_not=WORDS,
    ),
    FormRule(
        "ST-ART-SEQ",
        Level.WARNING,
        "",
        msg("articles are numbered 1, 2, 3 through the whole document, over all chapters"),
        msg("number the articles again and look through the places that name them"),
        _sequence,
        why_not=REFERRED,
    ),
)
