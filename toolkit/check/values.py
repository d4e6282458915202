"""Whether a value fits a slot; one judgement for the library's defaults and for what an office writes."""

from __future__ import annotations

from toolkit.messages import Message, msg
from toolkit.model.clause import Slot


def _number_fault(slot: Slot, value: str) -> Message | None:
    if not value.isascii() or not value.isdigit():
        return msg("{value} is not a whole number", value=value)
    low, high = slot.min, slot.max
    if (low is not None and int(value) < low) or (high is not None and int(value) > high):
        return msg("{value} is out of bounds: {low} to {high}", value=value, low=low, high=high)
    return None


def slot_fault(slot: Slot, value: str) -> Message | None:
    """Say what is wrong with a value, or None."""
    if slot.type == "number":
        return _number_fault(slot, value)
    if slot.type == "choice" and value not in slot.choices:
        return msg("{value} is not one of: {choices}", value=value, choices=", ".join(slot.choices))
    if len(value) > slot.max_length or not value.strip():
        return msg("the text must have 1 to {most} letters", most=slot.max_length)
    return None
