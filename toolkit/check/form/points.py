"""Khoản and điểm: numbers and letters, typed or made by Word (annex I, part II, 6đ)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from toolkit.check.form.inside import put, set_stretch, text_of, words
from toolkit.check.form.looks import set_runs
from toolkit.check.form.reasons import PLACE, REFERRED, STRUCTURE
from toolkit.check.form.roles import Anatomy, Part, Role, Segment
from toolkit.check.form.rule import Fault, FormRule, spot
from toolkit.check.form.texts import number_of
from toolkit.check.form.values import LETTERS, TITLE_LENGTH
from toolkit.messages import msg
from toolkit.model.problem import Level

CLAUSE = re.compile(r"^\s*(?P<name>\d+)(?P<sign>\s?[.)/])(?P<gap>\s*)")
POINT = re.compile(
    r"^\s*(?P<open>\(?)(?P<name>[a-zđăâêôơư]{1,2})(?P<sign>\s?[).]|\s?/)(?P<gap>\s*)"
)
DECIMAL = re.compile(r"^\s*\d{1,2}(?:\.\d{1,2})+(?P<dot>[.)])?\s*(?P<letter>[^\W\d_])")
ENGLISH = "lowerLetter"
LAST_SAME = "d"
"""Up to here Word's letters are those of the decree; then it writes e for đ."""

NEW_PARENT = (Role.HEADING, Role.ARTICLE, Role.CLAUSE)


@dataclass(frozen=True, slots=True)
class Marked:
    """A khoản or điểm with its mark; `article` tells whether it stands in an article, `fresh` that a list begins.

    `fresh` is sure after a khoản or an article; `loose` that other text stands between it and the last of its kind.
    """

    part: Part
    found: re.Match[str]
    article: bool
    fresh: bool
    loose: bool

    @property
    def name(self) -> str:
        """Give its number or letter."""
        return self.found["name"]


def _marked(segment: Segment, role: Role, pattern: re.Pattern[str]) -> Iterator[Marked]:
    article, fresh, loose = False, True, False
    parents = NEW_PARENT if role is Role.POINT else NEW_PARENT[:2]
    for part in segment.parts:
        if part.role in parents:
            article, fresh = (
                part.role is not Role.HEADING and (article or part.role is Role.ARTICLE),
                True,
            )
        elif part.role is role and (found := pattern.match(text_of(part))):
            yield Marked(part, found, article, fresh, loose)
            fresh = loose = False
        elif part.role is not Role.BLANK:
            loose = True


def _clauses(anatomy: Anatomy) -> Iterator[Fault]:
    for segment in anatomy.ruled():
        before = 0
        for one in _marked(segment, Role.CLAUSE, CLAUSE):
            # Outside articles (plans, reports) “1)” may count what stands in a sentence.
            yield from _sign(one, ".", None if one.article else Level.WARNING)
            yield from _weight(one)
            expected = 1 if one.fresh else before + 1
            if one.article and number_of(one.name) != expected:
                what = msg(
                    "khoản {number} where {expected} is expected",
                    number=one.name,
                    expected=expected,
                )
                yield Fault(spot(one.part), what)
            before = number_of(one.name)


def _sign(one: Marked, wanted: str, level: Level | None = None) -> Iterator[Fault]:
    """Judge the sign behind a number or letter, and that a space follows."""
    found, text = one.found, text_of(one.part)
    opened = found.groupdict().get("open", "")
    close = not found["gap"] and found.end() < len(text)
    if found["sign"] == wanted and not opened and not close:
        return
    first = found.start("open") if opened else found.start("sign")
    name = one.name if opened else ""
    edits = put(one.part, first, found.end("sign"), f"{name}{wanted}{' ' if close else ''}")
    what = msg("it is not written “{mark}” and a space", mark=f"{one.name}{wanted}")
    yield Fault(spot(one.part), what, edits, level)


def _weight(one: Marked) -> Iterator[Fault]:
    """Judge the weight: the number is bold only with a title, which has its own line."""
    end = one.found.end("sign")
    number, rest = words(one.part, 0, end), words(one.part, end)
    heavy = bool(rest) and all(f.bold for f in rest)
    if any(f.bold for f in number) and not heavy:
        edits = set_stretch(one.part, 0, end, bold=False)
        yield Fault(spot(one.part), msg("its number is bold without a title"), edits)
    elif heavy and len(text_of(one.part)) > TITLE_LENGTH:
        what = msg("it is bold, but no title")
        yield Fault(spot(one.part), what, (set_runs(one.part, bold=False),))


def _points(anatomy: Anatomy) -> Iterator[Fault]:
    for segment in anatomy.ruled():
        for one in _marked(segment, Role.POINT, POINT):
            yield from _sign(one, ")")


def _order(anatomy: Anatomy) -> Iterator[Fault]:
    """Judge the letters that are typed; those that Word makes are the business of ST-AUTONUM."""
    for segment in anatomy.ruled():
        before = ""
        for one in _marked(segment, Role.POINT, POINT):
            expected = LETTERS[0] if one.fresh or not before else _next(before)
            restart = one.name == LETTERS[0] and (one.loose or not one.article)
            if one.part.paragraph.label_format != ENGLISH and not restart:
                yield from _letter(one, expected)
            before = one.name


def _next(letter: str) -> str:
    """Give the letter after one; "" where that cannot be said, because it is none of the decree's."""
    at = LETTERS.find(letter)
    return LETTERS[at + 1] if 0 <= at < len(LETTERS) - 1 else ""


def _letter(one: Marked, expected: str) -> Iterator[Fault]:
    if len(one.name) > 1 or one.name not in LETTERS:
        yield Fault(spot(one.part), msg("“{letter}” is no letter for a điểm", letter=one.name))
    elif expected and one.name != expected:
        what = msg(
            "điểm {letter}) where {expected}) is expected", letter=one.name, expected=expected
        )
        yield Fault(spot(one.part), what)


def _automatic(anatomy: Anatomy) -> Iterator[Fault]:
    """Tell each list once, at the first letter that Word makes otherwise than the decree."""
    for segment in anatomy.ruled():
        told = False
        for one in _marked(segment, Role.POINT, POINT):
            told = told and not one.fresh and one.name != LETTERS[0]
            if one.part.paragraph.label_format == ENGLISH and one.name > LAST_SAME and not told:
                told = True
                what = msg("Word writes {letter}) here: its letters know no đ", letter=one.name)
                yield Fault(spot(one.part), what)


def _decimal(anatomy: Anatomy) -> Iterator[Fault]:
    """Tell decimal levels once in a document: where there is one there are many."""
    for segment in anatomy.ruled():
        levels = [part for part in segment.of(Role.BODY) if _is_decimal(text_of(part))]
        if levels:
            what = msg("{count} lines are numbered like 1.1", count=len(levels))
            yield Fault(spot(levels[0]), what)


def _is_decimal(text: str) -> bool:
    """Tell “1.1. Mục đích” and “1.1 Mục đích” from a sentence that begins with 20.11 or 1.5."""
    found = DECIMAL.match(text)
    return bool(found and (found["dot"] or found["letter"].isupper()))


RULES = (
    FormRule(
        "ST-CLAUSE",
        Level.ERROR,
        "PL1.II.6đ",
        msg(
            "khoản are numbered “1. ”, “2. ” from 1 in each article; bold only as a title of its own line"
        ),
        msg("type number, full stop and a space; number the khoản of each article from 1"),
        _clauses,
        why_not=REFERRED,
    ),
    FormRule(
        "ST-POINT",
        Level.ERROR,
        "PL1.II.6đ",
        msg("điểm are written “a) ”"),
        msg("type the letter, one closing bracket and a space"),
        _points,
        why_not=PLACE,
    ),
    FormRule(
        "ST-POINT-SEQ",
        Level.ERROR,
        "PL1.II.6đ",
        msg("điểm follow the Vietnamese alphabet: a b c d đ e g h i k l m"),
        msg(
            "letter the điểm again: đ follows d; ă, â, ê, ô, ơ, ư and f, j, w, z are not used; mend what refers to them"
        ),
        _order,
        why_not=REFERRED,
    ),
    FormRule(
        "ST-AUTONUM",
        Level.ERROR,
        "PL1.II.6đ",
        msg("điểm beyond d) are not lettered by Word"),
        msg("turn Numbering off for these lines and type đ), e), g) by hand"),
        _automatic,
        why_not=STRUCTURE,
    ),
    FormRule(
        "ST-DECIMAL",
        Level.WARNING,
        "",
        msg("there is no level 1.1: below mục stand khoản 1. and điểm a)"),
        msg("number with 1. and a)"),
        _decimal,
        why_not=REFERRED,
    ),
)
