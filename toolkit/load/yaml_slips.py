"""Slips of the hand that YAML takes for something else: no blank behind a colon or a dash, another sign in their place.

Many are no fault to YAML: it reads such a line as more of the text above it. Nothing is parsed here.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from toolkit.messages import Message, msg
from toolkit.model.problem import Level, Problem
from toolkit.model.record import Where


@dataclass(frozen=True, slots=True)
class Slip:
    """A slip in a line: the column of its character from 0, what it is, what to write."""

    column: int
    what: Message
    hint: Message


_KEY = r"""\s*(?:-\s+)*["']?[a-z][a-z0-9_.-]*["']?\s*"""
_ITEM_HINT = msg("begin each item of a list with a hyphen and a blank")
COLON_HINT = msg("write a colon and a blank behind the key")
_TEXT_HINT = msg("put the whole text between double quotes if this is meant")

_SLIPS: tuple[tuple[re.Pattern[str], Message, Message], ...] = (
    (
        re.compile(rf"{_KEY}(:)(?=[^\s:/])"),
        msg("no blank stands behind the colon"),
        COLON_HINT,
    ),
    (
        re.compile(rf"{_KEY}([：﹕︓∶꞉ː︰])"),
        msg("the character {character} is not the colon"),
        COLON_HINT,
    ),
    (re.compile(r"\s*(-)(?=[^\s-])"), msg("no blank stands behind the hyphen"), _ITEM_HINT),
    (
        re.compile(r"\s*(?:([–—−‐‑‒―•▪●○◦])|([*+·])(?=\s))"),
        msg("the character {character} is not the hyphen"),
        _ITEM_HINT,
    ),
)
_ITEM = re.compile(r"\s*-\s")


def find_slip(line: str) -> Slip | None:
    """Find the slip with which a line begins."""
    for pattern, what, hint in _SLIPS:
        found = pattern.match(line)
        if found and found.lastindex:
            column = found.start(found.lastindex)
            return Slip(column, _named(what, line[column]), hint)
    return None


def _named(what: Message, character: str) -> Message:
    return Message(what.msgid, (("character", character),)) if "{" in what.msgid else what


def run_on(text: str, where: Where) -> list[Problem]:
    """Warn of the lines of a text over several lines that look like items or keys of their own.

    `text` is as it is written, without quotes; `where` is where it begins.
    """
    return [
        Problem(
            "line-run-on",
            what,
            _TEXT_HINT,
            Where(where.file, where.line + number, 1),
            Level.WARNING,
        )
        for number, line in enumerate(text.splitlines())
        if number and (what := _swallowed(line))
    ]


def _swallowed(line: str) -> Message | None:
    slip = find_slip(line)
    if slip is not None:
        return msg("this line belongs to the text above it: {why}", why=slip.what)
    if _ITEM.match(line):
        return msg("this line belongs to the text above it: its hyphen begins no item")
    return None
