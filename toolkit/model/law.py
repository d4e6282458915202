"""Sources, their provisions, and the bodies of the State, all dated.

The law has a day and a source beside its words. These records only hold what was read; `check` judges.
"""

from __future__ import annotations

from datetime import date
from typing import Literal

from pydantic import Field

from toolkit.model.places import covers
from toolkit.model.record import Id, Record, Text
from toolkit.model.terms import (
    ActKind,
    Audience,
    Confidence,
    Fact,
    Ownership,
    SchoolLevel,
    Uncovered,
    Use,
)
from toolkit.model.validity import CONFIRMED, Answer, Validity


class PlaceRef(Record):
    """A place in a source: `{source: luat-24-2018, at: "8"}`."""

    source: Id
    at: Text


class Fine(Record):
    """A fine as it is printed, in millions of đồng, and for whom it is printed: the other pays half or double."""

    low: int = Field(ge=0)
    high: int = Field(gt=0)
    printed_for: Literal["organisation", "individual"]


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
    succeeds: tuple[PlaceRef, ...] = ()
    covered: bool = False
    uncovered: Uncovered | None = None
    cite: str | None = None
    fine: Fine | None = None


class Marks(Record):
    """How sure each dated fact of an act is: its day of issue, its start, its end (or that no end was found)."""

    issued: Confidence
    start: Confidence
    end: Confidence


class PartialEnd(Record):
    """Places that end while the act goes on; no `places`: it is not known which (then no numbered place is proved)."""

    places: tuple[Text, ...] = ()
    last_day: date = Field(alias="to")
    by: Id
    confidence: Confidence

    def covers(self, at: str) -> bool:
        """Tell whether a place has ended with this."""
        return any(covers(place, at) for place in self.places)


class Amendment(Record):
    """An act that amends this one: its id, or its number where the catalogue does not hold it."""

    by: Text
    valid_from: date | None = Field(default=None, alias="from")
    places: tuple[Text, ...] = ()


class Confirmation(Record):
    """Who confirmed which dated facts of an act, when, and in which text: it proves them."""

    facts: tuple[Fact, ...] = Field(min_length=1)
    by: Text
    on: date
    at: Text


class Slip(Record):
    """A slip of the source itself: what stands there, what is right."""

    at: Text
    printed: Text
    right: Text


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
    replaced_by: tuple[Id, ...] = ()
    partial_ends: tuple[PartialEnd, ...] = ()
    amended_by: tuple[Amendment, ...] = ()
    use: Use
    public_only: bool = False
    levels: tuple[SchoolLevel, ...] = ()
    confidence: Marks
    confidence_note: str | None = None
    checked_on: date
    checked_at: Text
    confirmed: tuple[Confirmation, ...] = ()
    note: str | None = None
    slips: tuple[Slip, ...] = ()
    provisions: tuple[Provision, ...] = ()

    def proved(self, fact: Fact) -> bool:
        """Tell whether a dated fact is proved: by its mark, or by a confirmation."""
        mark: Confidence = getattr(self.confidence, fact)
        return mark in CONFIRMED or any(fact in one.facts for one in self.confirmed)

    @property
    def last_check(self) -> date:
        """Give the day on which the end (or that there is none) was last checked by what proves it."""
        days = [one.on for one in self.confirmed if Fact.END in one.facts]
        if self.confidence.end in CONFIRMED or not days:
            days.append(self.checked_on)
        return max(days)

    @property
    def validity(self) -> Validity:
        """Give the dated facts of the act as a whole."""
        return Validity(
            self.in_force_from,
            self.in_force_from is not None and self.proved(Fact.START),
            self.in_force_to,
            self.proved(Fact.END),
            self.last_check,
        )

    def validity_of(self, at: str) -> Validity:
        """Give the dated facts of one place: the act's, narrowed where the place ended before it."""
        validity = self.validity
        for part in self.partial_ends:
            if part.covers(at):
                validity = validity.ending(part.last_day, part.confidence in CONFIRMED)
        for part in self.partial_ends:
            if not part.places and at[:1].isdigit():
                validity = validity.doubted(part.last_day)
        return validity

    def answer(self, day: date, at: str = "") -> Answer:
        """Answer whether the act, or one place in it, is in force on a day."""
        return self.validity_of(at).answer(day)

    def stands(self, day: date, at: str = "") -> bool:
        """Tell whether the dates as recorded, proved or not, put the act or a place in force on a day."""
        return self.validity_of(at).recorded(day)

    def provision(self, at: str) -> Provision | None:
        """Find the provision at a place, or None."""
        return next((p for p in self.provisions if p.at == at), None)


class Finding(Record):
    """What an office found out of an act that the program ships: new days, what replaced it, and who confirmed it."""

    id: Id
    issued: date | None = None
    in_force_from: date | None = None
    in_force_to: date | None = None
    replaced_by: tuple[Id, ...] | None = None
    confirmed: tuple[Confirmation, ...] = Field(min_length=1)
    note: str | None = None

    def applied(self, source: Source) -> Source:
        """Give the act with what was found; what is not written stays as shipped."""
        days = ("issued", "in_force_from", "in_force_to", "replaced_by", "note")
        news = {key: getattr(self, key) for key in days if getattr(self, key) is not None}
        return source.model_copy(update={**news, "confirmed": source.confirmed + self.confirmed})


class BodyName(Record):
    """How a body is called in a span of days, for some school levels (empty: all) and one ownership.

    `also` are other ways in which people write the name; `confidence` says how sure its days are.
    """

    name: Text
    also: tuple[Text, ...] = ()
    valid_from: date | None = Field(default=None, alias="from")
    valid_to: date | None = Field(default=None, alias="to")
    levels: tuple[SchoolLevel, ...] = ()
    ownership: Ownership | None = None
    confidence: Confidence

    def spans(self, day: date) -> bool:
        """Tell whether the recorded days hold a day; no first day: since ever."""
        begun = self.valid_from is None or self.valid_from <= day
        return begun and (self.valid_to is None or day <= self.valid_to)


class Body(Record):
    """An authority or office by day: `{body:police-local}` in a text becomes its name on the drafting day."""

    id: Id
    gist: Text
    names: tuple[BodyName, ...]
    checked_on: date
    checked_at: Text
    note: str | None = None

    def answer(self, name: BodyName, day: date) -> Answer:
        """Answer whether the body bears this name on a day; a name without a first day has always been borne."""
        proved = name.confidence in CONFIRMED
        start = name.valid_from or date.min
        return Validity(start, proved, name.valid_to, proved, self.checked_on).answer(day)
