"""The commands on papers around the code, as a person meets them."""

import pytest

from tests.cli.terminal import PROVINCE, SCHOOL, unfolded
from toolkit.assemble.registry import PAPERS

READY = PROVINCE / "schools" / "thpt-hoa-ban"


def test_the_list_shows_every_paper_with_its_law(quytac):
    seen = quytac("paper", "list")
    assert seen.code == 0
    assert [kind.id for kind in PAPERS if f"{kind.id} " not in seen.words] == []
    assert "Điều 55" in seen.words
    assert max(map(len, seen.out.splitlines())) <= 80


def test_a_draft_is_written_and_tells_its_blanks(quytac, tmp_path):
    seen = quytac("paper", "make", "letter", SCHOOL)
    assert seen.code == 0
    assert "paper-blank" in seen.out
    (file,) = (tmp_path / "out").glob("*.docx")
    assert file.name == "Công văn lấy ý kiến - dự thảo - Trường Trung học cơ sở Suối Mơ.docx"


def test_final_refuses_blanks_and_takes_what_is_whole(quytac, tmp_path):
    assert quytac("paper", "make", "letter", SCHOOL, "--final").code == 1
    assert not (tmp_path / "out").exists()
    assert quytac("paper", "make", "letter", READY, "--final", "--format", "text").code == 0
    (file,) = (tmp_path / "out").glob("*.txt")
    assert " - trình ký - " in file.name


def test_an_edited_paper_is_not_replaced(quytac, tmp_path):
    quytac("paper", "make", "plan", READY, "--format", "text")
    (file,) = (tmp_path / "out").glob("*.txt")
    file.write_text("của tôi", "utf-8")
    assert quytac("paper", "make", "plan", READY, "--format", "text").code == 2
    assert quytac("paper", "make", "plan", READY, "--format", "text", "--overwrite").code == 0
    assert len(list((tmp_path / "out").glob("*bản cũ*"))) == 1


@pytest.mark.parametrize("paper", ["", "decision", "Plan", "../plan"])
def test_another_word_is_wrong_use_and_the_papers_are_named(quytac, paper):
    seen = quytac("paper", "make", paper, SCHOOL)
    assert seen.code == 2
    assert "incident-slip" in seen.err


def test_a_mistake_in_papers_yaml_is_told_with_its_place(quytac, tmp_path):
    folder = tmp_path / "tinh"
    folder.mkdir()
    source = (PROVINCE / "province.yaml").read_text("utf-8")
    (folder / "province.yaml").write_text(source, "utf-8")
    (folder / "papers.yaml").write_text("counts: {pupil: 3}\nmeeting: {date: mai}\n", "utf-8")
    seen = quytac("paper", "make", "report", folder)
    assert seen.code == 1
    words = unfolded(seen.out)
    assert "papers.yaml:1:10 unknown-key" in words
    assert "papers.yaml:2:17 wrong-type" in words
    assert "pupils" in words
