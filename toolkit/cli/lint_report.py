"""How `quytac lint` tells what it found: as text, or as JSON."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Any

from toolkit.cli import show
from toolkit.cli.shapes import plain, report
from toolkit.cli.speech import say
from toolkit.flow.lint import Linted, Mended, Told
from toolkit.flow.words import word
from toolkit.messages import msg
from toolkit.model.problem import Level

MOST = 20
"""So many places of one rule are shown; nobody reads a thousand, and --json has them all."""

HEADINGS = {
    Level.ERROR: msg("Errors:"),
    Level.WARNING: msg("Warnings:"),
    Level.INFO: msg("To know:"),
}


def tell(found: Iterator[Linted], count: int, json: bool) -> int:
    """Tell what was found in each file; 1 where one has an error or could not be read."""
    told: list[Linted] = []
    for number, one in enumerate(found, start=1):
        show.bar(number, count)
        told.append(one)
    if json:
        show.as_json(report("lint", files=[_shape(one) for one in told]))
    else:
        for one in told:
            _file(one)
        if count > 1:
            _sum(told)
    return 0 if all(one.sound for one in told) else 1


def tell_mended(mended: Mended, json: bool) -> int:
    """Tell what was mended and what is left for a person."""
    if json:
        left = _shape(mended.left)
        show.as_json(report("lint", file=mended.file, mended=mended.done, left=left))
        return 0 if mended.left.sound else 1
    show.text(msg("Written: {file}", file=mended.file))
    for rule, count in sorted(mended.done.items()):
        show.text(msg("{rule}: mended in {count} places", rule=rule, count=count), "  ")
    if not mended.done:
        show.text(msg("There was nothing to mend."), "  ")
    if mended.left.found:
        show.title(msg("Left for you:"))
        _findings(mended.left, reasons=True)
    return 0 if mended.left.sound else 1


def _file(one: Linted) -> None:
    show.title(msg("{text}", text=one.file))
    if one.refused is not None:
        show.text(msg("not read: {reason}", reason=one.refused), "  ")
        return
    if one.profile is not None:
        show.text(msg("judged as: {kind}", kind=word(one.profile)), "  ")
    _findings(one)
    if not one.found:
        show.text(msg("Nothing is wrong with its form."), "  ")


def _findings(one: Linted, reasons: bool = False) -> None:
    for level, heading in HEADINGS.items():
        found = [told for told in one.found if told.level is level]
        if found:
            show.text(heading, "  ")
        counted = Counter(told.rule for told in found)
        shown: Counter[str] = Counter()
        for told in found:
            shown[told.rule] += 1
            if shown[told.rule] <= MOST:
                _finding(told, reasons)
        for rule, count in counted.items():
            if count > MOST:
                more = count - MOST
                show.text(msg("{rule}: and {count} places more", rule=rule, count=more), "  ")


def _finding(told: Told, reasons: bool) -> None:
    item = f" [{told.item}]" if told.item else ""
    show.text(f"{_place(told)}{told.rule}{item}: {say(told.what)}", "  ")
    show.text(msg("Hint: {hint}", hint=told.hint), "      ")
    if reasons and told.why_not is not None:
        show.text(msg("Not mended: {reason}", reason=told.why_not), "      ")


def _place(told: Told) -> str:
    if not told.paragraph:
        return ""
    where = msg("paragraph {number}", number=told.paragraph)
    if told.part != "document":
        where = msg("{part}, paragraph {number}", part=told.part, number=told.paragraph)
    words = f" “{told.words}…”" if told.words else ""
    return f"{say(where)}{words}: "


def _sum(told: list[Linted]) -> None:
    read = [one for one in told if one.refused is None]
    show.title(
        msg(
            "{count} files: {sound} without an error, {faulty} with errors, {refused} not read.",
            count=len(told),
            sound=sum(one.sound for one in read),
            faulty=sum(not one.sound for one in read),
            refused=len(told) - len(read),
        )
    )


def _shape(one: Linted) -> dict[str, Any]:
    return {
        "file": str(one.file),
        "profile": plain(one.profile),
        "refused": plain(one.refused),
        "sound": one.sound,
        "findings": [plain(told) for told in one.found],
    }
