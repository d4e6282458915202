"""Each broken world gives exactly the problems of its case, each at its place, and what is good is still given."""

from __future__ import annotations

from pathlib import Path

import pytest

from toolkit.load.library import load_library
from toolkit.load.rules import RULES
from toolkit.load.workspace import load_workspace
from toolkit.model.problem import Problem

from .cases import CHECK_CASES, LOAD_CASES, Case
from .good import write


def told(root: Path) -> list[Problem]:
    library, problems = load_library(root / "clauses")
    if library is None:
        return problems
    return problems + load_workspace(root / "truong", library).problems


def wrong(case: Case, problems: list[Problem]) -> list[str]:
    """List what was told and not expected, or expected and not told."""
    left = list(case.expected)
    extra = []
    for problem in problems:
        fits = [e for e in left if e[0] == problem.rule and str(problem.where).endswith("/" + e[1])]
        if fits:
            left.remove(fits[0])
        else:
            extra.append(f"{problem.where} {problem.rule}: {problem.what.english()}")
    return extra + [f"not told: {rule} {place}" for rule, place in left]


@pytest.mark.parametrize("case", LOAD_CASES, ids=lambda case: case.name)
def test_a_broken_world_is_told(case: Case, tmp_path: Path) -> None:
    write(case.files, tmp_path)
    problems = told(tmp_path)
    assert wrong(case, problems) == []
    assert all(problem.hint for problem in problems)


@pytest.mark.parametrize("case", CHECK_CASES, ids=lambda case: case.name)
def test_what_check_decides_loads(case: Case, tmp_path: Path) -> None:
    write(case.files, tmp_path)
    assert told(tmp_path) == []


def test_the_good_world_is_good(tmp_path: Path) -> None:
    write({}, tmp_path)
    assert told(tmp_path) == []


def test_there_are_enough_cases_with_names_of_their_own() -> None:
    names = [case.name for case in (*LOAD_CASES, *CHECK_CASES)]
    assert len(names) == len(set(names)) >= 45


def test_every_expected_rule_is_written_down() -> None:
    assert {rule for case in LOAD_CASES for rule, _ in case.expected} <= set(RULES)


def test_a_broken_clause_costs_only_itself(tmp_path: Path) -> None:
    write({"clauses/pupil/ask.yaml": "id: [\n"}, tmp_path)
    library, problems = load_library(tmp_path / "clauses")
    assert library is not None
    assert list(library.clauses) == ["pupil.report"]
    assert len(problems) == 1
