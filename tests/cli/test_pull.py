"""`quytac pull` shows what goes out of the code, and asks before more than three clauses go."""

import io
import json
import shutil

import pytest

from tests.cli.terminal import PROVINCE
from tests.conform import edits

GONE = ["common.civil-words", "common.good-examples", "common.purpose", "common.doubt"]


class Keys(io.StringIO):
    """A person at a terminal."""

    def isatty(self):
        return True


@pytest.fixture(scope="module")
def example(tmp_path_factory):
    """Give a province with its school, and the school's file as built."""
    from toolkit.flow.build import build

    root = tmp_path_factory.mktemp("pull") / "tinh"
    shutil.copytree(PROVINCE, root)
    (file,) = build(root / "schools" / "thcs-suoi-mo", root.parent / "made").files
    return root, file.read_bytes()


@pytest.fixture
def school(example, tmp_path):
    shutil.copytree(example[0], tmp_path / "tinh")
    return tmp_path / "tinh" / "schools" / "thcs-suoi-mo"


@pytest.fixture
def file(example, tmp_path):
    """Give a function that writes the school's file without some clauses."""

    def write(*gone):
        def change(xml):
            for clause in gone:
                xml = edits.deleted(clause)(xml)
            return xml

        path = tmp_path / "sua.docx"
        path.write_bytes(edits.rewritten(example[1], change))
        return path

    return write


def test_without_a_terminal_nothing_is_written_and_the_way_on_is_told(quytac, school, file):
    before = (school / "school.yaml").read_bytes()
    seen = quytac.english()("pull", file(*GONE), "--school", school)
    assert seen.code == 1
    assert (school / "school.yaml").read_bytes() == before
    assert not list(school.glob("*.txt"))
    words = " ".join(seen.out.split())
    assert all(f"drop: {clause}" in words for clause in GONE)
    assert "--yes" in words
    assert "Nothing was written" in words


def test_three_go_without_a_question_and_are_shown(quytac, school, file):
    seen = quytac.english()("pull", file(*GONE[:3]), "--school", school)
    assert seen.code == 0
    assert all(clause in (school / "school.yaml").read_text("utf-8") for clause in GONE[:3])
    assert "Out of the school's code:" in seen.out
    assert "--yes" not in seen.out


def test_yes_takes_them_without_a_question(quytac, school, file):
    seen = quytac("pull", file(*GONE), "--school", school, "--yes")
    assert seen.code == 0
    assert all(clause in (school / "school.yaml").read_text("utf-8") for clause in GONE)


@pytest.mark.parametrize(("key", "code"), [("c\n", 0), ("k\n", 1), ("", 1)])
def test_at_a_terminal_the_person_decides(quytac, school, file, monkeypatch, key, code):
    before = (school / "school.yaml").read_bytes()
    monkeypatch.setattr("sys.stdin", Keys(key))
    seen = quytac("pull", file(*GONE), "--school", school)
    assert seen.code == code
    assert GONE[0] in seen.out
    assert ((school / "school.yaml").read_bytes() == before) == (code == 1)


def test_json_never_asks_and_says_that_it_waits(quytac, school, file, monkeypatch):
    before = (school / "school.yaml").read_bytes()
    monkeypatch.setattr("sys.stdin", Keys("c\n"))
    seen = quytac("pull", file(*GONE), "--school", school, "--json")
    told = json.loads(seen.out)
    assert (seen.code, told["waiting"], told["changed"], told["reasons"]) == (1, True, [], [])
    assert told["kept"] is None
    assert sorted(one["place"] for one in told["removed"]) == sorted(f"drop: {id}" for id in GONE)
    assert all(one["title"] for one in told["removed"])
    assert (school / "school.yaml").read_bytes() == before
    told = json.loads(quytac("pull", file(*GONE), "--school", school, "--json", "--yes").out)
    assert (told["waiting"], len(told["changed"]), len(told["reasons"])) == (False, 4, 4)
    assert told["kept"]


def test_a_file_without_changes_says_so(quytac, school, file):
    seen = quytac.english()("pull", file(), "--school", school)
    assert seen.code == 0
    assert "Nothing new was taken into" in seen.out
    assert "Not taken back" not in seen.out


def test_numbers_that_are_not_understood_take_nothing_even_with_yes(
    quytac, school, example, tmp_path
):
    import re

    before = (school / "school.yaml").read_bytes()
    path = tmp_path / "sua.docx"
    number = lambda xml: re.sub(r">(\d{1,2})\. ", r">7.\1. ", xml)  # noqa: E731
    path.write_bytes(edits.rewritten(example[1], number))
    seen = quytac("pull", path, "--school", school, "--yes")
    assert seen.code == 1
    assert (school / "school.yaml").read_bytes() == before
    assert "chưa đưa gì trở lại" in " ".join(seen.out.split())
