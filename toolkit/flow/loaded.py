"""The one door to a workspace: its library, its plan, its templates and its day, wherever they come from.

A province and a school that follows its folder work with what ships with the program; a school that follows a release
works with what lies in the release, and with nothing else. What people write is read anew each time; a release is known
by the hash of what it holds, and what ships with the program changes no more than its code does while it runs.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cache, lru_cache
from pathlib import Path

from toolkit.check.registry import check_library
from toolkit.errors import DataError
from toolkit.load.data import data_folder
from toolkit.load.library import LoadedLibrary, load_library
from toolkit.load.release import OpenedRelease
from toolkit.load.release_path import Place
from toolkit.load.workspace import load_workspace, read_office, with_province
from toolkit.messages import msg
from toolkit.model.library import Library, Workspace
from toolkit.model.problem import Problem


@dataclass(frozen=True, slots=True)
class Loaded:
    """A library, perhaps a workspace, and the problems met on the way.

    `release` is what a school follows; None means that the data that ship with the program are worked with.
    """

    library: Library | None
    workspace: Workspace | None = None
    problems: list[Problem] = field(default_factory=list)
    release: OpenedRelease | None = None

    @property
    def templates(self) -> Place:
        """Give the folder of the templates that this work is done with."""
        return self.release.folder("templates") if self.release else data_folder("templates")

    def day_of_law(self, asked: date | None) -> date | None:
        """Give the day for which the law is judged: that of the signature where there is one, else the day asked."""
        issued = self.workspace.issued if self.workspace else None
        return issued.day if issued else asked

    def mendable(self, problems: Iterable[Problem]) -> list[Problem]:
        """Give the problems with hints that this office can follow: nobody mends what lies in a release."""
        return [self._mendable(problem) for problem in problems]

    def _mendable(self, problem: Problem) -> Problem:
        inside = self.release is not None and problem.where.file.startswith(
            f"{self.release.file}: "
        )
        hint = msg("it lies in the release: ask the office that issued it for a new one")
        return replace(problem, hint=hint) if inside else problem


def loaded_library() -> Loaded:
    """Load the shipped library and judge it."""
    library, problems = _library(None)
    return _judged(Loaded(library, None, problems))


def shipped_library() -> Library:
    """Give the shipped library as it is; raise DataError where it cannot be read at all."""
    library = _shipped_library().library
    if library is None:
        raise DataError(msg("the clause library cannot be read; install quytac again"))
    return library


def loaded_workspace(path: Path) -> Loaded:
    """Load the workspace in a folder with its library: the shipped one, or that of the release that it follows.

    The library is judged with what the province added.
    """
    return _judged(opened_workspace(path))


def opened_workspace(path: Path) -> Loaded:
    """Load a workspace as `loaded_workspace` does, without judging the library: for who only looks things up."""
    office = read_office(path)
    library, problems = _library(office.release)
    if library is None:
        return Loaded(None, None, problems, office.release)
    workspace, more = with_province(office, library)
    whole = workspace.library if workspace else library
    return Loaded(whole, workspace, [*problems, *more], office.release)


@lru_cache(maxsize=2)
def loaded_release(release: OpenedRelease) -> Loaded:
    """Load the province in a release with the release's own library; equal releases are loaded once."""
    library, problems = _library(release)
    if library is None:
        return Loaded(None, None, problems, release)
    workspace, more = load_workspace(release.province, library)
    whole = workspace.library if workspace else library
    return _judged(Loaded(whole, workspace, [*problems, *more], release))


def released_province(release: OpenedRelease) -> Workspace:
    """Give the province of a release; raise DataError where it cannot be read."""
    workspace = loaded_release(release).workspace
    if workspace is None:
        raise DataError(msg("{file} holds no province that can be read", file=release.file))
    return workspace


def _judged(loaded: Loaded) -> Loaded:
    found = check_library(loaded.library) if loaded.library else []
    return replace(loaded, problems=loaded.mendable([*loaded.problems, *found]))


def _library(release: OpenedRelease | None) -> LoadedLibrary:
    library, problems = _released_library(release) if release else _shipped_library()
    return LoadedLibrary(library, [*problems])


@cache
def _shipped_library() -> LoadedLibrary:
    """Load the library of the program once in a run."""
    return load_library(data_folder("clauses"))


@lru_cache(maxsize=2)
def _released_library(release: OpenedRelease) -> LoadedLibrary:
    """Load the library of a release once for all schools that follow it."""
    return load_library(release.folder("clauses"))
