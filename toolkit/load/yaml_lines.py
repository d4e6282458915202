"""The lines, gaps and comments of a YAML text: what stands between the values that the parser found.

YAML knows three ends of a line; a file may begin with a byte order mark and end without an end of its last line.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from toolkit.load.letters import BYTE_ORDER_MARK
from toolkit.load.tree import Span, Tree

BREAK = re.compile(r"\r\n|\r|\n")
COMMENT = re.compile(r"#[^\r\n]*")
INDICATOR = re.compile(r"[|>][-+0-9]*")
DOCUMENT_END = re.compile(r"(?<![^\r\n])\.\.\.(?!\S)")


def line_break(text: str) -> str:
    """Give the end of a line as this text writes it."""
    found = BREAK.search(text)
    return found.group() if found else "\n"


def line_start(text: str, index: int) -> int:
    """Find where the line of a character begins."""
    begin = max(text.rfind("\n", 0, index), text.rfind("\r", 0, index)) + 1
    return begin + 1 if begin == 0 and text.startswith(BYTE_ORDER_MARK) else begin


def next_line(text: str, index: int) -> int:
    """Find where the line after that of a character begins; the end of the text where there is none."""
    found = BREAK.search(text, index)
    return found.end() if found else len(text)


def punctuation(text: str, start: int, end: int, sign: str) -> int:
    """Find a sign between two values, outside of comments; -1 where there is none."""
    found = re.compile(rf"{COMMENT.pattern}|({re.escape(sign)})").finditer(text, start, end)
    return next((one.start() for one in found if one.group(1)), -1)


def comments(tree: Tree, start: int, end: int) -> list[str]:
    """List the comments in a part of the text, without their indentation."""
    found: list[str] = []
    at = start
    for begins, ends in sorted(_texts(tree, start, end)):
        found += COMMENT.findall(tree.text, at, begins)
        at = max(at, ends)
    return found + COMMENT.findall(tree.text, at, end)


def _texts(tree: Tree, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Give where keys and values stand, in which a number sign is no comment."""
    for spans in (tree.keys, tree.values):
        for path, span in spans.items():
            if start <= span.start < end and (spans is tree.keys or _is_scalar(tree, path)):
                yield from _pieces(tree.text, span)


def _is_scalar(tree: Tree, path: tuple[str | int, ...]) -> bool:
    return not isinstance(tree.node(path), list | dict)


def _pieces(text: str, span: Span) -> Iterator[tuple[int, int]]:
    if span.style not in ("|", ">"):
        yield span.start, span.end
        return
    indicator = block_indicator(text, span)
    yield span.start, span.start + len(indicator)
    yield next_line(text, span.start), span.end


def block_indicator(text: str, span: Span) -> str:
    """Give the signs with which a block of text begins, as `|` or `>-`."""
    found = INDICATOR.match(text, span.start) if span.style in ("|", ">") else None
    return found.group() if found else ""


def last_letter(text: str, span: Span) -> int:
    """Find the end of a value; the empty lines behind a block of text are its own only where it keeps them."""
    if span.style not in ("|", ">"):
        return span.end
    if "+" in block_indicator(text, span):
        return (
            span.end - len(line_break(text))
            if text[: span.end].endswith(("\n", "\r"))
            else span.end
        )
    return span.start + len(text[span.start : span.end].rstrip())


def put_lines(text: str, at: int, lines: list[str]) -> str:
    """Put lines before the one that begins at a place; behind a last line without an end they get none either."""
    end = line_break(text)
    if at == len(text) and not text.endswith(("\n", "\r")):
        return end.join([text, *lines])
    return text[:at] + "".join(f"{line}{end}" for line in lines) + text[at:]


def insert_lines(tree: Tree, at: int, lines: list[str]) -> str:
    """Put lines there; a block of text that ended with the file goes on saying that its last line has no end."""
    text = tree.text
    if at == len(text) and (last := _last_block_text(tree)):
        sign = block_indicator(text, last)
        new = f"{sign.rstrip('+-')}-" if sign[1:2] not in ("+", "-") else f"{sign[0]}-{sign[2:]}"
        text = text[: last.start] + new + text[last.start + len(sign) :]
    return put_lines(text, at if at < len(tree.text) else len(text), lines)


def _last_block_text(tree: Tree) -> Span | None:
    blocks = (span for span in tree.values.values() if span.style in ("|", ">"))
    return next(
        (s for s in blocks if s.end == len(tree.text) and not tree.text.endswith(("\n", "\r"))),
        None,
    )
