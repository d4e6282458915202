"""Spreadsheets and CSV files as grids of raw cells: each sheet that is in sight, size capped before it is opened.

Nothing in a file is reckoned and no macro is run.
"""

from __future__ import annotations

import csv
import zipfile
from collections.abc import Iterator, Sequence
from io import BytesIO, StringIO
from pathlib import Path

from toolkit.errors import DataError
from toolkit.load.binary import read_bytes
from toolkit.load.data import shown
from toolkit.messages import msg
from toolkit.model.grid import Grid

ENTRIES, UNPACKED, RATIO, SMALL, ROWS = 2_000, 64 << 20, 1_000, 1 << 20, 100_000
SHEETS = 500
SUFFIXES = (".xlsx", ".xlsm", ".xls", ".ods", ".csv", ".txt")
TEXT = (".csv", ".txt")


def read_grids(path: Path, old_letters: bool = False) -> list[Grid]:
    """Read every sheet of a workbook, or a text file as one; raise DataError where it cannot be read.

    With `old_letters` a text file that is not in Unicode is read byte by byte as Western letters, for whoever knows
    which letters of an old font they stand for.
    """
    if path.suffix.lower() not in SUFFIXES:
        raise DataError(msg("{file} is no table; save it as .xlsx or .csv", file=path))
    data, fault = read_bytes(path)
    if data is None:
        raise DataError(msg("{file}: {reason}", file=path, reason=fault))
    name = shown(path)
    if path.suffix.lower() in TEXT:
        return [Grid(name, "", tuple(map(tuple, _csv(data, path, old_letters))))]
    return [Grid(name, sheet, rows) for sheet, rows in _sheets(data, path)]


def _sheets(data: bytes, path: Path) -> Iterator[tuple[str, tuple[tuple[object, ...], ...]]]:
    from python_calamine import CalamineError, CalamineWorkbook, SheetTypeEnum, SheetVisibleEnum

    if data.startswith(b"PK"):
        _capped(data, path)
    try:
        book = CalamineWorkbook.from_filelike(BytesIO(data))
        metadata = [
            one
            for one in book.sheets_metadata
            if one.typ == SheetTypeEnum.WorkSheet and one.visible == SheetVisibleEnum.Visible
        ]
        if len(metadata) > SHEETS:
            raise DataError(msg("{file} has more than {most} sheets", file=path, most=SHEETS))
        for one in metadata:
            read = book.get_sheet_by_name(one.name).to_python(skip_empty_area=False)
            if len(read) > ROWS:
                raise DataError(msg("{file} has more than {most} rows", file=path, most=ROWS))
            yield one.name, tuple(map(tuple, read))
    except (CalamineError, ValueError, IndexError, OSError) as error:
        raise DataError(
            msg("{file} is damaged, protected or no workbook; save it again in Excel", file=path)
        ) from error


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


def _csv(data: bytes, path: Path, old_letters: bool) -> Iterator[Sequence[object]]:
    """Read a text with the separator that its beginning uses most."""
    text = _decoded(data, path, old_letters)
    separator = max("\t;,", key=text[:20_000].count)
    try:
        yield from csv.reader(StringIO(text, newline=""), delimiter=separator)
    except csv.Error as error:
        raise DataError(msg("{file} is damaged", file=path)) from error


def _decoded(data: bytes, path: Path, old_letters: bool) -> str:
    """Read UTF-8 or UTF-16; else, if wanted, each byte as a Western letter."""
    coding = "utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig"
    try:
        return data.decode(coding)
    except UnicodeDecodeError as error:
        if old_letters:
            return data.decode("cp1252", errors="replace")
        raise DataError(
            msg("{file} is not in Unicode; save it as “CSV UTF-8” or as .xlsx", file=path)
        ) from error
