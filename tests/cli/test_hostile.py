"""Screens, streams and paths that nobody wishes for: a sentence and a code, never a log."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.terminal import PROVINCE, ROOT, SCHOOL
from toolkit.errors import WorldError
from toolkit.flow.new_file import write_new
from toolkit.load.yaml_faults import FAULTS
from toolkit.load.yaml_nodes import parse

RUN = "import sys; from toolkit.cli.start import run; sys.exit(run())"
NEW = "name: tỉnh Lạng Sơn\nday: 1/12/2026\n"
POSIX = pytest.mark.skipif(os.name != "posix", reason="shells and devices of POSIX")


def shell(line, **environment):
    command = line.replace("quytac", f"'{sys.executable}' -c '{RUN}'")
    return subprocess.run(
        ["bash", "-o", "pipefail", "-c", command],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT), **environment},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


@POSIX
@pytest.mark.parametrize(
    ("line", "code", "sentence"),
    [
        ("quytac schema >&-", 0, ""),
        ("quytac check nowhere >&- 2>&-", 2, ""),
        ("quytac schema | head -c 5 >/dev/null", 0, ""),
        ("quytac --help | true", 0, ""),
        ("quytac --version >/dev/full", 2, "không ghi được ra màn hình"),
        ("quytac schema >/dev/full", 2, "không ghi được ra màn hình"),
        ("quytac new province nowhere <&-", 2, "--answers"),
    ],
)
def test_streams_that_are_closed_full_or_left(line, code, sentence):
    seen = shell(line)
    assert seen.returncode == code
    assert len(seen.stderr.splitlines()) == bool(sentence)
    assert sentence in seen.stderr


@POSIX
def test_a_system_without_diacritics_is_told(tmp_path):
    plain = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    seen = shell(f"quytac build '{SCHOOL}' -o '{tmp_path}/o'", **plain)
    assert (seen.returncode, "LC_ALL=C.UTF-8" in seen.stderr) == (2, True)


def test_an_interruption_while_the_program_loads_is_130():
    code = (
        "import sys\n"
        "class Interrupts:\n"
        "    def find_spec(self, name, *rest):\n"
        "        if name == 'typer': raise KeyboardInterrupt\n"
        "sys.meta_path.insert(0, Interrupts())\n"
    ) + RUN.replace("; ", "\n")
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (130, b"")


@pytest.mark.parametrize(
    "words",
    [("clause", "list"), ("source", "list"), ("clause", "matrix"), ("doctor",)],
    ids=" ".join,
)
def test_a_narrow_screen_gets_records(quytac, monkeypatch, words):
    monkeypatch.setenv("COLUMNS", "40")
    lines = quytac(*words).out.splitlines()
    assert "─" not in "".join(lines)
    assert [line for line in lines if len(line) > 40 and " " in line.strip()] == []
    assert any(line.startswith("  ") for line in lines)


@pytest.mark.parametrize(
    "words",
    [
        ("check", ""),
        ("build", SCHOOL, "-o", " "),
        ("new", "province", ""),
        ("new", "school", "x", "--follows", ""),
        ("clause", "matrix", "-o", ""),
    ],
    ids=lambda words: " ".join(map(str, words))[:20],
)
def test_an_empty_path_is_not_the_current_folder(quytac, tmp_path, words):
    seen = quytac(*words)
    assert (seen.code, "đường dẫn" in seen.words) == (2, True)
    assert list(tmp_path.glob("*.yaml")) + list(tmp_path.glob("*.docx")) == []


def test_a_folder_that_cannot_be_read_is_told(quytac, tmp_path, monkeypatch):
    (tmp_path / "nr").mkdir()
    monkeypatch.setattr("os.access", lambda *_: False)
    seen = quytac("check", "nr")
    assert (seen.code, "không có quyền đọc thư mục nr" in seen.words) == (2, True)


def test_a_file_is_no_workspace(quytac, tmp_path):
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "issued.yaml").write_text("number: 1\n", "utf-8")
    (tmp_path / "b.txt").write_text("", "utf-8")
    for path in ("a/issued.yaml", "b.txt"):
        seen = quytac("check", path)
        assert (seen.code, "không phải thư mục hồ sơ" in seen.err) == (2, True)
    assert quytac("check", PROVINCE / "province.yaml").code == 0


def test_doctor_fails_where_results_would_go_into_a_file(quytac, tmp_path):
    (tmp_path / "f").write_text("", "utf-8")
    for out in ("f", "f/below"):
        report = json.loads(quytac("doctor", "-o", out, "--json").out)
        assert [one["id"] for one in report["findings"] if one["bad"]] == ["output"]


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("build", SCHOOL, "--format", "odt"), "docx, html, pdf, text"),
        (("clause", "list", "--audience", "x"), "everyone, pupil"),
        (("source", "list", "--kind", "x"), "bo_luat, luat"),
        (("issued", SCHOOL, "--number", "1", "--date", ""), "chưa ghi ngày"),
        (("source", "list", "--in-force", ""), "chưa ghi ngày"),
    ],
    ids=lambda value: str(value)[:30],
)
def test_what_is_allowed_is_named(quytac, words, sentence):
    seen = quytac(*words)
    assert (seen.code, sentence in seen.err) == (2, True)


def test_a_list_without_rows_says_so(quytac):
    assert quytac("clause", "list", "--text", "qqqq").out.startswith("Không có điều khoản nào")


def test_an_interrupted_demo_tells_what_it_kept(quytac, monkeypatch):
    def stop(number, count, what):
        if number == 2:
            raise KeyboardInterrupt

    monkeypatch.setattr("toolkit.cli.show.step", stop)
    seen = quytac("demo")
    assert (seen.code, ".docx" in seen.err, "giữ lại" in seen.words) == (130, True, True)


@pytest.mark.parametrize("text", ["", "name: [", "name: }", "- a", "just words", "name: *", "%x"])
def test_a_broken_answers_file_tells_its_own_fault_alone(quytac, tmp_path, text):
    (tmp_path / "a.yaml").write_text(text, "utf-8")
    seen = quytac("new", "province", "p", "--answers", "a.yaml")
    assert (seen.code, "1 lỗi, 0 cảnh báo." in seen.words) == (1, True)
    assert "did not" not in seen.words
    assert "expected" not in seen.out


def test_choices_in_one_text_may_be_parted_by_semicolons(quytac, tmp_path):
    (tmp_path / "p.yaml").write_text(NEW, "utf-8")
    school = "name: Trường A\nlevels: primary; lower-secondary\ncommune: xã B\nday: 1/12/2026\n"
    (tmp_path / "s.yaml").write_text(school, "utf-8")
    assert quytac("new", "province", "p", "--answers", "p.yaml").code == 0
    assert quytac("new", "school", "s", "--follows", "p", "--answers", "s.yaml").code == 0
    assert "lower-secondary" in (tmp_path / "s" / "school.yaml").read_text("utf-8")


def test_a_wrong_choice_is_hinted_with_what_may_be_written(quytac, tmp_path):
    (tmp_path / "a.yaml").write_text(NEW + "size: 15\n", "utf-8")
    assert "ghi 14 hoặc 13" in quytac("new", "province", "p", "--answers", "a.yaml").words


def test_a_file_on_the_way_is_named_in_our_words(tmp_path):
    (tmp_path / "f").write_text("", "utf-8")
    with pytest.raises(WorldError, match="a file, not a folder"):
        write_new(tmp_path / "f" / "x" / "y.yaml", b"")


@pytest.mark.parametrize(
    "text", ["a: &", "a: |x", 'a: "\\x"', "!a!b c", "a: >1 2", "%YAML 3\n---", "]"]
)
def test_the_parsers_own_words_are_never_told(text):
    (problem,) = parse(text, "f").problems
    said = problem.what.english()
    assert not any(part in said for part, _, _ in FAULTS if "expected" in part)
    assert "did not find" not in said


def test_the_script_begins_where_nothing_is_imported_yet():
    text = Path(ROOT / "pyproject.toml").read_text("utf-8")
    assert 'quytac = "toolkit.cli.start:run"' in text
