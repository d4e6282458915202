"""Why a Word file or the folder of a school is not worked on, in sentences for the person who has it."""

from __future__ import annotations

from pathlib import Path

from toolkit.messages import Message, msg
from toolkit.model.problem import Level, Problem
from toolkit.word.records import Refusal, RefusalKind

SAID: dict[RefusalKind, Message] = {
    RefusalKind.NOT_WORD: msg("it is no Word file (.docx); open it in Word and save it as .docx"),
    RefusalKind.OLD_WORD: msg(
        "it is an old Word file (.doc); open it in Word and save it as .docx"
    ),
    RefusalKind.ENCRYPTED: msg("it is locked with a password; save a copy without password"),
    RefusalKind.DAMAGED: msg("it is damaged; open and repair it in Word, or ask for it again"),
    RefusalKind.TOO_LARGE: msg("it is larger than a Word file of this kind can be"),
    RefusalKind.UNSAFE: msg(
        "it holds what no Word file needs and what can do harm; it is not opened"
    ),
}


def refusal_said(refusal: Refusal) -> Message:
    """Say why a file is refused, with the part that was at fault."""
    said = SAID[refusal.kind]
    if not refusal.detail:
        return said
    return msg("{reason} ({detail})", reason=said, detail=refusal.detail)


def folder_refused(folder: Path, problems: list[Problem]) -> Message:
    """Name the first error of a folder with its place, and the command that names all."""
    first = next((one for one in problems if one.level == Level.ERROR), None)
    if first is None:
        return msg("{folder} has errors; see them with: quytac check {folder}", folder=folder)
    return msg(
        "{folder} has errors, the first at {place}: {what}. See all with: quytac check {folder}",
        folder=folder,
        place=first.where,
        what=first.what,
    )
