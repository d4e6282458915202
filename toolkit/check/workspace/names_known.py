"""Every clause, slot and article that an office names in its answers exists."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Iterator

from toolkit.check.rule import WorkspaceRule
from toolkit.messages import Message, msg
from toolkit.model.library import Workspace
from toolkit.model.problem import Problem
from toolkit.model.record import Where

_LIST = msg("see the ids with the command quytac clause list")


def _clauses_named(workspace: Workspace) -> Iterator[tuple[str, Where]]:
    office = workspace.office
    for key in ("slots", "drop", "standings", "bounds", "reword"):
        yield from ((name, office.where_of(key, name)) for name in getattr(office, key, {}))
    yield from ((name, office.where_of("choose", at)) for at, name in enumerate(office.choose))


def _hint(name: str, known: Iterable[str], otherwise: Message) -> Message:
    near = difflib.get_close_matches(name, list(known), n=2)
    return msg("did you mean: {near}", near=", ".join(near)) if near else otherwise


def _check(workspace: Workspace, final: bool) -> Iterator[Problem]:
    library = workspace.library
    for name, where in _clauses_named(workspace):
        if name not in library.clauses:
            yield Problem(
                "clause-unknown",
                msg("there is no clause {clause}", clause=name),
                _hint(name, library.clauses, _LIST),
                where,
            )
    articles = {article.id for article in library.plan.articles() if article.own}
    for own in workspace.school.own if workspace.school else ():
        if own.article not in articles:
            yield Problem(
                "article-unknown",
                msg(
                    "the plan has no article {article} to which own clauses may be added",
                    article=own.article,
                ),
                _hint(
                    own.article,
                    articles,
                    msg("allowed are: {allowed}", allowed=", ".join(sorted(articles))),
                ),
                own.where,
            )


RULE = WorkspaceRule(
    "clause-unknown", msg("every clause and article that an office names exists"), _check
)
