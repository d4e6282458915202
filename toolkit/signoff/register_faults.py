"""Why a register cannot be used, said so that nobody loses a day's work over it: what it is, and what to do.

Only what is lost is to be replaced by a copy, and the copy is named by a path that exists.
"""

from __future__ import annotations

import errno
from pathlib import Path

from toolkit.errors import WorldError
from toolkit.messages import Message, msg
from toolkit.reasons import why_not_read, why_not_written
from toolkit.signoff.patience import Holder

IN_USE = frozenset({5, 6})
"""SQLite's primary result codes (sqlite.org/rescode.html): BUSY, LOCKED."""

REFUSALS = {3: errno.EACCES, 8: errno.EROFS, 10: errno.EIO, 13: errno.ENOSPC, 14: errno.EACCES}
"""PERM, READONLY, IOERR, FULL, CANTOPEN, as the system would number them."""


class UnfitError(WorldError):
    """A file that cannot serve as the register; `lost` where only a copy can help."""

    def __init__(self, message: Message, lost: bool = False) -> None:
        super().__init__(message)
        self.lost = lost


def empty(path: Path) -> UnfitError:
    """Name a file without content."""
    what = msg(
        "{file} is empty and was left as it is: a stick was pulled out too early, or a cloud folder has not finished.",
        file=path,
    )
    return UnfitError(what, lost=True)


def cut_off(path: Path, size: int, whole: int) -> UnfitError:
    """Name a file of which the end is missing."""
    what = msg(
        "{file} is cut off ({size} of {whole} bytes) and was left as it is: a stick was pulled out too early, "
        "or a cloud folder has not finished.",
        file=path,
        size=size,
        whole=whole,
    )
    return UnfitError(what, lost=True)


def damaged(path: Path) -> UnfitError:
    """Name a file that is no whole database."""
    return UnfitError(msg("{file} is damaged and was left as it is.", file=path), lost=True)


def foreign(path: Path) -> UnfitError:
    """Name a database of another program."""
    what = msg(
        "{file} is a database of another program; it was left as it is. Move it aside.", file=path
    )
    return UnfitError(what)


def newer(path: Path, found: int, known: int) -> UnfitError:
    """Name a register of a newer program."""
    what = msg(
        "{file} was made by a newer quytac (register form {found}; this program knows {known}) and was left as it is. "
        "Update quytac.",
        file=path,
        found=found,
        known=known,
    )
    return UnfitError(what)


def folder(path: Path) -> UnfitError:
    """Name a folder that stands where the register belongs."""
    what = msg(
        "{file} is a folder, and the register belongs there; no form was printed yet. Move the folder aside.",
        file=path,
    )
    return UnfitError(what)


def unreadable(path: Path, error: OSError) -> UnfitError:
    """Name a file that the system does not let us read."""
    return UnfitError(msg("{path} cannot be read: {reason}", path=path, reason=why_not_read(error)))


def in_use(path: Path, holder: Holder | None) -> UnfitError:
    """Say who holds a register that did not become free in time."""
    if holder is None:
        what = msg(
            "{file} is in use by another program (another quytac, a viewer of databases, a cloud folder); "
            "nothing was changed. Wait a little or close that program, and try again.",
            file=path,
        )
    else:
        what = msg(
            "{who} (computer {host}, process {pid}) is recording in this register just now; wait a little and try "
            "again. If nobody is, delete {file}.",
            who=holder.who,
            host=holder.host,
            pid=holder.pid,
            file=holder.file,
        )
    return UnfitError(what)


def waiting_for(path: Path, holder: Holder | None, seconds: float) -> Message:
    """Say for whom we wait."""
    if holder is None:
        return msg(
            "{file} is in use by another program; waiting for up to {seconds} seconds …",
            file=path,
            seconds=round(seconds),
        )
    return msg(
        "{who} (computer {host}, process {pid}) is using the register; waiting for up to {seconds} seconds …",
        who=holder.who,
        host=holder.host,
        pid=holder.pid,
        seconds=round(seconds),
    )


def refused(path: Path, code: int, holder: Holder | None, changing: bool) -> UnfitError:
    """Put what SQLite refused into words, by its primary result code."""
    if code in IN_USE:
        return in_use(path, holder)
    if code not in REFUSALS:
        return damaged(path)
    cause = OSError(REFUSALS[code], "")
    if not changing:
        return unreadable(path, cause)
    what = msg(
        "{file} could not be written ({reason}); nothing was recorded. Is the drive full or only to be read?",
        file=path,
        reason=why_not_written(cause),
    )
    return UnfitError(what)


def missing(path: Path) -> UnfitError:
    """Name a register that is not there though something of it is."""
    what = msg("{file} is not there, though copies of it are.", file=path)
    return UnfitError(what, lost=True)


def with_copy(fault: UnfitError, copies: Path, newest: Path | None) -> UnfitError:
    """Add what to do about a register that is lost: put the newest copy in its place."""
    if newest is not None:
        help_ = msg("Put this copy in its place: {copy}", copy=newest)
    else:
        help_ = msg(
            "No copy of it can be read in {folder}; look on a stick or among the earlier versions of the cloud folder. "
            "To begin anew, move both aside.",
            folder=copies,
        )
    return UnfitError(msg("{fault} {help}", fault=fault.message, help=help_), fault.lost)
