"""The register's file: opened for reading or for one change, copied aside, and left alone where it cannot serve.

Opened only when it is ours, whole and not newer than this program; what it is otherwise is told, never guessed: a file
that another program holds is waited for, an empty one is no new register. A rollback journal, since the folder may be
shared; what is deleted is overwritten at once (`secure_delete`). Whoever was erased is erased again before anything is
shown, where an older copy was put back.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from functools import partial
from pathlib import Path
from typing import TypeVar

from toolkit.errors import WorldError
from toolkit.signoff import register_faults
from toolkit.signoff.erased_codes import keep_erased, read_erased
from toolkit.signoff.erasure import erase_owners
from toolkit.signoff.lock import await_turn, holder_of, writing
from toolkit.signoff.patience import Patience
from toolkit.signoff.register_faults import UnfitError
from toolkit.signoff.register_folder import (
    BACKUPS,
    UNFINISHED,
    all_copies,
    backups,
    register_file,
    second_registers,
)
from toolkit.signoff.register_head import version_of
from toolkit.signoff.schema import APPLICATION, STEPS, VERSION
from toolkit.signoff.store import Store

KEPT = 10
"""So many copies are kept, the newest."""

ATTEMPT = 0.1
"""Seconds that SQLite itself waits at each attempt; how long we wait is `Patience`."""

ANONYMOUS = "quytac"
"""Who writes where nobody is asked to: erasing again what an older copy has brought back."""

PATIENT = Patience()
T = TypeVar("T")


@contextmanager
def reading(school: Path, patience: Patience = PATIENT) -> Iterator[Store | None]:
    """Open the register for reading; None where no form was printed yet."""
    path = register_file(school)
    if _is_absent(school):
        yield None
        return
    _judged(school, patience)
    with open_database(path, open_mode(path), patience) as connection:
        store = Store(connection)
        if not store.owned(read_erased(path.parent)):
            with suppress(WorldError):  # a drive that can only be read is read all the same
                keep_erased(path.parent, store.erased())
            yield store
            return
    with changing(school, ANONYMOUS, patience) as store:
        yield store


@contextmanager
def changing(
    school: Path, who: str, patience: Patience = PATIENT, copied: str = ""
) -> Iterator[Store]:
    """Open the register for one change that is kept whole or not at all; one person at a time.

    With `copied` a copy of this label is made before; a register that is not there yet is made. Who
    was erased leaves no byte in the file.
    """
    path = register_file(school)
    with _held(school, who, patience):
        if _is_absent(school):
            _create(path)
            copied = ""
        version = _judged(school, patience)
        _erase_again(path, patience)
        for label in (copied, "truoc-nang-cap" if version < VERSION else ""):
            if label:
                _copied(school, label, patience)
        with open_database(path, "rw", patience) as connection:
            store = begin_change(connection, path, patience)
            store.keep_erased(read_erased(path.parent))
            before = store.erased()
            yield store
            erased = store.erased()
            commit_change(connection, path, patience, gaps=erased != before)
        keep_erased(path.parent, erased)


def backup(
    school: Path, label: str, who: str = ANONYMOUS, patience: Patience = PATIENT
) -> Path | None:
    """Copy the register aside with SQLite's own means; the newest ten copies stay. None where there is none yet."""
    if _is_absent(school):
        return None
    with _held(school, who, patience):
        _judged(school, patience)
        _erase_again(register_file(school), patience)
        return _copied(school, label, patience)


@contextmanager
def _held(school: Path, who: str, patience: Patience) -> Iterator[None]:
    """Hold the register's folder while writing, and sweep up what a killed program has left half made."""
    path = register_file(school)
    path.parent.mkdir(parents=True, exist_ok=True)
    with writing(path, who, patience):
        for folder in (path.parent, path.parent / BACKUPS):
            with suppress(OSError):
                (folder / UNFINISHED).unlink()
        yield


def _is_absent(school: Path) -> bool:
    """Tell whether no form was printed yet; a register that is gone while something of it is left is no new one."""
    path = register_file(school)
    if path.exists():
        return path.is_dir()
    if all_copies(school) or second_registers(school):
        raise _with_copy(school, register_faults.missing(path))
    return True


def _create(path: Path) -> None:
    """Make an empty register beside and rename it, so that a half made one is never seen."""
    if path.is_dir():
        raise register_faults.folder(path)
    unfinished = path.with_name(UNFINISHED)
    with _refusals(path, changing=True):
        with closing(sqlite3.connect(unfinished, isolation_level=None)) as connection:
            _migrate(connection, 0)
        unfinished.replace(path)


def _erase_again(path: Path, patience: Patience) -> None:
    """Erase whom an older copy has brought back, before a copy of it is made or anything is shown."""
    codes = read_erased(path.parent)
    if not codes:
        return
    with open_database(path, "rw", patience) as connection:
        store = Store(connection)
        if not store.owned(codes):
            return
        _patiently(path, patience, lambda: connection.execute("BEGIN IMMEDIATE"))
        erase_owners(store, codes)
        commit_change(connection, path, patience, gaps=True)


def _copied(school: Path, label: str, patience: Patience) -> Path:
    """Copy the register under the next number, whole or not at all."""
    path = register_file(school)
    folder = path.parent / BACKUPS
    folder.mkdir(exist_ok=True)
    number = 1 + max((int(p.stem.split("-")[0]) for p in backups(school)), default=0)
    unfinished, target = folder / UNFINISHED, folder / f"{number:04d}-{label}.sqlite"
    with open_database(path, "ro", patience) as source, _refusals(unfinished, changing=True):
        with closing(sqlite3.connect(unfinished)) as copy:
            _patiently(path, patience, lambda: source.backup(copy))
        unfinished.replace(target)
    for old in backups(school)[:-KEPT]:
        with suppress(OSError):
            old.unlink()
    return target


@contextmanager
def open_database(path: Path, mode: str, patience: Patience) -> Iterator[sqlite3.Connection]:
    """Open a database; what SQLite refuses from here on is put into words."""
    with _refusals(path, changing=mode != "ro"):
        address = f"{path.absolute().as_uri()}?mode={mode}"
        made = sqlite3.connect(address, uri=True, timeout=ATTEMPT, isolation_level=None)
        with closing(made) as connection:
            connection.execute("PRAGMA foreign_keys=ON")
            connection.execute("PRAGMA secure_delete=ON")
            connection.execute("PRAGMA cache_spill=OFF")
            if mode == "ro":
                # One moment is read throughout, and nobody can come between.
                connection.execute("BEGIN")
                _patiently(
                    path,
                    patience,
                    lambda: connection.execute("SELECT 1 FROM sqlite_master").fetchone(),
                )
            else:
                _patiently(path, patience, lambda: connection.execute("PRAGMA journal_mode=DELETE"))
                connection.execute("PRAGMA synchronous=FULL")
            yield connection


def begin_change(connection: sqlite3.Connection, path: Path, patience: Patience) -> Store:
    """Begin a change, in today's form of the register."""
    _patiently(path, patience, lambda: connection.execute("BEGIN IMMEDIATE"))
    _migrate(connection, int(connection.execute("PRAGMA user_version").fetchone()[0]))
    return Store(connection)


def commit_change(
    connection: sqlite3.Connection, path: Path, patience: Patience, gaps: bool
) -> None:
    """Keep a change; with `gaps` write the file anew without the pages of what was erased."""
    for statement in ("COMMIT", "VACUUM") if gaps else ("COMMIT",):
        _patiently(path, patience, partial(connection.execute, statement))


def _migrate(connection: sqlite3.Connection, version: int) -> None:
    """Take the steps that the register lacks, inside the change that needs them."""
    for step in STEPS[version:]:
        for statement in step.split(";"):
            connection.execute(statement)
    if version < VERSION:
        connection.execute(f"PRAGMA application_id={APPLICATION}")
        connection.execute(f"PRAGMA user_version={VERSION}")


def _judged(school: Path, patience: Patience) -> int:
    """Give the version of the register; raise UnfitError with the copy that helps where it cannot serve."""
    try:
        return judge(register_file(school), patience)
    except UnfitError as fault:
        raise (_with_copy(school, fault) if fault.lost else fault) from fault


def _with_copy(school: Path, fault: UnfitError) -> UnfitError:
    candidates = [
        *reversed(backups(school)),
        *all_copies(school),
        *second_registers(school),
    ]
    newest = next(filter(_is_fit, candidates), None)
    return register_faults.with_copy(fault, register_file(school).parent / BACKUPS, newest)


def _is_fit(path: Path) -> bool:
    with suppress(UnfitError):
        return judge(path, Patience(0)) > 0
    return False


def judge(path: Path, patience: Patience) -> int:
    """Give a register's version; raise UnfitError for one that cannot serve, and leave it.

    What a killed program left half written is taken back by SQLite as it looks.
    """
    version = version_of(path)
    with open_database(path, open_mode(path), patience) as connection:
        if connection.execute("PRAGMA quick_check(1)").fetchone()[0] != "ok":
            raise register_faults.damaged(path)
    return version


def open_mode(path: Path) -> str:
    """Read only, unless a rollback journal waits: only who may write can take back what was left half written."""
    return "rw" if path.with_name(path.name + "-journal").exists() else "ro"


def _patiently(path: Path, patience: Patience, action: Callable[[], T]) -> T:
    """Do what another program may hinder for a while; raise UnfitError with its name where it lasts too long."""
    done: list[T] = []

    def attempt() -> bool:
        try:
            done.append(action())
        except sqlite3.OperationalError as error:
            if _code(error) not in register_faults.IN_USE:
                raise
        return bool(done)

    await_turn(path, patience, attempt)
    return done[0]


@contextmanager
def _refusals(path: Path, changing: bool) -> Iterator[None]:
    """Put what SQLite refuses into words; a mistake in what we ask it stays one."""
    try:
        yield
    except (sqlite3.IntegrityError, sqlite3.ProgrammingError):
        raise
    except sqlite3.DatabaseError as error:
        raise register_faults.refused(
            path, _code(error), holder_of(path.parent), changing
        ) from error


def _code(error: sqlite3.DatabaseError) -> int:
    """Give the primary result code, without what SQLite adds to it."""
    return getattr(error, "sqlite_errorcode", 0) & 0xFF
