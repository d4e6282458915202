"""`quytac law status`: which acts, places and authorities are in force on a day."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from toolkit.cli import show
from toolkit.cli.options import Annex, Json, Overwrite, day_of, today, workspace_folder
from toolkit.cli.speech import say
from toolkit.messages import msg

if TYPE_CHECKING:
    from datetime import date

    from toolkit.flow.law_status import Status

HELP = msg(
    "Answers for a day whether acts are in force, not in force, or not proved, and why.\n\n"
    "Without an argument: the whole library. With the id of a source: that act and the places in it. With the folder "
    "of a workspace: everything that its document stands on, and where it is used."
)

About = Annotated[
    str,
    typer.Argument(metavar="PATH|SOURCE", help="folder of a workspace, or id of a source"),
]
On = Annotated[str | None, typer.Option("--on", metavar="DAY", help="day asked; default: today")]


def command(
    about: About = "",
    on: On = None,
    out: Annex = None,
    overwrite: Overwrite = False,
    json: Json = False,
) -> int:
    """Show the answers."""
    from toolkit.cli.law import told
    from toolkit.flow.law_sheets import counted, status_sheets

    status = _status(about, today() if on is None else day_of(on))
    title = msg("Validity of acts on {day}", day=f"{status.day:%d/%m/%Y}")
    told(
        "law status",
        title,
        lambda speak: status_sheets(status, speak),
        {"day": status.day, "rows": status.rows},
        out if status.read else None,
        overwrite,
        json,
        status.problems,
    )
    if status.read and not json:
        show.title(counted(status.rows, say))
    return 0 if status.read else 1


def _status(about: str, day: date) -> Status:
    from toolkit.cli.library import shipped
    from toolkit.flow.law_status import library_status, source_status, workspace_status

    library = shipped()
    if not about:
        return library_status(library, day)
    named = any(sign in about for sign in "/\\.") or Path(about).exists()
    if named and about not in library.sources:
        return workspace_status(workspace_folder(Path(about)), day)
    return source_status(library, about, day)
