"""Text as it is compared and counted: normal form, digest, words.

Everything is NFC. The normal form folds what editors change on their own: spaces and quotation marks.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata

QUOTES = str.maketrans("“”„‘’", '"""\'\'')
SPACES = re.compile(r"\s+")
INVISIBLE = re.compile("[\xad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]")
OVERRIDE = "\u202d\u202e"
"""Two invisible characters that show the letters behind them in another order."""

# XML 1.0 section 2.2, and the line ends that YAML 1.1 counts and editors do not (U+0085, U+2028, U+2029).
CONTROL = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufdd0-\ufdef\ufffd-\uffff\ud800-\udfff]"
)
FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
"""XML 1.0, 2.2: what may not stand in a document even as a reference."""

BREAKS = re.compile(r"[ \t\r\n\v\f\x85\u2028\u2029]+")


def normal(text: str) -> str:
    """Fold a text to its normal form: NFC, one kind of quotation mark, single spaces."""
    return SPACES.sub(" ", unicodedata.normalize("NFC", text).translate(QUOTES)).strip()


def one_line(text: str) -> str:
    """Give a text as one line of NFC, with single spaces; no-break spaces stay."""
    return BREAKS.sub(" ", unicodedata.normalize("NFC", text)).strip()


def visible(text: str) -> str:
    """Give a text as one line without characters that cannot be seen; what a reader sees stays."""
    return one_line(INVISIBLE.sub("", text))


def digest(*texts: str) -> str:
    """Give the sha256 (hex) of texts in their normal form, one a line."""
    return hashlib.sha256("\n".join(normal(text) for text in texts).encode()).hexdigest()


def bare(text: str) -> str:
    """Fold case and every diacritic away, so that “hoc sinh” finds “Học sinh”."""
    letters = unicodedata.normalize("NFD", text.casefold().replace("đ", "d"))
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


def words(text: str) -> int:
    """Count the words of a Vietnamese text as an office does: what stands between spaces."""
    return len(text.split())


def capitalised(text: str) -> str:
    """Make the first letter a capital and leave the rest."""
    return text[:1].upper() + text[1:]


def replace_forbidden(text: str) -> str:
    """Show U+FFFD for every character that no XML may hold, so that a Word file or a workbook still opens."""
    return FORBIDDEN.sub("\ufffd", text)
