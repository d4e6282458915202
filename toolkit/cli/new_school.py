"""`quytac new school`: ask for a school and write its workspace."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from toolkit.cli.new_province import AnswersFrom, Folder
from toolkit.cli.options import Json, path_of, today, workspace_folder
from toolkit.messages import msg

HELP = msg(
    "Asks for what a school's code needs and writes school.yaml.\n\n"
    "The school follows the folder of its province: its mandatory text, its choices and bounds."
)

Follows = Annotated[
    Path,
    typer.Option(
        "--follows",
        metavar="PROVINCE_DIR",
        help="folder of the province's workspace",
        parser=path_of,
    ),
]


def command(
    folder: Folder, follows: Follows, answers: AnswersFrom = None, json: Json = False
) -> int:
    """Make a school's workspace."""
    from toolkit.cli.asking import made
    from toolkit.flow.new import free, new_school

    free(folder)
    province = workspace_folder(follows)
    return made(folder, answers, json, lambda asker: new_school(folder, province, today(), asker))
