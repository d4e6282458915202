"""A principal is asked at most fifteen questions, loses no answer, and gets a school.yaml that holds."""

from itertools import pairwise

import pytest

from tests.cli.terminal import ROOT
from toolkit.cli import asking
from toolkit.cli.new_school import MOST
from toolkit.flow.assembled import judged
from toolkit.flow.loaded import loaded_workspace
from toolkit.flow.new import new_school
from toolkit.flow.release import release
from toolkit.flow.resumed import KEPT, Resumed
from toolkit.model.terms import Ownership, SchoolLevel

PROVINCES = [ROOT / "examples" / name for name in ("lao-cai-2026", "yen-bai-2024")]
LEVELS = [*([level] for level in SchoolLevel), *map(list, pairwise(SchoolLevel)), list(SchoolLevel)]
GIVEN = {
    "name": "Trường Phổ thông Hoa Mai (giả định)",
    "commune": "xã Hoa Mai",
    "boarding": "yes",
    "signer_name": "Lò Thị Mẫu (giả định)",
    "earlier_effect": "replace",
    "earlier_document": "Quy tắc số 1 (giả định)",
}


class Stopped(Exception):
    """The person pressed Ctrl+C."""


class Hand:
    """A person at the terminal, who may stop after so many answers."""

    def __init__(self, monkeypatch, given, stop=99):
        self.given, self.stop, self.asked, self.lines = given, stop, [], 0
        monkeypatch.setattr(asking, "_put", lambda question: self.asked.append(question))
        monkeypatch.setattr(asking, "_line", self.line)

    def line(self):
        if len(self.asked) > self.stop:
            raise Stopped
        self.lines += 1
        assert self.lines < 99, "the same question is asked again and again"
        answer = self.given.get(self.asked[-1].key, "")
        return ", ".join(answer) if isinstance(answer, list) else answer


def ask(folder, province, monkeypatch, day, given, stop=99):
    hand = Hand(monkeypatch, given, stop)
    made = new_school(folder, province, day, Resumed(asking.Terminal(MOST), folder))
    return hand, made


@pytest.fixture(scope="module")
def day():
    return loaded_workspace(PROVINCES[0]).workspace.province.day


@pytest.mark.parametrize("province", PROVINCES, ids=lambda path: path.name)
@pytest.mark.parametrize("ownership", Ownership)
@pytest.mark.parametrize("levels", LEVELS, ids=lambda levels: "+".join(levels))
def test_at_most_fifteen_questions(tmp_path, monkeypatch, capsys, day, province, levels, ownership):
    given = {**GIVEN, "levels": levels, "ownership": str(ownership)}
    hand, made = ask(tmp_path / "truong", province, monkeypatch, day, given)
    assert made.file
    assert len(hand.asked) <= 15
    assert len({question.key for question in hand.asked}) == len(hand.asked)


def test_the_school_follows_the_release_and_only_blanks_are_left(
    tmp_path, monkeypatch, capsys, day
):
    goi = release(PROVINCES[0], tmp_path / "goi.zip").file
    given = {**GIVEN, "levels": ["upper-secondary"]}
    hand, made = ask(tmp_path / "truong", goi, monkeypatch, day, given)
    text = made.file.read_text("utf-8")
    assert 'follows: "../goi.zip"' in text
    loaded = loaded_workspace(tmp_path / "truong")
    result = judged(loaded, final=False)
    assert {problem.level for problem in result.problems} <= {"warning"}
    empty = [q.key for q in hand.asked if q.key.startswith("slots/")]
    assert empty
    assert all(key.split("/")[2] in text for key in empty)


def test_optional_clauses_are_one_choice_a_chapter(tmp_path, monkeypatch, capsys, day):
    given = {**GIVEN, "levels": ["upper-secondary"]}
    hand, _ = ask(tmp_path / "one", PROVINCES[0], monkeypatch, day, given)
    offers = {q.key: [id for id, _ in q.choices] for q in hand.asked if q.key.startswith("choose/")}
    assert list(offers.values()) == [["pupil.boarding-hours"]]
    taken = {key: clauses[0] for key, clauses in offers.items()}
    _, made = ask(tmp_path / "two", PROVINCES[0], monkeypatch, day, given | taken)
    school = loaded_workspace(tmp_path / "two").workspace.school
    assert made.file
    assert set(school.choose) == set(taken.values())


@pytest.mark.parametrize("stop", [1, 4, 9])
def test_a_stopped_run_goes_on_where_it_was(tmp_path, monkeypatch, capsys, day, stop):
    folder = tmp_path / "truong"
    given = {**GIVEN, "levels": ["primary"]}
    with pytest.raises(Stopped):
        ask(folder, PROVINCES[0], monkeypatch, day, given, stop)
    assert (folder / KEPT).is_file()
    assert not (folder / "school.yaml").exists()
    hand, made = ask(folder, PROVINCES[0], monkeypatch, day, given)
    again = [q.key for q in hand.asked]
    assert "name" not in again
    whole, other = ask(tmp_path / "ganz", PROVINCES[0], monkeypatch, day, given)
    lines = (made.file.read_text("utf-8"), other.file.read_text("utf-8"))
    assert lines[0].split("follows")[1] == lines[1].split("follows")[1]
    assert len(again) < len(whole.asked)


def test_a_kept_file_that_is_broken_is_asked_again(tmp_path, monkeypatch, capsys, day):
    folder = tmp_path / "truong"
    folder.mkdir()
    (folder / KEPT).write_bytes(b"\xff{{: [")
    hand, made = ask(folder, PROVINCES[0], monkeypatch, day, {**GIVEN, "levels": ["primary"]})
    assert made.file
    assert hand.asked[0].key == "name"


def test_release_or_folder_but_not_both_and_a_broken_one_is_refused(quytac, tmp_path):
    assert quytac("new", "school", tmp_path / "a").code == 2
    goi = release(PROVINCES[0], tmp_path / "goi.zip").file
    both = ("--release", goi, "--follows", PROVINCES[0])
    assert quytac("new", "school", tmp_path / "a", *both).code == 2
    data = goi.read_bytes()
    goi.write_bytes(data[:-2000] + b"x" * 2000)
    answers = tmp_path / "a.yaml"
    answers.write_text("name: Trường X\n", "utf-8")
    run = quytac("new", "school", tmp_path / "a", "--release", goi, "--answers", answers)
    assert run.code == 2
    assert list(tmp_path.glob("a/*")) == []


def test_answers_in_a_file_make_a_school_of_a_release(quytac, tmp_path):
    goi = release(PROVINCES[0], tmp_path / "goi.zip").file
    answers = tmp_path / "a.yaml"
    answers.write_text(
        "name: Trường Trung học phổ thông Hoa Mai (giả định)\nlevels: [upper-secondary]\ncommune: xã Hoa Mai\n"
        'boarding: "yes"\nsize: 14\nchoose: [pupil.boarding-hours]\n',
        "utf-8",
    )
    run = quytac("new", "school", tmp_path / "truong", "--release", goi, "--answers", answers)
    assert run.code == 0, run.out
    school = loaded_workspace(tmp_path / "truong").workspace.school
    assert (school.size, school.choose) == (14, ("pupil.boarding-hours",))
