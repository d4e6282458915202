"""What characters may stand in a file: no controls, nothing invisible, NFC, no template marks.

Word files, comparison and search break on such characters long after the file was read, where nobody finds the place.
Nothing is repaired in the file; the text is only made fit to be read on, so that its other mistakes are told too.
"""

from __future__ import annotations

import re
import unicodedata

from toolkit.messages import msg
from toolkit.model.problem import Problem
from toolkit.model.record import Where
from toolkit.model.text import CONTROL, INVISIBLE

MARK = "\ufdd0"
"""A noncharacter that keeps the place of a refused one, so that columns stay true; never part of a read text."""

BYTE_ORDER_MARK = "\ufeff"
"""Some editors put it before a text to say that the file is UTF-8."""

JINJA = re.compile(r"\{\{|\{%|\{#")
_BREAK = re.compile("\r\n|\r|\n")
_SHOWN_AT_MOST = 20


def place(text: str, index: int, file: str) -> Where:
    """Give line and column, both from 1, of a character by its index."""
    ends = [found.end() for found in _BREAK.finditer(text, 0, index)]
    return Where(file, len(ends) + 1, index - (ends[-1] if ends else 0) + 1)


def raw_problems(text: str, file: str) -> list[Problem]:
    """Find the refused characters that stand in the file itself, at most twenty."""
    found = [m.start() for p in (CONTROL, INVISIBLE) for m in p.finditer(text)]
    return [
        character_problem(text[index], place(text, index, file))
        for index in sorted(found)[:_SHOWN_AT_MOST]
    ]


def readable(text: str) -> str:
    """Put the mark where refused characters stand; `unmarked` takes it out of the scalars."""
    return INVISIBLE.sub(MARK, CONTROL.sub(MARK, text))


def unmarked(text: str) -> str:
    """Take the marks out again."""
    return text.replace(MARK, "")


def scalar_problems(text: str, where: Where) -> list[Problem]:
    """Find what a scalar holds after its escapes are read: refused characters and template marks."""
    found = CONTROL.search(text) or INVISIBLE.search(text) or re.search("\r", text)
    problems = [character_problem(found.group(), where)] if found else []
    jinja = JINJA.search(text)
    return [*problems, jinja_problem(jinja.group(), where)] if jinja else problems


def cleaned(text: str) -> str:
    """Leave refused characters out and compose the letters, to read on after telling."""
    return unicodedata.normalize("NFC", unmarked(readable(text)).replace("\r", ""))


def character_problem(character: str, where: Where) -> Problem:
    """Name a refused character by its code point."""
    code = f"U+{ord(character):04X}"
    if INVISIBLE.match(character):
        return Problem(
            "invisible-character",
            msg("the invisible character {code} stands here", code=code),
            msg("delete it; type the word again if it cannot be seen"),
            where,
        )
    return Problem(
        "control-character",
        msg("the character {code} cannot stand in a document", code=code),
        msg("delete it; it often comes with text copied from another program"),
        where,
    )


def jinja_problem(mark: str, where: Where) -> Problem:
    """Refuse a template mark and name what stands for it here."""
    return Problem(
        "jinja-in-text",
        msg("the template mark {mark} stands in a text", mark=mark),
        msg(
            "texts have no Jinja: write a slot with single braces, in quotes, and conditions under `when`"
        ),
        where,
    )


def nfc_problem(where: Where) -> Problem:
    """Say that letters and marks are stored apart."""
    return Problem(
        "not-nfc",
        msg("letters and their marks are stored apart here (NFD)"),
        msg("type the text again, or save the file in NFC with a Unicode tool"),
        where,
    )
