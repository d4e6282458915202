"""Why a Word file is not read, in sentences for the person who has it."""

from __future__ import annotations

from toolkit.messages import Message, msg
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
