"""A release is the province's code and nothing else: the same bytes each time, refused when a sign of it is changed."""

import json
import shutil
import zipfile
from datetime import date
from io import BytesIO

import pytest

from toolkit.errors import ConflictError, UsageError, WorldError
from toolkit.flow.build import build
from toolkit.flow.loaded import loaded_workspace
from toolkit.flow.release import release
from toolkit.load.data import data_folder
from toolkit.load.release import opened_release
from toolkit.write.packed import packed

PROVINCE = data_folder("examples") / "lao-cai-2026"
SCHOOLS = sorted(p.name for p in (PROVINCE / "schools").iterdir() if p.is_dir())


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    return release(PROVINCE, tmp_path_factory.mktemp("release") / "lao-cai.zip").file


@pytest.fixture(scope="module")
def parts(made):
    with zipfile.ZipFile(made) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def follow(folder, made, name="thpt-hoa-ban"):
    """Copy a school beside a release and let it follow that."""
    shutil.copytree(PROVINCE / "schools" / name, folder / name)
    shutil.copy(made, folder / "goi.zip")
    file = folder / name / "school.yaml"
    file.write_text(
        file.read_text("utf-8").replace("follows: ../..", "follows: ../goi.zip"), "utf-8"
    )
    return folder / name


def test_the_same_province_gives_the_same_bytes(made, tmp_path):
    assert release(PROVINCE, tmp_path / "again.zip").file.read_bytes() == made.read_bytes()
    assert release(PROVINCE, made).file == made


def test_another_file_of_that_name_is_never_replaced(tmp_path):
    (tmp_path / "a.zip").write_bytes(b"mine")
    with pytest.raises(ConflictError):
        release(PROVINCE, tmp_path / "a.zip")
    assert (tmp_path / "a.zip").read_bytes() == b"mine"


def test_it_says_what_it_holds(made, parts):
    manifest = opened_release(made).manifest
    assert (manifest.version, manifest.number) == ("2026.1", "1508/QĐ-SGDĐT")
    assert set(manifest.parts) == set(parts) - {"manifest.json"}
    page = parts["DOC-TRUOC.html"].decode()
    for said in (manifest.code, manifest.number, manifest.text, "bắt buộc", "quytac new school"):
        assert said in page
    assert "Quyết định" in parts["bo-quy-tac.txt"].decode()


def test_nothing_of_schools_and_papers_travels_with_it(parts):
    mine = {name for name in parts if name.startswith("province/")}
    assert mine == {"province/province.yaml", "province/issued.yaml"} | {
        f"province/sources/{p.name}" for p in (PROVINCE / "sources").iterdir()
    }


@pytest.mark.parametrize("name", SCHOOLS)
def test_a_school_gets_from_it_what_it_gets_from_the_folder(made, tmp_path, name):
    one = build(follow(tmp_path, made, name), tmp_path / "one")
    other = build(PROVINCE / "schools" / name, tmp_path / "other")
    assert one.files[0].read_bytes() == other.files[0].read_bytes()


def test_a_school_works_with_the_words_of_the_release_not_of_the_program(parts, tmp_path):
    name = "clauses/common/doubt.yaml"
    text = parts[name].decode()
    first = next(c.wordings[0].text for c in clauses() if c.id == "common.doubt")
    changed = parts | {name: text.replace(first.split()[0], "XYZ", 1).encode()}
    (tmp_path / "b.zip").write_bytes(packed(sealed(changed)))
    workspace = loaded_workspace(follow(tmp_path, tmp_path / "b.zip")).workspace
    assert (
        workspace.library.clauses["common.doubt"]
        != loaded_workspace(PROVINCE).workspace.library.clauses["common.doubt"]
    )


def clauses():
    return loaded_workspace(PROVINCE).workspace.library.clauses.values()


def sealed(parts):
    """Write the manifest anew, as only the office that issues may."""
    from hashlib import sha256

    manifest = json.loads(parts["manifest.json"])
    manifest["parts"] = {n: sha256(d).hexdigest() for n, d in parts.items() if n != "manifest.json"}
    return parts | {"manifest.json": json.dumps(manifest).encode()}


@pytest.mark.slow
def test_every_part_that_is_changed_is_named(parts, tmp_path):
    for at, name in enumerate(sorted(set(parts) - {"manifest.json"})):
        file = tmp_path / f"{at}.zip"
        file.write_bytes(packed(parts | {name: parts[name] + b" "}))
        with pytest.raises(WorldError) as told:
            opened_release(file)
        assert name in told.value.message.english()


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (
            lambda p: {n: d for n, d in p.items() if n != "province/province.yaml"},
            "province/province.yaml",
        ),
        (lambda p: p | {"clauses/evil.yaml": b"x"}, "clauses/evil.yaml"),
        (lambda p: sealed(p | {"../evil.yaml": b"x"}), "../evil.yaml"),
        (lambda p: {n: d for n, d in p.items() if n != "manifest.json"}, "no list of parts"),
        (lambda p: p | {"manifest.json": b'{"format": 2}'}, "no list of parts"),
        (lambda p: p | {"manifest.json": b"\xff"}, "no list of parts"),
    ],
)
def test_what_is_missing_or_strange_is_named(parts, tmp_path, change, said):
    (tmp_path / "a.zip").write_bytes(packed(change(parts)))
    with pytest.raises(WorldError) as told:
        opened_release(tmp_path / "a.zip")
    assert said in told.value.message.english()


@pytest.mark.parametrize("data", [b"", b"PK", b"not a zip", bytes(1000)])
def test_what_is_no_release_is_refused(tmp_path, data):
    (tmp_path / "a.zip").write_bytes(data)
    with pytest.raises(WorldError):
        opened_release(tmp_path / "a.zip")


def test_a_bomb_is_refused(tmp_path):
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a", bytes(65 << 20))
    (tmp_path / "a.zip").write_bytes(out.getvalue())
    with pytest.raises(WorldError):
        opened_release(tmp_path / "a.zip")


def test_cut_short_it_is_refused(made, tmp_path):
    data = made.read_bytes()
    for cut in range(0, len(data), len(data) // 40):
        (tmp_path / "a.zip").write_bytes(data[:cut])
        with pytest.raises(WorldError):
            opened_release(tmp_path / "a.zip")


def test_before_signature_and_for_a_school_there_is_none(tmp_path):
    shutil.copytree(PROVINCE, tmp_path / "p")
    (tmp_path / "p" / "issued.yaml").unlink()
    with pytest.raises(UsageError):
        release(tmp_path / "p", tmp_path / "a.zip")
    with pytest.raises(UsageError):
        release(PROVINCE / "schools" / SCHOOLS[0], tmp_path / "a.zip")


def test_a_text_that_changed_since_signature_is_not_released(tmp_path):
    shutil.copytree(PROVINCE, tmp_path / "p")
    file = tmp_path / "p" / "province.yaml"
    file.write_text(file.read_text("utf-8").replace("Hoàng Văn Núi", "Hoàng Văn Nui"), "utf-8")
    made = release(tmp_path / "p", tmp_path / "a.zip")
    assert made.file is None
    assert "changed-since-signed" in [p.rule for p in made.problems]


def test_a_release_that_is_not_there_is_told_with_its_place(made, tmp_path):
    folder = follow(tmp_path, made)
    (tmp_path / "goi.zip").unlink()
    loaded = loaded_workspace(folder)
    assert loaded.workspace is None
    assert ("follows-missing", 2) in [(p.rule, p.where.line) for p in loaded.problems]


def test_the_drafting_day_travels(made):
    assert opened_release(made).manifest.drafted == date(2026, 11, 23)
