"""Change one file that a person wrote: the new text whole or not at all, and the old file kept beside it."""

from __future__ import annotations

from pathlib import Path

from toolkit.errors import ConflictError
from toolkit.load.data import shown
from toolkit.messages import msg
from toolkit.write.names import old_copy
from toolkit.write.place import prepare, put


def write_changed(path: Path, old: bytes, new: bytes) -> Path:
    """Write the new bytes and give the path of the copy; raise ConflictError where somebody else changed the file.

    The copy ends in `.txt`, so that nothing reads it as law.
    """
    if path.read_bytes() != old:
        raise ConflictError(
            msg("{file} was changed by somebody else just now; try again", file=shown(path))
        )
    count = 1
    while (copy := path.with_name(old_copy(f"{path.name}.txt", count))).exists():
        count += 1
    put(prepare([(copy, old), (path, new)]))
    return copy
