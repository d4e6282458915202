"""Load what every job begins with: the shipped library and a person's workspace."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from toolkit.check.registry import check_library
from toolkit.load.data import data_folder
from toolkit.load.library import LoadedLibrary, load_library
from toolkit.load.workspace import load_workspace
from toolkit.model.library import Library, Workspace
from toolkit.model.problem import Problem


@dataclass(frozen=True, slots=True)
class Loaded:
    """A library, perhaps a workspace, and the problems met on the way."""

    library: Library | None
    workspace: Workspace | None = None
    problems: list[Problem] = field(default_factory=list)


def loaded_library() -> Loaded:
    """Load the shipped library and judge it."""
    library, problems = _shipped(data_folder("clauses"))
    return Loaded(library, None, [*problems, *(check_library(library) if library else [])])


@cache
def _shipped(folder: Path) -> LoadedLibrary:
    """Load the shipped library once in a run: a batch asks for it for every school."""
    return load_library(folder)


def loaded_workspace(path: Path) -> Loaded:
    """Load the shipped library and the workspace in a folder; judge the library with what the province added."""
    library, problems = _shipped(data_folder("clauses"))
    if library is None:
        return Loaded(None, None, [*problems])
    workspace, more = load_workspace(path, library)
    whole = workspace.library if workspace else library
    return Loaded(whole, workspace, [*problems, *more, *check_library(whole)])
