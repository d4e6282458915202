"""`quytac issued`: record number and date after signing."""

from __future__ import annotations

from typing import Annotated

import typer

from toolkit.cli import show
from toolkit.cli.options import Json, Workspace, day_of, today, workspace_folder
from toolkit.messages import msg

HELP = msg(
    "Records the number and date of the signed decision.\n\n"
    "The schools' decisions name them. Refuses while something is missing, and a second time."
)

Number = Annotated[
    int, typer.Option("--number", metavar="N", help="number of the decision, digits only")
]
Day = Annotated[str, typer.Option("--date", metavar="DAY", help="date of the decision: 23/11/2026")]


def command(path: Workspace, number: Number, day: Day, json: Json = False) -> int:
    """Record number and date."""
    from toolkit.cli.shapes import report
    from toolkit.flow.issued import record_issued

    recorded = record_issued(workspace_folder(path), number, day_of(day), today())
    if json:
        show.as_json(report("issued", recorded.problems, file=recorded.file))
    else:
        show.problems(recorded.problems)
        if recorded.file:
            show.text(msg("Written: {file}", file=recorded.file))
        else:
            show.title(msg("Nothing was written: mend the errors above first."))
    return 0 if recorded.file else 1
