"""Word files → PDF through LibreOffice, where it is installed: batches, a time-out, a fresh profile, one more try.

A LibreOffice that converts hundreds of files dies; it gets at most a hundred at a time and a profile of its own.
"""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from toolkit.errors import WorldError
from toolkit.messages import msg
from toolkit.write.system import run_program

BATCH = 100
SECONDS_FIRST, SECONDS_EACH = 60, 5
NAMES = ("soffice", "libreoffice")
PLACES = (
    r"C:\Program Files\LibreOffice\program\soffice.exe",
    r"C:\Program Files (x86)\LibreOffice\program\soffice.exe",
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
)


def office_program() -> str | None:
    """Find LibreOffice on this machine."""
    found = next((path for name in NAMES if (path := shutil.which(name))), None)
    return found or next((place for place in PLACES if Path(place).is_file()), None)


def to_pdf(documents: Sequence[bytes]) -> list[bytes]:
    """Convert the bytes of Word files to PDF, in their order.

    Raises:
        WorldError: LibreOffice is not there, or fails twice.
    """
    program = office_program()
    if program is None:
        raise WorldError(
            msg(
                "PDF needs LibreOffice: install it from libreoffice.org (free), or save as PDF in Word"
            )
        )
    batches = [documents[at : at + BATCH] for at in range(0, len(documents), BATCH)]
    return [pdf for batch in batches for pdf in _batch(program, batch)]


def _batch(program: str, documents: Sequence[bytes]) -> list[bytes]:
    for last in (False, True):
        with tempfile.TemporaryDirectory(prefix="quytac-pdf-", ignore_cleanup_errors=True) as name:
            folder = Path(name)
            files = [folder / f"{number:03d}.docx" for number in range(len(documents))]
            for file, data in zip(files, documents, strict=True):
                file.write_bytes(data)
            _run(program, folder, files)
            made = [file.with_suffix(".pdf") for file in files]
            if all(pdf.is_file() and pdf.stat().st_size for pdf in made):
                return [pdf.read_bytes() for pdf in made]
            if last:
                break
    raise WorldError(
        msg("LibreOffice could not make the PDF; close it where it is open and try again")
    )


def _run(program: str, folder: Path, files: Sequence[Path]) -> None:
    profile = (folder / "profile").as_uri()
    command = [program, f"-env:UserInstallation={profile}", "--headless", "--norestore"]
    command += ["--convert-to", "pdf", "--outdir", str(folder), *map(str, files)]
    seconds = SECONDS_FIRST + SECONDS_EACH * len(files)
    # What is missing afterwards is seen by the caller, who tries once more.
    with suppress(subprocess.TimeoutExpired, OSError):
        run_program(command, seconds)
