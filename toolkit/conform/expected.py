"""What a file is compared with: the release as this kind of school must hold it, and what school.yaml says.

`flow` makes it by assembling; nothing here knows files or YAML.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from toolkit.conform.pattern import Pattern, folded
from toolkit.conform.witnesses import Plan
from toolkit.model.terms import Standing


class Choice(StrEnum):
    """What school.yaml says of a clause; OPEN where no school.yaml is at hand."""

    IN = "in"
    REWORDED = "reworded"
    DROPPED = "dropped"
    NOT_CHOSEN = "not-chosen"
    OPEN = "open"


@dataclass(frozen=True)
class ExpectedClause:
    """One clause of the release: its words, its lines, where it refers to; `own_words` are the school's for it."""

    id: str
    title: str
    standing: Standing
    article: str
    words: Pattern
    lines: tuple[str, ...]
    references: Mapping[str, str]
    choice: Choice = Choice.OPEN
    own_words: str = ""
    own_lines: tuple[str, ...] = ()

    @property
    def mandatory(self) -> bool:
        """Tell whether no school may change it."""
        return self.standing is Standing.MANDATORY

    @property
    def wanted(self) -> bool:
        """Tell whether it must stand there unless the school says otherwise."""
        if self.choice is Choice.OPEN:
            return self.standing is not Standing.OPTIONAL
        return self.choice in (Choice.IN, Choice.REWORDED)


@dataclass(frozen=True)
class ExpectedOwn:
    """One clause that school.yaml adds."""

    id: str
    article: str
    words: str
    lines: tuple[str, ...]


@dataclass(frozen=True)
class ExpectedArticle:
    """One article of the plan; its title in the compared form."""

    id: str
    title: str
    chapter: str


class Front(StrEnum):
    """What around the code must be right."""

    TITLE = "title"
    ATTACHED = "attached"
    DECISION = "decision"
    ISSUING = "issuing"
    CITATION = "citation"


@dataclass(frozen=True)
class FrontLine:
    """One line before the articles that must stand there."""

    kind: Front
    words: Pattern


@dataclass(frozen=True)
class Expected:
    """The whole: articles in the order of the plan, clauses in the order of the code, `around` all lines before it."""

    kind: str
    articles: tuple[ExpectedArticle, ...]
    clauses: tuple[ExpectedClause, ...]
    own: tuple[ExpectedOwn, ...] = ()
    front: tuple[FrontLine, ...] = ()
    around: tuple[Pattern, ...] = ()
    with_school: bool = False

    def plan(self) -> Plan:
        """Give the titles that a heading may name, in the compared form."""
        chapters = dict.fromkeys(folded(article.chapter) for article in self.articles)
        return Plan(tuple(chapters), tuple(article.title for article in self.articles))

    def beginnings(self) -> Iterator[tuple[str, bool]]:
        """Yield the first words of every line that may stand in the code, and whether it begins a khoản."""
        texts = [lines for clause in self.clauses for lines in (clause.lines, clause.own_lines)]
        for lines in (*texts, *(own.lines for own in self.own)):
            yield from ((line, number == 0) for number, line in enumerate(lines))
        for article in self.articles:
            yield article.title, False
