"""How an act, a place in it, and a day are written.

Decree 30/2020, annex I, part II, 6: acts with kind, number, day, issuer and subject; laws by name and day only; in
running text kind and number, laws by name. A citation follows `succeeds` to the place in force on the drafting day.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from toolkit.model.law import PlaceRef, Source
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


def place(source: Source, at: str) -> str:
    """Name a place in an act: "điểm g khoản 2 Điều 7 Luật An ninh mạng"."""
    provision = source.provision(at)
    if provision is not None and provision.cite is not None:
        return f"{provision.cite} của {short(source)}"
    article, *rest = at.split(".")
    if not article.isdigit():
        return short(source)
    words = [
        f"Điều {article}",
        *(f"{kind} {part}" for kind, part in zip(("khoản", "điểm"), rest, strict=False)),
    ]
    return " ".join([*reversed(words), short(source)])


def in_force_place(sources: dict[str, Source], wanted: PlaceRef, day: date) -> PlaceRef | None:
    """Follow predecessors, then successors, to the place that stands on `day` as recorded; None if there is none."""
    seen: set[tuple[str, str]] = set()
    waiting = [wanted]
    while waiting:
        ref = waiting.pop(0)
        if (ref.source, ref.at) in seen or ref.source not in sources:
            continue
        seen.add((ref.source, ref.at))
        if sources[ref.source].stands(day, ref.at):
            return ref
        waiting += _predecessors(sources, ref)
        waiting += _successors(sources, ref)
    return None


def _predecessors(sources: dict[str, Source], ref: PlaceRef) -> list[PlaceRef]:
    provision = sources[ref.source].provision(ref.at)
    return list(provision.succeeds) if provision else []


def _successors(sources: dict[str, Source], ref: PlaceRef) -> Iterator[PlaceRef]:
    for source in sources.values():
        for provision in source.provisions:
            if any(old.source == ref.source and old.at == ref.at for old in provision.succeeds):
                yield PlaceRef(source=source.id, at=provision.at)


def in_force_act(sources: dict[str, Source], wanted: str, day: date) -> Source | None:
    """Follow the places of an act to the act in force on `day`."""
    if wanted in sources and sources[wanted].stands(day):
        return sources[wanted]
    for provision in sources[wanted].provisions if wanted in sources else ():
        found = in_force_place(sources, PlaceRef(source=wanted, at=provision.at), day)
        if found is not None:
            return sources[found.source]
    return None
