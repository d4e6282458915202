"""What an office or a school writes down once: who it is, who signs, what it chose.

`province.yaml` and `school.yaml` are these records. They hold answers; `check` judges them, `assemble` uses them.
"""

from __future__ import annotations

from datetime import date
from typing import Literal

from pydantic import Field

from toolkit.model.record import ClauseId, Id, Record, Text
from toolkit.model.terms import Ownership, SchoolLevel, Standing


class Issuer(Record):
    """The body that issues the decision, as the letterhead of Decree 30 (annex I, part II) wants it.

    `superior` is the direct superior body (left out for a provincial committee), `symbol` the sign after the number
    (`QĐ-SGDĐT`, fixed by the head of the office), `place` the địa danh, `archive` the unit behind "Lưu: VT,".
    """

    name: Text
    superior: str | None = None
    symbol: Text
    place: Text
    archive: str | None = None


class Signer(Record):
    """Who signs: `authority` TM. or KT. (or none when the head signs), titles, and the name."""

    authority: Literal["TM.", "KT.", "TM. KT."] | None = None
    collective: str | None = None
    head_title: Text
    own_title: str | None = None
    name: str | None = None


class EarlierCode(Record):
    """A code that this one replaces or supplements; when supplementing, which of the two prevails."""

    document: Text
    effect: Literal["replace", "supplement"]
    prevails: Literal["this", "earlier"] = "this"


class Vetting(Record):
    """Who read the texts with the eye of the law before signature, and when."""

    by: Text
    on: date


class Bound(Record):
    """Narrower bounds of a numeric slot, set by the province."""

    min: int | None = None
    max: int | None = None


class Grounds(Record):
    """Căn cứ that the office adds or drops, each with a reason that is kept."""

    add: dict[Id, Text] = Field(default_factory=dict)
    drop: dict[Id, Text] = Field(default_factory=dict)


class Issued(Record):
    """Number and date, recorded after signing by `quytac issued`; `text` is the sha256 of what was signed."""

    number: int = Field(ge=1, le=99_999)
    day: date = Field(alias="date")
    text: Text


class OwnClause(Record):
    """A clause of the school's own in an article of the plan: behind the clause `after`, else at the article's end."""

    id: Id
    article: Id
    after: ClauseId | None = None
    text: Text
    points: tuple[Text, ...] = ()


class Reword(Record):
    """A default clause in the school's own words, with the reason (Circular 06/2019, art. 3)."""

    text: Text
    points: tuple[Text, ...] = ()
    reason: Text


class Office(Record):
    """What a province and a school have in common."""

    name: Text
    day: date
    sample: bool = False
    size: Literal[13, 14] = 14
    issuer: Issuer
    signer: Signer
    competence: tuple[Text, ...] = ()
    proposer: str | None = None
    enforcers: tuple[Text, ...] = Field(min_length=1)
    recipients: tuple[Text, ...] = ()
    earlier: EarlierCode | None = None
    vetted: Vetting | None = None
    grounds: Grounds = Grounds()
    slots: dict[ClauseId, dict[str, str]] = Field(default_factory=dict)
    drop: dict[ClauseId, Text] = Field(default_factory=dict)
    choose: tuple[ClauseId, ...] = ()


class Province(Office):
    """A province's workspace: who issues the code, what differs from the library.

    `edition` names the code (`2026.1`); schools' versions begin with it.
    """

    edition: Text
    issuer_kind: Literal["department", "committee"]
    coordinating: tuple[Text, ...] = ()
    standings: dict[ClauseId, Standing] = Field(default_factory=dict)
    bounds: dict[ClauseId, dict[str, Bound]] = Field(default_factory=dict)


class School(Office):
    """A school's workspace. `follows` is the province's folder, relative to the school's.

    `annex` says whether the annex on fines is printed after the school's code; a province's code always has it.
    """

    follows: Text
    levels: tuple[SchoolLevel, ...] = Field(min_length=1)
    ownership: Ownership
    boarding: Literal["yes", "no"] = "no"
    own_site: Literal["yes", "no"] = "yes"
    annex: Literal["yes", "no"] = "no"
    managing_body: Text
    commune: str | None = None
    reword: dict[ClauseId, Reword] = Field(default_factory=dict)
    own: tuple[OwnClause, ...] = ()
