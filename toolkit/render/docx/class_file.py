"""One Word file for a class: a page rendered once with marks, then filled for each person and joined.

What does not change is packed once for all classes; of a class only its main part, its pictures and the list of their
links are. A form inside a class file costs so what deflating its few kB costs (tests/bench/bench_signoff.py).
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from toolkit.model.document import Document
from toolkit.render.docx import parts
from toolkit.render.docx.body import part_xml
from toolkit.render.docx.opened import open_base
from toolkit.render.docx.package import (
    footer_entries,
    links_of,
    references,
    static_entries,
    types_of,
)
from toolkit.render.docx.page import Sheet, section, sheet_for
from toolkit.render.docx.signing_row import CODE, PICTURE, signing_row
from toolkit.render.docx.xml import DECLARATION, NAMESPACES, escape, paragraph
from toolkit.render.docx.zip import Entry, entry, write_zip

MARK = re.compile("\ue000(\\w+)\ue001")
NEW_PAGE = paragraph("Ngat", properties="<w:pageBreakBefore/>")
HEADER_TYPES = re.compile(r'<Override PartName="/word/header[^>]*/>')
PNG = '<Default Extension="png" ContentType="image/png"/>'
LINKS = "word/_rels/document.xml.rels"
HEADERS = re.compile(r"<w:headerReference [^>]*/>")


@dataclass(frozen=True, slots=True)
class Filled:
    """One person's words by mark, the printed code, and its picture (PNG; none where there is to be no picture)."""

    words: Mapping[str, str]
    code: str = ""
    picture: bytes = b""


@dataclass(frozen=True)
class ClassForm:
    """A form that is ready to be filled: its page in pieces, and what stands around all pages."""

    document: Document
    base: bytes
    pieces: tuple[str, ...]
    ending: str


def class_form(
    document: Document, boxes: Sequence[str], base: bytes, pictures: bool = True
) -> ClassForm:
    """Render a page with marks on the styles of a base file; `boxes` are signed, the code stands beside them."""
    sheet = sheet_for(document)
    (part,) = document.parts
    page = "".join(part_xml(part, sheet, iter(()))) + signing_row(boxes, pictures)
    return ClassForm(document, base, tuple(MARK.split(page)), _ending(document, sheet))


def render_class_file(form: ClassForm, people: Sequence[Filled]) -> bytes:
    """Fill the form for each person, one page after another, and give the bytes of one Word file."""
    footer = bool(form.document.footer)
    pictures = [person.picture for person in people if person.picture]
    before, after = _around(form.base, footer, len(pictures))
    body = NEW_PAGE.join(
        _page(form.pieces, number, one) for number, one in enumerate(people, start=1)
    )
    xml = f"{DECLARATION}<w:document {NAMESPACES}><w:body>{body}{paragraph('Ngat')}{form.ending}</w:body></w:document>"
    own = {
        "customXml/item1.xml": parts.clause_list(form.document, ()),
        "docProps/core.xml": parts.core_properties(form.document),
        "docProps/custom.xml": parts.custom_properties(form.document),
    }
    return write_zip(
        (
            *before,
            entry("word/document.xml", xml.encode()),
            *footer_entries(form.document.footer),
            *(entry(name, text.encode()) for name, text in own.items()),
            *after,
            *(entry(f"word/media/q{n}.png", data) for n, data in enumerate(pictures, start=1)),
        )
    )


def _page(pieces: tuple[str, ...], number: int, person: Filled) -> str:
    """Put a person's words between the pieces; every second piece is the name of a mark."""
    words = {name: escape(text) for name, text in person.words.items()}
    words[CODE], words[PICTURE] = escape(person.code), str(number)
    return "".join(words[piece] if place % 2 else piece for place, piece in enumerate(pieces))


def _ending(document: Document, sheet: Sheet) -> str:
    """Write the section: forms have no page numbers, a sample has its footer."""
    footers = HEADERS.sub("", references(True)) if document.footer else ""
    return section(sheet, footers)


@lru_cache(maxsize=256)
def _around(base: bytes, footer: bool, count: int) -> tuple[tuple[Entry, ...], tuple[Entry, ...]]:
    """Pack what stands before and after the main part: no page headers, links to so many pictures."""
    opened = open_base(base)
    types = HEADER_TYPES.sub("", types_of(opened, footer))
    if count:
        types = types.replace("<Override", f"{PNG}<Override", 1)
    images = [(f"rIdQ{n}", "image", f"/word/media/q{n}.png") for n in range(1, count + 1)]
    own = [link for link in links_of(opened, footer) if link[1] != "header"]
    links = entry(LINKS, parts.relationships([*own, *images]).encode())
    before, after = static_entries(base, footer)
    kept = (links if one.name == links.name else one for one in after)
    first = entry("[Content_Types].xml", types.encode())
    return (first, *before[1:]), tuple(one for one in kept if b"/header" not in one.name)
