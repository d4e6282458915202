"""Puts into each record the place it was read from.

Records are frozen and know no files; only here is their private `_where` set, once, right after they were made.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from toolkit.load.kinds import Kind, fields, kind_of
from toolkit.load.tree import Path, Tree
from toolkit.model.record import Record


def put_places(record: Record, tree: Tree) -> None:
    """Set the place of a record and of all records in it: their key's, or in a list their first key's."""
    waiting: list[tuple[object, Kind, Path]] = [(record, kind_of(type(record)), ())]
    while waiting:
        value, kind, path = waiting.pop()
        if isinstance(value, Record):
            value._where = tree.key_at(path)
        waiting += _below(value, kind, path, tree)
    record._places = {path: tree.key_at(path) for path in tree.values}


def _below(
    value: object, kind: Kind, path: Path, tree: Tree
) -> Iterator[tuple[object, Kind, Path]]:
    """List what stands directly in a value and can hold records; what was not written has no place."""
    if isinstance(value, Record):
        for key, (name, below) in record_fields(type(value)).items():
            if (*path, key) in tree.values:
                yield getattr(value, name), below, (*path, key)
    elif isinstance(value, tuple) and kind.item:
        for index, item in enumerate(value):
            yield item, kind.item, (*path, index)
    elif isinstance(value, dict) and kind.item:
        for key, item in value.items():
            yield item, kind.item, (*path, str(key))


@cache
def record_fields(record: type[Record]) -> dict[str, tuple[str, Kind]]:
    """Give, by the key in YAML, the name and kind of the fields that can hold records."""
    kinds = fields(record)
    names = {field.alias or name: name for name, field in record.model_fields.items()}
    return {key: (names[key], kind) for key, kind in kinds.items() if _holds_records(kind)}


def _holds_records(kind: Kind) -> bool:
    return kind.record is not None or (kind.item is not None and _holds_records(kind.item))
