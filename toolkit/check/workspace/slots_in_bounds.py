"""Every value that an office gives fits its slot: declared, of the type, within the bounds of library and province."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.check.rule import WorkspaceRule
from toolkit.check.values import slot_fault
from toolkit.messages import Message, msg
from toolkit.model.clause import Clause
from toolkit.model.library import Workspace
from toolkit.model.problem import Problem
from toolkit.model.tokens import effective_slot


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
                    msg("see slots: {clause}: {slot}", clause=name, slot=slot_name)
                    if slot
                    else _slots_of(clause),
                    workspace.office.where_of("slots", name, slot_name),
                )


def _slots_of(clause: Clause | None) -> Message:
    names = ", ".join(clause.slots) if clause else ""
    if not names:
        return msg("this clause has no slots; delete the line")
    return msg("the slots of this clause: {slots}", slots=names)


RULE = WorkspaceRule("slot-out-of-bounds", msg("given values fit their slots"), _check)
