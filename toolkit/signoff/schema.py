"""The tables of the register, and the steps that bring an older register to today's form.

Of a person only name and class are kept, and the codes of its forms; `tallies` keep the numbers of what was erased, and
`erased` the random codes of those forms: whom an older copy brings back is known by them.
"""

from __future__ import annotations

APPLICATION = 0x51543136
"""SQLite's application id: what tells our register from any other database ("QT16")."""

STEPS: tuple[str, ...] = (
    """
    CREATE TABLE versions (version TEXT PRIMARY KEY, clauses TEXT NOT NULL);
    CREATE TABLE people (
        id INTEGER PRIMARY KEY, year TEXT NOT NULL, register TEXT NOT NULL, "group" TEXT NOT NULL,
        name TEXT NOT NULL, nth INTEGER NOT NULL, UNIQUE (year, register, "group", name, nth)
    );
    CREATE TABLE forms (
        code TEXT PRIMARY KEY, person INTEGER NOT NULL REFERENCES people ON DELETE CASCADE,
        form TEXT NOT NULL, version TEXT NOT NULL REFERENCES versions, boxes INTEGER NOT NULL,
        UNIQUE (person, form, version)
    );
    CREATE TABLE batches (
        id INTEGER PRIMARY KEY, at TEXT NOT NULL, who TEXT NOT NULL, how TEXT NOT NULL,
        undone INTEGER NOT NULL DEFAULT 0
    );
    CREATE TABLE events (
        id INTEGER PRIMARY KEY, batch INTEGER NOT NULL REFERENCES batches,
        code TEXT NOT NULL REFERENCES forms ON DELETE CASCADE, status TEXT NOT NULL
    );
    CREATE INDEX events_by_code ON events (code);
    CREATE TABLE maps (heads TEXT PRIMARY KEY, columns TEXT NOT NULL);
    CREATE TABLE tallies (
        year TEXT NOT NULL, form TEXT NOT NULL, standing TEXT NOT NULL, count INTEGER NOT NULL,
        PRIMARY KEY (year, form, standing)
    );
    """,
    "CREATE TABLE erased (code TEXT PRIMARY KEY)",
)
VERSION = len(STEPS)
