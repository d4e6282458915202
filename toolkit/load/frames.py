"""One list or mapping that is still being read: the piece of the builder's stack.

Kept apart so that the rule "a key is never overwritten" stands in one place. It knows no YAML.
"""

from __future__ import annotations

from dataclasses import dataclass

from toolkit.load.tree import Node, Path


@dataclass(slots=True)
class Frame:
    """An open list or mapping; `key` waits for its value.

    `apart` is 0, or a number that sets the value of a refused key apart: it is read for its own
    mistakes, but does not enter the tree.
    """

    node: list[Node] | dict[str, Node]
    path: Path
    key: str | None = None
    apart: int = 0

    @property
    def wants_key(self) -> bool:
        """Tell whether a key must come next."""
        return isinstance(self.node, dict) and self.key is None

    def next_path(self) -> Path:
        """Give the path of the value that comes next."""
        step: str | int = len(self.node) if self.key is None else self.key
        return (*self.path, step, -self.apart) if self.apart else (*self.path, step)

    def put(self, value: Node) -> None:
        """Take the next value."""
        if isinstance(self.node, list):
            self.node.append(value)
        elif self.key is not None and not self.apart:
            self.node[self.key] = value
        self.key, self.apart = None, 0
