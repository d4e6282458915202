"""What a person reads at 80 columns."""

import re

import pytest

from tests.cli.terminal import SCHOOL, UNREADY
from toolkit.cli import show
from toolkit.cli.library import shipped
from toolkit.flow.matrix import matrix_of

SHOWN = [
    ("check", UNREADY),
    ("explain", SCHOOL, "incident.receive"),
    ("explain", SCHOOL, "pupil.primary-kind"),
    ("clause", "list"),
    ("clause", "show", "incident.receive"),
    ("clause", "matrix"),
    ("source", "list"),
    ("source", "show", "qd-874-2021"),
    ("doctor",),
    ("demo",),
]


@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize("words", SHOWN, ids=lambda words: " ".join(map(str, words))[:20])
def test_no_line_is_wider_than_the_screen(quytac, monkeypatch, words, language):
    monkeypatch.setenv("QUYTAC_LANG", language)
    seen = quytac(*words)
    assert seen.code == 0
    assert [line for line in seen.out.splitlines() if len(line) > 80 and " " in line.strip()] == []
    assert seen.out == "\n".join(line.rstrip() for line in seen.out.split("\n"))


def test_problems_say_where_what_and_what_to_do(quytac):
    lines = quytac("check", UNREADY).out.splitlines()
    assert any(line.startswith("    Gợi ý: ") for line in lines)
    assert re.search(r"/school\.yaml:\d+:\d+ missing-fact: ", " ".join(lines))
    assert lines[-2].startswith("0 lỗi, ")
    assert lines[-1].startswith("Dữ liệu luật kiểm tra đến ngày ")


def test_what_is_not_checked_against_the_text_says_so(quytac):
    seen = quytac("source", "show", "qd-874-2021")
    assert "chưa đối chiếu" in seen.words


def test_explain_tells_why_a_clause_is_out(quytac):
    seen = quytac("explain", SCHOOL, "pupil.primary-kind")
    assert "không có – dành cho cấp học khác" in seen.words
    assert "vị trí trong bộ quy tắc" not in seen.words


@pytest.mark.parametrize("text", ["hoc sinh", "HỌC SINH", "học sinh"])
def test_clauses_are_found_with_and_without_tone_marks(quytac, text):
    assert "pupil.device-in-class" in quytac("clause", "list", "--text", text).out


def test_filters_of_clauses_and_sources(quytac):
    assert (
        "teacher."
        not in quytac("clause", "list", "--audience", "parent", "--level", "preschool").out
    )
    old = quytac("source", "list", "--in-force", "24/10/2024").out
    assert "luat-24-2018" in old
    assert "luat-116-2025" not in old


def test_progress_goes_to_the_error_stream(quytac):
    assert quytac("demo").err.splitlines()[0].startswith("[1/6] ")


@pytest.mark.slow
def test_demo_again_is_no_conflict_and_an_edited_file_is(quytac, tmp_path):
    quytac("demo")
    assert quytac("demo").code == 0
    next((tmp_path / "out").glob("*.docx")).write_bytes(b"edited")
    assert quytac("demo").code == 2
    assert quytac("demo", "--overwrite").code == 0


def test_build_writes_each_format_once(quytac, tmp_path):
    seen = quytac("build", SCHOOL, "--format", "text", "--format", "docx", "--format", "text")
    assert seen.code == 0
    assert sorted(path.suffix for path in (tmp_path / "out").glob("[!.q]*")) == [
        ".docx",
        ".txt",
    ]


def test_signs_that_steer_a_terminal_are_not_printed(quytac):
    assert "\x1b" not in quytac("check", "a\x1b[31mb").err


def test_clean_keeps_letters_and_lines():
    assert show.clean("Điều 1\nkhoản\x07") == "Điều 1\nkhoản�"


def test_the_matrix_holds_every_clause_of_the_library():
    library = shipped()
    assert [row.clause for row in matrix_of(library).clauses] == sorted(library.clauses)
