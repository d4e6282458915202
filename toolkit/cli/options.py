"""Arguments and options that several commands share, and how their words become paths and days."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Annotated

import typer

from toolkit.errors import UsageError
from toolkit.messages import msg

Workspace = Annotated[
    Path,
    typer.Argument(metavar="PATH", help="folder that holds province.yaml or school.yaml"),
]
Json = Annotated[bool, typer.Option("--json", help="print JSON for other programs instead of text")]
Out = Annotated[
    Path, typer.Option("-o", "--out", metavar="DIR", help="folder for the files; default: out")
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
OUT = Path("out")


def workspace_folder(path: Path) -> Path:
    """Take a folder, or the file in it that a person named instead; raise UsageError where there is none."""
    if path.is_dir():
        return path
    if path.is_file() and path.name in ("province.yaml", "school.yaml"):
        return path.parent
    raise UsageError(msg("there is no folder {folder}", folder=path))


def day_of(text: str) -> date:
    """Read a day as 23/11/2026 or 2026-11-23."""
    from toolkit.flow.questions import read_day

    day = read_day(text)
    if day is None:
        raise UsageError(msg("{value} is not a day; write 23/11/2026", value=text))
    return day


def today() -> date:
    """Give today in Việt Nam, where days of acts are counted: seven hours before Greenwich, always."""
    return (datetime.now(UTC) + timedelta(hours=7)).date()
