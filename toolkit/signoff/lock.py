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
from collections.abc import Iterator
from pathlib import Path

from toolkit.errors import WorldError
from toolkit.messages import msg

NAME = "dang-ghi.json"
STALE = 600.0
"""Seconds after which a sign is taken for one left behind; a change lasts one or two."""

EMPTY = 1.0
"""The same for a sign that says nothing."""


@contextlib.contextmanager
def writing(folder: Path, who: str, patience: float) -> Iterator[None]:
    """Hold the folder while writing; wait `patience` seconds for another, then raise WorldError with its name."""
    path = folder / NAME
    mark = json.dumps({"who": who, "host": socket.gethostname(), "pid": os.getpid()})
    until = time.monotonic() + patience
    while not _taken(path, mark):
        _take_over_if_left(path)
        if time.monotonic() > until:
            raise _busy(path)
        time.sleep(0.05)
    try:
        yield
    finally:
        path.unlink(missing_ok=True)


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


def _take_over_if_left(path: Path) -> None:
    """Remove the sign of a program that no longer runs."""
    with contextlib.suppress(OSError, ValueError, KeyError, TypeError):
        text, age = path.read_text(encoding="utf-8"), time.time() - path.stat().st_mtime
        if age > _lasts(text):
            path.unlink()


def _lasts(text: str) -> float:
    """Tell after how many seconds a sign is one left behind; never while its writer runs on this machine."""
    if (
        not text
    ):  # whoever is killed between making the sign and writing into it leaves an empty one
        return EMPTY
    holder: dict[str, str] = json.loads(text)
    if holder["host"] != socket.gethostname():
        return STALE
    return math.inf if _runs(int(holder["pid"])) else -1.0


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


def _busy(path: Path) -> WorldError:
    who, host = "?", "?"
    with contextlib.suppress(OSError, ValueError, KeyError, TypeError):
        holder = json.loads(path.read_text(encoding="utf-8"))
        who, host = holder["who"], holder["host"]
    return WorldError(
        msg(
            "{who} (computer {host}) is recording in this register just now; wait a little and try again. "
            "If nobody is, delete {file}.",
            who=who,
            host=host,
            file=path,
        )
    )
