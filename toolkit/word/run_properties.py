"""What one w:rPr writes about letters: fonts, size, weight, colours, effects; nothing that is inherited.

`styles.py` lays these over each other. Names are those of `RunFormat`, and a few that it resolves.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from lxml.etree import _Element

from toolkit.word.measurements import MOST, half_points, percent, twips
from toolkit.word.names import SPACES, VAL, is_on, local, q
from toolkit.word.theme import Theme

Props = Mapping[str, object]

TOGGLES = {
    "w:b": "bold",
    "w:bCs": "complex_bold",
    "w:i": "italic",
    "w:iCs": "complex_italic",
    "w:caps": "caps",
    "w:smallCaps": "small_caps",
    "w:strike": "strike",
    "w:outline": "outline",
    "w:shadow": "shadow",
    "w:emboss": "emboss",
    "w:imprint": "imprint",
    "w:vanish": "hidden",
}
"""Where a paragraph style and a character style both switch one on, they switch it off (part 1, 17.7.3)."""

SWITCHES = {
    **TOGGLES,
    "w:dstrike": "double_strike",
    "w:webHidden": "web_hidden",
    "w:rtl": "rtl",
    "w:cs": "complex",
}
SIZES = {"w:sz": "size", "w:szCs": "complex_size"}
FONTS = {"ascii": "ascii", "hAnsi": "hansi", "cs": "cs", "eastAsia": "east_asia"}
THEMED = {
    "ascii": "asciiTheme",
    "hAnsi": "hAnsiTheme",
    "cs": "cstheme",
    "eastAsia": "eastAsiaTheme",
}
WORDS = {"w:lang": "lang", "w:effect": "effect", "w:em": "emphasis"}
W14 = f"{{{SPACES['w14']}}}"

Found = dict[str, object]
Reader = Callable[[_Element, Theme], Found]


def run_props(element: _Element | None, theme: Theme) -> Found:
    """Read the run properties that are written on one element, and no others; of two of a name the first counts."""
    props: Found = {}
    for child in reversed(element) if element is not None else ():
        read = READERS.get(child.tag)
        props |= read(child, theme) if read is not None else {}
    return props


def _switch(name: str) -> Reader:
    return lambda element, theme: {name: is_on(element)}


def _number(name: str, read: Callable[[str | None], int | None], least: int = 0) -> Reader:
    def number(element: _Element, theme: Theme) -> Found:
        value = read(element.get(VAL))
        return {} if value is None or value < least else {name: value}

    return number


def _word(name: str) -> Reader:
    return lambda element, theme: {} if (word := element.get(VAL)) is None else {name: word}


def _drawn(name: str) -> Reader:
    def drawn(element: _Element, theme: Theme) -> Found:
        value = element.get(VAL)
        return {} if value is None else {name: value not in ("none", "nil", "0")}

    return drawn


def _highlight(element: _Element, theme: Theme) -> Found:
    found = _drawn("highlight")(element, theme)
    return found | ({"highlight_color": element.get(VAL)} if found.get("highlight") else {})


def _fonts(element: _Element, theme: Theme) -> Found:
    found: Found = {}
    for written, name in FONTS.items():
        themed = element.get(q(f"w:{THEMED[written]}"))
        font = theme.fonts.get(themed, "") if themed else element.get(q(f"w:{written}"))
        if font:
            found[name] = font
    return found


def _color(element: _Element, theme: Theme) -> Found:
    found: Found = {"theme_color": theme.color(element)}
    written = element.get(VAL)
    if written is not None:
        found["color"] = written.lower() if written == "auto" else written.upper()
    return found


def _fill(element: _Element, theme: Theme) -> Found:
    """Say what letters are filled with: a colour as written, else the kind ("noFill", "gradFill")."""
    for kind in element:
        colour = next(iter(kind), None)
        return {"fill": (None if colour is None else colour.get(f"{W14}val")) or local(kind)}
    return {}


def _shade(element: _Element, theme: Theme) -> Found:
    fill = element.get(q("w:fill"), "auto")
    return {
        "shade": "" if fill in ("auto", "FFFFFF", "ffffff") else fill.upper(),
        "shade_pattern": element.get(VAL, ""),
        "shade_color": element.get(q("w:color"), "auto").upper(),
    }


def _raised(element: _Element, theme: Theme) -> Found:
    value = element.get(VAL)
    return (
        {} if value is None else {"raised": value == "superscript", "lowered": value == "subscript"}
    )


READERS: Mapping[str, Reader] = {
    **{q(tag): _switch(name) for tag, name in SWITCHES.items()},
    **{q(tag): _number(name, half_points) for tag, name in SIZES.items()},
    **{q(tag): _word(name) for tag, name in WORDS.items()},
    q("w:position"): _number("position", half_points, -MOST),
    q("w:spacing"): _number("spacing", twips, -MOST),
    q("w:w"): _number("scale", percent),
    q("w:fitText"): _number("fit", twips),
    q("w:u"): _drawn("underline"),
    q("w:bdr"): _drawn("boxed"),
    q("w:highlight"): _highlight,
    q("w:rFonts"): _fonts,
    q("w:color"): _color,
    q("w:shd"): _shade,
    q("w:vertAlign"): _raised,
    f"{W14}textFill": _fill,
}
