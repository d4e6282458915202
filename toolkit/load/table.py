"""A table from a spreadsheet or a CSV file as texts: heads and rows with their numbers, and what is wrong with cells.

The file comes from elsewhere: its size is capped before it is opened, and nothing in it is reckoned.
"""

from __future__ import annotations

import csv
import re
import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from io import BytesIO, StringIO
from pathlib import Path
from unicodedata import normalize

from toolkit.errors import DataError
from toolkit.load.binary import read_bytes
from toolkit.load.data import shown
from toolkit.load.letters import CONTROL
from toolkit.messages import Message, msg
from toolkit.model.problem import Problem
from toolkit.model.record import Where

ENTRIES, UNPACKED, RATIO, SMALL, ROWS = 2_000, 64 << 20, 1_000, 1 << 20, 100_000
TCVN3 = re.compile(r"®\w|\w[®µ¶·¸¹»¼½¾©ª¨\u00ad]\w", re.IGNORECASE)
VNI = re.compile(r"\w[øïäåöüë]|[øïäåöüë]\w", re.IGNORECASE)
SUFFIXES = (".xlsx", ".xls", ".ods", ".csv", ".txt")


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
    if path.suffix.lower() not in SUFFIXES:
        raise DataError(msg("{file} is no table; save it as .xlsx or .csv", file=path))
    data, fault = read_bytes(path)
    if data is None:
        raise DataError(msg("{file}: {reason}", file=path, reason=fault))
    text = path.suffix.lower() in (".csv", ".txt")
    grid = _csv(data, path) if text else _sheet(data, path)
    name = shown(path)
    heads: tuple[str, ...] = ()
    rows: list[Row] = []
    for number, cells in enumerate(grid, start=1):
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


def _sheet(data: bytes, path: Path) -> Iterator[Sequence[object]]:
    from python_calamine import CalamineError, CalamineWorkbook

    if data.startswith(b"PK"):
        _capped(data, path)
    try:
        book = CalamineWorkbook.from_filelike(BytesIO(data))
        read = book.get_sheet_by_index(0).to_python(skip_empty_area=False)
    except (CalamineError, ValueError, IndexError, OSError) as error:
        raise DataError(
            msg("{file} is damaged, protected or no workbook; save it again in Excel", file=path)
        ) from error
    if len(read) > ROWS:
        raise DataError(msg("{file} has more than {most} rows", file=path, most=ROWS))
    yield from read


def _capped(data: bytes, path: Path) -> None:
    """Refuse a workbook that would unpack to more than a table can be."""
    try:
        entries = zipfile.ZipFile(BytesIO(data)).infolist()
    except (zipfile.BadZipFile, ValueError) as error:
        raise DataError(msg("{file} is damaged", file=path)) from error
    swollen = any(
        e.file_size > SMALL and e.file_size > RATIO * max(1, e.compress_size) for e in entries
    )
    if swollen or len(entries) > ENTRIES or sum(e.file_size for e in entries) > UNPACKED:
        raise DataError(msg("{file} is too large for a table", file=path))


def _csv(data: bytes, path: Path) -> Iterator[Sequence[object]]:
    """Read UTF-8 or UTF-16 with the separator that its first line uses most."""
    coding = "utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig"
    try:
        text = data.decode(coding)
    except UnicodeDecodeError as error:
        raise DataError(
            msg("{file} is not in Unicode; save it as “CSV UTF-8” or as .xlsx", file=path)
        ) from error
    first = text.split("\n", 1)[0]
    separator = max(";,\t", key=first.count)
    try:
        rows = csv.reader(StringIO(text, newline=""), delimiter=separator)
        yield from rows
    except csv.Error as error:
        raise DataError(msg("{file} is damaged", file=path)) from error
