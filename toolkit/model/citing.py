"""How an act, a place in it, and a day are written.

Decree 30/2020, annex I, part II, 6: căn cứ name kind, number, day, issuer and subject, laws their name and day; in
running text the first citation is full too (a law only by its name), later ones have kind and number.
"""

from __future__ import annotations

from datetime import date

from toolkit.model.law import Source
from toolkit.model.terms import ActKind

KIND_NAMES = {
    ActKind.NGHI_QUYET: "Nghị quyết",
    ActKind.NGHI_DINH: "Nghị định",
    ActKind.QUYET_DINH: "Quyết định",
    ActKind.THONG_TU: "Thông tư",
    ActKind.CHI_THI: "Chỉ thị",
    ActKind.CONG_VAN: "Công văn",
}
BY_NAME = (ActKind.LUAT, ActKind.BO_LUAT)


def day_in_words(day: date) -> str:
    """Write a day: two figures for the day, and for months 1 and 2 only (annex I, part II, 4)."""
    month = f"{day.month:02d}" if day.month < 3 else str(day.month)
    return f"ngày {day.day:02d} tháng {month} năm {day.year}"


def short(source: Source) -> str:
    """Name an act in running text: "Nghị định số 147/2024/NĐ-CP", "Luật Trẻ em"."""
    if source.kind in BY_NAME:
        return source.title
    return f"{KIND_NAMES[source.kind]} số {source.number}"


def full(source: Source) -> str:
    """Cite an act in full, as căn cứ wants it."""
    if source.kind in BY_NAME:
        return f"{source.title} {day_in_words(source.issued)}"
    return f"{short(source)} {day_in_words(source.issued)} của {source.issuer} {source.title}"


def first(source: Source) -> str:
    """Name an act where running text names it first: in full, a law by its name."""
    return short(source) if source.kind in BY_NAME else full(source)


def place(source: Source, at: str, name: str = "") -> str:
    """Name a place in an act: "điểm g khoản 2 Điều 7 Luật An ninh mạng"; `name` stands for the act's short name."""
    name = name or short(source)
    provision = source.provision(at)
    if provision is not None and provision.cite is not None:
        return f"{provision.cite} của {name}"
    words = place_words(at)
    return f"{words} {name}" if words else name


def place_words(at: str) -> str:
    """Write a numbered place without its act: "điểm g khoản 2 Điều 7"; empty where the place has no number."""
    article, *rest = at.split(".")
    if not article.isdigit():
        return ""
    words = [
        f"Điều {article}",
        *(f"{kind} {part}" for kind, part in zip(("khoản", "điểm"), rest, strict=False)),
    ]
    return " ".join(reversed(words))
