"""The tokens that a clause text may hold: `{slot}`, `{act:… art=…}`, `{body:…}`, `{clause:…}`, `{pupils}`.

One grammar for the checker and the assembler; a closed set, so that nothing in a text can run.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from toolkit.model.clause import Clause, Slot
from toolkit.model.record import Record
from toolkit.model.workspace import Province, School

PATTERN = re.compile(r"\{(?:(act|body|clause):)?([^{}\s:]+)(?:\s+art=([^{}\s]+))?\}")

WORDS = frozenset({"pupils"})
"""Tokens that stand for a term of the code itself."""

MARK = re.compile("\ue000([a-z]+):([^\ue001]*)\ue001")
"""What stands in a text where a school's own words may stand: the kind, then values; the signs are for private use."""


@dataclass(frozen=True, slots=True)
class Token:
    """One token: its kind (slot, act, body, clause, word), its name, and the place in an act."""

    kind: str
    name: str
    at: str = ""


def token_of(match: re.Match[str]) -> Token:
    """Read one match of PATTERN."""
    kind, name, at = match.group(1), match.group(2), match.group(3) or ""
    if kind is None:
        kind = "word" if name in WORDS else "slot"
    return Token(kind, name, at)


def tokens(text: str) -> Iterator[Token]:
    """Yield the tokens of a text in order."""
    return (token_of(match) for match in PATTERN.finditer(text))


def mark(kind: str, *values: str) -> str:
    """Write a mark that `conform` reads: a slot, a body or a reference by its name, an act by the ways to cite it."""
    return "\ue000" + kind + ":" + "\ue002".join(values) + "\ue001"


def marks(text: str) -> Iterator[tuple[str, str, tuple[str, ...]]]:
    """Cut a marked text: what stands before each mark, its kind, its values; last the rest, with an empty kind."""
    start = 0
    for found in MARK.finditer(text):
        yield text[start : found.start()], found.group(1), tuple(found.group(2).split("\ue002"))
        start = found.end()
    yield text[start:], "", ()


def clause_texts(clause: Clause) -> Iterator[tuple[Record, str]]:
    """Yield every text of a clause with the record whose place tells where it stands."""
    for wording in clause.wordings:
        yield wording, wording.text
        for point in wording.points:
            yield wording, point


def effective_slot(clause: Clause, name: str, province: Province) -> Slot | None:
    """Give a slot with the province's narrower bounds, or None if the clause declares none of that name."""
    slot = clause.slots.get(name)
    bound = province.bounds.get(clause.id, {}).get(name)
    if slot is None or bound is None:
        return slot
    changes = {
        key: value for key, value in (("min", bound.min), ("max", bound.max)) if value is not None
    }
    return slot.model_copy(update=changes)


def slot_value(clause: Clause, name: str, province: Province, school: School | None) -> str | None:
    """Give the value of a slot: the school's, else the province's, else the default, else None.

    In the province's own code the slot's words for the province come before the default.
    """
    for office in (school, province):
        if office is not None and name in office.slots.get(clause.id, {}):
            return office.slots[clause.id][name]
    slot = clause.slots.get(name)
    if slot is None:
        return None
    return slot.default if school else slot.in_province or slot.default
