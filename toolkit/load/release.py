"""From a release to a folder that the loaders read: checked part by part, then laid out for this run only.

A release comes from elsewhere: its size is capped, its names are those of its manifest, and every part must have the
sha256 that stands there. Nothing of it is judged here.
"""

from __future__ import annotations

import atexit
import re
import zipfile
import zlib
from dataclasses import dataclass
from functools import lru_cache
from hashlib import sha256
from pathlib import Path
from shutil import rmtree
from tempfile import mkdtemp

from toolkit.errors import WorldError
from toolkit.messages import Message, msg
from toolkit.model.release import MANIFEST, Manifest, manifest_of
from toolkit.reasons import why_not_read

PARTS, UNPACKED, PACKED = 2_000, 64 << 20, 32 << 20
SAFE = re.compile(r"[A-Za-z0-9_][A-Za-z0-9._-]*(?:/[A-Za-z0-9_][A-Za-z0-9._-]*)*")
PROVINCE = "province"


@dataclass(frozen=True, slots=True)
class OpenedRelease:
    """A release that is whole: the folder where its parts lie while the program runs, and its manifest."""

    folder: Path
    manifest: Manifest

    @property
    def province(self) -> Path:
        """Give the folder of the province's workspace in it."""
        return self.folder / PROVINCE


def opened_release(path: Path) -> OpenedRelease:
    """Open a release once in a run; raise WorldError naming the part that is missing, strange or changed."""
    try:
        status = path.stat()
    except OSError as error:
        raise _unreadable(path, error) from error
    return _opened(path.absolute(), status.st_mtime_ns, status.st_size)


@lru_cache(maxsize=4)
def _opened(path: Path, changed: int, size: int) -> OpenedRelease:
    if size > PACKED:
        raise _refused(path, msg("it is too large for a release"))
    try:
        parts = _unpacked(path)
    except OSError as error:
        raise _unreadable(path, error) from error
    manifest = manifest_of(parts.pop(MANIFEST, b""))
    if manifest is None:
        raise _refused(path, msg("it holds no list of parts that this program understands"))
    _compare(path, manifest, parts)
    folder = Path(mkdtemp(prefix="quytac-"))
    atexit.register(rmtree, folder, ignore_errors=True)
    for name, data in parts.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(data)
    return OpenedRelease(folder, manifest)


def _unpacked(path: Path) -> dict[str, bytes]:
    """Unpack all parts within the caps."""
    try:
        with zipfile.ZipFile(path) as archive:
            entries = archive.infolist()
            if len(entries) > PARTS or sum(entry.file_size for entry in entries) > UNPACKED:
                raise _refused(path, msg("it is too large for a release"))
            return {entry.filename: archive.read(entry) for entry in entries}
    except (zipfile.BadZipFile, zlib.error, ValueError, EOFError, RuntimeError) as error:
        raise _refused(path, msg("it is damaged, or no release")) from error


def _compare(path: Path, manifest: Manifest, parts: dict[str, bytes]) -> None:
    """Refuse a release of which a part is missing, added or changed; name the first few."""
    listed = manifest.parts
    missing = sorted(listed.keys() - parts.keys())
    added = sorted(name for name in parts if name not in listed or not SAFE.fullmatch(name))
    changed = sorted(
        n for n in listed.keys() & parts.keys() if sha256(parts[n]).hexdigest() != listed[n]
    )
    for names, what in (
        (missing, msg("parts are missing: {parts}", parts=_some(missing))),
        (added, msg("parts do not belong to it: {parts}", parts=_some(added))),
        (changed, msg("parts were changed: {parts}", parts=_some(changed))),
    ):
        if names:
            raise _refused(path, what)


def _some(names: list[str]) -> str:
    return ", ".join([*names[:3], *(["…"] if len(names) > 3 else [])])


def _refused(path: Path, why: Message) -> WorldError:
    return WorldError(
        msg(
            "{path} is not used: {why}. Ask the office that issued the code for the file again.",
            path=path,
            why=why,
        )
    )


def _unreadable(path: Path, error: OSError) -> WorldError:
    return WorldError(msg("{path} cannot be read: {reason}", path=path, reason=why_not_read(error)))
