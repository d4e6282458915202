"""The result of a batch as a table of its own: a workbook, a CSV file for Excel, and JSON."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterable, Iterator, Sequence
from io import BytesIO, TextIOWrapper
from itertools import chain
from pathlib import Path
from typing import overload

from toolkit.errors import WorldError
from toolkit.flow.batch import Made
from toolkit.flow.words import word
from toolkit.load.catalogue import VIETNAMESE, Catalogue
from toolkit.messages import msg
from toolkit.render.workbook import render_workbook
from toolkit.write.outputs import OutFile, write_outputs

NAME = "ket-qua"
HEADS = (
    msg("row"),
    msg("school"),
    msg("state"),
    msg("folder"),
    msg("what is wrong and what to do"),
    msg("points still missing, see the last page of the draft"),
)
FORMULA = ("=", "+", "-", "@", "\t", "\r")


def write_results(told: Sequence[Made], out: Path) -> list[Path]:
    """Write the three files; where one is open in Excel, all are written under the next free name."""
    for count in range(1, 100):
        name = NAME if count == 1 else f"{NAME} ({count})"
        try:
            return [write_outputs(out, [file], overwrite=True)[0] for file in _files(told, name)]
        except WorldError:
            there = any((out / f"{name}{suffix}").exists() for suffix in (".xlsx", ".csv", ".json"))
            if count == 99 or not there:
                raise
    return []


def _files(told: Sequence[Made], name: str) -> Iterator[OutFile]:
    """Make one file after the other, so that only one of them needs room."""
    say = Catalogue.of(VIETNAMESE).say
    heads = [say(head).capitalize() for head in HEADS]
    yield OutFile(f"{name}.json", _json(told))
    yield OutFile(f"{name}.csv", _csv(chain([heads], map(_row, told))))
    yield OutFile(f"{name}.xlsx", render_workbook([("Kết quả", heads, _Rows(told))]))


class _Rows(Sequence[Sequence[str]]):
    """The rows of the table, each made when it is asked for."""

    def __init__(self, told: Sequence[Made]) -> None:
        self.told = told

    def __len__(self) -> int:
        return len(self.told)

    @overload
    def __getitem__(self, at: int) -> Sequence[str]: ...

    @overload
    def __getitem__(self, at: slice) -> Sequence[Sequence[str]]: ...

    def __getitem__(self, at: int | slice) -> Sequence[str] | Sequence[Sequence[str]]:
        return _row(self.told[at]) if isinstance(at, int) else list(map(_row, self.told[at]))


def _json(told: Sequence[Made]) -> bytes:
    """Write row by row: thousands of them at once would need room."""
    out = BytesIO()
    for number, one in enumerate(told):
        out.write((b",\n" if number else b"[\n") + _shape(one))
    out.write(b"\n]\n")
    return out.getvalue()


def _shape(one: Made) -> bytes:
    shape = {
        "row": one.row,
        "school": one.school,
        "state": str(one.state),
        "folder": one.folder,
        "wrong": one.wrong,
        "missing": one.missing,
    }
    return json.dumps(shape, ensure_ascii=False).encode()


def _row(one: Made) -> list[str]:
    state = Catalogue.of(VIETNAMESE).say(word(one.state))
    return [str(one.row), one.school, state, one.folder, one.wrong, str(one.missing or "")]


def _csv(rows: Iterable[Sequence[str]]) -> bytes:
    """Write for Excel: with a mark for UTF-8, semicolons, and no cell that is reckoned."""
    out = BytesIO()
    text = TextIOWrapper(out, encoding="utf-8-sig", newline="")
    csv.writer(text, delimiter=";").writerows(map(_harmless, row) for row in rows)
    text.flush()
    return out.getvalue()


def _harmless(cell: str) -> str:
    return f"'{cell}" if cell.startswith(FORMULA) else cell
