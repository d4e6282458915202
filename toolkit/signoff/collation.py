"""The order of Vietnamese names: by given name, then middle and family name, letters and tones as in a dictionary.

Letters: a ă â b c d đ e ê … (f, j, w, z at their Latin places). Tones: ngang, huyền, hỏi, ngã, sắc, nặng; they count
only where all letters are alike.
"""

from __future__ import annotations

import unicodedata

LETTERS = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
TONES = {"\u0300": 1, "\u0309": 2, "\u0303": 3, "\u0301": 4, "\u0323": 5}
PLACE = {letter: place for place, letter in enumerate(LETTERS)}
Key = tuple[tuple[tuple[int, ...], tuple[int, ...]], ...]


def by_given_name(name: str) -> Key:
    """Give the key that sorts names by their last word first."""
    words = name.split()
    return tuple(word_key(word) for word in [*words[-1:], *words[:-1]])


def word_key(word: str) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Give a word's letters, then its tones."""
    letters: list[int] = []
    tones: list[int] = []
    for sign in unicodedata.normalize("NFC", word.casefold()):
        tone = 0
        for part in unicodedata.normalize("NFD", sign):
            tone = TONES.get(part, tone)
        bare = "".join(p for p in unicodedata.normalize("NFD", sign) if p not in TONES)
        bare = unicodedata.normalize("NFC", bare)
        letters += [PLACE.get(one, len(PLACE) + ord(one)) for one in bare]
        tones += [tone] * len(bare)
    return tuple(letters), tuple(tones)
