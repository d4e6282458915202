"""The first fault of a file that is not YAML, in words that help the one who typed it.

The parser's own words speak of tokens and indicators. Nothing is parsed here.
"""

from __future__ import annotations

import re
from typing import Any

import yaml

from toolkit.load.letters import JINJA, jinja_problem
from toolkit.load.yaml_slips import COLON_HINT, find_slip
from toolkit.messages import Message, msg
from toolkit.model.problem import Problem
from toolkit.model.record import Where

_QUOTES = msg("put the whole text between double quotes")
_INDENT = msg("indent with two spaces a level; keys of one record begin in the same column")
_BACKSLASH = msg("write \\\\ for a backslash")
_BLOCK = msg("begin the text on the next line, indented; or put it between double quotes")
_OTHER = msg("this is not YAML: a sign stands where it does not belong")

NO_COLON = "could not find expected ':'"
NOT_ALLOWED = "mapping values are not allowed"
BEGUN = ("end of stream", NO_COLON)
"""What the parser says only where a thing ends, although it is wrong where it began."""
SLIPPED = (NO_COLON, NOT_ALLOWED, "alphabetic or numeric", "did not find expected")
FIRST_KEY = re.compile(r"\s*(?:-\s+)*[\w.-]+\s*")

# What the parser says (a part of it) → what to tell and to advise; the first that fits counts.
FAULTS: tuple[tuple[str, Message, Message], ...] = (
    (
        NOT_ALLOWED,
        msg("a colon with a space stands inside a text"),
        msg("put the whole text between double quotes; a key begins below the keys above it"),
    ),
    (
        "expected node content",
        msg("a value is missing here, or a bracket has no partner"),
        _QUOTES,
    ),
    (
        "expected the node content",
        msg("a value is missing here, or a bracket has no partner"),
        _QUOTES,
    ),
    ("alphabetic or numeric", msg("no name follows the sign & or *"), _QUOTES),
    ("tag", msg("an explicit tag (!) stands here"), _QUOTES),
    ("URI", msg("an explicit tag (!) stands here"), _QUOTES),
    ("irective", msg("a line begins with %"), _QUOTES),
    ("digit or '.'", msg("a line begins with %"), _QUOTES),
    ("version", msg("a line begins with %"), _QUOTES),
    ("expected '!'", msg("a line begins with %"), _QUOTES),
    ("hexadecimal", msg("an unknown escape stands after a backslash"), _BACKSLASH),
    ("hexdecimal", msg("an unknown escape stands after a backslash"), _BACKSLASH),
    ("comment or", msg("text stands behind the sign | or >"), _BLOCK),
    ("chomping", msg("text stands behind the sign | or >"), _BLOCK),
    ("<document start>", msg("this line does not fit the lines above it"), _INDENT),
    (NO_COLON, msg("a colon after the key is missing"), COLON_HINT),
    ("did not find expected key", msg("this line does not fit the lines above it"), _INDENT),
    ("did not find expected '-'", msg("a dash of the list is missing or indented"), _INDENT),
    ("expected <block end>", msg("this line does not fit the lines above it"), _INDENT),
    ("expected ','", msg("a bracket or brace is not closed"), _QUOTES),
    ("unexpected end of stream", msg("a quotation mark is not closed"), _QUOTES),
    ("cannot start any token", msg("a value cannot begin with this sign"), _QUOTES),
    (
        "escape",
        msg("an unknown escape stands after a backslash"),
        _BACKSLASH,
    ),
)


def yaml_fault(error: yaml.YAMLError, text: str, file: str) -> Problem:
    """Tell the first fault; `text` is what the parser was given."""
    line, column = _place(error)
    lines = text.splitlines() or [""]
    line = min(line, len(lines) - 1)
    source, where = lines[line], Where(file, line + 1, min(column, len(lines[line])) + 1)
    jinja = _jinja(error, lines, file)
    if jinja:
        return jinja
    indent = source[: len(source) - len(source.lstrip())]
    if "\t" in indent:
        return _tab(Where(file, line + 1, indent.index("\t") + 1))
    said = str(getattr(error, "problem", None) or error)
    return _slip(said, lines, (line, column), file) or _told(said, where)


def _place(error: yaml.YAMLError) -> tuple[int, int]:
    """Give line and column from 0: of the fault, or of the beginning of what never ends or has no colon."""
    mark = getattr(error, "problem_mark", None)
    begun = getattr(error, "context_mark", None)
    if begun and any(part in str(getattr(error, "problem", "")) for part in BEGUN):
        mark = begun
    return (mark.line, mark.column) if mark else (0, 0)


def _slip(said: str, lines: list[str], at: tuple[int, int], file: str) -> Problem | None:
    """Find a slip of the hand in the line of the fault, or where a key is taken for more of the lines above."""
    line, column = at
    if not any(part in said for part in SLIPPED):
        return None
    if NOT_ALLOWED in said and FIRST_KEY.fullmatch(lines[line][:column]):
        while line > 0 and find_slip(lines[line - 1]):
            line -= 1
    slip = find_slip(lines[line])
    where = Where(file, line + 1, slip.column + 1) if slip else Where(file)
    return Problem("yaml-syntax", slip.what, slip.hint, where) if slip else None


def _jinja(error: yaml.YAMLError, lines: list[str], file: str) -> Problem | None:
    """Find a template mark where the fault stands or began: without quotes it breaks YAML."""
    marks: list[Any] = [getattr(error, f"{name}_mark", None) for name in ("context", "problem")]
    for mark in marks:
        found = JINJA.search(lines[mark.line]) if mark and mark.line < len(lines) else None
        if found:
            return jinja_problem(found.group(), Where(file, mark.line + 1, found.start() + 1))
    return None


def _tab(where: Where) -> Problem:
    return Problem("yaml-syntax", msg("a tab stands in the indentation"), _INDENT, where)


def _told(said: str, where: Where) -> Problem:
    for part, what, hint in FAULTS:
        if part in said:
            return Problem("yaml-syntax", what, hint, where)
    return Problem("yaml-syntax", _OTHER, _INDENT, where)
