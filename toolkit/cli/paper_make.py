"""`quytac paper make`: write one paper around the code."""

from __future__ import annotations

from typing import Annotated

import typer

from toolkit.cli import show
from toolkit.cli.build import Format, Formats
from toolkit.cli.options import (
    OUT,
    Final,
    Json,
    On,
    Out,
    Overwrite,
    Workspace,
    day_asked,
    workspace_folder,
)
from toolkit.messages import msg

HELP = msg(
    "Writes one paper around the code as a Word file.\n\n"
    "What papers.yaml does not say is a blank: a draft lists it, --final refuses it. "
    "Files that you have edited are never replaced without --overwrite."
)

Kind = Annotated[
    str, typer.Argument(metavar="PAPER", help="id of a paper; quytac paper list tells all")
]


def command(
    paper: Kind,
    path: Workspace,
    out: Out = OUT,
    formats: Formats = None,
    on: On = None,
    final: Final = False,
    overwrite: Overwrite = False,
    json: Json = False,
) -> int:
    """Make a paper."""
    from toolkit.cli.shapes import report
    from toolkit.flow.paper import make_paper

    wanted = [str(one) for one in dict.fromkeys(formats or [Format.DOCX])]
    folder = workspace_folder(path)
    made = make_paper(folder, paper, out, wanted, final, overwrite, day_asked(on))
    if json:
        state = made.document.state if made.document else None
        show.as_json(report("paper make", made.problems, files=made.files, state=state))
    else:
        show.problems(made.problems)
        for file in made.files:
            show.text(msg("Written: {file}", file=file))
        if not made.files:
            show.title(msg("Nothing was written: mend the errors above first."))
    return 0 if made.files else 1
