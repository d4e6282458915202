"""What a document stands on is proved to be in force; before signature an office confirms what is not."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.check.bases import Base, bases, named, replaced_by, used_in, where
from toolkit.check.rule import Asked, DocumentRule
from toolkit.messages import Message, msg
from toolkit.model.assembly import Assembly, Role
from toolkit.model.library import Workspace
from toolkit.model.problem import Level, Problem
from toolkit.model.validity import FRESH, Answer


def _check(workspace: Workspace, assembly: Assembly, asked: Asked) -> Iterator[Problem]:
    for base in bases(workspace, assembly, asked.day):
        if base.answer is Answer.NOT_PROVED:
            yield Problem(
                "basis-not-proved",
                msg(
                    "{act} is not proved to be in force on {day} ({why}); it is used in: {uses}",
                    act=named(base),
                    day=f"{asked.day:%d/%m/%Y}",
                    why=_why(base, asked),
                    uses=used_in(base),
                ),
                _hint(workspace, base, asked),
                where(workspace, base),
                _level(base, asked),
            )


def _level(base: Base, asked: Asked) -> Level:
    """Nothing is signed on what is not proved; the annex only informs, and prints how sure it is."""
    only_annex = all(use.role is Role.ANNEX for use in base.uses)
    return Level.ERROR if asked.final and not only_annex else Level.WARNING


def _why(base: Base, asked: Asked) -> Message:
    validity = base.validity
    if validity.start is None:
        return msg("its first day is not known")
    last = validity.end or validity.doubted_after
    if validity.may_have_ended(asked.day) and last is not None:
        return msg("it may have ended after {day}", day=f"{last:%d/%m/%Y}")
    if not validity.start_proved:
        return msg("its first day is not confirmed")
    if not validity.end_proved:
        return msg("that no act has ended it is not confirmed")
    return msg(
        "it was last checked on {day}, more than {days} days before",
        day=f"{validity.checked_on:%d/%m/%Y}",
        days=FRESH.days,
    )


def _hint(workspace: Workspace, base: Base, asked: Asked) -> Message:
    instead, look = replaced_by(workspace, base, asked.day), _look(workspace, base)
    if not instead:
        return look
    return msg("it may have been replaced by: {acts}; {look}", acts=instead, look=look)


def _look(workspace: Workspace, base: Base) -> Message:
    """Say how it comes to be confirmed: in the province's folder; a release is confirmed by who issued it alone."""
    folder = workspace.province_folder if workspace.school else workspace.folder
    if folder is None:
        return msg(
            "ask the office that issued the release to confirm {source} and to send a new release",
            source=base.source.id,
        )
    return msg(
        "look it up and record who confirmed it: quytac law confirm {folder} {source}",
        folder=f'"{folder}"' if " " in folder else folder,
        source=base.source.id,
    )


RULE = DocumentRule(
    "basis-not-proved", msg("what a document stands on is proved to be in force"), _check
)
