"""A roster as the school has it → people, what was understood of it, and each cell that was not."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from toolkit.messages import msg
from toolkit.model.grid import Grid, column_letters
from toolkit.model.problem import Level, Problem
from toolkit.model.record import Where
from toolkit.model.signing import Person
from toolkit.signoff import groups
from toolkit.signoff.cells import text_of
from toolkit.signoff.findings import Findings
from toolkit.signoff.heads import Column
from toolkit.signoff.layout import Layout, Unclear, layout_of, unknown
from toolkit.signoff.legacy import Encoding, doubtful, encoding_of, read_as
from toolkit.signoff.rows import Reading, raw_name


@dataclass(frozen=True, slots=True)
class Understood:
    """What was made of one sheet: where its heads are, which column is what, which classes, how many people.

    `columns` are what a column holds, its letters and its head; `row` is that of the heads, from 1.
    """

    sheet: str
    row: int
    columns: tuple[tuple[str, str, str], ...]
    groups: tuple[str, ...]
    people: int
    encoding: str


@dataclass
class Roster:
    """People in the order of the file, what was understood, what was not; `heads` are those of each sheet."""

    people: list[Person] = field(default_factory=list)
    understood: list[Understood] = field(default_factory=list)
    findings: Findings = field(default_factory=Findings)
    heads: list[tuple[str, ...]] = field(default_factory=list)


def roster_of(grids: Sequence[Grid], told: Mapping[Column, str], otherwise: str = "") -> Roster:
    """Understand a roster; `told` settles columns, `otherwise` is the class of people who have none."""
    roster = Roster()
    found: list[tuple[Person, str]] = []
    for grid in grids:
        if any(text_of(cell) for row in grid.rows for cell in row):
            found += _sheet(grid, told, otherwise, roster)
    roster.people = _apart(found, roster.findings)
    return roster


def _sheet(
    grid: Grid, told: Mapping[Column, str], otherwise: str, roster: Roster
) -> list[tuple[Person, str]]:
    layout = layout_of(grid, told)
    if layout is None:
        row = next(n for n, row in enumerate(grid.rows) if any(map(text_of, row)))
        hint = msg("it needs the head “Họ và tên”; or say which column it is: --map name=B")
        what = msg("no column of names was found here")
        roster.findings.tell((grid, row, 0), "roster-no-names", what, hint)
        return []
    if isinstance(layout, Unclear):
        roster.heads.append(layout.layout.heads)
        hint = msg("say which: --map name=C (also family, given, birth, class, post)")
        place = (grid, layout.layout.first, layout.column)
        roster.findings.tell(place, "roster-unclear", layout.fault, hint)
        return []
    roster.heads.append(layout.heads)
    for word in unknown(layout, told, max(map(len, grid.rows))):
        what = msg("there is no column {word} here", word=word)
        hint = msg("--map takes a letter or a head of the sheet: name=C")
        roster.findings.tell((grid, layout.first, 0), "roster-unclear", what, hint)
    encoding = _encoding(grid, layout, roster.findings)
    start = _start(grid, layout, encoding, otherwise)
    people = list(Reading(grid, layout, encoding, roster.findings, start).people())
    roster.understood.append(_understood(grid, layout, encoding, people))
    return people


def _encoding(grid: Grid, layout: Layout, findings: Findings) -> Encoding:
    """Tell how the names are stored, and say so where it is an old font."""
    names = [raw_name(row, layout) for row in grid.rows[layout.end :]]
    encoding = encoding_of([name for name in names if name])
    if encoding is not Encoding.UNICODE:
        what = msg(
            "the names are typed for an old font ({encoding}) and were turned into Unicode",
            encoding=encoding.value,
        )
        hint = msg("look at a few names before you print")
        place = (grid, layout.first, layout.columns.get(Column.NAME, 0))
        findings.tell(place, "roster-old-font", what, hint, Level.WARNING)
    elif doubtful([name for name in names if name]):
        what = msg("most names here do not look Vietnamese")
        hint = msg(
            "look at them before you print; if letters are wrong, save the roster anew as .xlsx in Unicode"
        )
        place = (grid, layout.first, layout.columns.get(Column.NAME, 0))
        findings.tell(place, "roster-doubtful", what, hint, Level.WARNING)
    return encoding


def _understood(
    grid: Grid, layout: Layout, encoding: Encoding, people: list[tuple[Person, str]]
) -> Understood:
    heads = dict(enumerate(layout.heads))
    columns = tuple(
        (column.value, column_letters(number), heads.get(number, ""))
        for column, number in layout.columns.items()
    )
    named = tuple(dict.fromkeys(person.group for person, _ in people))
    return Understood(grid.sheet, layout.first + 1, columns, named, len(people), encoding.value)


def _start(grid: Grid, layout: Layout, encoding: Encoding, otherwise: str) -> str:
    """Tell the class of a sheet from what stands above its heads, or from its name."""
    for row in grid.rows[: layout.first]:
        found = groups.in_title(read_as("  ".join(filter(None, map(text_of, row))), encoding))
        if found:
            return found
    return groups.of_sheet(grid.sheet) or otherwise


def _apart(found: list[tuple[Person, str]], findings: Findings) -> list[Person]:
    """Number namesakes of a class, and take who stands there twice with the same birthday or number once."""
    seen: Counter[tuple[str, str]] = Counter()
    known: set[tuple[str, str, str]] = set()
    people = []
    for person, identity in found:
        mark, key = identity or person.birth, (person.group, person.name.casefold())
        where = Where(person.cell)
        if mark and (*key, mark) in known:
            what = msg(
                "{name} stands in class {group} twice and was taken once",
                name=person.name,
                group=person.group,
            )
            findings.problems.append(Problem("roster-twice", what, None, where, Level.WARNING))
            continue
        known.add((*key, mark))
        seen[key] += 1
        people.append(replace(person, nth=seen[key]))
        if seen[key] > 1:
            what = msg(
                "two people of class {group} are called {name}; each gets a form",
                name=person.name,
                group=person.group,
            )
            findings.problems.append(Problem("roster-namesakes", what, None, where, Level.WARNING))
    return people
