"""A release of a newer program is refused first; whatever else is wrong with one is told by its own name."""

from __future__ import annotations

import json
import tempfile
import zipfile
from pathlib import Path

import pytest

from tests.cli.terminal import Terminal
from tests.release.releases import (
    Parts,
    changed,
    following,
    release_parts,
    sealed,
    write_release,
)
from toolkit import __version__
from toolkit.errors import WorldError
from toolkit.flow.loaded import loaded_release
from toolkit.load.release import opened_release
from toolkit.model.release import newer_program, version_numbers
from toolkit.write.packed import packed

pytestmark = pytest.mark.slow

CLAUSE = "clauses/pupil/strangers.yaml"


@pytest.fixture
def quytac(capsys, monkeypatch, tmp_path):
    return Terminal(capsys, monkeypatch, tmp_path)


def of_program(parts: Parts, program: str = "99.0.0", **facts: object) -> Parts:
    return sealed(parts, program=program, **facts)


NEWER = {
    "a newer version": lambda p: of_program(p),
    "a newer format": lambda p: of_program(p, "0.1.0", format=2),
    "a key of its own in the manifest": lambda p: of_program(p, sealed_by="A"),
    "a key of its own in a clause": lambda p: of_program(
        changed(p, CLAUSE, "title:", "tone: soft\ntitle:")
    ),
    "a part that was changed": lambda p: of_program(p) | {CLAUSE: b"x"},
    "a part that is missing": lambda p: {n: d for n, d in of_program(p).items() if n != CLAUSE},
    "a part with a name of another kind": lambda p: of_program(p | {"a b/ổ.bin": b"x"}),
    "parts that are listed otherwise": lambda p: (
        of_program(p) | {"manifest.json": b'{"program": "99.0.0", "parts": [1, 2]}'}
    ),
}


@pytest.mark.parametrize("name", sorted(NEWER))
def test_a_release_of_a_newer_program_is_refused_before_anything_else(quytac, tmp_path, name):
    (tmp_path / "goi.zip").write_bytes(packed(NEWER[name](release_parts())))
    following(tmp_path / "s")
    (tmp_path / "a.csv").write_text("Tên trường;Cấp học\nTrường A;THCS\n", "utf-8")
    (tmp_path / "a.docx").write_bytes(b"")
    for words in (
        ("check", "s"),
        ("build", "s"),
        ("explain", "s", "common.doubt"),
        ("law", "status", "s"),
        ("law", "changes", "s", "--from", "1/1/2026", "--to", "1/7/2026"),
        ("paper", "make", "rollout", "s"),
        ("conform", "a.docx", "--release", "goi.zip"),
        ("new", "school", "n", "--release", "goi.zip", "--answers", "a.csv"),
        ("batch", "a.csv", "--release", "goi.zip"),
    ):
        seen = quytac.english()(*words)
        assert (seen.code, seen.out) == (2, "")
        assert f"this is quytac {__version__}: update" in " ".join(seen.err.split()), words


def test_one_release_of_a_newer_program_does_not_end_a_folder_of_schools(quytac, tmp_path):
    (tmp_path / "goi.zip").write_bytes(packed(of_program(release_parts())))
    write_release(tmp_path / "cu.zip", release_parts())
    following(tmp_path / "a")
    following(tmp_path / "b", "../cu.zip")
    span = ("--from", "1/1/2026", "--to", "1/7/2026")
    seen = quytac("law", "changes", ".", *span, "--json")
    report = json.loads(seen.out)
    assert (seen.code, report["errors"]) == (1, 1)
    assert "99.0.0" in report["problems"][0]["what"]
    days = {one["folder"]: one["day"] for one in report["workspaces"]}
    assert days == {"a": None, "b": "2026-11-23"}


@pytest.mark.parametrize("program", ["0.1.0", "0.0.9", "0.1", "v0.1.0", "0.1.0rc1", "nightly", ""])
def test_a_release_of_the_same_or_an_older_program_opens(tmp_path, program):
    file = tmp_path / "a.zip"
    if not program:
        file.write_bytes(packed(sealed(release_parts())))
    else:
        file.write_bytes(packed(of_program(release_parts(), program)))
    assert opened_release(file).manifest.version == "2026.1"


@pytest.mark.parametrize(
    ("here", "there", "newer"),
    [
        ("1.9", "1.10", True),
        ("1.10", "1.9", False),
        ("1.2.0", "1.2", False),
        ("1.2", "1.2.0.1", True),
        ("0.9.9", "1.0", True),
        ("1.0.0", "1.0.0", False),
        ("2.0", "10.0", True),
        ("1.0", "v1.1", True),
        ("1.0", "latest", False),
        ("1.0", "2\x1b[31m", False),
    ],
)
def test_versions_are_compared_as_numbers(here, there, newer):
    assert (version_numbers(there) > version_numbers(here)) is newer
    found = newer_program(json.dumps({"program": there}).encode(), here)
    assert found == (there if newer else None)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"[]",
        b"\xff",
        b"null",
        b'{"program": 7}',
        b'{"format": "2", "program": "0.1.0"}',
        b"[" * 100_000,
        b'{"program": "' + b"9" * 5000 + b'"}',
    ],
    ids=["empty", "list", "bytes", "null", "number", "text", "deep", "long"],
)
def test_what_names_no_program_is_not_newer(data):
    assert newer_program(data) is None


def test_entries_of_folders_are_no_parts(tmp_path):
    """7-Zip writes an entry without content for each folder."""
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        archive.writestr("clauses/", b"")
        archive.writestr("clauses/ai/", b"")
        for name, data in release_parts().items():
            archive.writestr(name, data)
    assert loaded_release(opened_release(tmp_path / "a.zip")).workspace is not None


BROKEN = {
    "a clause that is no YAML": lambda p: changed(p, CLAUSE, "title:", "title: [\nx:"),
    "a clause with an unknown key": lambda p: changed(p, CLAUSE, "title:", "tone: soft\ntitle:"),
    "a plan that is missing": lambda p: without(p, "clauses/plans/social-media-code.yaml"),
    "clauses that are missing": lambda p: {
        n: d for n, d in p.items() if not n.startswith("clauses/")
    },
    "a template that is missing": lambda p: without(p, "templates/papers/decision.j2"),
    "templates that are missing": lambda p: {
        n: d for n, d in p.items() if not n.startswith("templates/")
    },
    "a Word base that is missing": lambda p: without(p, "templates/word/base-13.docx"),
    "a form that is missing": lambda p: without(p, "templates/forms/pupil.j2"),
    "a province that is missing": lambda p: without(p, "province/province.yaml"),
    "a province with an unknown key": lambda p: changed(
        p, "province/province.yaml", "name:", "nane: x\nname:"
    ),
    "an act with an unknown key": lambda p: changed(
        p, "province/sources/tt-28-2020.yaml", "id:", "tone: soft\nid:"
    ),
    "no UTF-8": lambda p: p | {CLAUSE: b"\xff\xfe"},
}


def without(parts: Parts, name: str) -> Parts:
    return {n: d for n, d in parts.items() if n != name}


@pytest.mark.parametrize("name", sorted(BROKEN))
def test_what_is_wrong_in_a_release_is_told_by_the_release_and_the_file_in_it(
    quytac, tmp_path, monkeypatch, name
):
    """No path below the temporary folder is ever shown, and nothing is left there."""
    aside = tmp_path / "quytac-tạm"
    aside.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(aside))
    write_release(tmp_path / "goi.zip", BROKEN[name](release_parts()))
    following(tmp_path / "s")
    (tmp_path / "lop.csv").write_text("Họ và tên;Lớp\nLò Thị Một;6A\n", "utf-8")
    told = ""
    for words in (
        ("check", "s"),
        ("build", "s"),
        ("explain", "s", "common.doubt"),
        ("law", "status", "s"),
        ("law", "changes", "s", "--from", "1/1/2026", "--to", "1/7/2026"),
        ("paper", "make", "rollout", "s"),
        ("signoff", "forms", "s", "--roster", "lop.csv", "--yes"),
        ("batch", "lop.csv", "--release", "goi.zip"),
    ):
        seen = quytac.english()(*words)
        assert seen.code in (0, 1, 2), seen.err
        told += seen.out + seen.err
    told = " ".join(told.split())
    assert "goi.zip: " in told
    assert str(aside) not in told
    assert aside.name not in told
    assert list(aside.iterdir()) == []


def test_a_hint_on_what_lies_in_a_release_sends_to_the_office_that_issued_it(quytac, tmp_path):
    write_release(tmp_path / "goi.zip", BROKEN["a clause with an unknown key"](release_parts()))
    following(tmp_path / "s")
    problems = json.loads(quytac.english()("check", "s", "--json").out)["problems"]
    inside = [one for one in problems if one["file"].startswith("goi.zip: ")]
    assert f"goi.zip: {CLAUSE}" in [one["file"] for one in inside]
    assert all("ask the office that issued it" in one["hint"] for one in inside)


@pytest.mark.parametrize("way", ["../goi.zip", "../t ỉnh"])
def test_the_hint_to_confirm_an_act_can_be_followed(quytac, tmp_path, way):
    """In a province's folder the command is given; a school on a release asks who issued it."""
    write_release(tmp_path / "goi.zip", release_parts())
    province = tmp_path / "t ỉnh"
    for name, data in release_parts().items():
        if name.startswith("province/"):
            file = province / name.removeprefix("province/")
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(data)
    following(tmp_path / "s", way)
    asked = ("check", "s", "--on", "1/12/2027", "--json")
    problems = json.loads(quytac.english()(*asked).out)["problems"]
    hints = [one["hint"] for one in problems if one["rule"] == "basis-not-proved"]
    assert hints
    if way.endswith(".zip"):
        assert all("ask the office that issued the release" in hint for hint in hints)
        assert not [hint for hint in hints if "quytac law confirm" in hint]
    else:
        assert all('quytac law confirm "t ỉnh" ' in hint for hint in hints)
        act = hints[0].rsplit(" ", 1)[-1]
        assert quytac("law", "confirm", "t ỉnh", act, "--by", "a", "--at", "b").code == 0


def test_what_cannot_be_unpacked_is_damaged(tmp_path):
    file = Path(tmp_path / "a.zip")
    for kind in (zipfile.ZIP_LZMA, zipfile.ZIP_BZIP2, zipfile.ZIP_DEFLATED):
        with zipfile.ZipFile(file, "w", kind) as archive:
            for name, data in sealed(release_parts()).items():
                archive.writestr(name, data)
        data = bytearray(file.read_bytes())
        data[200:260] = bytes(60)
        file.write_bytes(bytes(data))
        with pytest.raises(WorldError) as told:
            opened_release(file)
        assert "is damaged" in told.value.message.english()
