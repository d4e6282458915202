"""From a tree to a record, and from pydantic's errors to problems at the place they were typed.

Also puts the place into each record, so that `check` can say later where a clause or a slot stands. What a
record means is not judged here.
"""

from __future__ import annotations

from typing import Generic, NamedTuple, TypeVar

from pydantic import ValidationError

from toolkit.load.kinds import kind_of, typed
from toolkit.load.places import put_places
from toolkit.load.refusals import refuse
from toolkit.load.said import is_echo, problem_of
from toolkit.load.tree import Tree
from toolkit.model.problem import Problem
from toolkit.model.record import Record, Where

R = TypeVar("R", bound=Record)
MAX_PROBLEMS = 100


class Shaped(NamedTuple, Generic[R]):
    """A record, or None, and what is wrong with the tree."""

    record: R | None
    problems: list[Problem]


def shape(tree: Tree, record: type[R]) -> Shaped[R]:
    """Make a record of a tree; all mistakes of the file are told at once, at most a hundred."""
    kind = kind_of(record)
    try:
        # Only the keys as they are written: `from`, never the field's name `valid_from`.
        made = record.model_validate(typed(tree.root, kind), by_alias=True, by_name=False)
    except ValidationError as error:
        every = error.errors(include_url=False, include_input=False)
        found = [one for one in every if not is_echo(one, tree)]
        told = [problem_of(one, tree, kind) for one in found[:MAX_PROBLEMS]]
        rest = [refuse("too-many-problems", Where(tree.file))] if found[MAX_PROBLEMS:] else []
        return Shaped(None, told + rest)
    put_places(made, tree)
    return Shaped(made, [])
