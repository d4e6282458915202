"""What a YAML file says, before anyone asks what it means: a plain tree and the place of each part of it.

Texts stay texts (`no`, `1.10` and days do not change under the reader's hand). Nothing is validated here.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from toolkit.model.problem import Problem
from toolkit.model.record import Where

Path = tuple[str | int, ...]
"""The way from the root: keys of mappings and indexes of lists."""

Node = None | str | list["Node"] | dict[str, "Node"]
"""A value: nothing, a text, a list, a mapping."""


class Span(NamedTuple):
    """Where a value or a key is written: line and column from 1, offsets of its first character and behind its last.

    `style` is its first character where that is a quotation mark, a sign of a block of text or a bracket, else empty. A
    list or mapping in lines has no end of its own. A value that is not written is empty, with the place of its key.
    """

    line: int
    column: int
    start: int
    end: int
    style: str = ""


@dataclass(frozen=True, slots=True)
class Tree:
    """The tree of one file with the spans, in the person's own text, of its values and of the keys above them."""

    file: str
    text: str
    root: Node
    values: dict[Path, Span]
    keys: dict[Path, Span]

    def value_at(self, path: Path) -> Where:
        """Give the place of a value, or of the nearest part above it that is written."""
        return self._nearest(path, self.values, self.keys)

    def key_at(self, path: Path) -> Where:
        """Give the place of a key; an item of a list has none, there its value's."""
        return self._nearest(path, self.keys, self.values)

    def node(self, path: Path) -> Node:
        """Give the value at a path, or nothing."""
        node = self.root
        for step in path:
            node = _child(node, step)
        return node

    def _nearest(self, path: Path, first: dict[Path, Span], second: dict[Path, Span]) -> Where:
        for length in range(len(path), -1, -1):
            span = first.get(path[:length]) or second.get(path[:length])
            if span:
                return Where(self.file, span.line, span.column)
        return Where(self.file, 1, 1)


def _child(node: Node, step: str | int) -> Node:
    if isinstance(node, dict):
        return node.get(str(step))
    if isinstance(node, list) and isinstance(step, int) and step < len(node):
        return node[step]
    return None


class Parsed(NamedTuple):
    """The tree of a file, or None where it cannot be judged further, and what is wrong with it."""

    tree: Tree | None
    problems: list[Problem]
