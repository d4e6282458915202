"""Assemble the whole file: decision, attached code, annex on fines, and for a draft a page of what is still missing.

The problems of a draft are known when it is assembled: `with_missing` then adds the page that lists them.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from toolkit.assemble.choose import choose
from toolkit.assemble.code import Code, code_chapters
from toolkit.assemble.fines import Annex, annex_lines, fines_annex, wanted
from toolkit.assemble.grounds import basis_cited, ground_lines, grounds, origin_of
from toolkit.assemble.office import (
    attached_letterhead,
    body_of,
    closing,
    code_name,
    decision_cited,
    enforcers,
    head_of,
    letterhead,
    scope,
)
from toolkit.assemble.papers import paper_paragraphs
from toolkit.model.assembly import Assembly, Cited, Role
from toolkit.model.citing import full
from toolkit.model.document import Chapter, Document, Kind, Paragraph, Part, State, Unit
from toolkit.model.law import Source
from toolkit.model.library import Workspace
from toolkit.model.text import digest

SAMPLE_MARK = "VÍ DỤ – KHÔNG CÓ GIÁ TRỊ PHÁP LÝ"
DRAFT_MARK = "DỰ THẢO"


def assemble(
    workspace: Workspace,
    decision_template: str,
    state: State,
    fines_template: str = "",
) -> Assembly:
    """Assemble a workspace's document in a state.

    Without `fines_template` there is no annex, whatever the workspace says.
    """
    choices = choose(workspace)
    acts = grounds(workspace, choices)
    code = code_chapters(workspace, choices, state is not State.DRAFT, [act.id for act in acts])
    chapters = _ended(code.chapters)
    text = code_digest(chapters)
    version = _version(workspace, text)
    annex = _annex(workspace, fines_template, acts, code)
    decision = _decision(workspace, decision_template, acts, state, bool(annex))
    parts = [decision, _code(workspace, chapters), *(one.part for one in annex)]
    office = workspace.office
    document = Document(
        title=code_name(workspace.province, workspace.school),
        subject=f"Quyết định ban hành và Bộ quy tắc, phiên bản {version}",
        creator=body_of(office),
        day=office.day,
        state=state,
        version=version,
        size=office.size,
        school_copy=workspace.school is not None,
        footer=_footer(workspace, state, version),
        parts=tuple(parts),
        digest=signed_digest(decision, text, *(one.part for one in annex)),
    )
    grounded = [Cited(act.id, "", Role.GROUND) for act in acts]
    told = [cited for one in annex for cited in one.cited]
    cited = (*grounded, *code.cited, *basis_cited(workspace, choices), *told)
    return Assembly(document, choices, tuple(code.problems), cited)


def with_missing(assembly: Assembly, missing: Iterable[str]) -> Assembly:
    """Add the last page of a draft, which lists what is still missing; no page where nothing is."""
    lines, document = tuple(missing), assembly.document
    if not lines:
        return assembly
    return replace(assembly, document=replace(document, parts=(*document.parts, _notes(lines))))


def code_digest(chapters: tuple[Chapter, ...]) -> str:
    """Give the sha256 of a code's text: numbers, titles and the digests of its khoản."""
    articles = [article for chapter in chapters for article in chapter.articles]
    lines = [f"{chapter.number}. {chapter.title}" for chapter in chapters]
    lines += [f"{article.number}. {article.title}" for article in articles]
    return digest(*lines, *(unit.digest for article in articles for unit in article.units))


def signed_digest(decision: Part, code: str, *annexes: Part) -> str:
    """Give the sha256 of all that is signed: the decision's words, who signs, who receives it, the code, its annex.

    Number and date are left out: they are written after signing.
    """
    head, closing = decision.letterhead, decision.closing
    lines = [head.superior, head.issuer] if head else []
    paragraphs = (block for block in decision.paragraphs if isinstance(block, Paragraph))
    lines += [f"{paragraph.lead} {paragraph.text}" for paragraph in paragraphs]
    lines += [*closing.recipients, *closing.authority, closing.name] if closing else []
    return digest(*lines, code, *(line for annex in annexes for line in annex_lines(annex)))


def _version(workspace: Workspace, text: str) -> str:
    """Name the text: the province's edition, for a school with six figures of its digest."""
    edition = workspace.province.edition
    return edition if workspace.school is None else f"{edition}-{text[:6]}"


def _annex(workspace: Workspace, template: str, acts: list[Source], code: Code) -> list[Annex]:
    """Give the annex, or none; what decision and code have cited in full it cites in short."""
    if not template or not wanted(workspace):
        return []
    origin = origin_of(workspace)
    introduced = {act.id for act in acts} | {cited.source for cited in code.cited}
    return [fines_annex(workspace, template, introduced | ({origin.id} if origin else set()))]


def _decision(
    workspace: Workspace, template: str, acts: list[Source], state: State, annex: bool
) -> Part:
    office, issued = workspace.office, workspace.issued if state is State.ISSUED else None
    values = {**_decision_values(workspace, acts), "annex": annex}
    draft_mark = DRAFT_MARK if state is State.DRAFT else ""
    return Part(
        id="decision",
        letterhead=letterhead(office, issued, draft_mark),
        paragraphs=paper_paragraphs(template, values),
        closing=closing(office, 4 if values["coordinating"] else 3),
    )


def _decision_values(workspace: Workspace, acts: list[Source]) -> dict[str, object]:
    office, province, school = workspace.office, workspace.province, workspace.school
    origin = origin_of(workspace)
    followed = f"{decision_cited(province, workspace.province_issued)} ban hành {code_name(province, None)}"
    return {
        "code_name": code_name(province, school),
        "authority": head_of(office).upper(),
        "grounds": ground_lines(workspace, acts),
        "origin": full(origin) if origin else "",
        "province_decision": followed if school else "",
        "proposer": office.proposer or "[… người đề nghị …]",
        "earlier": office.earlier,
        "coordinating": "" if school else "; ".join(province.coordinating),
        "enforcers": enforcers(office),
    }


def _code(workspace: Workspace, chapters: tuple[Chapter, ...]) -> Part:
    plan = workspace.library.plan
    subject = plan.subject.replace("{scope}", scope(workspace.province, workspace.school))
    cited = decision_cited(workspace.office, workspace.issued)
    paragraphs = (
        Paragraph(Kind.TYPE, plan.kind),
        Paragraph(Kind.SUBJECT, subject),
        Paragraph(Kind.ATTACHED_TO, f"(Kèm theo {cited})"),
        Paragraph(Kind.LINE, ""),
    )
    return Part("code", attached_letterhead(workspace.office), paragraphs, chapters)


def _ended(chapters: tuple[Chapter, ...]) -> tuple[Chapter, ...]:
    """Put the closing mark ./. behind the last words of the code."""
    if not chapters:
        return chapters
    *before, last = chapters
    *articles, article = last.articles
    *units, unit = article.units
    ended = replace(article, units=(*units, _marked(unit)))
    return (*before, replace(last, articles=(*articles, ended)))


def _marked(unit: Unit) -> Unit:
    if not unit.points:
        return replace(unit, text=unit.text.rstrip(".; ") + "./.")
    *before, last = unit.points
    return replace(unit, points=(*before, replace(last, text=last.text.rstrip(".; ") + "./.")))


def _notes(lines: tuple[str, ...]) -> Part:
    title = Paragraph(
        Kind.NOTE_TITLE, "NHỮNG ĐIỂM CÒN THIẾU CỦA BẢN DỰ THẢO (trang này không thuộc văn bản)"
    )
    return Part("note", paragraphs=(title, *(Paragraph(Kind.NOTE, line) for line in lines)))


def _footer(workspace: Workspace, state: State, version: str) -> str:
    marks = [SAMPLE_MARK] if workspace.office.sample or workspace.province.sample else []
    if state is State.DRAFT:
        marks.append(f"{DRAFT_MARK} – phiên bản {version}")
    return " · ".join(marks)
