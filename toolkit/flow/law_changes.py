"""What changed in the law between two days, whose documents stand on it, and how one workspace's words would change."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from toolkit.errors import QuytacError, UsageError
from toolkit.flow.law_drafted import Drafted, TextChange, drafted, text_changes
from toolkit.flow.law_timeline import in_order
from toolkit.flow.loaded import Loaded, opened_workspace, shipped_library
from toolkit.load.data import shown
from toolkit.load.files import is_there
from toolkit.load.follows import SCHOOL_FILE, release_problem
from toolkit.load.province import PROVINCE_FILE
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
    """All that changed after `first` and up to `last`; `texts` only where the folder itself is a workspace.

    `titles` are those of the clauses in the libraries that were compared.
    """

    first: date
    last: date
    changes: tuple[Change, ...]
    titles: dict[str, str]
    workspaces: tuple[Affected, ...] = ()
    texts: tuple[TextChange, ...] = ()
    problems: list[Problem] = field(default_factory=list)


def law_changes(first: date, last: date, folder: Path | None) -> Changes:
    """Compare the law of two days in the shipped library; with a folder, as the workspaces in it and below know it.

    Raises UsageError where the first day is after the last, or the folder holds no workspace.
    """
    in_order(first, last)
    if folder is None:
        library = shipped_library()
        return Changes(first, last, tuple(changes(library, first, last)), titles_of([library]))
    folders = list(workspaces_in(folder))
    if not folders:
        raise UsageError(
            msg("no province.yaml or school.yaml lies in {folder} or below", folder=folder)
        )
    seen = Seen(folder, first, last)
    told = tuple(seen.affected(path) for path in folders)
    if seen.own is None or seen.own.workspace is None:
        found, titles = seen.changed_below(), titles_of(seen.libraries())
        return Changes(first, last, found, titles, told, problems=seen.problems)
    own = seen.own.workspace
    found, titles = seen.changed(own), titles_of([own.library])
    texts = text_changes(own, seen.own.templates, found, first, last)
    return Changes(first, last, found, titles, told, texts, seen.problems)


def titles_of(libraries: Iterable[Library]) -> dict[str, str]:
    """Give the titles of the clauses of libraries by id."""
    clauses = (clause for library in libraries for clause in library.clauses.values())
    return {clause.id: clause.title for clause in clauses}


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
    """Reads one workspace after the other; the law of a province is compared once for all its schools.

    `own` is the workspace of the folder itself, `released` the libraries of releases by the province's file, `shipped`
    tells whether a workspace works with the shipped library.
    """

    folder: Path
    first: date
    last: date
    own: Loaded | None = None
    shipped: bool = False
    released: dict[str, Library] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    compared: dict[str, tuple[Change, ...]] = field(default_factory=dict)

    def affected(self, path: Path) -> Affected:
        """Tell what changed of that on which the document in a folder stands."""
        loaded = self._opened(path)
        workspace = loaded.workspace
        if workspace is None:
            self.problems += loaded.problems
            return Affected(shown(path), "", None)
        if path == self.folder:
            self.own = loaded
        if loaded.release is None:
            self.shipped = True
        else:
            self.released[workspace.province.where.file] = workspace.library
        office, later = workspace.office, self.changed(workspace)
        document = drafted(workspace, loaded.templates)
        hits = (_hit(document, change) for change in later if change.day > office.day)
        return Affected(shown(path), office.name, office.day, tuple(h for h in hits if h))

    def changed(self, workspace: Workspace) -> tuple[Change, ...]:
        """Compare the law as a workspace's province knows it."""
        key = workspace.province.where.file
        if key not in self.compared:
            self.compared[key] = tuple(changes(workspace.library, self.first, self.last))
        return self.compared[key]

    def libraries(self) -> list[Library]:
        """List the libraries that are worked with: those of releases, and the shipped one."""
        shipped = [] if self.released and not self.shipped else [shipped_library()]
        return [*shipped, *self.released.values()]

    def changed_below(self) -> tuple[Change, ...]:
        """Compare the law as these libraries know it, day by day; what they have in common is told once."""
        found = (
            change for one in self.libraries() for change in changes(one, self.first, self.last)
        )
        return tuple(sorted(dict.fromkeys(found), key=lambda change: change.day))

    def _opened(self, path: Path) -> Loaded:
        """Open one workspace; a release that cannot be used stops the others only where it is asked for itself."""
        try:
            return opened_workspace(path)
        except QuytacError as error:
            if path == self.folder:
                raise
            return Loaded(None, None, [release_problem(path, error)])


def _hit(document: Drafted, change: Change) -> Hit | None:
    """Tell where a document stands on what a change ended or amended; None where it does not."""
    clauses = [one.clause for one in document.standing if touches(change.old, one.use)]
    named = tuple(dict.fromkeys(clause for clause in clauses if clause))
    places = tuple(document.places.get(clause, clause) for clause in named)
    if not clauses:
        return None
    return Hit(change.day, change.turn, change.old, change.new, "" in clauses, named, places)
