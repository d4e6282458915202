"""`quytac batch`: a table of schools becomes a folder of drafts."""

from __future__ import annotations

import os
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from toolkit.cli import show
from toolkit.cli.options import Jobs, Json, Release, path_of, today
from toolkit.cli.speech import say
from toolkit.errors import UsageError
from toolkit.messages import msg

if TYPE_CHECKING:
    from toolkit.flow.batch import Made

HELP = msg(
    "Makes a draft for every school of a table: one row, one school, one folder with school.yaml and the Word file.\n\n"
    "Columns are found by their names, with or without diacritics, in any order. What is done and unchanged is passed "
    "over; one bad row stops no other; ket-qua.xlsx tells what became of each."
)
CORES = min(os.cpu_count() or 1, 8)

TableFile = Annotated[
    Path | None, typer.Argument(metavar="TABLE", help="a .xlsx or .csv file", parser=path_of)
]
Out = Annotated[
    Path, typer.Option("-o", "--out", metavar="DIR", help="folder of the schools", parser=path_of)
]
Template = Annotated[
    Path | None,
    typer.Option(
        "--template", metavar="FILE.xlsx", help="write an empty table and stop", parser=path_of
    ),
]


def command(
    table: TableFile = None,
    release: Release = None,
    out: Out = Path("truong"),
    jobs: Jobs = CORES,
    template: Template = None,
    json: Json = False,
) -> int:
    """Make the drafts."""
    from toolkit.cli.shapes import report
    from toolkit.flow.batch import planned, run
    from toolkit.flow.batch_results import write_results
    from toolkit.flow.batch_template import write_template

    if template is not None:
        show.text(msg("Written: {file}", file=write_template(template)))
        return 0
    if table is None or release is None:
        raise UsageError(
            msg("name the table and the release: quytac batch TABLE --release FILE.zip")
        )
    batch = planned(table, release)
    if not json:
        show.problems(batch.problems)
    if not batch.jobs:
        if json:
            show.as_json(report("batch", batch.problems, results=[], rows=[]))
        return 1
    told, count = [], len(batch.jobs)
    for number, one in enumerate(run(batch.jobs, release, out, today(), jobs), start=1):
        show.bar(number, count)
        told.append(one)
    results = write_results(told, out)
    failed = sum(one.state == "failed" for one in told)
    if json:
        rows = [
            {"row": one.row, "school": one.school, "state": one.state, "folder": one.folder}
            for one in told
        ]
        show.as_json(report("batch", [*batch.problems], results=results, rows=rows))
    else:
        _tell(told, results)
    return 1 if failed else 0


def _tell(told: list[Made], results: list[Path]) -> None:
    """Tell how many of each state, and the first rows that failed."""
    from toolkit.flow.words import word
    from toolkit.model.batch import RowState

    counted = Counter(one.state for one in told)
    show.title(msg("Schools in the table: {count}", count=len(told)))
    rows = [(say(word(state)), str(counted[state])) for state in RowState if counted[state]]
    show.table((msg("state"), msg("how many")), rows)
    failed = [one for one in told if one.state is RowState.FAILED]
    for one in failed[:10]:
        what = one.wrong.split("\n", 1)[0]
        show.text(msg("row {row}, {school}: {what}", row=one.row, school=one.school, what=what))
    if len(failed) > 10:
        show.text(msg("and {count} more", count=len(failed) - 10))
    for file in results[-1:]:
        show.text(msg("What became of each school: {file}", file=file))
