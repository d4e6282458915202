"""Căn cứ: competence first, then content, derived from the clauses that are in.

Decree 30/2020, annex I, part II, 6: acts that fix the issuer's powers and acts that fix the content. The penal code,
fines and the letter itself never stand here; acts for public bodies only do not bind private schools. The civil code
gives way to the special laws, unless the office adds it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from toolkit.model.assembly import Choice, Cited, Role
from toolkit.model.citing import full
from toolkit.model.law import Source
from toolkit.model.library import Workspace
from toolkit.model.succession import standing_act
from toolkit.model.terms import ActKind, Ownership, Relation, Use
from toolkit.model.tokens import tokens

MOST = 10
"""At most so many acts of content; a longer list is not read."""

RANK = {kind: max(1, rank) for rank, kind in enumerate(ActKind)}
"""A code (bộ luật) and a law have one rank: Law 64/2025 on promulgating legal documents, art. 4."""


def content_grounds(workspace: Workspace, choices: dict[str, Choice]) -> list[Source]:
    """Give the acts of content by rank and day: those that most clauses rest on, and what the office adds."""
    weight = _weights(workspace, choices)
    office, sources = workspace.office, workspace.library.sources
    added = [sources[i] for i in office.grounds.add if i in sources]
    derived = [sources[i] for i, _ in weight.most_common() if i not in office.grounds.drop]
    derived = [s for s in derived if s not in added and s.kind is not ActKind.BO_LUAT]
    derived = derived[: max(0, MOST - len(added))]
    return sorted(added + derived, key=_place_in_list)


def charters(workspace: Workspace) -> list[Source]:
    """Give the charters (điều lệ) that fix the powers of the head of a school of these levels."""
    school = workspace.school
    if school is None:
        return []
    wanted = [
        source
        for source in workspace.library.sources.values()
        if source.levels and set(source.levels) & set(school.levels) and _usable(source, workspace)
    ]
    return sorted(wanted, key=_place_in_list)


def named_grounds(workspace: Workspace, wanted: Iterable[str]) -> list[Source]:
    """Give the căn cứ of a paper: charters, then those of the wanted acts that bind this office on its day."""
    library, day = workspace.library, workspace.office.day
    acts = (standing_act(library.sources, name, day) for name in wanted)
    bound = [
        act for act in acts if act and _usable(act, workspace) and not _for_schools(act, workspace)
    ]
    return [*charters(workspace), *sorted(bound, key=_place_in_list)]


def _for_schools(act: Source, workspace: Workspace) -> bool:
    """Tell whether an act speaks to the public school that makes rules, and this is a department."""
    return act.public_only and workspace.school is None


def origin_of(workspace: Workspace) -> Source | None:
    """Find the letter that a province's decision carries out; a school's carries out the province's decision."""
    sources = workspace.library.sources.values() if workspace.school is None else ()
    return next((source for source in sources if source.use is Use.ORIGIN), None)


def _weights(workspace: Workspace, choices: dict[str, Choice]) -> Counter[str]:
    weight: Counter[str] = Counter()
    for choice in choices.values():
        if choice.reason.included:
            for tie in workspace.library.clauses[choice.clause].provisions:
                source = workspace.library.sources.get(tie.source)
                if source and not source.levels and _usable(source, workspace, tie.at):
                    weight[source.id] += 3 if tie.relation is Relation.LEGAL_BASIS else 1
            for source in _named(workspace, choice):
                weight[source.id] += 3
    return weight


def _named(workspace: Workspace, choice: Choice) -> list[Source]:
    """List the acts that a clause names in its text: they are best introduced among the căn cứ."""
    library, day = workspace.library, workspace.office.day
    wording = library.clauses[choice.clause].wording(day)
    texts = (wording.text, *wording.points) if wording else ()
    names = [token.name for text in texts for token in tokens(text) if token.kind == "act"]
    acts = (standing_act(library.sources, name, day) for name in names)
    return [act for act in acts if act and _usable(act, workspace)]


def _usable(source: Source, workspace: Workspace, at: str = "") -> bool:
    school = workspace.school
    private = school is not None and school.ownership is Ownership.PRIVATE
    return (
        source.use in (Use.GROUND, Use.GUIDANCE)
        and source.stands(workspace.office.day, at)
        and not (private and source.public_only)
    )


def _place_in_list(source: Source) -> tuple[bool, int, str]:
    return source.use is Use.GUIDANCE, RANK[source.kind], source.issued.isoformat()


def grounds(workspace: Workspace, choices: dict[str, Choice]) -> list[Source]:
    """List the acts of the căn cứ in order: charters, then content."""
    return [*charters(workspace), *content_grounds(workspace, choices)]


def ground_lines(workspace: Workspace, acts: Iterable[Source]) -> list[str]:
    """Write the căn cứ without the word "Căn cứ" and without final marks: competence first, then the acts."""
    return [*workspace.office.competence, *(full(act) for act in acts)]


def basis_cited(workspace: Workspace, choices: dict[str, Choice]) -> list[Cited]:
    """List the legal bases of the clauses that are in."""
    clauses = workspace.library.clauses
    return [
        Cited(tie.source, tie.at, Role.BASIS, choice.clause)
        for choice in choices.values()
        if choice.reason.included
        for tie in clauses[choice.clause].provisions
        if tie.relation is Relation.LEGAL_BASIS
    ]
