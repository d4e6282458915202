"""The written list of form rules, in the order of the decree's annex; a test holds it against the folder."""

from __future__ import annotations

from toolkit.check.form import (
    about,
    articles,
    basis,
    citations,
    deciding,
    headings,
    page,
    points,
    title,
)
from toolkit.check.form.anatomy import anatomy
from toolkit.check.form.roles import Profile
from toolkit.check.form.rule import Finding, FormRule, findings
from toolkit.word.records import WordFile

FORM_RULES: tuple[FormRule, ...] = (
    *page.RULES,
    *title.RULES,
    *about.RULES,
    *deciding.RULES,
    *basis.RULES,
    *citations.RULES,
    *headings.RULES,
    *articles.RULES,
    *points.RULES,
)


def check_form(
    file: WordFile, profile: Profile | None = None, final: bool = False
) -> list[Finding]:
    """Judge the form of a file."""
    return findings(FORM_RULES, anatomy(file, profile, final))
