"""A slot can be filled: bounds in order, a choice has choices, a default lies within the bounds."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.check.rule import LibraryRule
from toolkit.check.values import slot_fault
from toolkit.messages import Message, msg
from toolkit.model.clause import Slot
from toolkit.model.library import Library
from toolkit.model.problem import Problem


def _fault(slot: Slot) -> Message | None:
    if slot.type == "choice" and not slot.choices:
        return msg("a slot of type choice lists no choices")
    if slot.min is not None and slot.max is not None and slot.min > slot.max:
        return msg("min {low} is above max {high}", low=slot.min, high=slot.max)
    return slot_fault(slot, slot.default) if slot.default is not None else None


def _check(library: Library) -> Iterator[Problem]:
    for clause in library.clauses.values():
        for name, slot in clause.slots.items():
            fault = _fault(slot)
            if fault is not None:
                yield Problem(
                    "slot-faulty",
                    fault,
                    msg("mend the slot {slot} of {clause}", slot=name, clause=clause.id),
                    slot.where,
                )


RULE = LibraryRule("slot-faulty", msg("every slot can be filled"), _check)
