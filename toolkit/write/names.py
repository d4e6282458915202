"""File names as offices name them, safe on Windows, macOS and Linux.

Names come from data (a school's name, a class from a roster), so any text may arrive here; what leaves is
one name, never a path. Diacritics stay, in NFC, because that is how people look for the file.
"""

from __future__ import annotations

import re
from unicodedata import category, normalize

LONGEST = 80
MOST_BYTES = 230
"""Linux allows 255 bytes; a name of 80 rare letters could be longer, and an old copy adds some."""

NAMELESS = "không tên"
SEPARATORS = re.compile(r'[<>:"/\\|?*\u2044\u2215]+')
DEVICE = re.compile(
    r"(CON|PRN|AUX|NUL|CLOCK\$|CONIN\$|CONOUT\$|COM[0-9¹²³]|LPT[0-9¹²³])(?=\s*(\.|$))",
    re.IGNORECASE,
)
UNSEEN = {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}


def file_name(*pieces: str, suffix: str = "") -> str:
    """Join pieces with ` - ` into one clean file name of at most 80 characters, suffix included."""
    name = " - ".join(piece for piece in map(clean, pieces) if piece)
    return _shorten(clean(name) or NAMELESS, suffix) + suffix


def clean(text: str) -> str:
    """Take from a text what a file name cannot hold; may leave nothing.

    `/` and its kin become `-`; control, invisible and bidirectional signs go; so do dots and spaces at
    either end, Word's `~$`, and a Windows device name gets a `_` in front.
    """
    text = text.replace("\t", " ").replace("\n", " ")
    text = "".join(letter for letter in text if category(letter) not in UNSEEN)
    text = SEPARATORS.sub("-", normalize("NFC", text))
    text = " ".join(text.split()).strip(". ").lstrip("~$. ")
    return f"_{text}" if DEVICE.match(text) else text


def old_copy(name: str, count: int) -> str:
    """Name the copy that is kept of a file before it is overwritten: `Bộ quy tắc (bản cũ 1).docx`."""
    stem, dot, suffix = name.rpartition(".")
    if not stem:
        stem, dot, suffix = name, "", ""
    ending = f" (bản cũ {count}){dot}{suffix}"
    return _shorten(stem, ending) + ending


def is_clean(name: str) -> bool:
    """Tell whether a name is one that this module could have made."""
    return bool(name) and name == clean(name) and len(name) <= LONGEST


def _shorten(stem: str, ending: str) -> str:
    """Cut the stem after a whole word so that it and the ending keep within letters and bytes."""
    room = max(1, LONGEST - len(ending))
    cut = stem[:room]
    while len(cut) > 1 and len((cut + ending).encode()) > MOST_BYTES:
        cut = cut[:-1]
    if cut != stem and stem[len(cut)] != " ":
        whole = cut.rpartition(" ")[0]
        cut = whole if len(whole) > room // 2 else cut
    return cut.rstrip(". -") or "_"
