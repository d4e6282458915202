"""Tell which papers there are: name, who signs, which sample of Decree 30, what the law says of it."""

from __future__ import annotations

from dataclasses import dataclass

from toolkit.assemble.registry import PAPERS, SIGNERS, PaperKind, Profile
from toolkit.model.citing import place_words, short
from toolkit.model.library import Library


@dataclass(frozen=True, slots=True)
class PaperRow:
    """One paper for people; `sample` is empty for a form, which Decree 30 does not fix; `hooks` are places of law."""

    id: str
    name: str
    signer: str
    sample: str
    hooks: tuple[str, ...]


def paper_rows(library: Library) -> list[PaperRow]:
    """List every paper in the order of the work."""
    return [_row(kind, library) for kind in PAPERS]


def _row(kind: PaperKind, library: Library) -> PaperRow:
    sample = "" if kind.profile is Profile.FORM else str(kind.profile)
    return PaperRow(kind.id, kind.name, SIGNERS[kind.signing], sample, _hooks(kind, library))


def _hooks(kind: PaperKind, library: Library) -> tuple[str, ...]:
    """Name the places of each act together: "Điều 50, Điều 51 Luật …"."""
    grouped: dict[str, list[str]] = {}
    for source, at in kind.hooks:
        grouped.setdefault(source, []).append(place_words(at))
    acts = library.sources
    return tuple(f"{', '.join(places)} {short(acts[act])}" for act, places in grouped.items())
