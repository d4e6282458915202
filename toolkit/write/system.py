"""The calls to the system that are not alike everywhere: what Windows lacks or does another way stands here alone.

It decides nothing; who calls knows what the call is for.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path


def run_program(command: Sequence[str], seconds: float) -> None:
    """Run another program to its end; where the time is up, or we are interrupted, end all that it has started.

    Raises:
        TimeoutExpired: the time is up.
        OSError: the program cannot be started.
    """
    quiet = subprocess.DEVNULL
    # A session of its own on POSIX, so that one signal reaches the whole family; Windows passes over it.
    with subprocess.Popen(
        command, stdin=quiet, stdout=quiet, stderr=quiet, start_new_session=True
    ) as program:
        try:
            program.wait(seconds)
        except BaseException:
            _end_family(program)
            raise


def sync_folder(folder: Path) -> None:
    """Make renames in a folder last; Windows has no such call and needs none."""
    if os.name == "posix":
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _end_family(program: subprocess.Popen[bytes]) -> None:
    if sys.platform == "win32":
        command = ["taskkill", "/F", "/T", "/PID", str(program.pid)]
        with suppress(OSError):
            subprocess.run(command, capture_output=True, check=False)
    else:
        with suppress(ProcessLookupError, PermissionError):
            os.killpg(program.pid, signal.SIGKILL)
    program.kill()
