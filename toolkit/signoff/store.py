"""The register of one school: an SQLite file in its folder, the only place that knows the database.

Opened only when it is ours, whole and not newer than this program; otherwise it is told and left as it is. A rollback
journal, since the folder may be shared; what is deleted is overwritten at once (`secure_delete`).
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from toolkit.errors import WorldError
from toolkit.messages import msg
from toolkit.model.signing import Form, Person, Register, Status
from toolkit.signoff.codes import new_code
from toolkit.signoff.lock import writing
from toolkit.signoff.schema import APPLICATION, STEPS, VERSION

FOLDER, FILE, BACKUPS = "ky-cam-ket", "so-ky-cam-ket.sqlite", "sao-luu"
KEPT = 10
"""So many backups are kept, the newest."""

PATIENCE = 10.0
"""Seconds that a second person waits for the first."""


@dataclass(frozen=True, slots=True)
class Row:
    """One form of one person with its newest status, "" where nothing was recorded."""

    form: Form
    register: Register
    group: str
    name: str
    nth: int
    code: str
    version: str
    status: str


@dataclass(frozen=True, slots=True)
class Batch:
    """What was recorded at one time: when, who, how, how many forms, and whether it was undone."""

    id: int
    at: str
    who: str
    how: str
    forms: int
    undone: bool


@dataclass(frozen=True, slots=True)
class Owner:
    """Whose form a code is, and how many boxes for signatures the form has."""

    form: Form
    group: str
    name: str
    boxes: int


class Store:
    """The open register; made by `reading` and `changing`."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self.db = connection

    def keep_version(self, version: str, digest: str, clauses: str) -> None:
        """Note a version of the code and its clauses (JSON), to tell later who must sign again."""
        self.db.execute(
            "INSERT OR IGNORE INTO versions VALUES (?, ?, ?)", (version, digest, clauses)
        )

    def versions(self) -> dict[str, str]:
        """Give the clauses (JSON) of each version, oldest first."""
        return dict(self.db.execute("SELECT version, clauses FROM versions ORDER BY rowid"))

    def asked(
        self, year: str, form: Form, version: str, people: Sequence[Person], boxes: int
    ) -> list[str]:
        """Give each person's code for a form of a version, drawing those that are new."""
        register = form.register.value
        keys = [(year, register, p.group, p.name, p.nth) for p in people]
        self.db.executemany(
            'INSERT OR IGNORE INTO people (year, register, "group", name, nth) VALUES (?,?,?,?,?)',
            keys,
        )
        ids = {
            (group, name, nth): identity
            for identity, group, name, nth in self.db.execute(
                'SELECT id, "group", name, nth FROM people WHERE year=? AND register=?',
                (year, register),
            )
        }
        known = dict(
            self.db.execute(
                "SELECT person, code FROM forms WHERE form=? AND version=?", (form.value, version)
            )
        )
        taken = {code for (code,) in self.db.execute("SELECT code FROM forms")}
        codes, new = [], []
        for person in people:
            identity = ids[person.group, person.name, person.nth]
            if identity not in known:
                known[identity] = new_code(taken)
                new.append((known[identity], identity, form.value, version, boxes))
            codes.append(known[identity])
        self.db.executemany("INSERT INTO forms VALUES (?,?,?,?,?)", new)
        return codes

    def rows(self, year: str) -> list[Row]:
        """List every form of a school year with its newest status, in the order in which people were entered."""
        found = self.db.execute(
            """
            SELECT f.form, p.register, p."group", p.name, p.nth, f.code, f.version,
                coalesce((SELECT e.status FROM events e JOIN batches b ON b.id = e.batch
                    WHERE e.code = f.code AND NOT b.undone ORDER BY e.id DESC LIMIT 1), '')
            FROM forms f JOIN people p ON p.id = f.person WHERE p.year = ? ORDER BY p.id, f.rowid
            """,
            (year,),
        )
        return [Row(Form(form), Register(register), *rest) for form, register, *rest in found]

    def begin(self, at: datetime, who: str, how: str) -> int:
        """Begin a batch of records and give its number."""
        made = self.db.execute(
            "INSERT INTO batches (at, who, how) VALUES (?,?,?)",
            (at.isoformat(timespec="seconds"), who, how),
        )
        return int(made.lastrowid or 0)

    def record(self, batch: int, code: str, status: Status) -> bool:
        """Record a status; False where the form has it already, so that nothing is there twice."""
        if self.status(code) == status.value:
            return False
        self.db.execute(
            "INSERT INTO events (batch, code, status) VALUES (?,?,?)", (batch, code, status.value)
        )
        return True

    def status(self, code: str) -> str | None:
        """Give the newest status of a form, "" where it has none, None where the code is not in the register."""
        if not self.db.execute("SELECT 1 FROM forms WHERE code=?", (code,)).fetchone():
            return None
        newest = self.db.execute(
            "SELECT e.status FROM events e JOIN batches b ON b.id = e.batch "
            "WHERE e.code=? AND NOT b.undone ORDER BY e.id DESC LIMIT 1",
            (code,),
        ).fetchone()
        return str(newest[0]) if newest else ""

    def whose(self, code: str) -> Owner | None:
        """Tell whose form a code is; None where it is not in the register."""
        found = self.db.execute(
            'SELECT f.form, p."group", p.name, f.boxes FROM forms f JOIN people p ON p.id = f.person WHERE f.code=?',
            (code,),
        ).fetchone()
        return Owner(Form(found[0]), *found[1:]) if found else None

    def journal(self, most: int = 20) -> list[Batch]:
        """List what was recorded, newest first; a batch whose people are erased still tells its time."""
        found = self.db.execute(
            "SELECT b.id, b.at, b.who, b.how, count(e.id), b.undone FROM batches b "
            "LEFT JOIN events e ON e.batch = b.id GROUP BY b.id ORDER BY b.id DESC LIMIT ?",
            (most,),
        )
        return [
            Batch(n, at, who, how, forms, bool(undone)) for n, at, who, how, forms, undone in found
        ]

    def undo(self) -> Batch | None:
        """Take back the newest batch that stands; the journal keeps it, marked."""
        standing = next((one for one in self.journal(10_000) if not one.undone and one.forms), None)
        if standing is not None:
            self.db.execute("UPDATE batches SET undone=1 WHERE id=?", (standing.id,))
        return standing

    def map_for(self, heads: str) -> str | None:
        """Give what a person has settled for these heads (JSON)."""
        found = self.db.execute("SELECT columns FROM maps WHERE heads=?", (heads,)).fetchone()
        return str(found[0]) if found else None

    def keep_map(self, heads: str, columns: str) -> None:
        """Remember what a person has settled for these heads."""
        self.db.execute("INSERT OR REPLACE INTO maps VALUES (?,?)", (heads, columns))

    def years(self) -> list[str]:
        """List the school years that the register knows, oldest first."""
        return [y for (y,) in self.db.execute("SELECT DISTINCT year FROM people ORDER BY year")]

    def tallies(self, year: str) -> dict[tuple[str, str], int]:
        """Give the numbers of what was erased, by form and standing."""
        found = self.db.execute("SELECT form, standing, count FROM tallies WHERE year=?", (year,))
        return {(form, standing): count for form, standing, count in found}

    def erase(self, year: str, group: str | None, name: str | None) -> int:
        """Delete the people of a year, of one class, or one person, with their forms and records; give how many."""
        where, values = "year=?", [year]
        for column, value in (('"group"', group), ("name", name)):
            if value is not None:
                where += f" AND {column}=?"
                values.append(value)
        # `where` is put together from the literals above alone.
        gone = self.db.execute(f"DELETE FROM people WHERE {where}", values)
        self.db.execute("DELETE FROM maps")
        return gone.rowcount

    def add_tally(self, year: str, form: str, standing: str, count: int) -> None:
        """Add to the numbers that stay when people are erased."""
        self.db.execute(
            "INSERT INTO tallies VALUES (?,?,?,?) ON CONFLICT DO UPDATE SET count = count + excluded.count",
            (year, form, standing, count),
        )


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
    connection = _opened(path, "ro")
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
        except BaseException:
            connection.rollback()
            raise
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


def close_gaps(school: Path) -> None:
    """Write the register anew without the pages of what was deleted."""
    connection = _opened(register_file(school), "rw")
    try:
        connection.execute("VACUUM")
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
    """Give the register's version; raise WorldError for one that is foreign, newer or damaged, and leave it."""
    if path.stat().st_size == 0:
        return 0
    connection = _opened(path, "ro")
    try:
        application = connection.execute("PRAGMA application_id").fetchone()[0]
        version = int(connection.execute("PRAGMA user_version").fetchone()[0])
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
        if connection.execute("PRAGMA quick_check(1)").fetchone()[0] != "ok":
            raise _damaged(path)
    except sqlite3.DatabaseError as error:
        raise _damaged(path) from error
    finally:
        connection.close()
    return version


def _migrate(connection: sqlite3.Connection, version: int) -> None:
    """Take the steps that the register lacks, inside the change that needs them."""
    for step in STEPS[version:]:
        for statement in step.split(";"):
            connection.execute(statement)
    if version < VERSION:
        connection.execute(f"PRAGMA application_id={APPLICATION}")
        connection.execute(f"PRAGMA user_version={VERSION}")


def _damaged(path: Path) -> WorldError:
    return WorldError(
        msg(
            "{file} is damaged and was left as it is. Put the newest copy from the folder {folder} in its place.",
            file=path,
            folder=path.parent / BACKUPS,
        )
    )
