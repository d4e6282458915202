"""A sheet of a spreadsheet as cells, before anybody has understood it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Grid:
    """One sheet: the file as the person knows it, the sheet's name ("" for a text file), rows of raw cells from A1."""

    file: str
    sheet: str
    rows: tuple[tuple[object, ...], ...]

    def cell(self, row: int, column: int) -> str:
        """Name a cell, counted from 0, as a spreadsheet shows it: `6A!C12`."""
        address = f"{column_letters(column)}{row + 1}"
        return f"{self.sheet}!{address}" if self.sheet else address


def column_letters(column: int) -> str:
    """Name a column, counted from 0, as a spreadsheet does."""
    letters = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters
