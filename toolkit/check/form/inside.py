"""Inside a paragraph: its text as it prints, the formats of a stretch of it, and edits of that stretch.

Offsets count in `text_of`, with the label of automatic numbering before the words.
A label cannot be edited as text.
"""

from __future__ import annotations

from collections.abc import Iterator
from unicodedata import normalize

from toolkit.check.form.looks import set_text
from toolkit.check.form.roles import Part
from toolkit.check.form.texts import is_caps
from toolkit.word.edits import Edit, SetRuns
from toolkit.word.records import Change, RunFormat


def text_of(part: Part) -> str:
    """Give the text of a part with its label, in normal form."""
    return normalize("NFC", part.text)


def words(part: Part, first: int = 0, last: int | None = None) -> list[RunFormat]:
    """List the formats of a stretch where letters or figures print: a sign in another format is no fault."""
    end = len(text_of(part)) if last is None else last
    return [
        format_
        for at, text, format_ in _pieces(part)
        if any(one.isalnum() for one in text[max(0, first - at) : max(0, end - at)])
    ]


def _pieces(part: Part) -> Iterator[tuple[int, str, RunFormat]]:
    """Yield the visible runs, each with the offset where it begins."""
    at = _label_end(part)
    for run in part.paragraph.runs:
        if run.change is Change.DELETED:
            continue
        text = normalize("NFC", run.text)
        if not run.format.hidden:
            yield at, text, run.format
        at += len(text)


def _label_end(part: Part) -> int:
    label = normalize("NFC", part.paragraph.label)
    return len(label) + 1 if label else 0


def in_capitals(part: Part) -> bool:
    """Tell whether a part prints in capitals, typed or made by the format."""
    shown = words(part)
    return is_caps(text_of(part)) or (bool(shown) and all(one.caps for one in shown))


def put(part: Part, first: int, last: int, text: str) -> tuple[Edit, ...]:
    """Propose other characters (signs, spaces, padding) for a stretch; nothing where it cannot be counted safely."""
    return (set_text(part, first, last, text),) if _counted(part, first) else ()


def set_stretch(part: Part, first: int, last: int, **values: object) -> tuple[Edit, ...]:
    """Propose formatting for a stretch; nothing where it cannot be counted safely."""
    if not _counted(part, first):
        return ()
    place, listed = part.paragraph.place, tuple(sorted(values.items()))
    return (SetRuns(place.part, place.number, listed, part.start + first, part.start + last),)


def _counted(part: Part, first: int) -> bool:
    """Tell whether offsets from here on are offsets in the file: behind the label, and in normal form."""
    return first >= _label_end(part) and normalize("NFC", part.text) == part.text
