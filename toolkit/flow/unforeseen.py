"""The boundary around one file of many: what nobody foresaw in it is told as its failure, and the others go on.

It catches nothing that a person can mend: a broken release or a wrong use ends the run, as everywhere.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from toolkit.errors import QuytacError
from toolkit.messages import Message, msg

Result = TypeVar("Result")
Log = Callable[[Exception], Path | None]
"""Writes down for the makers what happened, and gives the file; None where no folder takes it."""


def judge_apart(
    file: Path,
    judge: Callable[[Path], Result],
    failure: Callable[[Path, Message], Result],
    log: Log,
) -> Result:
    """Judge one file of many; where that ends unforeseen, log it and give the failure of this file.

    Raises:
        QuytacError: what the judging raises on purpose.
        OSError: the system refuses what is not this file's.
    """
    try:
        return judge(file)
    except (QuytacError, OSError):
        raise
    except Exception as error:  # noqa: BLE001 -- the boundary of one item in a batch
        return failure(file, _reason(log(error)))


def _reason(log: Path | None) -> Message:
    if log is None:
        return msg("this file could not be judged; the program met something unexpected")
    return msg(
        "this file could not be judged: the program met something unexpected; please send this log "
        "to the makers: {log}",
        log=log,
    )
