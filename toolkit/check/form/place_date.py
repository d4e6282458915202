"""Place and date (annex I, part II, 4). Drafts may leave day and month open: they are written in after signing."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from datetime import date

from toolkit.check.form.looks import set_text
from toolkit.check.form.reasons import OFFICE, WORDS
from toolkit.check.form.roles import Anatomy, Part, Role
from toolkit.check.form.rule import Fault, FormRule, spot
from toolkit.messages import msg
from toolkit.model.problem import Level
from toolkit.word.edits import SetText

OPEN = r"[\s.…_]*"
"""What stands for figures that are still to be written (decree, art. 15.2)."""

PLACED = re.compile(
    r"^(?P<place>[^,]*[^,\s]), ngày (?P<day>\d{1,2}) tháng (?P<month>\d{1,2}) năm (?P<year>\d{4})$"
)
DRAFTED = re.compile(
    rf"^(?P<place>[^,]*[^,\s]), ngày(?:\s+\d{{1,2}}\s+|{OPEN})tháng(?:\s+\d{{1,2}}\s+|{OPEN})"
    rf"năm(?:\s+\d{{4}}|\s*20\d?[\s.…_]*|{OPEN})$"
)
SIGNS = (
    (re.compile(r"(?<!\s)\s+,(?=\s*ngày\b)"), ","),
    (re.compile(r"(?<=,)(?=ngày\b)"), " "),
    (re.compile(r"(?<=[^\s,])\s+(?=ngày\s+\d)"), ", "),
    (re.compile(r"(?<=\d)\s*[.;,]+\s*$"), ""),
)
"""Signs that can be set right: a space before the comma or none after it, no comma, a full stop at the end."""


def _form(anatomy: Anatomy) -> Iterator[Fault]:
    for part in anatomy.of(Role.PLACE_DATE):
        words = _words(part)
        # Dots stand for figures in a draft alone; before signature only spaces or figures do.
        dots = anatomy.final and re.search(r"[.…_]", words.partition(", ngày")[2])
        good = PLACED.match(words) or (None if dots else DRAFTED.match(words))
        if not good or not good["place"][:1].isupper():
            what = msg("it must read: Lào Cai, ngày 05 tháng 10 năm 2026")
            yield Fault(spot(part), what, tuple(_signs(part)))


def _words(part: Part) -> str:
    return unicodedata.normalize("NFC", " ".join(part.text.split()))


def _signs(part: Part) -> Iterator[SetText]:
    for pattern, text in SIGNS:
        found = pattern.search(part.text)
        if found:
            yield set_text(part, found.start(), found.end(), text)


def _dates(anatomy: Anatomy, name: str) -> Iterator[tuple[Part, str, int]]:
    """Yield the part, the figures of day or month, and where they stand in its text."""
    for part in anatomy.of(Role.PLACE_DATE):
        word = "ngày" if name == "day" else "tháng"
        found = re.search(rf"{word}\s+(\d+)", part.text)
        if found:
            yield part, found.group(1), found.start(1)


def _pad_day(anatomy: Anatomy) -> Iterator[Fault]:
    for part, day, at in _dates(anatomy, "day"):
        if len(day) == 1:
            what = msg("a day below 10 has a 0 before it: {day}", day=f"0{day}")
            yield Fault(spot(part), what, (set_text(part, at, at, "0"),))


def _pad_month(anatomy: Anatomy) -> Iterator[Fault]:
    for part, month, at in _dates(anatomy, "month"):
        if month in ("1", "2"):
            what = msg("months 1 and 2 have a 0 before them: {month}", month=f"0{month}")
            yield Fault(spot(part), what, (set_text(part, at, at, "0"),))
        elif month.startswith("0") and month not in ("01", "02", "0"):
            what = msg("months 3 to 9 go without 0: {month}", month=month[1:])
            yield Fault(spot(part), what, (set_text(part, at, at + 1, ""),), Level.WARNING)


def _valid(anatomy: Anatomy) -> Iterator[Fault]:
    for part in anatomy.of(Role.PLACE_DATE):
        found = PLACED.match(_words(part))
        if found and not _is_day(found):
            yield Fault(spot(part), msg("there is no such day"))


def _is_day(found: re.Match[str]) -> bool:
    try:
        date(int(found["year"]), int(found["month"]), int(found["day"]))
    except ValueError:
        return False
    return True


RULES = (
    FormRule(
        "DD-REGEX",
        Level.ERROR,
        "PL1.II.4c",
        msg("place, comma, ngày … tháng … năm …"),
        msg("write place and date so"),
        _form,
        why_not=WORDS,
    ),
    FormRule(
        "DD-PADDAY",
        Level.ERROR,
        "PL1.II.4b",
        msg("days below 10 have a 0 before them"),
        msg("write 05 for 5"),
        _pad_day,
    ),
    FormRule(
        "DD-PADMON",
        Level.ERROR,
        "PL1.II.4b",
        msg("months 1 and 2 have a 0 before them, the others none"),
        msg("write tháng 02, tháng 3"),
        _pad_month,
    ),
    FormRule(
        "DD-VALID",
        Level.INFO,
        "",
        msg("the date is a day of the calendar"),
        msg("look at day and month again"),
        _valid,
        why_not=OFFICE,
    ),
)
