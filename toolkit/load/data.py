"""Where the data that ship with the program lie, and how a path is joined and shown to a person.

An editable checkout and an installed wheel keep clauses, templates and examples in different places; nobody else
should know that. Nothing is read here.
"""

from __future__ import annotations

import os
from functools import cache
from importlib import resources
from pathlib import Path
from typing import Literal

from toolkit.errors import DataError
from toolkit.load.files import is_folder
from toolkit.load.release_path import Place, ReleasePath
from toolkit.messages import msg

DataName = Literal["clauses", "templates", "examples"]


def data_folder(name: DataName) -> Path:
    """Find a data folder of the program: in the wheel, else beside the package in a checkout.

    Raises DataError if the data are nowhere.
    """
    for place in shipped_roots():
        if is_folder(place / name):
            return place / name
    raise DataError(msg("the folder {name} that ships with the program is missing", name=name))


def shipped_roots() -> list[Path]:
    """List the folders that can hold the shipped data, the wheel's first."""
    return list(_roots())


@cache
def _roots() -> tuple[Path, ...]:
    package = Path(str(resources.files("toolkit")))
    beside = package.parent
    checkout = (beside,) if (beside / "pyproject.toml").is_file() else ()
    return (package / "_data", *checkout)


def straightened(path: Path) -> Path:
    """Take `..` out of a path as the system goes it: behind a link it leads up from where the link leads to."""
    if ".." not in path.parts:
        return path
    plain, real = Path(os.path.normpath(path)), os.path.realpath(path)
    return plain if os.path.realpath(plain) == real else Path(real)


def shown(path: Place) -> str:
    """Write a path as the person knows it: from the current folder if it lies below, else as given.

    Of the shipped library only `clauses/…` is shown, wherever the program is installed; of a release its own name.
    """
    if isinstance(path, ReleasePath):
        return str(path)
    path = straightened(path)
    absolute = Path(os.path.abspath(path))  # noqa: PTH100 -- resolve() would follow links
    here = Path.cwd()
    if absolute.is_relative_to(here):
        return absolute.relative_to(here).as_posix()
    for root in shipped_roots():
        if absolute.is_relative_to(root / "clauses"):
            return absolute.relative_to(root).as_posix()
    return path.as_posix()
