"""The steps from one record of a school to another, each a change of one place in school.yaml."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from toolkit.load.editing import delete_key, insert_item, set_value
from toolkit.load.yaml_writer import Value
from toolkit.model.workspace import OwnClause, Reword, School


@dataclass(frozen=True)
class Step:
    """One change: the place as a person finds it, and how the text is changed."""

    said: str
    applied: Callable[[str], str]


def edits(old: School, new: School) -> Iterator[Step]:
    """Yield what changes; nothing where both records say the same."""
    for clause, values in new.slots.items():
        for name, value in values.items():
            if old.slots.get(clause, {}).get(name) != value:
                yield _set(("slots", clause, name), value)
    yield from _mapping("drop", old.drop, new.drop)
    yield from _mapping(
        "reword",
        {id: _reworded(one) for id, one in old.reword.items()},
        {id: _reworded(one) for id, one in new.reword.items()},
    )
    yield from (_drop(("choose", id)) for id in old.choose if id not in new.choose)
    yield from (_add("choose", id, id) for id in new.choose if id not in old.choose)
    yield from _own(old.own, new.own)


def _mapping(key: str, old: Mapping[str, Value], new: Mapping[str, Value]) -> Iterator[Step]:
    yield from (_drop((key, id)) for id in old if id not in new)
    for id, value in new.items():
        if id not in old:
            yield _set((key, id), value)
        elif old[id] != value:
            yield from _inside((key, id), old[id], value)


def _inside(path: tuple[str, ...], old: Value, new: Value) -> Iterator[Step]:
    """Change single keys of an entry, so that the others stay as they are written."""
    if not isinstance(old, Mapping) or not isinstance(new, Mapping):
        yield _set(path, new)
        return
    yield from (_drop((*path, key)) for key in old if key not in new)
    for key, value in new.items():
        if old.get(key) != value:
            assert isinstance(value, str | list)
            yield _set((*path, key), value)


def _own(old: tuple[OwnClause, ...], new: tuple[OwnClause, ...]) -> Iterator[Step]:
    known = {own.id: own for own in old}
    yield from (_drop(("own", own.id)) for own in old if own.id not in {n.id for n in new})
    for number, own in enumerate(new):
        if own.id in known:
            yield from _inside(("own", own.id), _written(known[own.id]), _written(own))
        else:
            following = next((n.id for n in new[number + 1 :] if n.id in known), "")
            yield _add("own", own.id, _written(own), following)


def _reworded(one: Reword) -> dict[str, object]:
    points = {"points": list(one.points)} if one.points else {}
    return {"text": one.text, **points, "reason": one.reason}


def _written(own: OwnClause) -> dict[str, object]:
    after = {"after": own.after} if own.after else {}
    points = {"points": list(own.points)} if own.points else {}
    return {"id": own.id, "article": own.article, **after, "text": own.text, **points}


def _set(path: tuple[str, ...], value: Value) -> Step:
    return Step(": ".join(path), lambda text: set_value(text, path, value))


def _drop(path: tuple[str, ...]) -> Step:
    return Step(": ".join(path), lambda text: delete_key(text, path))


def _add(key: str, id: str, value: Value, before: str = "") -> Step:
    return Step(f"{key}: {id}", lambda text: insert_item(text, key, value, before))
