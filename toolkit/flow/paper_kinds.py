"""Tell which papers there are: name, who signs, which sample of Decree 30, what the law says of it."""

from __future__ import annotations

from dataclasses import dataclass

from toolkit.assemble.registry import PAPERS, SIGNERS, PaperKind, Profile
from toolkit.model.citing import place
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
    hooks = tuple(place(library.sources[source], at) for source, at in kind.hooks)
    return PaperRow(kind.id, kind.name, SIGNERS[kind.signing], sample, hooks)
