"""Numbers, lengths and characters that stand in attributes, as Word reads them: the only place that turns them.

Attributes come from anyone's file: what is no number, or none that Word takes, is None and never an exception.
This module knows units, not what is measured with them.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

MOST = 2**31 - 1
"""Word keeps numbers in 32 bits; what does not fit says nothing."""

QUANTITY = re.compile(r"([+-]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+))([a-z%]*)")
HEX = re.compile(r"[0-9A-Fa-f]{1,6}")

LENGTHS = {"pt": 20.0, "in": 1440.0, "cm": 567.0, "mm": 56.7, "pc": 240.0, "pi": 240.0}
"""Twips in the units that a length may be written in (ECMA-376, part 1, 22.9.2.15)."""

WHOLE = {"": 1.0}
TWIPS = {"": 1.0, **LENGTHS}
HALF_POINTS = {"": 1.0, **{unit: twips / 10 for unit, twips in LENGTHS.items()}}
PERCENT = {"": 1.0, "%": 1.0}
VML = {"": 0.2, "px": 15.0, **LENGTHS}


def whole_number(text: str | None) -> int | None:
    """Read a number without a unit; Word rounds fractions."""
    return _rounded(text, WHOLE)


def twips(text: str | None) -> int | None:
    """Read a length: twips, or a number with its unit."""
    return _rounded(text, TWIPS)


def half_points(text: str | None) -> int | None:
    """Read the size of letters: half-points, or a number with its unit."""
    return _rounded(text, HALF_POINTS)


def percent(text: str | None) -> int | None:
    """Read a percentage, with its sign or without."""
    return _rounded(text, PERCENT)


def vml_twips(text: str | None) -> float | None:
    """Read a length of VML in twips."""
    return _quantity(text, VML)


def hex_bits(text: str | None) -> int | None:
    """Read a number in hexadecimal figures, as flags are written."""
    return int(text, 16) if text is not None and HEX.fullmatch(text) else None


def character(text: str | None) -> str:
    """Read a character given by its number in hexadecimal; empty where that is none that XML can carry."""
    code = hex_bits(text)
    return chr(code) if code is not None and _is_character(code) else ""


def _is_character(code: int) -> bool:
    """Hold a number against the characters of XML 1.0, section 2.2."""
    return (
        code in (0x9, 0xA, 0xD)
        or 0x20 <= code <= 0xD7FF
        or 0xE000 <= code <= 0xFFFD
        or 0x10000 <= code <= 0x10FFFF
    )


def _rounded(text: str | None, units: Mapping[str, float]) -> int | None:
    found = _quantity(text, units)
    return None if found is None else round(found)


def _quantity(text: str | None, units: Mapping[str, float]) -> float | None:
    found = None if text is None else QUANTITY.fullmatch(text.strip())
    if found is None or found[2] not in units:
        return None
    value = float(found[1]) * units[found[2]]
    return value if abs(value) <= MOST else None
