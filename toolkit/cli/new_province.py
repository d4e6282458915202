"""`quytac new province`: ask for a province and write its workspace."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from toolkit.cli.options import Json, path_of, today
from toolkit.messages import msg

HELP = msg(
    "Asks for what the decision of a province needs and writes province.yaml.\n\n"
    "Every question has help and most a default: Enter takes it. With --answers a file answers."
)

Folder = Annotated[
    Path, typer.Argument(metavar="DIR", help="new folder of the workspace", parser=path_of)
]
AnswersFrom = Annotated[
    Path | None,
    typer.Option(
        "--answers",
        metavar="FILE.yaml",
        help="answers in a file; keys: docs/cli.md",
        parser=path_of,
    ),
]


def command(folder: Folder, answers: AnswersFrom = None, json: Json = False) -> int:
    """Make a province's workspace."""
    from toolkit.cli.asking import made
    from toolkit.flow.new import free, new_province

    free(folder)
    return made(folder, answers, json, lambda asker: new_province(folder, today(), asker))
