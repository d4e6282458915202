"""What an office typed by hand, each text with its place: the fields that no clause and no token keeps up to date."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from toolkit.model.library import Workspace
from toolkit.model.record import Where
from toolkit.model.workspace import Province, School

ONE = ("name", "proposer", "managing_body", "commune")
SEVERAL = ("competence", "enforcers", "recipients", "coordinating")


@dataclass(frozen=True, slots=True)
class Typed:
    """One text as a person typed it; `key` is the field that holds it."""

    key: str
    text: str
    where: Where


def typed_texts(workspace: Workspace) -> Iterator[Typed]:
    """Yield the texts of the office whose document is drafted, and for a school its own clauses and rewords."""
    office = workspace.office
    yield from _fields(office)
    issuer = office.issuer
    for key, text in (
        ("name", issuer.name),
        ("superior", issuer.superior),
        ("place", issuer.place),
    ):
        if text:
            yield Typed(f"issuer.{key}", text, office.where_of("issuer", key))
    if office.earlier:
        yield Typed("earlier", office.earlier.document, office.where_of("earlier", "document"))
    if isinstance(office, School):
        yield from _own(office)


def _fields(office: Province | School) -> Iterator[Typed]:
    for key in ONE:
        text = getattr(office, key, None)
        if text:
            yield Typed(key, text, office.where_of(key))
    for key in SEVERAL:
        for index, text in enumerate(getattr(office, key, ())):
            yield Typed(key, text, office.where_of(key, index))


def _own(school: School) -> Iterator[Typed]:
    for own in school.own:
        yield from (Typed("own", text, own.where) for text in (own.text, *own.points))
    for reword in school.reword.values():
        yield from (Typed("reword", text, reword.where) for text in (reword.text, *reword.points))
