"""`quytac pull`: take what was changed in Word back into school.yaml."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from toolkit.cli import show
from toolkit.cli.options import Json, path_of, workspace_folder
from toolkit.cli.speech import say
from toolkit.messages import msg

HELP = msg(
    "Takes what a principal changed in Word back into school.yaml, so that the next build has it.\n\n"
    "Taken back are own clauses that were edited, added or removed, default clauses that were reworded or removed, and "
    "blanks within bounds. What cannot go back is listed. Comments and order stay; the old file is kept beside."
)

WordFile = Annotated[
    Path, typer.Argument(metavar="FILE", help="the Word file that came back", parser=path_of)
]
SchoolFolder = Annotated[
    Path, typer.Option("--school", metavar="DIR", help="folder of the school", parser=path_of)
]


def command(file: WordFile, school: SchoolFolder, json: Json = False) -> int:
    """Take a file's changes back; 1 where something could not go back."""
    from toolkit.cli.shapes import report
    from toolkit.flow.pull import take_back

    taken = take_back(file, workspace_folder(school))
    if json:
        lost = [{"place": one.place, "why": say(one.why)} for one in taken.lost]
        facts = {"changed": taken.changed, "reasons": taken.reasons, "lost": lost}
        show.as_json(report("pull", (), file=taken.file, kept=taken.kept, **facts))
        return 1 if taken.lost else 0
    if taken.changed:
        show.title(msg("Taken back into {file}:", file=taken.file))
        for line in taken.changed:
            show.text(line, "  ")
        show.text(msg("The old file is kept: {file}", file=taken.kept))
    else:
        show.title(msg("The Word file has nothing new for {file}.", file=taken.file))
    if taken.reasons:
        clauses = ", ".join(taken.reasons)
        show.title(msg("Write the reason in school.yaml for: {clauses}", clauses=clauses))
    if taken.lost:
        show.title(msg("Not taken back:"))
        for one in taken.lost:
            show.text(msg("{place}: {why}", place=one.place, why=one.why), "  ")
    return 1 if taken.lost else 0
