"""Write between the brackets of a list or mapping, or over a value on its line, and leave every comment where it is."""

from __future__ import annotations

import re

from toolkit.load.tree import Path, Tree
from toolkit.load.yaml_entries import (
    content_end,
    entry_start,
    has_brackets,
    is_written,
    siblings,
)
from toolkit.load.yaml_lines import (
    block_indicator,
    comments,
    insert_lines,
    line_break,
    line_start,
    next_line,
    punctuation,
)
from toolkit.load.yaml_writer import write_inline

SPACES = re.compile(r"[ \t]*")


def put_inline(tree: Tree, path: Path, value: object) -> str:
    """Write a value in the place of a text or of nothing, on its line; what follows on the line stays."""
    text, span, new = tree.text, tree.values[path], write_inline(value)
    if span.style in ("|", ">"):
        return _over_block_text(tree, path, new)
    if is_written(span):
        inside = comments(tree, span.start, span.end)
        after = "".join(f"  {one}{line_break(text)}" for one in inside)
        return text[: span.start] + new + after + text[span.end :]
    at = content_end(tree, path)
    if path not in tree.keys or text[at - 1] == ":":
        return f"{text[:at]} {new}{text[at:]}"
    return _behind_lone_key(tree, path, new)


def _over_block_text(tree: Tree, path: Path, new: str) -> str:
    """Write over a block of text; a comment behind its sign stays."""
    text, span = tree.text, tree.values[path]
    header = next_line(text, span.start)
    rest = max(header, next_line(text, content_end(tree, path)))
    behind = span.start + len(block_indicator(text, span))
    return text[: span.start] + new + text[behind:header] + text[rest:]


def _behind_lone_key(tree: Tree, path: Path, new: str) -> str:
    """Write a value behind a key that has no colon: in brackets, or behind a question mark."""
    text, at = tree.text, tree.keys[path].end
    if has_brackets(tree, path[:-1]):
        return f"{text[:at]}: {new}{text[at:]}"
    indent = " " * (tree.values[path[:-1]].column - 1)
    return insert_lines(tree, next_line(text, at), [f"{indent}: {new}"])


def insert_flow(tree: Tree, before: Path | None, last: Path, entry: str) -> str:
    """Write an entry before another, or behind the last one."""
    text = tree.text
    if before is not None:
        at = entry_start(tree, before)
        return f"{text[:at]}{entry}, {text[at:]}"
    at = content_end(tree, last)
    comma = " , " if text[at - 1] == ":" else ", "
    return text[:at] + comma + entry + text[at:]


def remove_flow(tree: Tree, path: Path) -> str:
    """Take out an entry with one comma."""
    text = tree.text
    before, after = siblings(tree, path)
    start, end = entry_start(tree, path), content_end(tree, path)
    border = entry_start(tree, after) if after else tree.values[path[:-1]].end - 1
    comma = punctuation(text, end, border, ",")
    if comma >= 0:
        return _cut(tree, start, comma + 1)
    cut = _cut(tree, start, end)
    if before is None:
        return cut
    comma = punctuation(text, content_end(tree, before), start, ",")
    rest = cut[comma + 1 :]
    bare = rest.lstrip(" \t")
    return cut[:comma] + (f" {bare}" if bare.startswith("#") else bare)


def _cut(tree: Tree, start: int, end: int) -> str:
    """Take out a part; comments in it stay, and no empty line is left."""
    text = tree.text
    kept = comments(tree, start, end)
    head, tail = text[:start], text[end:]
    begin = line_start(text, start)
    if kept:
        indent = SPACES.match(text, begin)
        pad = line_break(text) + (indent.group() if indent else "") + "  "
        gap = "" if head.endswith((" ", "\t", "\n", "\r")) else " "
        return head + gap + pad.join(kept) + pad + tail.lstrip(" \t")
    rest = SPACES.sub("", tail, count=1)
    if text[begin:start].strip(" \t") or not rest.startswith(("\n", "\r")):
        return head + (rest if not rest.startswith("#") else tail)
    return text[:begin] + text[next_line(text, end) :]
