"""Freeze a province's issued code in one file: library, law, plan, the province's choices, templates, the decision."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from toolkit import __version__
from toolkit.assemble.choose import standing
from toolkit.assemble.office import body_of
from toolkit.errors import UsageError
from toolkit.flow.annex import vietnamese
from toolkit.flow.assembled import Judged, judged
from toolkit.flow.build import made
from toolkit.flow.loaded import Loaded, loaded_workspace
from toolkit.flow.new_file import write_new
from toolkit.flow.words import word
from toolkit.load.data import data_folder
from toolkit.load.province import ISSUED_FILE, PROVINCE_FILE
from toolkit.load.release import PROVINCE
from toolkit.messages import msg
from toolkit.model.document import Document, State
from toolkit.model.library import Workspace
from toolkit.model.problem import Problem
from toolkit.model.release import MANIFEST, SUFFIX, Manifest, manifest_bytes
from toolkit.render.release_page import render_release_page
from toolkit.write.names import file_name
from toolkit.write.packed import packed

PAGE, CODE = "DOC-TRUOC.html", "bo-quy-tac"
"""What a person opens: the page that tells what this is, and the issued decision with its code."""


@dataclass(frozen=True, slots=True)
class Released:
    """The file and its manifest; none where a problem stands in the way."""

    file: Path | None
    problems: list[Problem]
    manifest: Manifest | None = None


def release(path: Path, out: Path | None = None) -> Released:
    """Freeze the province at `path` into `out`, by default a file in the current folder named after the code.

    Raises:
        UsageError: the folder is a school's, or its decision has not been issued.
        ConflictError: another file of that name lies there.
    """
    loaded = loaded_workspace(path)
    workspace = loaded.workspace
    if workspace is not None:
        _refuse(workspace)
    result = judged(loaded, final=True, day=loaded.day_of_law(None))
    document = result.assembly.document if result.assembly else None
    if not result.sound or workspace is None or document is None:
        return Released(None, result.problems)
    manifest, data = released(loaded, path, result, document)
    name = file_name(
        "Gói ban hành Bộ quy tắc", workspace.province.name, manifest.version, suffix=SUFFIX
    )
    return Released(_written(out or Path(name), data), result.problems, manifest)


def _refuse(workspace: Workspace) -> None:
    if workspace.school is not None:
        raise UsageError(msg("only a province's code can be released; this is a school's folder"))
    if workspace.issued is None:
        raise UsageError(
            msg(
                "the decision has no number and date yet, and every school's decision names them; "
                "after it is signed: quytac issued {folder} --number N --date DAY",
                folder=workspace.folder,
            )
        )


def released(
    loaded: Loaded, path: Path, result: Judged, document: Document
) -> tuple[Manifest, bytes]:
    """Give the manifest and the bytes of a release: the same workspace and program give the same bytes."""
    assert loaded.workspace is not None
    assert document.state is State.ISSUED
    parts = dict(_data_parts())
    parts |= dict(_province_parts(path))
    for form in ("docx", "html", "text"):
        suffix = ".txt" if form == "text" else f".{form}"
        parts[f"{CODE}{suffix}"] = made(document, form, loaded.templates)
    manifest = _manifest(loaded.workspace, result, document, parts)
    page = loaded.templates / "html" / "release.html.j2"
    parts[PAGE] = render_release_page(manifest, _counts(loaded.workspace), page.read_bytes())
    manifest = _manifest(loaded.workspace, result, document, parts)
    return manifest, packed({**parts, MANIFEST: manifest_bytes(manifest)})


def _written(file: Path, data: bytes) -> Path:
    """Write the file; the very same release may lie there already."""
    if file.suffix != SUFFIX:
        raise UsageError(
            msg("the name of a release must end in {suffix}: {file}", suffix=SUFFIX, file=file)
        )
    if file.is_file() and file.read_bytes() == data:
        return file
    return write_new(file, data)


def _data_parts() -> Iterator[tuple[str, bytes]]:
    """Yield the clause library and the templates as they ship."""
    for name in ("clauses", "templates"):
        folder = data_folder(name)
        for file in sorted(folder.rglob("*")):
            if file.is_file() and file.suffix in (".yaml", ".j2", ".docx"):
                yield f"{name}/{file.relative_to(folder).as_posix()}", file.read_bytes()


def _province_parts(path: Path) -> Iterator[tuple[str, bytes]]:
    """Yield what the province wrote for its code; what it noted for its papers stays with it."""
    for name in (PROVINCE_FILE, ISSUED_FILE):
        yield f"{PROVINCE}/{name}", (path / name).read_bytes()
    for name in ("clauses", "sources"):
        for file in sorted((path / name).rglob("*.yaml")):
            yield f"{PROVINCE}/{file.relative_to(path).as_posix()}", file.read_bytes()


def _manifest(
    workspace: Workspace, result: Judged, document: Document, parts: dict[str, bytes]
) -> Manifest:
    province, issued = workspace.province, workspace.issued
    assert issued is not None
    return Manifest(
        version=province.edition,
        province=province.name,
        code=document.title,
        issuer=body_of(province),
        number=f"{issued.number:02d}/{province.issuer.symbol}",
        signed=issued.day,
        drafted=province.day,
        law_checked_to=result.law_checked_to,
        text=document.digest,
        program=__version__,
        parts={name: sha256(data).hexdigest() for name, data in sorted(parts.items())},
    )


def _counts(workspace: Workspace) -> list[tuple[str, int]]:
    """Count the clauses of the plan by standing, in words of the office."""
    placed = workspace.library.by_article().values()
    counted = Counter(standing(clause, workspace) for clauses in placed for clause in clauses)
    return [(vietnamese(word(one)), counted[one]) for one in sorted(counted)]
