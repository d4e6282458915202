"""Where a value of a YAML file is changed, added or taken out, so that every other sign that a person wrote stays.

Only the parser's marks are used. A step of a path is a key of a mapping; in a list it is an item, or the `id` of one.
Nothing is written here; who uses this reads the new text back and compares.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

import yaml

from toolkit.load.appending import last_sign, line_end, put

Value = str | Sequence[object] | Mapping[str, object]
Path = tuple[str, ...]


def with_value(text: str, path: Path, value: Value) -> str:
    """Give the text with a value at a path of keys; parents that are missing are written too."""
    node, depth = _deepest(_root(text), path)
    if depth == len(path):
        return _replaced(text, path, value)
    missing: Value = value
    for step in reversed(path[depth + 1 :]):
        missing = {step: missing}
    return _added(text, node, path[depth], missing)


def without(text: str, path: Path) -> str:
    """Give the text without what stands at a path: a key with its value, or an item."""
    parent, depth = _deepest(_root(text), path[:-1])
    if depth < len(path) - 1:
        return text
    start, end, flow = _span(text, parent, path[-1])
    if start < 0:
        return text
    if not flow:
        return text[:start] + text[end:]
    before, after = text[:start].rstrip(), text[end:].lstrip()
    if after.startswith(","):
        return text[:start] + after[1:].lstrip()
    return before.removesuffix(",") + text[end:]


def with_item(text: str, key: str, value: Value, before: str = "") -> str:
    """Give the text with one more item in the list under a key of the first level, before another or at its end."""
    root = _root(text)
    found = _child(root, key)
    if not isinstance(found, yaml.SequenceNode) or not found.value:
        cleared = without(text, (key,)) if found is not None else text
        return with_value(cleared, (key,), [value])
    if found.flow_style:
        return _into_brackets(text, found, value)
    indent = " " * found.start_mark.column
    lines = _item(value, indent, _end(text))
    if before:
        return put(text, _span(text, found, before)[0], lines, _end(text))
    return put(text, line_end(text, last_sign(found)), lines, _end(text))


def _into_brackets(text: str, found: yaml.SequenceNode, value: Value) -> str:
    last = found.value[-1].end_mark.index
    return f"{text[:last]}, {_inline(value)}{text[last:]}"


def _root(text: str) -> Any:
    return yaml.compose(text, Loader=yaml.SafeLoader)


def _child(node: Any, step: str) -> Any:
    """Give what a step leads to, or None."""
    if isinstance(node, yaml.MappingNode):
        return next((value for key, value in node.value if key.value == step), None)
    if isinstance(node, yaml.SequenceNode):
        return next((item for item in node.value if _called(item) == step), None)
    return None


def _called(item: Any) -> str:
    named = _child(item, "id") if isinstance(item, yaml.MappingNode) else item
    return str(named.value) if isinstance(named, yaml.ScalarNode) else ""


def _deepest(node: Any, path: Path) -> tuple[Any, int]:
    """Follow a path as far as it goes; an empty value is not there."""
    for depth, step in enumerate(path):
        inner = _child(node, step)
        if inner is None or (isinstance(inner, yaml.ScalarNode) and not inner.value):
            return node, depth
        node = inner
    return node, len(path)


def _span(text: str, parent: Any, step: str) -> tuple[int, int, bool]:
    """Give where an entry of a mapping or list begins and ends; whole lines in block style."""
    entries = [e[0] if isinstance(e, tuple) else e for e in parent.value]
    names = [e.value if isinstance(parent, yaml.MappingNode) else _called(e) for e in entries]
    if step not in names:
        return -1, -1, False
    entry = parent.value[names.index(step)]
    first, last = entry if isinstance(entry, tuple) else (entry, entry)
    if parent.flow_style:
        return first.start_mark.index, last.end_mark.index, True
    start = text.rfind("\n", 0, first.start_mark.index) + 1
    return start, line_end(text, last_sign(last)), False


def _replaced(text: str, path: Path, value: Value) -> str:
    """Put another value in the place of one; behind a single text the rest of its line stays."""
    parent, _ = _deepest(_root(text), path[:-1])
    old = _child(parent, path[-1])
    if isinstance(value, str) and isinstance(old, yaml.ScalarNode):
        end = old.end_mark.index
        tail = "\n" if text[:end].endswith("\n") else ""
        return text[: old.start_mark.index] + _inline(value) + tail + text[end:]
    start, end, flow = _span(text, parent, path[-1])
    if flow:
        return f"{text[:start]}{_key(path[-1])}: {_inline(value)}{text[end:]}"
    indent = " " * parent.value[0][0].start_mark.column
    lines = _entry(path[-1], value, indent, _end(text))
    dash = text[start:].startswith(f"{indent[2:]}- ") and parent.value[0][0].value == path[-1]
    return text[:start] + (f"{indent[2:]}- {lines[len(indent) :]}" if dash else lines) + text[end:]


def _added(text: str, parent: Any, key: str, value: Value) -> str:
    """Write a new key into a mapping: at its end, or in place of the same key without a value."""
    if _child(parent, key) is not None:
        text = without_empty(text, parent, key)
        parent = None
    if parent is None or not parent.value:
        return put(text, len(text), _entry(key, value, "", _end(text)), _end(text))
    if parent.flow_style:
        last = parent.value[-1][1].end_mark.index
        return f"{text[:last]}, {_key(key)}: {_inline(value)}{text[last:]}"
    indent = " " * parent.value[0][0].start_mark.column
    where = line_end(text, last_sign(parent))
    return put(text, where, _entry(key, value, indent, _end(text)), _end(text))


def without_empty(text: str, parent: Any, key: str) -> str:
    """Take out a key that stands without a value; only those of the first level do."""
    start, end, _ = _span(text, parent, key)
    return text[:start] + text[end:]


def _end(text: str) -> str:
    return "\r\n" if "\r\n" in text else "\n"


def _key(name: str) -> str:
    plain = name.replace(".", "").replace("-", "").replace("_", "")
    return name if plain.isascii() and plain.isalnum() and plain[0].isalpha() else _inline(name)


def _inline(value: object) -> str:
    """Write a value on one line, every text in quotes."""
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{_key(k)}: {_inline(v)}" for k, v in value.items()) + "}"
    if isinstance(value, str):
        return json.dumps(value, ensure_ascii=False)
    assert isinstance(value, Sequence)
    return "[" + ", ".join(map(_inline, value)) + "]"


def _entry(key: str, value: object, indent: str, end: str) -> str:
    """Write a key with its value in lines."""
    if isinstance(value, str):
        return f"{indent}{_key(key)}: {_inline(value)}{end}"
    head = f"{indent}{_key(key)}:{end}"
    if isinstance(value, Mapping):
        return head + "".join(_entry(k, v, indent + "  ", end) for k, v in value.items())
    assert isinstance(value, Sequence)
    return head + "".join(_item(item, indent + "  ", end) for item in value)


def _item(value: object, indent: str, end: str) -> str:
    """Write one item of a list in lines."""
    if not isinstance(value, Mapping):
        return f"{indent}- {_inline(value)}{end}"
    lines = "".join(_entry(k, v, indent + "  ", end) for k, v in value.items())
    return f"{indent}- {lines[len(indent) + 2 :]}"
