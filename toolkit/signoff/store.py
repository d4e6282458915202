"""What the register of one school keeps and tells: the only module that asks the database.

`opening.py` hands it an open one. Records are added and marked as undone, never changed.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import datetime

from toolkit.model.signing import Form, Person, Status
from toolkit.signoff.codes import new_code


@dataclass(frozen=True, slots=True)
class Row:
    """One form of one person with its newest status, "" where nothing was recorded."""

    form: Form
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


@dataclass(frozen=True, slots=True)
class PersonKey:
    """Who a person is among all of a register's people of a year."""

    register: str
    group: str
    name: str
    nth: int


class Store:
    """The open register; made by `reading` and `changing`."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self.db = connection

    def keep_version(self, version: str, clauses: str) -> None:
        """Note a version of the code and its clauses (JSON), to tell later who must sign again."""
        self.db.execute("INSERT OR IGNORE INTO versions VALUES (?, ?)", (version, clauses))

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
        taken = {code for (code,) in self.db.execute("SELECT code FROM forms")} | self.erased()
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
            SELECT f.form, p."group", p.name, p.nth, f.code, f.version,
                coalesce((SELECT e.status FROM events e JOIN batches b ON b.id = e.batch
                    WHERE e.code = f.code AND NOT b.undone ORDER BY e.id DESC LIMIT 1), '')
            FROM forms f JOIN people p ON p.id = f.person WHERE p.year = ? ORDER BY p.id, f.rowid
            """,
            (year,),
        )
        return [Row(Form(form), *rest) for form, *rest in found]

    def begin(self, at: datetime, who: str, how: str) -> int:
        """Begin a batch of records and give its number."""
        made = self.db.execute(
            "INSERT INTO batches (at, who, how) VALUES (?,?,?)",
            (at.isoformat(timespec="seconds"), who, how),
        )
        return int(made.lastrowid or 0)

    def record(self, batch: int, code: str, status: Status) -> None:
        """Record a status of a form; what it had before stays in the journal."""
        self.db.execute(
            "INSERT INTO events (batch, code, status) VALUES (?,?,?)", (batch, code, status.value)
        )

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

    def codes_of(self, year: str, group: str | None, name: str | None) -> dict[str, PersonKey]:
        """Give the codes of the forms of a year, of one class, or of one person, and whose they are."""
        where, values = "year=?", [year]
        for column, value in (('"group"', group), ("name", name)):
            if value is not None:
                where += f" AND {column}=?"
                values.append(value)
        # `where` is put together from the literals above alone.
        found = self.db.execute(
            'SELECT f.code, p.register, p."group", p.name, p.nth FROM forms f '
            f"JOIN people p ON p.id = f.person WHERE {where}",
            values,
        )
        return {code: PersonKey(*who) for code, *who in found}

    def owned(self, codes: AbstractSet[str]) -> set[str]:
        """Give all codes of the people to whom one of the codes belongs."""
        forms = self.db.execute("SELECT code, person FROM forms").fetchall()
        people = {person for code, person in forms if code in codes}
        return {code for code, person in forms if person in people}

    def erase_owners(self, codes: AbstractSet[str]) -> None:
        """Delete the people to whom the codes belong, with their forms and records; the codes are kept as erased."""
        self.db.executemany(
            "DELETE FROM people WHERE id=(SELECT person FROM forms WHERE code=?)",
            [(code,) for code in codes],
        )
        self.db.execute("DELETE FROM maps")
        self.keep_erased(codes)

    def erased(self) -> set[str]:
        """Give the codes of the forms of people who were erased; a register of the first form knows none."""
        if not self._knows_erased():
            return set()
        return {code for (code,) in self.db.execute("SELECT code FROM erased")}

    def keep_erased(self, codes: AbstractSet[str]) -> None:
        """Note codes as erased; a register of the first form takes none, the list beside it does."""
        if self._knows_erased():
            self.db.executemany(
                "INSERT OR IGNORE INTO erased VALUES (?)", [(code,) for code in sorted(codes)]
            )

    def _knows_erased(self) -> bool:
        table = "SELECT 1 FROM sqlite_master WHERE type='table' AND name='erased'"
        return self.db.execute(table).fetchone() is not None

    def add_tally(self, year: str, form: str, standing: str, count: int) -> None:
        """Add to the numbers that stay when people are erased."""
        self.db.execute(
            "INSERT INTO tallies VALUES (?,?,?,?) ON CONFLICT DO UPDATE SET count = count + excluded.count",
            (year, form, standing, count),
        )
