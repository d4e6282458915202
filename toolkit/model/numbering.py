"""Numbers of chapters and letters of points, as Decree 30/2020 (annex I, part II, 6) writes them."""

from __future__ import annotations

LETTERS = (
    "a",
    "b",
    "c",
    "d",
    "đ",
    "e",
    "g",
    "h",
    "i",
    "k",
    "l",
    "m",
    "n",
    "o",
    "p",
    "q",
    "r",
    "s",
    "t",
    "u",
    "v",
    "x",
    "y",
)
"""The letters for điểm that the decree itself uses: no ă â ê ô ơ ư, no f j w z."""

ROMAN = (
    ("C", 100),
    ("XC", 90),
    ("L", 50),
    ("XL", 40),
    ("X", 10),
    ("IX", 9),
    ("V", 5),
    ("IV", 4),
    ("I", 1),
)


def roman(number: int) -> str:
    """Write a positive number in Roman figures."""
    out = ""
    for figure, value in ROMAN:
        count, number = divmod(number, value)
        out += figure * count
    return out


def letter(index: int) -> str:
    """Give the letter of the point at `index` (from 0); after y the letters double (aa, bb …)."""
    turns, place = divmod(index, len(LETTERS))
    return LETTERS[place] * (turns + 1)
