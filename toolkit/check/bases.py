"""The acts that a document stands on, each with its answer for the day asked; shared by the rules on bases.

A clause with several legal bases stands as long as one of them is in force; then the others are not told.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from toolkit.model.assembly import Assembly, Cited, Role
from toolkit.model.citing import BY_NAME, place, short
from toolkit.model.law import PlaceRef, Source
from toolkit.model.library import Workspace
from toolkit.model.record import Where
from toolkit.model.succession import replacing
from toolkit.model.validity import Answer, Validity


@dataclass(frozen=True, slots=True)
class Base:
    """An act, or places of it that share their days, with the answer; `uses` are the căn cứ and clauses on it."""

    source: Source
    validity: Validity
    answer: Answer
    uses: tuple[Cited, ...]

    @property
    def at(self) -> str:
        """Give the first place used, empty where the act as a whole is judged."""
        whole = self.validity == self.source.validity
        return "" if whole else next(use.at for use in self.uses)


def bases(workspace: Workspace, assembly: Assembly, day: date) -> list[Base]:
    """List what the document stands on: one entry for each act, one more for places of it with days of their own."""
    sources = workspace.library.sources
    used = [c for c in assembly.cited if c.role is not Role.BASIS and c.source in sources]
    used += _decisive(workspace, assembly, day)
    grouped: dict[tuple[str, Validity], list[Cited]] = {}
    for cited in used:
        validity = sources[cited.source].validity_of(cited.at)
        grouped.setdefault((cited.source, validity), []).append(cited)
    return [
        Base(sources[source], validity, validity.answer(day), tuple(dict.fromkeys(uses)))
        for (source, validity), uses in grouped.items()
    ]


def _decisive(workspace: Workspace, assembly: Assembly, day: date) -> Iterator[Cited]:
    """Yield the legal bases of each clause: those in force, else those of the drafting day, else all."""
    sources, drafted = workspace.library.sources, workspace.office.day
    ties = (c for c in assembly.cited if c.role is Role.BASIS and c.source in sources)
    for _, group in groupby(ties, key=lambda c: c.clause):
        whole = list(group)
        proved = [c for c in whole if sources[c.source].answer(day, c.at) is Answer.IN_FORCE]
        used = [c for c in whole if sources[c.source].stands(drafted, c.at)]
        yield from proved or used or whole


def checked_to(workspace: Workspace, assembly: Assembly, day: date) -> date | None:
    """Give the day to which the law data behind a document was checked: the oldest check of what it stands on."""
    used = bases(workspace, assembly, day)
    days = [b.validity.checked_on for b in used if b.answer is not Answer.NOT_IN_FORCE]
    return min(days, default=None)


def where(workspace: Workspace, base: Base) -> Where:
    """Give the place where a person would mend: the căn cứ that was added by hand, else the drafting day."""
    office = workspace.office
    added = base.source.id in office.grounds.add
    return office.where_of("grounds", "add", base.source.id) if added else office.where_of("day")


def named(base: Base) -> str:
    """Name an act so that it cannot be taken for another: a law with its number; with the places that are meant."""
    act = numbered(base.source)
    if not base.at:
        return act
    places = dict.fromkeys(place(base.source, use.at, act) for use in base.uses)
    return ", ".join(places)


def numbered(source: Source) -> str:
    """Name an act, a law with its number."""
    name = short(source)
    return f"{name} ({source.number})" if source.kind in BY_NAME else name


def used_in(base: Base) -> str:
    """Say where the document stands on an act: căn cứ, clauses, the annex, the words of a paper."""
    said = {Role.GROUND: "căn cứ", Role.ANNEX: "phụ lục"}
    names = (said.get(use.role) or use.clause or "lời văn" for use in base.uses)
    return ", ".join(dict.fromkeys(names))


def replaced_by(workspace: Workspace, base: Base, day: date) -> str:
    """Name what took over, or give an empty text."""
    sources = workspace.library.sources
    taken = [
        one
        for at in dict.fromkeys(use.at for use in base.uses)
        for one in replacing(sources, PlaceRef(source=base.source.id, at=at or "-"), day)
    ]
    return ", ".join(numbered(sources[one]) for one in dict.fromkeys(taken) if one in sources)
