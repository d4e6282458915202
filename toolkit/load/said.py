"""One error of pydantic becomes one problem: its place, its sentence, its hint with what was probably meant.

Kept apart from `shape`, which decides when; the sentences themselves stand in `sentences`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Any

from toolkit.load.kinds import Kind, fields, kind_at
from toolkit.load.sentences import FAULTS, OTHER, Fault
from toolkit.load.tree import Node, Path, Tree
from toolkit.load.yaml_slips import find_slip
from toolkit.messages import Message
from toolkit.model.problem import Problem
from toolkit.model.record import Where

_LONGEST_SHOWN = 60
UNKNOWN_KEY = "extra_forbidden"
_IN_LINES = ("model_type", "dict_type", "tuple_type")
_LIMITS = ("ge", "gt", "le", "lt", "min_length", "max_length")


def is_echo(error: Mapping[str, Any], tree: Tree) -> bool:
    """Tell whether a list is called too short only because its items could not be read."""
    node = tree.node(error["loc"])
    least = error.get("ctx", {}).get("min_length", 0)
    return error["type"] == "too_short" and isinstance(node, list) and len(node) >= least


@dataclass(frozen=True, slots=True)
class _Found:
    """An error with its path; `at_key` when a key of a mapping is wrong, not its value."""

    name: str
    path: Path
    at_key: bool
    context: Mapping[str, Any]
    said: str


def problem_of(error: Mapping[str, Any], tree: Tree, root: Kind) -> Problem:
    """Translate one error of pydantic; `root` is the kind of the whole file."""
    found = _found(error, tree)
    value = _value(found, tree)
    allowed = _allowed(found, root)
    closest = get_close_matches(value[:_LONGEST_SHOWN], allowed, 1)
    fault = _slipped(found, tree) or _fault(found, bool(closest))
    # What the person typed comes last, so that braces in it are not filled in turn.
    values = (
        ("allowed", ", ".join(allowed)),
        ("limit", next((found.context[k] for k in _LIMITS if k in found.context), "")),
        ("said", found.said),
        ("closest", "".join(closest)),
        ("key", _short(_key(found.path))),
        ("value", _short(value)),
    )
    return Problem(
        fault.rule, _filled(fault.what, values), _filled(fault.hint, values), _where(found, tree)
    )


def _found(error: Mapping[str, Any], tree: Tree) -> _Found:
    path: Path = error["loc"]
    at_key = bool(path) and path[-1] == "[key]"
    path = path[:-1] if at_key else path
    name = {"literal_error": "enum"}.get(error["type"], error["type"])
    if name == "missing" and path in tree.keys:
        name = "empty"
    if name == "enum" and at_key:
        name = UNKNOWN_KEY
    return _Found(name, path, at_key, error.get("ctx", {}), error["msg"])


def _where(found: _Found, tree: Tree) -> Where:
    if found.name == "missing":
        return tree.key_at(found.path[:-1])
    if found.at_key or found.name in (UNKNOWN_KEY, "empty"):
        return tree.key_at(found.path)
    return tree.value_at(found.path)


def _value(found: _Found, tree: Tree) -> str:
    if found.at_key or found.name == UNKNOWN_KEY:
        return str(found.path[-1])
    return _text(tree.node(found.path))


def _text(node: Node) -> str:
    if isinstance(node, list):
        return "[…]"
    if isinstance(node, dict):
        return "{…}"
    return "…" if node is None else node


def _allowed(found: _Found, root: Kind) -> list[str]:
    parent = kind_at(root, found.path[:-1])
    if found.at_key:
        return list(parent.key.allowed) if parent.key else []
    if found.name == UNKNOWN_KEY:
        return _keys(parent)
    if found.name in ("model_type", "value_error"):
        return _keys(kind_at(root, found.path))
    return list(kind_at(root, found.path).allowed)


def _keys(kind: Kind) -> list[str]:
    return list(fields(kind.record)) if kind.record else []


def _fault(found: _Found, closest: bool) -> Fault:
    name = found.name
    if not found.path:
        name += "+root"
    if closest:
        name += "+closest"
    if r"\." in str(found.context.get("pattern", "")):
        name += "+subject"
    if found.context.get("min_length") == 1:
        name += "+one"
    return FAULTS.get(name) or FAULTS.get(found.name) or OTHER


def _slipped(found: _Found, tree: Tree) -> Fault | None:
    """Where lines were wanted, and a slip of the hand made one text of them: say which."""
    if found.name not in _IN_LINES or not isinstance(tree.node(found.path), str):
        return None
    span = tree.values[found.path]
    slip = find_slip(tree.text[span.start : span.end]) if not span.style else None
    return Fault("wrong-type", slip.what, slip.hint) if slip else None


def _key(path: Path) -> str:
    """Name a place by its key; an item of a list by the list's key and its number from 1."""
    if path and isinstance(path[-1], int):
        return f"{_key(path[:-1])}[{path[-1] + 1}]"
    return str(path[-1]) if path else "file"


def _short(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= _LONGEST_SHOWN else text[: _LONGEST_SHOWN - 1] + "…"


def _filled(message: Message, values: tuple[tuple[str, object], ...]) -> Message:
    wanted = tuple(value for value in values if "{" + value[0] + "}" in message.msgid)
    return Message(message.msgid, message.values + wanted)
