"""The shapes of `--json`: records become plain mappings with stable keys (docs/json.md; a test keeps both alike)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import fields, is_dataclass
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Any

from pydantic import BaseModel

from toolkit import __version__
from toolkit.cli.speech import say
from toolkit.messages import Message
from toolkit.model.problem import Level, Problem, heaviest_first


def report(command: str, found: Sequence[Problem] = (), **facts: Any) -> dict[str, Any]:
    """Make the record of one command: who speaks, the facts, the problems heaviest first."""
    told = [problem_shape(problem) for problem in heaviest_first(list(found))]
    errors = sum(problem["level"] == Level.ERROR for problem in told)
    head = {"quytac": __version__, "command": command}
    tail = {"errors": errors, "warnings": len(told) - errors, "problems": told}
    return {**head, **{key: plain(value) for key, value in facts.items()}, **tail}


def problem_shape(problem: Problem) -> dict[str, Any]:
    """Shape one problem; the sentences are in the language of the run."""
    return {
        "rule": problem.rule,
        "level": str(problem.level),
        "file": problem.where.file,
        "line": problem.where.line,
        "column": problem.where.column,
        "what": say(problem.what),
        "hint": say(problem.hint) if problem.hint else None,
    }


def plain(value: Any) -> Any:
    """Turn records, ids, days and paths into what JSON knows."""
    if isinstance(value, Message):
        return say(value)
    if isinstance(value, Problem):
        return problem_shape(value)
    if isinstance(value, BaseModel):
        return value.model_dump(mode="json", by_alias=True)
    if is_dataclass(value):
        return {field.name: plain(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, dict):
        return {str(key): plain(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [plain(item) for item in value]
    return _scalar(value)


def _scalar(value: Any) -> Any:
    if isinstance(value, StrEnum):
        return value.value
    if isinstance(value, date):
        return value.isoformat()
    return str(value) if isinstance(value, Path) else value
