"""The timeline of the shipped library between two days."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from toolkit.errors import UsageError
from toolkit.messages import msg
from toolkit.model.library import Library
from toolkit.model.timeline import Event, Thing, act, between, events


@dataclass(frozen=True, slots=True)
class Timeline:
    """The events from a day to a day (None: without a bound), and the acts whose first day is not known."""

    first: date | None
    last: date | None
    events: tuple[Event, ...]
    unknown: tuple[Thing, ...]


def timeline(library: Library, first: date | None, last: date | None) -> Timeline:
    """List what begins and ends from `first` to `last`, both included; raise UsageError where they are crossed."""
    in_order(first, last)
    acts = sorted(library.sources.values(), key=lambda source: source.id)
    unknown = tuple(act(source) for source in acts if source.in_force_from is None)
    return Timeline(first, last, tuple(between(events(library), first, last)), unknown)


def in_order(first: date | None, last: date | None) -> None:
    """Raise UsageError where the first day is after the last."""
    if first is not None and last is not None and first > last:
        raise UsageError(
            msg(
                "--from {first} is after --to {last}",
                first=f"{first:%d/%m/%Y}",
                last=f"{last:%d/%m/%Y}",
            )
        )
