"""Where the entries of a list or mapping begin and end in the text: from dash, question mark or key to the last letter.

The parser tells where keys and values stand; the signs between them are found here. Nothing is written.
"""

from __future__ import annotations

from toolkit.load.tree import Path, Span, Tree
from toolkit.load.yaml_lines import last_letter, punctuation


def children(tree: Tree, path: Path) -> list[Path]:
    """List the paths of what stands directly in a list or mapping, in order."""
    node = tree.node(path)
    if isinstance(node, dict):
        return [(*path, key) for key in node]
    return [(*path, index) for index in range(len(node))] if isinstance(node, list) else []


def siblings(tree: Tree, path: Path) -> tuple[Path | None, Path | None]:
    """Give the entries before and behind one."""
    row = children(tree, path[:-1])
    index = row.index(path)
    return (row[index - 1] if index else None), (row[index + 1] if row[index + 1 :] else None)


def has_brackets(tree: Tree, path: Path) -> bool:
    """Tell whether a list or mapping is written in brackets, by itself or in another one."""
    return any(tree.values[path[:length]].style in ("[", "{") for length in range(len(path) + 1))


def is_written(span: Span) -> bool:
    """Tell whether a value has any character."""
    return span.end > span.start


def colon(tree: Tree, path: Path) -> int:
    """Find the colon behind a key; -1 where a key stands alone."""
    return punctuation(tree.text, tree.keys[path].end, tree.values[path].start, ":")


def content_end(tree: Tree, path: Path) -> int:
    """Find where an entry ends, behind its last letter; the comment that follows is no part of it."""
    span = tree.values[path]
    inside = [] if span.style else children(tree, path)
    if inside:
        return content_end(tree, inside[-1])
    if is_written(span) or path not in tree.keys:
        return last_letter(tree.text, span)
    return colon(tree, path) + 1 or tree.keys[path].end


def entry_start(tree: Tree, path: Path) -> int:
    """Find the first sign of an entry: its dash, its question mark, its key."""
    before, _ = siblings(tree, path)
    first = tree.keys[path].start if path in tree.keys else tree.values[path].start
    parent = tree.values[path[:-1]]
    if before is None and not parent.style:
        return parent.start
    begin = content_end(tree, before) if before else parent.start
    sign = "?" if path in tree.keys else "-"
    if parent.style and sign == "-":
        return first
    found = punctuation(tree.text, begin, first, sign)
    return first if found < 0 else found
