"""The zip and its parts, within caps: hostile and broken files are refused in words, never followed.

Caps as in the architecture: 2,000 entries, 64 MiB unpacked, 20 MiB a part, 1,000:1 over 1 MiB, 256 levels; a
million elements and 20,000 paragraphs a part; no DTD, no entity, no network.
"""

from __future__ import annotations

import posixpath
import zipfile
import zlib
from dataclasses import dataclass, field
from io import BytesIO

from lxml import etree
from lxml.etree import _Element

from toolkit.word.names import STRICT, q
from toolkit.word.records import Refusal, RefusalKind

ENTRIES, UNPACKED, PART, RATIO, SMALL = 2_000, 64 << 20, 20 << 20, 1_000, 1 << 20
MARKS, PARAGRAPHS = 1_000_000, 20_000
"""XML elements and paragraphs of one part: far beyond any document of an office, and read within seconds."""

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
ENCRYPTED_STREAM = "EncryptedPackage".encode("utf-16-le")
MAIN = "officeDocument"


class Refused(Exception):
    """Carries a refusal from deep inside to `read`, which returns it; it never leaves this room."""

    def __init__(self, kind: RefusalKind, detail: str = "") -> None:
        super().__init__(detail)
        self.refusal = Refusal(kind, detail)


@dataclass(slots=True)
class Package:
    """An opened file: parts by name, parsed when asked for."""

    archive: zipfile.ZipFile
    sizes: dict[str, int]
    parsed: dict[str, _Element | None] = field(default_factory=dict)

    def data(self, name: str) -> bytes | None:
        """Unpack one part within its cap, or give None where it is not there."""
        if name not in self.sizes:
            return None
        try:
            with self.archive.open(name) as stream:
                data = stream.read(PART + 1)
        except (
            zipfile.BadZipFile,
            zlib.error,
            ValueError,
            EOFError,
            OSError,
            RuntimeError,
            NotImplementedError,
        ) as error:
            raise Refused(RefusalKind.DAMAGED, name) from error
        if len(data) > PART:
            raise Refused(RefusalKind.TOO_LARGE, name)
        return data

    def xml(self, name: str) -> _Element | None:
        """Parse one part; None where it is not there."""
        if name not in self.parsed:
            data = self.data(name)
            self.parsed[name] = None if data is None else parsed(data, name)
        return self.parsed[name]

    def related(self, name: str) -> dict[str, tuple[str, str]]:
        """List the relationships of a part: id → (kind, target part); external targets are left out."""
        folder, base = posixpath.split(name)
        root = self.xml(posixpath.join(folder, "_rels", f"{base}.rels"))
        found: dict[str, tuple[str, str]] = {}
        for one in root.findall(q("rel:Relationship")) if root is not None else ():
            if one.get("TargetMode") != "External":
                target = one.get("Target", "")
                path = posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
                found[one.get("Id", "")] = (one.get("Type", "").rpartition("/")[2], path)
        return found

    def main(self) -> str:
        """Name the main part."""
        for kind, target in self.related("").values():
            if kind == MAIN and target in self.sizes:
                return target
        raise Refused(RefusalKind.NOT_WORD)


def opened(data: bytes) -> Package:
    """Open the bytes of a .docx or .docm; raise Refused with the reason where they are not one."""
    if data.startswith(OLE):
        protected = ENCRYPTED_STREAM in data[: 1 << 20] or ENCRYPTED_STREAM in data[-(1 << 20) :]
        raise Refused(RefusalKind.ENCRYPTED if protected else RefusalKind.OLD_WORD)
    if not data.startswith(b"PK"):
        raise Refused(RefusalKind.NOT_WORD)
    try:
        archive = zipfile.ZipFile(BytesIO(data))
        entries = archive.infolist()
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError, UnicodeError) as error:
        raise Refused(RefusalKind.DAMAGED) from error
    _capped(entries)
    return Package(archive, {entry.filename: entry.file_size for entry in entries})


def _capped(entries: list[zipfile.ZipInfo]) -> None:
    if len(entries) > ENTRIES:
        raise Refused(RefusalKind.TOO_LARGE, str(len(entries)))
    if sum(entry.file_size for entry in entries) > UNPACKED:
        raise Refused(RefusalKind.TOO_LARGE)
    if any(entry.flag_bits & 1 for entry in entries):
        raise Refused(RefusalKind.ENCRYPTED)
    for entry in entries:
        if entry.file_size > SMALL and entry.file_size > RATIO * max(1, entry.compress_size):
            raise Refused(RefusalKind.UNSAFE, entry.filename)


def parsed(data: bytes, name: str) -> _Element:
    """Parse XML without DTDs, entities and network; raise Refused where it cannot be."""
    if data.count(b"<") - data.count(b"</") > MARKS:
        raise Refused(RefusalKind.TOO_LARGE, name)
    if b"<!DOCTYPE" in data:
        raise Refused(RefusalKind.UNSAFE, name)
    if STRICT.encode() in data[:8192]:
        data = _transitional(data)
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise Refused(RefusalKind.DAMAGED, name) from error
    if (
        root.getroottree().docinfo.internalDTD is not None
    ):  # written in an encoding in which its bytes are others
        raise Refused(RefusalKind.UNSAFE, name)
    return root


def _transitional(data: bytes) -> bytes:
    """Give a file in the strict dialect the names of the usual one."""
    old = b"http://purl.oclc.org/ooxml/"
    new = b"http://schemas.openxmlformats.org/"
    for strict, usual in (
        (b"wordprocessingml/main", b"wordprocessingml/2006/main"),
        (b"drawingml/main", b"drawingml/2006/main"),
        (b"drawingml/wordprocessingDrawing", b"drawingml/2006/wordprocessingDrawing"),
        (b"officeDocument/relationships", b"officeDocument/2006/relationships"),
    ):
        data = data.replace(old + strict, new + usual)
    return data
