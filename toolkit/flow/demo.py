"""Build the shipped example of a province and its schools, so that a newcomer sees Word files within a minute."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from toolkit.flow.assembled import Judged, judged
from toolkit.flow.build import rendered
from toolkit.flow.loaded import loaded_workspace
from toolkit.load.data import data_folder
from toolkit.model.document import State
from toolkit.model.problem import Level, Problem
from toolkit.write.outputs import write_outputs

EXAMPLE = "lao-cai-2026"
CHANGED = "changed-since-signed"


@dataclass(frozen=True, slots=True)
class Shown:
    """One example: the file that was written (or none), whose it is, its state, what is still missing."""

    folder: Path
    file: Path | None
    office: str
    school: bool
    state: State | None
    missing: list[Problem] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)


def demo(out: Path, overwrite: bool, step: Callable[[int, int, str], None]) -> Iterator[Shown]:
    """Build the examples one after the other, for signature where nothing is missing, else as a draft.

    `step` is told number, count and folder before each file.
    """
    folders = example_folders()
    for number, folder in enumerate(folders, start=1):
        step(number, len(folders), folder.name)
        yield _built(folder, out, overwrite)


def example_folders() -> list[Path]:
    """List the province's folder, then its schools'."""
    province = data_folder("examples") / EXAMPLE
    schools = province / "schools"
    return [province, *sorted(folder for folder in schools.iterdir() if folder.is_dir())]


def _built(folder: Path, out: Path, overwrite: bool) -> Shown:
    loaded = loaded_workspace(folder)
    final = judged(loaded, final=True)
    result = final if final.sound else judged(loaded, final=False)
    if not result.sound or result.assembly is None:
        return Shown(folder, None, folder.name, False, None, problems=result.problems)
    document = result.assembly.document
    files = write_outputs(out, rendered(document, ("docx",), loaded.templates), overwrite=overwrite)
    return Shown(
        folder,
        files[0],
        document.creator,
        document.school_copy,
        document.state,
        _lacking(final, result),
        result.problems,
    )


def _lacking(final: Judged, result: Judged) -> list[Problem]:
    """Give what keeps the document from signature, or from being the one that was signed."""
    if not final.sound:
        return [problem for problem in final.problems if problem.level == Level.ERROR]
    return [problem for problem in result.problems if problem.rule == CHANGED]
