"""A register in a folder that is no more than that: quick to make, with invented people."""

from __future__ import annotations

import shutil
from pathlib import Path

from tests.signoff.school import YEAR, persons
from toolkit.model.signing import Form
from toolkit.signoff.opening import backup, changing, reading
from toolkit.signoff.register_folder import register_file

CLASS = "6A"


def register(school: Path, count: int = 3, group: str = CLASS) -> list[str]:
    """Enter people of a class; give the codes of their forms."""
    school.mkdir(exist_ok=True)
    with changing(school, "Văn thư") as store:
        store.keep_version("1", "{}")
        return store.asked(YEAR, Form.PUPIL, "1", persons(count, group), 1)


def names(school: Path) -> list[str]:
    """List who stands in the register."""
    with reading(school) as store:
        return [row.name for row in store.rows(YEAR)]


def second(school: Path, name: str = "so-ky-cam-ket (1).sqlite") -> Path:
    """Lay a second register beside, as cloud folders do."""
    return Path(shutil.copy(register_file(school), register_file(school).parent / name))


def copied(school: Path) -> Path:
    """Make a copy of the register."""
    made = backup(school, "thu")
    assert made is not None
    return made
