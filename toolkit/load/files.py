"""From the disk to text: one file within its limits.

The only module of the room that opens what people wrote. Links and special files are not followed: a folder that was
received from elsewhere must not make the program read another file or wait for a pipe. Nothing is parsed here.
"""

from __future__ import annotations

import os
import stat
from typing import NamedTuple

from toolkit.load.release_path import Place, ReleasePath
from toolkit.messages import msg
from toolkit.model.problem import Problem
from toolkit.model.record import Where
from toolkit.reasons import why_not_read

MAX_BYTES = 1024 * 1024


class Text(NamedTuple):
    """The text of a file, or None, and what is wrong with its bytes."""

    text: str | None
    problems: list[Problem]


def read_text(path: Place, file: str) -> Text:
    """Read a regular UTF-8 file of at most one mebibyte; a byte order mark is part of it."""
    if isinstance(path, ReleasePath):
        return decode(path.read_bytes(), file) if path.is_file() else _not_in(path, file)
    try:
        problem = _refused(path.lstat(), file)
        if problem:
            return Text(None, [problem])
        with path.open("rb") as stream:
            data = stream.read(MAX_BYTES + 1)
    except OSError as error:
        return Text(None, [unreadable(error, file)])
    return decode(data, file)


def decode(data: bytes, file: str) -> Text:
    """Read bytes as UTF-8; the first byte that is not tells its offset and place."""
    if len(data) > MAX_BYTES:
        return Text(None, [_too_large(len(data), file)])
    try:
        return Text(data.decode(), [])
    except UnicodeDecodeError as error:
        return Text(None, [_not_utf8(data, error.start, file)])


def is_folder(path: Place) -> bool:
    """Tell whether a path leads to a folder; a path that the system cannot even ask for does not."""
    try:
        return path.is_dir()
    except (OSError, ValueError):
        return False


def is_there(path: Place) -> bool:
    """Tell whether anything of that name lies there, a dangling link too."""
    if isinstance(path, ReleasePath):
        return path.is_file() or path.is_dir()
    try:
        path.lstat()
    except (OSError, ValueError):
        return False
    return True


def _not_in(path: ReleasePath, file: str) -> Text:
    what = msg("the release {file} has no such part", file=path.release)
    hint = msg("ask the office that issued the code for the file again")
    return Text(None, [Problem("file-unreadable", what, hint, Where(file))])


def _refused(status: os.stat_result, file: str) -> Problem | None:
    if not stat.S_ISREG(status.st_mode):
        return not_regular(file)
    return _too_large(status.st_size, file) if status.st_size > MAX_BYTES else None


def not_regular(file: str) -> Problem:
    """Refuse a link, a pipe, a device."""
    what = msg("this is a link or a special file, not a plain one")
    return Problem("file-not-regular", what, msg("put a copy of the file here"), Where(file))


def _too_large(size: int, file: str) -> Problem:
    what = msg("the file has {size} bytes; at most {limit} are read", size=size, limit=MAX_BYTES)
    hint = msg("no person writes so much in one file; look where it came from")
    return Problem("file-too-large", what, hint, Where(file))


def unreadable(error: OSError, file: str) -> Problem:
    """Tell why the system refuses."""
    what = msg("cannot be opened: {reason}", reason=why_not_read(error))
    hint = msg("close other programs that hold it, or ask for the right to read it")
    return Problem("file-unreadable", what, hint, Where(file))


def _not_utf8(data: bytes, offset: int, file: str) -> Problem:
    before = data[:offset]
    column = len(before[before.rfind(b"\n") + 1 :].decode("utf-8-sig", "replace")) + 1
    return Problem(
        "not-utf8",
        msg("byte {offset} of the file is not UTF-8", offset=offset)
        if offset
        else msg("the very first byte of the file is not UTF-8"),
        msg("save the file again with the encoding UTF-8"),
        Where(file, before.count(b"\n") + 1, column),
    )
