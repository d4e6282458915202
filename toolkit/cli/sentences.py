"""Small sentences that several commands share: bounds of a blank, what a clause rests on."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from toolkit.cli.speech import say
from toolkit.flow.words import word
from toolkit.messages import Message, msg
from toolkit.model.terms import Confidence, Relation
from toolkit.model.validity import Answer


def bounds(kind: str, low: int | None, high: int | None, choices: Sequence[str]) -> str:
    """Say what a blank takes."""
    if kind == "choice":
        return say(msg("one of: {choices}", choices=" | ".join(choices)))
    if kind == "text":
        return say(msg("text"))
    if low is not None and high is not None:
        return say(msg("number from {low} to {high}", low=low, high=high))
    return say(msg("number"))


def basis(
    cite: str, relation: Relation, gist: str, confidence: Confidence, answer: Answer | None = None
) -> str:
    """Say one place that a clause rests on; `answer` None: no day was asked for."""
    marks = [say(word(relation)), sure(confidence)]
    if answer is not None:
        marks.append(say(word(answer)))
    return f"{cite} ({'; '.join(marks)}): {gist}"


def law_line(checked_to: date, day: date) -> Message:
    """Say how far the law data were checked, and for which day the text was judged."""
    return msg(
        "Law data checked to {checked}; judged for {day}.",
        checked=f"{checked_to:%d/%m/%Y}",
        day=f"{day:%d/%m/%Y}",
    )


def sure(confidence: Confidence) -> str:
    """Say how sure a fact is; what is not checked against the text says so."""
    return say(word(confidence))
