"""Sources, their provisions, and the bodies of the State, all dated.

The law has a day and a source beside its words. These records only hold what was read; `check` judges.
"""

from __future__ import annotations

from datetime import date

from pydantic import Field

from toolkit.model.record import Id, Record, Text
from toolkit.model.terms import (
    ActKind,
    Audience,
    Confidence,
    Ownership,
    SchoolLevel,
    Uncovered,
    Use,
)


class PlaceRef(Record):
    """A place in a source: `{source: luat-24-2018, at: "8"}`."""

    source: Id
    at: Text


class Provision(Record):
    """One place that can be cited, with a gist in our own words.

    `at` is article, clause and point joined by dots (`7.2.g`), or the numbering of the letter (`I.3`).
    `succeeds` names the places that this one took over from, so that a citation follows the day.
    `covered` says that the library must answer this place with a clause, or `uncovered` gives the reason why not.
    """

    at: Text
    gist: Text
    audiences: tuple[Audience, ...] = ()
    confidence: Confidence
    in_force_to: date | None = None
    succeeds: tuple[PlaceRef, ...] = ()
    covered: bool = False
    uncovered: Uncovered | None = None
    cite: str | None = None


class Source(Record):
    """A legal or guiding document. Days are calendar days in Việt Nam; `in_force_to` is the last day."""

    id: Id
    kind: ActKind
    number: Text
    title: Text
    issuer: Text
    issued: date
    in_force_from: date | None = None
    in_force_to: date | None = None
    replaced_by: str | None = None
    use: Use
    public_only: bool = False
    levels: tuple[SchoolLevel, ...] = ()
    confidence: Confidence
    confidence_note: str | None = None
    checked_on: date
    checked_at: Text
    note: str | None = None
    provisions: tuple[Provision, ...] = ()

    def in_force(self, day: date) -> bool:
        """Tell whether the act as a whole is in force on `day`; an unknown start is not in force."""
        begun = self.in_force_from is not None and self.in_force_from <= day
        return begun and (self.in_force_to is None or day <= self.in_force_to)

    def provision(self, at: str) -> Provision | None:
        """Find the provision at a place, or None."""
        return next((p for p in self.provisions if p.at == at), None)

    def place_in_force(self, at: str, day: date) -> bool:
        """Tell whether one place is in force on `day`: the act is, and the place has not ended before it."""
        place = self.provision(at)
        ended = place is not None and place.in_force_to is not None and place.in_force_to < day
        return self.in_force(day) and not ended


class BodyName(Record):
    """How a body is called in a span of days, for some school levels (empty: all) and one ownership."""

    name: Text
    valid_from: date | None = Field(default=None, alias="from")
    valid_to: date | None = Field(default=None, alias="to")
    levels: tuple[SchoolLevel, ...] = ()
    ownership: Ownership | None = None


class Body(Record):
    """An authority or office by day: `{body:police-local}` in a text becomes its name on the drafting day."""

    id: Id
    gist: Text
    names: tuple[BodyName, ...]
    confidence: Confidence
    note: str | None = None
