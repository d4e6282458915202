"""What changed in the law between two days, whose documents stand on it, and how one workspace's words would change."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from toolkit.errors import UsageError
from toolkit.flow.law_drafted import Drafted, TextChange, drafted, text_changes
from toolkit.flow.law_timeline import in_order
from toolkit.load.data import shown
from toolkit.load.files import is_there
from toolkit.load.follows import SCHOOL_FILE
from toolkit.load.province import PROVINCE_FILE
from toolkit.load.workspace import load_workspace
from toolkit.messages import msg
from toolkit.model.changes import Change, changes, touches
from toolkit.model.library import Library, Workspace
from toolkit.model.problem import Problem
from toolkit.model.timeline import Thing, Turn


@dataclass(frozen=True, slots=True)
class Hit:
    """One change of what a document stands on: in its căn cứ, in which clauses, and where these stand."""

    day: date
    turn: Turn
    old: tuple[Thing, ...]
    new: tuple[Thing, ...]
    grounds: bool
    clauses: tuple[str, ...]
    places: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Affected:
    """One workspace: its folder, whose it is, the day of its draft, what changed since; no day: it is not readable."""

    folder: str
    office: str
    day: date | None
    hits: tuple[Hit, ...] = ()


@dataclass(frozen=True, slots=True)
class Changes:
    """All that changed after `first` and up to `last`; `texts` only where the folder itself is a workspace."""

    first: date
    last: date
    changes: tuple[Change, ...]
    workspaces: tuple[Affected, ...] = ()
    texts: tuple[TextChange, ...] = ()
    problems: list[Problem] = field(default_factory=list)


def law_changes(library: Library, first: date, last: date, folder: Path | None) -> Changes:
    """Compare the law of two days; with a folder, also the workspaces in it and below.

    Raises UsageError where the first day is after the last, or the folder holds no workspace.
    """
    in_order(first, last)
    shipped = tuple(changes(library, first, last))
    if folder is None:
        return Changes(first, last, shipped)
    folders = list(workspaces_in(folder))
    if not folders:
        raise UsageError(
            msg("no province.yaml or school.yaml lies in {folder} or below", folder=folder)
        )
    seen = Seen(library, first, last)
    told = tuple(seen.affected(path) for path in folders)
    own = seen.workspaces.get(folder)
    if own is None:
        return Changes(first, last, shipped, told, problems=seen.problems)
    found = seen.changed(own)
    texts = text_changes(own, found, first, last)
    return Changes(first, last, found, told, texts, seen.problems)


def workspaces_in(folder: Path) -> Iterator[Path]:
    """Yield the folders of workspaces in a folder and below, in one order; links and hidden names are passed over."""
    waiting = [folder]
    while waiting:
        here = waiting.pop(0)
        if is_there(here / PROVINCE_FILE) or is_there(here / SCHOOL_FILE):
            yield here
        below = (path for path in here.iterdir() if path.is_dir() and not path.is_symlink())
        waiting = sorted(path for path in below if not path.name.startswith(".")) + waiting


@dataclass(slots=True)
class Seen:
    """Reads one workspace after the other; the law of a province is compared once for all its schools."""

    library: Library
    first: date
    last: date
    workspaces: dict[Path, Workspace] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    compared: dict[str, tuple[Change, ...]] = field(default_factory=dict)

    def affected(self, path: Path) -> Affected:
        """Tell what changed of that on which the document in a folder stands."""
        workspace, problems = load_workspace(path, self.library)
        if workspace is None:
            self.problems += problems
            return Affected(shown(path), "", None)
        self.workspaces[path] = workspace
        office, later = workspace.office, self.changed(workspace)
        document = drafted(workspace)
        hits = (_hit(document, change) for change in later if change.day > office.day)
        return Affected(shown(path), office.name, office.day, tuple(h for h in hits if h))

    def changed(self, workspace: Workspace) -> tuple[Change, ...]:
        """Compare the law as a workspace's province knows it."""
        key = workspace.province.where.file
        if key not in self.compared:
            self.compared[key] = tuple(changes(workspace.library, self.first, self.last))
        return self.compared[key]


def _hit(document: Drafted, change: Change) -> Hit | None:
    """Tell where a document stands on what a change ended or amended; None where it does not."""
    clauses = [one.clause for one in document.standing if touches(change.old, one.use)]
    named = tuple(dict.fromkeys(clause for clause in clauses if clause))
    places = tuple(document.places.get(clause, clause) for clause in named)
    if not clauses:
        return None
    return Hit(change.day, change.turn, change.old, change.new, "" in clauses, named, places)
