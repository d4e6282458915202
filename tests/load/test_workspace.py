from __future__ import annotations

from pathlib import Path

import pytest

from toolkit.load.library import load_library
from toolkit.load.workspace import load_workspace
from toolkit.model.library import Library

PLAN = "id: social-media-code\nkind: X\nsubject: y\nchapters: []\n"
OFFICE = """\
name: x
day: 2026-11-23
issuer: {name: a, symbol: b, place: c}
signer: {head_title: d}
enforcers: [e]
"""
PROVINCE = OFFICE + 'edition: "2026.1"\nissuer_kind: department\n'
SCHOOL = OFFICE + "follows: ../tinh\nlevels: [primary]\nownership: public\nmanaging_body: f\n"
SOURCE = """\
id: {id}
kind: luat
number: {number}
title: x
issuer: x
issued: 2025-01-01
use: ground
confidence: {{issued: H, start: H, end: H}}
checked_on: 2026-01-01
checked_at: x
confirmed: [{{facts: [end], by: x, on: 2026-02-01, at: x}}]
"""
CLAUSE = """\
id: own.one
title: x
audiences: [pupil]
duty: should
standing: default
wordings: [{from: 2025-01-01, change: substance, text: a}]
provisions: [{source: a, at: "1", relation: adapts}]
"""


def write(root: Path, files: dict[str, str]) -> None:
    for name, text in files.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text)


@pytest.fixture
def library(tmp_path: Path) -> Library:
    shipped = {
        "clauses/plans/social-media-code.yaml": PLAN,
        "clauses/sources/a.yaml": SOURCE.format(id="a", number="1"),
    }
    write(tmp_path, {**shipped, "tinh/province.yaml": PROVINCE, "truong/school.yaml": SCHOOL})
    loaded = load_library(tmp_path / "clauses").library
    assert loaded is not None
    return loaded


def test_a_province_adds_clauses_and_replaces_sources(tmp_path: Path, library: Library) -> None:
    own = {
        "tinh/clauses/own/one.yaml": CLAUSE,
        "tinh/sources/a.yaml": SOURCE.format(id="a", number="2"),
        "tinh/sources/b.yaml": SOURCE.format(id="b", number="3"),
    }
    write(tmp_path, own)
    workspace, problems = load_workspace(tmp_path / "tinh", library)
    assert problems == []
    assert workspace is not None
    assert workspace.office is workspace.province
    assert {id_: s.number for id_, s in workspace.library.sources.items()} == {"a": "2", "b": "3"}
    assert list(workspace.library.clauses) == ["own.one"]
    assert library.sources["a"].number == "1"
    assert library.clauses == {}


def test_a_school_brings_its_province(tmp_path: Path, library: Library) -> None:
    issued = "number: {}\ndate: 2026-12-01\ntext: abc\n"
    write(tmp_path, {"tinh/issued.yaml": issued.format(1), "truong/issued.yaml": issued.format(2)})
    write(tmp_path, {"tinh/clauses/own/one.yaml": CLAUSE})
    workspace, problems = load_workspace(tmp_path / "truong", library)
    assert problems == []
    assert workspace is not None
    assert workspace.office is workspace.school
    assert workspace.issued is not None
    assert workspace.province_issued is not None
    assert (workspace.issued.number, workspace.province_issued.number) == (2, 1)
    assert "own.one" in workspace.library.clauses


def test_mistakes_of_school_and_province_come_together(tmp_path: Path, library: Library) -> None:
    write(tmp_path, {"tinh/province.yaml": PROVINCE + "x: 1\n"})
    write(tmp_path, {"truong/school.yaml": SCHOOL + "y: 1\n", "truong/issued.yaml": "z: 1\n"})
    workspace, problems = load_workspace(tmp_path / "truong", library)
    assert workspace is None
    files = {Path(p.where.file).name for p in problems}
    assert files == {"province.yaml", "school.yaml", "issued.yaml"}


@pytest.mark.parametrize(
    ("follows", "rule"),
    [
        ("..\\tinh", None),
        ("../tinh/", None),
        ("../TINH2", "follows-missing"),
        ("/tinh", "follows-missing"),
        ("'D:/tinh'", "follows-missing"),
        (".", "follows-loop"),
        ("../truong", "follows-loop"),
        ("x" * 5000, "follows-missing"),
    ],
)
def test_where_follows_leads(
    tmp_path: Path, library: Library, follows: str, rule: str | None
) -> None:
    write(tmp_path, {"truong/school.yaml": SCHOOL.replace("../tinh", follows)})
    workspace, problems = load_workspace(tmp_path / "truong", library)
    assert [p.rule for p in problems] == ([rule] if rule else [])
    assert (workspace is None) == bool(rule)


def test_a_circle_of_three_schools_ends(tmp_path: Path, library: Library) -> None:
    for name, target in (("truong", "b"), ("b", "c"), ("c", "b")):
        write(tmp_path, {f"{name}/school.yaml": SCHOOL.replace("../tinh", f"../{target}")})
    _, problems = load_workspace(tmp_path / "truong", library)
    assert [p.rule for p in problems] == ["follows-loop"]


def test_a_linked_school_file_is_refused(tmp_path: Path, library: Library) -> None:
    (tmp_path / "other").mkdir()
    (tmp_path / "other" / "school.yaml").symlink_to(tmp_path / "truong" / "school.yaml")
    workspace, problems = load_workspace(tmp_path / "other", library)
    assert workspace is None
    assert [p.rule for p in problems] == ["file-not-regular"]


@pytest.mark.parametrize("follows", ["''", "'  '"])
def test_an_empty_follows_is_told_once(tmp_path: Path, library: Library, follows: str) -> None:
    write(tmp_path, {"truong/school.yaml": SCHOOL.replace("../tinh", follows)})
    _, problems = load_workspace(tmp_path / "truong", library)
    assert [p.rule for p in problems] == ["empty-text"]


def test_an_empty_list_is_told_without_a_number(tmp_path: Path, library: Library) -> None:
    write(tmp_path, {"truong/school.yaml": SCHOOL.replace("[primary]", "[]")})
    (problem,) = load_workspace(tmp_path / "truong", library).problems
    assert problem.what.english() == "levels wants at least one value"
