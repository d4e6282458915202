import json
import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from toolkit.errors import ConflictError, UsageError, WorldError
from toolkit.write.outputs import OutFile, write_outputs

NAME = "Bộ quy tắc.docx"
MANIFEST = ".quytac-manifest.json"


def names(folder: Path) -> set[str]:
    return {path.name for path in folder.rglob("*") if path.is_file()} - {MANIFEST}


def test_files_are_written_and_noted(tmp_path: Path) -> None:
    paths = write_outputs(
        tmp_path / "out", [OutFile(NAME, b"1"), OutFile("10A1/Cam kết.docx", b"2")]
    )
    assert [path.read_bytes() for path in paths] == [b"1", b"2"]
    noted = json.loads((tmp_path / "out" / MANIFEST).read_text(encoding="utf-8"))
    assert set(noted["files"]) == {NAME, "10A1/Cam kết.docx"}
    assert names(tmp_path / "out") == {NAME, "Cam kết.docx"}


def test_what_we_wrote_is_replaced(tmp_path: Path) -> None:
    write_outputs(tmp_path, [OutFile(NAME, b"1")])
    write_outputs(tmp_path, [OutFile(NAME, b"2")])
    assert (tmp_path / NAME).read_bytes() == b"2"
    assert names(tmp_path) == {NAME}


def test_what_a_person_edited_is_not(tmp_path: Path) -> None:
    write_outputs(tmp_path, [OutFile(NAME, b"1")])
    (tmp_path / NAME).write_bytes(b"edited")
    with pytest.raises(ConflictError, match=r"Bộ quy tắc\.docx.*--overwrite"):
        write_outputs(tmp_path, [OutFile("Khác.docx", b"x"), OutFile(NAME, b"2")])
    assert (tmp_path / NAME).read_bytes() == b"edited"
    assert names(tmp_path) == {NAME}


def test_what_we_never_wrote_is_not(tmp_path: Path) -> None:
    (tmp_path / NAME).write_bytes(b"theirs")
    with pytest.raises(ConflictError):
        write_outputs(tmp_path, [OutFile(NAME, b"2")])


def test_the_same_bytes_are_no_conflict(tmp_path: Path) -> None:
    (tmp_path / NAME).write_bytes(b"same")
    write_outputs(tmp_path, [OutFile(NAME, b"same")])
    write_outputs(tmp_path, [OutFile(NAME, b"2")])
    assert (tmp_path / NAME).read_bytes() == b"2"


def test_overwriting_keeps_each_old_copy(tmp_path: Path) -> None:
    for text in (b"first", b"second"):
        (tmp_path / NAME).write_bytes(text)
        write_outputs(tmp_path, [OutFile(NAME, b"new")], overwrite=True)
    assert (tmp_path / NAME).read_bytes() == b"new"
    assert (tmp_path / "Bộ quy tắc (bản cũ 1).docx").read_bytes() == b"first"
    assert (tmp_path / "Bộ quy tắc (bản cũ 2).docx").read_bytes() == b"second"


@pytest.mark.parametrize("sign", ["~$ quy tắc.docx", ".~lock.Bộ quy tắc.docx#"])
def test_a_file_open_in_an_editor_is_named(tmp_path: Path, sign: str) -> None:
    write_outputs(tmp_path, [OutFile(NAME, b"1")])
    (tmp_path / sign).write_bytes(b"")
    with pytest.raises(WorldError, match="is open in Word"):
        write_outputs(tmp_path, [OutFile(NAME, b"2")])
    assert names(tmp_path) == {NAME, sign}


def test_a_locked_file_is_named_and_nothing_is_left(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_outputs(tmp_path, [OutFile(NAME, b"1")])
    real = os.replace

    def refuse(source: Path, target: Path) -> None:
        if Path(target).name == NAME:
            raise PermissionError(13, "Access is denied")
        real(source, target)

    monkeypatch.setattr(os, "replace", refuse)
    with pytest.raises(WorldError, match=r"Bộ quy tắc\.docx is open"):
        write_outputs(tmp_path, [OutFile(NAME, b"2"), OutFile("Khác.docx", b"3")])
    assert (tmp_path / NAME).read_bytes() == b"1"
    assert names(tmp_path) == {NAME}
    monkeypatch.undo()
    write_outputs(tmp_path, [OutFile(NAME, b"2")])


@pytest.mark.parametrize(
    "name",
    ["../x.docx", "/etc/x", "a/../../x.docx", "a\\..\\x.docx", "CON.docx", "", "x.docx.", MANIFEST],
)
def test_no_path_leaves_the_folder(tmp_path: Path, name: str) -> None:
    with pytest.raises(UsageError):
        write_outputs(tmp_path / "out", [OutFile(name, b"")])
    assert names(tmp_path) == set()


def test_a_link_does_not_lead_out(tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "out" / "10A1").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(UsageError):
        write_outputs(tmp_path / "out", [OutFile("10A1/x.docx", b"")])


def test_two_files_of_one_name_are_refused(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="one name"):
        write_outputs(tmp_path, [OutFile("Lớp.docx", b"1"), OutFile("lớp.docx", b"2")])


def test_a_manifest_of_a_newer_program_is_not_called_damaged(tmp_path: Path) -> None:
    text = '{"version": 2, "files": {"a": {"sha256": "1"}}}'
    (tmp_path / MANIFEST).write_text(text, encoding="utf-8")
    with pytest.raises(WorldError, match=r"manifest\.json was written by a newer quytac.*: update"):
        write_outputs(tmp_path, [OutFile(NAME, b"1")])
    assert (tmp_path / MANIFEST).read_text(encoding="utf-8") == text


@pytest.mark.parametrize(
    "text", ["{", "[" * 100_000, "[]", '{"files": {"a": 1}}', "9" * 5000], ids=lambda text: text[:9]
)
def test_a_damaged_manifest_is_named_without_words_of_python(tmp_path: Path, text: str) -> None:
    (tmp_path / MANIFEST).write_text(text, encoding="utf-8")
    with pytest.raises(WorldError, match=r"manifest\.json, where .* is damaged\. Delete it; files"):
        write_outputs(tmp_path, [OutFile(NAME, b"1")])


def test_a_folder_that_is_a_file_is_named(tmp_path: Path) -> None:
    (tmp_path / "out").write_bytes(b"")
    with pytest.raises(WorldError, match="cannot be written"):
        write_outputs(tmp_path / "out", [OutFile(NAME, b"1")])


KILLED = """
import os, sys
from pathlib import Path
from toolkit.write.outputs import OutFile, write_outputs
real, left = os.replace, int(sys.argv[2])
def replace(source, target):
    global left
    if left == 0:
        os._exit(9)
    left -= 1
    real(source, target)
os.replace = replace
write_outputs(Path(sys.argv[1]), [OutFile(f"{n}.docx", b"new" * 9) for n in range(3)])
"""


@pytest.mark.parametrize("renames", range(5))
def test_a_kill_leaves_old_or_new_and_no_blame(tmp_path: Path, renames: int) -> None:
    files = [OutFile(f"{n}.docx", b"old") for n in range(3)]
    write_outputs(tmp_path, files)
    command = [sys.executable, "-c", KILLED, str(tmp_path), str(renames)]
    done = subprocess.run(command, cwd=Path(__file__).parents[2], check=False)
    assert done.returncode == 9
    assert all((tmp_path / file.name).read_bytes() in (b"old", b"new" * 9) for file in files)
    for stray in tmp_path.glob(".quytac-*.tmp"):
        os.utime(stray, (0, 0))
    write_outputs(tmp_path, [OutFile(file.name, b"third") for file in files])
    assert names(tmp_path) == {file.name for file in files}
    assert all((tmp_path / file.name).read_bytes() == b"third" for file in files)


@pytest.mark.parametrize(
    ("error", "reason"),
    [
        (PermissionError(13, "Permission denied"), "you have no right to read it"),
        (OSError(5, "Input/output error"), "the drive does not answer"),
    ],
)
def test_a_manifest_that_cannot_be_read_is_named_with_the_reason(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: OSError, reason: str
) -> None:
    def refuse(self: Path, **_: str) -> str:
        raise error

    monkeypatch.setattr(Path, "read_text", refuse)
    with pytest.raises(WorldError, match=rf"manifest\.json cannot be read: {reason}"):
        write_outputs(tmp_path, [OutFile(NAME, b"1")])
    assert names(tmp_path) == set()


def test_every_byte_is_on_the_disk_before_a_file_is_renamed_and_the_folder_after(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    events: list[tuple[str, int]] = []
    sync, rename = os.fsync, os.replace

    def synced(handle: int) -> None:
        kind = "folder" if stat.S_ISDIR(os.fstat(handle).st_mode) else "file"
        events.append((kind, os.fstat(handle).st_size if kind == "file" else 0))
        sync(handle)

    def renamed(source: Path, target: Path) -> None:
        events.append(("rename", Path(source).stat().st_size))
        rename(source, target)

    monkeypatch.setattr(os, "fsync", synced)
    monkeypatch.setattr(os, "replace", renamed)
    write_outputs(tmp_path, [OutFile(NAME, b"1" * 7), OutFile("Khác.docx", b"2" * 9)])
    at = events.index(("file", 7))
    assert events[at : at + 2] == [("file", 7), ("file", 9)]
    first = events.index(("rename", 7))
    assert first > at + 1
    assert events[first : first + 3] == [("rename", 7), ("rename", 9), ("folder", 0)]


@pytest.mark.parametrize(("count", "more"), [(1, False), (5, False), (6, True)])
def test_five_files_are_named_and_more_are_hinted_at(
    tmp_path: Path, count: int, more: bool
) -> None:
    for number in range(count):
        (tmp_path / f"{number}.docx").write_bytes(b"theirs")
    files = [OutFile(f"{number}.docx", b"ours") for number in range(count)]
    with pytest.raises(ConflictError) as told:
        write_outputs(tmp_path, files)
    assert [f"{n}.docx" in str(told.value) for n in range(count)] == [n < 5 for n in range(count)]
    assert ("…" in str(told.value)) is more


def test_where_the_list_cannot_be_written_nothing_is_replaced_and_nothing_is_left(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_outputs(tmp_path, [OutFile(NAME, b"1")])
    real = os.replace

    def refuse(source: Path, target: Path) -> None:
        if Path(target).name == MANIFEST:
            raise PermissionError(13, "Access is denied")
        real(source, target)

    monkeypatch.setattr(os, "replace", refuse)
    with pytest.raises(WorldError, match="manifest"):
        write_outputs(tmp_path, [OutFile(NAME, b"2")])
    assert (tmp_path / NAME).read_bytes() == b"1"
    assert names(tmp_path) == {NAME}


def test_folders_are_made_as_needed_and_used_again(tmp_path: Path) -> None:
    for data in (b"1", b"2"):
        write_outputs(tmp_path / "a" / "b", [OutFile("c/d/e.docx", data)])
    assert (tmp_path / "a/b/c/d/e.docx").read_bytes() == b"2"
