"""One writer at a time, also on a shared folder: a file that names who writes, from where and since when.

SQLite's own locks cannot be trusted on every network drive, and they name nobody. The file of a program that was
killed on this machine is taken over; one from another machine only where its writer has been silent for long.
"""

from __future__ import annotations

import contextlib
import json
import math
import os
import socket
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from toolkit.signoff import register_faults
from toolkit.signoff.patience import Holder, Patience

NAME = "dang-ghi.json"
STALE = 600.0
"""Seconds after which a sign is taken for one left behind; a change lasts one or two."""

EMPTY = 1.0
"""The same for a sign that says nothing."""


@contextlib.contextmanager
def writing(path: Path, who: str, patience: Patience) -> Iterator[None]:
    """Hold the folder of a register while writing; wait for another, then raise UnfitError with its name."""
    sign = path.parent / NAME
    mark = json.dumps({"who": who, "host": socket.gethostname(), "pid": os.getpid()})
    await_turn(
        path,
        patience,
        lambda: _taken(sign, mark) or (_take_over_if_left(sign) and _taken(sign, mark)),
    )
    try:
        yield
    finally:
        sign.unlink(missing_ok=True)


def await_turn(path: Path, patience: Patience, attempt: Callable[[], bool]) -> None:
    """Try what another may hinder until it succeeds; raise UnfitError that names who it is where that lasts."""
    folder = path.parent
    if not patience.awaits(
        attempt, lambda: register_faults.waiting_for(path, holder_of(folder), patience.seconds)
    ):
        raise register_faults.in_use(path, holder_of(folder))


def holder_of(folder: Path) -> Holder | None:
    """Read who writes in a folder; None where nobody does, where it is not to be read, or where it is we."""
    path = folder / NAME
    with contextlib.suppress(OSError, ValueError, KeyError, TypeError):
        sign = json.loads(path.read_text(encoding="utf-8"))
        found = Holder(str(sign["who"]), str(sign["host"]), int(sign["pid"]), path)
        ours = (found.host, found.pid) == (socket.gethostname(), os.getpid())
        return None if ours else found
    return None


def _taken(path: Path, mark: str) -> bool:
    try:
        handle = os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY)
    except (FileExistsError, PermissionError):
        if not path.exists() and not os.access(path.parent, os.W_OK):
            raise
        return False
    with os.fdopen(handle, "w", encoding="utf-8") as file:
        file.write(mark)
    return True


def _take_over_if_left(path: Path) -> bool:
    """Remove the sign of a program that no longer runs; tell whether it was one."""
    with contextlib.suppress(OSError):
        text, age = (
            path.read_text(encoding="utf-8", errors="replace"),
            time.time() - path.stat().st_mtime,
        )
        if age > _lasts(text):
            path.unlink()
            return True
    return False


def _lasts(text: str) -> float:
    """Tell after how many seconds a sign is one left behind; never while its writer runs on this machine."""
    try:
        holder = json.loads(text)
        host, pid = holder["host"], int(holder["pid"])
    except (ValueError, KeyError, TypeError):
        # Whoever is killed between making the sign and writing into it leaves an empty one or half of one.
        return STALE if text else EMPTY
    if host != socket.gethostname():
        return STALE
    return math.inf if _runs(pid) else -1.0


def _runs(pid: int) -> bool:
    if os.name == "nt":  # os.kill would end the program there
        return _runs_on_windows(pid)
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True


def _runs_on_windows(pid: int) -> bool:
    import ctypes

    windows = getattr(ctypes, "windll").kernel32  # noqa: B009 -- known to Windows alone
    handle = windows.OpenProcess(0x1000, False, pid)
    if not handle:
        return False
    code = ctypes.c_ulong()
    windows.GetExitCodeProcess(handle, ctypes.byref(code))
    windows.CloseHandle(handle)
    return code.value == 259
