"""The language of this run: the one place of the room that asks the environment which it is."""

from __future__ import annotations

import os

from toolkit.load.catalogue import Catalogue, language_of
from toolkit.messages import Message


def catalogue() -> Catalogue:
    """Open the catalogue that `QUYTAC_LANG` asks for."""
    return Catalogue.of(language_of(os.environ))


def say(message: Message) -> str:
    """Translate a message and fill it in."""
    return catalogue().say(message)


def word(msgid: str) -> str:
    """Translate a sentence without values; the empty one stays empty (gettext keeps its header there)."""
    return catalogue().word(msgid) if msgid else ""
