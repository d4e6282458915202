"""`quytac source show`: everything that the library says of one act."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Annotated

import typer

from toolkit.cli import show
from toolkit.cli.options import Json
from toolkit.cli.speech import say
from toolkit.messages import Message, msg

if TYPE_CHECKING:
    from toolkit.model.law import Source

HELP = msg("Shows one act: its days, where it was checked, and the places that clauses rest on.")

SourceName = Annotated[
    str, typer.Argument(metavar="SOURCE", help="id of a source; quytac source list tells all")
]


def command(source: SourceName, json: Json = False) -> int:
    """Show one source."""
    from toolkit.cli.library import shipped
    from toolkit.cli.shapes import report
    from toolkit.flow.named import source_named

    found = source_named(shipped(), source)
    if json:
        show.as_json(report("source show", source=found))
    else:
        _head(found)
        _provisions(found)
    return 0


def _head(source: Source) -> None:
    from toolkit.cli.sentences import sure
    from toolkit.flow.words import word
    from toolkit.model.citing import full

    show.text(f"{source.id} – {full(source)}")
    facts: tuple[tuple[Message, str | None], ...] = (
        (msg("issuer"), source.issuer),
        (msg("day of issue"), _day(source.issued)),
        (msg("in force from"), _day(source.in_force_from) or say(msg("unknown"))),
        (msg("in force to"), _day(source.in_force_to)),
        (msg("replaced by"), ", ".join(source.replaced_by)),
        (msg("use"), say(word(source.use))),
        (msg("sureness of the day of issue"), sure(source.confidence.issued)),
        (msg("sureness of the start"), sure(source.confidence.start)),
        (msg("sureness of the end, or that none was found"), sure(source.confidence.end)),
        (msg("not confirmed"), source.confidence_note),
        (msg("looked up"), f"{_day(source.checked_on)}: {source.checked_at}"),
        (msg("Note"), source.note),
    )
    for label, value in facts:
        if value:
            show.text(f"{say(label)}: {value}", "  ")


def _provisions(source: Source) -> None:
    from toolkit.cli.sentences import sure

    if source.provisions:
        print_rows = [(p.at, p.gist, sure(p.confidence)) for p in source.provisions]
        show.title(msg("Places"))
        show.table((msg("place"), msg("gist in our words"), msg("sureness")), print_rows, keep=(0,))


def _day(day: date | None) -> str:
    return f"{day:%d/%m/%Y}" if day else ""
