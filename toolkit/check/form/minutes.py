"""Minutes (annex III, sample 1.9)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from toolkit.check.form.reasons import OFFICE, WORDS
from toolkit.check.form.roles import Anatomy, Part, Profile, Role
from toolkit.check.form.rule import Fault, FormRule, spot
from toolkit.check.form.texts import folded
from toolkit.messages import msg
from toolkit.model.problem import Level

MEETING = re.compile(r"\b(?:họp|hội nghị|đại hội)\b")
CHAIRED = re.compile(r"\b(?:chủ tọa|chủ trì)\b")


def _day(anatomy: Anatomy) -> Iterator[Fault]:
    if anatomy.profile is Profile.MINUTES:
        for part in anatomy.main.of(Role.PLACE_DATE):
            if part.paragraph.place.table is not None:
                yield Fault(spot(part), msg("minutes bear no place and date in their header"))


def _signed(anatomy: Anatomy) -> Iterator[Fault]:
    """Sample 1.9 is of a meeting: minutes of an act (posting, handing over) have other signers."""
    text = folded(" ".join(part.text for part in anatomy.main.parts))
    called = folded(" ".join(part.text for part in anatomy.main.of(Role.TITLE, Role.SUBJECT)))
    meeting = MEETING.search(called) or CHAIRED.search(text)
    if anatomy.profile is Profile.MINUTES and meeting:
        for word, what in (
            ("thư ký", msg("THƯ KÝ does not sign")),
            ("kết thúc", msg("when the meeting ended is missing")),
        ):
            if word not in text:
                yield Fault(spot(_last(anatomy)), what)


def _last(anatomy: Anatomy) -> Part:
    """Give the last words of the minutes, where what is missing would stand."""
    return next(part for part in reversed(anatomy.main.parts) if part.text.strip())


RULES = (
    FormRule(
        "BB-NODATE",
        Level.WARNING,
        "PL3.1.9",
        msg("minutes bear no place and date in their header"),
        msg("take the line away"),
        _day,
        why_not=WORDS,
    ),
    FormRule(
        "BB-SIGN",
        Level.WARNING,
        "PL3.1.9",
        msg("minutes of a meeting end with the time and are signed by secretary and chair"),
        msg("add what is missing"),
        _signed,
        why_not=OFFICE,
    ),
)
