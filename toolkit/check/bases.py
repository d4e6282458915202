"""The acts that a document stands on, each with its answer for the day asked; shared by the rules on bases.

A clause with several legal bases stands as long as one of them is in force; then the others are not told.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from toolkit.messages import Message, msg
from toolkit.model.assembly import Assembly, Cited, Role
from toolkit.model.citing import BY_NAME, place, short
from toolkit.model.law import PlaceRef, Source
from toolkit.model.library import Workspace
from toolkit.model.record import Where
from toolkit.model.succession import replacing
from toolkit.model.validity import Answer


@dataclass(frozen=True, slots=True)
class Base:
    """One act, or place in it, with its answer; `uses` are the căn cứ and the clauses that stand on it."""

    source: Source
    at: str
    answer: Answer
    uses: tuple[Cited, ...]


def bases(workspace: Workspace, assembly: Assembly, day: date) -> list[Base]:
    """List what the document stands on, one entry for each act and place, in the order of the document."""
    sources = workspace.library.sources
    used = [c for c in assembly.cited if c.role is not Role.BASIS and c.source in sources]
    used += _decisive(workspace, assembly, day)
    grouped: dict[tuple[str, str], list[Cited]] = {}
    for cited in used:
        grouped.setdefault((cited.source, cited.at), []).append(cited)
    return [
        Base(sources[source], at, sources[source].answer(day, at), tuple(uses))
        for (source, at), uses in grouped.items()
    ]


def _decisive(workspace: Workspace, assembly: Assembly, day: date) -> Iterator[Cited]:
    """Yield the legal bases of each clause: those in force if there are any, else those of the drafting day, else all."""
    sources, drafted = workspace.library.sources, workspace.office.day
    ties = (c for c in assembly.cited if c.role is Role.BASIS and c.source in sources)
    for _, group in groupby(ties, key=lambda c: c.clause):
        whole = list(group)
        proved = [c for c in whole if sources[c.source].answer(day, c.at) is Answer.IN_FORCE]
        used = [c for c in whole if sources[c.source].stands(drafted, c.at)]
        yield from proved or used or whole


def where(workspace: Workspace, base: Base) -> Where:
    """Give the place where a person would mend: the căn cứ that was added by hand, else the drafting day."""
    office = workspace.office
    added = base.source.id in office.grounds.add
    return office.where_of("grounds", "add", base.source.id) if added else office.where_of("day")


def named(base: Base) -> str:
    """Name an act so that it cannot be taken for another: a law with its number."""
    name = place(base.source, base.at) if base.at[:1].isdigit() else short(base.source)
    return f"{name} ({base.source.number})" if base.source.kind in BY_NAME else name


def used_in(base: Base) -> Message:
    """Say where the document stands on an act."""
    clauses = ", ".join(dict.fromkeys(use.clause for use in base.uses if use.clause))
    grounded = any(use.role is Role.GROUND for use in base.uses)
    if grounded and clauses:
        return msg("căn cứ and {clauses}", clauses=clauses)
    return msg("{clauses}", clauses=clauses) if clauses else msg("căn cứ")


def replaced_by(workspace: Workspace, base: Base, day: date) -> str:
    """Name what took over, or give an empty text."""
    sources = workspace.library.sources
    ids = replacing(sources, PlaceRef(source=base.source.id, at=base.at or "-"), day)
    known = (sources[one] for one in ids if one in sources)
    return ", ".join(
        f"{short(act)} ({act.number})" if act.kind in BY_NAME else short(act) for act in known
    )
