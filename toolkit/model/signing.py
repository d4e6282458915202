"""What sign-off speaks of: who signs which form, and what became of it. Frozen records; nothing is stored here."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from toolkit.model.terms import Audience


class Form(StrEnum):
    """The forms that are handed out: a commitment for each audience, and the consent sheet, never mixed with one."""

    PUPIL = "pupil"
    PARENT = "parent"
    TEACHER = "teacher"
    STAFF = "staff"
    CONSENT = "consent"

    @property
    def register(self) -> Register:
        """Tell from which roster its people come."""
        return Register(self.value) if self in (Form.TEACHER, Form.STAFF) else Register.PUPILS

    @property
    def audience(self) -> Audience:
        """Tell whose clauses stand on it; a consent sheet rests on those for parents."""
        return Audience.PARENT if self is Form.CONSENT else Audience(self.value)


class Register(StrEnum):
    """A roster's kind: pupils by class, teachers and staff by unit."""

    PUPILS = "pupils"
    TEACHER = "teacher"
    STAFF = "staff"


class Status(StrEnum):
    """What became of a form, as a person or a scan recorded it."""

    RETURNED = "returned"
    SIGNED = "signed"
    DECLINED = "declined"
    MISSED_ONCE = "not-reached-1"
    MISSED_TWICE = "not-reached-2"
    MOVED = "moved"


class Standing(StrEnum):
    """Where a person stands now: a status, or what follows from it when the code has a new version."""

    OPEN = "open"
    RETURNED = "returned"
    SIGNED = "signed"
    OLDER = "signed-older"
    DECLINED = "declined"
    MISSED_ONCE = "not-reached-1"
    MISSED_TWICE = "not-reached-2"
    MOVED = "moved"

    @property
    def missing(self) -> bool:
        """Tell whether the person is still asked: who declined or moved away is not."""
        return self in MISSING


class Outcome(StrEnum):
    """What became of one code."""

    RECORDED = "recorded"
    SAME = "same"
    UNSOUND = "unsound"
    UNKNOWN = "unknown"
    EMPTY_BOX = "empty-box"
    NO_CODE = "no-code"
    UNREADABLE = "unreadable"


MISSING = frozenset(
    {Standing.OPEN, Standing.OLDER, Standing.MISSED_ONCE, Standing.MISSED_TWICE},
)


@dataclass(frozen=True, slots=True)
class Person:
    """One line of a roster. `group` is the class or the unit; `nth` tells namesakes of one group apart, from 1.

    `birth` is the birthday as it is printed (a year alone where no more is known), `born` the day if it is whole;
    both stay in memory and on paper, they are not kept.
    """

    group: str
    name: str
    nth: int = 1
    birth: str = ""
    born: date | None = None
    post: str = ""
    cell: str = ""


@dataclass(frozen=True, slots=True)
class Asked:
    """One person with the code of the form that is printed for it."""

    person: Person
    code: str


@dataclass(frozen=True, slots=True)
class Given:
    """One person as the register keeps it: name, group, the newest form's code, and where it stands."""

    form: Form
    group: str
    name: str
    nth: int
    code: str
    standing: Standing
