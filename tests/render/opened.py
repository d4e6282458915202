"""A rendered file taken apart for the tests."""

from __future__ import annotations

import zipfile
from io import BytesIO
from pathlib import Path

from lxml import etree

from toolkit.model.document import Document
from toolkit.render.docx.render import render_docx

NS = {"w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main"}
W = f"{{{NS['w']}}}"
ROOT = Path(__file__).parents[2]
BASES = {size: (ROOT / f"templates/word/base-{size}.docx").read_bytes() for size in (13, 14)}


def rendered(document: Document) -> bytes:
    """Render on the committed base of the document's size."""
    return render_docx(document, BASES[document.size])


def parts(data: bytes) -> dict[str, bytes]:
    """Unzip a file."""
    with zipfile.ZipFile(BytesIO(data)) as archive:
        assert archive.testzip() is None
        return {name: archive.read(name) for name in archive.namelist()}


def main_part(document: Document) -> etree._Element:
    """Render a document and parse its main part."""
    return etree.fromstring(parts(rendered(document))["word/document.xml"])


def find(element: etree._Element, path: str) -> list[etree._Element]:
    """Look elements up by a path with the prefix w."""
    return element.findall(path, NS)


def values(element: etree._Element, path: str, name: str = "val") -> list[str]:
    """List one attribute of the elements at a path."""
    return [found.get(W + name, "") for found in find(element, path)]


def styled(element: etree._Element, style: str) -> list[etree._Element]:
    """List the paragraphs of a style."""
    return [p for p in find(element, ".//w:p") if values(p, "w:pPr/w:pStyle") == [style]]


def words(element: etree._Element) -> str:
    """Read the text of an element, breaks and tabs as Python writes them."""
    signs = {f"{W}br": "\n", f"{W}tab": "\t"}
    return "".join(
        e.text or "" if e.tag == f"{W}t" else signs.get(str(e.tag), "") for e in element.iter()
    )
