"""What is printed: width, marks, tables, progress; a screen that is gone is told apart from a disk that is full."""

import io
import json
import sys

import pytest

from toolkit.cli import show
from toolkit.errors import WorldError
from toolkit.messages import msg
from toolkit.model.problem import Level, Problem
from toolkit.model.record import Where

HEADS = (msg("clause"), msg("title"))
LONG = "một hai ba bốn năm sáu bảy tám chín mười một hai ba bốn năm sáu bảy tám chín mười"


class Screen(io.StringIO):
    """A stream that is a screen or not."""

    def __init__(self, is_screen=True):
        super().__init__()
        self.is_screen = is_screen

    def isatty(self):
        return self.is_screen


@pytest.fixture(autouse=True)
def english(monkeypatch):
    monkeypatch.setenv("QUYTAC_LANG", "en")
    monkeypatch.delenv("COLUMNS", raising=False)


def printed(capsys):
    return capsys.readouterr().out.splitlines()


@pytest.mark.parametrize(
    ("columns", "width"),
    [("80", 80), ("40", 40), ("39", 40), ("1", 40), ("120", 120), ("121", 120), ("999", 120)],
)
def test_a_screen_is_at_least_40_and_at_most_120_wide(monkeypatch, columns, width):
    monkeypatch.setenv("COLUMNS", columns)
    assert show.screen_width(io.StringIO()) == width


def test_what_goes_into_a_file_is_not_wrapped(capsys):
    assert show.screen_width(Screen(is_screen=False)) is None
    show.text(LONG)
    assert printed(capsys) == [LONG]


def test_a_paragraph_is_wrapped_between_words_and_hangs_below_its_indent(monkeypatch, capsys):
    monkeypatch.setenv("COLUMNS", "40")
    show.text(f"thư-mục-rất-dài {LONG}", "  - ")
    lines = printed(capsys)
    assert lines[0].startswith("  - thư-mục-rất-dài một")
    assert len(lines) == 3
    assert all(line[:4] == "    " and line[4] != " " and len(line) <= 40 for line in lines[1:])


def test_a_path_is_never_broken_so_that_it_can_be_copied(monkeypatch, capsys):
    monkeypatch.setenv("COLUMNS", "40")
    path = "/nha/truong-hoc/bo-quy-tac/" + "x" * 40
    show.text(f"Ghi ở {path} đó")
    assert path in printed(capsys)


def test_what_went_wrong_goes_to_the_error_stream(capsys):
    show.failure(msg("no Word file lies there"))
    show.step(2, 7, "thcs-mo")
    seen = capsys.readouterr()
    assert seen.out == ""
    assert seen.err.splitlines() == ["Error: no Word file lies there", "[2/7] thcs-mo"]


@pytest.mark.parametrize(
    ("done", "count", "line"),
    [
        (0, 4, "\r[" + "." * 30 + "] 0/4"),
        (1, 2, "\r[" + "#" * 15 + "." * 15 + "] 1/2"),
        (2, 2, "\r[" + "#" * 30 + "] 2/2\n"),
        (1, 1, ""),
    ],
)
def test_a_bar_shows_how_far_a_job_has_come_and_one_file_has_none(monkeypatch, done, count, line):
    screen = Screen()
    monkeypatch.setattr("sys.stderr", screen)
    show.bar(done, count)
    assert screen.getvalue() == line


def test_a_file_of_messages_gets_neither_bar_nor_counter(monkeypatch):
    file = Screen(is_screen=False)
    monkeypatch.setattr("sys.stderr", file)
    show.bar(1, 2)
    show.counter(3)
    assert file.getvalue() == ""


def test_a_counter_counts_on_a_screen(monkeypatch):
    screen = Screen()
    monkeypatch.setattr("sys.stderr", screen)
    show.counter(3)
    assert screen.getvalue() == "\r3"


@pytest.mark.parametrize(
    ("typed", "agreed"),
    [
        ("c", True),
        (" Có ", True),
        ("co", True),
        ("y", True),
        ("yes", True),
        ("k", False),
        ("", False),
        ("cc", False),
    ],
)
def test_only_a_yes_is_a_yes(monkeypatch, capsys, typed, agreed):
    monkeypatch.setattr("sys.stdin", Screen())
    monkeypatch.setattr("builtins.input", lambda _: typed)
    assert show.agreed(msg("really")) is agreed
    assert printed(capsys) == ["really"]


@pytest.mark.parametrize("stdin", [None, Screen(is_screen=False)])
def test_where_nobody_can_answer_it_is_a_no(monkeypatch, capsys, stdin):
    monkeypatch.setattr("sys.stdin", stdin)
    monkeypatch.setattr("builtins.input", lambda _: "y")
    assert show.agreed(msg("really")) is False


def test_the_end_of_input_is_a_no(monkeypatch, capsys):
    def end(_):
        raise EOFError

    monkeypatch.setattr("sys.stdin", Screen())
    monkeypatch.setattr("builtins.input", end)
    assert show.agreed(msg("really")) is False


def problem(level, hint=None, where=None):
    return Problem("row-wrong", msg("no Word file lies there"), hint, where or Where(), level)


def test_problems_stand_under_their_weight_with_place_and_hint_and_are_counted(capsys):
    placed = Where("a.yaml", 3, 1)
    show.problems([problem(Level.WARNING), problem(Level.ERROR, msg("mend it"), placed)])
    assert printed(capsys) == [
        "",
        "Errors:",
        "a.yaml:3:1 row-wrong: no Word file lies there",
        "    Hint: mend it",
        "",
        "Warnings:",
        "row-wrong: no Word file lies there",
        "",
        "errors: 1, warnings: 1",
    ]


def test_where_no_problem_is_nothing_is_printed(capsys):
    show.problems([])
    assert printed(capsys) == []


def test_a_table_has_its_heads_and_no_empty_ends_of_lines(monkeypatch, capsys):
    monkeypatch.setenv("COLUMNS", "80")
    show.table(HEADS, [("a.b", "Tên"), ("c.d", "Khác\x07")])
    lines = printed(capsys)
    assert lines[0].split() == ["clause", "title"]
    assert [line.split() for line in lines[2:]] == [["a.b", "Tên"], ["c.d", "Khác�"]]
    assert all(line == line.rstrip() for line in lines)


def test_columns_that_are_kept_are_not_broken(monkeypatch, capsys):
    monkeypatch.setenv("COLUMNS", "80")
    name = "prohibited.harm-and-insult-of-others"
    show.table(HEADS, [(name, LONG)], keep=(0,))
    assert name in printed(capsys)[2]


@pytest.mark.parametrize(("columns", "heads_shown"), [("80", True), ("79", False)])
def test_below_80_columns_a_table_becomes_a_list(monkeypatch, capsys, columns, heads_shown):
    monkeypatch.setenv("COLUMNS", columns)
    show.table(HEADS, [("a.b", "Tên\nhai"), ("c.d", "")])
    lines = printed(capsys)
    assert (lines[0].split() == ["clause", "title"]) is heads_shown
    if not heads_shown:
        assert lines == ["a.b", "  title: Tên", "  hai", "c.d"]


def test_json_keeps_letters_and_is_read_by_people_too(capsys):
    show.as_json({"tên": ["Mơ"]})
    out = capsys.readouterr().out
    assert out == '{\n  "tên": [\n    "Mơ"\n  ]\n}\n'
    assert json.loads(out) == {"tên": ["Mơ"]}


@pytest.mark.parametrize("error", [BrokenPipeError(32, "x"), OSError(28, "x")])
def test_a_reader_who_has_gone_and_a_full_disk_are_two_things(monkeypatch, error):
    class Gone(io.StringIO):
        def write(self, _):
            raise error

    monkeypatch.setattr("sys.stdout", Gone())
    kind = show.ScreenGone if isinstance(error, BrokenPipeError) else WorldError
    with pytest.raises(kind):
        show.raw("x")


def test_streams_that_the_shell_has_closed_take_everything(monkeypatch):
    monkeypatch.setattr("sys.stdout", None)
    monkeypatch.setattr("sys.stderr", None)
    assert show.speak_utf8() == ""
    show.raw("x")
    show.failure(msg("no Word file lies there"))
    sys.stdout.close()
    sys.stderr.close()


def test_both_streams_speak_utf_8_and_the_encoding_that_was_found_is_told(monkeypatch):
    streams = [io.TextIOWrapper(io.BytesIO(), encoding="cp1252") for _ in range(2)]
    monkeypatch.setattr("sys.stdout", streams[0])
    monkeypatch.setattr("sys.stderr", streams[1])
    assert show.speak_utf8() == "cp1252"
    show.raw("Mơ\ud800")
    show.failure(msg("no Word file lies there"))
    show.flush()
    assert [one.encoding for one in streams] == ["utf-8", "utf-8"]
    assert streams[0].buffer.getvalue().decode() == "Mơ?\n"
