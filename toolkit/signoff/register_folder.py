"""The folder of a school's register: the register, its copies, and registers that nobody wanted there.

Cloud folders and people lay a second register beside the first: "(1)", "Copy", the name of a computer. It is known by
its head, whatever it is called, or by its ending where it has no head any more. Nothing is opened or changed here.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from toolkit.signoff.register_head import head_of, owner_of
from toolkit.signoff.schema import APPLICATION

FOLDER, FILE, BACKUPS = "ky-cam-ket", "so-ky-cam-ket.sqlite", "sao-luu"
UNFINISHED = "dang-chep.tmp"
"""A register or a copy that is being made; only whole ones are renamed into their place."""

SIDE_FILES = ("-journal", "-wal", "-shm")


def register_file(school: Path) -> Path:
    """Name the register of a school's folder."""
    return school / FOLDER / FILE


def backups(school: Path) -> list[Path]:
    """List the copies that this program made, oldest first."""
    folder = register_file(school).parent / BACKUPS
    return sorted(p for p in folder.glob("*.sqlite") if p.stem.split("-")[0].isdecimal())


def all_copies(school: Path) -> list[Path]:
    """List everything among the copies that is a register or once was one, the numbered ones first."""
    numbered = backups(school)
    folder = register_file(school).parent / BACKUPS
    others = (p for p in sorted(folder.rglob("*")) if p not in numbered and is_register(p))
    return [*numbered, *others]


def second_registers(school: Path) -> list[Path]:
    """List the registers beside the one that is used, also in a second folder and in the folder of the school."""
    register = register_file(school)
    copies = register.parent / BACKUPS
    return [
        path
        for path in _around(school)
        if path != register and copies not in path.parents and is_register(path)
    ]


def is_register(path: Path) -> bool:
    """Tell whether a file is a register of ours, or is called like a database."""
    if not path.is_file() or path.name.endswith(SIDE_FILES) or path.name == UNFINISHED:
        return False
    with suppress(OSError):
        if owner_of(head_of(path)) == APPLICATION:
            return True
    return ".sqlite" in path.name.casefold()


def _around(school: Path) -> Iterator[Path]:
    """Yield the files of the register's folder, of folders called like it, and those beside called like it."""
    for path in sorted(school.iterdir()) if school.is_dir() else ():
        if FOLDER in path.name.casefold():
            yield from sorted(path.rglob("*")) if path.is_dir() else [path]
