"""Why the system refused to write, in sentences of ours: its own are English and speak to programmers."""

from __future__ import annotations

import errno

from toolkit.messages import Message, msg

REASONS: dict[int, Message] = {
    errno.EEXIST: msg("it is a file, not a folder"),
    errno.ENOTDIR: msg("a part of the path is a file, not a folder"),
    errno.EISDIR: msg("it is a folder, not a file"),
    errno.EACCES: msg("you have no right to write there"),
    errno.EPERM: msg("you have no right to write there"),
    errno.EROFS: msg("the drive can only be read"),
    errno.ENOSPC: msg("the drive is full"),
    errno.EDQUOT: msg("your share of the drive is used up"),
    errno.ENAMETOOLONG: msg("the name is too long"),
    errno.ENOENT: msg("the folder does not exist"),
    errno.ELOOP: msg("links lead round in a circle"),
    errno.EIO: msg("the drive does not answer; look whether it is broken or was pulled out"),
}


def reason_of(error: OSError) -> Message:
    """Say why the system refused; of a rare reason only its number is told."""
    known = REASONS.get(error.errno or 0)
    return known or msg("the system refuses (number {number})", number=error.errno or "?")
