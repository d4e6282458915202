"""The plan (dàn ý): chapters and articles and which clauses stand there, in order."""

from __future__ import annotations

from toolkit.model.record import ClauseId, Id, Record, Text


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


class Plan(Record):
    """The order of a code; empty articles and chapters vanish when it is assembled.

    `{scope}` in the subject becomes the province's or the school's name.
    """

    id: Id
    kind: Text
    subject: Text
    chapters: tuple[PlanChapter, ...]

    def articles(self) -> list[PlanArticle]:
        """List the articles of all chapters in order."""
        return [article for chapter in self.chapters for article in chapter.articles]
