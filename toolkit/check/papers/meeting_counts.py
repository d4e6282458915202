"""The numbers of a meeting agree: nobody is present twice, and every vote is counted once."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.check.rule import PaperRule
from toolkit.messages import msg
from toolkit.model.library import Workspace
from toolkit.model.problem import Problem


def _check(workspace: Workspace, final: bool) -> Iterator[Problem]:
    if workspace.papers is None:
        return
    meeting = workspace.papers.meeting
    if (
        meeting.total is not None
        and meeting.present is not None
        and meeting.present > meeting.total
    ):
        what = msg(
            "{present} were present of {total}", present=meeting.present, total=meeting.total
        )
        yield Problem("meeting-counts", what, _HINT, meeting.where)
    votes = (meeting.agreed, meeting.against, meeting.other)
    if meeting.present is not None and None not in votes:
        cast = sum(vote or 0 for vote in votes)
        if cast != meeting.present:
            what = msg(
                "{votes} votes are counted, {present} were present",
                votes=cast,
                present=meeting.present,
            )
            yield Problem("meeting-counts", what, _HINT, meeting.where)


_HINT = msg("mend the numbers under meeting; who did not vote counts under other")

RULE = PaperRule(
    "meeting-counts",
    msg("the numbers of a meeting agree"),
    frozenset({"minutes", "submission"}),
    _check,
)
