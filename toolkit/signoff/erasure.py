"""Erase people from a register or a copy of it: forms and records go, their numbers and the codes of the forms stay."""

from __future__ import annotations

from collections import Counter
from collections.abc import Set as AbstractSet

from toolkit.signoff.standing import Clauses, given
from toolkit.signoff.store import Store


def erase_owners(
    store: Store, codes: AbstractSet[str], current: tuple[str, Clauses] | None = None
) -> None:
    """Erase those whose forms bear one of the codes; `current` is the code of today where it is known."""
    owned = store.owned(codes)
    if not owned:
        return
    for year in store.years():
        people = given(store.rows(year), store.versions(), current)
        counts = Counter(
            (one.form.value, one.standing.value) for one in people if one.code in owned
        )
        for (form, standing), count in counts.items():
            store.add_tally(year, form, standing, count)
    store.erase_owners(owned)
