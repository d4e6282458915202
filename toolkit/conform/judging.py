"""Judge a Word file: what became of each clause, and what else stands in it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from toolkit.conform.aligning import Aligned, align
from toolkit.conform.expected import Choice, Expected, ExpectedClause
from toolkit.conform.front import front_findings, other_lines, school_named
from toolkit.conform.headings import wrong_headings
from toolkit.conform.lines import Beginnings, lines_of
from toolkit.conform.numbers import misnumbered, seen_from, wrong_references
from toolkit.conform.passages import beside, passages
from toolkit.conform.places import by_content, by_title, out_of_place
from toolkit.conform.records import ClauseFinding, Conformance, Pieces, SlotValue, Verdict
from toolkit.conform.structure import FoundArticle, FoundUnit, Structure, structure
from toolkit.conform.unread import unread
from toolkit.conform.words import differences
from toolkit.word.records import WordFile


@dataclass(frozen=True)
class Reading:
    """A file taken apart for one release, before it is judged."""

    made: Structure
    aligned: Aligned
    homes: dict[FoundArticle, str]


def read_for(file: WordFile, expected: Expected) -> Reading:
    """Take a file apart and align it."""
    known = Beginnings.of(expected.beginnings())
    made = structure(lines_of(file, known), expected.kind, expected.plan(), known)
    titled = by_title(expected, made.articles)
    there = {n: titled[u.article] for n, u in enumerate(made.units) if u.article in titled}
    aligned = align(expected, made.units, there)
    return Reading(made, aligned, by_content(expected, made, aligned.clauses, titled))


def intact_count(reading: Reading, expected: Expected) -> int:
    """Count how well a file fits: clauses word for word, less those that must stand there and do not."""
    there = reading.aligned.clauses
    missing = sum(clause.wanted and clause.id not in there for clause in expected.clauses)
    return len(reading.aligned.values) - missing


def judge(file: WordFile, expected: Expected, reading: Reading | None = None) -> Conformance:
    """Tell all about a file; the reading may have been made before to find the kind of school."""
    reading = reading or read_for(file, expected)
    made, aligned = reading.made, reading.aligned
    moved = out_of_place(expected, made, aligned.clauses, reading.homes)
    front = [*made.front, *([] if made.units else made.loose)]
    return Conformance(
        clauses=tuple(_findings(expected, reading, moved)),
        passages=(
            *passages(expected, made, aligned, reading.homes),
            *beside(expected, made, file.notes),
        ),
        misnumbered=(
            *misnumbered(made),
            *wrong_references(expected, made, aligned.clauses, aligned.values),
        ),
        headings=tuple(wrong_headings(expected, made, aligned.clauses, reading.homes)),
        front=tuple(front_findings(expected.front, front)),
        around=_around(expected, made),
        slots=tuple(_slots(expected, aligned)),
        school=school_named(expected.front, front),
        tracked=file.changed,
        program=file.program,
        behind=len(made.behind),
        unplaced=dict(file.unplaced),
        unread=tuple(unread(expected, made, aligned.clauses)),
    )


def _findings(expected: Expected, reading: Reading, moved: set[str]) -> Iterator[ClauseFinding]:
    for clause in expected.clauses:
        number = reading.aligned.clauses.get(clause.id)
        if number is not None:
            yield _found(clause, reading, reading.made.units[number], clause.id in moved)
        elif clause.wanted or clause.choice is Choice.DROPPED:
            verdict = Verdict.MISSING if clause.wanted else Verdict.DROPPED
            yield ClauseFinding(clause.id, clause.title, clause.standing, clause.choice, (verdict,))


def _found(clause: ExpectedClause, reading: Reading, unit: FoundUnit, moved: bool) -> ClauseFinding:
    """Judge a clause that stands in the file."""
    aligned, made = reading.aligned, reading.made
    places = seen_from(unit, made, aligned.clauses)
    pieces: Pieces = ()
    verdicts = []
    if clause.id not in aligned.values or not _reference_kept(clause, aligned, places):
        pieces = differences(clause.words.shown(places, unit.words), unit.words)
        verdicts.append(Verdict.CHANGED)
    elif clause.id in aligned.reworded:
        verdicts.append(Verdict.REWORDED)
    copies = [n for n, id in aligned.copies.items() if id == clause.id]
    if copies:
        verdicts.append(Verdict.DUPLICATED)
        other = made.units[copies[0]].words
        pieces = pieces or differences(clause.words.shown(places, other), other)
    verdicts += [Verdict.MOVED] if moved else []
    return ClauseFinding(
        id=clause.id,
        title=clause.title,
        standing=clause.standing,
        choice=clause.choice,
        verdicts=tuple(verdicts) or (Verdict.INTACT,),
        place=unit.place(),
        paragraph=unit.paragraph,
        pieces=pieces,
        lines=unit.typed,
    )


def _reference_kept(clause: ExpectedClause, aligned: Aligned, places: dict[str, str]) -> bool:
    """Tell whether each reference says what the release says, or what is right in this file."""
    pairs = zip(clause.words.names, aligned.values[clause.id], strict=False)
    wanted = ((name, printed) for (kind, name), printed in pairs if kind == "clause")
    return all(
        printed in (places.get(name), clause.references.get(name)) for name, printed in wanted
    )


def _around(expected: Expected, made: Structure) -> tuple[str, ...]:
    """List the lines of the decision that the school's own file has not, where that is known."""
    lines = made.front[: made.titled]
    other = other_lines(expected.around, lines) if expected.with_school else ()
    return tuple(line.typed for line in other)


def _slots(expected: Expected, aligned: Aligned) -> Iterator[SlotValue]:
    for clause in expected.clauses:
        values = aligned.values.get(clause.id, ())
        for (kind, name), value in zip(clause.words.names, values, strict=False):
            if kind == "slot":
                yield SlotValue(clause.id, name, value)
