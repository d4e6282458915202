"""`quytac signoff record`: what came back, by scan, by typed code, by ticked sheet."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from toolkit.cli import show
from toolkit.cli.options import Json, path_of, workspace_folder
from toolkit.cli.signoff_options import By, School, notices, now, patience, who_records
from toolkit.errors import UsageError
from toolkit.messages import msg

if TYPE_CHECKING:
    from toolkit.flow.signoff_record import Recorder, Told
    from toolkit.model.signing import Status

HELP = msg(
    "Records what came back.\n\n"
    "Without --scan and --sheet it asks for codes, typed or from a hand scanner; an empty line ends it. "
    "A scanned form is only “returned”; whoever has looked at the signatures confirms with --signed."
)
Scan = Annotated[
    list[Path] | None,
    typer.Option(
        "--scan", metavar="FILE", help="scanned pages: PDF, JPEG, PNG, TIFF", parser=path_of
    ),
]
Sheet = Annotated[
    list[Path] | None,
    typer.Option("--sheet", metavar="FILE.xlsx", help="a ticked workbook", parser=path_of),
]
Signed = Annotated[
    bool,
    typer.Option(
        "--signed",
        help="scanned forms whose boxes are all filled are signed: I have looked at them",
    ),
]
As = Annotated[
    str | None,
    typer.Option(
        "--as",
        metavar="STATUS",
        help="status of typed codes: signed, returned, declined, not-reached-1, not-reached-2, moved",
    ),
]


def command(
    school: School,
    scan: Scan = None,
    sheet: Sheet = None,
    signed: Signed = False,
    status: As = None,
    by: By = None,
    json: Json = False,
) -> int:
    """Record returns."""
    from toolkit.cli.shapes import report
    from toolkit.flow.signoff_record import Recorder, require_register

    folder = workspace_folder(school)
    problems, waits = notices(folder, json), patience()
    require_register(folder, waits)
    recorder = Recorder(folder, who_records(by), now, waits)
    told = list(_told(recorder, scan or [], sheet or [], signed, _status(status), json))
    if json:
        show.as_json(report("signoff record", problems, results=told))
    else:
        _count(told)
    return 1 if any(_is_wrong(one) for one in told) else 0


def _told(
    by: Recorder, scans: list[Path], sheets: list[Path], signed: bool, status: Status, quiet: bool
) -> Iterator[Told]:
    from toolkit.flow.signoff_record import outcome_words, record_codes, record_scans, record_sheet

    for sheet in sheets:
        for one in record_sheet(by, sheet):
            if _is_wrong(one) and not quiet:
                show.text(outcome_words(one))
            yield one
    for number, (_, found) in enumerate(record_scans(by, scans, signed) if scans else (), start=1):
        show.counter(number)
        for one in found:
            if _is_wrong(one) and not quiet:
                show.text(outcome_words(one))
            yield one
    if not scans and not sheets:
        for one in record_codes(by, _lines(), status):
            if not quiet:
                show.text(outcome_words(one))
            yield one


def _lines() -> Iterator[str]:
    """Take codes from the keyboard, a hand scanner or a file, until an empty line."""
    if sys.stdin is None:
        raise UsageError(msg("no terminal to type codes at; give --scan or --sheet"))
    asked = sys.stdin.isatty()
    if asked:
        show.text(msg("Type or scan a code and press Enter; an empty line ends."))
    while True:
        try:
            line = input("> " if asked else "")
        except EOFError:
            return
        if not line.strip():
            return
        yield line


def _status(word: str | None) -> Status:
    from toolkit.model.signing import Status

    try:
        return Status(word.strip().lower()) if word else Status.SIGNED
    except ValueError as error:
        raise UsageError(
            msg("{word} is none of: {known}", word=word, known=", ".join(Status))
        ) from error


def _is_wrong(one: Told) -> bool:
    return one.outcome not in ("recorded", "same")


def _count(told: list[Told]) -> None:
    from toolkit.cli.speech import say
    from toolkit.flow.words import word

    counted = Counter(one.outcome for one in told)
    if counted:
        show.title(msg("What became of the codes:"))
        show.table(
            (msg("result"), msg("how many")),
            [(say(word(one)), str(n)) for one, n in counted.items()],
        )
        if any(one.outcome == "recorded" for one in told):
            show.text(msg("Take it back: quytac signoff undo"))
    else:
        show.text(msg("Nothing was recorded."))
