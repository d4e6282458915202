"""`quytac law timeline`: what begins and what ends, day by day."""

from __future__ import annotations

from typing import Annotated

import typer

from toolkit.cli import show
from toolkit.cli.options import Annex, Json, Overwrite, day_of
from toolkit.messages import msg

HELP = msg("Tells for each day which acts, places in them and authorities begin or end.")

From = Annotated[str | None, typer.Option("--from", metavar="DAY", help="first day: 23/11/2026")]
To = Annotated[str | None, typer.Option("--to", metavar="DAY", help="last day: 23/11/2026")]


def command(
    first: From = None,
    last: To = None,
    out: Annex = None,
    overwrite: Overwrite = False,
    json: Json = False,
) -> int:
    """Show the timeline."""
    from toolkit.cli.law import told
    from toolkit.cli.library import shipped
    from toolkit.flow.law_sheets import timeline_sheets
    from toolkit.flow.law_timeline import timeline

    bounds = [None if given is None else day_of(given) for given in (first, last)]
    line = timeline(shipped(), *bounds)
    facts = {"from": line.first, "to": line.last, "events": line.events, "unknown": line.unknown}
    told(
        "law timeline",
        msg("Timeline of the law"),
        lambda speak: timeline_sheets(line.events, speak),
        facts,
        out,
        overwrite,
        json,
    )
    if not json and not out:
        _unknown(", ".join(thing.name for thing in line.unknown), bool(line.events))
    return 0


def _unknown(names: str, any_event: bool) -> None:
    if not any_event:
        show.text(msg("Nothing of the library begins or ends in these days."))
    if names:
        show.title(
            msg("Not in the timeline, because the first day is not known: {acts}", acts=names)
        )
