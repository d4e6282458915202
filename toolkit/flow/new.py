"""Make a person's workspace out of answers: ask, write the commented YAML, refuse to overwrite.

Who answers is handed in: the terminal, or a file. The text is read back before it is written, so that a new
workspace always loads.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from pathlib import Path
from typing import Protocol

from jinja2 import FileSystemLoader, Template
from jinja2.sandbox import ImmutableSandboxedEnvironment

from toolkit.errors import ConflictError, UsageError
from toolkit.flow.loaded import loaded_release, loaded_workspace
from toolkit.flow.new_file import write_new
from toolkit.flow.new_province import province_questions
from toolkit.flow.new_school import SLOT, chosen, school_questions
from toolkit.flow.questions import Answer, Question
from toolkit.load.data import data_folder, shown
from toolkit.load.follows import way_to
from toolkit.load.release import opened_release
from toolkit.load.shape import shape
from toolkit.load.yaml_nodes import parse
from toolkit.messages import msg
from toolkit.model.library import Workspace
from toolkit.model.problem import Problem
from toolkit.model.release import SUFFIX
from toolkit.model.workspace import Province, School

FILES = ("province.yaml", "school.yaml")


class Asker(Protocol):
    """Who answers: a person at the terminal, or a file."""

    def answer(self, question: Question) -> Answer:
        """Give the answer to one question."""

    def finish(self) -> list[Problem]:
        """Give what is wrong with the answers, when no question is left."""


@dataclass(frozen=True, slots=True)
class Made:
    """The file that was written, or the problems of its text."""

    file: Path | None
    problems: list[Problem] = field(default_factory=list)


def new_province(folder: Path, today: date, asker: Asker) -> Made:
    """Ask for a province and write its workspace; raise ConflictError where one lies already."""
    free(folder)
    answers: dict[str, Answer] = {}
    problems = _collect(province_questions(answers, today), answers, asker)
    if problems:
        return Made(None, problems)
    return _written(folder / "province.yaml", _text("province", answers), Province)


def new_school(folder: Path, province: Path, today: date, asker: Asker) -> Made:
    """Ask for a school that follows a province's folder or its release, and write its workspace."""
    free(folder)
    follows = way_to(province, folder)
    released = province.suffix.lower() == SUFFIX
    loaded = loaded_release(opened_release(province)) if released else loaded_workspace(province)
    if loaded.workspace is None:
        return Made(None, loaded.problems)
    if loaded.workspace.school is not None:
        raise UsageError(msg("{folder} is a school's folder; name the province's", folder=province))
    text, problems = school_text(loaded.workspace, asker, today, follows)
    if problems:
        return Made(None, problems)
    return _written(folder / "school.yaml", text, School)


def school_text(
    province: Workspace, asker: Asker, today: date, follows: str
) -> tuple[str, list[Problem]]:
    """Write the school.yaml of a school of this province from answers, and what is wrong with them."""
    answers: dict[str, Answer] = {}
    problems = _collect(school_questions(answers, province, today), answers, asker)
    return ("", problems) if problems else (_text("school", answers, follows), [])


def free(folder: Path) -> None:
    """Raise ConflictError where a workspace lies already."""
    for name in FILES:
        if os.path.lexists(folder / name):
            raise ConflictError(
                msg("{file} exists already and is not overwritten", file=shown(folder / name))
            )


def _collect(
    questions: Iterator[Question], answers: dict[str, Answer], asker: Asker
) -> list[Problem]:
    for question in questions:
        answers[question.key] = asker.answer(question)
    return asker.finish()


def _text(kind: str, answers: dict[str, Answer], follows: str = "") -> str:
    told = {**answers, "choose": chosen(answers)}
    values = {"a": told, "follows": follows, "slots": _slots(answers), "blanks": _blanks(answers)}
    return _template(kind).render(values)


@cache
def _template(kind: str) -> Template:
    """Prepare the template of one kind of file once in a run."""
    environment = ImmutableSandboxedEnvironment(
        loader=FileSystemLoader(data_folder("templates") / "workspace", encoding="utf-8"),
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters["y"] = _quoted
    return environment.get_template(f"{kind}.yaml.j2")


def _quoted(value: object) -> str:
    """Write a text so that YAML reads it as it is, whatever signs it holds."""
    return json.dumps(str(value), ensure_ascii=False)


def _slots(answers: dict[str, Answer]) -> dict[str, dict[str, str]]:
    slots: dict[str, dict[str, str]] = {}
    for key, value in answers.items():
        if key.startswith(SLOT) and value:
            clause, name = key.removeprefix(SLOT).split("/")
            slots.setdefault(clause, {})[name] = str(value)
    return slots


def _blanks(answers: dict[str, Answer]) -> list[tuple[str, str]]:
    """List the blanks that nobody has filled yet, as clause and name."""
    keys = [key.removeprefix(SLOT) for key, value in answers.items() if key.startswith(SLOT)]
    empty = [key.split("/") for key in keys if not answers[SLOT + key]]
    return [(clause, name) for clause, name in empty]


def _written(file: Path, text: str, record: type[Province] | type[School]) -> Made:
    tree, problems = parse(text, shown(file))
    problems = [*problems, *(shape(tree, record).problems if tree else [])]
    if problems:
        return Made(None, problems)
    return Made(write_new(file, text.encode()))
