"""Where each person stands: from the forms and what was recorded of them, and from what changed in the code since.

Who has signed signs again only where a clause for that audience has changed in substance: a wording of that kind has
come, the school's own words or values are others, or a clause has been added.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from itertools import groupby

from toolkit.model.signing import Form, Given, Standing, Status
from toolkit.model.terms import Audience
from toolkit.signoff.store import Row

Clauses = Mapping[str, Mapping[str, object]]
"""A version's clauses by id: `for` audiences, `from` day of the wording, `own` words and `slots`, `changes`."""


def given(
    rows: Iterable[Row], versions: Mapping[str, str], current: tuple[str, Clauses] | None
) -> list[Given]:
    """Judge every person of a year; `versions` are clauses as JSON, `current` the code of today where it is known."""
    known: dict[str, Clauses] = {name: json.loads(text) for name, text in versions.items()}
    if current is not None:
        known[current[0]] = current[1]
    judged: dict[tuple[Form, str, str, int], list[Row]] = {}
    for row in rows:
        judged.setdefault((row.form, row.group, row.name, row.nth), []).append(row)
    found = []
    for (form, group, name, nth), forms in judged.items():
        newest = current[0] if current else forms[-1].version
        found.append(Given(form, group, name, nth, forms[-1].code, _standing(forms, known, newest)))
    return found


def _standing(forms: list[Row], known: Mapping[str, Clauses], newest: str) -> Standing:
    last = next((row for row in reversed(forms) if row.status), None)
    if last is None:
        return Standing.OPEN
    if last.status != Status.SIGNED:
        return Standing(last.status)
    again = signs_again(known.get(last.version, {}), known.get(newest, {}), last.form)
    return Standing.OLDER if last.version != newest and again else Standing.SIGNED


def signs_again(old: Clauses, new: Clauses, form: Form) -> bool:
    """Tell whether a new version changes in substance what this form's signers have put their name to."""
    if form is Form.CONSENT:
        return False
    return any(
        _substance(old.get(identity), clause)
        for identity, clause in new.items()
        if _concerns(clause, form.audience)
    )


def _concerns(clause: Mapping[str, object], audience: Audience) -> bool:
    told = clause.get("for")
    return isinstance(told, list) and bool({audience.value, Audience.EVERYONE.value} & set(told))


def _substance(old: Mapping[str, object] | None, new: Mapping[str, object]) -> bool:
    if old is None or any(old.get(key) != new.get(key) for key in ("own", "slots")):
        return True
    begun, now = str(old.get("from", "")), str(new.get("from", ""))
    changes = new.get("changes")
    dated = changes if isinstance(changes, list) else []
    return any(begun < day <= now and change == "substance" for day, change in dated)


def counted(people: Iterable[Given]) -> dict[tuple[Form, str], dict[Standing, int]]:
    """Count standings by form and class, in the order of the register."""
    counts: dict[tuple[Form, str], dict[Standing, int]] = {}
    for (form, group), some in groupby(
        sorted(people, key=lambda one: list(Form).index(one.form)),
        lambda one: (one.form, one.group),
    ):
        told = counts.setdefault((form, group), dict.fromkeys(Standing, 0))
        for one in some:
            told[one.standing] += 1
    return counts
