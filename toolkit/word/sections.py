"""Page set-up: sections with their margins, page numbers, headers and footers."""

from __future__ import annotations

from collections.abc import Callable

from lxml.etree import _Element

from toolkit.word.measurements import twips, whole_number
from toolkit.word.names import is_on, q, val
from toolkit.word.records import Section, WordParagraph

Parts = dict[str, tuple[WordParagraph, ...]]
Reader = Callable[[str, int], tuple[WordParagraph, ...]]


def section_elements(body: _Element) -> list[_Element]:
    """List the section properties in order; a body without any has one that says nothing."""
    inside = [
        found
        for found in body.iter(q("w:sectPr"))
        if found.getparent() is not None and not _in_change(found) and not _in_cell(found)
    ]
    last = body.find(q("w:sectPr"))
    if last is None:
        inside.append(body.makeelement(q("w:sectPr"), {}))
    return inside


def room(element: _Element) -> int:
    """Give the width between the margins, as the defaults of Word where it is not written."""
    size, margins = element.find(q("w:pgSz")), element.find(q("w:pgMar"))
    return (
        _of(size, "w", 12240) - _of(margins, "left", 1440) - _of(margins, "right", 1440)
        - _of(margins, "gutter", 0)
    )  # fmt: skip


def section(
    element: _Element, index: int, span: tuple[int, int], inherited: Section | None, read: Reader
) -> Section:
    """Read one section; headers that it does not name are those of the section before."""
    size, margins = element.find(q("w:pgSz")), element.find(q("w:pgMar"))
    pages = element.find(q("w:pgNumType"))
    orient = None if size is None else size.get(q("w:orient"))
    return Section(
        number=index,
        width=_of(size, "w", 12240),
        height=_of(size, "h", 15840),
        landscape=orient == "landscape",
        top=abs(_of(margins, "top", 1440)),
        bottom=abs(_of(margins, "bottom", 1440)),
        left=_of(margins, "left", 1440),
        right=_of(margins, "right", 1440),
        gutter=_of(margins, "gutter", 0),
        header_distance=_of(margins, "header", 720),
        footer_distance=_of(margins, "footer", 720),
        title_page=bool(is_on(element.find(q("w:titlePg")))),
        start=None if pages is None else whole_number(pages.get(q("w:start"))),
        number_format="" if pages is None else pages.get(q("w:fmt"), ""),
        kind=val(element, "w:type") or "nextPage",
        first=span[0],
        last=span[1],
        headers=_parts(
            element, "w:headerReference", inherited.headers if inherited else {}, read, index
        ),
        footers=_parts(
            element, "w:footerReference", inherited.footers if inherited else {}, read, index
        ),
    )


def _parts(element: _Element, name: str, before: Parts, read: Reader, index: int) -> Parts:
    found = dict(before)
    for reference in element.findall(q(name)):
        found[reference.get(q("w:type"), "default")] = read(reference.get(q("r:id"), ""), index)
    return found


def _of(element: _Element | None, name: str, default: int) -> int:
    found = None if element is None else twips(element.get(q(f"w:{name}")))
    return default if found is None else found


def _in_change(element: _Element) -> bool:
    parent = element.getparent()
    return parent is not None and parent.tag == q("w:sectPrChange")


def _in_cell(element: _Element) -> bool:
    return next(element.iterancestors(q("w:tc"), q("w:txbxContent")), None) is not None
