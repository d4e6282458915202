"""A wording can be printed on every day of its span: its acts resolve, and a mandatory clause rests on law."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from toolkit.check.rule import LibraryRule
from toolkit.messages import Message, msg
from toolkit.model.clause import Clause
from toolkit.model.law import PlaceRef, Source
from toolkit.model.library import Library
from toolkit.model.problem import Problem
from toolkit.model.succession import Sources, predecessors, standing_act, standing_place, successors
from toolkit.model.terms import Relation, Standing
from toolkit.model.tokens import Token, tokens

NIGHT = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Span:
    """Days on which something is missing, both included."""

    first: date
    last: date


def _check(library: Library) -> Iterator[Problem]:
    last = max((source.last_check for source in library.sources.values()), default=date.min)
    for clauses in library.by_article().values():
        for clause in clauses:
            yield from _unresolved(library.sources, clause, last)
            yield from _unfounded(library.sources, clause, last)


def _unresolved(sources: Sources, clause: Clause, last: date) -> Iterator[Problem]:
    """Say where an act named in a wording stands on no day of a span."""
    begins = [wording.valid_from for wording in clause.wordings]
    for at, wording in enumerate(clause.wordings):
        ends = [day - NIGHT for day in begins if day > wording.valid_from]
        span = Span(wording.valid_from, min([*ends, last]))
        named = dict.fromkeys(t for text in (wording.text, *wording.points) for t in tokens(text))
        for token in named:
            if token.kind == "act" and token.name in sources:
                for gap in _gaps(span, *_resolving(sources, token)):
                    yield _problem(
                        clause, at, gap, msg("{act} resolves to no act", act=_written(token))
                    )


def _unfounded(sources: Sources, clause: Clause, last: date) -> Iterator[Problem]:
    """Say where none of a mandatory clause's legal bases stands."""
    ties = [
        (sources[tie.source], tie.at)
        for tie in clause.provisions
        if tie.relation is Relation.LEGAL_BASIS and tie.source in sources
    ]
    if clause.standing is not Standing.MANDATORY or not ties:
        return
    first = min(wording.valid_from for wording in clause.wordings)
    acts = [source for source, _ in ties]
    for gap in _gaps(Span(first, last), acts, lambda day: any(s.stands(day, p) for s, p in ties)):
        yield _problem(clause, 0, gap, msg("none of its legal bases stands"))


def _resolving(sources: Sources, token: Token) -> tuple[list[Source], Callable[[date], bool]]:
    """Give the acts whose days can change what a token becomes, and whether it becomes anything on a day."""
    if token.at:
        ref = PlaceRef(source=token.name, at=token.at)
        return _kin(sources, [ref]), lambda day: standing_place(sources, ref, day) is not None
    act = sources[token.name]
    refs = [PlaceRef(source=act.id, at=provision.at) for provision in act.provisions]
    return [act, *_kin(sources, refs)], lambda day: standing_act(sources, act.id, day) is not None


def _kin(sources: Sources, refs: list[PlaceRef]) -> list[Source]:
    """List the acts that can be reached from some places by succession."""
    seen: dict[tuple[str, str], None] = {}
    waiting = list(refs)
    while waiting:
        ref = waiting.pop()
        if (ref.source, ref.at) not in seen and ref.source in sources:
            seen[ref.source, ref.at] = None
            waiting += [*predecessors(sources, ref), *successors(sources, ref)]
    return [sources[name] for name in dict.fromkeys(name for name, _ in seen)]


def _gaps(span: Span, acts: Iterable[Source], holds: Callable[[date], bool]) -> Iterator[Span]:
    """Yield the spans of days on which nothing holds; between two changes nothing can change."""
    days = sorted({span.first, *(day for act in acts for day in _changes(act))})
    within = [day for day in days if span.first <= day <= span.last]
    begun: date | None = None
    for day in within:
        if holds(day):
            if begun is not None:
                yield Span(begun, day - NIGHT)
            begun = None
        else:
            begun = begun or day
    if begun is not None:
        yield Span(begun, span.last)


def _changes(act: Source) -> Iterator[date]:
    ends = [act.in_force_to, *(part.last_day for part in act.partial_ends)]
    yield from (day + NIGHT for day in ends if day is not None)
    if act.in_force_from is not None:
        yield act.in_force_from


def _written(token: Token) -> str:
    return f"{{act:{token.name} art={token.at}}}" if token.at else f"{{act:{token.name}}}"


def _problem(clause: Clause, at: int, gap: Span, what: Message) -> Problem:
    return Problem(
        "wording-gap",
        msg(
            "{clause} has a gap from {first} to {last}: {what}",
            clause=clause.id,
            first=f"{gap.first:%d/%m/%Y}",
            last=f"{gap.last:%d/%m/%Y}",
            what=what,
        ),
        msg(
            "begin the wording later, give these days a wording of their own, or name what stood then"
        ),
        clause.where_of("wordings", at, "from"),
    )


RULE = LibraryRule(
    "wording-gap", msg("on every day a wording's acts resolve and its legal basis stands"), _check
)
