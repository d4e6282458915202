"""`quytac clause show`: everything that the library says of one clause."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from toolkit.cli import show
from toolkit.cli.options import Json
from toolkit.cli.speech import say
from toolkit.messages import msg

if TYPE_CHECKING:
    from toolkit.model.clause import Clause
    from toolkit.model.library import Library

HELP = msg("Shows one clause: its words by day, its blanks, what it rests on.")

ClauseName = Annotated[
    str, typer.Argument(metavar="CLAUSE", help="id of a clause; quytac clause list tells all")
]


def command(clause: ClauseName, json: Json = False) -> int:
    """Show one clause."""
    from toolkit.cli.library import shipped
    from toolkit.cli.shapes import report
    from toolkit.flow.named import clause_named

    library = shipped()
    found = clause_named(library, clause)
    if json:
        show.as_json(report("clause show", clause=found))
    else:
        _head(found)
        _wordings(found)
        _provisions(found, library)
        if found.note:
            show.title(msg("Note"))
            show.text(found.note, "  ")
    return 0


def _head(clause: Clause) -> None:
    from toolkit.flow.words import word

    show.text(f"{clause.id} – {clause.title}")
    for label, terms in (
        (msg("speaks to"), clause.audiences),
        (msg("school levels"), clause.levels),
        (msg("duty"), (clause.duty,)),
        (msg("standing"), (clause.standing,)),
    ):
        show.text(f"{say(label)}: {', '.join(say(word(term)) for term in terms)}", "  ")


def _wordings(clause: Clause) -> None:
    from toolkit.cli.sentences import bounds

    for wording in sorted(clause.wordings, key=lambda one: one.valid_from, reverse=True):
        show.title(msg("Words from {day}", day=f"{wording.valid_from:%d/%m/%Y}"))
        for text in (wording.text, *wording.points):
            show.text(text, "  ")
    if clause.slots:
        show.title(msg("Blanks"))
    for name, slot in clause.slots.items():
        value = slot.default or say(msg("to be filled"))
        about = bounds(slot.type, slot.min, slot.max, slot.choices)
        show.text(f"{name}: {slot.label} ({about}) = {value}", "  ")


def _provisions(clause: Clause, library: Library) -> None:
    from toolkit.cli.sentences import basis
    from toolkit.flow.matrix import cited

    show.title(msg("Rests on"))
    for tie in clause.provisions:
        source = library.sources.get(tie.source)
        provision = source.provision(tie.at) if source else None
        if source and provision:
            show.text(
                basis(cited(source, tie.at), tie.relation, provision.gist, provision.confidence),
                "  - ",
            )
