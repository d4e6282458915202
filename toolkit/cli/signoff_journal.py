"""`quytac signoff journal`: who recorded what and when."""

from __future__ import annotations

from typing import Annotated

import typer

from toolkit.cli import show
from toolkit.cli.options import Json, workspace_folder
from toolkit.cli.signoff_options import School, notices, patience
from toolkit.cli.speech import say
from toolkit.messages import msg

HELP = msg("Lists who recorded how much, how and when, newest first.")
Most = Annotated[int, typer.Option("--most", metavar="N", min=1, max=10_000, help="how many lines")]


def command(school: School, most: Most = 20, json: Json = False) -> int:
    """Show the journal."""
    from toolkit.cli.shapes import report
    from toolkit.flow.signoff_keep import journal
    from toolkit.flow.signoff_words import HOW_WORDS

    folder = workspace_folder(school)
    problems = notices(folder, json)
    batches = journal(folder, most, patience())
    if json:
        show.as_json(report("signoff journal", problems, batches=batches))
        return 0
    rows = [
        (
            b.at.replace("T", " ")[:16],
            b.who,
            say(HOW_WORDS[b.how]),
            str(b.forms),
            say(msg("taken back")) if b.undone else "",
        )
        for b in batches
    ]
    show.table((msg("when"), msg("who"), msg("how"), msg("forms"), msg("state")), rows)
    return 0
