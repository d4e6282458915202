"""Assemble one paper around the code: the same tree as the code's own file, of one part.

Its words stand in templates/papers/. What a template asks for and nobody wrote is a blank and a problem.
"""

from __future__ import annotations

from collections.abc import Mapping

from toolkit.assemble.closings import paper_closing, paper_letterhead
from toolkit.assemble.document import DRAFT_MARK, SAMPLE_MARK
from toolkit.assemble.grounds import named_grounds, origin_of
from toolkit.assemble.naming import Naming
from toolkit.assemble.paper_words import Bodies, paper_words
from toolkit.assemble.papers import paper_blocks
from toolkit.assemble.registry import PaperKind
from toolkit.assemble.sender import Sender, sender_of
from toolkit.assemble.written import Written, written
from toolkit.messages import Message, msg
from toolkit.model.assembly import Assembly, Cited, Role
from toolkit.model.document import Document, Part, State
from toolkit.model.library import Workspace
from toolkit.model.problem import Level, Problem
from toolkit.model.record import Where
from toolkit.model.text import digest

ISSUED, PROVINCE_ISSUED = "issued", "province-issued"
ELSEWHERE = ("proposer", "competence", "signer.name", ISSUED, PROVINCE_ISSUED)
"""What a paper needs and papers.yaml does not hold."""


def assemble_paper(
    workspace: Workspace,
    kind: PaperKind,
    template: str,
    final: bool,
    counts: Mapping[str, int] | None = None,
) -> Assembly:
    """Assemble a paper; `counts` are the numbers of a sign-off for the report."""
    facts = written(workspace.papers, counts)
    sender, bodies = sender_of(workspace, facts), Bodies(workspace)
    acts = named_grounds(workspace, kind.grounds) if kind.grounds else []
    naming = Naming(workspace, {act.id for act in acts}, Role.TEXT)
    words = paper_words(workspace, sender, facts, naming, bodies, acts)
    state = State.FINAL if final or kind.is_form else State.DRAFT
    mark = DRAFT_MARK if state is State.DRAFT else ""
    part = Part(
        kind.id,
        paper_letterhead(workspace, kind, sender, facts, mark),
        paper_blocks(template, words),
        closing=paper_closing(workspace, kind, sender, facts),
    )
    cited = [Cited(act.id, "", Role.GROUND) for act in acts] + _origin(workspace, kind)
    problems = [*_blanks(workspace, facts, final), *_unproved(workspace, bodies)]
    document = _document(workspace, kind, sender, state, part)
    return Assembly(document, {}, tuple(problems), (*cited, *naming.cited))


def _origin(workspace: Workspace, kind: PaperKind) -> list[Cited]:
    origin = origin_of(workspace) if kind.grounds else None
    return [Cited(origin.id, "", Role.GROUND)] if origin else []


def _document(
    workspace: Workspace, kind: PaperKind, sender: Sender, state: State, part: Part
) -> Document:
    office = workspace.office
    sample = office.sample or workspace.province.sample
    marks = [SAMPLE_MARK] * sample + [DRAFT_MARK] * (state is State.DRAFT)
    return Document(
        title=kind.name,
        subject=kind.name,
        creator=sender.issuer.name,
        day=office.day,
        state=state,
        version=workspace.province.edition,
        size=office.size,
        school_copy=workspace.school is not None,
        footer=" · ".join(marks),
        parts=(part,),
        digest=digest(*part.lines()),
    )


def _blanks(workspace: Workspace, facts: Written, final: bool) -> list[Problem]:
    """Tell every blank; a paper that is to be signed has none."""
    level = Level.ERROR if final else Level.WARNING
    return [
        Problem(
            "paper-blank",
            msg("a blank stands for {key}", key=key),
            _hint(key),
            _place(workspace, key),
            level,
        )
        for key in facts.missing
    ]


def _place(workspace: Workspace, key: str) -> Where:
    """Give the place where a person would write a key: its section of papers.yaml, else the file."""
    papers = workspace.papers
    if papers is None or key in ELSEWHERE:
        return workspace.office.where
    return papers.where_of(key.partition(".")[0])


def _hint(key: str) -> Message:
    if key == ISSUED:
        return msg("record the number and date of the signed decision: quytac issued")
    if key == PROVINCE_ISSUED:
        return msg("run quytac issued on the province's folder")
    if key in ELSEWHERE:
        return msg("write {key} in province.yaml or school.yaml", key=key)
    return msg("write {key} in papers.yaml, beside province.yaml or school.yaml", key=key)


def _unproved(workspace: Workspace, bodies: Bodies) -> list[Problem]:
    """Tell authorities whose name is not proved for the drafting day."""
    where = workspace.office.where_of("day")
    return [
        Problem(
            "body-not-proved",
            msg("that “{name}” has this task on the drafting day is not confirmed", name=name),
            msg("ask before the paper is sent; quytac knows the body as {body}", body=body),
            where,
            Level.WARNING,
        )
        for body, name in bodies.unproved.items()
    ]
