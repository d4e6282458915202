"""The labels that automatic numbering writes before paragraphs ("1.", "a)"), counted as Word counts."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from lxml.etree import _Element

from toolkit.word.measurements import whole_number
from toolkit.word.names import VAL, q, val

MOST_LETTERS = 780
"""After thirty letters in a row Word begins again."""

MOST = 32_767
"""What Word counts to; a list that is made to begin beyond it has no number."""

LEVEL = re.compile(r"%([1-9])")


def _letters(count: int) -> str:
    """Write a, b … z, aa, bb … as Word does: there is no Vietnamese alphabet among its formats; 0 has no letter."""
    turns, place = divmod((count - 1) % MOST_LETTERS, 26)
    return chr(ord("a") + place) * (turns + 1) if count else ""


def _roman(count: int) -> str:
    signs: tuple[tuple[int, str], ...] = (
        (1000, "m"),
        (900, "cm"),
        (500, "d"),
        (400, "cd"),
        (100, "c"),
        (90, "xc"),
        (50, "l"),
    )
    signs += ((40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))
    out = ""
    for value, sign in signs:
        while count >= value:
            out, count = out + sign, count - value
    return out


FORMATS: dict[str, Callable[[int], str]] = {
    "decimal": str,
    "decimalZero": lambda count: f"{count:02d}",
    "lowerLetter": _letters,
    "upperLetter": lambda count: _letters(count).upper(),
    "lowerRoman": _roman,
    "upperRoman": lambda count: _roman(count).upper(),
    "none": lambda count: "",
}


@dataclass(frozen=True, slots=True)
class Label:
    """A label and the format of its last figure ("lowerLetter", "bullet")."""

    text: str = ""
    format: str = ""


@dataclass(frozen=True, slots=True)
class _Level:
    start: int
    format: str
    text: str


@dataclass(slots=True)
class Numbering:
    """The lists of a file with their counters; asked in reading order."""

    root: _Element | None
    lists: dict[str, dict[int, _Level]] = field(default_factory=dict)
    abstract: dict[str, str] = field(default_factory=dict)
    counts: dict[str, dict[int, int]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Read the definitions once."""
        if self.root is None:
            return
        levels = {
            one.get(q("w:abstractNumId"), ""): _levels(one)
            for one in self.root.findall(q("w:abstractNum"))
        }
        for one in self.root.findall(q("w:num")):
            name, kind = one.get(q("w:numId"), ""), val(one, "w:abstractNumId") or ""
            overrides = one.findall(f"{q('w:lvlOverride')}/{q('w:lvl')}")
            own = {k: v for element in overrides for k, v in _level(element).items()}
            self.lists[name] = {**levels.get(kind, {}), **own}
            self.abstract[name] = name if one.find(q("w:lvlOverride")) is not None else kind

    def label(self, *properties: _Element | None) -> Label:
        """Count one paragraph and write its label; the first numPr that names a list counts."""
        named = [p for p in properties if p is not None]
        name = next((v for p in named if (v := val(p, "w:numId")) is not None), None)
        level = next((n for p in named if (n := whole_number(val(p, "w:ilvl"))) is not None), 0)
        levels = self.lists.get(name or "", {})
        if not name or name == "0" or level not in levels:
            return Label()
        counts = self.counts.setdefault(self.abstract[name], {})
        counts[level] = counts.get(level, levels[level].start - 1) + 1
        for deeper in [one for one in counts if one > level]:
            del counts[deeper]
        return Label(self._written(levels, counts, level), levels[level].format)

    def _written(self, levels: dict[int, _Level], counts: dict[int, int], level: int) -> str:
        if levels[level].format == "bullet":
            return levels[level].text

        def figure(match: re.Match[str]) -> str:
            at = int(match.group(1)) - 1
            if at not in levels:
                return ""
            count = counts.get(at, levels[at].start)
            return FORMATS.get(levels[at].format, str)(count) if 0 <= count <= MOST else ""

        return LEVEL.sub(figure, levels[level].text)


def _levels(abstract: _Element) -> dict[int, _Level]:
    return {k: v for one in abstract.findall(q("w:lvl")) for k, v in _level(one).items()}


def _level(element: _Element) -> dict[int, _Level]:
    at = whole_number(element.get(q("w:ilvl")))
    if at is None:
        return {}
    start = whole_number(val(element, "w:start"))
    text = element.find(q("w:lvlText"))
    written = "" if text is None else text.get(VAL, "")
    return {
        at: _Level(1 if start is None else start, val(element, "w:numFmt") or "decimal", written)
    }
