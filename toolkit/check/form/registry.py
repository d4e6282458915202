"""The written list of form rules, in the order of the decree's annex; a test holds it against the folder."""

from __future__ import annotations

from toolkit.check.form import (
    about,
    annexes,
    articles,
    attached,
    basis,
    citations,
    deciding,
    fonts,
    header,
    headings,
    issuer,
    layout,
    look_rules,
    marks,
    minutes,
    numbers,
    page,
    page_number,
    place_date,
    points,
    recipients,
    signing,
    title,
    words,
)
from toolkit.check.form.anatomy import anatomy
from toolkit.check.form.roles import Profile
from toolkit.check.form.rule import Finding, FormRule, findings
from toolkit.word.records import WordFile

FORM_RULES: tuple[FormRule, ...] = (
    *page.RULES,
    *fonts.RULES,
    *page_number.RULES,
    *header.RULES,
    *issuer.RULES,
    *numbers.RULES,
    *place_date.RULES,
    *look_rules.RULES,
    *title.RULES,
    *about.RULES,
    *deciding.RULES,
    *basis.RULES,
    *citations.RULES,
    *layout.RULES,
    *headings.RULES,
    *articles.RULES,
    *points.RULES,
    *recipients.RULES,
    *signing.RULES,
    *marks.RULES,
    *attached.RULES,
    *annexes.RULES,
    *minutes.RULES,
    *words.RULES,
)


def check_form(
    file: WordFile, profile: Profile | None = None, final: bool = False
) -> list[Finding]:
    """Judge the form of a file."""
    return findings(FORM_RULES, anatomy(file, profile, final))
