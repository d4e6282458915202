"""Nothing stands on an act that is not in force on the day asked; what replaced it is named."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.check.bases import Base, bases, named, replaced_by, used_in, where
from toolkit.check.rule import Asked, DocumentRule
from toolkit.messages import Message, msg
from toolkit.model.assembly import Assembly
from toolkit.model.library import Workspace
from toolkit.model.problem import Problem
from toolkit.model.validity import Answer


def _check(workspace: Workspace, assembly: Assembly, asked: Asked) -> Iterator[Problem]:
    for base in bases(workspace, assembly, asked.day):
        if base.answer is Answer.NOT_IN_FORCE:
            yield Problem(
                "basis-not-in-force",
                msg(
                    "{act} is not in force on {day} ({why}); it is used in: {uses}",
                    act=named(base),
                    day=f"{asked.day:%d/%m/%Y}",
                    why=_why(base, asked),
                    uses=used_in(base),
                ),
                _hint(workspace, base, asked),
                where(workspace, base),
            )


def _why(base: Base, asked: Asked) -> Message:
    validity = base.validity
    if validity.ended(asked.day) and validity.end is not None:
        return msg("it ended after {day}", day=f"{validity.end:%d/%m/%Y}")
    begins = f"{validity.start:%d/%m/%Y}" if validity.start else "?"
    return msg("it begins on {day}", day=begins)


def _hint(workspace: Workspace, base: Base, asked: Asked) -> Message:
    instead = replaced_by(workspace, base, asked.day)
    if not instead:
        return msg("nothing is known to replace it: take it out, or name another act")
    return msg(
        "replaced by: {acts}. Set `day` to the day of the new draft and read `quytac law changes`",
        acts=instead,
    )


RULE = DocumentRule(
    "basis-not-in-force", msg("nothing stands on an act that is not in force on the day"), _check
)
