"""The folder `clauses/` becomes a Library: clauses, sources, bodies and the plan.

Every mistake of every file is told at once, beside what is good. Whether clauses, sources and plan fit together
is for `check`.
"""

from __future__ import annotations

from typing import NamedTuple

from toolkit.load.data import shown
from toolkit.load.files import is_folder
from toolkit.load.release_path import Place
from toolkit.load.shelf import Shelf, load_shelf
from toolkit.messages import msg
from toolkit.model.clause import Clause
from toolkit.model.law import Body, Source
from toolkit.model.library import Library
from toolkit.model.plan import Plan
from toolkit.model.problem import Problem, heaviest_first
from toolkit.model.record import Where

RESERVED = ("sources", "bodies", "plans")
PLAN = "social-media-code"


class LoadedLibrary(NamedTuple):
    """The library, or None without its plan, and the problems of all its files."""

    library: Library | None
    problems: list[Problem]


def load_library(folder: Place) -> LoadedLibrary:
    """Load the clause library; a broken file costs only its own record."""
    name = shown(folder)
    if not is_folder(folder):
        return LoadedLibrary(None, [_no_folder(name)])
    clauses = load_shelf(folder, name, Clause, RESERVED)
    sources = load_shelf(folder / "sources", f"{name}/sources", Source)
    bodies = load_shelf(folder / "bodies", f"{name}/bodies", Body)
    plans = load_shelf(folder / "plans", f"{name}/plans", Plan)
    problems = clauses.problems + sources.problems + bodies.problems + plans.problems
    problems += _plan_problems(plans, f"{name}/plans")
    plan = plans.records.get(PLAN)
    if plan is None:
        return LoadedLibrary(None, heaviest_first(problems))
    library = Library(clauses.records, sources.records, bodies.records, plan)
    return LoadedLibrary(library, heaviest_first(problems))


def _plan_problems(plans: Shelf[Plan], folder: str) -> list[Problem]:
    """Say that there is exactly one plan; a plan that could not be read has told its own problems."""
    hint = msg("the plan is {folder}/{plan}.yaml and the only one", folder=folder, plan=PLAN)
    others = [plan for plan in plans.records.values() if plan.id != PLAN]
    problems = [
        Problem("plan-unknown", msg("the plan {id} is not used", id=plan.id), hint, plan.where)
        for plan in others
    ]
    if PLAN not in plans.records and not plans.problems:
        what = msg("the plan of the code is missing")
        problems.append(Problem("plan-missing", what, hint, Where(folder)))
    return problems


def _no_folder(name: str) -> Problem:
    what = msg("the folder of the clause library does not exist")
    return Problem("folder-missing", what, msg("name the folder that holds clauses"), Where(name))
