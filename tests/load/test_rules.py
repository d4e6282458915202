"""The list of rule ids and the code say the same, and the room looks only down."""

from __future__ import annotations

import ast
from pathlib import Path

import toolkit.load
from toolkit.load.refusals import REFUSALS
from toolkit.load.rules import RULES

ROOM = Path(toolkit.load.__file__).parent
MAKERS = {"Problem", "Fault", "refuse", "_lost", "_neither"}
BELOW = ("toolkit.load", "toolkit.model", "toolkit.messages", "toolkit.errors", "toolkit.reasons")


def trees() -> list[ast.Module]:
    return [ast.parse(path.read_text()) for path in sorted(ROOM.glob("*.py"))]


def used() -> set[str]:
    calls = [n for tree in trees() for n in ast.walk(tree) if isinstance(n, ast.Call) and n.args]
    made = [call for call in calls if isinstance(call.func, ast.Name) and call.func.id in MAKERS]
    literals = [call.args[0] for call in made if isinstance(call.args[0], ast.Constant)]
    return {str(literal.value) for literal in literals} | set(REFUSALS)


def test_every_rule_that_is_told_is_written_down_and_the_other_way_round() -> None:
    assert used() == set(RULES)


def test_the_room_imports_only_what_lies_below() -> None:
    nodes = [n for tree in trees() for n in ast.walk(tree) if isinstance(n, ast.ImportFrom)]
    ours = {str(n.module) for n in nodes if str(n.module).startswith("toolkit")}
    assert [name for name in ours if not name.startswith(BELOW)] == []


def test_the_map_names_every_module() -> None:
    text = (ROOM / "README.md").read_text()
    assert len(text.splitlines()) <= 40
    for path in ROOM.glob("*.py"):
        assert path.name == "__init__.py" or f"`{path.name}`" in text, path.name
