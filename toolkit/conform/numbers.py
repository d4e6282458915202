"""Numbers, letters and references of a file: whether they run on and arrive (Decree 30/2020, annex I, part II, 6)."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.conform.expected import Expected
from toolkit.conform.records import Misnumbered
from toolkit.conform.structure import FoundUnit, Structure
from toolkit.model.numbering import letter, roman


def misnumbered(made: Structure) -> Iterator[Misnumbered]:
    """Yield the chapters, articles, khoản and điểm whose number is not the next one."""
    for right, chapter in enumerate(made.chapters, start=1):
        if chapter.label.upper() != roman(right):
            place = f"Chương {chapter.label}"
            yield Misnumbered(place, place, f"Chương {roman(right)}", chapter.paragraph)
    for right, article in enumerate(made.articles, start=1):
        if article.number != str(right):
            place = f"Điều {article.number}"
            yield Misnumbered(place, place, f"Điều {right}", article.paragraph)
        yield from _units([unit for unit in made.units if unit.article is article])


def _units(units: list[FoundUnit]) -> Iterator[Misnumbered]:
    """Yield the khoản of one article that are misnumbered; a single one needs no number."""
    for right, unit in enumerate(units, start=1):
        if unit.label != str(right) and (len(units) > 1 or unit.label):
            place = unit.place()
            yield Misnumbered(place, unit.label, f"khoản {right}", unit.paragraph)
        for index, found in enumerate(unit.letters):
            if found != letter(index):
                place = f"điểm {found} {unit.place()}"
                yield Misnumbered(place, f"{found})", f"{letter(index)})", unit.paragraph)


def wrong_references(
    expected: Expected,
    made: Structure,
    clauses: dict[str, int],
    values: dict[str, tuple[str, ...]],
) -> Iterator[Misnumbered]:
    """Yield the references that do not lead to where the clause they name stands in this file."""
    for clause in expected.clauses:
        if clause.id not in values or not values[clause.id]:
            continue
        unit = made.units[clauses[clause.id]]
        places = seen_from(unit, made, clauses)
        for (kind, name), printed in zip(clause.words.names, values[clause.id], strict=True):
            right = places.get(name, "")
            if kind == "clause" and printed != right:
                yield Misnumbered(unit.place(), printed, right, unit.paragraph, reference=True)


def seen_from(unit: FoundUnit, made: Structure, clauses: dict[str, int]) -> dict[str, str]:
    """Tell for each clause how a text of this khoản refers to it."""
    return {id: _seen(made.units[number], unit) for id, number in clauses.items()}


def _seen(there: FoundUnit, here: FoundUnit) -> str:
    if there.article is None:
        return ""
    name = "Điều này" if there.article is here.article else f"Điều {there.article.number}"
    return f"khoản {there.label} {name}" if there.label else name
