"""What an office writes down for the papers around the code: `papers.yaml` beside province.yaml or school.yaml.

Every key may be left out: a paper then shows a blank, and nothing is invented. Nothing here names a pupil.
"""

from __future__ import annotations

from datetime import date
from typing import Literal

from pydantic import Field

from toolkit.model.record import Record, Text
from toolkit.model.workspace import Issuer, Signer

STAFF_DEMOCRACY = "luat-10-2022"
"""The act on democracy at the workplace: it binds public schools in consulting, meeting and publishing."""

Number = Literal[
    "classes",
    "pupils",
    "pupils_signed",
    "parents",
    "parents_signed",
    "teachers",
    "teachers_signed",
    "staff",
    "staff_signed",
    "schools",
    "schools_issued",
    "schools_reported",
    "incidents",
    "incidents_1",
    "incidents_2",
    "incidents_3",
]
"""The numbers of a report: what there is, and how many of it signed, issued or reported."""


class Drafter(Record):
    """The department that drafts for a provincial committee: its papers bear its own header and signer."""

    issuer: Issuer
    signer: Signer


class Member(Record):
    """A member of the drafting team: whom it stands for (`post`), and its part in the team."""

    name: str | None = None
    post: Text
    role: Text = "Thành viên"


class Schedule(Record):
    """The days until which each step is done."""

    team: date | None = None
    draft: date | None = None
    summary: date | None = None
    vetting: date | None = None
    meeting: date | None = None
    submission: date | None = None


class Consultation(Record):
    """When opinions are collected, and who takes them where; `to` are receivers beside those that are always asked."""

    valid_from: date | None = Field(default=None, alias="from")
    until: date | None = None
    contact: str | None = None
    address: str | None = None
    to: tuple[Text, ...] = ()


class Opinions(Record):
    """How many answered, and what became of their opinions."""

    answers: int | None = Field(default=None, ge=0)
    agreed: int | None = Field(default=None, ge=0)
    opinions: int | None = Field(default=None, ge=0)
    accepted: int | None = Field(default=None, ge=0)
    explained: int | None = Field(default=None, ge=0)


class Meeting(Record):
    """The meeting that passes the draft; `quorum` and `majority` are the office's own rule where no law sets one."""

    name: str | None = None
    day: date | None = Field(default=None, alias="date")
    starts: str | None = None
    ends: str | None = None
    place: str | None = None
    chair: str | None = None
    secretary: str | None = None
    total: int | None = Field(default=None, ge=1)
    present: int | None = Field(default=None, ge=0)
    absent: str | None = None
    opinions: tuple[Text, ...] = ()
    agreed: int | None = Field(default=None, ge=0)
    against: int | None = Field(default=None, ge=0)
    other: int | None = Field(default=None, ge=0)
    quorum: str | None = None
    majority: str | None = None
    conclusion: str | None = None


class Publication(Record):
    """Where the issued code is posted, from when until when, and who answers questions."""

    places: tuple[Text, ...] = ()
    valid_from: date | None = Field(default=None, alias="from")
    until: date | None = None
    contact: str | None = None


class Activity(Record):
    """One line of the plan that carries the code out."""

    work: Text
    time: str | None = None
    lead: str | None = None
    product: str | None = None


class Rollout(Record):
    """How the code is carried out: activities instead of those proposed, money, and when it is looked at."""

    activities: tuple[Activity, ...] = ()
    budget: str | None = None
    review: str | None = None


class Report(Record):
    """What a report tells beside its numbers."""

    period: str | None = None
    activities: tuple[Text, ...] = ()
    difficulties: tuple[Text, ...] = ()
    proposals: tuple[Text, ...] = ()


class Papers(Record):
    """The facts of the papers.

    `letter_symbol` is the sign of an official letter (SGDĐT-VP), fixed by the head; `submitter` signs the submission.
    """

    letter_symbol: str | None = None
    submitter: str | None = None
    drafter: Drafter | None = None
    team: tuple[Member, ...] = ()
    schedule: Schedule = Schedule()
    consultation: Consultation = Consultation()
    opinions: Opinions = Opinions()
    meeting: Meeting = Meeting()
    publication: Publication = Publication()
    rollout: Rollout = Rollout()
    report: Report = Report()
    counts: dict[Number, int] = Field(default_factory=dict)
