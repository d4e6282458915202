"""What is known of the school, and whether a condition can hold.

A province's code speaks to every kind of school, so a fact there is a set of possible values; a school's facts are
single values. A clause stands in a code when its condition *can* be true.
"""

from __future__ import annotations

from dataclasses import dataclass

from toolkit.model.clause import Condition
from toolkit.model.library import Workspace
from toolkit.model.terms import Ownership, SchoolLevel

Facts = dict[str, frozenset[str]]


@dataclass(frozen=True, slots=True)
class Truth:
    """Whether a statement can be true and can be false for the schools that the code speaks to."""

    can_hold: bool
    can_fail: bool


def facts_of(workspace: Workspace) -> Facts:
    """Collect the facts that conditions may name."""
    school = workspace.school
    if school is None:
        return {
            "code": frozenset({"province"}),
            "ownership": frozenset(Ownership),
            "boarding": frozenset({"yes", "no"}),
            "own_site": frozenset({"yes", "no"}),
            "levels": frozenset(SchoolLevel),
        }
    return {
        "code": frozenset({"school"}),
        "ownership": frozenset({school.ownership}),
        "boarding": frozenset({school.boarding}),
        "own_site": frozenset({school.own_site}),
        "levels": frozenset(school.levels),
    }


def can_hold(condition: Condition | None, facts: Facts) -> bool:
    """Tell whether a condition can be true; no condition always is."""
    return condition is None or _truth(condition, facts).can_hold


def _truth(condition: Condition, facts: Facts) -> Truth:
    if condition.not_ is not None:
        inner = _truth(condition.not_, facts)
        return Truth(inner.can_fail, inner.can_hold)
    if condition.all_of is not None:
        parts = [_truth(part, facts) for part in condition.all_of]
        return Truth(all(p.can_hold for p in parts), any(p.can_fail for p in parts))
    if condition.any_of is not None:
        parts = [_truth(part, facts) for part in condition.any_of]
        return Truth(any(p.can_hold for p in parts), all(p.can_fail for p in parts))
    return _plain(condition, facts)


def _plain(condition: Condition, facts: Facts) -> Truth:
    if condition.has is not None:
        holds = all(value in facts.get(key, ()) for key, value in condition.has.items())
        return Truth(holds, not holds)
    pairs = (condition.equals or {}).items()
    known = [(facts.get(key, frozenset()), value) for key, value in pairs]
    return Truth(
        all(value in values for values, value in known),
        any(values != frozenset({value}) for values, value in known),
    )
