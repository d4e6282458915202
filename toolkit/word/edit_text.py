"""Edits inside a paragraph: its formatting, the formatting of its runs, single characters."""

from __future__ import annotations

import re
from copy import deepcopy

from lxml.etree import _Element

from toolkit.word.edits import SetParagraph, SetRuns, SetText
from toolkit.word.names import VAL, local, q
from toolkit.word.order import PARAGRAPH, RUN, child, properties, without
from toolkit.word.paragraph import Piece, walk_paragraph

SPACE = "{http://www.w3.org/XML/1998/namespace}space"
TEXTS = ("t", "delText")
CUTS = re.compile(r"([\t\n])")
ELEMENTS = {"\t": "w:tab", "\n": "w:br"}
SPACING = ("before", "after", "line", "line_rule")
INDENT = ("left", "right", "first")
ON_OFF = {
    "contextual": "contextualSpacing",
    "keep_next": "keepNext",
    "page_break": "pageBreakBefore",
}


def set_text(paragraph: _Element, edit: SetText) -> None:
    """Replace characters; what is put in takes the format of the place where it begins."""
    pieces = walk_paragraph(paragraph).counted()
    place = _place(pieces, edit)
    if not pieces and edit.text:
        _begin(paragraph, edit.text)
    for piece in pieces:
        first, last = max(edit.first, piece.start), min(edit.last, piece.end)
        if piece is place or first < last:
            at = min(first, piece.end) - piece.start
            new = edit.text if piece is place else ""
            _write(piece, piece.text[:at], new, piece.text[max(at, last - piece.start) :])


def _place(pieces: list[Piece], edit: SetText) -> Piece | None:
    """Find the piece that takes the new text: the first that is replaced, else one beside it, rather no field's."""
    beside = [one for one in pieces if one.start <= edit.first <= one.end]
    inside = [one for one in beside if one.start <= edit.first < min(edit.last, one.end)]
    return min(inside or beside, key=lambda one: bool(one.field), default=None)


def _write(piece: Piece, before: str, new: str, after: str) -> None:
    """Write a piece anew: what stays of it around what is put in."""
    if local(piece.element) in TEXTS and not CUTS.search(new):
        _put(piece.element, before + new + after)
        return
    for text in (before, new, after):
        kept = text and text == piece.text
        for one in [deepcopy(piece.element)] if kept else _spelt(piece.element, text):
            piece.element.addprevious(one)
    parent = piece.element.getparent()
    assert parent is not None  # it stands in its run
    parent.remove(piece.element)


def _spelt(beside: _Element, text: str) -> list[_Element]:
    """Write a text as elements: a tab and a line end have one of their own."""
    made = []
    for part in filter(None, CUTS.split(text)):
        made.append(beside.makeelement(q(ELEMENTS.get(part, "w:t")), {}))
        if part not in ELEMENTS:
            _put(made[-1], part)
    return made


def _put(element: _Element, text: str) -> None:
    for inner in list(element):
        element.remove(inner)
    element.text = text
    element.set(SPACE, "preserve")


def _begin(paragraph: _Element, text: str) -> None:
    """Put a text into a paragraph that prints none: at its beginning, where no field is open."""
    run = paragraph.makeelement(q("w:r"), {})
    run.extend(_spelt(run, text))
    props = paragraph.find(q("w:pPr"))
    if props is None:
        paragraph.insert(0, run)
    else:
        props.addnext(run)


def set_runs(paragraph: _Element, edit: SetRuns) -> None:
    """Set the direct formatting of all runs, or of the characters that are meant."""
    values = dict(edit.values)
    if edit.first is None or edit.last is None:
        for run in walk_paragraph(paragraph, with_runs=True).runs:
            _format(properties(run, "rPr"), values)
        mark = child(properties(paragraph, "pPr"), "rPr", PARAGRAPH)
        _format(mark, values)
        return
    _split(paragraph, edit.first)
    _split(paragraph, edit.last)
    pieces = walk_paragraph(paragraph).counted()
    inside = [one.run for one in pieces if edit.first <= one.start and one.end <= edit.last]
    for run in dict.fromkeys(inside):
        _format(properties(run, "rPr"), values)


def _split(paragraph: _Element, at: int) -> None:
    """Cut the run that holds an offset in two, so that a format can begin there."""
    for piece in walk_paragraph(paragraph).counted():
        # What stands in alternatives inside a run is not cut: its other alternative has no such place.
        if piece.start < at <= piece.end and piece.element.getparent() is piece.run:
            _cut(piece, at - piece.start)


def _cut(piece: Piece, at: int) -> None:
    """Move what follows a character of a piece into a run of its own behind the run."""
    after = deepcopy(piece.run)
    index = piece.run.index(piece.element)
    for element in list(after)[: index + 1]:
        if local(element) != "rPr":
            after.remove(element)
    for element in list(piece.run)[index + 1 :]:
        piece.run.remove(element)
    if piece.text[at:]:
        first = deepcopy(piece.element)
        _put(first, piece.text[at:])
        _put(piece.element, piece.text[:at])
        after.insert(int(len(after) > 0 and local(after[0]) == "rPr"), first)
    if any(local(element) != "rPr" for element in after):
        piece.run.addnext(after)


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
