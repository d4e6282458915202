"""Answer for a day what is in force: all acts and bodies of the library, one act, or what a document stands on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from toolkit.assemble.bodies import body_name
from toolkit.assemble.fill import Place
from toolkit.check.bases import bases
from toolkit.flow.assembled import judged
from toolkit.flow.loaded import loaded_workspace
from toolkit.flow.named import source_named
from toolkit.model.assembly import Assembly, Cited, Role
from toolkit.model.law import Body, BodyName, Confirmation, PlaceRef, Source
from toolkit.model.library import Library, Workspace
from toolkit.model.problem import Problem
from toolkit.model.succession import replacing
from toolkit.model.timeline import Thing, act, body, neighbours, place
from toolkit.model.tokens import tokens
from toolkit.model.validity import CONFIRMED, Answer, Validity
from toolkit.model.why import Why, why_not

WEIGHT = (Answer.NOT_IN_FORCE, Answer.NOT_PROVED, Answer.IN_FORCE)
"""What a person must act on comes first."""


@dataclass(frozen=True, slots=True)
class UsedAt:
    """One use in a document: as căn cứ, named in a clause, or its legal basis; `place` is khoản and Điều there."""

    role: Role
    clause: str = ""
    place: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """One act, place or body with its answer; `start` and `end` are its first and last day."""

    thing: Thing
    number: str
    title: str
    start: date | None
    end: date | None
    answer: Answer
    why: Why | None
    replaced_by: tuple[Thing, ...]
    checked_on: date
    confirmed: tuple[Confirmation, ...] = ()
    used: tuple[UsedAt, ...] = ()


@dataclass(frozen=True, slots=True)
class Status:
    """The rows for a day; `problems` where a workspace could not be read or has faults."""

    day: date
    rows: tuple[Row, ...] = ()
    problems: list[Problem] = field(default_factory=list)
    read: bool = True


def library_status(library: Library, day: date) -> Status:
    """Answer for all acts, oldest first, and for every name of every body."""
    acts = sorted(library.sources.values(), key=lambda one: (one.issued, one.id))
    rows = [act_row(library, source, "", day) for source in acts]
    names = [(held, name) for _, held in sorted(library.bodies.items()) for name in held.names]
    return Status(day, (*rows, *(_body_row(held, name, day) for held, name in names)))


def source_status(library: Library, name: str, day: date) -> Status:
    """Answer for one act, its known places and those that ended before it; raise UsageError for an unknown id."""
    source = source_named(library, name)
    known = [provision.at for provision in source.provisions]
    ended = [at for part in source.partial_ends for at in part.places]
    rows = [act_row(library, source, at, day) for at in dict.fromkeys(("", *known, *ended))]
    whole, *places = [*rows, *_unknown_parts(library, source, day)]
    return Status(day, (whole, *(row for row in places if row.thing.name != whole.thing.name)))


def workspace_status(folder: Path, day: date) -> Status:
    """Answer for everything that the document of a workspace stands on, with where it is used."""
    loaded = loaded_workspace(folder)
    result = judged(loaded, final=False, day=day)
    if loaded.workspace is None or result.assembly is None:
        return Status(day, (), result.problems, read=False)
    workspace, places = loaded.workspace, placed(result.assembly)
    rows = [
        act_row(workspace.library, one.source, one.at, day, _used(one.uses, places))
        for one in bases(workspace, result.assembly, day)
    ]
    rows += _bodies_named(workspace, result.assembly, day, places)
    return Status(day, tuple(sorted(rows, key=lambda row: WEIGHT.index(row.answer))))


def placed(assembly: Assembly) -> dict[str, str]:
    """Give the place of each clause in a code, as a reader would name it."""
    articles = [a for part in assembly.document.parts for c in part.chapters for a in c.articles]
    return {
        unit.clause: Place(article.number, unit.number).seen_from(0)
        for article in articles
        for unit in article.units
    }


def _used(cites: Iterable[Cited], places: Mapping[str, str]) -> tuple[UsedAt, ...]:
    found = (UsedAt(c.role, c.clause, places.get(c.clause, "")) for c in cites)
    return tuple(dict.fromkeys(found))


def act_row(
    library: Library, source: Source, at: str, day: date, used: tuple[UsedAt, ...] = ()
) -> Row:
    """Answer for an act, or for one place in it."""
    validity = source.validity_of(at)
    ref = PlaceRef(source=source.id, at=at or "-")
    ended = validity.end is not None and validity.ended(day)
    new = replacing(library.sources, ref, day) if ended else []
    others = tuple(act(library.sources[one]) for one in new if one in library.sources)
    thing = place(source, at) if at else act(source)
    return _row(thing, source, validity, day, others, used)


def _row(
    thing: Thing,
    source: Source,
    validity: Validity,
    day: date,
    others: tuple[Thing, ...],
    used: tuple[UsedAt, ...] = (),
) -> Row:
    return Row(
        thing=thing,
        number=source.number,
        title=source.title,
        start=validity.start,
        end=validity.end,
        answer=validity.answer(day),
        why=why_not(validity, day),
        replaced_by=others,
        checked_on=validity.checked_on,
        confirmed=source.confirmed,
        used=used,
    )


def _unknown_parts(library: Library, source: Source, day: date) -> Iterator[Row]:
    """Yield a row for each partial end of which it is not known which places it ended."""
    for part in source.partial_ends:
        if not part.places:
            validity = source.validity.ending(part.last_day, proved=False)
            by = (act(library.sources[part.by]),) if part.by in library.sources else ()
            yield _row(place(source, ""), source, validity, day, by)


def _bodies_named(
    workspace: Workspace, assembly: Assembly, day: date, places: Mapping[str, str]
) -> Iterator[Row]:
    """Yield the bodies that the document names, under the names of its drafting day."""
    for id_, cites in bodies_used(workspace, assembly).items():
        held, drafted = workspace.library.bodies[id_], workspace.office.day
        written = body_name(held, workspace)
        name = next((n for n in held.names if n.name == written and n.spans(drafted)), None)
        if name is not None:
            yield _body_row(held, name, day, _used(cites, places))


def bodies_used(workspace: Workspace, assembly: Assembly) -> dict[str, list[Cited]]:
    """List the bodies that the clauses of a document name in the library's words, each with its uses."""
    library, used = workspace.library, dict[str, list[Cited]]()
    for unit in assembly.document.units():
        clause = library.clauses.get(unit.clause)
        wording = clause.wording(workspace.office.day) if clause and not unit.own else None
        found = (
            [t for text in (wording.text, *wording.points) for t in tokens(text)] if wording else []
        )
        for token in found:
            if token.kind == "body" and token.name in library.bodies:
                cited = Cited(token.name, "", Role.TEXT, unit.clause)
                used.setdefault(token.name, []).append(cited)
    return used


def _body_row(held: Body, name: BodyName, day: date, used: tuple[UsedAt, ...] = ()) -> Row:
    proved = name.confidence in CONFIRMED
    start = name.valid_from or date.min
    validity = Validity(start, proved, name.valid_to, proved, held.checked_on)
    ended = validity.ended(day)
    others = neighbours(held, name, day) if ended else ()
    return Row(
        thing=body(held, name),
        number="",
        title=held.gist,
        start=name.valid_from,
        end=name.valid_to,
        answer=held.answer(name, day),
        why=why_not(validity, day),
        replaced_by=others,
        checked_on=held.checked_on,
        used=used,
    )
