"""Load what every job begins with: the shipped library and a person's workspace."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from toolkit.check.registry import check_library
from toolkit.load.data import data_folder
from toolkit.load.follows import followed_release
from toolkit.load.library import LoadedLibrary, load_library
from toolkit.load.release import PROVINCE, opened_release
from toolkit.load.workspace import load_workspace
from toolkit.model.library import Library, Workspace
from toolkit.model.problem import Problem


@dataclass(frozen=True, slots=True)
class Loaded:
    """A library, perhaps a workspace, and the problems met on the way.

    `root` is the folder of the release that a school follows; None means the data that ship with the program.
    """

    library: Library | None
    workspace: Workspace | None = None
    problems: list[Problem] = field(default_factory=list)
    root: Path | None = None

    @property
    def templates(self) -> Path:
        """Give the folder of the templates that this work is done with."""
        return data_folder("templates", self.root)


def loaded_library() -> Loaded:
    """Load the shipped library and judge it."""
    library, problems = _shipped(data_folder("clauses"))
    return Loaded(library, None, [*problems, *(check_library(library) if library else [])])


@cache
def _shipped(folder: Path) -> LoadedLibrary:
    """Load the shipped library once in a run: a batch asks for it for every school."""
    return load_library(folder)


def loaded_workspace(path: Path) -> Loaded:
    """Load the workspace in a folder with its library: the shipped one, or that of the release that it follows.

    The library is judged with what the province added.
    """
    followed = followed_release(path)
    return _loaded(path, opened_release(followed).folder if followed else None)


def loaded_province(root: Path) -> Loaded:
    """Load the province of a release that lies open in a folder, with the release's own library."""
    return _loaded(root / PROVINCE, root)


def _loaded(path: Path, root: Path | None) -> Loaded:
    library, problems = _shipped(data_folder("clauses", root))
    if library is None:
        return Loaded(None, None, [*problems], root)
    workspace, more = load_workspace(path, library)
    whole = workspace.library if workspace else library
    return Loaded(whole, workspace, [*problems, *more, *check_library(whole)], root)
