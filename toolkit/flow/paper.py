"""Make one paper around the code: load, assemble, check, render, write."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from toolkit.assemble.paper import assemble_paper
from toolkit.assemble.registry import PaperKind, paper_kind
from toolkit.check import bases
from toolkit.check.registry import check_paper
from toolkit.check.rule import Asked
from toolkit.flow.assembled import Judged
from toolkit.flow.build import STATE_WORDS, made, suffix
from toolkit.flow.loaded import Loaded, loaded_workspace
from toolkit.flow.signoff_code import school_year
from toolkit.flow.signoff_status import report_counts
from toolkit.load.release_path import Place
from toolkit.model.document import Document
from toolkit.model.problem import Problem, has_errors, heaviest_first
from toolkit.write.names import file_name
from toolkit.write.outputs import OutFile, write_outputs

FORM, REPORT = "biểu mẫu", "report"


@dataclass(frozen=True, slots=True)
class Made:
    """What was made of a paper; no files where an error stopped it."""

    files: list[Path]
    problems: list[Problem]
    document: Document | None = None


def make_paper(
    path: Path,
    paper: str,
    out: Path,
    formats: Sequence[str] = ("docx",),
    final: bool = False,
    overwrite: bool = False,
    day: date | None = None,
    counts: Mapping[str, int] | None = None,
) -> Made:
    """Make a paper of the workspace at `path` in `out`, one file for each format; the law is judged for `day`."""
    kind = paper_kind(paper)
    loaded = loaded_workspace(path)
    if counts is None and kind.id == REPORT and day is not None:
        counts = report_counts(path, school_year(day), day)
    result = judged_paper(loaded, kind, final, day, counts)
    if not result.sound or result.assembly is None:
        return Made([], result.problems)
    document = result.assembly.document
    files = write_outputs(
        out, rendered_paper(document, kind, formats, loaded.templates), overwrite=overwrite
    )
    return Made(files, result.problems, document)


def judged_paper(
    loaded: Loaded,
    kind: PaperKind,
    final: bool,
    day: date | None = None,
    counts: Mapping[str, int] | None = None,
) -> Judged:
    """Assemble a paper and check it for the day asked, the drafting day unless told."""
    workspace = loaded.workspace
    if workspace is None or has_errors(loaded.problems):
        return Judged(None, heaviest_first(loaded.problems))
    asked = Asked(day or workspace.office.day, final)
    assembly = assemble_paper(workspace, kind, _template(loaded, kind), final, counts)
    found = check_paper(workspace, kind.id, assembly, asked)
    problems = loaded.mendable([*loaded.problems, *assembly.problems, *found])
    return Judged(
        assembly, heaviest_first(problems), bases.checked_to(workspace, assembly, asked.day)
    )


def rendered_paper(
    document: Document, kind: PaperKind, formats: Sequence[str], templates: Place
) -> list[OutFile]:
    """Render a paper in each format under the name that an office gives it."""
    state = FORM if kind.is_form else STATE_WORDS[document.state]
    words = (kind.name, state, document.creator)
    return [
        OutFile(file_name(*words, suffix=suffix(one)), made(document, one, templates))
        for one in formats
    ]


def _template(loaded: Loaded, kind: PaperKind) -> str:
    return (loaded.templates / "papers" / f"{kind.id}.j2").read_text("utf-8")
