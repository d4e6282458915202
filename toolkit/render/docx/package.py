"""Which parts a rendered file has, and in which order: content types first, then always the same.

What depends on the base alone is packed once per base and written as it is a thousand times; what
depends on the document is packed for each.
"""

from __future__ import annotations

from functools import lru_cache

from toolkit.render.docx import parts
from toolkit.render.docx.opened import Opened, open_base
from toolkit.render.docx.zip import Entry, entry

OUR_LINKS = (
    ("rIdHeader", "header", "word/header1.xml"),
    ("rIdFirstHeader", "header", "word/header2.xml"),
)
FOOTER_LINKS = (
    ("rIdFooter", "footer", "word/footer1.xml"),
    ("rIdFirstFooter", "footer", "word/footer2.xml"),
)
CODE_LINK = ("rIdCode", "customXml", "customXml/item1.xml")
FILE_LINKS = (
    ("rId1", "officeDocument", "word/document.xml"),
    ("rId2", parts.CORE, "docProps/core.xml"),
    ("rId3", "extended-properties", "docProps/app.xml"),
    ("rId4", "custom-properties", "docProps/custom.xml"),
)
CACHED_BASES = 16


def references(footer: bool) -> str:
    """Write the section's references to headers and footers."""
    rows = [("header", "default", "rIdHeader"), ("header", "first", "rIdFirstHeader")]
    if footer:
        rows += [("footer", "default", "rIdFooter"), ("footer", "first", "rIdFirstFooter")]
    return "".join(
        f'<w:{part}Reference w:type="{kind}" r:id="{name}"/>' for part, kind, name in rows
    )


@lru_cache(maxsize=CACHED_BASES)
def static_entries(base: bytes, footer: bool) -> tuple[tuple[Entry, ...], tuple[Entry, ...]]:
    """Pack what stands before the main part and what stands after it, from the base alone."""
    opened = open_base(base)
    before = {
        "[Content_Types].xml": types_of(opened, footer),
        "_rels/.rels": parts.relationships(FILE_LINKS),
    }
    after = {
        "word/_rels/document.xml.rels": parts.relationships(links_of(opened, footer)),
        "word/header1.xml": parts.page_header(),
        "word/header2.xml": parts.first_header(),
        "customXml/itemProps1.xml": parts.ITEM_PROPERTIES,
        "customXml/_rels/item1.xml.rels": parts.relationships(
            [("rId1", "customXmlProps", "itemProps1.xml")]
        ),
        "docProps/app.xml": parts.APP,
    }
    kept = sorted(opened.parts.items())
    packed = [entry(name, text.encode(), level=9) for name, text in after.items()]
    packed += [entry(name, data, level=9) for name, data in kept]
    first = tuple(entry(name, text.encode(), level=9) for name, text in before.items())
    return first, tuple(packed)


@lru_cache(maxsize=CACHED_BASES)
def footer_entries(text: str) -> tuple[Entry, ...]:
    """Pack the two footers, or none where there is no text."""
    data = parts.footer(text).encode()
    return tuple(entry(name, data) for _, _, name in FOOTER_LINKS) if text else ()


def links_of(opened: Opened, footer: bool) -> list[tuple[str, str, str]]:
    """List the links of the main part: ours, then the base's, with targets as absolute names."""
    ours = (*OUR_LINKS, *(FOOTER_LINKS if footer else ()), CODE_LINK)
    theirs = [(f"rId{n}", kind, target) for n, (kind, target) in enumerate(opened.links, start=1)]
    return [(name, kind, f"/{target}") for name, kind, target in (*ours, *theirs)]


def types_of(opened: Opened, footer: bool) -> str:
    """Write the content types: the main part's, the kept parts', ours."""
    overrides = {"word/document.xml": parts.BASE_TYPES["document"], **opened.overrides}
    for _, kind, name in (*OUR_LINKS, *(FOOTER_LINKS if footer else ())):
        overrides[name] = f"{parts.WORD}.{kind}+xml"
    return parts.content_types(opened.defaults, {**overrides, **parts.OWN_TYPES})
