"""Change, add or take out a value of a YAML file, so that everything else that a person wrote stays, every comment too.

The file is read by the parser that reads it everywhere; its spans say where to write. A step of a path is a key of a
mapping; in a list it is an item, or the `id` of one. Nothing is written to disk here.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from toolkit.load.tree import Node, Path, Tree
from toolkit.load.yaml_block import fill_block, insert_block, remove_block
from toolkit.load.yaml_entries import children, has_brackets
from toolkit.load.yaml_flow import insert_flow, put_inline, remove_flow
from toolkit.load.yaml_nodes import parse
from toolkit.load.yaml_writer import Value, write_children, write_inline

Steps = tuple[str, ...]


def set_value(text: str, steps: Steps, value: Value) -> str:
    """Give the text with a value at a path of keys; parents that are missing are written too."""
    tree = _read(text)
    path = _find(tree, steps)
    missing = steps[len(path) :]
    if not missing:
        return _change(tree, path, value)
    for step in reversed(missing[1:]):
        value = {step: value}
    return _insert(tree, path, {missing[0]: value})


def delete_key(text: str, steps: Steps) -> str:
    """Give the text without what stands at a path, a key with its value or an item; its comments stay."""
    tree = _read(text)
    path = _find(tree, steps)
    return _remove(tree, path) if len(path) == len(steps) else text


def insert_item(text: str, key: str, value: Value, before: str = "") -> str:
    """Give the text with one more item in the list under a key of the first level, before another or at its end."""
    tree = _read(text)
    if not tree.node((key,)):
        return set_value(text, (key,), [value])
    other = _find(tree, (key, before))
    return _insert(tree, (key,), [value], other if other[1:] else None)


def _read(text: str) -> Tree:
    tree = parse(text, "").tree
    assert tree is not None, "only a text that was read is changed"
    return tree


def _find(tree: Tree, steps: Steps) -> Path:
    """Follow a path as far as it goes."""
    path: Path = ()
    for step in steps:
        inner = _step(tree.node(path), step)
        if inner is None:
            break
        path = (*path, inner)
    return path


def _step(node: Node, name: str) -> str | int | None:
    if isinstance(node, dict):
        return name if name in node else None
    if isinstance(node, list):
        return next((n for n, item in enumerate(node) if _name(item) == name), None)
    return None


def _name(item: Node) -> Node:
    return item.get("id") if isinstance(item, dict) else item


def _change(tree: Tree, path: Path, value: object) -> str:
    """Put another value in the place of one; of a list or mapping only what differs is written."""
    old = tree.node(path)
    if old == value:
        return tree.text
    if not old or (isinstance(old, str) and isinstance(value, str)):
        return _fill(tree, path, value)
    if isinstance(old, dict) and isinstance(value, Mapping) and value:
        return _change_keys(tree, path, value)
    if isinstance(old, list) and isinstance(value, list | tuple) and value:
        return _change_items(tree, path, value)
    return _insert(_read(_remove(tree, path)), path[:-1], {str(path[-1]): value})


def _change_keys(tree: Tree, path: Path, value: Mapping[str, object]) -> str:
    for inner in children(tree, path):
        if inner[-1] not in value:
            tree = _read(_remove(tree, inner))
    for key, one in value.items():
        inner = (*path, key)
        tree = _read(
            _change(tree, inner, one) if inner in tree.values else _insert(tree, path, {key: one})
        )
    return tree.text


def _change_items(tree: Tree, path: Path, value: Sequence[object]) -> str:
    count = len(children(tree, path))
    for index in reversed(range(len(value), count)):
        tree = _read(_remove(tree, (*path, index)))
    for index, one in enumerate(value):
        new = _change(tree, (*path, index), one) if index < count else _insert(tree, path, [one])
        tree = _read(new)
    return tree.text


def _fill(tree: Tree, path: Path, value: object) -> str:
    """Write a value over a text or where none is."""
    key = path[-1] if path else 0
    if isinstance(value, str) or not value or isinstance(key, int) or has_brackets(tree, path[:-1]):
        return put_inline(tree, path, value)
    return fill_block(tree, path, value)


def _insert(
    tree: Tree, path: Path, entry: Mapping[str, object] | list[object], before: Path | None = None
) -> str:
    """Write one more entry into a list or mapping, also into one that holds none yet."""
    row = children(tree, path)
    if not row:
        return _fill(tree, path, entry)
    if has_brackets(tree, path):
        return insert_flow(tree, before, row[-1], write_inline(entry)[1:-1])
    indent = " " * (tree.values[path].column - 1)
    return insert_block(tree, path, before, write_children(entry, indent))


def _remove(tree: Tree, path: Path) -> str:
    remove = remove_flow if has_brackets(tree, path[:-1]) else remove_block
    return remove(tree, path)
