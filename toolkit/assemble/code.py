"""Put the chosen clauses into the plan's chapters and articles and number them whole.

Two passes: first every article and khoản gets its number, then the texts are filled, so that a reference may point
forward. Empty articles and chapters vanish.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache

from toolkit.assemble.choose import standing
from toolkit.assemble.facts import facts_of
from toolkit.assemble.fill import Filler, Place
from toolkit.assemble.pupils import pupils
from toolkit.model.assembly import Choice, Cited
from toolkit.model.clause import Clause, Wording
from toolkit.model.document import Article, Chapter, Point, Unit
from toolkit.model.library import Workspace
from toolkit.model.naming import place_name
from toolkit.model.numbering import letter, roman
from toolkit.model.plan import PlanArticle
from toolkit.model.problem import Problem
from toolkit.model.terms import Relation, SchoolLevel, Standing
from toolkit.model.text import capitalised, digest, one_line
from toolkit.model.workspace import OwnClause, Reword

RELATIONS = {
    Relation.ADAPTS: "phỏng theo",
    Relation.NARROWS: "thu hẹp",
    Relation.LEGAL_BASIS: "căn cứ pháp lý",
    Relation.GOES_BEYOND: "đi xa hơn",
}


@dataclass(frozen=True, slots=True)
class Numbered:
    """An article that stays, with its number, its clauses and the school's own ones."""

    plan: PlanArticle
    number: int
    clauses: tuple[Clause, ...]
    own: tuple[OwnClause, ...]

    @property
    def single(self) -> bool:
        """Tell whether its only khoản stays without a number (Decree 30, annex I, part II, 6)."""
        return len(self.clauses) + len(self.own) == 1

    @property
    def items(self) -> Iterator[Clause | OwnClause]:
        """Yield its khoản in order: own clauses follow the one they name, or stand at the end."""
        here = {clause.id for clause in self.clauses}
        for clause in self.clauses:
            yield clause
            yield from (own for own in self.own if own.after == clause.id)
        yield from (own for own in self.own if own.after not in here)


@dataclass(frozen=True, slots=True)
class Code:
    """The chapters of a code, the acts that its texts name, and what could not be filled."""

    chapters: tuple[Chapter, ...]
    cited: list[Cited]
    problems: list[Problem]


def code_chapters(
    workspace: Workspace,
    choices: dict[str, Choice],
    final: bool,
    introduced: Iterable[str] = (),
    marked: bool = False,
) -> Code:
    """Assemble the chapters of the code; `introduced` are the acts that the decision before it cites in full.

    `marked` leaves a mark of `model.tokens` where a school's words stand, or where numbers depend on what else stands.
    """
    numbered = _number_articles(workspace, choices)
    levels = frozenset(SchoolLevel(level) for level in facts_of(workspace)["levels"])
    maker = Maker(workspace, _places(numbered.values()), levels, final, marked, set(introduced))
    chapters: list[Chapter] = []
    for plan in workspace.library.plan.chapters:
        articles = tuple(maker.article(numbered[a.id]) for a in plan.articles if a.id in numbered)
        if articles:
            chapters.append(Chapter(plan.id, roman(len(chapters) + 1), plan.title, articles))
    return Code(tuple(chapters), maker.cited, maker.problems)


def _number_articles(workspace: Workspace, choices: dict[str, Choice]) -> dict[str, Numbered]:
    library, school = workspace.library, workspace.school
    numbered: dict[str, Numbered] = {}
    placed = library.by_article()
    for article in library.plan.articles():
        kept = tuple(c for c in placed[article.id] if choices[c.id].reason.included)
        own = tuple(o for o in school.own if o.article == article.id) if school else ()
        if kept or own:
            numbered[article.id] = Numbered(article, len(numbered) + 1, kept, own)
    return numbered


def _places(articles: Iterable[Numbered]) -> dict[str, Place]:
    return {
        item.id: Place(article.number, 0 if article.single else index)
        for article in articles
        for index, item in enumerate(article.items, start=1)
        if isinstance(item, Clause)
    }


@dataclass(frozen=True, slots=True)
class Maker:
    """Makes articles and khoản of one workspace in order; the last three grow, as those of `Filler`."""

    workspace: Workspace
    places: dict[str, Place]
    levels: frozenset[SchoolLevel]
    final: bool
    marked: bool
    introduced: set[str]
    problems: list[Problem] = field(default_factory=list)
    cited: list[Cited] = field(default_factory=list)

    def article(self, article: Numbered) -> Article:
        """Make one article with all its khoản."""
        units = tuple(
            self.unit(item, article.number, number)
            if isinstance(item, Clause)
            else own_unit(item, number)
            for number, item in enumerate(article.items, start=0 if article.single else 1)
        )
        title = article.plan.title.replace("{pupils}", capitalised(self.learners(article.clauses)))
        return Article(article.plan.id, article.number, title, units)

    def learners(self, clauses: Iterable[Clause]) -> str:
        """Name the learners that these clauses speak to."""
        return pupils(
            frozenset(level for clause in clauses for level in clause.levels), self.levels
        )

    def unit(self, clause: Clause, article: int, number: int) -> Unit:
        """Make the khoản of one clause: its wording of the day, or the school's own words."""
        wording = clause.wording(self.workspace.office.day)
        assert wording is not None  # choose() leaves out clauses without a wording
        school = self.workspace.school
        reword = school.reword.get(clause.id) if school else None
        words: Wording | Reword = reword or wording
        filler = Filler(
            self.workspace,
            clause,
            self.places,
            article,
            self.learners([clause]),
            self.final,
            self.marked,
            self.problems,
            self.introduced,
            self.cited,
        )
        text, *points = (filler.fill(t, words) for t in (words.text, *words.points))
        return Unit(
            clause=clause.id,
            title=clause.title,
            wording=wording.valid_from,
            standing=standing(clause, self.workspace),
            number=number,
            text=text,
            points=_lettered(points),
            own=reword is not None,
            digest=_digest(text, *points),
            rests_on=tuple(self._rests_on(clause)),
        )

    def _rests_on(self, clause: Clause) -> Iterator[str]:
        """Name the places behind a clause, with how it stands to each."""
        for tie in clause.provisions:
            source = self.workspace.library.sources.get(tie.source)
            if source is not None:
                yield f"{place_name(source, tie.at)} – {RELATIONS[tie.relation]}"


@lru_cache(maxsize=4096)
def _digest(text: str, *points: str) -> str:
    """Give the digest of one khoản, which a thousand schools have in common."""
    return digest(text, *points)


def own_unit(own: OwnClause, number: int) -> Unit:
    """Make the khoản of a clause that the school added."""
    text, *points = (one_line(words) for words in (own.text, *own.points))
    return Unit(
        clause=f"own.{own.id}",
        title=text[:40],
        wording=None,
        standing=Standing.OPTIONAL,
        number=number,
        text=text,
        points=_lettered(points),
        own=True,
        digest=digest(text, *points),
    )


def _lettered(points: Iterable[str]) -> tuple[Point, ...]:
    return tuple(Point(letter(index), point) for index, point in enumerate(points))
