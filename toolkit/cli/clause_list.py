"""`quytac clause list`: the clauses of the library, filtered."""

from __future__ import annotations

from typing import Annotated

import typer

from toolkit.cli import show
from toolkit.cli.options import Json
from toolkit.cli.speech import say
from toolkit.messages import msg
from toolkit.model.terms import Audience, SchoolLevel, Standing

HELP = msg("Lists the clauses of the library; filters may be combined.")

Whom = Annotated[
    Audience | None,
    typer.Option(
        "--audience",
        metavar="ID",
        help="whom they speak to: everyone, pupil, teacher, staff, manager, parent, visitor, page, school, "
        "department, commune",
    ),
]
Level = Annotated[
    SchoolLevel | None,
    typer.Option(
        "--level",
        metavar="ID",
        help="preschool, primary, lower-secondary, upper-secondary, continuing",
    ),
]
Firm = Annotated[
    Standing | None,
    typer.Option("--standing", metavar="ID", help="mandatory, default, optional"),
]
Text = Annotated[
    str,
    typer.Option("--text", metavar="TEXT", help="words of the text, with or without tone marks"),
]


def command(
    audience: Whom = None,
    level: Level = None,
    standing: Firm = None,
    text: Text = "",
    json: Json = False,
) -> int:
    """List clauses."""
    from toolkit.cli.library import shipped
    from toolkit.cli.shapes import report
    from toolkit.flow.named import clauses_where
    from toolkit.flow.words import word

    found = clauses_where(shipped(), audience, level, standing, text)
    if json:
        keys = {"id", "title", "audiences", "levels", "duty", "standing"}
        rows = [clause.model_dump(mode="json", include=keys) for clause in found]
        show.as_json(report("clause list", clauses=rows))
        return 0
    if not found:
        show.text(msg("No clause of the library fits."))
        return 0
    table = [
        (c.id, c.title, ", ".join(say(word(a)) for a in c.audiences), say(word(c.standing)))
        for c in found
    ]
    show.table((msg("clause"), msg("title"), msg("speaks to"), msg("standing")), table, keep=(0, 3))
    show.title(msg("{count} clauses. One of them: quytac clause show ID", count=len(found)))
    return 0
