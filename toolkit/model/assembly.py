"""What assembly tells beside the document: why each clause is in or out, and what is still missing."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from toolkit.model.document import Document
from toolkit.model.problem import Problem


class Reason(StrEnum):
    """Why a clause is in or out of a code: a closed list, printed by `quytac explain`."""

    MANDATORY = "mandatory"
    DEFAULT = "default"
    CHOSEN = "chosen"
    REWORDED = "reworded"
    OTHER_LEVELS = "other-levels"
    CONDITION = "condition"
    NOT_YET = "not-yet"
    DROPPED = "dropped"
    NOT_CHOSEN = "not-chosen"
    NOT_IN_PLAN = "not-in-plan"

    @property
    def included(self) -> bool:
        """Tell whether the clause stands in the code."""
        return self in (Reason.MANDATORY, Reason.DEFAULT, Reason.CHOSEN, Reason.REWORDED)


@dataclass(frozen=True, slots=True)
class Choice:
    """The decision about one clause; `detail` is what the person wrote (the reason for dropping, say)."""

    clause: str
    reason: Reason
    detail: str = ""


class Role(StrEnum):
    """What an act does in a document: a căn cứ, named in the text, a clause's legal basis, or told of in the annex."""

    GROUND = "ground"
    TEXT = "text"
    BASIS = "basis"
    ANNEX = "annex"


@dataclass(frozen=True, slots=True)
class Cited:
    """One use of an act or a place in it; `clause` is empty for a căn cứ and in the annex."""

    source: str
    at: str
    role: Role
    clause: str = ""


@dataclass(frozen=True, slots=True)
class Assembly:
    """A document with its choices (by clause id), the acts it stands on, and the problems met while assembling."""

    document: Document
    choices: dict[str, Choice]
    problems: tuple[Problem, ...] = ()
    cited: tuple[Cited, ...] = ()
