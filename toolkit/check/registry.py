"""The written lists of content rules, in the order in which they are told. A test holds them against the folders."""

from __future__ import annotations

from toolkit.check.document import (
    basis_in_force,
    basis_lapsing,
    basis_proved,
    citation_form,
    first_citation,
    not_empty,
    proposed_values,
    readable_size,
    superseded_body,
)
from toolkit.check.library import (
    acts_by_token,
    basis_and_duty,
    basis_is_law,
    commitment_sound,
    coverage,
    duty_of_guests,
    duty_since,
    mandatory_basis,
    plain_given,
    plan_complete,
    points_closed,
    provision_known,
    pupils_of_age,
    reasons_given,
    references_known,
    references_straight,
    slots_declared,
    slots_sound,
    slots_used,
    succession,
    text_length,
    verb_fits_duty,
    wording_gap,
)
from toolkit.check.papers import meeting_counts, meeting_valid, posted_in_time
from toolkit.check.rule import Asked, DocumentRule, LibraryRule, PaperRule, WorkspaceRule
from toolkit.check.workspace import (
    choices_agree,
    committee_form,
    facts_complete,
    grounds_known,
    mandatory_kept,
    names_known,
    no_fines_for_minors,
    no_orders_to_communes,
    own_clauses,
    pupil_measures,
    pupils_data,
    sanction_basis,
    signer_whole,
    slots_in_bounds,
)
from toolkit.model.assembly import Assembly
from toolkit.model.library import Library, Workspace
from toolkit.model.problem import Problem

LIBRARY_RULES: tuple[LibraryRule, ...] = (
    provision_known.RULE,
    succession.RULE,
    references_known.RULE,
    references_straight.RULE,
    slots_declared.RULE,
    slots_used.RULE,
    slots_sound.RULE,
    plan_complete.RULE,
    commitment_sound.RULE,
    coverage.RULE,
    mandatory_basis.RULE,
    basis_is_law.RULE,
    basis_and_duty.RULE,
    duty_since.RULE,
    wording_gap.RULE,
    duty_of_guests.RULE,
    reasons_given.RULE,
    acts_by_token.RULE,
    text_length.RULE,
    points_closed.RULE,
    verb_fits_duty.RULE,
    plain_given.RULE,
    pupils_of_age.RULE,
)

WORKSPACE_RULES: tuple[WorkspaceRule, ...] = (
    names_known.RULE,
    grounds_known.RULE,
    slots_in_bounds.RULE,
    choices_agree.RULE,
    own_clauses.RULE,
    sanction_basis.RULE,
    pupil_measures.RULE,
    no_fines_for_minors.RULE,
    pupils_data.RULE,
    mandatory_kept.RULE,
    signer_whole.RULE,
    no_orders_to_communes.RULE,
    committee_form.RULE,
    facts_complete.RULE,
)

DOCUMENT_RULES: tuple[DocumentRule, ...] = (
    not_empty.RULE,
    basis_in_force.RULE,
    basis_proved.RULE,
    basis_lapsing.RULE,
    superseded_body.RULE,
    citation_form.RULE,
    first_citation.RULE,
    readable_size.RULE,
    proposed_values.RULE,
)


PAPER_RULES: tuple[PaperRule, ...] = (
    meeting_counts.RULE,
    meeting_valid.RULE,
    posted_in_time.RULE,
)

LAW_RULES: tuple[DocumentRule, ...] = (
    basis_in_force.RULE,
    basis_proved.RULE,
    basis_lapsing.RULE,
    superseded_body.RULE,
)
"""Those of the document rules that judge a paper too: it stands on acts and names authorities, but has no articles."""


def check_library(library: Library) -> list[Problem]:
    """Judge the clause library."""
    return [problem for rule in LIBRARY_RULES for problem in rule.check(library)]


def check_workspace(workspace: Workspace, final: bool) -> list[Problem]:
    """Judge what an office wrote; with `final`, what is missing is an error."""
    return [problem for rule in WORKSPACE_RULES for problem in rule.check(workspace, final)]


def check_document(workspace: Workspace, assembly: Assembly, asked: Asked) -> list[Problem]:
    """Judge an assembled document for the day asked."""
    return [
        problem for rule in DOCUMENT_RULES for problem in rule.check(workspace, assembly, asked)
    ]


def check_paper(
    workspace: Workspace, paper: str, assembly: Assembly, asked: Asked
) -> list[Problem]:
    """Judge a paper around the code for the day asked.

    What the code itself lacks before signature is not asked of it: a paper tells its own blanks.
    """
    office = (rule for rule in WORKSPACE_RULES if rule is not facts_complete.RULE)
    found = [problem for rule in office for problem in rule.check(workspace, False)]
    for law in LAW_RULES:
        found += law.check(workspace, assembly, asked)
    for rule in PAPER_RULES:
        found += rule.check(workspace, asked.final) if paper in rule.papers else ()
    return found
