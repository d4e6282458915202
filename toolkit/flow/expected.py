"""What a school's file is compared with: the release as this kind of school must hold it, assembled with marks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from toolkit.assemble.choose import choose, standing
from toolkit.assemble.code import code_chapters
from toolkit.assemble.document import DRAFT_MARK, assemble
from toolkit.assemble.office import decision_cited
from toolkit.conform.expected import (
    Choice,
    Expected,
    ExpectedArticle,
    ExpectedClause,
    ExpectedOwn,
    Front,
    FrontLine,
)
from toolkit.conform.pattern import Pattern, folded, joined, pattern
from toolkit.load.release_path import Place
from toolkit.model.assembly import Choice as Chosen
from toolkit.model.assembly import Reason
from toolkit.model.clause import Clause
from toolkit.model.document import Article, Chapter, Document, Kind, Paragraph, State, Unit
from toolkit.model.library import Workspace
from toolkit.model.terms import Ownership, SchoolLevel, Standing
from toolkit.model.tokens import mark
from toolkit.model.workspace import Issuer, School, Signer
from toolkit.render.lines import MOTTO, NATIONAL_TITLE, RECIPIENTS

BLANK = re.compile("\u00a0{2,}|  +")
CHOICES = {
    Reason.DROPPED: Choice.DROPPED,
    Reason.REWORDED: Choice.REWORDED,
    Reason.NOT_CHOSEN: Choice.NOT_CHOSEN,
}


@dataclass(frozen=True, slots=True)
class SchoolKind:
    """What decides which clauses a school must have."""

    levels: tuple[SchoolLevel, ...]
    ownership: Ownership
    boarding: bool


def unknown_school(province: Workspace, kind: SchoolKind) -> Workspace:
    """Make a school of a kind whose name, head and managing body may be any."""
    any_words = mark("school", "")
    school = School(
        name=any_words,
        day=province.province.day,
        issuer=Issuer(name=any_words, symbol=any_words, place=any_words),
        signer=Signer(head_title=any_words),
        enforcers=(any_words,),
        follows=".",
        levels=kind.levels,
        ownership=kind.ownership,
        boarding="yes" if kind.boarding else "no",
        managing_body=mark("body", ""),
    )
    return replace(province, school=school, issued=None, province_issued=province.issued)


def expected_of(workspace: Workspace, templates: Place, known: bool) -> Expected:
    """Assemble what a school's file is compared with; `known` says that school.yaml is at hand."""
    workspace = replace(workspace, issued=None)
    decision = (templates / "papers" / "decision.j2").read_text("utf-8")
    document = assemble(workspace, decision, State.DRAFT).document
    chapters = _released(workspace)
    choices = choose(workspace) if known else {}
    real = {unit.clause: unit for unit in document.units()}
    library = workspace.library.clauses
    clauses = tuple(
        _clause(library[unit.clause], unit, article.id, choices, real, _places(document))
        for article in _articles(chapters)
        for unit in article.units
    )
    return Expected(
        kind=workspace.library.plan.kind,
        articles=tuple(
            ExpectedArticle(article.id, folded(article.title), chapter.title)
            for chapter in chapters
            for article in chapter.articles
        ),
        clauses=clauses,
        own=tuple(_own(workspace.school, real)) if known and workspace.school else (),
        front=tuple(_front(workspace, document)),
        around=tuple(_around(document)) if known else (),
        with_school=known,
    )


def _released(workspace: Workspace) -> tuple[Chapter, ...]:
    """Assemble every clause that such a school may have, in the release's words, with marks."""
    assert workspace.school is not None
    clauses = workspace.library.clauses.values()
    optional = tuple(c.id for c in clauses if standing(c, workspace) is Standing.OPTIONAL)
    plain = {"choose": optional, "drop": {}, "reword": {}, "own": ()}
    whole = replace(workspace, school=workspace.school.model_copy(update=plain))
    return code_chapters(whole, choose(whole), final=False, marked=True).chapters


def _clause(
    clause: Clause,
    unit: Unit,
    article: str,
    choices: dict[str, Chosen],
    real: dict[str, Unit],
    places: dict[str, tuple[int, int]],
) -> ExpectedClause:
    """Describe one clause; its own words are those of a reworded one."""
    lines = (unit.text, *(point.text for point in unit.points))
    chosen = choices.get(clause.id)
    there = real.get(clause.id)
    free = there is not None and there.own and unit.standing is not Standing.MANDATORY
    own = (there.text, *(p.text for p in there.points)) if there and free else ()
    return ExpectedClause(
        id=clause.id,
        title=clause.title,
        standing=unit.standing,
        article=article,
        words=pattern(lines),
        lines=lines,
        references=dict(_references(clause, lines, places)) if chosen else {},
        choice=CHOICES.get(chosen.reason, Choice.IN) if chosen else Choice.OPEN,
        own_words=joined(own),
        own_lines=own,
    )


def _references(
    clause: Clause, lines: tuple[str, ...], places: dict[str, tuple[int, int]]
) -> Iterator[tuple[str, str]]:
    """Yield how the school's own code words each reference of a clause."""
    here = places.get(clause.id, (0, 0))[0]
    named = (name for kind, name in pattern(lines).names if kind == "clause")
    for name in named:
        article, number = places.get(name, (0, 0))
        where = "Điều này" if article == here else f"Điều {article}"
        yield name, f"khoản {number} {where}" if number else where


def _places(document: Document) -> dict[str, tuple[int, int]]:
    articles = (a for part in document.parts for a in _articles(part.chapters))
    return {
        unit.clause: (article.number, unit.number) for article in articles for unit in article.units
    }


def _articles(chapters: tuple[Chapter, ...]) -> Iterator[Article]:
    return (article for chapter in chapters for article in chapter.articles)


def _own(school: School, real: dict[str, Unit]) -> Iterator[ExpectedOwn]:
    for own in school.own:
        unit = real.get(f"own.{own.id}")
        if unit is not None:
            lines = (unit.text, *(point.text for point in unit.points))
            yield ExpectedOwn(own.id, own.article, joined(lines), lines)


def _around(document: Document) -> Iterator[Pattern]:
    """Yield every line that stands before the articles, without its number; a rule and a blank are no lines."""
    texts = [NATIONAL_TITLE, MOTTO, RECIPIENTS, DRAFT_MARK]
    for part in document.parts[:2]:
        head = part.letterhead
        texts += [head.number, head.place_date] if head else []
        texts += part.lines()
        texts += [block.text for block in part.paragraphs if isinstance(block, Paragraph)]
    for text in texts:
        yield Pattern(folded(BLANK.sub(mark("blank", ""), text)))


def _front(workspace: Workspace, document: Document) -> Iterator[FrontLine]:
    """Yield what must stand before the articles; numbers and days may be filled in by hand."""
    cited = decision_cited(workspace.province, workspace.province_issued)
    for part in document.parts[:2]:
        for block in part.paragraphs:
            kind = _front_kind(part.id, block, cited) if isinstance(block, Paragraph) else None
            if kind is not None and isinstance(block, Paragraph):
                blanks = BLANK.sub(mark("blank", ""), block.text)
                yield FrontLine(kind, Pattern(folded(blanks)))


def _front_kind(part: str, block: Paragraph, cited: str) -> Front | None:
    if part == "code":
        return {Kind.SUBJECT: Front.TITLE, Kind.ATTACHED_TO: Front.ATTACHED}.get(block.kind)
    if block.kind is Kind.SUBJECT:
        return Front.DECISION
    if cited in block.text:
        return Front.CITATION
    issuing = block.kind is Kind.ARTICLE and block.lead == "Điều 1."
    return Front.ISSUING if issuing else None
