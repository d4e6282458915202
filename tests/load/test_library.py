from __future__ import annotations

from pathlib import Path

from toolkit.load.data import data_folder
from toolkit.load.library import load_library

PLAN = "id: social-media-code\nkind: X\nsubject: y\nchapters: []\n"
CLAUSE = """\
id: pupil.{name}
title: x
audiences: [pupil]
duty: should
standing: default
wordings: [{{from: 2025-01-01, change: substance, text: a}}]
provisions: [{{source: a, at: "1", relation: adapts}}]
"""


def folder(tmp_path: Path, **clauses: str) -> Path:
    (tmp_path / "plans").mkdir()
    (tmp_path / "pupil").mkdir()
    (tmp_path / "plans" / "social-media-code.yaml").write_text(PLAN)
    for name, text in clauses.items():
        (tmp_path / "pupil" / f"{name}.yaml").write_text(text)
    return tmp_path


def test_the_shipped_library_is_whole() -> None:
    library, problems = load_library(data_folder("clauses"))
    assert problems == []
    assert library is not None
    assert library.clauses
    assert list(library.sources) == sorted(library.sources)


def test_the_order_is_that_of_the_paths(tmp_path: Path) -> None:
    clauses = {name: CLAUSE.format(name=name) for name in ("c", "a", "b")}
    library, problems = load_library(folder(tmp_path, **clauses))
    assert library is not None
    assert list(library.clauses) == ["pupil.a", "pupil.b", "pupil.c"]
    assert problems == []


def test_all_mistakes_come_at_once_and_the_good_clauses_too(tmp_path: Path) -> None:
    good = CLAUSE.format(name="a")
    bad = CLAUSE.format(name="b").replace("duty: should", "dutty: should")
    library, problems = load_library(folder(tmp_path, a=good, b=bad, c="- x"))
    assert library is not None
    assert list(library.clauses) == ["pupil.a"]
    assert sorted(p.rule for p in problems) == ["missing-key", "unknown-key", "wrong-type"]


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    library, (problem,) = load_library(tmp_path / "no")
    assert library is None
    assert problem.rule == "folder-missing"


def test_paths_are_shown_from_the_current_folder(tmp_path: Path, monkeypatch) -> None:
    monkeypatch.chdir(folder(tmp_path, a="- x").parent)
    _, (problem,) = load_library(tmp_path)
    assert str(problem.where) == f"{tmp_path.name}/pupil/a.yaml:1:1"


def test_a_broken_plan_is_told_once(tmp_path: Path) -> None:
    (folder(tmp_path) / "plans" / "social-media-code.yaml").write_text("id: [\n")
    library, problems = load_library(tmp_path)
    assert library is None
    assert [p.rule for p in problems] == ["yaml-syntax"]
