"""Arguments and options that several commands share, and how their words become paths and days."""

from __future__ import annotations

import os
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Annotated

import typer

from toolkit.errors import UsageError, WorldError
from toolkit.messages import msg


def path_of(given: str | Path) -> Path:
    """Take a path as it was typed; nothing typed is wrong use, not the current folder.

    Handed to Typer as a parser, so that whether a path can be read is told by us.
    """
    if not str(given).strip():
        raise UsageError(msg("an empty path was given; the current folder is written as a point"))
    return Path(given)


Workspace = Annotated[
    Path,
    typer.Argument(
        metavar="PATH", help="folder that holds province.yaml or school.yaml", parser=path_of
    ),
]
Json = Annotated[bool, typer.Option("--json", help="print JSON for other programs instead of text")]
Out = Annotated[
    Path,
    typer.Option(
        "-o", "--out", metavar="DIR", help="folder for the files; default: out", parser=path_of
    ),
]
Overwrite = Annotated[
    bool,
    typer.Option(
        "--overwrite", help="replace files that were edited by hand; a copy of each is kept"
    ),
]
Final = Annotated[
    bool,
    typer.Option(
        "--final", help="the text is to be signed: what is missing is an error, not a warning"
    ),
]
On = Annotated[
    str | None,
    typer.Option(
        "--on",
        metavar="DAY",
        help="judge the law for this day, such as 23/11/2026; today unless told",
    ),
]
Annex = Annotated[
    Path | None,
    typer.Option(
        "-o",
        "--out",
        metavar="FILE.docx",
        help="write a Word annex instead of a table",
        parser=path_of,
    ),
]
OUT = Path("out")
WORKSPACE_FILES = ("province.yaml", "school.yaml", "issued.yaml", "papers.yaml")

MOST_JOBS = 32
WordFiles = Annotated[
    list[Path], typer.Argument(metavar="FILE", help="Word files, folders, patterns", parser=path_of)
]
Jobs = Annotated[
    int, typer.Option("-j", "--jobs", metavar="N", min=1, max=MOST_JOBS, help="processes at once")
]
Release = Annotated[
    Path | None,
    typer.Option("--release", metavar="FILE.zip", help="release of the province", parser=path_of),
]


def workspace_folder(path: Path) -> Path:
    """Take a folder, or the file in it that a person named instead; raise UsageError where there is none."""
    try:
        if path.is_file():
            return _folder_of(path)
        if not path.is_dir():
            raise UsageError(msg("there is no folder {folder}", folder=path))
        readable = os.access(path, os.R_OK | os.X_OK)
    except PermissionError:
        readable = False
    if not readable:
        raise WorldError(msg("you have no right to read the folder {folder}", folder=path))
    return path


def _folder_of(file: Path) -> Path:
    """Give the folder of a file that a workspace has, if a workspace lies there."""
    if file.name not in WORKSPACE_FILES:
        raise UsageError(msg("{file} is a file, not the folder of a workspace", file=file))
    if not any((file.parent / name).is_file() for name in WORKSPACE_FILES[:2]):
        what = msg(
            "{folder} is not the folder of a workspace: neither province.yaml nor school.yaml lies there",
            folder=file.parent,
        )
        raise UsageError(what)
    return workspace_folder(file.parent)


def day_of(text: str) -> date:
    """Read a day as 23/11/2026 or 2026-11-23."""
    from toolkit.flow.questions import read_day

    if not text.strip():
        raise UsageError(msg("no day is written; write 23/11/2026"))
    day = read_day(text)
    if day is None:
        raise UsageError(msg("{value} is not a day; write 23/11/2026", value=text))
    return day


def day_asked(text: str | None) -> date:
    """Take the day of `--on`, or today."""
    return today() if text is None else day_of(text)


def today() -> date:
    """Give today in Việt Nam, where days of acts are counted: seven hours before Greenwich, always."""
    return (datetime.now(UTC) + timedelta(hours=7)).date()
