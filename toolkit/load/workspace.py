"""A person's folder becomes a Workspace: a province's, or a school's with the province that it follows.

All mistakes of all its files are told at once. Whether answers and choices are allowed is for `check`.
"""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from toolkit.load.data import shown
from toolkit.load.files import is_there
from toolkit.load.follows import SCHOOL_FILE, province_folder
from toolkit.load.province import PROVINCE_FILE, load_issued, load_papers, load_province
from toolkit.load.record_file import load_record
from toolkit.messages import Message, msg
from toolkit.model.library import Library, Workspace
from toolkit.model.problem import Problem, heaviest_first
from toolkit.model.record import Where
from toolkit.model.workspace import School


class LoadedWorkspace(NamedTuple):
    """The workspace, or None where its own or its province's record could not be made, and all problems."""

    workspace: Workspace | None
    problems: list[Problem]


def load_workspace(folder: Path, library: Library) -> LoadedWorkspace:
    """Load the folder of a province or a school; the library is not changed, the workspace holds its own."""
    has_province = is_there(folder / PROVINCE_FILE)
    has_school = is_there(folder / SCHOOL_FILE)
    if has_province and has_school:
        return _neither(
            "workspace-double", msg("both province.yaml and school.yaml lie here"), folder
        )
    if has_school:
        loaded = _school(folder, library)
    elif has_province:
        loaded = _province(folder, library)
    else:
        what = msg("neither province.yaml nor school.yaml lies here")
        return _neither("workspace-missing", what, folder)
    return LoadedWorkspace(loaded.workspace, heaviest_first(loaded.problems))


def _province(folder: Path, library: Library) -> LoadedWorkspace:
    held, papers = load_province(folder, library), load_papers(folder)
    problems = held.problems + papers.problems
    if held.province is None:
        return LoadedWorkspace(None, problems)
    workspace = Workspace(
        shown(folder), held.library, held.province, issued=held.issued, papers=papers.papers
    )
    return LoadedWorkspace(workspace, problems)


def _school(folder: Path, library: Library) -> LoadedWorkspace:
    school, tree, problems = load_record(
        folder / SCHOOL_FILE, f"{shown(folder)}/{SCHOOL_FILE}", School
    )
    issued, papers = load_issued(folder), load_papers(folder)
    problems = problems + issued.problems + papers.problems
    follows = tree.node(("follows",)) if tree else None
    if tree is None or not isinstance(follows, str) or not follows.strip():
        return LoadedWorkspace(None, problems)
    target, lost = province_folder(folder, follows, tree.value_at(("follows",)))
    if target is None:
        return LoadedWorkspace(None, problems + lost)
    held = load_province(target, library)
    problems = problems + held.problems
    if school is None or held.province is None:
        return LoadedWorkspace(None, problems)
    workspace = Workspace(
        shown(folder),
        held.library,
        held.province,
        school,
        issued.issued,
        held.issued,
        papers.papers,
    )
    return LoadedWorkspace(workspace, problems)


def _neither(rule: str, what: Message, folder: Path) -> LoadedWorkspace:
    hint = msg("a province's folder holds province.yaml, a school's holds school.yaml")
    return LoadedWorkspace(None, [Problem(rule, what, hint, Where(shown(folder)))])
