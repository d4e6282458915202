"""`quytac new`: answers become files that load; nothing is ever overwritten."""

import pytest

from toolkit.cli import asking
from toolkit.flow.questions import Question, understand
from toolkit.messages import msg

PROVINCE = """\
name: tỉnh Lạng Sơn
day: 1/12/2026
issuer_kind: department
signer_name: 'Lê "Văn" A: # \\'
competence: ["Quyết định số 12/2025/QĐ-UBND: quy định - chức năng"]
earlier_effect: supplement
earlier_document: Quy tắc năm 2022
"""
COMMITTEE = "name: thành phố Huế\nissuer_kind: committee\ndeputy: 'yes'\n"
SCHOOL = """\
name: Trường Tiểu học và Trung học cơ sở Bình Minh
levels: [primary, lower-secondary]
day: 2026-12-01
commune: xã Bình Minh
boarding: 'yes'
slots:
  incident.channels:
    dau_moi: 0214 3 000 000
"""


@pytest.fixture
def made(quytac, tmp_path):
    def make(kind, answers, folder="p", *more):
        (tmp_path / "answers.yaml").write_text(answers, "utf-8")
        return quytac("new", kind, folder, *more, "--answers", "answers.yaml")

    return make


@pytest.mark.parametrize("answers", [PROVINCE, COMMITTEE], ids=["department", "committee"])
def test_a_new_province_loads_and_lacks_only_what_nobody_answered(made, quytac, tmp_path, answers):
    assert made("province", answers).code == 0
    seen = quytac("check", "p")
    assert seen.code == 0
    assert {line.split()[1] for line in seen.out.splitlines() if line.startswith("p/")} <= {
        "missing-fact:",
        "slot-proposed:",
        "maybe-normative:",
        "basis-not-proved:",
        "citation-form:",
        "first-citation-in-full:",
    }
    text = (tmp_path / "p" / "province.yaml").read_text("utf-8")
    assert text.count("\n# ") > 5
    assert quytac("build", "p").code == 0


def test_a_new_school_follows_its_province(made, quytac, tmp_path):
    made("province", PROVINCE)
    assert made("school", SCHOOL, "trường 1/hồ sơ", "--follows", "p").code == 0
    text = (tmp_path / "trường 1" / "hồ sơ" / "school.yaml").read_text("utf-8")
    assert 'follows: "../../p"' in text
    assert 'superior: "UBND xã Bình Minh"' in text
    seen = quytac("check", "trường 1/hồ sơ")
    assert seen.code == 0
    assert "slot-missing" not in seen.out


def test_values_stay_as_they_were_given(made, tmp_path):
    made("province", PROVINCE)
    text = (tmp_path / "p" / "province.yaml").read_text("utf-8")
    assert r'name: "Lê \"Văn\" A: # \\"' in text


@pytest.mark.parametrize("there", ["province.yaml", "school.yaml"])
@pytest.mark.parametrize("kind", ["province", "school"])
def test_new_refuses_where_a_workspace_lies(quytac, tmp_path, kind, there):
    (tmp_path / "p").mkdir()
    (tmp_path / "p" / there).write_text("mine", "utf-8")
    more = ("--follows", "p") if kind == "school" else ()
    seen = quytac("new", kind, "p", *more)
    assert (seen.code, "không bị ghi đè" in seen.words) == (2, True)
    assert (tmp_path / "p" / there).read_text("utf-8") == "mine"


@pytest.mark.parametrize(
    ("answers", "place"),
    [
        ("name: tỉnh A\nnmae: x\n", "answers.yaml:2:1 answer-unknown:"),
        ("name: tỉnh A\nsize: 15\n", "answers.yaml:2:1 answer-wrong:"),
        ("size: 13\n", "answers.yaml:1:1 answer-wrong:"),
        ("name: tỉnh A\nday: 31/2/2026\n", "answers.yaml:2:1 answer-wrong:"),
        ("name: tỉnh A\nenforcers: UBND xã B\n", "answers.yaml:2:1 answer-wrong:"),
        ("name: tỉnh A\nenforcers: [a: b]\n", "answers.yaml:2:13 answer-wrong:"),
        ("name: tỉnh {{ 7 * 7 }}\n", "answers.yaml:1:"),
        ("name: [\n", "answers.yaml:"),
    ],
    ids=["unknown", "choice", "missing", "day", "committee", "mapping", "jinja", "yaml"],
)
def test_answers_with_mistakes_write_nothing_and_say_where(made, tmp_path, answers, place):
    seen = made("province", answers)
    assert seen.code == 1
    assert place in seen.out
    assert not (tmp_path / "p").exists()


def test_a_school_with_mistakes_in_its_answers_is_not_written_either(made, tmp_path):
    made("province", PROVINCE)
    seen = made("school", SCHOOL.replace("boarding: 'yes'", "boarding: mai"), "s", "--follows", "p")
    assert seen.code == 1
    assert "answers.yaml:5:1 answer-wrong:" in seen.out
    assert not (tmp_path / "s").exists()


def test_a_school_cannot_follow_a_school(made, quytac, tmp_path):
    made("province", PROVINCE)
    made("school", SCHOOL, "s", "--follows", "p")
    seen = made("school", SCHOOL, "t", "--follows", "s")
    assert (seen.code, "hồ sơ của trường" in seen.words) == (2, True)


def test_a_person_is_asked_until_the_answer_can_be_used(monkeypatch, capsys):
    said = iter(["x", "3", "2"])
    monkeypatch.setattr("builtins.input", lambda _: next(said))
    choice = Question(
        "k", msg("Who signs"), kind="choice", choices=(("a", msg("yes")), ("b", msg("no")))
    )
    assert asking.Terminal().answer(choice) == "b"
    assert capsys.readouterr().out.count("!") == 2


def test_end_of_input_is_an_interruption(quytac, monkeypatch, tmp_path):
    def end(_):
        raise EOFError

    monkeypatch.setattr("builtins.input", end)
    monkeypatch.setattr("sys.stdin.isatty", lambda: True, raising=False)
    assert quytac("new", "province", "p").code == 130
    assert not (tmp_path / "p").exists()


@pytest.mark.parametrize(
    ("kind", "given", "answer"),
    [
        ("text", "  a   b ", "a b"),
        ("text", "e\u0302", "ê"),
        ("lines", "a; b;;", ("a", "b")),
        ("lines", ("a; b",), ("a; b",)),
        ("day", "1/12/2026", "2026-12-01"),
        ("day", "2026-12-01", "2026-12-01"),
    ],
)
def test_answers_are_understood(kind, given, answer):
    assert understand(Question("k", msg("text"), kind=kind), given).answer == answer


@pytest.mark.parametrize("given", ["", "a\u200bb", "{{ a }}", "x" * 401, "a\x07"])
def test_answers_are_refused(given):
    assert understand(Question("k", msg("text")), given).fault is not None
