"""`quytac law changes`: what changed in the law between two days, and whom it touches."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from toolkit.cli import show
from toolkit.cli.options import Annex, Json, Overwrite, day_of, path_of, workspace_folder
from toolkit.messages import msg

HELP = msg(
    "Tells what changed in the law after one day and up to another, old and new side by side.\n\n"
    "With a folder: which workspaces in it and below stand on what changed; with the folder of one workspace also "
    "which of its words would change."
)

Folder = Annotated[
    Path | None,
    typer.Argument(metavar="DIR", help="folder in which workspaces lie", parser=path_of),
]
From = Annotated[str, typer.Option("--from", metavar="DAY", help="the earlier day: 23/11/2026")]
To = Annotated[str, typer.Option("--to", metavar="DAY", help="the later day: 23/11/2026")]


def command(
    first: From,
    last: To,
    folder: Folder = None,
    out: Annex = None,
    overwrite: Overwrite = False,
    json: Json = False,
) -> int:
    """Show the changes."""
    from toolkit.cli.law import told
    from toolkit.flow.law_change_sheets import change_sheets
    from toolkit.flow.law_changes import law_changes

    below = None if folder is None else workspace_folder(folder)
    found = law_changes(day_of(first), day_of(last), below)
    facts = {"from": found.first, "to": found.last, "changes": found.changes}
    facts |= {"workspaces": found.workspaces, "texts": found.texts}
    title = msg(
        "Changes of the law from {first} to {last}",
        first=_said(found.first),
        last=_said(found.last),
    )
    told(
        "law changes",
        title,
        lambda speak: change_sheets(found, speak),
        facts,
        out,
        overwrite,
        json,
        found.problems,
    )
    if not found.changes and not json:
        show.text(msg("Nothing of the library begins or ends in these days."))
    return 1 if found.problems else 0


def _said(day: date) -> str:
    return f"{day:%d/%m/%Y}"
