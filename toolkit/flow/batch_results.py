"""The result of a batch as a table of its own: a workbook, a CSV file for Excel, and JSON."""

from __future__ import annotations

import csv
import json
from collections.abc import Sequence
from io import StringIO
from pathlib import Path

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
    msg("file"),
    msg("what is wrong and what to do"),
    msg("points still missing, see the last page of the draft"),
)
FORMULA = ("=", "+", "-", "@", "\t", "\r")


def write_results(told: Sequence[Made], out: Path) -> list[Path]:
    """Write the three files; where one is open in Excel, all are written under the next free name."""
    for count in range(1, 100):
        name = NAME if count == 1 else f"{NAME} ({count})"
        files = _files(told, name)
        try:
            return write_outputs(out, files, overwrite=True)
        except WorldError:
            if count == 99 or not any((out / file.name).exists() for file in files):
                raise
    return []


def _files(told: Sequence[Made], name: str) -> list[OutFile]:
    say = Catalogue.of(VIETNAMESE).say
    heads = [say(head).capitalize() for head in HEADS]
    rows = [_row(one) for one in told]
    return [
        OutFile(f"{name}.xlsx", render_workbook([("Kết quả", heads, rows)])),
        OutFile(f"{name}.csv", _csv([heads, *rows])),
        OutFile(f"{name}.json", _json(told)),
    ]


def _json(told: Sequence[Made]) -> bytes:
    """Write row by row: thousands of them at once would need room."""
    return ("[\n" + ",\n".join(map(_shape, told)) + "\n]\n").encode()


def _shape(one: Made) -> str:
    shape = {
        "row": one.row,
        "school": one.school,
        "state": str(one.state),
        "file": one.file,
        "wrong": one.wrong,
        "missing": one.missing,
    }
    return json.dumps(shape, ensure_ascii=False)


def _row(one: Made) -> list[str]:
    state = Catalogue.of(VIETNAMESE).say(word(one.state))
    return [str(one.row), one.school, state, one.file, one.wrong, str(one.missing or "")]


def _csv(rows: Sequence[Sequence[str]]) -> bytes:
    """Write for Excel: with a mark for UTF-8, semicolons, and no cell that is reckoned."""
    out = StringIO(newline="")
    writer = csv.writer(out, delimiter=";")
    writer.writerows([[_harmless(cell) for cell in row] for row in rows])
    return out.getvalue().encode("utf-8-sig")


def _harmless(cell: str) -> str:
    return f"'{cell}" if cell.startswith(FORMULA) else cell
