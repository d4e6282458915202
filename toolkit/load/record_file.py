"""One file → one record with its tree: the steps of the room in order, for library and workspace alike.

Nothing but the order stands here.
"""

from __future__ import annotations

from typing import Generic, NamedTuple, TypeVar

from toolkit.load.files import read_text
from toolkit.load.release_path import Place
from toolkit.load.shape import shape
from toolkit.load.tree import Tree
from toolkit.load.yaml_nodes import parse
from toolkit.model.problem import Problem
from toolkit.model.record import Record

R = TypeVar("R", bound=Record)


class RecordFile(NamedTuple, Generic[R]):
    """What one file held: the record and the tree, or None where they could not be made."""

    record: R | None
    tree: Tree | None
    problems: list[Problem]


def load_record(path: Place, file: str, kind: type[R]) -> RecordFile[R]:
    """Read one YAML file as a record; `file` is its path as the person knows it. Never raises for its content."""
    text, unreadable = read_text(path, file)
    if text is None:
        return RecordFile(None, None, unreadable)
    tree, unclean = parse(text, file)
    if tree is None:
        return RecordFile(None, None, unclean)
    record, misshapen = shape(tree, kind)
    return RecordFile(record, tree, [*unclean, *misshapen])
