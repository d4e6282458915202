"""How a value is written in YAML: days and ids as they are, lists of ids in brackets, every other text in quotes.

A text in double quotes reads the same in every program. Where it goes in a file is not known here.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from typing import TypeAlias

Value: TypeAlias = str | Sequence[object] | Mapping[str, object]
PLAIN = re.compile(r"[a-z][a-z0-9]*(?:[-_.][a-z0-9]+)*|[0-9]{4}-[0-9]{2}-[0-9]{2}")
WORDS = frozenset(["null", "true", "false", "yes", "no", "on", "off", "y", "n"])
"""Words that YAML takes for something else than a text."""


def write_inline(value: object) -> str:
    """Write a value on one line."""
    if isinstance(value, Mapping):
        pairs = (f"{write_inline(key)}: {write_inline(inner)}" for key, inner in value.items())
        return "{" + ", ".join(pairs) + "}"
    if isinstance(value, str):
        return value if _is_plain(value) else json.dumps(value, ensure_ascii=False)
    assert isinstance(value, Sequence)
    return "[" + ", ".join(map(write_inline, value)) + "]"


def write_entry(key: str, value: object, indent: str) -> list[str]:
    """Write a key with its value in lines."""
    head = f"{indent}{write_inline(key)}:"
    if _is_short(value):
        return [f"{head} {write_inline(value)}"]
    return [head, *write_children(value, indent + "  ")]


def write_children(value: object, indent: str) -> list[str]:
    """Write what a list or mapping holds in lines."""
    if isinstance(value, Mapping):
        return [line for key, inner in value.items() for line in write_entry(key, inner, indent)]
    assert isinstance(value, Sequence)
    return [line for item in value for line in write_item(item, indent)]


def write_item(value: object, indent: str) -> list[str]:
    """Write one item of a list in lines."""
    if not isinstance(value, Mapping):
        return [f"{indent}- {write_inline(value)}"]
    first, *rest = write_children(value, indent + "  ")
    return [f"{indent}- {first.lstrip()}", *rest]


def _is_short(value: object) -> bool:
    if isinstance(value, Mapping):
        return not value
    return isinstance(value, str) or (isinstance(value, Sequence) and all(map(_is_plain, value)))


def _is_plain(value: object) -> bool:
    return isinstance(value, str) and bool(PLAIN.fullmatch(value)) and value not in WORDS
