"""Who signs, and the room for it (annex I, part II, 7)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import zip_longest

from toolkit.check.form.looks import right_size, set_paragraph
from toolkit.check.form.reasons import OFFICE, STRUCTURE, WORDS
from toolkit.check.form.roles import Anatomy, Part, Role
from toolkit.check.form.rule import Fault, FormRule, spot
from toolkit.check.form.texts import folded, is_caps
from toolkit.check.form.values import SIGNING_LINES
from toolkit.messages import msg
from toolkit.model.problem import Level

SLASH = re.compile(r"^\s*(?:T/M|K/T|T/L|TM/|KT/|TL/|T/UQ)", re.IGNORECASE)
DEGREE = re.compile(r"^(?:GS|PGS|TS|ThS|Ths|BS|CN|NGƯT|NGND|TTƯT)\b\.?", re.IGNORECASE)


def _word(anatomy: Anatomy) -> Iterator[Fault]:
    for part in anatomy.main.of(Role.SIGN_AUTHORITY):
        if SLASH.match(part.text):
            yield Fault(spot(part), msg("TM., KT., TL., TUQ. are written with a full stop"))


def _deputy(anatomy: Anatomy) -> Iterator[Fault]:
    parts = anatomy.main.of(Role.SIGN_AUTHORITY)
    for part, below in zip_longest(parts, parts[1:]):
        text = folded(part.text)
        if text.startswith("kt.") and not (below and folded(below.text).startswith("phó")):
            yield Fault(spot(part), msg("the deputy's own title is missing below KT."))
        if text.startswith("tm. ủy ban") and below is None:
            yield Fault(spot(part), msg("who signs for the committee is missing"))


def _name(anatomy: Anatomy) -> Iterator[Fault]:
    for part in anatomy.main.of(Role.SIGN_NAME):
        if is_caps(part.text):
            yield Fault(spot(part), msg("the name is not written in capitals"))


def _degree(anatomy: Anatomy) -> Iterator[Fault]:
    for part in anatomy.main.of(Role.SIGN_NAME):
        if DEGREE.match(part.text.strip()):
            issuer = folded(" ".join(p.text for p in anatomy.main.of(Role.ISSUER)))
            level = Level.WARNING if issuer.startswith("trường") else None
            yield Fault(spot(part), msg("no degree or title stands before the name"), (), level)


def _room(anatomy: Anatomy) -> Iterator[Fault]:
    """Judge the room between title and name of one cell; rows of the table may be of any height."""
    wanted = SIGNING_LINES * 10 * right_size(anatomy, "body")
    for name in anatomy.main.of(Role.SIGN_NAME):
        cell = [p for p in anatomy.main.parts if _cell(p) == _cell(name) and p.index < name.index]
        titles = [p for p in cell if p.role is Role.SIGN_AUTHORITY]
        between = [p for p in cell if titles and p.index > titles[-1].index]
        pictures = any(p.paragraph.pictures for p in (*between, name))
        if not titles or pictures:
            continue
        missing = wanted - _gap([titles[-1], *between, name])
        if missing > 0:
            edit = set_paragraph(name, before=name.paragraph.format.before + missing)
            yield Fault(spot(name), msg("signature and seal have no room above it"), (edit,))


def _cell(part: Part) -> tuple[int | None, int, int]:
    place = part.paragraph.place
    return place.table, place.row, place.column


def _gap(parts: list[Part]) -> int:
    """Measure in twips what lies between the first and the last: gaps, and the paragraphs between them."""
    first, *between, last = (part.paragraph for part in parts)
    inner = sum(
        one.format.before + one.format.after + max(10 * one.mark.size, one.format.line)
        for one in between
    )
    return first.format.after + inner + last.format.before


def _whole(anatomy: Anatomy) -> Iterator[Fault]:
    foot = anatomy.main.foot
    if foot is not None and not foot.no_split:
        first = next(p for p in anatomy.main.parts if p.index >= foot.first)
        yield Fault(spot(first), msg("the table of signatures may break over two pages"))


RULES = (
    FormRule(
        "KY-AUTH",
        Level.ERROR,
        "PL1.II.7b",
        msg("TM., KT., TL., TUQ. with a full stop"),
        msg("write a full stop instead of the stroke"),
        _word,
        why_not=WORDS,
    ),
    FormRule(
        "KY-DEPUTY",
        Level.WARNING,
        "PL1.II.7b",
        msg("below KT. stands the deputy's own title"),
        msg("add the line PHÓ …"),
        _deputy,
        why_not=OFFICE,
    ),
    FormRule(
        "KY-CASE",
        Level.ERROR,
        "PL1.II.7đ",
        msg("the name is written in small letters"),
        msg("write the name with capital initials"),
        _name,
        why_not=WORDS,
    ),
    FormRule(
        "KY-DEGREE",
        Level.ERROR,
        "PL1.II.7c",
        msg("no degree stands before the name"),
        msg("take the degree away"),
        _degree,
        why_not=OFFICE,
    ),
    FormRule(
        "KY-SPACE",
        Level.INFO,
        "",
        msg("three lines are left between the title and the name"),
        msg("set Spacing Before of the name to 60 pt"),
        _room,
    ),
    FormRule(
        "KY-NOSPLIT",
        Level.INFO,
        "",
        msg("the signatures stay on one page"),
        msg("forbid the rows of the table to break"),
        _whole,
        why_not=STRUCTURE,
    ),
)
