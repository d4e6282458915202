"""Write entries of a list or mapping in lines, or take them out, and leave every comment where it is."""

from __future__ import annotations

from toolkit.load.tree import Path, Tree
from toolkit.load.yaml_entries import (
    children,
    colon,
    content_end,
    entry_start,
    is_written,
    siblings,
)
from toolkit.load.yaml_lines import (
    BREAK,
    DOCUMENT_END,
    block_indicator,
    comments,
    insert_lines,
    line_break,
    line_start,
    next_line,
    put_lines,
)
from toolkit.load.yaml_writer import write_children


def fill_block(tree: Tree, path: Path, value: object) -> str:
    """Write the lines of a list or mapping under a key that holds nothing yet: no value, `~`, `{}` or `[]`."""
    text, span, sign = tree.text, tree.values[path], colon(tree, path)
    indent = " " * (tree.values[path[:-1]].column + 1)
    lines = write_children(value, indent)
    if sign < 0:
        return insert_lines(tree, next_line(text, tree.keys[path].end), [f"{indent[2:]}:", *lines])
    if not is_written(span):
        return put_lines(text, next_line(text, sign), lines)
    if BREAK.search(text, sign, span.start):
        begin, end = line_start(text, span.start), next_line(text, span.end)
        kept = [indent + one for one in comments(tree, span.start, end)]
        return put_lines(text[:begin] + text[end:], begin, [*kept, *lines])
    kept = [indent + one for one in comments(tree, span.start, span.end)]
    cleared = text[: sign + 1] + _behind(text, span.end, sign)
    return put_lines(cleared, next_line(cleared, sign), [*kept, *lines])


def _behind(text: str, at: int, sign: int) -> str:
    """Give the text behind a value that goes: a comment with blanks before it, else the end of the line.

    No tab may follow a colon with which a line begins.
    """
    rest = text[at:].lstrip(" \t")
    if not rest.startswith("#"):
        return rest
    blanks = text[at : len(text) - len(rest)] or " "
    begins = not text[line_start(text, sign) : sign].strip()
    return (blanks.replace("\t", " ") if begins else blanks) + rest


def insert_block(tree: Tree, parent: Path, before: Path | None, lines: list[str]) -> str:
    """Put the lines of an entry before another one, or at the end; a key of the first level at the end of the file."""
    text, row = tree.text, children(tree, parent)
    if before is None or before != row[0]:
        last = row[-1] if before is None else row[row.index(before) - 1]
        at = _document_end(tree) if not parent else next_line(text, content_end(tree, last))
        return insert_lines(tree, at, lines)
    start = entry_start(tree, before)
    begin = line_start(text, start)
    if not text[begin:start].strip():
        return put_lines(text, begin, lines)
    indent = " " * (start - begin)
    first, *rest = lines
    new = [first.lstrip(), *rest, indent]
    return text[:start] + line_break(text).join(new) + text[start:]


def _document_end(tree: Tree) -> int:
    found = DOCUMENT_END.search(tree.text, content_end(tree, ()))
    return found.start() if found else len(tree.text)


def remove_block(tree: Tree, path: Path) -> str:
    """Take out an entry; its comments stay on lines of their own."""
    text, end_of_line = tree.text, line_break(tree.text)
    before, after = siblings(tree, path)
    start, end = entry_start(tree, path), next_line(text, content_end(tree, path))
    begin = line_start(text, start)
    indent = " " * (start - begin)
    kept = comments(tree, start, end)
    if not text[begin:start].strip():
        rest = text[end:] if kept or before is None else _closing(tree, before, end, indent)
        return text[:begin] + "".join(f"{indent}{one}{end_of_line}" for one in kept) + rest
    if after is None:
        kept = [f"{_empty(tree, path[:-1])}  {' '.join(kept[:1])}".rstrip(), *kept[1:]]
    elif not kept and not comments(tree, end, entry_start(tree, after)):
        return text[:start] + text[entry_start(tree, after) :]
    return text[:start] + f"{end_of_line}{indent}".join(kept) + end_of_line + text[end:]


def _empty(tree: Tree, path: Path) -> str:
    return "{}" if isinstance(tree.node(path), dict) else "[]"


def _closing(tree: Tree, before: Path, at: int, indent: str) -> str:
    """Give the text from a line on that now follows another entry, so that none of it gets into a block of text there.

    Empty lines would where the block keeps them, and a comment that is indented as deep as the block.
    """
    sign, text = _last_indicator(tree, before), tree.text
    filled = _next_filled_line(text, at)
    line = text[filled:]
    bare = line.lstrip(" \t")
    deep = sign and bare.startswith("#") and len(line) - len(bare) > len(indent)
    return ("" if "+" in sign else text[at:filled]) + (indent + bare if deep else line)


def _last_indicator(tree: Tree, path: Path) -> str:
    """Give the signs of the block of text with which an entry ends, or nothing."""
    while inside := [] if tree.values[path].style else children(tree, path):
        path = inside[-1]
    return block_indicator(tree.text, tree.values[path])


def _next_filled_line(text: str, at: int) -> int:
    while at < len(text) and not text[at : next_line(text, at)].strip():
        at = next_line(text, at)
    return at
