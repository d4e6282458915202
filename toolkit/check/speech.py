"""What a code says and to whom: each text of the library, and each text that a school wrote itself.

A school's own clause has no audience; it speaks to those to whom the clauses of its article speak.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from toolkit.check.patterns import SPEAKS_OF_ADULTS, SPEAKS_OF_PUPILS
from toolkit.check.reading import every, folded
from toolkit.model.clause import Clause
from toolkit.model.library import Workspace
from toolkit.model.record import Record, Where
from toolkit.model.terms import Audience, SchoolLevel
from toolkit.model.workspace import School

READERS = frozenset({Audience.PUPIL, Audience.EVERYONE})


@dataclass(frozen=True, slots=True)
class Speech:
    """One text, to whom and to which levels it speaks; `clause` is None for a school's own text."""

    name: str
    text: str
    record: Record
    keys: tuple[str | int, ...]
    audiences: frozenset[Audience]
    levels: frozenset[SchoolLevel]
    clause: Clause | None = None

    @property
    def where(self) -> Where:
        """Give its place in the file; looked up only where something is wrong, for there are thousands of texts."""
        return self.record.where_of(*self.keys)

    @property
    def to_pupils(self) -> bool:
        """Tell whether pupils read this as told to them: they are named, or addressed and nobody else is named."""
        words = folded(self.text)
        if SPEAKS_OF_PUPILS.search(words):
            return True
        return bool(READERS & self.audiences) and not SPEAKS_OF_ADULTS.search(words)


def speeches(workspace: Workspace) -> Iterator[Speech]:
    """Yield every text of the library (with what the province added), then the school's own clauses and rewords."""
    for clause in workspace.library.clauses.values():
        yield from _of_clause(clause)
    if workspace.school is not None:
        yield from _own(workspace, workspace.school)
        yield from _reworded(workspace, workspace.school)


def _of_clause(clause: Clause) -> Iterator[Speech]:
    audiences, levels = frozenset(clause.audiences), frozenset(clause.levels)
    for at, wording in enumerate(clause.wordings):
        keys: tuple[str | int, ...] = ("wordings", at, "text")
        for text in every((wording.text, *wording.points)):
            yield Speech(clause.id, text, clause, keys, audiences, levels, clause)
    for level, text in clause.plain.items():
        keys = ("plain", level)
        yield Speech(
            clause.id, text, clause, keys, frozenset({Audience.PUPIL}), frozenset({level}), clause
        )
    if clause.plain_adult is not None:
        keys = ("plain_adult",)
        yield Speech(
            clause.id, clause.plain_adult, clause, keys, audiences - READERS, levels, clause
        )


def _own(workspace: Workspace, school: School) -> Iterator[Speech]:
    placed = workspace.library.by_article()
    for at, own in enumerate(school.own):
        audiences = frozenset(a for clause in placed.get(own.article, ()) for a in clause.audiences)
        keys = ("own", at, "text")
        for text in every((own.text, *own.points)):
            yield Speech(own.id, text, school, keys, audiences, frozenset(school.levels))


def _reworded(workspace: Workspace, school: School) -> Iterator[Speech]:
    for name, words in school.reword.items():
        clause = workspace.library.clauses.get(name)
        audiences = frozenset(clause.audiences if clause else ())
        keys = ("reword", name, "text")
        for text in every((words.text, *words.points)):
            yield Speech(name, text, school, keys, audiences, frozenset(school.levels))
