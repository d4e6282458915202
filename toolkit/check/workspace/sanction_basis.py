"""No text threatens with a sanction that law does not set: a code of conduct makes up none of its own."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.check.patterns import ON_DISCIPLINE
from toolkit.check.reading import sanction
from toolkit.check.rule import WorkspaceRule
from toolkit.check.speech import speeches
from toolkit.messages import msg
from toolkit.model.clause import Clause
from toolkit.model.law import Source
from toolkit.model.library import Workspace
from toolkit.model.problem import Problem
from toolkit.model.terms import Relation


def _check(workspace: Workspace, final: bool) -> Iterator[Problem]:
    sources = workspace.library.sources
    for speech in speeches(workspace):
        threat = sanction(speech.text)
        if threat is not None and not (speech.clause and _on_discipline(speech.clause, sources)):
            yield Problem(
                "sanction-without-basis",
                msg(
                    "{clause} threatens with “{words}”, but no law on discipline or fines stands behind it",
                    clause=speech.name,
                    words=threat,
                ),
                msg(
                    "take the sanction out, or leave the matter to law: “được xem xét theo quy định của pháp luật”"
                ),
                speech.where,
            )


def _on_discipline(clause: Clause, sources: dict[str, Source]) -> bool:
    """Tell whether a legal basis of the clause is a place about discipline or fines."""
    for tie in clause.provisions:
        source = sources.get(tie.source)
        provision = source.provision(tie.at) if source else None
        if source and tie.relation is Relation.LEGAL_BASIS:
            said = f"{source.title} {provision.gist if provision else ''}"
            if ON_DISCIPLINE.search(said):
                return True
    return False


RULE = WorkspaceRule(
    "sanction-without-basis", msg("no text threatens with a sanction that law does not set"), _check
)
