"""What people made with quytac 0.1.0 opens, is judged, built, compared, pulled, recorded, undone and erased today."""

from __future__ import annotations

import io
import json
import shutil
import sqlite3
import sys
from pathlib import Path

import pytest

from toolkit.word.read import read_word

pytestmark = pytest.mark.slow

MADE = Path(__file__).parents[1] / "data" / "as-of-1"
FOLLOWS_FOLDER = Path("tinh", "schools", "thcs-suoi-mo")
FOLLOWS_RELEASE = Path("truong-theo-goi")
WORKSPACES = [Path("tinh"), FOLLOWS_FOLDER, FOLLOWS_RELEASE]
REGISTER = FOLLOWS_FOLDER / "ky-cam-ket" / "so-ky-cam-ket.sqlite"
ON = ("--on", "2026-11-24")


@pytest.fixture
def made(tmp_path: Path, monkeypatch) -> Path:
    """A copy of all of it; the terminal stands in it."""
    here = tmp_path / "made"
    shutil.copytree(MADE, here)
    monkeypatch.chdir(here)
    return here


def lines(file: Path) -> list[str]:
    """The words of a Word file, paragraph by paragraph."""
    return [paragraph.text for paragraph in read_word(file.read_bytes()).paragraphs]


@pytest.mark.parametrize("workspace", WORKSPACES, ids=str)
def test_a_workspace_is_sound_and_is_built(quytac, made: Path, workspace: Path) -> None:
    assert quytac("check", workspace, *ON).code == 0
    built = quytac("build", workspace, "-o", "out", *ON, "--json")
    assert built.code == 0
    files = json.loads(built.out)["files"]
    assert len(files) == 1
    assert lines(Path(files[0]))


def test_a_school_on_a_release_is_built_in_the_words_of_the_release(quytac, made: Path) -> None:
    assert quytac("build", FOLLOWS_RELEASE, "-o", "out", "--final", *ON).code == 0
    name = "Quyết định, Bộ quy tắc - trình ký - Trường Trung học phổ thông Hoa Ban.docx"
    assert lines(made / "out" / name) == lines(made / "word-truong" / name)


def test_a_release_is_opened_for_a_new_school_and_for_a_batch(quytac, made: Path) -> None:
    answers = ("--answers", "tra-loi-truong.yaml")
    assert quytac("new", "school", "moi", "--release", "goi-ban-hanh.zip", *answers).code == 0
    assert quytac("check", "moi", *ON).code == 0
    again = quytac("batch", "bang-truong.csv", "--release", "goi-ban-hanh.zip", "-o", "cac-truong")
    assert again.code == 0
    results = (made / "cac-truong" / "ket-qua.csv").read_text("utf-8-sig").splitlines()
    assert len(results) == 3
    for school in (made / "cac-truong").glob("*/school.yaml"):
        assert quytac("check", school.parent, *ON).code == 0


@pytest.mark.parametrize(
    ("file", "code"),
    [
        ("Quyết định, Bộ quy tắc - trình ký - Trường Trung học phổ thông Hoa Ban.docx", 0),
        ("ban-hieu-truong-sua.docx", 0),
        ("ban-sua-khoan-bat-buoc.docx", 1),
    ],
)
def test_a_word_file_is_judged_as_it_was(quytac, made: Path, file: str, code: int) -> None:
    word = made / "word-truong" / file
    assert quytac("conform", word, "--school", FOLLOWS_RELEASE).code == code
    assert quytac("conform", word, "--release", "goi-ban-hanh.zip").code == code


def test_an_edited_word_file_goes_back_into_a_file_in_many_spellings(quytac, made: Path) -> None:
    path = made / FOLLOWS_RELEASE / "school.yaml"
    before = path.read_text("utf-8")
    pulled = quytac(
        "pull", made / "word-truong" / "ban-hieu-truong-sua.docx", "--school", path.parent
    )
    assert pulled.code == 0
    after = path.read_text("utf-8")
    old, new = "giữ trật tự khi dùng", "giữ trật tự, giữ vệ sinh khi dùng"
    assert [line.strip() for line in after.splitlines() if new in line]
    changed = set(before.splitlines()) ^ set(after.splitlines())
    assert all(old in line or new in line for line in changed)
    assert quytac("check", FOLLOWS_RELEASE, *ON).code == 0


def totals(quytac) -> dict[str, int]:
    answer = json.loads(quytac("signoff", "status", FOLLOWS_FOLDER, "--json").out)
    pupils = answer["totals"][0]
    return {key: pupils[key] for key in ("wanted", "signed", "returned", "declined", "missing")}


def test_the_register_is_counted_recorded_in_and_taken_back(
    quytac, made: Path, monkeypatch
) -> None:
    at_first = {"wanted": 8, "signed": 2, "returned": 1, "declined": 1, "missing": 4}
    assert totals(quytac) == at_first
    monkeypatch.setattr(sys, "stdin", io.StringIO("YN6 WCK\n"))
    assert quytac("signoff", "record", FOLLOWS_FOLDER, "--as", "signed", "--by", "A").code == 0
    assert totals(quytac) == at_first | {"signed": 3, "missing": 3}
    assert quytac("signoff", "undo", FOLLOWS_FOLDER, "--by", "A").code == 0
    assert totals(quytac) == at_first
    assert quytac("signoff", "undo", FOLLOWS_FOLDER, "--by", "A").code == 0
    assert totals(quytac) == at_first | {"returned": 0, "missing": 5}
    assert "Cô Hai (giả định)" in quytac("signoff", "journal", FOLLOWS_FOLDER).out


def test_forms_are_printed_again_for_the_same_people(quytac, made: Path) -> None:
    forms = ("signoff", "forms", FOLLOWS_FOLDER, "--roster", "danh-sach.csv", "--yes")
    seen = quytac(*forms, "-o", "in", "--year", "2026 - 2027", "--all")
    assert seen.code == 0
    assert totals(quytac)["wanted"] == 8


def test_who_is_erased_is_gone_from_the_register_and_its_copies(quytac, made: Path) -> None:
    erase = ("signoff", "erase", FOLLOWS_FOLDER, "--year", "2026 - 2027", "--class", "6A", "--yes")
    assert quytac(*erase).code == 0
    files = [made / REGISTER, *sorted((made / REGISTER).parent.glob("sao-luu/*.sqlite"))]
    assert len(files) >= 3
    for file in files:
        content = sqlite3.connect(f"file:{file}?mode=ro", uri=True)
        text = "\n".join(content.iterdump())
        content.close()
        assert "Giàng Thị Một" not in text
        assert b"Gi\xc3\xa0ng Th\xe1\xbb\x8b M\xe1\xbb\x99t" not in file.read_bytes()


def test_what_a_province_and_its_release_say_of_law_is_told(quytac, made: Path) -> None:
    for workspace in WORKSPACES:
        assert quytac("law", "status", workspace, *ON).code == 0
        assert quytac("explain", workspace, "prohibited.impersonation").code == 0
    confirm = ("law", "confirm", "tinh", "nd-04-2021", "--by", "A", "--at", "B")
    assert quytac(*confirm, "--on", "2026-11-24").code == 0
    assert quytac("check", "tinh", *ON).code == 0
