"""The theme's fonts: what `asciiTheme="majorHAnsi"` stands for."""

from __future__ import annotations

from lxml.etree import _Element

from toolkit.word.names import q


def theme_fonts(root: _Element | None) -> dict[str, str]:
    """Give the font behind each theme name ("majorAscii", "minorHAnsi", …); empty without a theme."""
    fonts: dict[str, str] = {}
    for kind in ("major", "minor"):
        scheme = None if root is None else root.find(f".//{q(f'a:{kind}Font')}")
        if scheme is None:
            continue
        latin = _typeface(scheme, "a:latin")
        fonts |= {f"{kind}{name}": latin for name in ("Ascii", "HAnsi")}
        fonts[f"{kind}Bidi"] = _typeface(scheme, "a:cs")
        fonts[f"{kind}EastAsia"] = _typeface(scheme, "a:ea")
    return fonts


def _typeface(scheme: _Element, name: str) -> str:
    found = scheme.find(q(name))
    return "" if found is None else found.get("typeface", "")
