"""`quytac pull`: take what was changed in Word back into school.yaml."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from toolkit.cli import show
from toolkit.cli.options import Json, path_of, workspace_folder
from toolkit.cli.speech import say
from toolkit.messages import msg

if TYPE_CHECKING:
    from toolkit.conform.pulling import Removal
    from toolkit.flow.pull import Proposal

HELP = msg(
    "Takes what a principal changed in Word back into school.yaml, so that the next build has it.\n\n"
    "Taken back are own clauses that were edited, added or removed, default clauses that were reworded or removed, and "
    "blanks within bounds. What cannot go back is listed. Where more than three clauses would go, they are shown and "
    "you are asked. Comments and order stay; the old file is kept beside."
)

WordFile = Annotated[
    Path, typer.Argument(metavar="FILE", help="the Word file that came back", parser=path_of)
]
SchoolFolder = Annotated[
    Path, typer.Option("--school", metavar="DIR", help="folder of the school", parser=path_of)
]
Yes = Annotated[
    bool, typer.Option("--yes", help="do not ask, even where more than three clauses would go")
]


def command(file: WordFile, school: SchoolFolder, yes: Yes = False, json: Json = False) -> int:
    """Take a file's changes back; 1 where something could not go back, or nobody agreed that many clauses go."""
    from toolkit.flow.pull import propose, take_back

    proposal = propose(file, workspace_folder(school))
    waiting = proposal.to_be_asked and not yes
    if waiting and not json:
        waiting = not _agreed(proposal)
    kept = None if waiting else take_back(proposal)
    if json:
        _tell_json(proposal, kept, waiting)
    elif waiting:
        show.title(msg("Nothing was written. To take these clauses out, add: --yes"))
    else:
        _tell(proposal, kept)
    return 1 if waiting or proposal.pulled.lost else 0


def _agreed(proposal: Proposal) -> bool:
    """Show what would go out of the code, and ask."""
    gone = proposal.pulled.removed
    show.title(msg("These clauses would go out of the school's code:"))
    _list(gone)
    show.title(msg("A file that was typed anew or saved elsewhere may only seem to lack them."))
    return show.agreed(msg("Take these {count} clauses out?", count=len(gone)))


def _list(removed: Sequence[Removal]) -> None:
    for one in removed:
        show.text(f"{one.place} – {one.title}", "  ")


def _tell_json(proposal: Proposal, kept: Path | None, waiting: bool) -> None:
    from toolkit.cli.shapes import report

    pulled = proposal.pulled
    facts = {
        "changed": () if waiting else proposal.changed,
        "reasons": () if waiting else pulled.reasons,
        "lost": [{"place": one.place, "why": say(one.why)} for one in pulled.lost],
        "removed": [{"place": one.place, "title": one.title} for one in pulled.removed],
        "waiting": waiting,
    }
    show.as_json(report("pull", (), file=proposal.file, kept=kept, **facts))


def _tell(proposal: Proposal, kept: Path | None) -> None:
    pulled = proposal.pulled
    if kept is not None:
        show.title(msg("Taken back into {file}:", file=proposal.file))
        for line in proposal.changed:
            show.text(line, "  ")
        show.text(msg("The old file is kept: {file}", file=kept))
    else:
        show.title(msg("Nothing new was taken into {file}.", file=proposal.file))
    if pulled.removed:
        show.title(msg("Out of the school's code:"))
        _list(pulled.removed)
    if pulled.reasons:
        clauses = ", ".join(pulled.reasons)
        show.title(msg("Write the reason in school.yaml for: {clauses}", clauses=clauses))
    if pulled.lost:
        show.title(msg("Not taken back:"))
        for one in pulled.lost:
            show.text(msg("{place}: {why}", place=one.place, why=one.why), "  ")
