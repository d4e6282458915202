"""From a release to places that the loaders read: checked part by part, then held in memory.

A release comes from elsewhere: its size is capped, its names are those of its manifest, and every part must have the
sha256 that stands there. One of a newer program is refused before anything else in it is judged. What its parts say is
not judged here.
"""

from __future__ import annotations

import re
import zipfile
import zlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from io import SEEK_END
from lzma import LZMAError
from pathlib import Path
from typing import BinaryIO

from toolkit.errors import WorldError
from toolkit.load.data import DataName, shown
from toolkit.load.release_path import ReleasePath
from toolkit.messages import Message, msg
from toolkit.model.release import MANIFEST, PROGRAM, Manifest, manifest_of, newer_program
from toolkit.reasons import why_not_read

PARTS, UNPACKED, PACKED, LISTED = 2_000, 64 << 20, 32 << 20, 8 << 20
SAFE = re.compile(r"[A-Za-z0-9_][A-Za-z0-9._-]*(?:/[A-Za-z0-9_][A-Za-z0-9._-]*)*")
PROVINCE = "province"
BROKEN = (zipfile.BadZipFile, zlib.error, LZMAError, ValueError, EOFError, RuntimeError)


@dataclass(frozen=True, slots=True)
class OpenedRelease:
    """A release that is whole. Two are equal where file and content are: `digest` is the sha256 of the manifest."""

    file: str
    digest: str
    manifest: Manifest = field(compare=False)
    parts: Mapping[str, bytes] = field(compare=False, repr=False)

    def folder(self, name: DataName) -> ReleasePath:
        """Give the folder of its clauses or its templates."""
        return self._root / name

    @property
    def province(self) -> ReleasePath:
        """Give the folder of the province's workspace in it."""
        return self._root / PROVINCE

    @property
    def _root(self) -> ReleasePath:
        return ReleasePath(self.file, self.parts)


def opened_release(path: Path) -> OpenedRelease:
    """Read a release as it is now; raise WorldError naming the part that is missing, strange or changed."""
    damaged = msg("it is damaged, or no release")
    try:
        with path.open("rb") as stream:
            return _opened(path, stream)
    except BROKEN as error:
        raise _refused(path, damaged) from error
    except OSError as error:
        if error.errno is None:  # bz2 tells of wrong data in this way
            raise _refused(path, damaged) from error
        why = why_not_read(error)
        raise WorldError(msg("{path} cannot be read: {reason}", path=path, reason=why)) from error


def _opened(path: Path, stream: BinaryIO) -> OpenedRelease:
    with zipfile.ZipFile(stream) as archive:
        listed = _listed(path, archive)
        _refuse_newer(path, listed)
        parts = _unpacked(path, archive, packed=stream.seek(0, SEEK_END))
    manifest = manifest_of(listed)
    if manifest is None:
        raise _refused(path, msg("it holds no list of parts that this program understands"))
    _compare(path, manifest, parts)
    return OpenedRelease(shown(path), sha256(listed).hexdigest(), manifest, parts)


def _listed(path: Path, archive: zipfile.ZipFile) -> bytes:
    """Read the manifest and nothing else; that of a release without one is empty."""
    if MANIFEST not in archive.namelist():
        return b""
    if archive.getinfo(MANIFEST).file_size > LISTED:
        raise _too_large(path)
    return archive.read(MANIFEST)


def _refuse_newer(path: Path, listed: bytes) -> None:
    made = newer_program(listed)
    if made is not None:
        raise WorldError(
            msg(
                "{path} was made by quytac {made}, this is quytac {here}: update quytac, then try again",
                path=path,
                made=made or msg("(newer)"),
                here=PROGRAM,
            )
        )


def _unpacked(path: Path, archive: zipfile.ZipFile, packed: int) -> dict[str, bytes]:
    """Unpack all parts but the manifest within the caps; a folder's own entry is no part."""
    entries = archive.infolist()
    unpacked = sum(entry.file_size for entry in entries)
    if packed > PACKED or unpacked > UNPACKED or len(entries) > PARTS:
        raise _too_large(path)
    files = (one for one in entries if one.file_size or not one.is_dir())
    return {one.filename: archive.read(one) for one in files if one.filename != MANIFEST}


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


def _too_large(path: Path) -> WorldError:
    return _refused(path, msg("it is too large for a release"))


def _refused(path: Path, why: Message) -> WorldError:
    return WorldError(
        msg(
            "{path} is not used: {why}. Ask the office that issued the code for the file again.",
            path=path,
            why=why,
        )
    )
