"""How an answer is understood, from a terminal or a file: what fits is kept as it is meant, the rest is refused."""

from datetime import date

import pytest

from toolkit.flow.questions import Question, quietly, read_day, understand
from toolkit.messages import msg

ASK = msg("Who signs")
CHOICES = (("none", msg("there is none")), ("replace", msg("this one replaces it")))
NEEDED = "an answer is needed here"
SIGNS = "the answer holds signs that a document cannot hold"


def question(kind="text", **more):
    return Question("k", ASK, kind=kind, **more)


def choice(kind="choice", **more):
    return question(kind, choices=CHOICES, **more)


def fault(read):
    return read.fault.english() if read.fault else None


@pytest.mark.parametrize(
    ("asked", "given", "answer"),
    [
        (question(), "  Trường   Mơ ", "Trường Mơ"),
        (question(), "Tổ Toán, Tổ Văn; Tổ Anh", "Tổ Toán, Tổ Văn; Tổ Anh"),  # one text keeps its signs
        (question(default="Hiệu trưởng"), "", "Hiệu trưởng"),
        (question(default="Hiệu trưởng"), "Giám đốc", "Giám đốc"),
        (question(optional=True), "", ""),
        (question(optional=True), "   ", ""),
        (question(), ("Trường Mơ",), "Trường Mơ"),
        (question("lines"), "Tổ Toán, Tổ Văn; Tổ Anh", ("Tổ Toán, Tổ Văn", "Tổ Anh")),
        (question("lines"), ("a; b", "c"), ("a; b", "c")),
        (question("lines"), "a; a", ("a",)),
        (question("lines", default="x; y"), "", ("x", "y")),
        (question("lines", optional=True), "", ()),
        (question("many", optional=True), ";", ()),
        (choice(), "1", "none"),
        (choice(), "2", "replace"),
        (choice(), "replace", "replace"),
        (choice("many"), "replace, none", ("replace", "none")),
        (choice("many"), "1;2", ("none", "replace")),
        (choice("many"), "1,none", ("none",)),
        (question("day"), "23/11/2026", "2026-11-23"),
        (question("day"), "23-11-2026", "2026-11-23"),
        (question("day"), "2026-11-23", "2026-11-23"),
        (question(), "x" * 400, "x" * 400),
        (question(), "{ a } % #", "{ a } % #"),
    ],
)  # fmt: skip
def test_what_fits_is_kept_as_it_is_meant(asked, given, answer):
    read = understand(asked, given)
    assert (read.answer, fault(read)) == (answer, None)


@pytest.mark.parametrize(
    ("asked", "given", "expected"),
    [
        (question(), "", NEEDED),
        (question(), " ", NEEDED),
        (question("lines"), ";;", NEEDED),
        (question("many"), "", NEEDED),
        (question(), ("a", "b"), "one answer only"),
        (choice(), ("none", "replace"), "one answer only"),
        (choice(), "0", "0 is not one of: none, replace"),
        (choice(), "3", "3 is not one of: none, replace"),
        (choice(), "²", "² is not one of: none, replace"),
        (choice(), "None", "None is not one of: none, replace"),
        (choice("many"), "none, x", "x is not one of: none, replace"),
        (question("day"), "31/02/2026", "31/02/2026 is not a day; write 23/11/2026"),
        (question("day"), "hôm nay", "hôm nay is not a day; write 23/11/2026"),
        (question(), "x" * 401, "at most 400 letters"),
        (question("lines"), ("a", "x" * 401), "at most 400 letters"),
        *((question(), f"a{sign}b", SIGNS) for sign in ("\u200b", "\x07", "\ue000", "\u202e")),
        *((question(), f"a {sign} b", SIGNS) for sign in ("{{", "}}", "{%", "%}", "{#")),
    ],
)
def test_what_does_not_fit_is_refused_with_what_to_do(asked, given, expected):
    assert fault(understand(asked, given)) == expected


def test_a_number_that_is_itself_a_choice_is_that_choice():
    """The sizes of letters are 14 and 13; the second choice may be chosen by its place as well."""
    sizes = question("choice", choices=(("14", msg("yes")), ("1", msg("no"))))
    assert understand(sizes, "1").answer == "1"
    assert understand(sizes, "14").answer == "14"
    assert understand(sizes, "2").answer == "1"


def test_a_question_s_own_check_judges_every_one_of_several_answers():
    own = question(
        "lines", check=lambda value: msg("a sign has no spaces") if " " in value else None
    )
    assert fault(understand(own, "a; b c")) == "a sign has no spaces"
    assert fault(understand(own, "a; b")) is None


def test_questions_are_made_quiet_but_for_those_that_a_person_is_asked():
    asked = list(quietly([question(), Question("name", ASK)], ("name",)))
    assert [(one.key, one.quiet) for one in asked] == [("k", True), ("name", False)]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (" 1/2/2026 ", date(2026, 2, 1)),
        ("2026-02-01", date(2026, 2, 1)),
        ("01-02-2026", date(2026, 2, 1)),
        ("1.2.2026", None),
        ("2/13/2026", None),
        ("", None),
    ],
)  # fmt: skip
def test_a_day_is_read_as_offices_write_it(text, day):
    assert read_day(text) == day
