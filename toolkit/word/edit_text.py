"""Edits inside a paragraph: its formatting, the formatting of its runs, single characters."""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy
from dataclasses import dataclass

from lxml.etree import _Element

from toolkit.word.edits import SetParagraph, SetRuns, SetText
from toolkit.word.names import VAL, local, q
from toolkit.word.order import PARAGRAPH, RUN, child, properties, without

SPACE = "{http://www.w3.org/XML/1998/namespace}space"
INSIDE = {
    "hyperlink",
    "smartTag",
    "customXml",
    "dir",
    "bdo",
    "sdtContent",
    "sdt",
    "fldSimple",
    "ins",
    "moveTo",
}
ONE = {"tab", "ptab", "cr", "noBreakHyphen", "sym"}
SPACING = ("before", "after", "line", "line_rule")
INDENT = ("left", "right", "first")
ON_OFF = {
    "contextual": "contextualSpacing",
    "keep_next": "keepNext",
    "page_break": "pageBreakBefore",
}


@dataclass(frozen=True, slots=True)
class Piece:
    """A child of a run that prints, with the offset of its first character in the accepted text."""

    run: _Element
    element: _Element
    start: int
    end: int


def pieces(paragraph: _Element) -> list[Piece]:
    """List what a paragraph prints, as `inline.read_inline` reads it after accepting changes."""
    found: list[Piece] = []
    at, fields = 0, [""]
    for run in _runs(paragraph):
        for element in run:
            _count_field(element, fields)
            length = 0 if fields[-1] == "code" else _length(element)
            if length:
                found.append(Piece(run, element, at, at + length))
                at += length
    return found


def _runs(parent: _Element) -> Iterator[_Element]:
    for element in parent:
        name = local(element)
        if name == "r":
            yield element
        elif name in INSIDE:
            yield from _runs(element)
        elif name == "AlternateContent":
            choice = element.find(q("mc:Choice"))
            yield from _runs(choice) if choice is not None else ()


def _count_field(element: _Element, fields: list[str]) -> None:
    kind = element.get(q("w:fldCharType")) if local(element) == "fldChar" else None
    if kind == "begin":
        fields.append("code")
    elif kind == "separate" and len(fields) > 1:
        fields[-1] = "result"
    elif kind == "end" and len(fields) > 1:
        fields.pop()


def _length(element: _Element) -> int:
    name = local(element)
    if name == "t":
        return len(element.text or "")
    if name == "br":
        return int(element.get(q("w:type")) not in ("page", "column"))
    return int(name in ONE)


def set_text(paragraph: _Element, edit: SetText) -> None:
    """Replace characters; what is put in takes the format of the place where it begins."""
    left = edit.text
    listed = pieces(paragraph)
    for piece in listed:
        if piece.end < edit.first or piece.start > edit.last:
            continue
        low, high = max(edit.first, piece.start), min(edit.last, piece.end)
        here = left if piece.start <= edit.first <= piece.end else ""
        if low >= high and not here:
            continue
        if local(piece.element) == "t":
            text = piece.element.text or ""
            piece.element.text = text[: low - piece.start] + here + text[high - piece.start :]
            piece.element.set(SPACE, "preserve")
            left = "" if here else left
        elif low < high:
            piece.run.remove(piece.element)
    if left and not listed:
        _append(paragraph, left)


def _append(paragraph: _Element, text: str) -> None:
    run = paragraph.makeelement(q("w:r"), {})
    made = run.makeelement(q("w:t"), {SPACE: "preserve"})
    made.text = text
    run.append(made)
    paragraph.append(run)


def set_runs(paragraph: _Element, edit: SetRuns) -> None:
    """Set the direct formatting of all runs, or of the characters that are meant."""
    values = dict(edit.values)
    if edit.first is None or edit.last is None:
        for run in _runs(paragraph):
            _format(properties(run, "rPr"), values)
        mark = child(properties(paragraph, "pPr"), "rPr", PARAGRAPH)
        _format(mark, values)
        return
    _split(paragraph, edit.first)
    _split(paragraph, edit.last)
    inside = [p.run for p in pieces(paragraph) if edit.first <= p.start and p.end <= edit.last]
    for run in {id(run): run for run in inside}.values():
        _format(properties(run, "rPr"), values)


def _split(paragraph: _Element, at: int) -> None:
    """Cut the run that holds an offset in two, so that a format can begin there."""
    for piece in pieces(paragraph):
        if piece.start < at <= piece.end and (at < piece.end or piece.run[-1] is not piece.element):
            after = deepcopy(piece.run)
            index = list(piece.run).index(piece.element)
            for element in list(after)[: index + (at == piece.end)]:
                if local(element) != "rPr":
                    after.remove(element)
            for element in list(piece.run)[index + 1 :]:
                piece.run.remove(element)
            if at < piece.end:
                text = piece.element.text or ""
                piece.element.text, cut = text[: at - piece.start], text[at - piece.start :]
                piece.element.set(SPACE, "preserve")
                first = next(e for e in after if local(e) != "rPr")
                first.text = cut
                first.set(SPACE, "preserve")
            piece.run.addnext(after)
            return


def _format(element: _Element, values: dict[str, object]) -> None:
    if "font" in values:
        fonts = child(element, "rFonts", RUN)
        for name in list(fonts.attrib):
            del fonts.attrib[name]
        for name in ("ascii", "hAnsi", "cs", "eastAsia"):
            fonts.set(q(f"w:{name}"), str(values["font"]))
    for key, names in (("size", ("sz", "szCs")), ("color", ("color",)), ("lang", ("lang",))):
        for name in names if key in values else ():
            made = child(element, name, RUN)
            made.attrib.clear()
            made.set(VAL, str(values[key]))
    for key, name in (("bold", "b"), ("italic", "i"), ("caps", "caps"), ("hidden", "vanish")):
        if key in values:
            child(element, name, RUN).set(VAL, "1" if values[key] else "0")
    for key, name in (("underline", "u"), ("highlight", "highlight")):
        if values.get(key) is False:
            child(element, name, RUN).set(VAL, "none")
    if values.get("shade") == "":
        without(element, "shd")


def set_paragraph(paragraph: _Element, edit: SetParagraph) -> None:
    """Set the direct formatting of a paragraph."""
    props, values = properties(paragraph, "pPr"), dict(edit.values)
    if "align" in values:
        child(props, "jc", PARAGRAPH).set(VAL, str(values["align"]))
    if any(key in values for key in SPACING):
        _spacing(child(props, "spacing", PARAGRAPH), values)
    if any(key in values for key in INDENT):
        _indent(child(props, "ind", PARAGRAPH), values)
    for key, name in ON_OFF.items():
        if key in values:
            child(props, name, PARAGRAPH).set(VAL, "1" if values[key] else "0")


def _spacing(element: _Element, values: dict[str, object]) -> None:
    for key in ("before", "after"):
        if key in values:
            for name in (f"{key}Autospacing", f"{key}Lines"):
                element.attrib.pop(q(f"w:{name}"), "")
            element.set(q(f"w:{key}"), str(values[key]))
    if "line" in values or "line_rule" in values:
        element.set(q("w:line"), str(values.get("line", element.get(q("w:line"), "240"))))
        element.set(q("w:lineRule"), str(values.get("line_rule", "auto")))


def _indent(element: _Element, values: dict[str, object]) -> None:
    for key, old in (("left", "start"), ("right", "end")):
        if key in values:
            element.attrib.pop(q(f"w:{old}"), "")
            element.attrib.pop(q(f"w:{key}Chars"), "")
            element.set(q(f"w:{key}"), str(values[key]))
    if "first" in values:
        for name in ("hanging", "hangingChars", "firstLineChars"):
            element.attrib.pop(q(f"w:{name}"), "")
        element.set(q("w:firstLine"), str(values["first"]))
