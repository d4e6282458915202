"""A legal basis imposes a duty, and on the clause's own readers; what only advises is tied by adapts."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.check.rule import LibraryRule
from toolkit.messages import Message, msg
from toolkit.model.clause import Clause, ClauseProvision
from toolkit.model.law import Provision
from toolkit.model.library import Library
from toolkit.model.problem import Problem
from toolkit.model.terms import Audience, Duty, Relation


def _check(library: Library) -> Iterator[Problem]:
    for clause in library.clauses.values():
        for tie in clause.provisions:
            source = library.sources.get(tie.source)
            provision = source.provision(tie.at) if source else None
            fault = _fault(clause, tie, provision)
            if fault is not None:
                yield Problem(
                    "legal-basis-without-duty",
                    fault,
                    msg("use adapts, or name the place that imposes this very duty on them"),
                    tie.where,
                )


def _fault(clause: Clause, tie: ClauseProvision, provision: Provision | None) -> Message | None:
    if tie.relation is not Relation.LEGAL_BASIS:
        return None
    named = {"source": tie.source, "at": tie.at, "clause": clause.id}
    if clause.duty is Duty.SHOULD:
        return msg("{source} {at} is a legal basis, but {clause} only advises", **named)
    if provision is not None and not _reaches(provision, clause):
        return msg("{source} {at} does not speak to those to whom {clause} speaks", **named)
    return None


def _reaches(provision: Provision, clause: Clause) -> bool:
    """Tell whether a provision binds one of the clause's readers; no audiences: it is not known whom it binds."""
    bound = set(provision.audiences)
    return not bound or Audience.EVERYONE in bound or not bound.isdisjoint(clause.audiences)


RULE = LibraryRule(
    "legal-basis-without-duty",
    msg("a legal basis imposes the clause's duty on the clause's readers"),
    _check,
)
