"""Every value that an office gives fits its slot: declared, of the type, within the bounds of library and province."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.check.rule import WorkspaceRule
from toolkit.messages import Message, msg
from toolkit.model.clause import Slot
from toolkit.model.library import Workspace
from toolkit.model.problem import Problem
from toolkit.model.tokens import effective_slot


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


def _check(workspace: Workspace, final: bool) -> Iterator[Problem]:
    for name, given in workspace.office.slots.items():
        clause = workspace.library.clauses.get(name)
        for slot_name, value in given.items() if clause else ():
            slot = effective_slot(clause, slot_name, workspace.province) if clause else None
            fault = (
                slot_fault(slot, value) if slot else msg("{clause} has no such slot", clause=name)
            )
            if fault is not None:
                yield Problem(
                    "slot-out-of-bounds",
                    fault,
                    msg("see slots: {clause}: {slot}", clause=name, slot=slot_name),
                    workspace.office.where,
                )


RULE = WorkspaceRule("slot-out-of-bounds", msg("given values fit their slots"), _check)
