"""Whether a value fits a slot; one judgement for the library's defaults and for what an office writes."""

from __future__ import annotations

from toolkit.messages import Message, msg
from toolkit.model.clause import Slot

MOST_DIGITS = 9
"""Longer numbers stand in no code of conduct; Python itself refuses to read those of thousands of digits."""


def _number_fault(slot: Slot, value: str) -> Message | None:
    if not value.isascii() or not value.isdigit():
        return msg("only digits may be written here, not {value}", value=_short(value))
    low = 0 if slot.min is None else slot.min
    high = 10**MOST_DIGITS - 1 if slot.max is None else slot.max
    if len(value) > MOST_DIGITS or not low <= int(value) <= high:
        return msg(
            "{value} is out of bounds: {low} to {high}", value=_short(value), low=low, high=high
        )
    return None


def _short(value: str) -> str:
    return value if len(value) <= 4 * MOST_DIGITS else value[: 4 * MOST_DIGITS] + "…"


def slot_fault(slot: Slot, value: str) -> Message | None:
    """Say what is wrong with a value, or None."""
    if slot.type == "number":
        return _number_fault(slot, value)
    if slot.type == "choice" and value not in slot.choices:
        return msg("{value} is not one of: {choices}", value=value, choices=", ".join(slot.choices))
    if len(value) > slot.max_length or not value.strip():
        return msg("the text must have 1 to {most} letters", most=slot.max_length)
    return None
