"""Short ways to read a text in a test."""

from __future__ import annotations

from toolkit.load.shape import R, shape
from toolkit.load.tree import Node
from toolkit.load.yaml_nodes import parse


def tree(text: str) -> Node:
    parsed = parse(text, "f.yaml")
    assert parsed.tree is not None, parsed.problems
    assert parsed.problems == []
    return parsed.tree.root


def faults(text: str) -> list[str]:
    return [f"{p.rule} {p.where.line}:{p.where.column}" for p in parse(text, "f.yaml").problems]


def record(text: str, kind: type[R]) -> R:
    parsed = parse(text, "f.yaml")
    assert parsed.tree is not None, parsed.problems
    shaped = shape(parsed.tree, kind)
    assert shaped.record is not None, shaped.problems
    return shaped.record


def said(text: str, kind: type[R]) -> list[str]:
    """Tell place, sentence and hint of each problem."""
    parsed = parse(text, "f.yaml")
    assert parsed.tree is not None, parsed.problems
    return [
        f"{p.where.line}:{p.where.column} {p.what.english()} | {p.hint.english() if p.hint else ''}"
        for p in shape(parsed.tree, kind).problems
    ]
