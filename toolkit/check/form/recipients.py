"""Kính gửi and Nơi nhận (annex I, part II, 9)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from toolkit.check.form.looks import has_underline
from toolkit.check.form.reasons import OFFICE, WORDS
from toolkit.check.form.roles import Anatomy, Part, Profile, Role
from toolkit.check.form.rule import Fault, FormRule, Spot, spot
from toolkit.messages import msg
from toolkit.model.problem import Level
from toolkit.word.edits import SetText

LAST = re.compile(r"^-\s*Lưu:\s*VT\b.*\.$")
AS_ABOVE = re.compile(r"^-\s*Như\s+trên\b")
AS_ARTICLE = re.compile(r"^-\s*Như\s+Điều\s+\d+")


def _needed(anatomy: Anatomy) -> Iterator[Fault]:
    there = anatomy.main.one(Role.ADDRESSEE)
    if anatomy.profile is Profile.LETTER and there is None:
        yield Fault(Spot("document"), msg("“Kính gửi:” is missing"))
    if anatomy.profile in (Profile.DECISION, Profile.MINUTES) and there is not None:
        yield Fault(spot(there), msg("this kind of document has no “Kính gửi:”"))


def _addressees(anatomy: Anatomy) -> Iterator[Fault]:
    parts = anatomy.main.of(Role.ADDRESSEE)
    items = [part for part in parts if part.paragraph.text.lstrip().startswith("-")]
    for part in items:
        wanted = "." if part is items[-1] else ";"
        if len(items) > 1 and not part.paragraph.text.rstrip().endswith(wanted):
            yield Fault(
                spot(part), msg("it must end with “{sign}”", sign=wanted), (_ending(part, wanted),)
            )


def _ending(part: Part, wanted: str) -> SetText:
    text = part.paragraph.text.rstrip()
    at = len(text) - (text[-1:] in (",", ".", ";", ":"))
    place = part.paragraph.place
    return SetText(place.part, place.number, at, len(part.paragraph.text), wanted)


def _label(anatomy: Anatomy) -> Iterator[Fault]:
    for part in anatomy.main.of(Role.RECIPIENT_LABEL):
        if part.paragraph.text.strip() != "Nơi nhận:":
            yield Fault(spot(part), msg("it must read: Nơi nhận:"))
        if has_underline(part):
            yield Fault(spot(part), msg("underlining belongs to documents of the Party"))


def _list(anatomy: Anatomy) -> Iterator[Fault]:
    parts = anatomy.main.of(Role.RECIPIENT)
    for part in parts:
        if not part.paragraph.text.lstrip().startswith("-"):
            yield Fault(spot(part), msg("each recipient begins with a hyphen"), (), Level.WARNING)
        wanted = "." if part is parts[-1] else ";"
        if not part.paragraph.text.rstrip().endswith(wanted):
            yield Fault(
                spot(part), msg("it must end with “{sign}”", sign=wanted), (_ending(part, wanted),)
            )


def _first(anatomy: Anatomy) -> Iterator[Fault]:
    parts = anatomy.main.of(Role.RECIPIENT)
    if not parts:
        return
    text = " ".join(parts[0].text.split())
    if anatomy.profile is Profile.LETTER and not AS_ABOVE.match(text):
        yield Fault(spot(parts[0]), msg("the first recipient of a letter is “- Như trên;”"))
    if anatomy.profile is Profile.DECISION and not AS_ARTICLE.match(text):
        what = msg("the first recipient of a decision is “- Như Điều …;”")
        yield Fault(spot(parts[0]), what, (), Level.WARNING)


def _kept(anatomy: Anatomy) -> Iterator[Fault]:
    parts = anatomy.main.of(Role.RECIPIENT)
    if parts and not LAST.match(" ".join(parts[-1].text.split())):
        yield Fault(spot(parts[-1]), msg("the last line is “- Lưu: VT, ….”"))


RULES = (
    FormRule(
        "KG-NEED",
        Level.ERROR,
        "PL1.II.9b",
        msg("letters have “Kính gửi:”, decisions and minutes have none"),
        msg("add or delete it"),
        _needed,
        why_not=OFFICE,
    ),
    FormRule(
        "KG-LIST",
        Level.ERROR,
        "PL1.II.9d",
        msg("several addressees stand on lines of their own"),
        msg("put the right sign at the end"),
        _addressees,
    ),
    FormRule(
        "NN-TEXT",
        Level.ERROR,
        "PL1.II.9d",
        msg("“Nơi nhận:” with a colon, not underlined"),
        msg("write it so"),
        _label,
        why_not=WORDS,
    ),
    FormRule(
        "NN-PUNCT",
        Level.ERROR,
        "PL1.II.9d",
        msg("recipients end with a semicolon, the last with a full stop"),
        msg("put the right sign at the end"),
        _list,
        why_not=WORDS,
    ),
    FormRule(
        "NN-FIRST",
        Level.ERROR,
        "PL1.II.9d",
        msg("the first recipient: “- Như trên;” or “- Như Điều …;”"),
        msg("add the line"),
        _first,
        why_not=WORDS,
    ),
    FormRule(
        "NN-LUU",
        Level.ERROR,
        "PL1.II.9d",
        msg("the last line: “- Lưu: VT, ….”"),
        msg("add the line"),
        _kept,
        why_not=OFFICE,
    ),
)
