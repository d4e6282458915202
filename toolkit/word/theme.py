"""The theme: the fonts and colours that names like `asciiTheme="majorHAnsi"`, `themeColor="background1"` stand for."""

from __future__ import annotations

from collections.abc import Mapping
from colorsys import hls_to_rgb, rgb_to_hls
from dataclasses import dataclass, field

from lxml.etree import _Element

from toolkit.word.measurements import hex_bits
from toolkit.word.names import local, q

COLOURS = {
    "dark1": "dk1",
    "text1": "dk1",
    "light1": "lt1",
    "background1": "lt1",
    "dark2": "dk2",
    "text2": "dk2",
    "light2": "lt2",
    "background2": "lt2",
    "hyperlink": "hlink",
    "followedHyperlink": "folHlink",
}
"""What Word's names are in the scheme, where the settings do not map them otherwise."""


@dataclass(frozen=True, slots=True)
class Theme:
    """Fonts by theme name ("majorAscii", "minorHAnsi", …), colours by their name in the scheme ("lt1")."""

    fonts: Mapping[str, str] = field(default_factory=dict)
    colors: Mapping[str, str] = field(default_factory=dict)

    @staticmethod
    def of(root: _Element | None) -> Theme:
        """Read the theme; a file without one has an empty one."""
        return Theme() if root is None else Theme(_fonts(root), _colors(root))

    def color(self, element: _Element) -> str:
        """Give the colour of the theme that w:color names, as six figures; empty where it names none."""
        name = element.get(q("w:themeColor"), "")
        base = hex_bits(self.colors.get(COLOURS.get(name, name), ""))
        if base is None:
            return ""
        tint = hex_bits(element.get(q("w:themeTint")))
        shade = hex_bits(element.get(q("w:themeShade")))
        return _shifted(base, _share(tint), _share(shade))


def _share(part: int | None) -> float:
    return 1.0 if part is None else min(part, 0xFF) / 0xFF


def _shifted(color: int, tint: float, shade: float) -> str:
    """Make a colour lighter or darker, as ECMA-376, part 1, 17.3.2.6 shifts its lightness; Word cuts fractions off."""
    red, green, blue = (byte / 0xFF for byte in (color & 0xFFFFFF).to_bytes(3, "big"))
    hue, light, full = rgb_to_hls(red, green, blue)
    light = (light * tint + 1 - tint) * shade
    return "".join(f"{int(0xFF * one):02X}" for one in hls_to_rgb(hue, light, full))


def _fonts(root: _Element) -> dict[str, str]:
    fonts: dict[str, str] = {}
    for kind in ("major", "minor"):
        scheme = root.find(f".//{q(f'a:{kind}Font')}")
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


def _colors(root: _Element) -> dict[str, str]:
    scheme = root.find(f".//{q('a:clrScheme')}")
    return {
        local(name): value.get("lastClr") or value.get("val") or ""
        for name in (scheme if scheme is not None else ())
        for value in name
    }
