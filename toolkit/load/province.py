"""A province's folder: its record, the facts of its issued decision, and the library with what the office added.

A school's workspace needs the same three, so they are loaded in one place. The shipped library is not changed.
"""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

from toolkit.load.data import shown
from toolkit.load.files import is_folder, is_there
from toolkit.load.library import RESERVED
from toolkit.load.office_law import load_office_law
from toolkit.load.record_file import load_record
from toolkit.load.release_path import Place
from toolkit.load.shelf import load_shelf
from toolkit.messages import msg
from toolkit.model.clause import Clause
from toolkit.model.library import Library
from toolkit.model.papers import Papers
from toolkit.model.problem import Problem
from toolkit.model.record import Where
from toolkit.model.workspace import Issued, Province

PROVINCE_FILE = "province.yaml"
ISSUED_FILE = "issued.yaml"
PAPERS_FILE = "papers.yaml"


class LoadedProvince(NamedTuple):
    """The province, or None; its issued facts, if any; the library merged with its clauses and sources."""

    province: Province | None
    issued: Issued | None
    library: Library
    problems: list[Problem]


class LoadedIssued(NamedTuple):
    """The facts of an issued document, or None while there are none."""

    issued: Issued | None
    problems: list[Problem]


def load_province(folder: Place, library: Library) -> LoadedProvince:
    """Load a province's folder; a clause may not take a known id, an act is laid over the shipped one."""
    name = shown(folder)
    held = load_record(folder / PROVINCE_FILE, f"{name}/{PROVINCE_FILE}", Province)
    issued = load_issued(folder)
    clauses = load_shelf(folder / "clauses", f"{name}/clauses", Clause, RESERVED, library.clauses)
    sources = load_office_law(folder / "sources", f"{name}/sources", library.sources)
    merged = replace(
        library,
        clauses=library.clauses | clauses.records,
        sources=library.sources | sources.sources,
    )
    problems = held.problems + issued.problems + clauses.problems + sources.problems
    problems += _reserved(folder / "clauses", f"{name}/clauses")
    return LoadedProvince(held.record, issued.issued, merged, problems)


def load_issued(folder: Place) -> LoadedIssued:
    """Load what was recorded after signing, where it was."""
    path = folder / ISSUED_FILE
    if not is_there(path):
        return LoadedIssued(None, [])
    held = load_record(path, f"{shown(folder)}/{ISSUED_FILE}", Issued)
    return LoadedIssued(held.record, held.problems)


class LoadedPapers(NamedTuple):
    """What an office wrote for its papers, or None where it wrote nothing."""

    papers: Papers | None
    problems: list[Problem]


def load_papers(folder: Place) -> LoadedPapers:
    """Load the facts of the papers around the code, where there are any."""
    path = folder / PAPERS_FILE
    if not is_there(path):
        return LoadedPapers(None, [])
    held = load_record(path, f"{shown(folder)}/{PAPERS_FILE}", Papers)
    return LoadedPapers(held.record, held.problems)


def _reserved(folder: Place, name: str) -> list[Problem]:
    """Tell of folders that the library reserves: a source put there would be passed over in silence."""
    what = msg("this folder is not read in a province's clauses")
    hint = msg(
        "put sources beside province.yaml in `sources`; a province has no bodies and plans of its own"
    )
    return [
        Problem("reserved-folder", what, hint, Where(f"{name}/{reserved}"))
        for reserved in RESERVED
        if is_folder(folder / reserved)
    ]
