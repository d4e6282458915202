"""What check decides: each broken world is told at its place, stops the build and leaves no output."""

from __future__ import annotations

from pathlib import Path

import pytest

from toolkit.check.registry import check_library
from toolkit.flow import build as flow
from toolkit.flow.loaded import Loaded
from toolkit.load.library import load_library
from toolkit.load.workspace import load_workspace

from .cases import CHECK_CASES, LOAD_CASES, Case
from .good import write


@pytest.fixture
def build(tmp_path, monkeypatch):
    """Build the school of a small world, its own library instead of the shipped one."""

    def loaded(path: Path) -> Loaded:
        library, problems = load_library(tmp_path / "clauses")
        if library is None:
            return Loaded(None, None, problems)
        workspace, more = load_workspace(path, library)
        whole = workspace.library if workspace else library
        return Loaded(whole, workspace, [*problems, *more, *check_library(whole)])

    monkeypatch.setattr(flow, "loaded_workspace", loaded)
    return lambda: flow.build(tmp_path / "truong", tmp_path / "out", ("docx",), final=True)


@pytest.mark.parametrize("case", CHECK_CASES, ids=lambda case: case.name)
def test_the_fault_is_told_at_its_place_and_nothing_is_written(case: Case, tmp_path, build):
    write(case.files, tmp_path)
    built = build()
    told = [(p.rule, str(p.where)) for p in built.problems]
    for rule, place in case.expected:
        assert any(
            r == rule and f"/{place}:" in f"/{w.split(str(tmp_path))[-1].lstrip('/')}:"
            for r, w in told
        ), told
    assert built.files == []
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("case", LOAD_CASES, ids=lambda case: case.name)
def test_what_cannot_be_read_leaves_no_output_either(case: Case, tmp_path, build):
    write(case.files, tmp_path)
    built = build()
    assert built.problems
    assert built.files == []
    assert not (tmp_path / "out").exists()
