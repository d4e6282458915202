"""The plan (dàn ý): chapters and articles and which clauses stand there, in order."""

from __future__ import annotations

from pydantic import Field

from toolkit.model.record import ClauseId, Id, Record, Text
from toolkit.model.terms import Audience, SchoolLevel


class PlanArticle(Record):
    """One điều of the plan; a school may add its own clauses after the others where `own` is true."""

    id: Id
    title: Text
    clauses: tuple[ClauseId, ...]
    own: bool = True


class PlanChapter(Record):
    """One chương of the plan."""

    id: Id
    title: Text
    articles: tuple[PlanArticle, ...]


class Commitment(Record):
    """Which clauses stand on the commitment of an audience, in order, as sentences that this reader understands.

    The first eight that are in the school's own code are taken, of a `young` one (grades 1 and 2) the first five.
    Without `levels` it is for every level that no other list is for.
    """

    audience: Audience
    levels: tuple[SchoolLevel, ...] = ()
    young: bool = False
    clauses: tuple[ClauseId, ...] = Field(min_length=1, max_length=14)


class Plan(Record):
    """The order of a code; empty articles and chapters vanish when it is assembled.

    `{scope}` in the subject becomes the province's or the school's name.
    """

    id: Id
    kind: Text
    subject: Text
    chapters: tuple[PlanChapter, ...]
    commitments: tuple[Commitment, ...] = ()

    def commitment(self, audience: Audience, level: SchoolLevel, young: bool) -> Commitment | None:
        """Find the list for a reader: for its level, else for every level; a young one's where there is one."""
        fitting = [
            one
            for one in self.commitments
            if one.audience is audience and (not one.levels or level in one.levels)
            if young or not one.young
        ]
        return max(fitting, key=lambda one: (one.young, bool(one.levels)), default=None)

    def articles(self) -> list[PlanArticle]:
        """List the articles of all chapters in order."""
        return [article for chapter in self.chapters for article in chapter.articles]
