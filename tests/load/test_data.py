from __future__ import annotations

from pathlib import Path

import pytest

from toolkit.errors import DataError
from toolkit.load import data
from toolkit.load.data import data_folder, shown

CHECKOUT = Path(data.__file__).parents[2]


def test_the_checkout_holds_the_data() -> None:
    assert (data_folder("clauses") / "plans").is_dir()


def test_data_that_are_nowhere_are_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(data, "shipped_roots", list)
    with pytest.raises(DataError, match="missing"):
        data_folder("clauses")


def test_a_path_is_shown_as_the_person_knows_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert shown(tmp_path / "a" / "school.yaml") == "a/school.yaml"
    assert shown(Path("a/../b")) == "b"
    assert shown(Path("/else/where")) == "/else/where"
    assert shown(CHECKOUT / "clauses" / "pupil" / "x.yaml") == "clauses/pupil/x.yaml"
    assert shown(CHECKOUT / "examples").startswith("/")
