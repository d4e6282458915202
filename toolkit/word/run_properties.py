"""What one w:rPr writes about letters: fonts, size, weight, colours, effects; nothing that is inherited.

`styles.py` lays these over each other. Names are those of `RunFormat`, and a few that it resolves.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from lxml.etree import _Element

from toolkit.word.measurements import half_points, percent, twips
from toolkit.word.names import SPACES, VAL, is_on, local, q, val
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
NUMBERS = {
    "w:sz": ("size", half_points),
    "w:szCs": ("complex_size", half_points),
    "w:position": ("position", half_points),
    "w:w": ("scale", percent),
    "w:spacing": ("spacing", twips),
    "w:fitText": ("fit", twips),
}
SIGNED = {"position", "spacing"}
FONTS = {"ascii": "ascii", "hAnsi": "hansi", "cs": "cs", "eastAsia": "east_asia"}
THEMED = {
    "ascii": "asciiTheme",
    "hAnsi": "hAnsiTheme",
    "cs": "cstheme",
    "eastAsia": "eastAsiaTheme",
}
DRAWN = {"w:u": "underline", "w:highlight": "highlight", "w:bdr": "boxed"}
W14 = f"{{{SPACES['w14']}}}"


def run_props(element: _Element | None, theme: Theme) -> dict[str, object]:
    """Read the run properties that are written on one element, and no others."""
    if element is None:
        return {}
    props: dict[str, object] = {}
    for tag, name in SWITCHES.items():
        on = is_on(element.find(q(tag)))
        if on is not None:
            props[name] = on
    for tag, (name, read) in NUMBERS.items():
        number = read(val(element, tag))
        if number is not None and (number >= 0 or name in SIGNED):
            props[name] = number
    props |= _fonts(element.find(q("w:rFonts")), theme)
    return props | _colours(element, theme) | _looks(element)


def _fonts(element: _Element | None, theme: Theme) -> dict[str, object]:
    found: dict[str, object] = {}
    for written, name in FONTS.items() if element is not None else ():
        assert element is not None
        themed = element.get(q(f"w:{THEMED[written]}"))
        font = theme.fonts.get(themed, "") if themed else element.get(q(f"w:{written}"))
        if font:
            found[name] = font
    return found


def _colours(element: _Element, theme: Theme) -> dict[str, object]:
    found: dict[str, object] = {}
    color = element.find(q("w:color"))
    if color is not None:
        found["theme_color"] = theme.color(color)
        written = color.get(VAL)
        if written is not None:
            found["color"] = written.lower() if written == "auto" else written.upper()
    fill = element.find(f"{W14}textFill")
    if fill is not None:
        found["fill"] = next(_filled(fill), "")
    return found


def _filled(fill: _Element) -> Iterator[str]:
    """Say what letters are filled with: a colour as written, else the kind ("noFill", "gradFill")."""
    for kind in fill:
        colour = next(iter(kind), None)
        yield (None if colour is None else colour.get(f"{W14}val")) or local(kind)


def _looks(element: _Element) -> dict[str, object]:
    found: dict[str, object] = {}
    for tag, name in DRAWN.items():
        value = val(element, tag)
        if value is not None:
            found[name] = value not in ("none", "nil", "0")
            found |= (
                {"highlight_color": value if found[name] else ""} if name == "highlight" else {}
            )
    shade = element.find(q("w:shd"))
    if shade is not None:
        fill = shade.get(q("w:fill"), "auto")
        found["shade"] = "" if fill in ("auto", "FFFFFF", "ffffff") else fill.upper()
        found["shade_pattern"] = shade.get(VAL, "")
        found["shade_color"] = shade.get(q("w:color"), "auto").upper()
    raised = val(element, "w:vertAlign")
    if raised is not None:
        found["raised"], found["lowered"] = raised == "superscript", raised == "subscript"
    for tag, name in (("w:lang", "lang"), ("w:effect", "effect"), ("w:em", "emphasis")):
        value = val(element, tag)
        if value is not None:
            found[name] = value
    return found
