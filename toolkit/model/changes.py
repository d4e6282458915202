"""What changed in the law between two days, old and new side by side, and which clauses stand on it.

Made of the events of the timeline: one change for what ended, with what followed it, one for what began on its own. A
clause is touched through its ties and through the acts and bodies that its words name on those days.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date

from toolkit.model.clause import Clause
from toolkit.model.law import PlaceRef
from toolkit.model.library import Library
from toolkit.model.places import covers
from toolkit.model.succession import standing_act, standing_place
from toolkit.model.timeline import NEXT, Event, Kind, Thing, Turn, between, events
from toolkit.model.tokens import Token, tokens


@dataclass(frozen=True, slots=True)
class Change:
    """One change: what stood until then, what stands from `day` on, and the clauses it touches, by id.

    `turn` tells what happened to the old; it is `begins` where nothing known stood there before.
    """

    day: date
    turn: Turn
    old: tuple[Thing, ...]
    new: tuple[Thing, ...]
    proved: bool
    clauses: tuple[str, ...] = ()

    @property
    def kind(self) -> Kind:
        """Tell whether acts, places or bodies changed."""
        return (self.old or self.new)[0].kind


@dataclass(frozen=True, slots=True)
class Use:
    """One thing that a text stands on: an act or a place in it, or a body."""

    body: bool
    id: str
    at: str = ""


def changes(library: Library, first: date, last: date) -> list[Change]:
    """List what changed after `first` and up to `last`, by day."""
    found = between(events(library), first + NEXT, last)
    begun = {(e.day, e.thing): e.proved for e in found if e.turn is Turn.BEGINS}
    followed = {(e.day, new) for e in found if e.turn is Turn.ENDS for new in e.others}
    made = [_change(e, begun) for e in found if not _told(e, followed)]
    return list(_with_clauses(library, made, set(begun)))


def touches(things: Iterable[Thing], use: Use) -> bool:
    """Tell whether one of these things is what a text stands on."""
    return any(_hits(thing, use) for thing in things)


def _told(event: Event, followed: set[tuple[date, Thing]]) -> bool:
    return event.turn is Turn.BEGINS and (event.day, event.thing) in followed


def _change(event: Event, begun: Mapping[tuple[date, Thing], bool]) -> Change:
    if event.turn is Turn.BEGINS:
        return Change(event.day, event.turn, event.others, (event.thing,), event.proved)
    proved = event.proved and all(begun.get((event.day, new), True) for new in event.others)
    return Change(event.day, event.turn, (event.thing,), event.others, proved)


def _with_clauses(
    library: Library, made: Iterable[Change], begun: set[tuple[date, Thing]]
) -> Iterator[Change]:
    """Name the touched clauses; what begins that day counts once, with the first change that names it."""
    for change in made:
        new = [thing for thing in change.new if (change.day, thing) in begun]
        begun -= {(change.day, thing) for thing in new}
        yield replace(change, clauses=_touched(library, (*change.old, *new), change.day))


def _touched(library: Library, things: tuple[Thing, ...], day: date) -> tuple[str, ...]:
    return tuple(
        clause.id
        for _, clause in sorted(library.clauses.items())
        if any(touches(things, use) for use in clause_uses(library, clause, day))
    )


def clause_uses(library: Library, clause: Clause, day: date) -> Iterator[Use]:
    """Yield what a clause stands on around a day: its ties, and what its words name the day before and on it."""
    yield from (Use(False, tie.source, tie.at) for tie in clause.provisions)
    for token in {token for text in _texts(clause, day) for token in tokens(text)}:
        if token.kind == "body":
            yield Use(True, token.name)
        if token.kind == "act":
            yield from (_named(library, token, asked) for asked in (day - NEXT, day))


def _named(library: Library, token: Token, day: date) -> Use:
    """Follow a token to what it names on a day, as `assemble` does; to what is written where nothing stands."""
    if token.at:
        wanted = PlaceRef(source=token.name, at=token.at)
        found = standing_place(library.sources, wanted, day) or wanted
        return Use(False, found.source, found.at)
    act = standing_act(library.sources, token.name, day)
    return Use(False, act.id if act else token.name)


def _texts(clause: Clause, day: date) -> Iterable[str]:
    """Give the words of the day before and of the day."""
    wordings = [w for w in (clause.wording(day - NEXT), clause.wording(day)) if w is not None]
    return [text for w in wordings for text in (w.text, *w.points)]


def _hits(thing: Thing, use: Use) -> bool:
    if (thing.kind is Kind.BODY) != use.body or thing.id != use.id:
        return False
    if thing.kind is not Kind.PLACE:
        return True
    numbered = use.at[:1].isdigit()
    return covers(thing.at, use.at) if thing.at else numbered
