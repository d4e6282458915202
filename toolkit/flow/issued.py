"""Record number and date after signing, so that later papers use these facts."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from toolkit.errors import ConflictError, UsageError
from toolkit.flow.build import checked
from toolkit.flow.new_file import write_new
from toolkit.messages import msg
from toolkit.model.problem import Problem

FILE = "issued.yaml"
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


def record_issued(path: Path, number: int, day: date) -> Recorded:
    """Write `issued.yaml` beside the workspace; the text must be ready for signature.

    Raises:
        ConflictError: the workspace has been issued already.
        UsageError: the number or the day cannot be.
    """
    if (path / FILE).exists():
        raise ConflictError(msg("{file} exists: this decision has been issued", file=path / FILE))
    result = checked(path, final=True)
    if not result.sound or result.assembly is None:
        return Recorded(None, result.problems)
    document = result.assembly.document
    if number < 1 or day < document.day:
        raise UsageError(
            msg(
                "the number begins at 1 and the date is not before the drafting day {day}",
                day=document.day,
            )
        )
    text = TEXT.format(number=number, day=day.isoformat(), digest=document.digest)
    return Recorded(write_new(path / FILE, text.encode()), result.problems)
