"""The only module that prints: lines, problems, tables, JSON.

Nothing is decided here. Rich is imported for tables alone, when one is shown.
"""

from __future__ import annotations

import json
import os
import shutil
import sys
import textwrap
import unicodedata
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, TextIO

from toolkit.cli.speech import say
from toolkit.messages import Message, msg

if TYPE_CHECKING:
    from toolkit.model.problem import Problem

WIDEST = 120


def speak_utf8() -> str:
    """Make both streams speak UTF-8 and never fail at a letter; give the encoding that was found."""
    found = getattr(sys.stdout, "encoding", "") or ""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="replace")
    return found


def text(message: Message | str = "", indent: str = "", to: TextIO | None = None) -> None:
    """Print one paragraph, wrapped to the screen; further lines hang below the indent."""
    words = clean(message if isinstance(message, str) else say(message))
    width = screen_width(to or sys.stdout)
    lines = textwrap.wrap(
        words,
        width or 10_000,
        initial_indent=indent,
        subsequent_indent=" " * len(indent),
        break_on_hyphens=False,
        break_long_words=False,  # a path that is broken cannot be copied
    )
    print("\n".join(lines), file=to or sys.stdout)


def title(message: Message) -> None:
    """Print a heading after an empty line."""
    print()
    text(message)


def failure(message: Message) -> None:
    """Print why nothing was done, to the error stream."""
    text(msg("Error: {sentence}", sentence=message), to=sys.stderr)


def step(number: int, count: int, what: str) -> None:
    """Print how far a long job has come, to the error stream."""
    text(f"[{number}/{count}] {what}", to=sys.stderr)


def problems(found: Sequence[Problem]) -> None:
    """Print problems, heaviest first, each with its place and what to do, and count them."""
    from toolkit.model.problem import Level, heaviest_first

    ordered = heaviest_first(list(found))
    for heading, level in ((msg("Errors:"), Level.ERROR), (msg("Warnings:"), Level.WARNING)):
        weighed = [problem for problem in ordered if problem.level == level]
        if weighed:
            title(heading)
        for problem in weighed:
            _problem(problem)
    errors = sum(problem.level == Level.ERROR for problem in ordered)
    if ordered:
        print()
        count = msg(
            "errors: {errors}, warnings: {warnings}", errors=errors, warnings=len(ordered) - errors
        )
        text(count)


def _problem(problem: Problem) -> None:
    place = f"{problem.where} " if problem.where.file else ""
    text(f"{place}{problem.rule}: {say(problem.what)}")
    if problem.hint is not None:
        text(msg("Hint: {hint}", hint=problem.hint), indent="    ")


def table(
    heads: Sequence[Message], rows: Sequence[Sequence[str]], keep: Sequence[int] = ()
) -> None:
    """Print a table that fits the screen; columns in `keep` are not broken."""
    from rich import box
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    made = Table(box=box.SIMPLE_HEAD, pad_edge=False, show_edge=False)
    for index, head in enumerate(heads):
        made.add_column(Text(say(head)), no_wrap=index in keep, overflow="fold")
    for row in rows:
        made.add_row(*(Text(clean(cell)) for cell in row))
    console = Console(width=screen_width(sys.stdout) or 80, highlight=False, color_system=None)
    with console.capture() as captured:
        console.print(made)
    print("\n".join(line.rstrip() for line in captured.get().splitlines()))


def as_json(data: Mapping[str, Any]) -> None:
    """Print a record for other programs."""
    print(json.dumps(data, ensure_ascii=False, indent=2))


def raw(given: str) -> None:
    """Print a text as it stands."""
    print(given)


def clean(given: str) -> str:
    """Replace signs that could steer a terminal; line breaks stay."""
    return "".join(
        letter if letter == "\n" or unicodedata.category(letter) not in ("Cc", "Cs") else "�"
        for letter in given
    )


def screen_width(stream: TextIO) -> int | None:
    """Give the width of the screen, or None where the lines go into a file."""
    if os.environ.get("COLUMNS", "").isdigit() or stream.isatty():
        return max(40, min(shutil.get_terminal_size().columns, WIDEST))
    return None
