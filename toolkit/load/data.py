"""Where the data that ship with the program lie, and how a path is shown to a person.

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
from toolkit.messages import msg

DataName = Literal["clauses", "templates", "examples"]


def data_folder(name: DataName, root: Path | None = None) -> Path:
    """Find a data folder: below the given root, then in the wheel, then beside the package in a checkout.

    Raises DataError if the root is not a folder or the data are nowhere.
    """
    if root is not None and not is_folder(root):
        raise DataError(msg("the data folder {folder} does not exist", folder=root))
    for place in ([root] if root is not None else []) + shipped_roots():
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


def shown(path: Path) -> str:
    """Write a path as the person knows it: from the current folder if it lies below, else as given.

    Of the shipped library only `clauses/…` is shown, wherever the program is installed.
    """
    absolute = Path(os.path.abspath(path))  # noqa: PTH100 -- resolve() would follow links
    here = Path.cwd()
    if absolute.is_relative_to(here):
        return absolute.relative_to(here).as_posix()
    for root in shipped_roots():
        if absolute.is_relative_to(root / "clauses"):
            return absolute.relative_to(root).as_posix()
    return path.as_posix()
