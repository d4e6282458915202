"""Take what a principal changed in Word back into school.yaml, with every comment kept and the old file beside."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import reduce
from pathlib import Path

from toolkit.assemble.choose import choose
from toolkit.check.values import slot_fault
from toolkit.conform.judging import judge
from toolkit.conform.pulling import Known, Pulled, pull
from toolkit.errors import DataError
from toolkit.flow.changed_file import write_changed
from toolkit.flow.conform import known_school
from toolkit.flow.pull_edits import edits
from toolkit.flow.refusals import refusal_said
from toolkit.load.binary import read_bytes
from toolkit.load.follows import SCHOOL_FILE
from toolkit.load.shape import shape
from toolkit.load.yaml_nodes import parse
from toolkit.messages import Message, msg
from toolkit.model.library import Workspace
from toolkit.model.problem import has_errors
from toolkit.model.tokens import effective_slot, slot_value
from toolkit.model.workspace import School
from toolkit.word.read import read_word
from toolkit.word.records import Refusal, WordFile

REASON = "Nhà trường sửa trong tệp Word; chưa ghi lý do"


MANY = 3
"""More clauses than these do not go out of the code without a word of the person."""


@dataclass(frozen=True)
class Proposal:
    """What a file would change in school.yaml: its bytes now and then, the places that change, what was understood."""

    file: Path
    old: bytes
    new: bytes
    changed: tuple[str, ...]
    pulled: Pulled

    @property
    def to_be_asked(self) -> bool:
        """Tell whether so much goes that a person must agree."""
        return len(self.pulled.removed) > MANY


def propose(word_file: Path, folder: Path) -> Proposal:
    """Read what a file changes in the school.yaml of a folder; nothing is written.

    Raises:
        DataError: the file cannot be read, the folder has errors, or school.yaml is written in a way that cannot be
            changed in place.
    """
    read = _read(word_file)
    workspace, expected = known_school(folder, None)
    school = workspace.school
    assert school is not None
    pulled = pull(judge(read, expected), school, _known(workspace))
    path = folder / SCHOOL_FILE
    old = path.read_bytes()
    steps = list(edits(school, pulled.school))
    new = reduce(lambda text, step: step.applied(text), steps, old.decode())
    if steps:
        _hold(new, pulled, path)
    changed = tuple(dict.fromkeys(step.said for step in steps))
    return Proposal(path, old, new.encode(), changed, pulled)


def take_back(proposal: Proposal) -> Path | None:
    """Write what was proposed, and give the path at which the old file is kept; nothing new writes nothing.

    Raises:
        ConflictError: school.yaml was changed by somebody else meanwhile.
    """
    if not proposal.changed:
        return None
    return write_changed(proposal.file, proposal.old, proposal.new)


def _read(file: Path) -> WordFile:
    data, fault = read_bytes(file)
    if data is None:
        raise DataError(msg("{file}: {reason}", file=file, reason=fault))
    read = read_word(data)
    if isinstance(read, Refusal):
        raise DataError(msg("{file}: {reason}", file=file, reason=refusal_said(read)))
    return read


def _known(workspace: Workspace) -> Known:
    clauses = workspace.library.clauses

    def fault(clause: str, name: str, value: str) -> Message | None:
        slot = effective_slot(clauses[clause], name, workspace.province)
        return slot_fault(slot, value) if slot else None

    return Known(
        reason=REASON,
        slots=dict(_slots(workspace)),
        fault=fault,
        provinces=frozenset(workspace.province.choose),
        closed=frozenset(a.id for a in workspace.library.plan.articles() if not a.own),
    )


def _slots(workspace: Workspace) -> Iterator[tuple[tuple[str, str], str | None]]:
    for id in choose(workspace):
        clause = workspace.library.clauses[id]
        for name in clause.slots:
            value = slot_value(clause, name, workspace.province, workspace.school)
            yield (id, name), value


def _hold(new: str, pulled: Pulled, path: Path) -> None:
    """Make sure that the new text says exactly what was taken back, and nothing else."""
    tree, problems = parse(new, str(path))
    shaped = shape(tree, School) if tree and not has_errors(problems) else None
    if shaped is None or shaped.problems or not _alike(shaped.record, pulled.school):
        raise DataError(
            msg(
                "{file} is written in a way that cannot be changed in place; nothing was changed. What "
                "the Word file has anew is told by: quytac conform",
                file=path,
            )
        )


def _alike(read: School | None, wanted: School) -> bool:
    """Compare what two records say, wherever they were read; an empty entry and none are the same."""
    return read is not None and _bare(read.model_dump()) == _bare(wanted.model_dump())


def _bare(told: dict[str, object]) -> dict[str, object]:
    return {key: value for key, value in told.items() if value}
