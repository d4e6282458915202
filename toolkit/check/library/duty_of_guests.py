"""A school orders parents and visitors nothing that law does not: must and must-not need a legal basis."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.check.rule import LibraryRule
from toolkit.messages import msg
from toolkit.model.library import Library
from toolkit.model.problem import Problem
from toolkit.model.terms import Audience, Duty, Relation

GUESTS = {Audience.PARENT, Audience.VISITOR}


def _check(library: Library) -> Iterator[Problem]:
    for clause in library.clauses.values():
        ordered = clause.duty in (Duty.MUST, Duty.MUST_NOT) and GUESTS & set(clause.audiences)
        if ordered and all(tie.relation is not Relation.LEGAL_BASIS for tie in clause.provisions):
            yield Problem(
                "order-without-law",
                msg(
                    "{clause} orders parents or visitors what no law is named for", clause=clause.id
                ),
                msg(
                    "name the legal basis, or ask and encourage: “đề nghị”, “khuyến khích”, duty should"
                ),
                clause.where,
            )


RULE = LibraryRule(
    "order-without-law", msg("parents and visitors are ordered only what law orders"), _check
)
