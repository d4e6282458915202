"""`quytac source list`: the acts and guidance of the library, filtered."""

from __future__ import annotations

from typing import Annotated

import typer

from toolkit.cli import show
from toolkit.cli.options import Json, day_of
from toolkit.cli.speech import say
from toolkit.messages import msg
from toolkit.model.terms import ActKind

HELP = msg("Lists the acts and guidance, oldest first; filters may be combined.")

Kind = Annotated[
    ActKind | None,
    typer.Option(
        "--kind",
        metavar="ID",
        help="bo_luat, luat, nghi_quyet, nghi_dinh, quyet_dinh, thong_tu, chi_thi, cong_van",
    ),
]
InForce = Annotated[
    str | None,
    typer.Option("--in-force", metavar="DAY", help="only those in force on a day: 23/11/2026"),
]


def command(kind: Kind = None, in_force: InForce = None, json: Json = False) -> int:
    """List sources."""
    from toolkit.cli.library import shipped
    from toolkit.cli.sentences import sure
    from toolkit.cli.shapes import report
    from toolkit.flow.named import sources_where
    from toolkit.flow.words import word

    day = None if in_force is None else day_of(in_force)
    found = sources_where(shipped(), kind, day)
    if json:
        rows = [source.model_dump(mode="json", exclude={"provisions"}) for source in found]
        show.as_json(report("source list", sources=rows))
        return 0
    if not found:
        show.text(msg("No source of the library fits."))
        return 0
    table = [
        (
            source.id,
            f"{source.number} – {source.title}",
            f"{source.in_force_from:%d/%m/%Y}" if source.in_force_from else "?",
            f"{source.in_force_to:%d/%m/%Y}" if source.in_force_to else "",
            f"{say(word(source.use))}; {sure(source.confidence.end)}",
        )
        for source in found
    ]
    heads = (msg("source"), msg("number and title"), msg("from"), msg("to"), msg("use; checked"))
    show.table(heads, table, keep=(2, 3))
    show.title(msg("{count} sources. One of them: quytac source show ID", count=len(found)))
    return 0
