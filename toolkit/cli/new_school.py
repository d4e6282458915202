"""`quytac new school`: ask for a school and write its workspace."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from toolkit.cli.new_province import AnswersFrom, Folder
from toolkit.cli.options import Json, Release, path_of, today, workspace_folder
from toolkit.errors import UsageError
from toolkit.messages import msg

HELP = msg(
    "Asks for what a school's code needs and writes school.yaml.\n\n"
    "The school follows its province's release (one .zip file) or folder: its mandatory text, its choices and bounds. "
    "At most 15 questions; Ctrl+C stops, and the next run goes on."
)

MOST = 15
"""So many questions at most; what is left is written into school.yaml as a comment."""

Follows = Annotated[
    Path | None,
    typer.Option(
        "--follows",
        metavar="PROVINCE_DIR",
        help="folder of the province's workspace",
        parser=path_of,
    ),
]


def command(
    folder: Folder,
    release: Release = None,
    follows: Follows = None,
    answers: AnswersFrom = None,
    json: Json = False,
) -> int:
    """Make a school's workspace."""
    from toolkit.cli.asking import made
    from toolkit.flow.new import free, new_school

    if (release is None) == (follows is None):
        raise UsageError(
            msg(
                "name the release with --release FILE.zip, or else the province's folder with --follows DIR"
            )
        )
    free(folder)
    province = release or workspace_folder(follows or Path())
    return made(
        folder, answers, json, lambda asker: new_school(folder, province, today(), asker), MOST
    )
