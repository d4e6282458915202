"""A folder of one kind of record: each file named after the id that it holds.

Library and workspace keep clauses and sources in the same way, so the two promises, "the id is the path" and "no id
twice", stand here once. What the records say is not judged.
"""

from __future__ import annotations

from collections import ChainMap
from collections.abc import Collection, Mapping
from pathlib import PurePath
from types import MappingProxyType
from typing import Generic, NamedTuple, TypeVar

from toolkit.load.files import is_folder
from toolkit.load.folders import yaml_files
from toolkit.load.record_file import load_record
from toolkit.load.release_path import Place
from toolkit.messages import msg
from toolkit.model.clause import Clause
from toolkit.model.law import Body, Source
from toolkit.model.plan import Plan
from toolkit.model.problem import Problem
from toolkit.model.record import Where

R = TypeVar("R", Clause, Source, Body, Plan)


class Shelf(NamedTuple, Generic[R]):
    """The records of a folder by id, in the order of their paths, and what is wrong with the files."""

    records: dict[str, R]
    problems: list[Problem]


def load_shelf(
    folder: Place,
    shown: str,
    kind: type[R],
    skip: Collection[str] = (),
    taken: Mapping[str, R] = MappingProxyType({}),
) -> Shelf[R]:
    """Load every YAML file below a folder as one kind of record; a folder that is not there is empty.

    `shown` is the folder as the person knows it, `skip` names folders in it that are not read, `taken` are the records
    whose ids may not come again. Of two files with one id the first counts.
    """
    if not is_folder(folder):
        return Shelf({}, [])
    files, problems = yaml_files(folder, shown, skip)
    records: dict[str, R] = {}
    known = ChainMap(records, dict(taken))
    for path in files:
        held = load_record(folder / path, f"{shown}/{path.as_posix()}", kind)
        problems += held.problems
        if held.record is not None and held.tree is not None:
            where = held.tree.value_at(("id",))
            problems += misnamed(held.record.id, _expected(path, kind), where)
            problems += _repeated(held.record.id, known, where)
            records.setdefault(held.record.id, held.record)
    return Shelf({id_: r for id_, r in records.items() if id_ not in taken}, problems)


def _expected(path: PurePath, kind: type[R]) -> str:
    """Give the id that a file is named after: `subject.name` for a clause in subject/name.yaml."""
    return ".".join(path.with_suffix("").parts) if kind is Clause else path.stem


def misnamed(id_: str, expected: str, where: Where) -> list[Problem]:
    """Say where an id is not the one that its file is named after."""
    if id_ == expected:
        return []
    what = msg("the id is {id}, but the file is named after {expected}", id=id_, expected=expected)
    hint = msg("rename the file, or write the id {expected}", expected=expected)
    return [Problem("id-and-file-differ", what, hint, where)]


def _repeated(id_: str, known: Mapping[str, R], where: Where) -> list[Problem]:
    if id_ not in known:
        return []
    what = msg("the id {id} is already taken in {file}", id=id_, file=known[id_].where.file)
    return [Problem("duplicate-id", what, msg("give one of the two another id"), where)]
