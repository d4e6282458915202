from __future__ import annotations

import os
from pathlib import Path

import pytest

from toolkit.load.files import MAX_BYTES, decode, is_there, read_text
from toolkit.load.folders import yaml_files
from toolkit.load.yaml_nodes import parse


def rules(problems: list) -> list[str]:
    return [f"{problem.rule} {problem.where}" for problem in problems]


def test_a_byte_order_mark_is_part_of_the_text_and_says_nothing() -> None:
    text = decode(b"\xef\xbb\xbfa: 1", "f").text
    assert text == "\ufeffa: 1"
    parsed = parse(text, "f")
    assert parsed.tree is not None
    assert (parsed.tree.root, parsed.problems) == ({"a": "1"}, [])
    assert str(parsed.tree.key_at(("a",))) == "f:1:1"


def test_a_second_byte_order_mark_is_told() -> None:
    text = decode(b"\xef\xbb\xbf\xef\xbb\xbfa: 1", "f").text
    assert text is not None
    (problem,) = parse(text, "f").problems
    assert (problem.rule, str(problem.where)) == ("invisible-character", "f:1:1")


def test_the_byte_that_is_not_utf8_is_told() -> None:
    (problem,) = decode("a: 1\nb: ộ".encode() + b"\xff", "f").problems
    assert str(problem.where) == "f:2:5"
    assert problem.what.english() == "byte 11 of the file is not UTF-8"


def test_a_large_file_is_not_opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.yaml"
    with path.open("wb") as stream:
        stream.truncate(MAX_BYTES + 1)
    monkeypatch.setattr(Path, "open", None)
    assert rules(read_text(path, "a.yaml").problems) == ["file-too-large a.yaml"]


def test_one_mebibyte_is_read(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_bytes(b"#" * MAX_BYTES)
    assert read_text(tmp_path / "a.yaml", "a.yaml").problems == []


def test_links_and_pipes_are_not_opened(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text("a: 1")
    (tmp_path / "link.yaml").symlink_to("a.yaml")
    os.mkfifo(tmp_path / "pipe.yaml")
    for name in ("link.yaml", "pipe.yaml"):
        assert rules(read_text(tmp_path / name, name).problems) == [f"file-not-regular {name}"]


def test_a_missing_file_and_a_folder_are_told(tmp_path: Path) -> None:
    assert rules(read_text(tmp_path / "no.yaml", "no").problems) == ["file-unreadable no"]
    assert rules(read_text(tmp_path, "x").problems) == ["file-not-regular x"]
    assert not is_there(tmp_path / ("x" * 5000))


def test_files_come_in_order_and_nothing_is_passed_over_in_silence(tmp_path: Path) -> None:
    for name in ("b/z.yaml", "b/a.yaml", "a.yaml", ".git/x.yaml", "skip/x.yaml", "b/skip/y.yaml"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).touch()
    for name in ("old.yml", "LOUD.YAML", "note.txt"):
        (tmp_path / name).touch()
    (tmp_path / "round").symlink_to(tmp_path)
    files, problems = yaml_files(tmp_path, "x", ["skip"])
    assert [p.as_posix() for p in files] == ["a.yaml", "b/a.yaml", "b/skip/y.yaml", "b/z.yaml"]
    told = ["file-ending x/LOUD.YAML", "file-ending x/old.yml", "file-not-regular x/round"]
    assert sorted(rules(problems)) == told


def test_the_first_byte_and_a_refusal_are_told_in_our_words(tmp_path: Path) -> None:
    (problem,) = decode(b"\xff\xfea", "f").problems
    assert problem.what.english() == "the very first byte of the file is not UTF-8"
    (problem,) = read_text(tmp_path / "no.yaml", "no").problems
    assert problem.what.values[0][1].msgid == "it does not exist"
