"""Releases for tests: that of the example province, opened, changed and sealed anew as only its office may."""

from __future__ import annotations

import json
import shutil
import zipfile
from functools import cache
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

from toolkit.flow.release import release
from toolkit.load.data import data_folder
from toolkit.write.packed import packed

PROVINCE = data_folder("examples") / "lao-cai-2026"
Parts = dict[str, bytes]


@cache
def release_bytes() -> bytes:
    """Make the release of the example province once."""
    with TemporaryDirectory() as folder:
        file = release(PROVINCE, Path(folder) / "goi.zip").file
        assert file is not None
        return file.read_bytes()


def release_parts() -> Parts:
    with zipfile.ZipFile(BytesIO(release_bytes())) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def sealed(parts: Parts, **facts: object) -> Parts:
    """Write the manifest anew; `facts` are other words in it."""
    manifest = json.loads(parts["manifest.json"]) | facts
    manifest["parts"] = {n: sha256(d).hexdigest() for n, d in parts.items() if n != "manifest.json"}
    return parts | {"manifest.json": json.dumps(manifest).encode()}


def changed(parts: Parts, name: str, old: str, new: str) -> Parts:
    """Change words in one part; they must stand there."""
    text = parts[name].decode()
    assert old in text, (name, old)
    return parts | {name: text.replace(old, new).encode()}


def write_release(file: Path, parts: Parts) -> Path:
    file.write_bytes(packed(sealed(parts)))
    return file


def following(folder: Path, way: str = "../goi.zip", name: str = "thcs-suoi-mo") -> Path:
    """Copy a school of the example and let it follow what lies at the end of the way."""
    shutil.copytree(PROVINCE / "schools" / name, folder)
    file = folder / "school.yaml"
    text = file.read_text("utf-8")
    assert "follows: ../.." in text
    file.write_text(text.replace("follows: ../..", f"follows: {way}"), "utf-8")
    return folder
