"""Write one new file that a person will go on with: whole or not at all, and never over another."""

from __future__ import annotations

import os
from pathlib import Path

from toolkit.errors import ConflictError, WorldError
from toolkit.load.data import shown
from toolkit.messages import msg
from toolkit.reasons import why_not_written
from toolkit.write.place import prepare, put


def write_new(path: Path, data: bytes) -> Path:
    """Write a file that is not there yet and give its path; folders on the way are made."""
    if os.path.lexists(path):
        raise ConflictError(msg("{file} exists already and is not overwritten", file=shown(path)))
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise WorldError(
            msg(
                "{path} cannot be written: {reason}",
                path=path.parent,
                reason=why_not_written(error),
            )
        ) from error
    put(prepare([(path, data)]))
    return path
