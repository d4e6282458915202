"""The formats a document can be rendered to, written out.

A command names a format, `flow` looks it up here; no format is found by searching the folder.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from toolkit.model.document import Document
from toolkit.render.docx.render import render_docx
from toolkit.render.text import render_text


@dataclass(frozen=True, slots=True)
class Format:
    """One format: the suffix of its files, its function, and whether that wants a Word base file."""

    suffix: str
    render: Callable[[Document, bytes], bytes]
    needs_base: bool


FORMATS: dict[str, Format] = {
    "docx": Format(".docx", render_docx, needs_base=True),
    "text": Format(".txt", render_text, needs_base=False),
}
