"""What is told of a file: clause by clause, then everything else that stands in it."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from toolkit.conform.expected import Choice, Front
from toolkit.model.terms import Standing


class Verdict(StrEnum):
    """What became of a clause; `reworded` and `dropped` are as school.yaml says, with its reason."""

    INTACT = "intact"
    CHANGED = "changed"
    MISSING = "missing"
    MOVED = "moved"
    DUPLICATED = "duplicated"
    REWORDED = "reworded"
    DROPPED = "dropped"


class Op(StrEnum):
    """What happened to a stretch of words."""

    KEPT = "kept"
    TAKEN = "taken"
    ADDED = "added"


Pieces = tuple[tuple[Op, str], ...]


@dataclass(frozen=True, slots=True)
class SlotValue:
    """What stands in a blank of a clause."""

    clause: str
    name: str
    value: str


@dataclass(frozen=True)
class ClauseFinding:
    """One clause: the heaviest verdict first; `pieces` show the words that differ, here or in a second copy."""

    id: str
    title: str
    standing: Standing
    choice: Choice
    verdicts: tuple[Verdict, ...]
    place: str = ""
    paragraph: int = 0
    pieces: Pieces = ()
    lines: tuple[str, ...] = ()

    @property
    def verdict(self) -> Verdict:
        """Give the heaviest verdict."""
        return self.verdicts[0]

    @property
    def good(self) -> bool:
        """Tell whether it stands as it must, or as the school may have it."""
        return set(self.verdicts) <= {Verdict.INTACT, Verdict.REWORDED, Verdict.DROPPED}


class Source(StrEnum):
    """Whose a passage is: the school's by school.yaml, that with other words, or nobody's."""

    OWN = "own"
    OWN_CHANGED = "own-changed"
    OWN_MISSING = "own-missing"
    OTHER = "other"


@dataclass(frozen=True)
class Passage:
    """A text that is no clause of the release; `after` is the clause before it, `near` one that it nearly repeats.

    `closing` says that no clause of the release follows in its article.
    """

    source: Source
    words: str
    place: str = ""
    paragraph: int = 0
    id: str = ""
    article: str = ""
    after: str = ""
    closing: bool = False
    lines: tuple[str, ...] = ()
    pieces: Pieces = ()
    near: str = ""


@dataclass(frozen=True, slots=True)
class Misnumbered:
    """A number, letter or reference that is not right: where, what is printed, what it should be."""

    place: str
    printed: str
    right: str
    paragraph: int = 0
    reference: bool = False


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading that is not the plan's, or gone (`printed` is empty); `firm` where it bears on mandatory text."""

    printed: str
    right: str
    firm: bool


@dataclass(frozen=True, slots=True)
class FrontFinding:
    """One line around the code: right, or what is printed instead (nothing: no such line)."""

    kind: Front
    right: bool
    printed: str = ""
    wanted: str = ""


@dataclass(frozen=True)
class Conformance:
    """All that is told of one file.

    `around` are lines before the code that the school's own file has not, where that is known; `unplaced` counts what
    could not be read, `behind` paragraphs of annexes; `unread` are clauses told as missing, but whose words stand in a
    line that is not understood as a khoản.
    """

    clauses: tuple[ClauseFinding, ...]
    passages: tuple[Passage, ...] = ()
    misnumbered: tuple[Misnumbered, ...] = ()
    headings: tuple[Heading, ...] = ()
    front: tuple[FrontFinding, ...] = ()
    around: tuple[str, ...] = ()
    slots: tuple[SlotValue, ...] = ()
    school: str = ""
    tracked: bool = False
    program: str = ""
    behind: int = 0
    unplaced: dict[str, int] = field(default_factory=dict)
    unread: tuple[str, ...] = ()

    @property
    def sound(self) -> bool:
        """Tell whether every mandatory clause is intact and in its place, under the plan's own headings."""
        firm = [one for one in self.clauses if one.standing is Standing.MANDATORY]
        headed = not any(heading.firm for heading in self.headings)
        return bool(firm) and headed and all(one.verdicts == (Verdict.INTACT,) for one in firm)
