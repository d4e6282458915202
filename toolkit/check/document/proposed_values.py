"""A value that the library only proposes is pointed out, so that nobody signs a deadline unawares."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.check.rule import Asked, DocumentRule
from toolkit.messages import msg
from toolkit.model.assembly import Assembly
from toolkit.model.library import Workspace
from toolkit.model.problem import Level, Problem


def _check(workspace: Workspace, assembly: Assembly, asked: Asked) -> Iterator[Problem]:
    given = {**workspace.province.slots, **workspace.office.slots}
    for choice in assembly.choices.values():
        clause = workspace.library.clauses[choice.clause]
        for name, slot in clause.slots.items() if choice.reason.included else ():
            if slot.proposed and name not in given.get(clause.id, {}):
                yield Problem(
                    "slot-proposed",
                    msg(
                        "“{label}” of {clause} is a proposal: {value}",
                        label=slot.label,
                        clause=clause.id,
                        value=slot.default,
                    ),
                    msg(
                        "keep it, or write your own under slots: {clause}: {name}",
                        clause=clause.id,
                        name=name,
                    ),
                    workspace.office.where,
                    Level.WARNING,
                )


RULE = DocumentRule("slot-proposed", msg("proposed values are pointed out"), _check)
