"""Why the system refused to open a file or a folder for reading, in sentences of ours."""

from __future__ import annotations

import errno

from toolkit.messages import Message, msg

REASONS: dict[int, Message] = {
    errno.ENOENT: msg("it does not exist"),
    errno.ENOTDIR: msg("a part of the path is a file, not a folder"),
    errno.EISDIR: msg("it is a folder, not a file"),
    errno.EACCES: msg("you have no right to read it"),
    errno.EPERM: msg("you have no right to read it"),
    errno.ENAMETOOLONG: msg("the name is too long"),
    errno.ELOOP: msg("links lead round in a circle"),
    errno.EIO: msg("the drive does not answer; look whether it is broken or was pulled out"),
}


def reason_of(error: OSError) -> Message:
    """Say why the system refused; of a rare reason only its number is told."""
    known = REASONS.get(error.errno or 0)
    return known or msg("the system refuses (number {number})", number=error.errno or "?")
