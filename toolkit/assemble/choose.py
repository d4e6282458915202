"""Decide for each clause whether it stands in the code, and why.

The order of the reasons is the order of the questions: is it in the plan, does it speak to this school, has its
duty begun, may the school choose, what did the school choose.
"""

from __future__ import annotations

from toolkit.assemble.facts import Facts, can_hold, facts_of
from toolkit.model.assembly import Choice, Reason
from toolkit.model.clause import Clause
from toolkit.model.library import Workspace
from toolkit.model.terms import Standing


def choose(workspace: Workspace) -> dict[str, Choice]:
    """Choose among all clauses of the library, by id in order."""
    facts = facts_of(workspace)
    library = workspace.library
    planned = {clause.id for clauses in library.by_article().values() for clause in clauses}
    return {
        clause.id: _choice(clause, workspace, facts, clause.id in planned)
        for clause in library.clauses.values()
    }


def standing(clause: Clause, workspace: Workspace) -> Standing:
    """Give the standing of a clause here: the province may change what is not mandatory."""
    if clause.standing is Standing.MANDATORY:
        return clause.standing
    return workspace.province.standings.get(clause.id, clause.standing)


def _choice(clause: Clause, workspace: Workspace, facts: Facts, planned: bool) -> Choice:
    if not planned:
        return Choice(clause.id, Reason.NOT_IN_PLAN)
    if not facts["levels"].intersection(clause.levels):
        return Choice(clause.id, Reason.OTHER_LEVELS)
    if not can_hold(clause.when, facts):
        return Choice(clause.id, Reason.CONDITION)
    if clause.wording(workspace.office.day) is None:
        return Choice(clause.id, Reason.NOT_YET)
    return _by_standing(clause, workspace)


def _by_standing(clause: Clause, workspace: Workspace) -> Choice:
    firmness = standing(clause, workspace)
    if firmness is Standing.MANDATORY:
        return Choice(clause.id, Reason.MANDATORY)
    for office in (workspace.office, workspace.province):
        if clause.id in office.drop:
            return Choice(clause.id, Reason.DROPPED, office.drop[clause.id])
    return _by_wish(clause, workspace, firmness)


def _by_wish(clause: Clause, workspace: Workspace, firmness: Standing) -> Choice:
    school = workspace.school
    if school and clause.id in school.reword:
        return Choice(clause.id, Reason.REWORDED, school.reword[clause.id].reason)
    if firmness is Standing.DEFAULT:
        return Choice(clause.id, Reason.DEFAULT)
    chosen = clause.id in workspace.office.choose or clause.id in workspace.province.choose
    return Choice(clause.id, Reason.CHOSEN if chosen else Reason.NOT_CHOSEN)
