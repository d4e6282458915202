"""Copies of the register and second registers, opened to look who stands in them and to erase there.

They are judged as the register is, and left alone where they cannot serve; what a copy may replace is not decided here.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from toolkit.signoff.erasure import erase_owners
from toolkit.signoff.opening import (
    PATIENT,
    begin_change,
    commit_change,
    judge,
    open_database,
    open_mode,
)
from toolkit.signoff.patience import Patience
from toolkit.signoff.store import Store


@contextmanager
def copy_read(path: Path, patience: Patience = PATIENT) -> Iterator[Store]:
    """Open a copy, or a second register, to look into it."""
    judge(path, patience)
    with open_database(path, open_mode(path), patience) as connection:
        yield Store(connection)


@contextmanager
def copy_changing(path: Path, erased: set[str], patience: Patience = PATIENT) -> Iterator[Store]:
    """Open a copy, or a second register, to erase in it, without those who were erased before, and close its gaps."""
    judge(path, patience)
    with open_database(path, "rw", patience) as connection:
        store = begin_change(connection, path, patience)
        erase_owners(store, erased)
        yield store
        commit_change(connection, path, patience, gaps=True)
