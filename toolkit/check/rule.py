"""What a rule is: a spoken id, one sentence of what it holds to, and a function that yields problems."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from toolkit.messages import Message
from toolkit.model.assembly import Assembly
from toolkit.model.library import Library, Workspace
from toolkit.model.problem import Problem


@dataclass(frozen=True, slots=True)
class LibraryRule:
    """A rule on the clause library."""

    id: str
    summary: Message
    check: Callable[[Library], Iterator[Problem]]


@dataclass(frozen=True, slots=True)
class WorkspaceRule:
    """A rule on what an office wrote; `final` says that the document is to be signed."""

    id: str
    summary: Message
    check: Callable[[Workspace, bool], Iterator[Problem]]


@dataclass(frozen=True, slots=True)
class PaperRule:
    """A rule on what an office wrote for the papers named; `final` says that the paper is to be signed."""

    id: str
    summary: Message
    papers: frozenset[str]
    check: Callable[[Workspace, bool], Iterator[Problem]]


@dataclass(frozen=True, slots=True)
class Asked:
    """The day for which a text as drafted is judged (`--on`), and whether it is to be signed."""

    day: date
    final: bool


@dataclass(frozen=True, slots=True)
class DocumentRule:
    """A rule on an assembled document."""

    id: str
    summary: Message
    check: Callable[[Workspace, Assembly, Asked], Iterator[Problem]]
