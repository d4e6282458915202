"""A file that a person wrote is changed whole, with the old one beside it, or not at all."""

from __future__ import annotations

from pathlib import Path

import pytest

from toolkit.errors import ConflictError
from toolkit.flow.changed_file import write_changed


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_every_older_file_is_kept(tmp_path: Path) -> None:
    file = tmp_path / "school.yaml"
    file.write_bytes(b"0")
    copies = [write_changed(file, b"%d" % n, b"%d" % (n + 1)) for n in range(3)]
    assert file.read_bytes() == b"3"
    assert [copy.name for copy in copies] == [f"school.yaml (bản cũ {n}).txt" for n in (1, 2, 3)]
    assert [copy.read_bytes() for copy in copies] == [b"0", b"1", b"2"]
    assert len(names(tmp_path)) == 4


def test_a_file_that_somebody_else_changed_is_left_alone(tmp_path: Path) -> None:
    file = tmp_path / "school.yaml"
    file.write_bytes(b"theirs")
    with pytest.raises(ConflictError, match="changed by somebody else"):
        write_changed(file, b"old", b"new")
    assert file.read_bytes() == b"theirs"
    assert names(tmp_path) == ["school.yaml"]
