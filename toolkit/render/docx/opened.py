"""A base file opened: which of its parts a rendered file keeps.

A user may hand in a base of their own. Kept are its styles, settings, fonts, theme, numbering and what
those need; its text, headers, properties, macros and custom XML are not. A style that Word or LibreOffice
has given another id is found by its name; one that is missing is named to the person.
"""

from __future__ import annotations

import posixpath
import zipfile
import zlib
from dataclasses import dataclass
from io import BytesIO

from lxml import etree

from toolkit.errors import WorldError
from toolkit.messages import msg
from toolkit.render.docx.adopt import parse, with_our_ids

KEPT_KINDS = (
    "styles",
    "settings",
    "fontTable",
    "theme",
    "numbering",
    "webSettings",
    "footnotes",
    "endnotes",
)
# What zipfile and lxml raise for a damaged, encrypted or foreign file.
BROKEN = (zipfile.BadZipFile, zlib.error, etree.XMLSyntaxError, LookupError, RuntimeError, EOFError)
MOST_ENTRIES = 2_000
MOST_BYTES = 64 * 2**20


@dataclass(frozen=True, slots=True)
class Opened:
    """The kept parts of a base by name, their links from the main part, and the base's types."""

    parts: dict[str, bytes]
    links: tuple[tuple[str, str], ...]
    defaults: dict[str, str]
    overrides: dict[str, str]


def open_base(base: bytes) -> Opened:
    """Read a base file; raise WorldError where it is no Word file or lacks a style."""
    try:
        return _read(_unzip(base))
    except BROKEN as error:
        raise WorldError(
            msg("The Word base file cannot be read: {reason}", reason=error)
        ) from error


def _unzip(base: bytes) -> dict[str, bytes]:
    """Unpack the base within the caps for files from outside."""
    with zipfile.ZipFile(BytesIO(base)) as archive:
        infos = [info for info in archive.infolist() if not info.is_dir()]
        if len(infos) > MOST_ENTRIES or sum(info.file_size for info in infos) > MOST_BYTES:
            raise WorldError(msg("The Word base file is too large."))
        return {info.filename: archive.read(info) for info in infos}


def _read(files: dict[str, bytes]) -> Opened:
    """Pick the kept parts, starting from the links of the main part."""
    main = next((target for kind, target in _links(files, "") if kind == "officeDocument"), "")
    links = [(kind, target) for kind, target in _links(files, main) if kind in KEPT_KINDS]
    kept: dict[str, bytes] = {}
    for _, target in links:
        _keep(files, target, kept)
    styles = next((target for kind, target in links if kind == "styles"), "")
    kept[styles] = with_our_ids(files[styles])
    defaults, overrides = _types(files)
    overrides = {name: kind for name, kind in overrides.items() if name in kept}
    return Opened(kept, tuple(links), defaults, overrides)


def _keep(files: dict[str, bytes], name: str, kept: dict[str, bytes]) -> None:
    """Keep a part, its links, and the parts they lead to (pictures of a theme, embedded fonts)."""
    if name in kept:
        return
    kept[name] = files[name]
    if _rels_of(name) in files:
        kept[_rels_of(name)] = files[_rels_of(name)]
        for _, target in _links(files, name):
            _keep(files, target, kept)


def _links(files: dict[str, bytes], name: str) -> list[tuple[str, str]]:
    """List the links of a part inside the file: last word of the kind, name of the target."""
    rels = files.get(_rels_of(name))
    return [
        (row.get("Type", "").rpartition("/")[2], _resolve(name, row.get("Target", "")))
        for row in (parse(rels) if rels else ())
        if row.get("TargetMode") != "External"
    ]


def _rels_of(name: str) -> str:
    """Name the part that holds the links of a part; "" is the file itself."""
    folder, _, last = name.rpartition("/")
    return f"{folder}/_rels/{last}.rels".lstrip("/")


def _resolve(source: str, target: str) -> str:
    """Find a link's target from the folder of its source."""
    folder = source.rpartition("/")[0]
    return posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")


def _types(files: dict[str, bytes]) -> tuple[dict[str, str], dict[str, str]]:
    """Read the content types by extension and by part."""
    defaults, overrides = {}, {}
    for row in parse(files["[Content_Types].xml"]):
        kind = row.get("ContentType", "")
        if extension := row.get("Extension"):
            defaults[extension.lower()] = kind
        elif name := row.get("PartName"):
            overrides[name.lstrip("/")] = kind
    return defaults, overrides
