"""`quytac law confirm`: record who confirmed the dates of an act."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from toolkit.cli import show
from toolkit.cli.options import Json, Workspace, day_of, today, workspace_folder
from toolkit.cli.source_show import SourceName
from toolkit.cli.speech import say
from toolkit.messages import msg
from toolkit.model.terms import Fact

if TYPE_CHECKING:
    from datetime import date

    from toolkit.flow.law_confirm import Confirmed
    from toolkit.flow.law_status import Row

HELP = msg(
    "Records in a province's folder who confirmed the dates of an act, when and in which text.\n\n"
    "What a person wrote in the file stays; a copy of the old file is kept beside it."
)

By = Annotated[str, typer.Option("--by", metavar="NAME", help="who confirmed it: person or office")]
At = Annotated[
    str, typer.Option("--at", metavar="TEXT", help="where it was looked up: gazette, portal, file")
]
On = Annotated[
    str | None, typer.Option("--on", metavar="DAY", help="day of the check; default: today")
]
Facts = Annotated[
    list[Fact] | None,
    typer.Option(
        "--fact",
        metavar="issued|start|end",
        help="what was confirmed; may be given again; default: what is not proved yet",
    ),
]


def command(
    path: Workspace,
    source: SourceName,
    by: By,
    at: At,
    on: On = None,
    facts: Facts = None,
    json: Json = False,
) -> int:
    """Record a confirmation."""
    from toolkit.cli.shapes import report
    from toolkit.flow.law_confirm import Asked, confirm

    day = today() if on is None else day_of(on)
    done = confirm(workspace_folder(path), source, Asked(by, at, day, tuple(facts or ())), today())
    if json:
        told = {"source": done.source, "facts": done.facts, "file": done.file, "kept": done.kept}
        answers = {"before": _shape(done.before), "after": _shape(done.after)}
        show.as_json(report("law confirm", done.problems, **told, **answers))
    else:
        _tell(done)
    return 0 if done.file else 1


def _shape(rows: tuple[tuple[date, Row], ...]) -> list[dict[str, object]]:
    return [{"day": day, "answer": row.answer, "why": row.why} for day, row in rows]


def _tell(done: Confirmed) -> None:
    from toolkit.flow.law_words import answer_said, confirmed

    show.problems(done.problems)
    if done.file is None:
        show.title(msg("Nothing was written: mend the errors above first."))
        return
    show.text(msg("Written: {file}", file=done.file))
    if done.kept:
        show.text(msg("The old file is kept as {file}", file=done.kept))
    show.text(confirmed(done.after[0][1].confirmed[-1], say))
    for (day, before), (_, after) in zip(done.before, done.after, strict=True):
        said = {
            "day": f"{day:%d/%m/%Y}",
            "before": answer_said(before),
            "after": answer_said(after),
        }
        show.text(msg("On {day}: before: {before}; now: {after}", **said))
    if done.after[0][1].start is None:
        show.text(msg("Write its first day there too: in_force_from: 2026-11-23"))
