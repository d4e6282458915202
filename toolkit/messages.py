"""Words for people as data: an English msgid with its values, translated only where it is shown.

Pure rooms return messages; they know neither the language nor the terminal. The catalogues stand in `toolkit/locale`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

NAME = re.compile(r"\{(\w+)\}")


@dataclass(frozen=True, slots=True)
class Message:
    """One sentence for a person: the English msgid and the values of its `{names}`."""

    msgid: str
    values: tuple[tuple[str, object], ...] = ()

    def english(self) -> str:
        """Fill the English sentence; values that are messages are filled too."""
        values = tuple((k, v.english() if isinstance(v, Message) else v) for k, v in self.values)
        return fill(self.msgid, values)


def msg(msgid: str, **values: object) -> Message:
    """Make a message; a test finds each literal msgid and asks every catalogue for it."""
    return Message(msgid, tuple(values.items()))


def fill(template: str, values: tuple[tuple[str, object], ...]) -> str:
    """Put the values into a (translated) template, in one pass.

    Only plain `{name}` is replaced, so that braces inside values or texts cannot run anything.
    """
    known = {name: str(value) for name, value in values}
    return NAME.sub(lambda match: known.get(match.group(1), match.group()), template)
