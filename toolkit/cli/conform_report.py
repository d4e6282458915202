"""How `quytac conform` tells what it found: on the screen, as JSON, as a Word file or a workbook."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from toolkit.cli import show
from toolkit.cli.options import today
from toolkit.cli.shapes import plain, report
from toolkit.cli.speech import say
from toolkit.conform.records import Conformance, Verdict
from toolkit.flow.conform import Conformed
from toolkit.flow.conform_file import write_report
from toolkit.flow.conform_sheets import many_files, one_file, state
from toolkit.flow.words import word
from toolkit.messages import Message, msg
from toolkit.model.terms import Standing

LOSING = ("libreoffice", "openoffice", "wps", "google", "onlyoffice")
"""Programs that drop locks and tags of controls when they save."""


def gathered(found: Iterator[Conformed], count: int) -> list[Conformed]:
    """Take what is found, showing how far it has come."""
    told = []
    for number, one in enumerate(found, start=1):
        show.bar(number, count)
        told.append(one)
    return told


def tell(told: Sequence[Conformed], out: Path | None, overwrite: bool, json: bool) -> int:
    """Tell of one file in full, of several in a table; 0 where all hold the release."""
    file = write_report(told, out, today(), overwrite) if out else None
    if json:
        show.as_json(report("conform", file=file, files=[_shape(one) for one in told]))
    elif len(told) == 1:
        _one(told[0])
    else:
        sheet = many_files(told, say)
        show.title(sheet.title)
        show.table(sheet.heads, sheet.rows)
        good, read = sum(one.sound for one in told), sum(one.found is not None for one in told)
        show.title(
            msg(
                "{count} files: {good} hold the release, {bad} differ, {refused} not read.",
                count=len(told),
                good=good,
                bad=read - good,
                refused=len(told) - read,
            )
        )
    if file is not None and not json:
        show.text(msg("Written: {file}", file=file))
    return 0 if told and all(one.sound for one in told) else 1


def _one(told: Conformed) -> None:
    show.title(msg("{text}", text=told.file))
    if told.refused is not None or told.found is None:
        show.text(msg("not read: {reason}", reason=told.refused or ""), "  ")
        return
    for line in facts(told, told.found):
        show.text(line, "  ")
    for sheet in one_file(told, say):
        show.title(sheet.title)
        show.table(sheet.heads, sheet.rows)
    show.title(msg("The file {state}.", state=state(told, say)))


def facts(told: Conformed, found: Conformance) -> Iterator[Message]:
    """Yield what is to be known of the file as a whole."""
    if told.school:
        yield msg("School: {school}", school=told.school)
    if told.kind is not None:
        levels = ", ".join(say(word(level)) for level in told.kind.levels)
        kind = msg("Judged as: {levels}; {owner}", levels=levels, owner=word(told.kind.ownership))
        yield kind
        if told.inferred:
            yield msg("This was found in the file itself; --level or --school makes it sure.")
    firm = [one for one in found.clauses if one.standing is Standing.MANDATORY]
    good = sum(one.verdicts == (Verdict.INTACT,) for one in firm)
    yield msg("Mandatory clauses word for word in place: {good} of {all}", good=good, all=len(firm))
    if found.tracked:
        yield msg("Tracked changes were taken as accepted.")
    if any(name in found.program.lower() for name in LOSING):
        yield msg(
            "Last saved by {program}, which drops the locks of clauses: anything may have been typed.",
            program=found.program,
        )
    if found.unplaced:
        yield msg("Parts that could not be read: {count}", count=sum(found.unplaced.values()))
    if found.unread:
        yield msg(
            "Told as missing, but their words stand in lines that are no khoản numbered 1., 2., 3.: {clauses}",
            clauses=", ".join(found.unread),
        )
    if found.behind:
        yield msg("Not judged: {count} paragraphs of annexes or notes", count=found.behind)


def _shape(told: Conformed) -> dict[str, Any]:
    shape = {
        "file": str(told.file),
        "refused": plain(told.refused),
        "sound": told.sound,
        "school": told.school,
        "levels": plain(told.kind.levels) if told.kind else [],
        "ownership": plain(told.kind.ownership) if told.kind else None,
        "inferred": told.inferred,
        "slot_faults": [{"clause": c, "what": plain(fault)} for c, fault in told.slot_faults],
    }
    return shape | (plain(told.found) if told.found else {})
