"""One file of a folder that cannot be judged is told, and all others are judged: exit 1, never 3."""

import json

import pytest
from openpyxl import load_workbook

from tests.check.form.small import decision, one, p
from tests.cli.terminal import SCHOOL
from toolkit.check.form import anatomy as form
from toolkit.conform import judging
from toolkit.word.read import read_word

pytestmark = pytest.mark.slow

VML = '<w:r><w:pict xmlns:v="urn:schemas-microsoft-com:vml">{}</w:pict></w:r>'
ODD = {
    "a line of VML": VML.format('<v:line from="..,0" to=",,"/>'),
    "a shape of VML": VML.format('<v:shape type="t32" style="width:.pt"/>'),
    "a surrogate": '<w:r><w:sym w:char="D800"/></w:r>',
    "no character": '<w:r><w:sym w:char="0"/><w:sym w:char="FFFF"/></w:r>',
}


@pytest.fixture
def folder(tmp_path):
    folder = tmp_path / "ve"
    folder.mkdir()
    (folder / "a.docx").write_bytes(decision())
    (folder / "c.docx").write_bytes(decision())
    return folder


def refused(seen):
    assert seen.code == 1
    return {one["file"][-6:]: one["refused"] for one in json.loads(seen.out)["files"]}


@pytest.mark.parametrize("name", ODD)
def test_odd_signs_in_a_file_end_no_folder(quytac, folder, name):
    (folder / "b.docx").write_bytes(one(p("Điều 1. Một lời.", raw=ODD[name])))
    expected = dict.fromkeys(("a.docx", "b.docx", "c.docx"))
    assert refused(quytac("lint", folder, "--json")) == expected
    assert refused(quytac("conform", folder, "--school", SCHOOL, "--json")) == expected


def ends(original, sign):
    """Give what does the same, but ends unforeseen on a file that holds a sign."""

    def judged(file, *more, **named):
        if any(sign in one.text for one in file.paragraphs):
            raise ZeroDivisionError("nobody foresaw this")
        return original(file, *more, **named)

    return judged


@pytest.mark.parametrize("command", [("lint",), ("conform", "--school", SCHOOL)])
def test_what_nobody_foresaw_in_one_file_is_told_with_its_log(quytac, folder, monkeypatch, command):
    monkeypatch.setattr("toolkit.flow.lint.anatomy", ends(form.anatomy, "§"))
    monkeypatch.setattr("toolkit.flow.conform.judge", ends(judging.judge, "§"))
    (folder / "b.docx").write_bytes(one(p("§")))
    told = refused(quytac(*command, folder, "--json"))
    assert (told["a.docx"], told["c.docx"]) == (None, None)
    assert "không xét được" in told["b.docx"]
    (log,) = (folder.parent / "state" / "quytac").glob("*.log")
    assert str(log) in told["b.docx"]
    assert "nobody foresaw this" in log.read_text("utf-8")


def test_two_such_files_in_one_second_stand_both_in_the_log(quytac, folder, monkeypatch):
    monkeypatch.setattr("toolkit.flow.lint.anatomy", ends(form.anatomy, ""))
    quytac("lint", folder)
    logs = [log.read_text("utf-8") for log in (folder.parent / "state" / "quytac").glob("*.log")]
    assert sum(log.count("Traceback") for log in logs) == 2


@pytest.mark.parametrize("name", ["a\x01.docx", "\udcff.docx"])
def test_reports_name_a_file_whatever_it_is_called(quytac, tmp_path, name):
    (tmp_path / name).write_bytes(decision())
    for report in ("bao-cao.docx", "bao-cao.xlsx"):
        seen = quytac("conform", tmp_path / name, "--school", SCHOOL, "-o", tmp_path / report)
        assert seen.code == 1
    rows = load_workbook(tmp_path / "bao-cao.xlsx").worksheets[0].iter_rows(values_only=True)
    assert [row[0] for row in rows][1] == name.replace("\x01", "\ufffd").replace("\udcff", "\ufffd")
    texts = [one.text for one in read_word((tmp_path / "bao-cao.docx").read_bytes()).paragraphs]
    assert any("\ufffd.docx" in text for text in texts)
