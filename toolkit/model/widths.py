"""Widths of texts in Times New Roman, to draw lines as long as Decree 30 asks and to break names well.

The numbers are advance widths for U+0020–U+007E in 1/2048 em, measured on Liberation Serif 2.1.5, which
is made to the metrics of Times New Roman. Vietnamese letters are as wide as their base letter, but for
ơ, ư and Ư, whose horn adds some. Nothing here lays out a page; a user's other font gets these widths too.
"""

from __future__ import annotations

from enum import StrEnum
from unicodedata import combining, normalize


class Face(StrEnum):
    """The three faces in which the form needs a width."""

    REGULAR = "regular"
    BOLD = "bold"
    ITALIC = "italic"


# fmt: off
ADVANCES: dict[Face, tuple[int, ...]] = {
    Face.REGULAR: (
        512, 682, 836, 1024, 1024, 1706, 1593, 369, 682, 682, 1024, 1155, 512, 682, 512, 569,
        1024, 1024, 1024, 1024, 1024, 1024, 1024, 1024, 1024, 1024, 569, 569, 1155, 1155, 1155, 909,
        1886, 1479, 1366, 1366, 1479, 1251, 1139, 1479, 1479, 682, 797, 1479, 1251, 1821, 1479, 1479,
        1139, 1479, 1366, 1139, 1251, 1479, 1479, 1933, 1479, 1479, 1251, 682, 569, 682, 961, 1024,
        682, 909, 1024, 909, 1024, 909, 682, 1024, 1024, 569, 569, 1024, 569, 1593, 1024, 1024,
        1024, 1024, 682, 797, 569, 1024, 1024, 1479, 1024, 1024, 909, 983, 410, 983, 1108,
    ),
    Face.BOLD: (
        512, 682, 1137, 1024, 1024, 2048, 1706, 569, 682, 682, 1024, 1167, 512, 682, 512, 569,
        1024, 1024, 1024, 1024, 1024, 1024, 1024, 1024, 1024, 1024, 682, 682, 1167, 1167, 1167, 1024,
        1905, 1479, 1366, 1479, 1479, 1366, 1251, 1593, 1593, 797, 1024, 1593, 1366, 1933, 1479, 1593,
        1251, 1593, 1479, 1139, 1366, 1479, 1479, 2048, 1479, 1479, 1366, 682, 569, 682, 1190, 1024,
        682, 1024, 1139, 909, 1139, 909, 682, 1024, 1139, 569, 682, 1139, 569, 1706, 1139, 1024,
        1139, 1139, 909, 797, 682, 1139, 1024, 1479, 1024, 1024, 909, 807, 451, 807, 1065,
    ),
    Face.ITALIC: (
        512, 682, 860, 1024, 1024, 1706, 1593, 438, 682, 682, 1024, 1382, 512, 682, 512, 569,
        1024, 1024, 1024, 1024, 1024, 1024, 1024, 1024, 1024, 1024, 682, 682, 1382, 1382, 1382, 1024,
        1884, 1251, 1251, 1366, 1479, 1251, 1251, 1479, 1479, 682, 909, 1366, 1139, 1706, 1366, 1479,
        1251, 1479, 1251, 1024, 1139, 1479, 1251, 1706, 1251, 1139, 1139, 797, 569, 797, 864, 1024,
        682, 1024, 1024, 909, 1024, 909, 569, 1024, 1024, 569, 569, 909, 569, 1479, 1024, 1024,
        1024, 1024, 797, 797, 569, 1024, 909, 1366, 909, 909, 797, 819, 563, 819, 1108,
    ),
}
# fmt: on
HORN = {"o": 60, "u": 90, "U": 110}
OTHERS = {"đ": "d", "Đ": "D", "–": "0", "—": "@", "…": "@", "“": "0", "”": "0", "‘": "-", "’": "-"}
EM = 2048
HORN_MARK = "\u031b"


class Widths(dict[str, int]):
    """The widths of one face by letter; a letter is measured when it is first met."""

    def __init__(self, face: Face) -> None:
        super().__init__()
        self.advances = ADVANCES[face]

    def __missing__(self, letter: str) -> int:
        """Measure a letter: the base, and a horn if it has one."""
        taken = normalize("NFD", OTHERS.get(letter, letter))
        base, horned = taken[0], HORN_MARK in taken[1:]
        wide = self._base(base) + (HORN.get(base, 0) if horned else 0)
        self[letter] = wide
        return wide

    def _base(self, letter: str) -> int:
        """Look a letter up; a mark has no width, a letter of another script that of an m."""
        if combining(letter) or letter < " ":
            return 0
        return self.advances[ord(letter) - 32 if " " <= letter <= "~" else ord("m") - 32]


WIDTHS = {face: Widths(face) for face in Face}


def text_width(text: str, face: Face, points: int) -> int:
    """Measure a text in twips (1/20 pt), rounded up."""
    letters = normalize("NFC", text)
    return -(-sum(map(WIDTHS[face].__getitem__, letters)) * points * 20 // EM)
