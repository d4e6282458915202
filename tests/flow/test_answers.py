"""A file of answers: what it holds, what is wrong with it, and what happens to the questions it leaves out."""

import pytest

from toolkit.errors import UsageError
from toolkit.flow.answers import answers_file
from toolkit.flow.questions import Question
from toolkit.messages import msg

ASK = msg("Who signs")
NAME = Question("name", ASK)
SIZE = Question("size", ASK, None, "choice", "14", choices=(("14", msg("yes")), ("13", msg("no"))))
LEVELS = Question("levels", ASK, None, "many", choices=SIZE.choices)
LINES = Question("enforcers", ASK, None, "lines")
SLOT = Question("slots/a.b/c", ASK, msg("with its kind"))


@pytest.fixture
def read(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)

    def reading(text, *questions):
        (tmp_path / "a.yaml").write_text(text, "utf-8")
        file = answers_file(tmp_path / "a.yaml")
        return file, [file.answer(question) for question in questions]

    return reading


def told(file):
    return [
        (str(one.where), one.rule, one.what.english(), one.hint and one.hint.english())
        for one in file.finish()
    ]


def test_keys_are_joined_by_strokes_and_lists_of_texts_are_one_answer(read):
    file, answers = read(
        "name: Mơ\nenforcers: [một, hai]\nslots:\n  a.b:\n    c: 5\n", NAME, LINES, SLOT
    )
    assert answers == ["Mơ", ("một", "hai"), "5"]
    assert told(file) == []


def test_what_the_file_leaves_out_takes_the_default(read):
    file, answers = read("name: Mơ\nsize:\nenforcers: [một, null]\n", NAME, SIZE, LINES)
    assert answers == ["Mơ", "14", ("một",)]
    assert told(file) == []


@pytest.mark.parametrize(
    ("text", "question", "fallback", "expected"),
    [
        (
            "size: 15\n",
            SIZE,
            "14",
            ("a.yaml:1:1", "size: 15 is not one of: 14, 13", "write 14 or 13"),
        ),
        (
            "\nlevels: [x]\n",
            LEVELS,
            ("14",),
            ("a.yaml:2:1", "levels: x is not one of: 14, 13", "write 14 or 13"),
        ),
        (
            "x: y\n",
            NAME,
            "?",
            ("a.yaml:1:1", "name: an answer is needed here", "write it as `name: …`"),
        ),
        (
            "x: y\n",
            LINES,
            ("?",),
            ("a.yaml:1:1", "enforcers: an answer is needed here", "write it as `enforcers: …`"),
        ),
        (
            "slots:\n  a.b:\n    c: '{{ x }}'\n",
            SLOT,
            "?",
            (
                "a.yaml:3:5",
                "slots/a.b/c: the answer holds signs that a document cannot hold",
                "with its kind",
            ),
        ),
    ],
)
def test_what_is_wrong_is_told_with_its_place_and_the_questions_go_on(
    read, text, question, fallback, expected
):
    file, answers = read(text, question)
    assert answers == [fallback]
    where, what, hint = expected
    assert (where, "answer-wrong", what, hint) in told(file)


def test_an_answer_that_no_question_asked_for_is_told_with_what_was_meant(read):
    file, _ = read("nmae: Mơ\nxyzw: 1\nname: Mơ\n", NAME)
    assert told(file) == [
        ("a.yaml:1:1", "answer-unknown", "no question asks for nmae", "did you mean: name"),
        ("a.yaml:2:1", "answer-unknown", "no question asks for xyzw", "the questions are: name"),
    ]


def test_a_choice_of_one_is_told_without_an_or(read):
    only = Question("size", ASK, None, "choice", choices=(("14", msg("yes")),))
    file, _ = read("size: 15\n", only)
    assert told(file)[0][3] == "write 14"


def test_an_item_with_a_colon_is_no_text(read):
    file, _ = read("enforcers:\n  - một\n  - a: b\n  - [x]\n", LINES)
    wrong = [one for one in told(file) if one[2] == "this answer is not one text"]
    assert [where for where, *_ in wrong] == ["a.yaml:3:5", "a.yaml:4:5"]


@pytest.mark.parametrize("text", ["- name\n", "name\n"])
def test_a_file_without_keys_is_told_once_and_not_for_each_question(read, text):
    file, answers = read(text, NAME, SIZE, LINES)
    assert answers == ["?", "14", ("?",)]
    assert [(where, rule) for where, rule, *_ in told(file)] == [("a.yaml:1:1", "answer-wrong")]


def test_a_file_that_is_no_yaml_is_told_for_what_it_is_and_for_nothing_else(read):
    file, _ = read("name: [\n", NAME)
    assert [rule for _, rule, *_ in told(file)] == ["yaml-syntax"]


def test_a_file_that_is_not_there_is_named(tmp_path):
    with pytest.raises(UsageError) as found:
        answers_file(tmp_path / "b.yaml")
    assert "b.yaml" in found.value.message.english()
