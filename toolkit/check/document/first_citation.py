"""An act is cited in full where the document names it first, later by kind and number.

Decree 30/2020, annex I, part II, 6b; laws are always named by their name.
"""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.check import citations
from toolkit.check.rule import Asked, DocumentRule
from toolkit.messages import msg
from toolkit.model.assembly import Assembly
from toolkit.model.citing import full
from toolkit.model.document import Document, Kind, Paragraph
from toolkit.model.library import Workspace
from toolkit.model.problem import Level, Problem
from toolkit.model.record import Where


def _check(workspace: Workspace, assembly: Assembly, asked: Asked) -> Iterator[Problem]:
    fulls = {source.number: full(source) for source in workspace.library.sources.values()}
    own = _own_places(workspace)
    introduced: set[str] = set()
    for clause, text in _reading(assembly.document):
        for number in _short_first(text, fulls, introduced):
            yield Problem(
                "first-citation-in-full",
                msg("{number} is named here first, but not in full", number=number),
                msg("write kind, số, number, day, issuer and subject here; later kind and number"),
                own.get(clause, workspace.office.where),
                Level.WARNING,
            )


def _reading(document: Document) -> Iterator[tuple[str, str]]:
    """Yield the texts in the order of reading, with the clause each belongs to."""
    for part in document.parts:
        for block in part.paragraphs:
            if isinstance(block, Paragraph) and block.kind is not Kind.ATTACHED_TO:
                yield "", block.text
        for chapter in part.chapters:
            for article in chapter.articles:
                for unit in article.units:
                    yield unit.clause, " ".join((unit.text, *(p.text for p in unit.points)))


def _short_first(text: str, fulls: dict[str, str], introduced: set[str]) -> Iterator[str]:
    """Yield the numbers that a text names in short before they were introduced; remember all that it names."""
    for number, words in fulls.items():
        if words in text:
            introduced.add(number)
            text = text.replace(words, " ")  # its title may name other acts
    for found in citations.cited(text):
        number = found["number"]
        day = citations.DAY.match(text, found.end())
        whole = day is not None and day["issuer"]
        if number not in introduced and not whole:
            yield number
        introduced.add(number)


def _own_places(workspace: Workspace) -> dict[str, Where]:
    school = workspace.school
    if school is None:
        return {}
    own = {f"own.{one.id}": one.where for one in school.own}
    return own | {name: one.where for name, one in school.reword.items()}


RULE = DocumentRule(
    "first-citation-in-full",
    msg("an act is cited in full where the document names it first"),
    _check,
)
