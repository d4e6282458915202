"""The gettext catalogues: English msgids in, the person's language out.

The only place that knows how messages are translated. Vietnamese is the default; `QUYTAC_LANG=en` asks for English.
"""

from __future__ import annotations

import gettext
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from toolkit.messages import Message, fill

VIETNAMESE = "vi"
ENGLISH = "en"
LOCALES = Path(__file__).resolve().parent.parent / "locale"


@dataclass(frozen=True, slots=True)
class Catalogue:
    """The sentences of one language."""

    language: str
    translations: gettext.NullTranslations

    @classmethod
    def of(cls, language: str) -> Catalogue:
        """Open the catalogue of a language; an unknown language is Vietnamese."""
        return _opened(ENGLISH if language.lower().startswith(ENGLISH) else VIETNAMESE)

    def say(self, message: Message) -> str:
        """Translate a message and fill in its values; values that are messages are translated too."""
        values = tuple((k, self.say(v) if isinstance(v, Message) else v) for k, v in message.values)
        return fill(self.translations.gettext(message.msgid), values)

    def word(self, msgid: str) -> str:
        """Translate a sentence without values."""
        return self.translations.gettext(msgid)


@cache
def _opened(language: str) -> Catalogue:
    return Catalogue(language, gettext.translation("quytac", LOCALES, [language], fallback=True))


def language_of(environment: Mapping[str, str]) -> str:
    """Read the language that a person asked for."""
    return environment.get("QUYTAC_LANG") or VIETNAMESE
