"""The timeline of the law: each day on which an act, a place in one or the name of a body begins or ends.

Follows the dates as recorded; each event says whether its day is proved. An end stands at the first day on which the
thing no longer holds, so that what ends and what follows it stand together.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from toolkit.model.law import Body, BodyName, PlaceRef, Source
from toolkit.model.library import Library
from toolkit.model.naming import act_name, part_name, place_name
from toolkit.model.succession import Sources, successors
from toolkit.model.terms import Fact
from toolkit.model.validity import CONFIRMED

NEXT = timedelta(days=1)


class Kind(StrEnum):
    """What has days of its own."""

    ACT = "act"
    PLACE = "place"
    BODY = "body"


class Turn(StrEnum):
    """What happens to it on a day."""

    ENDS = "ends"
    BEGINS = "begins"
    AMENDED = "amended"


@dataclass(frozen=True, slots=True)
class Thing:
    """An act, a place in it (`at`), or a body under one of its names; `about` says what a body does.

    `id` is the source's or the body's.
    """

    kind: Kind
    id: str
    at: str
    name: str
    about: str = ""


@dataclass(frozen=True, slots=True)
class Event:
    """One thing that begins, ends or is amended; `others` replace what ends, are replaced by what begins, or amend."""

    day: date
    turn: Turn
    thing: Thing
    proved: bool
    others: tuple[Thing, ...] = ()


def events(library: Library) -> list[Event]:
    """List all events of a library by day: acts, then places, then bodies; ends first."""
    found = [e for source in library.sources.values() for e in _of_act(library.sources, source)]
    found += [e for source in library.sources.values() for e in _of_places(library.sources, source)]
    found += [e for body in library.bodies.values() for e in _of_body(body)]
    return sorted(found, key=_order)


def between(found: Iterable[Event], first: date | None, last: date | None) -> list[Event]:
    """Keep the events from a day to a day, both included."""
    return [
        event
        for event in found
        if (first is None or first <= event.day) and (last is None or event.day <= last)
    ]


def act(source: Source) -> Thing:
    """Name an act as a thing."""
    return Thing(Kind.ACT, source.id, "", act_name(source))


def place(source: Source, at: str) -> Thing:
    """Name a place as a thing; an empty place is a part that is not known."""
    return Thing(Kind.PLACE, source.id, at, place_name(source, at) if at else part_name(source))


def body(held: Body, name: BodyName) -> Thing:
    """Name a body under one of its names as a thing."""
    return Thing(Kind.BODY, held.id, "", name.name, held.gist)


def _order(event: Event) -> tuple[date, int, int, str, str]:
    kind, turn = list(Kind).index(event.thing.kind), list(Turn).index(event.turn)
    return event.day, kind, turn, event.thing.id, event.thing.at


def _of_act(sources: Sources, source: Source) -> Iterator[Event]:
    this = act(source)
    if source.in_force_from is not None:
        old = [act(one) for one in sources.values() if source.id in one.replaced_by]
        proved = source.proved(Fact.START)
        yield Event(source.in_force_from, Turn.BEGINS, this, proved, tuple(old))
    if source.in_force_to is not None:
        new = tuple(act(sources[one]) for one in source.replaced_by if one in sources)
        yield Event(source.in_force_to + NEXT, Turn.ENDS, this, source.proved(Fact.END), new)
    for change in source.amended_by:
        if change.valid_from is not None:
            by = sources.get(change.by)
            proved = by is not None and by.proved(Fact.START)
            others = (act(by),) if by else (Thing(Kind.ACT, change.by, "", change.by),)
            yield Event(change.valid_from, Turn.AMENDED, this, proved, others)


def _of_places(sources: Sources, source: Source) -> Iterator[Event]:
    """Yield the places that end before their act, and those that took over from another or were taken over."""
    yield from _partial_ends(sources, source)
    for provision in source.provisions:
        this, held = place(source, provision.at), source.validity_of(provision.at)
        old = tuple(
            place(sources[ref.source], ref.at)
            for ref in provision.succeeds
            if ref.source in sources
        )
        new = tuple(_taken_over(sources, source, provision.at))
        if this.name == act_name(source):
            continue
        if old and held.start is not None:
            yield Event(held.start, Turn.BEGINS, this, held.start_proved, old)
        if new and held.end is not None:
            yield Event(held.end + NEXT, Turn.ENDS, this, held.end_proved, new)


def _partial_ends(sources: Sources, source: Source) -> Iterator[Event]:
    known = {p.at for p in source.provisions if any(_taken_over(sources, source, p.at))}
    for part in source.partial_ends:
        by = (act(sources[part.by]),) if part.by in sources else ()
        proved = bool(part.places) and part.confidence in CONFIRMED
        for at in part.places or ("",):
            if at not in known:
                yield Event(part.last_day + NEXT, Turn.ENDS, place(source, at), proved, by)


def _taken_over(sources: Sources, source: Source, at: str) -> Iterator[Thing]:
    for ref in successors(sources, PlaceRef(source=source.id, at=at)):
        yield place(sources[ref.source], ref.at)


def _of_body(held: Body) -> Iterator[Event]:
    for name in held.names:
        this, proved = body(held, name), name.confidence in CONFIRMED
        if name.valid_from is not None:
            old = neighbours(held, name, name.valid_from - NEXT)
            yield Event(name.valid_from, Turn.BEGINS, this, proved, old)
        if name.valid_to is not None:
            new = neighbours(held, name, name.valid_to + NEXT)
            yield Event(name.valid_to + NEXT, Turn.ENDS, this, proved, new)


def neighbours(held: Body, name: BodyName, day: date) -> tuple[Thing, ...]:
    """List the names that the same body bears on a day for the same levels and ownership."""
    return tuple(
        body(held, other)
        for other in held.names
        if other is not name
        and other.spans(day)
        and (other.levels, other.ownership) == (name.levels, name.ownership)
    )
