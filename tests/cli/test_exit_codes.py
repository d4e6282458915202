"""Every end has its code, its sentence, and never a traceback."""

import os
import subprocess
import sys

import pytest

from tests.cli.terminal import PROVINCE, ROOT, SCHOOL, UNREADY, unfolded
from toolkit.errors import ConflictError, DataError, WorldError
from toolkit.messages import msg

RUN = "import sys; from toolkit.cli.main import run; sys.exit(run())"
WRONG = [
    (("bild",), "không có lệnh quytac bild; có phải ý anh, chị là: build"),
    (("clause", "lits"), "không có lệnh quytac clause lits; có phải ý anh, chị là: list"),
    (("build",), "thiếu HỒ_SƠ; xem: quytac build --help"),
    (("build", "x", "--finl"), "không có tùy chọn --finl; có phải ý anh, chị là --final"),
    (("build", "x", "-o"), "tùy chọn -o thiếu giá trị"),
    (("build", "x", "--format", "odt"), "giá trị của --format không hợp lệ"),
    (("check", "x", "y", "z"), "thừa các chữ này: y z"),
    (("check", "nowhere"), "không có thư mục nowhere"),
    (("issued", SCHOOL, "--number", "1", "--date", "31/02/2026"), "31/02/2026 không phải là ngày"),
    (("issued", SCHOOL, "--date", "31/12/2026"), "thiếu --number"),
    (("clause", "show", "incident.recieve"), "hãy xem: incident.receive"),
    (("source", "show", "luat-116"), "luat-116-2025"),
    (("explain", SCHOOL, "nobody.knows"), "không có điều khoản nobody.knows"),
    (("schema", "page"), "page không phải loại tệp"),
    (("new", "province", "x"), "--answers TỆP.yaml"),
    (("new", "province", "x", "--answers", "none.yaml"), "không có tệp none.yaml"),
    (("new", "school", "x", "--follows", "nowhere"), "không có thư mục nowhere"),
    (("clause", "matrix", "-o", "matrix.pdf"), "phải kết thúc bằng .docx"),
]


@pytest.mark.parametrize(("words", "sentence"), WRONG, ids=lambda value: str(value)[:40])
def test_wrong_use_is_two_with_a_vietnamese_sentence(quytac, words, sentence):
    seen = quytac(*words)
    assert seen.code == 2
    assert seen.out == ""
    assert unfolded(seen.err).startswith("Lỗi: ")
    assert sentence in seen.err


def test_wrong_use_in_english(quytac):
    assert quytac.english()("bild").err.startswith("Error: there is no command quytac bild")


def test_sound_is_nought_and_warnings_do_not_count(quytac):
    assert quytac("check", UNREADY).code == 0


def test_errors_are_one_and_nothing_is_written(quytac, tmp_path):
    seen = quytac("build", UNREADY, "--final", "-o", "out")
    assert seen.code == 1
    assert "Lỗi phải sửa:" in seen.words
    assert "Chưa ghi tệp nào" in seen.words
    assert not (tmp_path / "out").exists()


def test_a_folder_without_a_workspace_is_one(quytac, tmp_path):
    seen = quytac("check", tmp_path)
    assert (seen.code, "workspace-missing" in seen.out) == (1, True)


@pytest.mark.parametrize(
    "error",
    [
        ConflictError(msg("there is no file {file}", file="a")),
        WorldError(msg("there is no file {file}", file="a")),
        DataError(msg("there is no file {file}", file="a")),
        PermissionError(13, "Permission denied", "a"),
    ],
    ids=lambda error: type(error).__name__,
)
def test_a_broken_world_is_two(quytac, monkeypatch, error):
    seen = _raising(quytac, monkeypatch, error)
    assert seen.code == 2
    assert len(seen.err.splitlines()) == 1


def test_the_unexpected_is_three_with_one_line_and_a_log(quytac, monkeypatch, tmp_path):
    monkeypatch.setenv("COLUMNS", "120")
    seen = _raising(quytac, monkeypatch, ZeroDivisionError("secret"))
    logs = list((tmp_path / "state" / "quytac").glob("*.log"))
    assert seen.code == 3
    assert "secret" not in seen.err
    assert seen.err.startswith("Lỗi: có lỗi ngoài dự kiến")
    assert len(logs) == 1
    assert str(logs[0]) in seen.err.replace("\n", "")
    assert "ZeroDivisionError: secret" in logs[0].read_text("utf-8")


def test_interrupted_is_130(quytac, monkeypatch):
    assert _raising(quytac, monkeypatch, KeyboardInterrupt()).code == 130


def _raising(quytac, monkeypatch, error):
    def fail(*_):
        raise error

    monkeypatch.setattr("toolkit.flow.schema.schemas", fail)
    return quytac("schema")


def test_a_console_of_the_old_days_does_not_fail():
    environment = {**os.environ, "PYTHONIOENCODING": "cp1252", "PYTHONPATH": str(ROOT)}
    done = subprocess.run(
        [sys.executable, "-c", RUN, "check", PROVINCE],
        env=environment,
        capture_output=True,
        check=False,
    )
    assert done.returncode == 0
    assert "cảnh báo" in done.stdout.decode("utf-8")
    assert b"Traceback" not in done.stderr
