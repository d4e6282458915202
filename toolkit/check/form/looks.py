"""How a part looks, and the edits that would make it look right; shared by the rules of all components."""

from __future__ import annotations

from toolkit.check.form.roles import Anatomy, Part, Role
from toolkit.check.form.values import BODY_SIZES, PACKS
from toolkit.word.edits import SetParagraph, SetRuns, SetText
from toolkit.word.records import RunFormat


def formats(part: Part) -> list[RunFormat]:
    """List the formats of the runs that print something."""
    return [run.format for run in part.paragraph.shown()]


def sizes(part: Part) -> set[int]:
    """Give the sizes of a part in half-points."""
    return {one.size for one in formats(part)}


def is_bold(part: Part) -> bool:
    """Tell whether all of a part is bold."""
    return all(one.bold for one in formats(part))


def has_bold(part: Part) -> bool:
    """Tell whether any of a part is bold."""
    return any(one.bold for one in formats(part))


def is_italic(part: Part) -> bool:
    """Tell whether all of a part is italic."""
    return all(one.italic for one in formats(part))


def has_italic(part: Part) -> bool:
    """Tell whether any of a part is italic."""
    return any(one.italic for one in formats(part))


def has_underline(part: Part) -> bool:
    """Tell whether any of a part is underlined."""
    return any(one.underline for one in formats(part))


def pack(anatomy: Anatomy) -> int:
    """Give the size pack of a document, 13 or 14: by its motto, else by the size of most of its text."""
    motto = anatomy.main.one(Role.MOTTO)
    for size in (*sizes(motto), *_common(anatomy)) if motto else _common(anatomy):
        if size in BODY_SIZES:
            return size // 2
    return 14


def _common(anatomy: Anatomy) -> list[int]:
    """List the sizes of the running text, the commonest first."""
    count: dict[int, int] = {}
    for part in anatomy.of(Role.BODY, Role.CLAUSE, Role.ARTICLE, Role.POINT, Role.BASIS):
        for run in part.paragraph.shown():
            count[run.format.size] = count.get(run.format.size, 0) + len(run.text)
    return sorted(count, key=lambda size: -count[size])


def text_size(anatomy: Anatomy) -> int:
    """Give the size in half-points that most of the running text has; 0 where there is none."""
    return next(iter(_common(anatomy)), 0)


def right_size(anatomy: Anatomy, kind: str) -> int:
    """Give the right size of a kind of text ("small", "body") in this document's pack."""
    return PACKS[pack(anatomy)][kind]


def set_runs(part: Part, **values: object) -> SetRuns:
    """Propose formatting for all runs of a part."""
    place, (first, last) = part.paragraph.place, part.span or (None, None)
    return SetRuns(place.part, place.number, tuple(sorted(values.items())), first, last)


def set_paragraph(part: Part, **values: object) -> SetParagraph:
    """Propose formatting for a paragraph."""
    place = part.paragraph.place
    return SetParagraph(place.part, place.number, tuple(sorted(values.items())))


def set_text(part: Part, first: int, last: int, text: str) -> SetText:
    """Propose other characters in a part's text."""
    place = part.paragraph.place
    return SetText(place.part, place.number, part.start + first, part.start + last, text)
