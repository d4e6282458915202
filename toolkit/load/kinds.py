"""What kind of value a record wants in each place, read once from its annotations.

From them texts get their types, problems their lists of allowed keys, and records their places. Nothing is validated
here: what does not fit is left for pydantic to refuse.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from functools import cache
from types import UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from toolkit.load.scalars import READERS, plain
from toolkit.load.tree import Node, Path
from toolkit.model.record import Record


@dataclass(frozen=True, slots=True)
class Kind:
    """What one place wants: a record, a list of `item`, a mapping of `key` to `item`, or a scalar.

    `allowed` is the closed list of a scalar, if it has one.
    """

    read: Callable[[str], object] = plain
    allowed: tuple[str, ...] = ()
    record: type[Record] | None = None
    item: Kind | None = None
    key: Kind | None = None

    def below(self, step: str | int) -> Kind:
        """Give the kind one step further down."""
        if self.record is not None:
            return fields(self.record).get(str(step), ANYTHING)
        return self.item or ANYTHING


ANYTHING = Kind()


@cache
def kind_of(annotation: Any) -> Kind:
    """Read an annotation; `X | None` is X, since an empty value counts as not written."""
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        return kind_of(arguments[0])
    if origin in (Union, UnionType):
        return next(kind_of(one) for one in arguments if one is not type(None))
    if origin is tuple:
        return Kind(item=kind_of(arguments[0]))
    if origin is dict:
        return Kind(key=kind_of(arguments[0]), item=kind_of(arguments[1]))
    if origin is Literal:
        values = {str(value): value for value in arguments}
        return Kind(read=lambda text: values.get(text, text), allowed=tuple(values))
    return _plain(annotation)


def _plain(annotation: Any) -> Kind:
    if isinstance(annotation, type) and issubclass(annotation, Record):
        return Kind(record=annotation)
    if isinstance(annotation, type) and issubclass(annotation, Enum):
        return Kind(allowed=tuple(str(member.value) for member in annotation))
    return Kind(read=READERS.get(annotation, plain))


@cache
def fields(record: type[Record]) -> dict[str, Kind]:
    """Give the kinds of a record's keys as they are written in YAML."""
    written: dict[str, Any] = {
        field.alias or name: field.annotation for name, field in record.model_fields.items()
    }
    return {key: kind_of(annotation) for key, annotation in written.items()}


def kind_at(kind: Kind, path: Path) -> Kind:
    """Give the kind of the place at the end of a path."""
    for step in path:
        kind = kind.below(step)
    return kind


def typed(node: Node, kind: Kind) -> object:
    """Turn the texts of a tree into the values that a record wants; empty values of known keys are left out."""
    if isinstance(node, str):
        return kind.read(node)
    if isinstance(node, list):
        return [typed(child, kind.below(index)) for index, child in enumerate(node)]
    if isinstance(node, dict):
        known = fields(kind.record) if kind.record is not None else {}
        # An unknown key is kept even when empty, so that it is refused and not lost.
        written = ((k, v) for k, v in node.items() if v is not None or k not in known)
        return {k: typed(v, kind.below(k)) for k, v in written}
    return node
