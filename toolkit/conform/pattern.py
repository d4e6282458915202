"""The words that a clause may have: fixed ones, and marks where a school's own words or numbers stand.

Compared is the normal form of `model.text`, without numbers and letters of khoản and điểm, and without signs that
nobody sees; the closing mark ./. counts as a stop.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from toolkit.model.text import normal
from toolkit.model.tokens import marks

UNSEEN = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff]")
HYPHENS = str.maketrans({"\u2010": "-", "\u2011": "-"})
FORMS = {
    "slot": r"(.{1,300}?)",
    "body": r"(.{1,200})",
    "school": r"(.{1,200}?)",
    "blank": r"([\s\d.…_/]{0,14}?)",
    "clause": r"((?:khoản \d{1,2} )?Điều (?:\d{1,2}|này))",
}


def folded(text: str) -> str:
    """Fold a text to what is compared."""
    return normal(UNSEEN.sub("", text)).translate(HYPHENS)


def joined(texts: Iterable[str]) -> str:
    """Join the lines of one khoản to what is compared."""
    words = folded(" ".join(texts))
    return words[:-3] + "." if words.endswith("./.") else words


@dataclass(frozen=True)
class Pattern:
    """A text with marks, in its compared form; equal texts are equal patterns."""

    text: str

    @cached_property
    def _cut(self) -> list[tuple[str, str, tuple[str, ...]]]:
        return list(marks(self.text))

    @cached_property
    def fixed(self) -> bool:
        """Tell whether it holds no mark."""
        return len(self._cut) == 1

    @cached_property
    def names(self) -> tuple[tuple[str, str], ...]:
        """List kind and name of each mark in order."""
        return tuple((kind, values[0]) for _, kind, values in self._cut if kind)

    @cached_property
    def _regex(self) -> re.Pattern[str]:
        return re.compile("".join(re.escape(text) + _form(k, v) for text, k, v in self._cut))

    def match(self, words: str) -> tuple[str, ...] | None:
        """Give what stands at each mark, or None where the words are others."""
        if self.fixed:
            return () if words == self.text else None
        found = self._regex.fullmatch(words)
        return found.groups() if found else None

    def shown(self, places: dict[str, str], words: str = "") -> str:
        """Write it for a person who compares it with `words`: references as they should be, blanks as […]."""
        out = []
        for text, kind, values in self._cut:
            out.append(text)
            if kind == "act":
                out.append(next((one for one in values[::-1] if one in words), values[0]))
            elif kind:
                out.append(places.get(values[0], "[…]") if kind == "clause" else "[…]")
        return "".join(out)


def pattern(texts: Iterable[str]) -> Pattern:
    """Make the pattern of one khoản from its marked lines."""
    return Pattern(joined(texts))


def _form(kind: str, values: tuple[str, ...]) -> str:
    if kind == "act":
        return f"({'|'.join(re.escape(folded(value)) for value in values)})"
    return FORMS.get(kind, "")
