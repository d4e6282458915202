"""A school's own clauses have names of their own and are plain text: no token of ours is filled in them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from toolkit.check.rule import WorkspaceRule
from toolkit.messages import Message, msg
from toolkit.model.library import Workspace
from toolkit.model.problem import Problem
from toolkit.model.tokens import tokens
from toolkit.model.workspace import OwnClause


def _fault(own: OwnClause, named: Counter[str], here: set[str]) -> Message | None:
    if own.after is not None and own.after not in here:
        return msg(
            "{id} is to stand after {clause}, which is not in its article",
            id=own.id,
            clause=own.after,
        )
    if named[own.id] > 1:
        return msg("two own clauses are called {id}", id=own.id)
    if any(True for text in (own.text, *own.points) for _ in tokens(text)):
        return msg("the text of {id} holds braces, which are not filled in own clauses", id=own.id)
    return None


def _check(workspace: Workspace, final: bool) -> Iterator[Problem]:
    clauses = workspace.school.own if workspace.school else ()
    named = Counter(own.id for own in clauses)
    placed = workspace.library.by_article() if clauses else {}
    for own in clauses:
        fault = _fault(own, named, {clause.id for clause in placed.get(own.article, ())})
        if fault is not None:
            hint = msg(
                "give each its own id and a clause of its own article to stand after, "
                "and write names and numbers as they are to be printed"
            )
            yield Problem("own-clause", fault, hint, own.where)


RULE = WorkspaceRule(
    "own-clause", msg("own clauses have names of their own and hold no braces"), _check
)
