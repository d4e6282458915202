"""A table from a spreadsheet or a CSV file as texts: heads and rows with their numbers, and what is wrong with cells.

The file comes from elsewhere: its size is capped before it is opened, and nothing in it is reckoned.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path
from unicodedata import normalize

from toolkit.errors import DataError
from toolkit.load.data import shown
from toolkit.load.grids import read_grids
from toolkit.messages import Message, msg
from toolkit.model.problem import Problem
from toolkit.model.record import Where
from toolkit.model.text import CONTROL

TCVN3 = re.compile(r"®\w|\w[®µ¶·¸¹»¼½¾©ª¨\u00ad]\w", re.IGNORECASE)
VNI = re.compile(r"\w[øïäåöüë]|[øïäåöüë]\w", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Row:
    """One row: its number as the spreadsheet shows it, its texts by column from 0, what is wrong with its cells."""

    number: int
    cells: tuple[str, ...]
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class Table:
    """The heads and the rows that are not empty."""

    file: str
    heads: tuple[str, ...]
    rows: list[Row] = field(default_factory=list)


def read_table(path: Path) -> Table:
    """Read the first sheet of a workbook, or a CSV file; raise DataError where it cannot be read."""
    grids, name = read_grids(path), shown(path)
    heads: tuple[str, ...] = ()
    rows: list[Row] = []
    for number, cells in enumerate(grids[0].rows if grids else (), start=1):
        told = tuple(map(_text, cells))
        if not any(told):
            continue
        if heads:
            rows.append(_row(name, number, told))
        heads = heads or told
    if not heads:
        raise DataError(msg("{file} is empty", file=path))
    return Table(name, heads, rows)


def _row(file: str, number: int, cells: tuple[str, ...]) -> Row:
    problems = []
    for column, cell in enumerate(cells):
        what = _fault(cell)
        if what is not None:
            where = Where(file, number, column + 1)
            hint = msg("type the cell anew in Unicode")
            problems.append(Problem("cell-unreadable", what, hint, where))
    clean = tuple(CONTROL.sub("", cell) for cell in cells) if problems else cells
    return Row(number, clean, tuple(problems))


def _fault(cell: str) -> Message | None:
    if CONTROL.search(cell):
        return msg("the cell holds a sign that a document cannot hold")
    if TCVN3.search(cell):
        return msg("the cell is written for an old font (TCVN3, .VnTime)")
    return msg("the cell is written for an old font (VNI)") if VNI.search(cell) else None


def _text(cell: object) -> str:
    """Write a cell as a person would: whole numbers without a point, days day/month/year."""
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    if isinstance(cell, datetime | date):
        return f"{cell:%d/%m/%Y}"
    text = "" if cell is None else str(cell)
    return " ".join(normalize("NFC", text).split())
