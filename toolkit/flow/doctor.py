"""Look at the machine: what is there, what is missing, and how to get it. Nothing is changed."""

from __future__ import annotations

import os
import platform
import tempfile
from collections.abc import Iterable
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from toolkit import __version__
from toolkit.errors import DataError
from toolkit.flow.loaded import loaded_library
from toolkit.load.data import data_folder
from toolkit.messages import Message, msg
from toolkit.model.problem import has_errors
from toolkit.write.pdf import office_program

PACKAGES = ("typer", "rich", "pydantic", "pyyaml", "jinja2", "python-docx", "lxml")


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at; `bad` stops work, `hint` tells what to do."""

    id: str
    label: Message
    value: str | Message
    bad: bool = False
    hint: Message | None = None


def doctor(out: Path, encoding: str, language: str) -> list[Finding]:
    """Look at the machine; `encoding` is the console's as it was found, `out` where files are to go."""
    return [
        Finding("quytac", msg("version of quytac"), __version__),
        Finding("python", msg("Python"), f"{platform.python_version()} ({platform.system()})"),
        *_packages(),
        *_data(),
        _office(),
        _writable(out),
        Finding("encoding", msg("encoding of the console"), encoding or msg("unknown")),
        Finding("language", msg("language"), language),
    ]


def _packages() -> Iterable[Finding]:
    for package in PACKAGES:
        try:
            yield Finding(package, msg("package {name}", name=package), version(package))
        except PackageNotFoundError:
            yield Finding(
                package,
                msg("package {name}", name=package),
                msg("missing"),
                bad=True,
                hint=msg("run: pip install quytac"),
            )


def _data() -> Iterable[Finding]:
    try:
        folder = data_folder("clauses")
        loaded = loaded_library()
    except DataError as error:
        hint = msg("install quytac again")
        yield Finding("data", msg("shipped data"), error.message, bad=True, hint=hint)
        return
    yield Finding("data", msg("shipped data"), str(folder.parent))
    broken = loaded.library is None or has_errors(loaded.problems)
    counted = msg(
        "{clauses} clauses, {sources} sources",
        clauses=len(loaded.library.clauses) if loaded.library else 0,
        sources=len(loaded.library.sources) if loaded.library else 0,
    )
    advice = msg("the library has errors: install quytac again") if broken else None
    yield Finding("library", msg("clause library"), counted, bad=broken, hint=advice)


def _office() -> Finding:
    found = office_program()
    if found:
        return Finding("libreoffice", msg("LibreOffice (for PDF only)"), found)
    hint = msg("not needed for Word files; for PDF get it from https://vi.libreoffice.org")
    return Finding("libreoffice", msg("LibreOffice (for PDF only)"), msg("not found"), hint=hint)


def _writable(out: Path) -> Finding:
    """Try the nearest folder that exists: nothing is left behind."""
    label = msg("folder of results")
    existing = next(path for path in (out, *out.absolute().parents) if os.path.lexists(path))
    if not existing.is_dir():
        value = msg("{path} is a file, not a folder", path=existing)
        return Finding("output", label, value, bad=True, hint=msg("choose another folder with -o"))
    try:
        with tempfile.TemporaryFile(dir=existing):
            return Finding("output", label, str(out))
    except OSError:
        hint = msg("choose another folder with -o, one you may write in")
        value = msg("{folder} cannot be written", folder=os.fspath(existing))
        return Finding("output", label, value, bad=True, hint=hint)
