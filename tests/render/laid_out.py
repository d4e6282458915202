"""Files as LibreOffice lays them out: PDF pages as lists of lines."""

from __future__ import annotations

import subprocess
from pathlib import Path

from pypdf import PdfReader

from tests.libreoffice import convert

__all__ = ["convert", "pages_of"]


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
