"""A list of sentences for a commitment names clauses that speak to its readers and have a sentence for them."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.check.rule import LibraryRule
from toolkit.messages import msg
from toolkit.model.clause import Clause
from toolkit.model.library import Library
from toolkit.model.plan import Commitment
from toolkit.model.problem import Problem
from toolkit.model.terms import Audience


def _check(library: Library) -> Iterator[Problem]:
    for one in library.plan.commitments:
        for identity in one.clauses:
            clause = library.clauses.get(identity)
            if clause is None or one.clauses.count(identity) > 1 or not _speaks(clause, one):
                yield Problem(
                    "commitment-sound",
                    msg(
                        "the commitment of {audience} names {clause}, which is unknown, stands twice or has no "
                        "sentence for this reader",
                        audience=one.audience.value,
                        clause=identity,
                    ),
                    msg("name a clause for this audience and level with `plain` or `plain_adult`"),
                    one.where,
                )


def _speaks(clause: Clause, one: Commitment) -> bool:
    """Tell whether a clause is for this audience and has a sentence for each of its levels."""
    heard = {Audience.EVERYONE, one.audience} & set(clause.audiences)
    pupils = one.audience is Audience.PUPIL
    said = all(level in clause.plain for level in one.levels) if pupils else clause.plain_adult
    return bool(heard and said) and all(level in clause.levels for level in one.levels)


RULE = LibraryRule(
    "commitment-sound", msg("each commitment names clauses with a sentence for its reader"), _check
)
