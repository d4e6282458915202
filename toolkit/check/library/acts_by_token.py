"""A clause text never types an act's number or a body that comes and goes: tokens follow the drafting day."""

from __future__ import annotations

import re
from collections.abc import Iterator

from toolkit.check.rule import LibraryRule
from toolkit.messages import msg
from toolkit.model.library import Library
from toolkit.model.problem import Problem
from toolkit.model.tokens import PATTERN, clause_texts

TYPED = re.compile(
    r"\d+/(?:\d{4}/)?(?:QH\d+|NĐ-CP|TT-[A-ZĐ]+|QĐ-[A-ZĐa-z]+|CT-[A-ZĐa-z]+)"
    r"|\b(?:Luật|Bộ luật|Nghị định|Thông tư) (?:số )?[A-ZĐ\d]"
    r"|\b(?:Sở Thông tin và Truyền thông|[Pp]hòng giáo dục và đào tạo|Ủy ban nhân dân (?:cấp )?(?:xã|huyện|tỉnh))"
)


def _check(library: Library) -> Iterator[Problem]:
    for clause in library.clauses.values():
        for record, text in clause_texts(clause):
            typed = TYPED.search(PATTERN.sub("", text))
            if typed:
                yield Problem(
                    "act-typed",
                    msg("the text types “{words}” by hand", words=typed.group()),
                    msg("write {act:…} or {body:…}: the name follows the drafting day"),
                    record.where,
                )


RULE = LibraryRule("act-typed", msg("acts and bodies stand in texts as tokens"), _check)
