"""How a sheet of a roster is laid out: where its heads stand, in one row or two, and what each column holds."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from toolkit.messages import Message, msg
from toolkit.model.grid import Grid, column_letters
from toolkit.signoff.cells import text_of
from toolkit.signoff.heads import Column, column_of, head_words

SEARCHED = 40
"""Heads stand among the first so many rows."""

ONCE = (
    Column.NAME,
    Column.FAMILY,
    Column.MIDDLE,
    Column.GIVEN,
    Column.BIRTH,
    Column.GROUP,
    Column.POST,
)


@dataclass(frozen=True, slots=True)
class Layout:
    """Which rows hold the heads (from 0, the last exclusive), and the column of each thing that was understood."""

    first: int
    end: int
    columns: dict[Column, int]
    heads: tuple[str, ...]

    def repeated(self, texts: tuple[str, ...]) -> bool:
        """Tell whether a row is the head again, as on a second printed page."""
        shared = sum(
            bool(text) and text == head for text, head in zip(texts, self.heads, strict=False)
        )
        return shared >= 2


@dataclass(frozen=True, slots=True)
class Unclear:
    """Columns that could all be the same thing: which a person must settle."""

    layout: Layout
    fault: Message
    column: int


def layout_of(grid: Grid, told: Mapping[Column, str]) -> Layout | Unclear | None:
    """Find the heads of a sheet; `told` settles columns by letter or head. None where there is no name to be seen.

    A letter alone makes no row a head: where nothing else is known of any row, the sheet has no heads.
    """
    texts = [tuple(map(text_of, row)) for row in grid.rows[:SEARCHED]]
    names = {Column.NAME, Column.GIVEN} & set(told)
    for number, row in enumerate(texts):
        below = texts[number + 1] if number + 1 < len(texts) else ()
        for heads, end in ((_joined(row, below), number + 2), (row, number + 1)):
            if heads is None:
                continue
            known, columns = _columns(heads, {}), _columns(heads, told)
            named = any(head_words(told[one]) in map(head_words, heads) for one in names)
            if _is_header(known, heads) or named or (names and len(known) > 1):
                return _settled(Layout(number, end, _first(columns), heads), columns, grid)
    width = max(map(len, texts), default=0)
    columns = _columns(("",) * width, told)
    return Layout(0, 0, _first(columns), ()) if names & set(columns) else None


def unknown(layout: Layout, told: Mapping[Column, str], width: int) -> list[str]:
    """List what a person named as a column and no column of the sheet is."""
    return [word for word in told.values() if _place(layout.heads, word, width) is None]


def _place(heads: tuple[str, ...], word: str, width: int) -> int | None:
    """Find the column that a letter or a head names."""
    letters = {column_letters(number): number for number in range(width)}
    named = (n for n, head in enumerate(heads) if head and head_words(head) == head_words(word))
    return letters.get(word.strip().upper(), next(named, None))


def _joined(top: tuple[str, ...], below: tuple[str, ...]) -> tuple[str, ...] | None:
    """Join two rows of heads; None where the second is not one: each of its cells must be part of a head."""
    width = max(len(top), len(below))
    top, below = (row + ("",) * (width - len(row)) for row in (top, below))
    if not any(map(column_of, top)) or not any(below) or any(map(_is_data, below)):
        return None
    heads, above = [], ""
    for upper, lower in zip(top, below, strict=True):
        above = upper or above
        joined = f"{above} {lower}" if lower else upper
        # Both rows together where that is understood, else the lower one alone.
        heads.append(lower if lower and not column_of(joined) else joined)
    parts = [head for head, lower in zip(heads, below, strict=True) if lower]
    return tuple(heads) if all(map(column_of, parts)) else None


def _is_data(text: str) -> bool:
    return any(sign.isdigit() for sign in text)


def _columns(heads: tuple[str, ...], told: Mapping[Column, str]) -> dict[Column, list[int]]:
    found: dict[Column, list[int]] = {}
    for number, head in enumerate(heads):
        column = column_of(head)
        if column is not None:
            found.setdefault(column, []).append(number)
    for column, word in told.items():
        taken = _place(heads, word, len(heads))
        if taken is not None:
            found = {c: [n for n in ns if n != taken] for c, ns in found.items()}
            found[column] = [taken]
    return {column: numbers for column, numbers in found.items() if numbers}


def _is_header(columns: dict[Column, list[int]], heads: tuple[str, ...]) -> bool:
    """Tell whether a row is a head: it says “Họ và tên”, or “Tên” beside something known or alone."""
    alone = sum(map(bool, heads)) == 1
    return Column.NAME in columns or (Column.GIVEN in columns and (len(columns) > 1 or alone))


def _first(columns: dict[Column, list[int]]) -> dict[Column, int]:
    return {column: numbers[0] for column, numbers in columns.items()}


def _settled(layout: Layout, columns: dict[Column, list[int]], grid: Grid) -> Layout | Unclear:
    """Ask where two columns could be the same thing; a name in one column needs no second."""
    halves = {Column.FAMILY, Column.MIDDLE, Column.GIVEN} if Column.NAME in columns else set()
    for column in ONCE:
        several = columns.get(column, [])
        if column not in halves and len(several) > 1:
            letters = ", ".join(column_letters(number) for number in several)
            what = msg(
                "several columns could hold “{column}”: {letters}",
                column=column.value,
                letters=letters,
            )
            return Unclear(layout, what, several[1])
    if Column.NAME not in columns and Column.FAMILY not in columns and Column.GIVEN in columns:
        return _whole_name(layout)
    return _split_name(layout, grid)


def _whole_name(layout: Layout) -> Layout:
    """A column called “Tên” alone holds the whole name."""
    columns = dict(layout.columns)
    columns[Column.NAME] = columns.pop(Column.GIVEN)
    return Layout(layout.first, layout.end, columns, layout.heads)


def _split_name(layout: Layout, grid: Grid) -> Layout:
    """See whether one head stands over two columns of names: the second has no head and holds single words."""
    columns = dict(layout.columns)
    if Column.NAME not in columns:
        return layout
    columns.pop(Column.FAMILY, None)
    columns.pop(Column.MIDDLE, None)
    columns.pop(Column.GIVEN, None)
    beside = columns[Column.NAME] + 1
    words = [text_of(row[beside]) for row in grid.rows[layout.end :] if beside < len(row)]
    words = [word for word in words if word]
    bare_head = (
        beside >= len(layout.heads)
        or not layout.heads[beside]
        or layout.heads[beside] == layout.heads[beside - 1]
    )
    single = [word for word in words if len(word.split()) == 1 and not _is_data(word)]
    if bare_head and words and len(single) > 0.8 * len(words):
        columns[Column.FAMILY], columns[Column.GIVEN] = columns.pop(Column.NAME), beside
    return Layout(layout.first, layout.end, columns, layout.heads)
