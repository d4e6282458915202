"""Chapters, articles, khoản and điểm: their words, numbers and letters (annex I, part II, 6)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from toolkit.check.form.looks import is_bold, set_paragraph, set_runs
from toolkit.check.form.roles import Anatomy, Part, Role, Segment, SegmentKind
from toolkit.check.form.rule import Fault, FormRule, spot
from toolkit.check.form.texts import is_caps
from toolkit.check.form.values import INDENT_TOLERANCE, INDENTS, LETTERS
from toolkit.messages import msg
from toolkit.model.problem import Level

DOT = re.compile(r"[.:]\s*$")
ARABIC_SECTION = re.compile(r"^(?:Mục|Tiểu mục|MỤC)\s+[IVXLC]+\b")
ARTICLE = re.compile(r"^\s*Điều\s+(\d+)(\.?)\s*(.*)$", re.DOTALL)
CLAUSE = re.compile(r"^\s*(\d+)\s?[.)/]")
POINT = re.compile(r"^\s*(\(?)([a-zđăâêôơư]{1,2})(\s?[).])")
DECIMAL = re.compile(r"^\s*\d+\.\d+[.\s)]")
NEVER = "fjwzăâêôơư"


def _texts(anatomy: Anatomy) -> list[Segment]:
    return anatomy.kinds(SegmentKind.MAIN, SegmentKind.ATTACHED, SegmentKind.ANNEX)


def _no_dot(anatomy: Anatomy) -> Iterator[Fault]:
    for part in anatomy.of(Role.HEADING):
        if DOT.search(part.text):
            yield Fault(spot(part), msg("nothing stands behind the number of a heading"))


def _sections(anatomy: Anatomy) -> Iterator[Fault]:
    for part in anatomy.of(Role.HEADING):
        if ARABIC_SECTION.match(part.text):
            yield Fault(spot(part), msg("mục and tiểu mục are numbered 1, 2, 3"))
        if is_caps(part.text):
            yield Fault(spot(part), msg("“Chương I” is not written in capitals; its title is"))
    for part in anatomy.of(Role.HEADING_TITLE):
        if not is_caps(part.text) and not all(r.format.caps for r in part.paragraph.shown()):
            yield Fault(spot(part), msg("the title is not written in capitals"))


def _keep(anatomy: Anatomy) -> Iterator[Fault]:
    for part in anatomy.of(Role.HEADING, Role.HEADING_TITLE):
        if not part.paragraph.format.keep_next:
            edit = set_paragraph(part, keep_next=True)
            yield Fault(spot(part), msg("it may stand alone at the foot of a page"), (edit,))


def _article_form(anatomy: Anatomy) -> Iterator[Fault]:
    for segment in anatomy.kinds(SegmentKind.ATTACHED):
        for part in segment.of(Role.ARTICLE):
            found = ARTICLE.match(part.text)
            if found and not found[2]:
                yield Fault(spot(part), msg("a full stop stands behind the number of an article"))
            if not is_bold(part) or part.paragraph.format.align == "center":
                edits = (set_runs(part, bold=True), set_paragraph(part, align="both", first=720))
                yield Fault(spot(part), msg("it is not bold, or centred"), edits)
            elif not any(abs(_first(part) - right) <= INDENT_TOLERANCE for right in INDENTS):
                edit = set_paragraph(part, first=720, left=0)
                yield Fault(
                    spot(part), msg("its first line is not indented by 1 or 1,27 cm"), (edit,)
                )


def _first(part: Part) -> int:
    return part.paragraph.format.first + part.paragraph.format.left


def _article_title(anatomy: Anatomy) -> Iterator[Fault]:
    for segment in anatomy.kinds(SegmentKind.ATTACHED):
        for part in segment.of(Role.ARTICLE):
            found = ARTICLE.match(part.text)
            if found and not found[3].strip():
                yield Fault(spot(part), msg("the article has no title"))


def _article_order(anatomy: Anatomy) -> Iterator[Fault]:
    for segment in anatomy.kinds(SegmentKind.MAIN, SegmentKind.ATTACHED):
        expected = 1
        for part in segment.of(Role.ARTICLE):
            found = ARTICLE.match(part.text)
            number = int(found[1]) if found else expected
            if number != expected:
                yield Fault(
                    spot(part),
                    msg(
                        "article {number} where {expected} is expected",
                        number=number,
                        expected=expected,
                    ),
                )
            expected = number + 1


def _clauses(anatomy: Anatomy) -> Iterator[Fault]:
    for segment in anatomy.kinds(SegmentKind.ATTACHED):
        expected = 1
        for part in segment.parts:
            if part.role in (Role.ARTICLE, Role.HEADING):
                expected = 1
            elif part.role is Role.CLAUSE:
                found = CLAUSE.match(part.text)
                number = int(found[1]) if found else expected
                if number != expected:
                    what = msg(
                        "khoản {number} where {expected} is expected",
                        number=number,
                        expected=expected,
                    )
                    yield Fault(spot(part), what)
                expected = number + 1


def _point_sign(anatomy: Anatomy) -> Iterator[Fault]:
    for part in anatomy.of(Role.POINT):
        found = POINT.match(part.text)
        if found and (found[1] or found[3] != ")"):
            yield Fault(spot(part), msg("a point is written a) – letter and one bracket"))


def _point_order(anatomy: Anatomy) -> Iterator[Fault]:
    for segment in _texts(anatomy):
        at = 0
        for part in segment.parts:
            if part.role in (Role.CLAUSE, Role.ARTICLE, Role.HEADING):
                at = 0
            found = POINT.match(part.text) if part.role is Role.POINT else None
            if found is None:
                continue
            expected = LETTERS[at] if at < len(LETTERS) else ""
            if found[2] in NEVER or found[2] != expected:
                yield Fault(
                    spot(part),
                    msg(
                        "point {letter}) where {expected}) is expected",
                        letter=found[2],
                        expected=expected,
                    ),
                )
            at = LETTERS.find(found[2]) + 1 if found[2] in LETTERS else at + 1


def _automatic(anatomy: Anatomy) -> Iterator[Fault]:
    for part in anatomy.of(Role.POINT):
        if part.paragraph.label_format == "lowerLetter" and part.paragraph.label[:1] > "d":
            yield Fault(
                spot(part), msg("Word's letters know no đ: from the fifth point on they are wrong")
            )


def _decimal(anatomy: Anatomy) -> Iterator[Fault]:
    for part in anatomy.of(Role.BODY, Role.CLAUSE):
        if DECIMAL.match(part.text):
            yield Fault(spot(part), msg("1.1 is no level of the decree"))


RULES = (
    FormRule(
        "ST-NODOT",
        Level.ERROR,
        "PL1.II.6đ",
        msg("nothing stands behind the number of Phần, Chương, Mục"),
        msg("take the sign away"),
        _no_dot,
    ),
    FormRule(
        "ST-SECTION",
        Level.ERROR,
        "PL1.II.6đ",
        msg("“Chương I” in small letters, its title in capitals; Mục 1 in figures"),
        msg("write them so"),
        _sections,
    ),
    FormRule(
        "ST-KEEP",
        Level.INFO,
        "",
        msg("headings stay with what follows"),
        msg("choose Keep with next"),
        _keep,
    ),
    FormRule(
        "ST-ART",
        Level.ERROR,
        "PL1.II.6đ",
        msg("articles: “Điều 1. …”, bold, indented"),
        msg("write and set them so"),
        _article_form,
    ),
    FormRule(
        "ST-ART-TITLE",
        Level.ERROR,
        "PL1.II.6d",
        msg("each article has a title"),
        msg("give the article a title"),
        _article_title,
    ),
    FormRule(
        "ST-ART-SEQ",
        Level.WARNING,
        "",
        msg("articles are numbered through"),
        msg("number the articles again"),
        _article_order,
    ),
    FormRule(
        "ST-CLAUSE",
        Level.ERROR,
        "PL1.II.6đ",
        msg("khoản are numbered 1, 2, 3 in each article"),
        msg("number the khoản again"),
        _clauses,
    ),
    FormRule(
        "ST-POINT",
        Level.ERROR,
        "PL1.II.6đ",
        msg("points are written a), b), c)"),
        msg("write letter and bracket"),
        _point_sign,
    ),
    FormRule(
        "ST-POINT-SEQ",
        Level.ERROR,
        "PL1.II.6đ",
        msg("points follow a, b, c, d, đ, e, g, h, i, k"),
        msg("letter the points again: đ follows d, there is no f"),
        _point_order,
    ),
    FormRule(
        "ST-AUTONUM",
        Level.ERROR,
        "",
        msg("points are not lettered by Word beyond d)"),
        msg("type the letters by hand"),
        _automatic,
    ),
    FormRule(
        "ST-DECIMAL",
        Level.WARNING,
        "",
        msg("there are no levels 1.1"),
        msg("use khoản 1. and points a)"),
        _decimal,
    ),
)
