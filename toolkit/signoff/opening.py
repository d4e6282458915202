"""The register's file: opened for reading or for one change, copied aside, and left alone where it is not ours.

Opened only when it is ours, whole and not newer than this program; otherwise it is told and left as it is. A rollback
journal, since the folder may be shared; what is deleted is overwritten at once (`secure_delete`).
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from toolkit.errors import WorldError
from toolkit.messages import msg
from toolkit.signoff.lock import writing
from toolkit.signoff.schema import APPLICATION, STEPS, VERSION
from toolkit.signoff.store import Store

FOLDER, FILE, BACKUPS = "ky-cam-ket", "so-ky-cam-ket.sqlite", "sao-luu"
KEPT = 10
"""So many backups are kept, the newest."""

HEAD = 100
"""The bytes of an SQLite file's head."""

PATIENCE = 10.0
"""Seconds that a second person waits for the first."""


def register_file(school: Path) -> Path:
    """Name the register of a school's folder."""
    return school / FOLDER / FILE


@contextmanager
def reading(school: Path) -> Iterator[Store | None]:
    """Open the register for reading; None where the school has none yet."""
    path = register_file(school)
    if not path.is_file():
        yield None
        return
    _judge(path)
    connection = _opened(path, _mode(path))
    try:
        yield Store(connection)
    finally:
        connection.close()


@contextmanager
def changing(school: Path, who: str, patience: float = PATIENCE) -> Iterator[Store]:
    """Open the register for one change that is kept whole or not at all; one person at a time."""
    path = register_file(school)
    path.parent.mkdir(parents=True, exist_ok=True)
    with writing(path.parent, who, patience):
        found = _judge(path) if path.is_file() else 0
        if path.is_file() and found < VERSION:
            backup(school, "truoc-nang-cap")
        connection = _opened(path, "rwc")
        try:
            connection.execute("BEGIN IMMEDIATE")
            _migrate(connection, found)
            yield Store(connection)
            connection.commit()
        except sqlite3.OperationalError as error:
            raise _refused(path, error) from error
        finally:
            connection.close()


def backup(school: Path, label: str) -> Path | None:
    """Copy the register aside with SQLite's own means; the newest ten copies stay."""
    path = register_file(school)
    if not path.is_file():
        return None
    folder = path.parent / BACKUPS
    folder.mkdir(exist_ok=True)
    number = 1 + max((int(p.stem.split("-")[0]) for p in backups(school)), default=0)
    target = folder / f"{number:04d}-{label}.sqlite"
    source, copy = _opened(path, "ro"), sqlite3.connect(target)
    try:
        source.backup(copy)
    finally:
        source.close()
        copy.close()
    for old in backups(school)[:-KEPT]:
        old.unlink()
    return target


def backups(school: Path) -> list[Path]:
    """List the copies, oldest first."""
    folder = register_file(school).parent / BACKUPS
    return sorted(p for p in folder.glob("*.sqlite") if p.stem.split("-")[0].isdigit())


@contextmanager
def copy_opened(path: Path) -> Iterator[Store]:
    """Open one of the copies for erasing in it, and close the gaps that erasing leaves."""
    _judge(path)
    connection = _opened(path, "rw")
    try:
        with connection:
            yield Store(connection)
        connection.execute("VACUUM")
    finally:
        connection.close()


def close_gaps(school: Path, who: str, patience: float = PATIENCE) -> None:
    """Write the register anew without the pages of what was deleted."""
    path = register_file(school)
    with writing(path.parent, who, patience):
        connection = _opened(path, "rw")
        try:
            connection.execute("VACUUM")
        except sqlite3.OperationalError as error:
            raise _refused(path, error) from error
        finally:
            connection.close()


def _opened(path: Path, mode: str) -> sqlite3.Connection:
    try:
        connection = sqlite3.connect(
            f"{path.absolute().as_uri()}?mode={mode}", uri=True, timeout=10, isolation_level=None
        )
        connection.execute("PRAGMA foreign_keys=ON")
        connection.execute("PRAGMA secure_delete=ON")
        if mode != "ro":
            connection.execute("PRAGMA journal_mode=DELETE")
            connection.execute("PRAGMA synchronous=FULL")
    except sqlite3.DatabaseError as error:
        raise _damaged(path) from error
    return connection


def _judge(path: Path) -> int:
    """Give the register's version; raise WorldError for one that is foreign, newer or damaged, and leave it.

    Whose it is is read from the file's head (sqlite.org/fileformat.html, 1.3), before SQLite touches anything.
    """
    head = _head(path)
    if not head:
        return 0
    if len(head) < HEAD or not head.startswith(b"SQLite format 3\0"):
        raise _damaged(path)
    version, application = (int.from_bytes(head[at : at + 4], "big") for at in (60, 68))
    if application != APPLICATION:
        raise WorldError(
            msg(
                "{file} is a database of another program; it was left as it is. Move it aside.",
                file=path,
            )
        )
    if version > VERSION:
        raise WorldError(
            msg(
                "{file} was written by a newer quytac; it was left as it is. Install the newer one.",
                file=path,
            )
        )
    _check(path)
    return version


def _head(path: Path) -> bytes:
    with path.open("rb") as file:
        return file.read(HEAD)


def _check(path: Path) -> None:
    """Let SQLite look whether the register is whole; what a killed program left half written is taken back."""
    connection = _opened(path, _mode(path))
    try:
        if connection.execute("PRAGMA quick_check(1)").fetchone()[0] != "ok":
            raise _damaged(path)
    except sqlite3.DatabaseError as error:
        raise _damaged(path) from error
    finally:
        connection.close()


def _mode(path: Path) -> str:
    """Read only, unless a rollback journal waits: only who may write can take back what was left half written."""
    return "rw" if path.with_name(path.name + "-journal").exists() else "ro"


def _migrate(connection: sqlite3.Connection, version: int) -> None:
    """Take the steps that the register lacks, inside the change that needs them."""
    for step in STEPS[version:]:
        for statement in step.split(";"):
            connection.execute(statement)
    if version < VERSION:
        connection.execute(f"PRAGMA application_id={APPLICATION}")
        connection.execute(f"PRAGMA user_version={VERSION}")


def _refused(path: Path, error: sqlite3.OperationalError) -> WorldError:
    return WorldError(
        msg(
            "{file} could not be written ({reason}); nothing was recorded. Is the drive full or only to be read?",
            file=path,
            reason=error,
        )
    )


def _damaged(path: Path) -> WorldError:
    return WorldError(
        msg(
            "{file} is damaged and was left as it is. Put the newest copy from the folder {folder} in its place.",
            file=path,
            folder=path.parent / BACKUPS,
        )
    )
