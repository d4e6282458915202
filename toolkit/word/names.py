"""The namespaces of WordprocessingML and how its names are written in lxml."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache

from lxml.etree import _Element

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
SPACES = {
    "w": W,
    "w14": "http://schemas.microsoft.com/office/word/2010/wordml",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    "v": "urn:schemas-microsoft-com:vml",
    "o": "urn:schemas-microsoft-com:office:office",
    "pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
    "rel": "http://schemas.openxmlformats.org/package/2006/relationships",
    "ct": "http://schemas.openxmlformats.org/package/2006/content-types",
}


@cache
def q(name: str) -> str:
    """Write `w:p` as lxml wants it."""
    prefix, local = name.split(":")
    return f"{{{SPACES[prefix]}}}{local}"


VAL = q("w:val")


def local(element: _Element) -> str:
    """Give the name of an element without its namespace; comments and instructions have none."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def word_name(element: _Element) -> str:
    """Give the local name of an element of WordprocessingML or of alternatives; empty for any other."""
    tag = element.tag
    return _word_name(tag) if isinstance(tag, str) else ""


@lru_cache(maxsize=4096)
def _word_name(tag: str) -> str:
    space, _, name = tag.rpartition("}")
    return name if space[1:] in (W, SPACES["mc"]) else ""


def chosen(element: _Element) -> _Element:
    """Choose one of the alternatives: what Word itself reads, or the fallback."""
    choice, fallback = element.find(q("mc:Choice")), element.find(q("mc:Fallback"))
    found = choice if choice is not None else fallback
    return found if found is not None else element


def outermost(parent: _Element, tag: str) -> Iterator[_Element]:
    """Yield the elements of a tag inside another, but none that stands inside one of them."""
    for element in parent:
        if element.tag == tag:
            yield element
        else:
            yield from outermost(element, tag)


def val(parent: _Element | None, name: str) -> str | None:
    """Give `w:val` of a child, or None where the child or the value is not there."""
    child = parent.find(q(name)) if parent is not None else None
    return None if child is None else child.get(VAL)


def is_on(element: _Element | None) -> bool | None:
    """Read an on/off property: None where it is not there, false for 0, false, off."""
    if element is None:
        return None
    return element.get(VAL, "1").lower() not in ("0", "false", "off", "none")
