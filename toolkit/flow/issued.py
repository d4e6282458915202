"""Record number and date after signing, so that later papers use these facts."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from toolkit.errors import ConflictError, UsageError
from toolkit.flow.assembled import judged
from toolkit.flow.loaded import loaded_workspace
from toolkit.flow.new_file import write_new
from toolkit.messages import Message, msg
from toolkit.model.library import Workspace
from toolkit.model.problem import Problem

FILE = "issued.yaml"
NUMBERS = range(1, 100_000)
TEXT = """\
# Ghi sau khi ký: số, ngày của quyết định và dấu của văn bản đã ký (sha256). Tệp do lệnh `quytac issued` tạo.
number: {number}
date: {day}
text: {digest}
"""


@dataclass(frozen=True, slots=True)
class Recorded:
    """The file that was written, or the problems that stand in the way."""

    file: Path | None
    problems: list[Problem]


def record_issued(path: Path, number: int, day: date, today: date) -> Recorded:
    """Write `issued.yaml` beside the workspace; the text must be ready for signature.

    Raises:
        ConflictError: the workspace has been issued already.
        UsageError: the number or the day cannot be.
    """
    if (path / FILE).exists():
        raise ConflictError(msg("{file} exists: this decision has been issued", file=path / FILE))
    loaded = loaded_workspace(path)
    result = judged(loaded, final=True, day=day)
    if not result.sound or result.assembly is None or loaded.workspace is None:
        return Recorded(None, result.problems)
    fault = _fault(loaded.workspace, number, day, today)
    if fault is not None:
        raise UsageError(fault)
    text = TEXT.format(number=number, day=day.isoformat(), digest=result.assembly.document.digest)
    return Recorded(write_new(path / FILE, text.encode()), result.problems)


def _fault(workspace: Workspace, number: int, day: date, today: date) -> Message | None:
    """Say why this number or day cannot be, or None."""
    drafted, province = workspace.office.day, workspace.province_issued
    if number not in NUMBERS:
        return msg("the number of a decision is 1 to {most}", most=NUMBERS[-1])
    if day < drafted:
        return msg("the date is before the drafting day {day}", day=f"{drafted:%d/%m/%Y}")
    if province is not None and day < province.day:
        return msg(
            "the date is before the province's decision of {day}", day=f"{province.day:%d/%m/%Y}"
        )
    if day > today:
        return msg("the date is in the future; record it after signing")
    return None
