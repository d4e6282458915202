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
from toolkit.load.release import OpenedRelease
from toolkit.load.release_path import Place
from toolkit.messages import Message, msg
from toolkit.model.library import Library, Workspace
from toolkit.model.papers import Papers
from toolkit.model.problem import Problem, heaviest_first
from toolkit.model.record import Where
from toolkit.model.workspace import Issued, School


class LoadedWorkspace(NamedTuple):
    """The workspace, or None where its own or its province's record could not be made, and all problems."""

    workspace: Workspace | None
    problems: list[Problem]


class OfficeFiles(NamedTuple):
    """The files of one folder, each read once, and where its province lies; `release` is what a school follows.

    Without a province there is nothing to draft: `problems` say why.
    """

    folder: Place
    province: Place | None
    problems: list[Problem]
    release: OpenedRelease | None = None
    school: School | None = None
    issued: Issued | None = None
    papers: Papers | None = None


def read_office(folder: Place) -> OfficeFiles:
    """Read what lies in the folder of a province or a school; raise WorldError where a release cannot be used."""
    has_province = is_there(folder / PROVINCE_FILE)
    has_school = is_there(folder / SCHOOL_FILE)
    if has_province and has_school:
        what = msg("both province.yaml and school.yaml lie here")
        return OfficeFiles(folder, None, [_neither("workspace-double", what, folder)])
    if has_school and isinstance(folder, Path):
        return _school(folder)
    if has_province:
        papers = load_papers(folder)
        return OfficeFiles(folder, folder, papers.problems, papers=papers.papers)
    what = msg("neither province.yaml nor school.yaml lies here")
    return OfficeFiles(folder, None, [_neither("workspace-missing", what, folder)])


def load_workspace(folder: Place, library: Library) -> LoadedWorkspace:
    """Load the folder of a province or a school with a library; that is not changed, the workspace holds its own."""
    return with_province(read_office(folder), library)


def with_province(office: OfficeFiles, library: Library) -> LoadedWorkspace:
    """Complete the files of an office to a workspace: its province is loaded over the library."""
    if office.province is None:
        return LoadedWorkspace(None, heaviest_first(office.problems))
    held = load_province(office.province, library)
    problems = heaviest_first([*office.problems, *held.problems])
    is_school = office.province is not office.folder
    if held.province is None or (is_school and office.school is None):
        return LoadedWorkspace(None, problems)
    workspace = Workspace(
        shown(office.folder),
        held.library,
        held.province,
        office.school,
        office.issued if is_school else held.issued,
        held.issued if is_school else None,
        office.papers,
        None if office.release else shown(office.province),
    )
    return LoadedWorkspace(workspace, problems)


def _school(folder: Path) -> OfficeFiles:
    """Read a school's files; without `follows` there is no way to a province."""
    file = f"{shown(folder)}/{SCHOOL_FILE}"
    school, tree, problems = load_record(folder / SCHOOL_FILE, file, School)
    issued, papers = load_issued(folder), load_papers(folder)
    problems = problems + issued.problems + papers.problems
    follows = tree.node(("follows",)) if tree else None
    if tree is None or not isinstance(follows, str) or not follows.strip():
        return OfficeFiles(folder, None, problems)
    target, lost, release = province_folder(folder, follows, tree.value_at(("follows",)))
    return OfficeFiles(
        folder, target, problems + lost, release, school, issued.issued, papers.papers
    )


def _neither(rule: str, what: Message, folder: Place) -> Problem:
    hint = msg("a province's folder holds province.yaml, a school's holds school.yaml")
    return Problem(rule, what, hint, Where(shown(folder)))
