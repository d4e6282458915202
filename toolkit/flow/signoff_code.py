"""The school's code as sign-off needs it: assembly, version, and what of each clause decides who signs again."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from toolkit.flow.assembled import judged
from toolkit.flow.loaded import Loaded, loaded_workspace
from toolkit.messages import msg
from toolkit.model.assembly import Assembly
from toolkit.model.library import Workspace
from toolkit.model.problem import Level, Problem
from toolkit.model.record import Where
from toolkit.model.terms import Audience

Clauses = dict[str, dict[str, object]]


@dataclass(frozen=True)
class SchoolCode:
    """A school's code on a day, and what is wrong; no assembly where it cannot be made."""

    loaded: Loaded
    workspace: Workspace | None
    assembly: Assembly | None
    problems: list[Problem]

    @property
    def version(self) -> str:
        """Name the version of the code."""
        return self.assembly.document.version if self.assembly else ""

    def clauses(self) -> Clauses:
        """Tell of each clause whom it speaks to, since when its words stand, and what the school put into them."""
        if self.assembly is None or self.workspace is None:
            return {}
        library, office = self.workspace.library, self.workspace.office
        told: Clauses = {}
        for unit in self.assembly.document.units():
            clause = library.clauses.get(unit.clause)
            wordings = clause.wordings if clause else ()
            told[unit.clause] = {
                "for": [str(one) for one in clause.audiences]
                if clause
                else [Audience.EVERYONE.value],
                "from": unit.wording.isoformat() if unit.wording else "",
                "own": unit.digest if unit.own else "",
                "slots": dict(office.slots.get(unit.clause, {})),
                "changes": [[one.valid_from.isoformat(), one.change] for one in wordings],
            }
        return told


def school_code(path: Path, day: date) -> SchoolCode:
    """Load and assemble a school's code; a draft is good enough to be printed, with a warning."""
    loaded = loaded_workspace(path)
    issued = loaded.workspace.issued if loaded.workspace else None
    result = judged(loaded, final=False, day=loaded.day_of_law(day))
    problems = [problem for problem in result.problems if problem.level is Level.ERROR]
    workspace = loaded.workspace
    if workspace is not None and workspace.school is None:
        what = msg("this is the folder of a province; commitments are signed in a school")
        problems.append(
            Problem("not-a-school", what, msg("name the folder of a school"), Where(str(path)))
        )
    if workspace is not None and issued is None:
        what = msg("the code is not issued yet; its number and day are missing in issued.yaml")
        hint = msg("print forms after the decision is signed; or go on if you only want to look")
        problems.append(Problem("not-issued", what, hint, Where(str(path)), Level.WARNING))
    sound = result.sound and not any(problem.level is Level.ERROR for problem in problems)
    return SchoolCode(loaded, workspace, result.assembly if sound else None, problems)


def school_year(day: date) -> str:
    """Name the school year of a day: it begins in August."""
    first = day.year if day.month >= 8 else day.year - 1
    return f"{first} - {first + 1}"
