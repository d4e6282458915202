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
from toolkit.model.problem import Level
from toolkit.render.workbook import render_workbook
from toolkit.write.outputs import OutFile, write_outputs

NAME = "ket-qua"
HEADS = (
    msg("row"),
    msg("school"),
    msg("state"),
    msg("file"),
    msg("what is wrong and what to do"),
    msg("still missing in the draft"),
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
    shapes = [
        {
            "row": int(row[0]),
            "school": row[1],
            "state": str(one.state),
            "file": row[3],
            "wrong": row[4],
            "missing": row[5],
        }
        for one, row in zip(told, rows, strict=True)
    ]
    return [
        OutFile(f"{name}.xlsx", render_workbook([("Kết quả", heads, rows)])),
        OutFile(f"{name}.csv", _csv([heads, *rows])),
        OutFile(f"{name}.json", json.dumps(shapes, ensure_ascii=False, indent=1).encode()),
    ]


def _row(one: Made) -> list[str]:
    say = Catalogue.of(VIETNAMESE).say
    wrong: list[str] = []
    missing: list[str] = []
    for problem in one.problems:
        hint = f" ({say(problem.hint)})" if problem.hint else ""
        (wrong if problem.level is Level.ERROR else missing).append(say(problem.what) + hint)
    state = say(word(one.state))
    return [str(one.row), one.school, state, one.file, "\n".join(wrong), "\n".join(missing)]


def _csv(rows: Sequence[Sequence[str]]) -> bytes:
    """Write for Excel: with a mark for UTF-8, semicolons, and no cell that is reckoned."""
    out = StringIO(newline="")
    writer = csv.writer(out, delimiter=";")
    writer.writerows([[_harmless(cell) for cell in row] for row in rows])
    return out.getvalue().encode("utf-8-sig")


def _harmless(cell: str) -> str:
    return f"'{cell}" if cell.startswith(FORMULA) else cell
