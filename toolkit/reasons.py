"""Why the system refused, in sentences of ours: its own are English and speak to programmers."""

from __future__ import annotations

import errno

from toolkit.messages import Message, msg

BOTH: dict[int, Message] = {
    errno.ENOTDIR: msg("a part of the path is a file, not a folder"),
    errno.EISDIR: msg("it is a folder, not a file"),
    errno.ENAMETOOLONG: msg("the name is too long"),
    errno.ELOOP: msg("links lead round in a circle"),
    errno.EIO: msg("the drive does not answer; look whether it is broken or was pulled out"),
}
READING: dict[int, Message] = {
    **BOTH,
    errno.ENOENT: msg("it does not exist"),
    errno.EACCES: msg("you have no right to read it"),
    errno.EPERM: msg("you have no right to read it"),
}
WRITING: dict[int, Message] = {
    **BOTH,
    errno.ENOENT: msg("the folder does not exist"),
    errno.EACCES: msg("you have no right to write there"),
    errno.EPERM: msg("you have no right to write there"),
    errno.EEXIST: msg("it is a file, not a folder"),
    errno.EROFS: msg("the drive can only be read"),
    errno.ENOSPC: msg("the drive is full"),
    errno.EDQUOT: msg("your share of the drive is used up"),
}


def why_not_read(error: OSError) -> Message:
    """Say why the system did not let us read."""
    return _reason(READING, error)


def why_not_written(error: OSError) -> Message:
    """Say why the system did not let us write."""
    return _reason(WRITING, error)


def _reason(known: dict[int, Message], error: OSError) -> Message:
    """Say the reason; of a rare one only its number is told."""
    number = error.errno or 0
    return known.get(number) or msg("the system refuses (number {number})", number=number or "?")
