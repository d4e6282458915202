"""`quytac signoff status`: how far the signing has come."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from toolkit.cli import show
from toolkit.cli.options import Json, path_of, today, workspace_folder
from toolkit.cli.signoff_options import School, Year, notices, patience, year_of
from toolkit.cli.speech import say
from toolkit.messages import msg

if TYPE_CHECKING:
    from toolkit.flow.signoff_status import Line

HELP = msg(
    "Tells by class, by audience and for the school how many have signed, in numbers and per cent."
)
Xlsx = Annotated[
    Path | None,
    typer.Option(
        "--xlsx",
        metavar="FILE.xlsx",
        help="write a workbook with a bar for each class",
        parser=path_of,
    ),
]


def command(school: School, year: Year = None, xlsx: Xlsx = None, json: Json = False) -> int:
    """Show the state of signing."""
    from toolkit.cli.shapes import report
    from toolkit.flow.new_file import write_new
    from toolkit.flow.signoff_keep import counts_book
    from toolkit.flow.signoff_status import overview

    folder = workspace_folder(school)
    problems = notices(folder, json)
    found = overview(folder, year_of(year), today(), patience())
    if found is None or not found.totals:
        if json:
            show.as_json(
                report(
                    "signoff status",
                    problems,
                    year=year_of(year),
                    version="",
                    totals=[],
                    classes=[],
                )
            )
        else:
            show.text(msg("No form was printed for this school year yet: quytac signoff forms"))
        return 0
    if xlsx is not None:
        show.text(msg("Written: {file}", file=write_new(xlsx, counts_book(found, classes=True))))
    if json:
        told = report(
            "signoff status",
            [*problems, *found.problems],
            year=found.year,
            version=found.version,
            totals=found.totals,
            classes=found.lines,
        )
        show.as_json(told)
        return 0
    show.problems(found.problems)
    show.title(
        msg(
            "School year {year}, version {version} of the code",
            year=found.year,
            version=found.version or "?",
        )
    )
    heads = (
        msg("audience"),
        msg("class"),
        msg("all"),
        msg("signed"),
        msg("returned"),
        msg("missing"),
        msg("declined"),
    )
    show.table(heads, [_row(line) for line in [*found.lines, *found.totals]], keep=(0, 1, 3))
    show.text(msg("Who is missing: quytac signoff missing"))
    return 0


def _row(line: Line) -> tuple[str, ...]:
    """Write a line; who moved away is in --json alone, so that the table fits 80 columns."""
    from toolkit.flow.signoff_words import FORM_WORDS

    group = line.group or say(msg("whole school"))
    numbers = (line.returned, line.missing, line.declined)
    signed = f"{line.signed} ({line.share:.0%})"
    return (say(FORM_WORDS[line.form]), group, str(line.wanted), signed, *map(str, numbers))
