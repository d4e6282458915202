"""Build a workspace's files: load, check, assemble, check, render, write."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from toolkit.flow.assembled import Judged, judged
from toolkit.flow.loaded import loaded_workspace
from toolkit.load.release_path import Place
from toolkit.model.document import Document, State
from toolkit.model.problem import Problem
from toolkit.render.registry import FORMATS
from toolkit.write.names import file_name
from toolkit.write.outputs import OutFile, write_outputs
from toolkit.write.pdf import to_pdf

PDF = "pdf"
STATE_WORDS = {State.DRAFT: "dự thảo", State.FINAL: "trình ký", State.ISSUED: "đã ban hành"}


@dataclass(frozen=True, slots=True)
class Built:
    """What a build left behind; no files where an error stopped it."""

    files: list[Path]
    problems: list[Problem]
    document: Document | None = None


def build(
    path: Path,
    out: Path,
    formats: Sequence[str] = ("docx",),
    final: bool = False,
    overwrite: bool = False,
    day: date | None = None,
) -> Built:
    """Turn the workspace at `path` into files in `out`, one for each format; the law is judged for `day`.

    What was issued is judged for the day of its signature, whatever day is asked: it can always be built again.
    """
    loaded = loaded_workspace(path)
    result = judged(loaded, final, loaded.day_of_law(day))
    if not result.sound or result.assembly is None:
        return Built([], result.problems)
    document = result.assembly.document
    files = write_outputs(out, rendered(document, formats, loaded.templates), overwrite=overwrite)
    return Built(files, result.problems, document)


def rendered(document: Document, formats: Sequence[str], templates: Place) -> list[OutFile]:
    """Render a document in each format under the name that an office gives it."""
    words = ("Quyết định, Bộ quy tắc", STATE_WORDS[document.state], document.creator)
    return [
        OutFile(file_name(*words, suffix=suffix(one)), made(document, one, templates))
        for one in formats
    ]


def suffix(name: str) -> str:
    """Give the suffix of the files of a format."""
    return ".pdf" if name == PDF else FORMATS[name].suffix


def made(document: Document, name: str, templates: Place) -> bytes:
    """Render a document in one format; PDF goes through Word and LibreOffice."""
    if name == PDF:
        return to_pdf([made(document, "docx", templates)])[0]
    form = FORMATS[name]
    place = templates / form.template.format(size=document.size)
    return form.render(document, place.read_bytes() if form.template else b"")


def checked(path: Path, final: bool, day: date) -> Judged:
    """Judge the workspace at `path` for a day without writing anything."""
    return judged(loaded_workspace(path), final, day)
