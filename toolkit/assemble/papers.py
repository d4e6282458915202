"""Run a paper's template into paragraphs and tables: sandboxed Jinja, one line a paragraph, `kind | text`.

A table is its columns (`column | share | title`, `column | share center | title`) and its rows (`row | cell | cell`);
a cell of `…` alone stays empty for handwriting.

A template never yields Word XML, so every format has every paper. Undefined names are errors; values that a person
wrote cannot run anything and cannot start a new line.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from itertools import groupby

from jinja2 import StrictUndefined, Template, TemplateError
from jinja2.sandbox import ImmutableSandboxedEnvironment

from toolkit.errors import DataError
from toolkit.messages import msg
from toolkit.model.document import Block, Column, Kind, Paragraph, Table

LEAD = re.compile(r"Điều \d+\.")
COLUMN, ROW, BY_HAND = "column", "row", "…"
SHARE = re.compile(r"([1-9]\d*)( center)?")


def paper_paragraphs(template: str, values: Mapping[str, object]) -> tuple[Paragraph, ...]:
    """Give the paragraphs of a paper that has no table.

    Raises:
        DataError: the template is broken, uses an unknown name or an unknown kind of paragraph.
    """
    return tuple(_paragraph(line) for line in _lines(template, values))


def paper_blocks(template: str, values: Mapping[str, object]) -> tuple[Block, ...]:
    """Give the paragraphs and tables of a paper.

    Raises:
        DataError: as for `paper_paragraphs`, or a row does not fill the columns of its table.
    """
    return tuple(_blocks(_lines(template, values)))


def _lines(template: str, values: Mapping[str, object]) -> list[str]:
    try:
        text = _compiled(template).render(values)
    except TemplateError as error:
        raise DataError(msg("the paper's template is broken: {reason}", reason=error)) from error
    return [line for line in text.splitlines() if line.strip()]


def _blocks(lines: list[str]) -> Iterator[Block]:
    columns: tuple[Column, ...] = ()
    for kind, group in groupby(lines, key=lambda line: line.partition("|")[0].strip()):
        if kind == COLUMN:
            columns = tuple(_column(line) for line in group)
        elif kind == ROW:
            yield Table(columns, tuple(_row(line, len(columns)) for line in group))
        else:
            yield from map(_paragraph, group)


def _column(line: str) -> Column:
    _, share, title = _cells(line, 3)
    found = SHARE.fullmatch(share)
    if found is None:
        raise _ill_filled(line)
    return Column(title, int(found[1]), found[2] is not None)


def _row(line: str, columns: int) -> tuple[str, ...]:
    cells = _cells(line, columns + 1)[1:]
    return tuple("" if cell == BY_HAND else cell for cell in cells)


def _cells(line: str, count: int) -> list[str]:
    """Part a line into its cells; a missing, an empty or one cell too many is told, never printed."""
    cells = [cell.strip() for cell in line.split("|")]
    if len(cells) != count or count < 2 or not all(cells):
        raise _ill_filled(line)
    return cells


def _ill_filled(line: str) -> DataError:
    return DataError(
        msg("the paper's template has a table line with wrong cells: {line}", line=line)
    )


@lru_cache(maxsize=32)
def _compiled(template: str) -> Template:
    """Compile a template once: a batch of schools uses the same one."""
    environment = ImmutableSandboxedEnvironment(
        undefined=StrictUndefined, trim_blocks=True, finalize=_one_line
    )
    return environment.from_string(template)


def _one_line(value: object) -> object:
    return " ".join(value.splitlines()) if isinstance(value, str) else value


def _paragraph(line: str) -> Paragraph:
    kind, _, text = (part.strip() for part in line.partition("|"))
    if kind not in set(Kind):
        raise DataError(msg("the paper's template has a line of unknown kind: {line}", line=line))
    lead = LEAD.match(text) if kind == Kind.ARTICLE else None
    if lead is None:
        return Paragraph(Kind(kind), text)
    return Paragraph(Kind.ARTICLE, text[lead.end() :].strip(), lead.group())
