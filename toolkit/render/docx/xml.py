"""Texts and paragraphs as WordprocessingML strings.

Strings, not element trees: building 165 paragraphs through lxml costs as much as docxtpl does.
Every text of a document passes `escape` here and nowhere else; nothing here knows Decree 30.
"""

from __future__ import annotations

import re

from toolkit.model.text import replace_forbidden

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
NAMESPACES = f'xmlns:w="{W}" xmlns:r="{R}"'

# `load` names what XML forbids as problems; should it come through all the same, the file still opens.
SPECIAL = re.compile('[&<>"\x00-\x1f\ud800-\udfff\ufffe\uffff]')
BREAKS = re.compile("\r\n|[\n\r]")


def escape(text: str) -> str:
    """Make a text safe for element content and for attributes in double quotes."""
    if not SPECIAL.search(text):
        return text
    text = replace_forbidden(text)
    text = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return text.replace('"', "&quot;")


def attribute(text: str, limit: int = 0) -> str:
    """Make a text safe for an attribute: one line, cut to `limit` characters when that is given."""
    text = " ".join(text.split())
    return escape(text[: limit - 1] + "…" if limit and len(text) > limit else text)


def run(text: str, style: str = "") -> str:
    """Write one run, in a character style if named; line ends and tabs become Word's own."""
    inner = escape(text)
    if "\n" in inner or "\t" in inner or "\r" in inner:
        inner = BREAKS.sub('</w:t><w:br/><w:t xml:space="preserve">', inner)
        inner = inner.replace("\t", '</w:t><w:tab/><w:t xml:space="preserve">')
    properties = f'<w:rPr><w:rStyle w:val="{style}"/></w:rPr>' if style else ""
    return f'<w:r>{properties}<w:t xml:space="preserve">{inner}</w:t></w:r>'


def paragraph(style: str, runs: str = "", properties: str = "") -> str:
    """Write one paragraph in a style; `properties` are what only this paragraph knows (indents)."""
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{properties}</w:pPr>{runs}</w:p>'


def indents(left: int, right: int) -> str:
    """Write the indents, in twips, that shorten a centred paragraph or a drawn line."""
    return f'<w:ind w:left="{left}" w:right="{right}" w:firstLine="0"/>'


def hanging(left: int, room: int) -> str:
    """Write the indents, in twips, of a paragraph whose first line begins at `left`, the others after `room` more."""
    return f'<w:ind w:left="{left + room}" w:hanging="{room}"/>'


def dots(width: int) -> str:
    """Write the tab that draws dots to the right margin, for what is written by hand."""
    return f'<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="{width}"/></w:tabs>'


def keep_with_next(xml: str) -> str:
    """Bind the last paragraph of a fragment to what follows it."""
    start = xml.rfind("<w:pPr><w:pStyle ")
    cut = xml.find("/>", start) + 2
    return f"{xml[:cut]}<w:keepNext/>{xml[cut:]}" if start >= 0 else xml
