"""Put the chosen clauses into the plan's chapters and articles and number them whole.

Two passes: first every article and khoản gets its number, then the texts are filled, so that a reference may point
forward. Empty articles and chapters vanish.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from toolkit.assemble.choose import standing
from toolkit.assemble.facts import facts_of
from toolkit.assemble.fill import Filler
from toolkit.assemble.numbering import letter, roman
from toolkit.assemble.pupils import pupils
from toolkit.model.assembly import Choice
from toolkit.model.clause import Clause
from toolkit.model.document import Article, Chapter, Point, Unit
from toolkit.model.library import Workspace
from toolkit.model.plan import PlanArticle, PlanChapter
from toolkit.model.problem import Problem
from toolkit.model.record import Record
from toolkit.model.terms import SchoolLevel, Standing
from toolkit.model.text import capitalised, digest
from toolkit.model.workspace import OwnClause


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


def code_chapters(
    workspace: Workspace, choices: dict[str, Choice], final: bool
) -> tuple[tuple[Chapter, ...], list[Problem]]:
    """Assemble the chapters of the code; problems are what could not be filled."""
    numbered = _number_articles(workspace, choices)
    places = _places(numbered.values())
    problems: list[Problem] = []
    chapters: list[Chapter] = []
    for plan in workspace.library.plan.chapters:
        articles = [numbered[a.id] for a in plan.articles if a.id in numbered]
        if articles:
            made = tuple(_article(a, workspace, places, final, problems) for a in articles)
            chapters.append(_chapter(plan, len(chapters) + 1, made))
    return tuple(chapters), problems


def _number_articles(workspace: Workspace, choices: dict[str, Choice]) -> dict[str, Numbered]:
    library, school = workspace.library, workspace.school
    numbered: dict[str, Numbered] = {}
    for article in library.plan.articles():
        kept = tuple(c for c in library.placed(article) if choices[c.id].reason.included)
        own = tuple(o for o in school.own if o.article == article.id) if school else ()
        if kept or own:
            numbered[article.id] = Numbered(article, len(numbered) + 1, kept, own)
    return numbered


def _places(articles: Iterable[Numbered]) -> dict[str, str]:
    places = {}
    for article in articles:
        for index, clause in enumerate(article.clauses, start=1):
            where = f"Điều {article.number}"
            places[clause.id] = where if article.single else f"khoản {index} {where}"
    return places


def _chapter(plan: PlanChapter, number: int, articles: tuple[Article, ...]) -> Chapter:
    return Chapter(plan.id, roman(number), plan.title, articles)


def _article(
    article: Numbered,
    workspace: Workspace,
    places: dict[str, str],
    final: bool,
    problems: list[Problem],
) -> Article:
    units = [
        _unit(clause, 0 if article.single else index, workspace, places, final, problems)
        for index, clause in enumerate(article.clauses, start=1)
    ]
    for own in article.own:
        units.append(_own_unit(own, 0 if article.single else len(units) + 1))
    learners = capitalised(_learners(article.clauses, workspace))
    title = article.plan.title.replace("{pupils}", learners)
    return Article(article.plan.id, article.number, title, tuple(units))


def _learners(clauses: Iterable[Clause], workspace: Workspace) -> str:
    levels = [level for clause in clauses for level in clause.levels]
    return pupils(levels, (SchoolLevel(level) for level in facts_of(workspace)["levels"]))


def _unit(
    clause: Clause,
    number: int,
    workspace: Workspace,
    places: dict[str, str],
    final: bool,
    problems: list[Problem],
) -> Unit:
    wording = clause.wording(workspace.office.day)
    assert wording is not None  # choose() leaves out clauses without a wording
    reword = workspace.school.reword.get(clause.id) if workspace.school else None
    words: tuple[Record, str, tuple[str, ...]] = (
        (reword, reword.text, reword.points) if reword else (wording, wording.text, wording.points)
    )
    filler = Filler(workspace, clause, places, _learners([clause], workspace), final, problems)
    text, *points = (filler.fill(t, words[0].where) for t in (words[1], *words[2]))
    firmness = standing(clause, workspace)
    return _made(
        clause.id, clause.title, number, text, points, firmness, wording.valid_from, bool(reword)
    )


def _own_unit(own: OwnClause, number: int) -> Unit:
    return _made(
        f"own.{own.id}",
        own.text[:40],
        number,
        own.text,
        list(own.points),
        Standing.OPTIONAL,
        None,
        True,
    )


def _made(
    clause: str,
    title: str,
    number: int,
    text: str,
    points: list[str],
    firmness: Standing,
    wording: date | None,
    own: bool,
) -> Unit:
    lettered = tuple(Point(letter(index), point) for index, point in enumerate(points))
    return Unit(
        clause, title, wording, firmness, number, text, lettered, own, digest(text, *points)
    )
