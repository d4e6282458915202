"""Tell why a clause is in or out of one workspace, where it stands, and what it rests on."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from toolkit.assemble.choose import choose, standing
from toolkit.assemble.fill import Filler, Place
from toolkit.assemble.pupils import pupils
from toolkit.flow.assembled import judged
from toolkit.flow.loaded import loaded_workspace
from toolkit.flow.matrix import cited
from toolkit.flow.named import clause_named
from toolkit.model.assembly import Assembly, Choice
from toolkit.model.clause import Clause
from toolkit.model.document import Unit
from toolkit.model.library import Workspace
from toolkit.model.problem import Problem
from toolkit.model.terms import Confidence, Relation, SchoolLevel, Standing
from toolkit.model.tokens import effective_slot, slot_value
from toolkit.model.validity import Answer


@dataclass(frozen=True, slots=True)
class SlotTold:
    """A slot with its bounds here and its value; `given` says that the office filled it, not the default."""

    name: str
    label: str
    type: str
    min: int | None
    max: int | None
    choices: tuple[str, ...]
    value: str | None
    given: bool
    proposed: bool


@dataclass(frozen=True, slots=True)
class ProvisionTold:
    """A place that the clause rests on; `answer` is given for the drafting day."""

    source: str
    at: str
    cite: str
    gist: str
    relation: Relation
    confidence: Confidence
    answer: Answer


@dataclass(frozen=True, slots=True)
class Explained:
    """All that is to tell of one clause in one workspace; `place` is empty where it is out."""

    clause: Clause
    choice: Choice
    standing: Standing
    day: date
    place: str
    wording: date | None
    text: str
    points: tuple[str, ...]
    slots: tuple[SlotTold, ...]
    provisions: tuple[ProvisionTold, ...]


@dataclass(frozen=True, slots=True)
class Explanation:
    """The explanation, or the problems that leave nothing to explain."""

    explained: Explained | None
    problems: list[Problem] = field(default_factory=list)


def explain(path: Path, name: str) -> Explanation:
    """Explain one clause of the workspace at `path`; raise UsageError for an unknown clause."""
    loaded = loaded_workspace(path)
    if loaded.workspace is None:
        return Explanation(None, loaded.problems)
    clause = clause_named(loaded.workspace.library, name)
    result = judged(loaded, final=False)
    if result.assembly is None:
        return Explanation(None, result.problems)
    return Explanation(_explained(clause, loaded.workspace, result.assembly))


def _explained(clause: Clause, workspace: Workspace, assembly: Assembly) -> Explained:
    units = {unit.clause: (place, unit) for place, unit in _placed(assembly)}
    place, unit = units.get(clause.id, (None, None))
    places = {name: where for name, (where, _) in units.items()}
    text, points = _words(unit) if unit else _filled(clause, workspace, places)
    day = workspace.office.day
    wording = clause.wording(day)
    return Explained(
        clause=clause,
        choice=choose(workspace)[clause.id],
        standing=standing(clause, workspace),
        day=day,
        place=place.seen_from(0) if place else "",
        wording=wording.valid_from if wording else None,
        text=text,
        points=points,
        slots=tuple(_slots(clause, workspace)),
        provisions=tuple(_provisions(clause, workspace)),
    )


def _placed(assembly: Assembly) -> Iterator[tuple[Place, Unit]]:
    articles = [a for part in assembly.document.parts for c in part.chapters for a in c.articles]
    for article in articles:
        for unit in article.units:
            yield Place(article.number, unit.number), unit


def _words(unit: Unit) -> tuple[str, tuple[str, ...]]:
    return unit.text, tuple(f"{point.letter}) {point.text}" for point in unit.points)


def _filled(
    clause: Clause, workspace: Workspace, places: dict[str, Place]
) -> tuple[str, tuple[str, ...]]:
    """Fill the wording of a clause that is out, so that a person sees what it would say."""
    wording = clause.wording(workspace.office.day) or clause.wordings[0]
    learners = pupils(frozenset(clause.levels), frozenset(SchoolLevel))
    filler = Filler(workspace, clause, places, 0, learners, final=False)
    text, *points = (filler.fill(t, wording) for t in (wording.text, *wording.points))
    return text, tuple(points)


def _slots(clause: Clause, workspace: Workspace) -> Iterator[SlotTold]:
    province, school = workspace.province, workspace.school
    for name in clause.slots:
        slot = effective_slot(clause, name, province) or clause.slots[name]
        value = slot_value(clause, name, province, school)
        offices = (workspace.office, province)
        given = any(name in office.slots.get(clause.id, {}) for office in offices)
        yield SlotTold(
            name,
            slot.label,
            slot.type,
            slot.min,
            slot.max,
            slot.choices,
            value,
            given,
            slot.proposed,
        )


def _provisions(clause: Clause, workspace: Workspace) -> Iterator[ProvisionTold]:
    sources, day = workspace.library.sources, workspace.office.day
    for tie in clause.provisions:
        source = sources.get(tie.source)
        provision = source.provision(tie.at) if source else None
        if source and provision:
            yield ProvisionTold(
                tie.source,
                tie.at,
                cited(source, tie.at),
                provision.gist,
                tie.relation,
                provision.confidence,
                source.answer(day, tie.at),
            )
