"""What took over from an act or a place: the way from a citation to what stands on another day.

Follows the dates as recorded; whether they are proved is asked of the act that is found.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from toolkit.model.law import PlaceRef, Source

Sources = Mapping[str, Source]


def standing_place(sources: Sources, wanted: PlaceRef, day: date) -> PlaceRef | None:
    """Follow predecessors, then successors, to the place that stands on `day` as recorded; None if there is none."""
    seen: set[tuple[str, str]] = set()
    waiting = [wanted]
    while waiting:
        ref = waiting.pop(0)
        if (ref.source, ref.at) in seen or ref.source not in sources:
            continue
        seen.add((ref.source, ref.at))
        if sources[ref.source].stands(day, ref.at):
            return ref
        waiting += predecessors(sources, ref)
        waiting += successors(sources, ref)
    return None


def predecessors(sources: Sources, ref: PlaceRef) -> list[PlaceRef]:
    """List the places that a place took over from."""
    provision = sources[ref.source].provision(ref.at)
    return list(provision.succeeds) if provision else []


def successors(sources: Sources, ref: PlaceRef) -> Iterator[PlaceRef]:
    """Yield the places that took over from a place."""
    for source in sources.values():
        for provision in source.provisions:
            if any(old.source == ref.source and old.at == ref.at for old in provision.succeeds):
                yield PlaceRef(source=source.id, at=provision.at)


def standing_act(sources: Sources, wanted: str, day: date) -> Source | None:
    """Follow the places of an act to the act that stands on `day` as recorded."""
    if wanted in sources and sources[wanted].stands(day):
        return sources[wanted]
    for provision in sources[wanted].provisions if wanted in sources else ():
        found = standing_place(sources, PlaceRef(source=wanted, at=provision.at), day)
        if found is not None:
            return sources[found.source]
    return None


def replacing(sources: Sources, ref: PlaceRef, day: date) -> list[str]:
    """Name by id what took over from an act or a place by a day: of the place, of its articles, or of the whole act."""
    source = sources[ref.source]
    taken = [found.source for found in successors(sources, ref)]
    taken += [part.by for part in source.partial_ends if part.covers(ref.at)]
    taken += source.replaced_by
    known = dict.fromkeys(taken)
    return [one for one in known if one in sources and sources[one].stands(day)] or list(known)
