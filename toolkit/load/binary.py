"""Word and Excel files from outside as bytes: which ones a person means, and what they hold within a cap.

A name may be a file, a folder, or a pattern (`*.docx`): the shell of Windows does not resolve those. Nothing is parsed.
"""

from __future__ import annotations

import glob
import os
from collections.abc import Collection, Iterable
from pathlib import Path
from typing import NamedTuple

from toolkit.messages import Message, msg
from toolkit.reasons import why_not_read

MAX_BYTES = 64 << 20


class Bytes(NamedTuple):
    """What a file holds, or why it was not read."""

    data: bytes | None
    fault: Message | None = None


def named_files(names: Iterable[Path], suffixes: Collection[str]) -> list[Path]:
    """List the files that are meant, each once: all with these endings of a folder, the matches of a pattern."""
    found: dict[Path, None] = {}
    for name in names:
        if name.is_dir():
            found |= dict.fromkeys(_inside(name, suffixes))
        elif not os.path.lexists(name) and glob.has_magic(str(name)):
            found |= dict.fromkeys(sorted(name.parent.glob(name.name)))
        else:
            found[name] = None
    return list(found)


def _inside(folder: Path, suffixes: Collection[str]) -> list[Path]:
    """List files below a folder; the lock files of Word (`~$…`) and hidden files are passed over."""
    return sorted(
        path
        for path in folder.rglob("*")
        if path.suffix.lower() in suffixes
        and not any(part.startswith((".", "~$")) for part in path.relative_to(folder).parts)
        and path.is_file()
    )


def read_bytes(path: Path) -> Bytes:
    """Read a file of at most 64 MiB; never raises for what the system refuses."""
    try:
        with path.open("rb") as stream:
            data = stream.read(MAX_BYTES + 1)
    except OSError as error:
        return Bytes(None, why_not_read(error))
    if len(data) > MAX_BYTES:
        return Bytes(None, msg("it is larger than 64 MiB"))
    return Bytes(data)
