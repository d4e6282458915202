"""The formats a document can be rendered to, written out.

A command names a format, `flow` looks it up here; no format is found by searching the folder.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from toolkit.model.document import Document
from toolkit.render.docx.render import render_docx
from toolkit.render.html import render_html
from toolkit.render.text import render_text


@dataclass(frozen=True, slots=True)
class Format:
    """One format: the suffix of its files, its function, and the template that it wants (`{size}`: 13 or 14)."""

    suffix: str
    render: Callable[[Document, bytes], bytes]
    template: str = ""


FORMATS: dict[str, Format] = {
    "docx": Format(".docx", render_docx, "word/base-{size}.docx"),
    "html": Format(".html", render_html, "html/document.html.j2"),
    "text": Format(".txt", render_text),
}
