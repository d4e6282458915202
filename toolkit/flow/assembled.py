"""Assemble a workspace in the state that a person asked for, with all that is wrong or missing."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from toolkit.assemble.document import assemble, with_missing
from toolkit.check import bases
from toolkit.check.registry import check_document, check_workspace
from toolkit.check.rule import Asked
from toolkit.flow.loaded import Loaded
from toolkit.load.catalogue import VIETNAMESE, Catalogue
from toolkit.load.release_path import Place
from toolkit.messages import msg
from toolkit.model.assembly import Assembly
from toolkit.model.document import State
from toolkit.model.library import Workspace
from toolkit.model.problem import Level, Problem, has_errors, heaviest_first
from toolkit.model.text import capitalised


@dataclass(frozen=True, slots=True)
class Judged:
    """An assembled document and everything to tell about it; no assembly where the workspace cannot be read.

    `law_checked_to` is the day to which the acts that it stands on were checked.
    """

    assembly: Assembly | None
    problems: list[Problem]
    law_checked_to: date | None = None

    @property
    def sound(self) -> bool:
        """Tell whether the document may be written."""
        return self.assembly is not None and not has_errors(self.problems)


def judged(loaded: Loaded, final: bool, day: date | None = None) -> Judged:
    """Assemble and check for the day asked, the drafting day unless told; a draft lists what is missing."""
    workspace = loaded.workspace
    if workspace is None or has_errors(loaded.problems):
        return Judged(None, heaviest_first(loaded.problems))
    problems = loaded.problems + check_workspace(workspace, final)
    asked = Asked(day or workspace.office.day, final)
    assembly = _assembled(loaded.templates, workspace, _state(workspace, final))
    problems += [*assembly.problems, *check_document(workspace, assembly, asked)]
    checked_to = bases.checked_to(workspace, assembly, asked.day)
    assembly, more = _with_signature(loaded.templates, workspace, assembly, final)
    problems = heaviest_first(loaded.mendable([*problems, *more]))
    if assembly.document.state is State.DRAFT and not has_errors(problems):
        assembly = with_missing(assembly, _lines(problems))
    return Judged(assembly, problems, checked_to)


def _assembled(templates: Place, workspace: Workspace, state: State) -> Assembly:
    """Assemble with the templates of decision and annex."""
    decision, fines = (
        (templates / "papers" / f"{name}.j2").read_text("utf-8") for name in ("decision", "fines")
    )
    return assemble(workspace, decision, state, fines)


def _state(workspace: Workspace, final: bool) -> State:
    if workspace.issued is not None:
        return State.ISSUED
    return State.FINAL if final else State.DRAFT


def _with_signature(
    templates: Place, workspace: Workspace, assembly: Assembly, final: bool
) -> tuple[Assembly, list[Problem]]:
    """Fall back to a draft when the text is no longer the one that was signed."""
    issued = workspace.issued
    if issued is None or issued.text == assembly.document.digest:
        return assembly, []
    problem = Problem(
        "changed-since-signed",
        msg("the text has changed since number {number} was signed", number=issued.number),
        msg("take the change back, or move issued.yaml aside and have the new text signed"),
        issued.where,
        Level.ERROR if final else Level.WARNING,
    )
    return _assembled(templates, replace(workspace, issued=None), State.DRAFT), [problem]


def _lines(problems: list[Problem]) -> list[str]:
    catalogue = Catalogue.of(VIETNAMESE)
    lines = []
    for problem in problems:
        said = [catalogue.say(message) for message in (problem.what, problem.hint) if message]
        lines.append(" ".join(f"{capitalised(sentence).rstrip('.')}." for sentence in said))
    return lines
