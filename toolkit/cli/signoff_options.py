"""Arguments and options of the commands on sign-off."""

from __future__ import annotations

import getpass
import sys
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from toolkit.cli import show
from toolkit.cli.options import path_of
from toolkit.errors import UsageError
from toolkit.messages import msg
from toolkit.model.signing import Form

if TYPE_CHECKING:
    from toolkit.model.problem import Problem
    from toolkit.signoff.patience import Patience

School = Annotated[
    Path, typer.Argument(metavar="SCHOOL", help="folder that holds school.yaml", parser=path_of)
]
By = Annotated[
    str | None,
    typer.Option("--by", metavar="NAME", help="who records; default: the name of the account"),
]
Year = Annotated[
    str | None,
    typer.Option(
        "--year", metavar="YEAR", help='school year "2026 - 2027"; default: that of today'
    ),
]
Audience = Annotated[
    str | None,
    typer.Option("--audience", metavar="WHO", help="pupil, parent, teacher, staff or consent"),
]


def who_records(by: str | None) -> str:
    """Take the name given, or that of the account."""
    if by is not None and not by.strip():
        raise UsageError(msg("an empty name was given for --by"))
    try:
        return by.strip() if by else getpass.getuser()
    except (OSError, KeyError):
        return "?"


def form_of(word: str | None) -> Form | None:
    """Read an audience."""
    if word is None:
        return None
    try:
        return Form(word.strip().lower())
    except ValueError as error:
        known = ", ".join(Form)
        raise UsageError(msg("{word} is none of: {known}", word=word, known=known)) from error


def year_of(word: str | None) -> str:
    """Take the school year given, or that of today."""
    from toolkit.cli.options import today
    from toolkit.flow.signoff_code import school_year

    if word is None:
        return school_year(today())
    first, _, last = word.replace(" ", "").replace("–", "-").partition("-")
    if not (first.isdigit() and len(first) == 4 and last in ("", str(int(first) + 1))):
        raise UsageError(msg('{word} is no school year; write "2026 - 2027"', word=word))
    return f"{first} - {int(first) + 1}"


def now() -> datetime:
    """Give this moment in the machine's own time, as the journal shows it."""
    return datetime.now().astimezone()


def patience() -> Patience:
    """Wait for others who hold the register, and tell the person at the error stream that we do."""
    from toolkit.flow.signoff_keep import patient

    return patient(lambda message: show.text(message, to=sys.stderr))


def notices(school: Path, json: bool = False) -> list[Problem]:
    """Look what should not stand in the register's folder, and show it where the screen is for people."""
    from toolkit.flow.signoff_keep import register_notices

    found = register_notices(school)
    if not json:
        show.problems(found)
    return found
