"""A table as commands show it, without a form: the same on the screen, in a Word annex and in a workbook."""

from __future__ import annotations

from dataclasses import dataclass

from toolkit.messages import Message


@dataclass(frozen=True, slots=True)
class Sheet:
    """One table: its title, its heads, its rows; a line break in a cell begins a new line."""

    title: Message
    heads: tuple[Message, ...]
    rows: tuple[tuple[str, ...], ...]
