"""`quytac signoff export`: the counts for the department, and nothing else."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from toolkit.cli import show
from toolkit.cli.options import Json, path_of, today, workspace_folder
from toolkit.cli.signoff_options import School, Year, notices, patience, year_of
from toolkit.errors import UsageError
from toolkit.messages import msg

HELP = msg(
    "Writes the counts of the whole school for the department: no names, no classes, no codes."
)
File = Annotated[
    Path,
    typer.Option("-o", "--out", metavar="FILE.xlsx", help="the workbook to write", parser=path_of),
]


def command(
    school: School,
    out: File = Path("so-lieu-ky-cam-ket.xlsx"),
    year: Year = None,
    json: Json = False,
) -> int:
    """Export counts."""
    from toolkit.cli.shapes import report
    from toolkit.flow.new_file import write_new
    from toolkit.flow.signoff_keep import counts_book
    from toolkit.flow.signoff_status import overview

    folder = workspace_folder(school)
    problems = notices(folder, json)
    found = overview(folder, year_of(year), today(), patience())
    if found is None:
        raise UsageError(
            msg(
                "{folder} has no register yet; print forms first: quytac signoff forms",
                folder=school,
            )
        )
    if json:
        show.as_json(
            report(
                "signoff export",
                [*problems, *found.problems],
                year=found.year,
                version=found.version,
                totals=found.totals,
            )
        )
        return 0
    show.problems(found.problems)
    show.text(msg("Written: {file}", file=write_new(out, counts_book(found, classes=False))))
    return 0
