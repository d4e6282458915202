"""What a question is, and how an answer is understood: one record for terminal and answers file alike.

The lists of questions stand in `new_province` and `new_school`. Nothing is asked and nothing printed here.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Literal

from toolkit.messages import Message, msg

Answer = str | tuple[str, ...]
Answers = Mapping[str, Answer]

LONGEST = 400
SEPARATORS = {"lines": ";", "many": "[;,]"}
"""Texts may hold commas, the ids of choices hold neither sign."""

DAY_FORMS = ("%Y-%m-%d", "%d/%m/%Y", "%d-%m-%Y")


@dataclass(frozen=True, slots=True)
class Question:
    """One question. `lines` are several texts parted by semicolons, `many` several of the choices.

    The answer to a `day` is year-month-day. An `optional` question may be answered by nothing. A `quiet` one is not put
    to a person: its default stands, unless a file of answers says otherwise.
    """

    key: str
    ask: Message
    help: Message | None = None
    kind: Literal["text", "lines", "choice", "many", "day"] = "text"
    default: Answer = ""
    optional: bool = False
    quiet: bool = False
    choices: tuple[tuple[str, Message], ...] = ()
    check: Callable[[str], Message | None] = lambda value: None


@dataclass(frozen=True, slots=True)
class Understood:
    """The answer as it is kept, or what is wrong with it."""

    answer: Answer
    fault: Message | None = None


def quietly(questions: Iterable[Question], asked: Collection[str] = ()) -> Iterator[Question]:
    """Make questions quiet, but for those whose key stands in `asked`."""
    for question in questions:
        yield question if question.key in asked else replace(question, quiet=True)


def understand(question: Question, given: Answer) -> Understood:
    """Read what a person gave; nothing given is the default."""
    parts = _parts(question, given)
    if not parts:
        return Understood("" if _single(question) else (), _missing(question))
    fault = next((f for f in map(_letters, parts) if f), None)
    if fault is not None:
        return Understood("", fault)
    return _understood(question, parts)


def read_day(text: str) -> date | None:
    """Read a day as year-month-day or, as offices write it, day/month/year; None if it is none."""
    for form in DAY_FORMS:
        try:
            return datetime.strptime(text.strip(), form).date()  # noqa: DTZ007 -- a calendar day
        except ValueError:
            continue
    return None


def _single(question: Question) -> bool:
    return question.kind not in ("lines", "many")


def _parts(question: Question, given: Answer) -> list[str]:
    """Split what was given; a list from a file is taken as it stands."""
    whole = given or question.default
    if isinstance(whole, str):
        marks = SEPARATORS.get(question.kind)
        whole = tuple(re.split(marks, whole)) if marks else (whole,)
    return [part for part in (" ".join(_nfc(text).split()) for text in whole) if part]


def _understood(question: Question, parts: list[str]) -> Understood:
    if _single(question) and len(parts) > 1:
        return Understood("", msg("one answer only"))
    readers = {"choice": _choice, "many": _choice, "day": _day}
    read = [readers.get(question.kind, _as_it_is)(question, part) for part in parts]
    faults = [one.fault or question.check(str(one.answer)) for one in read]
    answers = tuple(dict.fromkeys(str(one.answer) for one in read))
    return Understood(
        answers[0] if _single(question) else answers, next(filter(None, faults), None)
    )


def _as_it_is(question: Question, part: str) -> Understood:
    return Understood(part)


def _choice(question: Question, part: str) -> Understood:
    """Take the number of a choice, counted from 1, or its id."""
    ids = [choice for choice, _ in question.choices]
    if part.isascii() and part.isdigit() and 1 <= int(part) <= len(ids) and part not in ids:
        return Understood(ids[int(part) - 1])
    if part in ids:
        return Understood(part)
    return Understood(
        part, msg("{value} is not one of: {choices}", value=part, choices=", ".join(ids))
    )


def _day(question: Question, part: str) -> Understood:
    day = read_day(part)
    if day is None:
        return Understood(part, msg("{value} is not a day; write 23/11/2026", value=part))
    return Understood(day.isoformat())


def _missing(question: Question) -> Message | None:
    return None if question.optional else msg("an answer is needed here")


def _letters(text: str) -> Message | None:
    if len(text) > LONGEST:
        return msg("at most {most} letters", most=LONGEST)
    strange = any(unicodedata.category(letter) in ("Cc", "Cf", "Cs", "Co") for letter in text)
    if strange or any(mark in text for mark in ("{{", "}}", "{%", "%}", "{#")):
        return msg("the answer holds signs that a document cannot hold")
    return None


def _nfc(text: str) -> str:
    return unicodedata.normalize("NFC", text)
