"""Putting bytes in their place: beside the target first, then one rename.

A reader sees the old file or the new one, whenever the machine is switched off. Nothing here decides
whether a file may be replaced.
"""

from __future__ import annotations

import contextlib
import os
import secrets
import time
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from toolkit.errors import WorldError
from toolkit.messages import msg
from toolkit.reasons import why_not_written
from toolkit.write.system import sync_folder

PREFIX, SUFFIX = ".quytac-", ".tmp"
STALE = 3600


@dataclass(frozen=True, slots=True)
class Prepared:
    """A file that lies ready beside its target."""

    temporary: Path
    target: Path


def prepare(jobs: Iterable[tuple[Path, bytes]]) -> list[Prepared]:
    """Write every file beside its target, down to the disk; on a failure take all of them away."""
    out: list[Prepared] = []
    try:
        for target, data in jobs:
            name = f"{PREFIX}{secrets.token_hex(8)}{SUFFIX}"
            out.append(Prepared(target.parent / name, target))
            _write(out[-1].temporary, data)
    except OSError as error:
        discard(out)
        raise WorldError(
            msg(
                "{path} cannot be written: {reason}",
                path=out[-1].target,
                reason=why_not_written(error),
            )
        ) from error
    except BaseException:
        discard(out)
        raise
    return out


def put(ready: list[Prepared]) -> None:
    """Rename every prepared file onto its target; on a failure take the rest away."""
    try:
        for file in ready:
            _rename(file)
    finally:
        discard(ready)
    for folder in {file.target.parent for file in ready}:
        sync_folder(folder)


def discard(ready: Iterable[Prepared]) -> None:
    """Take away the temporary files that are still there."""
    for file in ready:
        with contextlib.suppress(OSError):
            file.temporary.unlink(missing_ok=True)


def sweep(folder: Path) -> None:
    """Take away what a run that was killed more than an hour ago has left in the folder."""
    for path in folder.glob(f"{PREFIX}*{SUFFIX}"):
        with contextlib.suppress(OSError):
            if time.time() - path.stat().st_mtime > STALE:
                path.unlink()


def _write(path: Path, data: bytes) -> None:
    """Write a new file and wait until the disk has it."""
    with path.open("xb") as handle:
        handle.write(data)
        handle.flush()
        os.fsync(handle.fileno())


def _rename(file: Prepared) -> None:
    """Rename one file; Windows refuses while a program has the target open."""
    try:
        os.replace(file.temporary, file.target)  # noqa: PTH105  (the one atomic rename; tests replace it)
    except PermissionError as error:
        raise WorldError(
            msg(
                "{path} is open in another program or protected. Close it and try again.",
                path=file.target,
            )
        ) from error
    except OSError as error:
        raise WorldError(
            msg(
                "{path} cannot be written: {reason}",
                path=file.target,
                reason=why_not_written(error),
            )
        ) from error
