"""Clauses, their dated wordings, slots and conditions.

A clause is our unit of text (điều khoản mẫu); it comes out as one khoản with its điểm. No rule lives here.
"""

from __future__ import annotations

from datetime import date
from typing import Literal, Self

from pydantic import Field, model_validator

from toolkit.model.law import PlaceRef
from toolkit.model.record import ClauseId, Id, Record, Text
from toolkit.model.terms import Audience, Duty, Relation, SchoolLevel, Standing


class Condition(Record):
    """When a clause applies: exactly one of a closed set of forms, so that a jurist can read it.

    `equals: {ownership: public}` · `has: {levels: primary}` · `all` · `any` · `not`.
    """

    all_of: tuple[Condition, ...] | None = Field(default=None, alias="all")
    any_of: tuple[Condition, ...] | None = Field(default=None, alias="any")
    not_: Condition | None = Field(default=None, alias="not")
    equals: dict[str, str] | None = None
    has: dict[str, str] | None = None

    @model_validator(mode="after")
    def _one_form(self) -> Self:
        forms = (self.all_of, self.any_of, self.not_, self.equals, self.has)
        if sum(form is not None for form in forms) != 1:
            raise ValueError("one-form")
        return self


class Slot(Record):
    """A named blank in a wording (tham số). Numbers are bounded by min and max, both included.

    A slot without `default` must be filled by the school; `proposed` marks a default as our proposal ("đề xuất").
    `in_province` are the words that stand in the province's code, where each school fills in its own.
    """

    type: Literal["number", "text", "choice"]
    label: Text
    help: str | None = None
    min: int | None = None
    max: int | None = None
    max_length: int = 120
    choices: tuple[Text, ...] = ()
    default: str | None = None
    proposed: bool = False
    in_province: str | None = None


class Wording(Record):
    """The text of a clause from one day on; `change` decides who signs again."""

    valid_from: date = Field(alias="from")
    change: Literal["correction", "clarification", "substance"]
    text: Text
    points: tuple[Text, ...] = ()


class ClauseProvision(PlaceRef):
    """The tie of a clause to one place in a source; `reason` is asked for goes-beyond."""

    relation: Relation
    reason: str | None = None


class Clause(Record):
    """One school rule: stable id, whom it speaks to, how firm it stands, its words by day, its sources.

    `article` places a clause that a province adds: it stands at the end of that article of the plan. `since` is the day
    from which law imposes the duty, where that is newer than the letter of 24 October 2024.
    """

    id: ClauseId
    title: Text
    audiences: tuple[Audience, ...] = Field(min_length=1)
    levels: tuple[SchoolLevel, ...] = tuple(SchoolLevel)
    when: Condition | None = None
    duty: Duty
    standing: Standing
    since: date | None = None
    slots: dict[str, Slot] = Field(default_factory=dict)
    wordings: tuple[Wording, ...] = Field(min_length=1)
    plain: dict[SchoolLevel, Text] = Field(default_factory=dict)
    plain_adult: str | None = None
    provisions: tuple[ClauseProvision, ...] = Field(min_length=1, max_length=4)
    article: Id | None = None
    note: str | None = None

    def wording(self, day: date) -> Wording | None:
        """Give the wording of the day: the latest that has begun, or None before the first."""
        begun = [w for w in self.wordings if w.valid_from <= day]
        return max(begun, key=lambda w: w.valid_from, default=None)
