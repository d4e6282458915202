"""Formatting as Word resolves it: direct → character style → paragraph style with its parents → defaults → theme.

A chain of styles is folded once and kept. Bold, italic, caps and their like are toggles: where a paragraph style and a
character style both switch one on, they switch it off (ECMA-376, part 1, 17.7.3). What the style of a table says lies
under the paragraph style (`table_style.py`).
"""

from __future__ import annotations

from dataclasses import dataclass, field

from lxml.etree import _Element

from toolkit.word.measurements import twips, whole_number
from toolkit.word.names import VAL, is_on, local, q, val
from toolkit.word.records import ParagraphFormat, RunFormat
from toolkit.word.run_properties import TOGGLES, Props, run_props
from toolkit.word.theme import Theme

LEADER = q("w:leader")
DEPTH = 50
COMPLEX = ("size", "bold", "italic")


def paragraph_props(element: _Element | None) -> dict[str, object]:
    """Read the paragraph properties that are written on one element."""
    if element is None:
        return {}
    props: dict[str, object] = {}
    align = val(element, "w:jc")
    if align is not None:
        props["align"] = {"start": "left", "end": "right"}.get(align, align)
    props |= _spacing(element.find(q("w:spacing"))) | _indents(element.find(q("w:ind")))
    for tag, name in (
        ("w:contextualSpacing", "contextual"),
        ("w:keepNext", "keep_next"),
        ("w:pageBreakBefore", "page_break"),
    ):
        on = is_on(element.find(q(tag)))
        if on is not None:
            props[name] = on
    outline = whole_number(val(element, "w:outlineLvl"))
    if outline is not None:
        props["outline"] = outline if 0 <= outline < 9 else None
    tabs = element.find(q("w:tabs"))
    if tabs is not None and any(tab.get(LEADER, "none") != "none" for tab in tabs):
        props["dotted"] = True
    borders = element.find(q("w:pBdr"))
    if borders is not None:
        sides = drawn_sides(borders)
        props["boxed"] = len(sides) == 4
        rule = borders.find(q("w:bottom")) if "bottom" in sides else borders.find(q("w:top"))
        flat = rule is not None and not {"left", "right"} & sides
        props["rule"] = rule.get(VAL, "") if flat and rule is not None and sides else ""
    return props


def drawn_sides(borders: _Element | None) -> frozenset[str]:
    """Name the sides of a border element that draw a line."""
    sides = (
        (local(side) for side in borders if side.get(VAL, "nil") not in ("nil", "none"))
        if (borders is not None)
        else ()
    )
    return frozenset({"start": "left", "end": "right"}.get(side, side) for side in sides)


def _spacing(element: _Element | None) -> dict[str, object]:
    if element is None:
        return {}
    found: dict[str, object] = {}
    for tag in ("before", "after", "line"):
        value = twips(element.get(q(f"w:{tag}")))
        if value is not None:
            found[tag] = value
        if tag != "line" and element.get(q(f"w:{tag}Autospacing"), "0") in ("1", "true", "on"):
            found[tag] = 280
    rule = element.get(q("w:lineRule"))
    if rule is not None or "line" in found:
        found["line_rule"] = rule or "auto"
    return found


def _indents(element: _Element | None) -> dict[str, object]:
    if element is None:
        return {}
    found: dict[str, object] = {}
    for tag, name in (("start", "left"), ("left", "left"), ("end", "right"), ("right", "right")):
        value = twips(element.get(q(f"w:{tag}")))
        if value is not None:
            found[name] = value
    hanging = twips(element.get(q("w:hanging")))
    first = twips(element.get(q("w:firstLine")))
    if hanging is not None:
        found["first"] = -hanging
    elif first is not None:
        found["first"] = first
    return found


@dataclass(frozen=True, slots=True)
class Style:
    """One style with the properties of its whole chain; `numbering` is the numPr of the nearest style that has one."""

    name: str
    run: Props
    paragraph: Props
    numbering: _Element | None = None


NO_STYLE = Style("", {}, {})


@dataclass(slots=True)
class Styles:
    """All styles of a file; chains are folded when first asked for."""

    root: _Element | None
    theme: Theme
    elements: dict[str, _Element] = field(default_factory=dict)
    folded: dict[str, Style] = field(default_factory=dict)
    run_defaults: dict[str, object] = field(default_factory=dict)
    paragraph_defaults: dict[str, object] = field(default_factory=dict)
    default: str = ""
    runs: dict[tuple[tuple[str, object], ...], RunFormat] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Index the styles and read the document defaults."""
        for element in self.root.findall(q("w:style")) if self.root is not None else ():
            name = element.get(q("w:styleId"), "")
            self.elements.setdefault(name, element)
            if element.get(q("w:type")) == "paragraph" and element.get(q("w:default")) in (
                "1",
                "true",
            ):
                self.default = name
        path = f"{q('w:docDefaults')}/{q('w:rPrDefault')}/{q('w:rPr')}"
        self.run_defaults = run_props(self._found(path), self.theme)
        path = f"{q('w:docDefaults')}/{q('w:pPrDefault')}/{q('w:pPr')}"
        self.paragraph_defaults = paragraph_props(self._found(path))

    def _found(self, path: str) -> _Element | None:
        return None if self.root is None else self.root.find(path)

    def style(self, name: str) -> Style:
        """Fold a style with its parents; an unknown one says nothing."""
        if name not in self.folded:
            self.folded[name] = self._folded(name)
        return self.folded[name]

    def _folded(self, name: str) -> Style:
        chain: list[_Element] = []
        at: str | None = name
        while at in self.elements and len(chain) < DEPTH:
            chain.append(self.elements[at])
            at = val(self.elements[at], "w:basedOn")
        run: dict[str, object] = {}
        paragraph: dict[str, object] = {}
        numbering = None
        for element in reversed(chain):
            run |= run_props(element.find(q("w:rPr")), self.theme)
            written = element.find(q("w:pPr"))
            paragraph |= paragraph_props(written)
            own = None if written is None else written.find(q("w:numPr"))
            numbering = own if own is not None else numbering
        shown = (val(chain[0], "w:name") or name) if chain else name
        return Style(shown, run, paragraph, numbering)

    def paragraph(
        self, style: Style, element: _Element | None, below: Style = NO_STYLE
    ) -> ParagraphFormat:
        """Give the effective formatting of a paragraph; `below` is what the style of its table says."""
        values = {**self.paragraph_defaults, **below.paragraph, **style.paragraph}
        values |= paragraph_props(element)
        return ParagraphFormat(**values)  # type: ignore[arg-type]

    def run(self, style: Style, element: _Element | None, below: Style = NO_STYLE) -> RunFormat:
        """Give the effective formatting of a run in a paragraph of a style; `below` is what its table's style says."""
        direct = run_props(element, self.theme)
        named = None if element is None else val(element, "w:rStyle")
        character = self.style(named).run if named else {}
        values = {**self.run_defaults, **below.run, **style.run, **character}
        for toggle in TOGGLES.values():
            if toggle in character and toggle in style.run:
                values[toggle] = bool(character[toggle]) != bool(style.run[toggle])
        values |= direct
        key = tuple(sorted(values.items()))
        if key not in self.runs:
            self.runs[key] = _resolved(values)
        return self.runs[key]


def _resolved(values: dict[str, object]) -> RunFormat:
    """Make the record; letters from right to left, or of a complex script, have a size and weight of their own."""
    other = {name: values.pop(f"complex_{name}", None) for name in COMPLEX}
    if values.pop("complex", False) or values.get("rtl"):
        for name in COMPLEX:
            values.pop(name, None)
        values |= {name: value for name, value in other.items() if value is not None}
    return RunFormat(**values)  # type: ignore[arg-type]
