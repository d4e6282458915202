"""Edits of page set-up: sections, page numbers in headers, mirrored margins."""

from __future__ import annotations

import posixpath
from collections.abc import Callable
from dataclasses import dataclass

from lxml.etree import SubElement, _Element, fromstring

from toolkit.word.edits import NumberPages, SetSection
from toolkit.word.names import SPACES, W, local, q
from toolkit.word.order import SECTION, child, without

MARGINS = {"top": "top", "bottom": "bottom", "left": "left", "right": "right", "gutter": "gutter"}
MARGINS |= {"header_distance": "header", "footer_distance": "footer"}
HEADER = "application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml"
FIELD = (
    '<w:p xmlns:w="{w}"><w:pPr><w:spacing w:before="0" w:after="0"/><w:ind w:firstLine="0"/><w:jc w:val="center"/>'
    '</w:pPr><w:r>{f}<w:fldChar w:fldCharType="begin"/></w:r>'
    '<w:r>{f}<w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>'
    '<w:r>{f}<w:fldChar w:fldCharType="separate"/></w:r><w:r>{f}<w:t>2</w:t></w:r>'
    '<w:r>{f}<w:fldChar w:fldCharType="end"/></w:r></w:p>'
)
FORMAT = (
    '<w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman"/><w:b w:val="0"/>'
    '<w:i w:val="0"/><w:sz w:val="{size}"/><w:szCs w:val="{size}"/></w:rPr>'
)


@dataclass(frozen=True, slots=True)
class Parts:
    """What the edits of pages need of a file: its relationships, types, how a part is had or made; the main folder."""

    relations: _Element
    types: _Element
    part: Callable[[str], _Element | None]
    make: Callable[[str, _Element], None]
    names: frozenset[str]
    folder: str


def set_section(element: _Element, edit: SetSection) -> None:
    """Set size and margins of a section."""
    values = dict(edit.values)
    if "width" in values:
        size = child(element, "pgSz", SECTION)
        size.set(q("w:w"), str(values["width"]))
        size.set(q("w:h"), str(values["height"]))
    margins = {key: name for key, name in MARGINS.items() if key in values}
    if margins:
        made = child(element, "pgMar", SECTION)
        for key, name in margins.items():
            made.set(q(f"w:{name}"), str(values[key]))


def number_pages(element: _Element, edit: NumberPages, parts: Parts) -> None:
    """Number the pages of a section in its header; the first page shows none, the footer loses its number."""
    child(element, "titlePg", SECTION).attrib.clear()
    field = fromstring(FIELD.format(w=W, f=FORMAT.format(size=edit.size)))
    for reference in element.findall(q("w:footerReference")):
        _without_numbers(parts.part(_target(parts, reference)))
    header = _header(element, "default", parts)
    _without_numbers(header)
    header.insert(0, field)
    _without_numbers(_header(element, "first", parts))
    pages = element.find(q("w:pgNumType"))
    if pages is not None:
        pages.attrib.pop(q("w:fmt"), "")


def _header(element: _Element, kind: str, parts: Parts) -> _Element:
    """Give the header of a kind, made where the section has none."""
    for reference in element.findall(q("w:headerReference")):
        if reference.get(q("w:type"), "default") == kind:
            found = parts.part(_target(parts, reference))
            if found is not None:
                return found
    return _made(element, kind, parts)


def _made(element: _Element, kind: str, parts: Parts) -> _Element:
    count = 1
    while _path(parts, f"header{count}.xml") in parts.names or _has(parts, f"header{count}.xml"):
        count += 1
    path = _path(parts, f"header{count}.xml")
    root = fromstring(f'<w:hdr xmlns:w="{W}"><w:p/></w:hdr>')
    parts.make(path, root)
    name = f"rIdHeader{count}"
    SubElement(
        parts.relations,
        q("rel:Relationship"),
        {"Id": name, "Type": f"{SPACES['r']}/header", "Target": f"header{count}.xml"},
    )
    SubElement(
        parts.types,
        q("ct:Override"),
        {"PartName": f"/{path}", "ContentType": HEADER},
    )
    reference = element.makeelement(
        q("w:headerReference"), {q("w:type"): kind, q("r:id"): name}, {"r": SPACES["r"]}
    )
    element.insert(0, reference)
    return root


def _has(parts: Parts, target: str) -> bool:
    return any(one.get("Target") == target for one in parts.relations)


def _target(parts: Parts, reference: _Element) -> str:
    targets = {one.get("Id", ""): one.get("Target", "") for one in parts.relations}
    return _path(parts, targets.get(reference.get(q("r:id"), ""), ""))


def _path(parts: Parts, target: str) -> str:
    """Give the name of a part from what the main part calls it."""
    return posixpath.normpath(posixpath.join("/", parts.folder, target)).lstrip("/")


def _without_numbers(root: _Element | None) -> None:
    """Take every paragraph that holds a page number out of a header or footer; one paragraph always stays."""
    if root is None:
        return
    for paragraph in list(root.iter(q("w:p"))):
        if _numbers(paragraph):
            for element in [e for e in paragraph if local(e) != "pPr"]:
                paragraph.remove(element)


def _numbers(paragraph: _Element) -> bool:
    codes = [e.text or "" for e in paragraph.iter(q("w:instrText"))]
    codes += [e.get(q("w:instr"), "") for e in paragraph.iter(q("w:fldSimple"))]
    texts = "".join(e.text or "" for e in paragraph.iter(q("w:t"))).strip(" -–—")
    return any("PAGE" in code.split() for code in codes) or texts.isdigit()


def unmirror(settings: _Element | None) -> None:
    """Take mirrored margins back."""
    without(settings, "mirrorMargins")
