"""How lists name an act or a place in it, so that it cannot be taken for another: a law with its number.

Running text follows Decree 30 and names a law by its title alone (`citing.py`); of two laws with one title a reader of
a list would not know which is meant. Nothing is looked up here.
"""

from __future__ import annotations

from toolkit.model.citing import BY_NAME, place, short
from toolkit.model.law import Source
from toolkit.model.places import RANGE


def act_name(source: Source) -> str:
    """Name an act: "Luật An ninh mạng (116/2025/QH15)", "Nghị định số 147/2024/NĐ-CP"."""
    named = short(source)
    return f"{named} ({source.number})" if source.kind in BY_NAME else named


def place_name(source: Source, at: str) -> str:
    """Name a place as it is written in the data: an article, a range of them, a chapter, a mark of our own."""
    name, provision = act_name(source), source.provision(at)
    spread = RANGE.fullmatch(at)
    if spread is not None:
        return f"các điều từ {spread.group(1)} đến {spread.group(2)} {name}"
    if (provision and provision.cite) or at.split(".")[0].isdigit():
        return place(source, at, name)
    if at[:1].isdigit():
        return f"Điều {at} {name}"
    return f"{at} {name}" if at[:1].isupper() else name


def part_name(source: Source) -> str:
    """Name a part of an act of which it is not known where it stands."""
    return f"một phần {act_name(source)} (chưa rõ điều, khoản nào)"
