"""Cut a paragraph of the header into what a reader sees: lines (Shift+Enter), or left and right half (tabs).

Clerks write both names of the left column, or Quốc hiệu and Tiêu ngữ, in one paragraph; others use tabs for a table.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import pairwise

from toolkit.word.lines import sign_line
from toolkit.word.records import Change, Run, WordParagraph

SIGNS = ("underscores", "hyphens")


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a paragraph as a paragraph of its own; `first` and `last` bound it in the accepted text."""

    first: int
    last: int
    paragraph: WordParagraph


def pieces(paragraph: WordParagraph, sign: str) -> list[Piece]:
    """Cut a paragraph at each line break or tab; pieces without letters or signs are left out."""
    text = paragraph.text
    cuts = [-1, *(found.start() for found in re.finditer(sign, text)), len(text)]
    spans = [(before + 1, after) for before, after in pairwise(cuts)]
    return [
        Piece(first, last, _cut(paragraph, first, last))
        for first, last in spans
        if text[first:last].strip()
    ]


def _cut(paragraph: WordParagraph, first: int, last: int) -> WordParagraph:
    """Give a paragraph with some characters only; drawn lines hang on each piece, signs on theirs alone."""
    runs = _runs(paragraph, first, last)
    drawn = [line for line in paragraph.lines if line.how not in SIGNS]
    signs = sign_line(runs)
    lines = (*drawn, signs) if signs else tuple(drawn)
    label = "" if first else paragraph.label
    return replace(paragraph, runs=tuple(runs), lines=lines, label=label, _cache={})


def _runs(paragraph: WordParagraph, first: int, last: int) -> list[Run]:
    found: list[Run] = []
    at = 0
    for run in paragraph.runs:
        if run.change is Change.DELETED:
            continue
        text = run.text[max(0, first - at) : max(0, last - at)]
        at += len(run.text)
        if text:
            found.append(replace(run, text=text))
    return found
