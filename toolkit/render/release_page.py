"""A release's first page: what it holds and what a school does with it, as one HTML file that opens offline."""

from __future__ import annotations

from collections.abc import Sequence

from toolkit.model.citing import day_in_words
from toolkit.model.release import Manifest
from toolkit.render.html import compiled


def render_release_page(
    manifest: Manifest, counts: Sequence[tuple[str, int]], template: bytes
) -> bytes:
    """Render the page; `counts` are the clauses by standing."""
    days = {
        "signed": day_in_words(manifest.signed),
        "drafted": day_in_words(manifest.drafted),
        "checked": day_in_words(manifest.law_checked_to) if manifest.law_checked_to else "",
    }
    return compiled(template).render(manifest=manifest, counts=counts, **days).encode()
