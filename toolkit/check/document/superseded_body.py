"""No text speaks of an authority that is no more on the day asked; who took over is named.

A citation keeps the issuer of its day: "Công văn số 4032/UBND-NC … của Ủy ban nhân dân tỉnh Yên Bái" stays right.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from toolkit.check.rule import Asked, DocumentRule
from toolkit.check.typed import typed_texts
from toolkit.messages import Message, msg
from toolkit.model.assembly import Assembly
from toolkit.model.law import Body, BodyName
from toolkit.model.library import Workspace
from toolkit.model.problem import Level, Problem
from toolkit.model.record import Where
from toolkit.model.validity import CONFIRMED

CITED = re.compile(
    r"\bsố\s+\S+\s+ngày\s+\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4}\s+của\s+[^;.,]*?"
    r"(?=\s+(?:quy định|ban hành|về|phê duyệt|hướng dẫn|sửa đổi)\b|[;.,]|$)"
)
"""A citation up to its issuer (Decree 30/2020, annex I, part II, 6)."""


@dataclass(frozen=True, slots=True)
class Ended:
    """A way of writing an authority that is no more, its last day, and what it is called now."""

    written: str
    name: BodyName
    now: str


def _check(workspace: Workspace, assembly: Assembly, asked: Asked) -> Iterator[Problem]:
    ended = _ended(tuple(workspace.library.bodies.values()), asked)
    told: set[tuple[str, Where]] = set()
    for where, text, use in _texts(workspace, assembly):
        bare = CITED.sub(" ", text)
        for written in _longest(ended, bare):
            if (written, where) not in told:
                told.add((written, where))
                yield _problem(ended[written], where, use, asked)


def _texts(workspace: Workspace, assembly: Assembly) -> Iterator[tuple[Where, str, str]]:
    document, day = assembly.document, workspace.office.where_of("day")
    if not assembly.choices:  # a paper around the code: only what it prints
        yield from ((day, line, document.title) for part in document.parts for line in part.lines())
        return
    for typed in typed_texts(workspace):
        yield typed.where, typed.text, typed.key
    for unit in document.units():
        if not unit.own:
            yield day, " ".join((unit.text, *(p.text for p in unit.points))), unit.clause


@lru_cache(maxsize=8)
def _ended(bodies: tuple[Body, ...], asked: Asked) -> dict[str, list[Ended]]:
    """Index the ended names by how they are written, without those that some body still bears."""
    current = {n.name.casefold() for b in bodies for n in b.names if n.spans(asked.day)}
    found: dict[str, list[Ended]] = {}
    for body in bodies:
        for name in body.names:
            now = _now(body, name, asked)
            if name.valid_to is not None and name.valid_to < asked.day:
                for written in (name.name, *name.also):
                    if written.casefold() not in current:
                        found.setdefault(written.casefold(), []).append(Ended(written, name, now))
    return found


def _now(body: Body, name: BodyName, asked: Asked) -> str:
    """Name the body as it is called on the day, for the same school levels."""
    names = (n for n in body.names if n.spans(asked.day) and n.levels == name.levels)
    return " / ".join(dict.fromkeys(n.name for n in names))


def _longest(ended: dict[str, list[Ended]], text: str) -> Iterator[str]:
    """Yield the ended names in a text; a name inside a longer one is not told twice."""
    if not ended:
        return
    found = _pattern(tuple(ended)).findall(" ".join(text.casefold().split()))
    yield from dict.fromkeys(found)


@lru_cache(maxsize=8)
def _pattern(names: tuple[str, ...]) -> re.Pattern[str]:
    """Find any of the names, the longest first."""
    longest = sorted(names, key=len, reverse=True)
    return re.compile(r"(?<!\w)(?:" + "|".join(map(re.escape, longest)) + r")(?!\w)")


def _problem(found: list[Ended], where: Where, use: str, asked: Asked) -> Problem:
    first = found[0]
    proved = any(one.name.confidence in CONFIRMED for one in found)
    return Problem(
        "superseded-body",
        msg(
            "“{name}” is no more on {day} (until {last}); it stands in: {use}",
            name=first.written,
            day=f"{asked.day:%d/%m/%Y}",
            last=f"{first.name.valid_to:%d/%m/%Y}",
            use=use,
        ),
        _hint(found, proved),
        where,
        Level.ERROR if proved else Level.WARNING,
    )


def _hint(found: list[Ended], proved: bool) -> Message:
    now = "; ".join(dict.fromkeys(one.now for one in found if one.now))
    if proved:
        return msg("write instead: {names}", names=now)
    return msg("write instead: {names} (how its tasks were shared is not confirmed)", names=now)


RULE = DocumentRule(
    "superseded-body", msg("no text speaks of an authority that is no more on the day"), _check
)
