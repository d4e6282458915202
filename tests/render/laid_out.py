"""Files as LibreOffice lays them out: PDF pages as lists of lines."""

from __future__ import annotations

import subprocess
from pathlib import Path

from pypdf import PdfReader


def convert(sources: list[Path], kind: str, out: Path, timeout: int = 300) -> list[Path]:
    """Let one fresh LibreOffice convert files into a folder."""
    profile = f"-env:UserInstallation={(out.parent / f'profile-{out.name}').as_uri()}"
    command = ["soffice", profile, "--headless", "--convert-to", kind, "--outdir", out, *sources]
    subprocess.run(command, check=True, capture_output=True, timeout=timeout)
    return [out / f"{source.stem}.{kind}" for source in sources]


def pages_of(pdf: Path) -> list[list[str]]:
    """Give the lines of each page, spaces folded, empty lines left out."""
    text = subprocess.run(
        ["pdftotext", "-layout", pdf, "-"], check=True, capture_output=True
    ).stdout.decode()
    pages = text.split("\f")[:-1]
    assert len(PdfReader(pdf).pages) == len(pages)
    return [
        [" ".join(line.split()) for line in page.splitlines() if line.strip()] for page in pages
    ]
