"""Which YAML files lie below a folder, in one order on every machine.

A file that would be passed over in silence is a problem: whoever wrote it believes that it counts. Links are not
followed, and nothing is opened here.
"""

from __future__ import annotations

import os
from collections.abc import Collection
from pathlib import Path
from typing import NamedTuple

from toolkit.load.files import is_folder, not_regular, unreadable
from toolkit.load.release_path import Place, ReleasePath
from toolkit.messages import msg
from toolkit.model.problem import Problem
from toolkit.model.record import Where


class Listing(NamedTuple):
    """The YAML files below a folder, relative to it and sorted, and what lies there that is not read."""

    files: list[Path]
    problems: list[Problem]


def yaml_files(folder: Place, shown: str, skip: Collection[str] = ()) -> Listing:
    """List all `*.yaml` below a folder; `skip` names folders directly in it; hidden names are passed over."""
    if isinstance(folder, ReleasePath):
        return Listing(folder.files(".yaml", skip), [])
    files: list[Path] = []
    problems: list[Problem] = []
    waiting = [Path()]
    while waiting:
        here = waiting.pop()
        for entry in _entries(folder / here, f"{shown}/{here.as_posix()}", problems):
            path = here / entry.name
            if entry.is_dir(follow_symlinks=False):
                waiting += [] if path.as_posix() in skip else [path]
            elif path.suffix == ".yaml":
                files.append(path)
            else:
                problems += _passed_over(entry, f"{shown}/{path.as_posix()}")
    return Listing(sorted(files, key=Path.as_posix), problems)


def _entries(folder: Path, shown: str, problems: list[Problem]) -> list[os.DirEntry[str]]:
    try:
        with os.scandir(folder) as entries:
            return [entry for entry in entries if not entry.name.startswith(".")]
    except OSError as error:
        problems.append(unreadable(error, shown.removesuffix("/.")))
        return []


def _passed_over(entry: os.DirEntry[str], file: str) -> list[Problem]:
    if Path(entry.name).suffix.lower() in (".yaml", ".yml"):
        what = msg("only names that end in .yaml are read")
        return [Problem("file-ending", what, msg("rename the file"), Where(file))]
    if entry.is_symlink() and is_folder(Path(entry.path)):
        return [not_regular(file)]
    return []
