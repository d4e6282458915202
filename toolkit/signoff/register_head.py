"""What a register's head tells before SQLite touches the file: whose it is, of which form, and whether all is there.

The places are those of SQLite's file format (sqlite.org/fileformat.html, 1.3). Nothing is opened as a database here.
"""

from __future__ import annotations

from pathlib import Path

from toolkit.signoff import register_faults
from toolkit.signoff.schema import APPLICATION, VERSION

HEAD = 100
"""The bytes of the head."""

MAGIC = b"SQLite format 3\0"


def version_of(path: Path) -> int:
    """Give a register's version; raise UnfitError for one that is not ours, newer, empty or cut off."""
    try:
        head = head_of(path)
    except OSError as error:
        raise register_faults.unreadable(path, error) from error
    if not head.strip(b"\0"):
        raise register_faults.empty(path)
    owner, version = owner_of(head), _number(head, 60, 4)
    if owner is None:
        raise register_faults.damaged(path)
    if owner != APPLICATION:
        raise register_faults.foreign(path)
    if version > VERSION:
        raise register_faults.newer(path, version, VERSION)
    _refuse_cut_off(path, head)
    return version


def head_of(path: Path) -> bytes:
    """Read the head of a file."""
    with path.open("rb") as file:
        return file.read(HEAD)


def owner_of(head: bytes) -> int | None:
    """Give the number of the program that made a database; None where it is none."""
    if len(head) < HEAD or not head.startswith(MAGIC):
        return None
    return _number(head, 68, 4)


def _refuse_cut_off(path: Path, head: bytes) -> None:
    """Refuse a file that is shorter than its head says; while a journal lies beside, its length is not settled."""
    if any(path.with_name(path.name + side).exists() for side in ("-journal", "-wal")):
        return
    page = _number(head, 16, 2)
    whole = (65_536 if page == 1 else page) * _number(head, 28, 4)
    there = path.stat().st_size
    if there < whole:
        raise register_faults.cut_off(path, there, whole)


def _number(head: bytes, at: int, length: int) -> int:
    return int.from_bytes(head[at : at + length], "big")
