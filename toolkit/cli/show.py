"""The only module that prints: lines, problems, tables, JSON.

Nothing is decided here. Rich is imported for tables alone, when one is shown. A screen that takes nothing more is
told apart from a disk that does: `ScreenGone` where nobody reads on, `WorldError` where the file of results is full.
"""

from __future__ import annotations

import contextlib
import json
import os
import shutil
import sys
import textwrap
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, TextIO

from toolkit.cli.speech import say
from toolkit.errors import WorldError
from toolkit.messages import Message, msg
from toolkit.reasons import why_not_written

if TYPE_CHECKING:
    from toolkit.model.problem import Problem

WIDEST = 120
NARROW = 80
"""Below so many columns a table becomes a list of records."""


class ScreenGone(Exception):
    """The program that read our words has ended, as `head` does."""


def speak_utf8() -> str:
    """Make both streams speak UTF-8 and never fail at a letter; give the encoding that was found."""
    found = getattr(sys.stdout, "encoding", "") or ""
    _open_closed()
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="replace")
    return found


def _open_closed() -> None:
    """Put a stream that takes everything where the shell has closed one: Python has None there."""
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:
            setattr(sys, name, Path(os.devnull).open("w", encoding="utf-8"))  # noqa: SIM115 -- for the whole run


def flush() -> None:
    """Send what was printed on its way, so that a full disk is told by us and not by the end of Python."""
    with _screen():
        sys.stdout.flush()


def mute() -> None:
    """Let the rest of standard output go nowhere: what is still held back would fail again at the end of Python."""
    with contextlib.suppress(OSError), Path(os.devnull).open("w") as nowhere:
        os.dup2(nowhere.fileno(), sys.stdout.fileno())


@contextlib.contextmanager
def _screen() -> Iterator[None]:
    try:
        yield
    except BrokenPipeError as error:
        raise ScreenGone from error
    except OSError as error:
        raise WorldError(
            msg(
                "the screen or the file of results cannot be written: {reason}",
                reason=why_not_written(error),
            )
        ) from error


def _print(words: str, to: TextIO | None = None) -> None:
    with _screen():
        print(words, file=to or sys.stdout)


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
    _print("\n".join(lines), to)


def title(message: Message) -> None:
    """Print a heading after an empty line."""
    _print("")
    text(message)


def failure(message: Message) -> None:
    """Print why nothing was done, to the error stream."""
    text(msg("Error: {sentence}", sentence=message), to=sys.stderr)


def step(number: int, count: int, what: str) -> None:
    """Print how far a long job has come, to the error stream."""
    text(f"[{number}/{count}] {what}", to=sys.stderr)


def bar(done: int, count: int) -> None:
    """Show how far a long job has come on a screen; a file of messages gets nothing."""
    if count < 2 or not sys.stderr.isatty():
        return
    width = 30
    full = done * width // count
    line = f"\r[{'#' * full}{'.' * (width - full)}] {done}/{count}"
    with _screen():
        print(line, end="\n" if done == count else "", file=sys.stderr, flush=True)


def counter(done: int) -> None:
    """Show how many pages of an unknown number are done, on a screen."""
    if sys.stderr.isatty():
        with _screen():
            print(f"\r{done}", end="", file=sys.stderr, flush=True)


def agreed(question: Message) -> bool:
    """Ask for a yes; where nobody can answer it is a no."""
    text(question)
    if sys.stdin is None or not sys.stdin.isatty():
        return False
    try:
        return input("[c/k] ").strip().lower() in ("c", "co", "có", "y", "yes")
    except EOFError:
        return False


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
        _print("")
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
    """Print a table that fits the screen; columns in `keep` are not broken. A narrow screen gets records."""
    width = screen_width(sys.stdout) or 80
    if width < NARROW:
        return _records(heads, rows)
    from rich import box
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    made = Table(box=box.SIMPLE_HEAD, pad_edge=False, show_edge=False)
    for index, head in enumerate(heads):
        made.add_column(Text(say(head)), no_wrap=index in keep, overflow="fold")
    for row in rows:
        made.add_row(*(Text(clean(cell)) for cell in row))
    console = Console(width=width, highlight=False, color_system=None)
    with console.capture() as captured:
        console.print(made)
    _print("\n".join(line.rstrip() for line in captured.get().splitlines()))


def _records(heads: Sequence[Message], rows: Sequence[Sequence[str]]) -> None:
    """Print each row as its first cell, with the others below it."""
    for first, *others in rows:
        text(first)
        for head, cell in zip(heads[1:], others, strict=True):
            label, lines = say(head), cell.split("\n")
            for line in [f"{label}: {lines[0]}", *lines[1:]] if cell else []:
                text(line, "  ")


def as_json(data: Mapping[str, Any]) -> None:
    """Print a record for other programs."""
    _print(json.dumps(data, ensure_ascii=False, indent=2))


def raw(given: str) -> None:
    """Print a text as it stands."""
    _print(given)


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
