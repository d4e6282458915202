"""A staff conference of a public school is valid with two thirds present and passes by more than half.

Law 10/2022, articles 50 and 51. Elsewhere the office's own rule counts, which only people can judge.
"""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.check.rule import PaperRule
from toolkit.messages import Message, msg
from toolkit.model.library import Workspace
from toolkit.model.papers import STAFF_DEMOCRACY
from toolkit.model.problem import Level, Problem
from toolkit.model.terms import Ownership


def _check(workspace: Workspace, final: bool) -> Iterator[Problem]:
    if workspace.papers is None or not bound(workspace):
        return
    meeting = workspace.papers.meeting
    level = Level.ERROR if final else Level.WARNING
    for what, hint in _faults(meeting.total, meeting.present, meeting.agreed):
        yield Problem("meeting-not-valid", what, hint, meeting.where, level)


def bound(workspace: Workspace) -> bool:
    """Tell whether the act on democracy at the workplace binds this school on its drafting day."""
    school, law = workspace.school, workspace.library.sources.get(STAFF_DEMOCRACY)
    public = school is not None and school.ownership is Ownership.PUBLIC
    return public and law is not None and law.stands(workspace.office.day)


def _faults(
    total: int | None, present: int | None, agreed: int | None
) -> Iterator[tuple[Message, Message]]:
    if total is not None and present is not None and 3 * present < 2 * total:
        yield (
            msg("{present} of {total} are fewer than two thirds", present=present, total=total),
            msg("the conference is held again (Law 10/2022, article 50)"),
        )
    if present is not None and agreed is not None and 2 * agreed <= present:
        yield (
            msg("{agreed} of {present} are not more than half", agreed=agreed, present=present),
            msg("the draft was not passed: mend it and ask again (Law 10/2022, article 51)"),
        )


RULE = PaperRule(
    "meeting-not-valid",
    msg("a public school's staff conference has two thirds present and more than half agreeing"),
    frozenset({"minutes", "submission"}),
    _check,
)
