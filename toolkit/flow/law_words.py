"""The words of dated law for people: why an answer is what it is, spans of days, who confirmed, where it is used."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date

from toolkit.flow.law_status import Row
from toolkit.flow.words import word
from toolkit.messages import Message, msg
from toolkit.model.assembly import Role
from toolkit.model.law import Confirmation
from toolkit.model.terms import Fact
from toolkit.model.timeline import Kind, Thing, Turn
from toolkit.model.validity import FRESH, Answer
from toolkit.model.why import Why

Say = Callable[[Message], str]

TURNS = {
    (Kind.ACT, Turn.ENDS): msg("act ends"),
    (Kind.ACT, Turn.BEGINS): msg("act begins"),
    (Kind.ACT, Turn.AMENDED): msg("act is amended"),
    (Kind.PLACE, Turn.ENDS): msg("place in an act ends"),
    (Kind.PLACE, Turn.BEGINS): msg("place in an act begins"),
    (Kind.BODY, Turn.ENDS): msg("authority or its name ends"),
    (Kind.BODY, Turn.BEGINS): msg("authority or its name begins"),
}
FACTS = {
    Fact.ISSUED: msg("day of issue"),
    Fact.START: msg("start"),
    Fact.END: msg("end, or that there is none"),
}


def written(day: date | None) -> str:
    """Write a day, or nothing."""
    return f"{day:%d/%m/%Y}" if day else ""


def span(start: date | None, end: date | None, say: Say, always: bool = False) -> str:
    """Write a first and a last day; `always`: no first day means since ever."""
    since = written(start) or ("…" if always else say(msg("unknown")))
    return f"{since} – {written(end) or '…'}"


def answer_word(row: Row) -> Message:
    """Give the word of the answer; a body is not in force, it bears a name."""
    if row.thing.kind is not Kind.BODY:
        return word(row.answer)
    return {
        Answer.IN_FORCE: msg("name in use"),
        Answer.NOT_IN_FORCE: msg("name not in use"),
        Answer.NOT_PROVED: msg("not proved whether in use"),
    }[row.answer]


def because(row: Row) -> Message | None:
    """Say why a row is not in force, or not proved; None where it is in force."""
    if row.why is None:
        return None
    return _why_name(row) if row.thing.kind is Kind.BODY else _why_act(row)[row.why]


def _why_name(row: Row) -> Message:
    if row.why is Why.BEGINS_LATER:
        return msg("used from {day}", day=written(row.start))
    if row.why is Why.ENDED:
        return msg("used until {day}", day=written(row.end))
    if row.why is Why.CHECK_TOO_OLD:
        return _old_check(row)
    return msg("this name and its days are not confirmed")


def _why_act(row: Row) -> dict[Why, Message]:
    return {
        Why.BEGINS_LATER: msg("it begins on {day}", day=written(row.start)),
        Why.ENDED: msg("it ended after {day}", day=written(row.end)),
        Why.START_UNKNOWN: msg("its first day is not known"),
        Why.MAY_HAVE_ENDED: msg("it may have ended after {day}", day=written(row.end)),
        Why.START_NOT_CONFIRMED: msg("its first day is not confirmed"),
        Why.END_NOT_CONFIRMED: _end_open(row),
        Why.CHECK_TOO_OLD: _old_check(row),
    }


def _old_check(row: Row) -> Message:
    return msg(
        "it was last checked on {day}, more than {days} days before",
        day=written(row.checked_on),
        days=FRESH.days,
    )


def answer_said(row: Row) -> Message:
    """Say the answer, with the reason where it is not in force."""
    why, answer = because(row), answer_word(row)
    return msg("{answer} ({why})", answer=answer, why=why) if why else answer


def _end_open(row: Row) -> Message:
    if row.end is None:
        return msg("that no act has ended it is not confirmed")
    return msg("its last day {day} is not confirmed", day=written(row.end))


def confirmed(given: Confirmation, say: Say) -> str:
    """Say who confirmed what, when and where."""
    return say(
        msg(
            "{by} confirmed on {day}: {facts} ({at})",
            by=given.by,
            day=written(given.on),
            facts=", ".join(say(FACTS[fact]) for fact in given.facts),
            at=given.at,
        )
    )


def used(row: Row, say: Say) -> str:
    """Say where a document stands on a row: in its căn cứ, in which places."""
    grounded = any(use.role is Role.GROUND for use in row.used)
    places = dict.fromkeys(use.place or use.clause for use in row.used if use.clause)
    return "\n".join([*([say(msg("căn cứ"))] if grounded else []), *places])


def names(things: Iterable[Thing]) -> str:
    """Name things, one a line."""
    return "\n".join(thing.name for thing in things)
