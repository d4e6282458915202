"""A public school publishes within five working days of its decision, for at least twenty days in a row.

Law 10/2022, articles 47(2) and 48. A late day is pointed out: a public holiday may have moved it.
"""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.check.papers.meeting_valid import bound
from toolkit.check.rule import PaperRule
from toolkit.messages import msg
from toolkit.model.days import POSTED_DAYS, WITHIN_WORKING_DAYS, last_of, working_day_after
from toolkit.model.library import Workspace
from toolkit.model.papers import Publication
from toolkit.model.problem import Level, Problem


def _check(workspace: Workspace, final: bool) -> Iterator[Problem]:
    if workspace.papers is None or not bound(workspace):
        return
    papers = workspace.papers
    publication = papers.publication
    yield from _late(workspace, publication)
    begins, ends = publication.valid_from, publication.until
    if begins is not None and ends is not None and ends < last_of(begins, POSTED_DAYS):
        yield Problem(
            "posted-in-time",
            msg("it is posted for fewer than {days} days in a row", days=POSTED_DAYS),
            msg("write until: {day} or later", day=last_of(begins, POSTED_DAYS)),
            papers.where_of("publication", "until"),
            Level.ERROR if final else Level.WARNING,
        )


def _late(workspace: Workspace, publication: Publication) -> Iterator[Problem]:
    issued, begins = workspace.issued, publication.valid_from
    if issued is None or begins is None:
        return
    deadline = working_day_after(issued.day, WITHIN_WORKING_DAYS)
    if begins < issued.day or begins > deadline:
        yield Problem(
            "posted-in-time",
            msg(
                "it is posted from {day}; the decision is of {issued}, its five working days end on {deadline}",
                day=f"{begins:%d/%m/%Y}",
                issued=f"{issued.day:%d/%m/%Y}",
                deadline=f"{deadline:%d/%m/%Y}",
            ),
            msg("mend from, or see whether public holidays moved the last day"),
            publication.where,
            Level.WARNING,
        )


RULE = PaperRule(
    "posted-in-time",
    msg("a public school posts its code within five working days, for twenty days in a row"),
    frozenset({"notice", "posting"}),
    _check,
)
