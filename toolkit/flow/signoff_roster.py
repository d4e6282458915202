"""Read a roster and what a person has settled about its columns, now or before."""

from __future__ import annotations

import json
from collections.abc import Sequence
from hashlib import sha256
from pathlib import Path

from toolkit.errors import UsageError
from toolkit.load.grids import read_grids
from toolkit.messages import msg
from toolkit.signoff.heads import Column
from toolkit.signoff.opening import PATIENT, changing, reading
from toolkit.signoff.patience import Patience
from toolkit.signoff.roster import Roster, roster_of
from toolkit.signoff.store import Store

NAMES = {
    **{column.value: column for column in Column},
    "ten": Column.NAME,
    "ho-ten": Column.NAME,
    "ho": Column.FAMILY,
    "lop": Column.GROUP,
    "to": Column.GROUP,
    "ngay-sinh": Column.BIRTH,
    "chuc-vu": Column.POST,
    "ma": Column.IDENTITY,
}


def told_columns(words: Sequence[str]) -> dict[Column, str]:
    """Read `name=C`; raise UsageError for what is none."""
    told = {}
    for word in words:
        name, sign, value = word.partition("=")
        column = NAMES.get(name.strip().lower())
        if column is None or not sign or not value.strip():
            raise UsageError(
                msg(
                    "{word} settles no column; write name=B (name, family, given, birth, class, post)",
                    word=word,
                )
            )
        told[column] = value.strip()
    return told


def read_roster(
    school: Path,
    file: Path,
    told: dict[Column, str],
    otherwise: str,
    who: str,
    patience: Patience = PATIENT,
) -> Roster:
    """Understand a roster with what was settled before for the same heads; what is settled now is remembered."""
    grids = read_grids(file, old_letters=True)
    roster = roster_of(grids, told, otherwise)
    key = _key(roster)
    if told:
        with changing(school, who, patience) as store:
            store.keep_map(key, json.dumps({column.value: value for column, value in told.items()}))
        return roster
    with reading(school, patience) as known:
        before = _remembered(known, key)
    return roster_of(grids, before, otherwise) if before else roster


def _remembered(store: Store | None, key: str) -> dict[Column, str]:
    kept = store.map_for(key) if store else None
    return {Column(name): value for name, value in json.loads(kept).items()} if kept else {}


def _key(roster: Roster) -> str:
    """Name the heads of a roster by their hash: a file without heads could have a name there."""
    return sha256(json.dumps(roster.heads).encode()).hexdigest()
