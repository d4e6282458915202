"""A person at the terminal: how a question looks, what Enter takes, and what is no longer asked when enough were."""

import pytest

from toolkit.cli import asking
from toolkit.errors import UsageError
from toolkit.flow.new import Made
from toolkit.flow.questions import Question
from toolkit.flow.resumed import KEPT
from toolkit.messages import msg

ASK = msg("Who signs")
CHOICES = (("no", msg("the head")), ("yes", msg("a deputy (KT.)")))
KIND = Question(
    "deputy", ASK, msg("a deputy signs with KT. and the own title"), "choice", "no", choices=CHOICES
)
NAME = Question("name", ASK)
FREE = Question("vetted_by", ASK, optional=True, default="Sở")
QUIET = Question("size", ASK, quiet=True, default="13")


@pytest.fixture
def typed(monkeypatch):
    """Let a person type these lines; what is left is what was not asked for."""
    monkeypatch.setenv("QUYTAC_LANG", "en")
    monkeypatch.delenv("COLUMNS", raising=False)
    monkeypatch.setattr("sys.stdin.isatty", lambda: True, raising=False)

    def typing(*lines):
        left = list(lines)
        monkeypatch.setattr("builtins.input", lambda _: left.pop(0))
        return left

    return typing


def test_a_question_shows_its_number_words_help_choices_and_default(typed, capsys):
    typed("")
    assert asking.Terminal().answer(KIND) == "no"
    assert capsys.readouterr().out.splitlines() == [
        "",
        "Question 1",
        "",
        "Who signs",
        "  a deputy signs with KT. and the own title",
        "  1. the head (no)",
        "  2. a deputy (KT.) (yes)",
        "  [no]",
    ]


def test_a_default_of_several_is_shown_as_a_person_would_type_it(typed, capsys):
    typed("")
    several = Question("levels", ASK, None, "many", ("no", "yes"), choices=CHOICES)
    assert asking.Terminal().answer(several) == ("no", "yes")
    assert "  [no, yes]" in capsys.readouterr().out.splitlines()


def test_where_no_default_is_nothing_stands_in_brackets(typed, capsys):
    typed("Mơ")
    asking.Terminal().answer(NAME)
    assert "[" not in capsys.readouterr().out


def test_the_same_question_is_asked_until_its_answer_fits(typed, capsys):
    left = typed("", "x\x07", "Mơ", "thừa")
    assert asking.Terminal().answer(NAME) == "Mơ"
    assert left == ["thừa"]
    faults = [line for line in capsys.readouterr().out.splitlines() if line.startswith("  ! ")]
    assert faults == [
        "  ! an answer is needed here",
        "  ! the answer holds signs that a document cannot hold",
    ]


def test_a_quiet_question_takes_its_default_and_does_not_count(typed):
    left = typed("Mơ")
    person = asking.Terminal(most=1)
    assert person.answer(QUIET) == "13"
    assert person.answer(NAME) == "Mơ"
    assert (person.asked, left) == (1, [])


def test_when_enough_were_asked_only_what_must_be_answered_is(typed):
    left = typed("Mơ", "Hoa", "thừa")
    person = asking.Terminal(most=1)
    assert [person.answer(one) for one in (NAME, FREE, NAME)] == ["Mơ", "Sở", "Hoa"]
    assert left == ["thừa"]


def test_without_a_bound_every_question_is_asked(typed):
    typed("Mơ", "Phòng", "Hoa")
    person = asking.Terminal()
    assert [person.answer(one) for one in (NAME, FREE, NAME)] == ["Mơ", "Phòng", "Hoa"]


@pytest.mark.parametrize("there", [False, None])
def test_without_a_terminal_the_answers_must_come_from_a_file(monkeypatch, tmp_path, there):
    monkeypatch.setattr("sys.stdin", None) if there is None else monkeypatch.setattr(
        "sys.stdin.isatty", lambda: False, raising=False
    )
    with pytest.raises(UsageError) as found:
        asking.made(tmp_path, None, False, lambda asker: Made(None))
    assert "--answers FILE.yaml" in found.value.message.english()


def test_a_run_that_goes_on_says_so_and_forgets_when_the_workspace_is_written(
    typed, capsys, tmp_path
):
    (tmp_path / KEPT).write_text('"name": "Mơ"\n', "utf-8")
    code = asking.made(tmp_path, None, False, lambda asker: Made(tmp_path / "school.yaml"))
    out = capsys.readouterr().out
    assert code == 0
    assert "Going on after 1 answers kept in" in out
    assert f"quytac check {tmp_path}" in out
    assert not (tmp_path / KEPT).exists()


def test_what_could_not_be_written_keeps_the_answers(typed, capsys, tmp_path):
    (tmp_path / KEPT).write_text('"name": "Mơ"\n', "utf-8")
    assert asking.made(tmp_path, None, False, lambda asker: Made(None)) == 1
    assert "Nothing was written" in capsys.readouterr().out
    assert (tmp_path / KEPT).exists()


def test_a_first_run_does_not_speak_of_an_earlier_one(typed, capsys, tmp_path):
    asking.made(tmp_path, None, False, lambda asker: Made(tmp_path / "school.yaml"))
    assert "Going on" not in capsys.readouterr().out


@pytest.mark.parametrize(("name", "word"), [("trường 1", '"trường 1"'), ("truong-1", "truong-1")])
def test_a_folder_with_spaces_is_one_word_of_the_next_command(typed, capsys, tmp_path, name, word):
    from pathlib import Path

    asking.made(Path(name), None, False, lambda asker: Made(Path("school.yaml")))
    assert f"quytac build {word}" in capsys.readouterr().out
