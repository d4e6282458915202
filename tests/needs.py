"""What tests need of a machine beyond Python: how each thing is looked for, and the Debian package that brings it.

Only the standard library is used: `tests/run.py` reads this before anything is installed.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
OFFICE_NAMES = ("soffice", "libreoffice")


@dataclass(frozen=True)
class Need:
    """One thing: what it is to a person, its Debian package, how to see whether it is there."""

    what: str
    package: str
    is_present: Callable[[], bool]


def office() -> str | None:
    """Find LibreOffice's program."""
    return next((path for name in OFFICE_NAMES if (path := shutil.which(name))), None)


def _has_office_part(library: str) -> bool:
    """Look for a part of LibreOffice; where it is not packed in parts, all of it is there."""
    program = office()
    if program is None:
        return False
    folder = Path(program).resolve().parent
    return (folder / library).is_file() or not (folder / "libmergedlo.so").is_file()


def _has_fonts() -> bool:
    """Look for letters as wide as those of Times New Roman; Windows and macOS have that itself."""
    if not sys.platform.startswith("linux"):
        return True
    return any(Path("/usr/share/fonts").rglob("LiberationSerif-Regular.ttf"))


def _has_git() -> bool:
    """See whether git lists this checkout: it is there, and the folder is a checkout of this user."""
    if shutil.which("git") is None:
        return False
    done = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, check=False)
    return done.returncode == 0


NEEDS = {
    "writer": Need(
        "LibreOffice Writer",
        "libreoffice-writer-nogui",
        lambda: _has_office_part("libswlo.so"),
    ),
    "calc": Need(
        "LibreOffice Calc", "libreoffice-calc-nogui", lambda: _has_office_part("libsclo.so")
    ),
    "fonts": Need("the Liberation fonts", "fonts-liberation2", _has_fonts),
    "pdftotext": Need("pdftotext", "poppler-utils", lambda: bool(shutil.which("pdftotext"))),
    "git": Need("git, and a checkout that it reads", "git", _has_git),
}
