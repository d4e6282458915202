"""`quytac signoff missing`: whom to ask again, class by class."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from toolkit.cli import show
from toolkit.cli.options import Json, path_of, today, workspace_folder
from toolkit.cli.signoff_options import (
    Audience,
    School,
    Year,
    form_of,
    notices,
    patience,
    year_of,
)
from toolkit.cli.speech import say
from toolkit.messages import msg

HELP = msg(
    "Lists class by class whose form is still to come, with its code, for the homeroom teacher.\n\n"
    "Who declined or moved away is never on it. It names pupils: keep it in the school, do not post it."
)


Xlsx = Annotated[
    Path | None,
    typer.Option(
        "--xlsx", metavar="FILE.xlsx", help="write the lists as a workbook", parser=path_of
    ),
]


def command(
    school: School,
    audience: Audience = None,
    year: Year = None,
    xlsx: Xlsx = None,
    json: Json = False,
) -> int:
    """List who is missing."""
    from toolkit.cli.shapes import report
    from toolkit.flow.new_file import write_new
    from toolkit.flow.signoff_keep import missing_book
    from toolkit.flow.signoff_status import missing, overview
    from toolkit.flow.signoff_words import FORM_WORDS, STANDING_WORDS
    from toolkit.signoff.codes import shown

    folder = workspace_folder(school)
    problems = notices(folder, json)
    found = overview(folder, year_of(year), today(), patience())
    if found:
        problems += found.problems
    lists = missing(found, form_of(audience)) if found else {}
    if xlsx is not None and lists:
        show.text(msg("Written: {file}", file=write_new(xlsx, missing_book(lists))))
    if json:
        people = [one for some in lists.values() for one in some]
        show.as_json(report("signoff missing", problems, year=year_of(year), people=people))
        return 0
    show.problems(found.problems if found else ())
    for (form, group), some in lists.items():
        show.title(
            msg("{group} – {form}: {count}", group=group, form=FORM_WORDS[form], count=len(some))
        )
        rows = [
            (str(n), x.name, shown(x.code), say(STANDING_WORDS[x.standing]))
            for n, x in enumerate(some, start=1)
        ]
        show.table((msg("no."), msg("name"), msg("form code"), msg("state")), rows, keep=(2,))
    if not lists:
        show.text(msg("Nobody is missing."))
    return 0
