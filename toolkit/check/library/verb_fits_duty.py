"""The verb of a text fits the clause's duty, so that nobody reads an order where the law only advises."""

from __future__ import annotations

import re
from collections.abc import Iterator

from toolkit.check.rule import LibraryRule
from toolkit.messages import msg
from toolkit.model.library import Library
from toolkit.model.problem import Problem
from toolkit.model.terms import Duty

VERBS = {
    Duty.MUST: re.compile(r"\bphải\b|có trách nhiệm|chỉ được", re.IGNORECASE),
    Duty.MUST_NOT: re.compile(r"\bkhông\b", re.IGNORECASE),
    Duty.SHOULD: re.compile(r"\b(?:cần|nên|đề nghị|khuyến khích)\b", re.IGNORECASE),
}


def _check(library: Library) -> Iterator[Problem]:
    for clause in library.clauses.values():
        verb = VERBS.get(clause.duty)
        for at, wording in enumerate(clause.wordings):
            if verb and not any(verb.search(text) for text in (wording.text, *wording.points)):
                yield Problem(
                    "duty-and-verb-differ",
                    msg("the duty is {duty}, but no verb of the text says so", duty=clause.duty),
                    msg(
                        "must: phải, có trách nhiệm · must-not: không được · should: cần, nên, đề nghị, khuyến khích"
                    ),
                    clause.where_of("wordings", at, "text"),
                )


RULE = LibraryRule("duty-and-verb-differ", msg("the verb of a text fits its duty"), _check)
