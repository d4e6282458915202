"""Acts are cited by Decree 30/2020 and as they are: what people typed, and the days of issue that căn cứ print."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from toolkit.check import citations
from toolkit.check.bases import bases, named, where
from toolkit.check.rule import Asked, DocumentRule
from toolkit.check.typed import Typed, typed_texts
from toolkit.messages import Message, msg
from toolkit.model.assembly import Assembly, Role
from toolkit.model.citing import day_in_words
from toolkit.model.law import Slip, Source
from toolkit.model.library import Workspace
from toolkit.model.problem import Level, Problem
from toolkit.model.terms import Fact

FORMS: tuple[tuple[re.Pattern[str], Level, Message], ...] = (
    (citations.WITHOUT_YEAR, Level.ERROR, msg("write the year: số 53/2022/NĐ-CP")),
    (citations.WITHOUT_SO, Level.WARNING, msg("write “số” between kind and number")),
    (citations.SHORT_DAY, Level.WARNING, msg("write the day in words: ngày 05 tháng 3 năm 2020")),
    (citations.CAPITAL_CODE, Level.WARNING, msg("write Bộ luật, as in Bộ luật Hình sự")),
)
GROUND_FORM = msg("write the law's name and day only: Luật Trẻ em ngày 05 tháng 4 năm 2016")


def _check(workspace: Workspace, assembly: Assembly, asked: Asked) -> Iterator[Problem]:
    acts = workspace.library.sources.values()
    numbers = {source.number: source for source in acts}
    slips = [slip for source in acts for slip in source.slips]
    for typed in typed_texts(workspace):
        yield from _form(typed)
        yield from _facts(typed, numbers)
        yield from _slips(typed, slips)
    yield from _unproved_days(workspace, assembly, asked)


def _form(typed: Typed) -> Iterator[Problem]:
    forms = [*FORMS]
    if typed.key == "competence":
        forms.append((citations.LAW_BY_NUMBER, Level.WARNING, GROUND_FORM))
    for pattern, level, hint in forms:
        found = pattern.search(typed.text)
        if found:
            yield _problem(found.group(), hint, typed, level)


def _facts(typed: Typed, numbers: dict[str, Source]) -> Iterator[Problem]:
    """Compare the day of a typed citation with the recorded one."""
    for found in citations.cited(typed.text):
        source = numbers.get(found.group("number"))
        day = citations.DAY.match(typed.text, found.end())
        if source is None or day is None or _same_day(day, source.issued):
            continue
        hint = msg(
            "its recorded day of issue is {day}; look it up", day=day_in_words(source.issued)
        )
        yield _problem(found.group() + day.group(), hint, typed, Level.ERROR)


def _same_day(found: re.Match[str], day: date) -> bool:
    return (int(found["day"]), int(found["month"]), int(found["year"])) == (
        day.day,
        day.month,
        day.year,
    )


def _slips(typed: Typed, slips: list[Slip]) -> Iterator[Problem]:
    """Stop the slips of the letter from being carried over."""
    for slip in slips:
        if re.search(rf"(?<!\w){re.escape(slip.printed)}(?!\w)", typed.text):
            hint = msg("the letter has a slip here; write: {right}", right=slip.right)
            yield _problem(slip.printed, hint, typed, Level.ERROR)


def _problem(words: str, hint: Message, typed: Typed, level: Level) -> Problem:
    what = msg("“{words}” is not cited as it should be", words=words)
    return Problem("citation-form", what, hint, typed.where, level)


def _unproved_days(workspace: Workspace, assembly: Assembly, asked: Asked) -> Iterator[Problem]:
    """Point out căn cứ whose printed day of issue nobody has confirmed."""
    for base in bases(workspace, assembly, asked.day):
        grounded = any(use.role is Role.GROUND for use in base.uses)
        if grounded and not base.source.proved(Fact.ISSUED):
            what = msg(
                "căn cứ print the day of issue {day} of {act}, which is not confirmed",
                act=named(base),
                day=f"{base.source.issued:%d/%m/%Y}",
            )
            hint = msg(
                "look at the act itself and record it: quytac law confirm … {source} --fact issued",
                source=base.source.id,
            )
            yield Problem("citation-form", what, hint, where(workspace, base), Level.WARNING)


RULE = DocumentRule(
    "citation-form", msg("acts are cited by Decree 30 and as they are recorded"), _check
)
