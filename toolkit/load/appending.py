"""Where one more item goes in a list of a YAML file, so that every sign that a person wrote stays.

Only the parser's marks are used; the text around the new item is not written anew. Nothing is written here.
"""

from __future__ import annotations

from typing import Any

import yaml


def with_item(text: str, key: str, item: dict[str, str]) -> str | None:
    """Give the text with one more item in the list under a key of the first level; None where no way is known.

    The values of `item` are YAML already. The list may be in lines, in brackets, empty, or not there yet.
    """
    root = yaml.compose(text, Loader=yaml.SafeLoader)
    if not isinstance(root, yaml.MappingNode) or root.flow_style:
        return None
    end = "\r\n" if "\r\n" in text else "\n"
    found: Any = next((value for name, value in root.value if name.value == key), None)
    if found is None:
        return put(text, len(text), f"{key}:{end}" + _lines(item, "  ", end), end)
    if isinstance(found, yaml.SequenceNode):
        return (
            _in_brackets(text, found, item) if found.flow_style else _below(text, found, item, end)
        )
    if isinstance(found, yaml.ScalarNode) and not found.value:
        return put(text, line_end(text, found.start_mark.index), _lines(item, "  ", end), end)
    return None


def _in_brackets(text: str, found: yaml.SequenceNode, item: dict[str, str]) -> str:
    """Put the item before the closing bracket, after what the last item ends with."""
    inside = "{" + ", ".join(f"{name}: {value}" for name, value in item.items()) + "}"
    if not found.value:
        return f"{text[: found.end_mark.index - 1]}{inside}{text[found.end_mark.index - 1 :]}"
    last = found.value[-1].end_mark.index
    return f"{text[:last]}, {inside}{text[last:]}"


def _below(text: str, found: yaml.SequenceNode, item: dict[str, str], end: str) -> str:
    """Put the item on lines of its own below the last one, indented as the first dash is."""
    indent = " " * found.start_mark.column
    return put(text, line_end(text, last_sign(found)), _lines(item, indent, end), end)


def last_sign(node: Any) -> int:
    """Find where the last value ends; the end of a list in lines lies behind the comments that follow it."""
    if isinstance(node, yaml.CollectionNode) and not node.flow_style and node.value:
        last = node.value[-1]
        return last_sign(last[1] if isinstance(last, tuple) else last)
    return int(node.end_mark.index)


def line_end(text: str, index: int) -> int:
    """Find the beginning of the next line; a block of text ends there already."""
    if index and text[index - 1] == "\n":
        return index
    cut = text.find("\n", index)
    return len(text) if cut < 0 else cut + 1


def put(text: str, index: int, lines: str, end: str) -> str:
    """Put lines at the beginning of a line; a last line without an end gets one before."""
    before = text[:index]
    gap = "" if not before or before.endswith("\n") else end
    return f"{before}{gap}{lines}{text[index:]}"


def _lines(item: dict[str, str], indent: str, end: str) -> str:
    pairs = [f"{name}: {value}" for name, value in item.items()]
    heads = [f"{indent}- ", *[f"{indent}  "] * (len(pairs) - 1)]
    return "".join(f"{head}{pair}{end}" for head, pair in zip(heads, pairs, strict=True))
