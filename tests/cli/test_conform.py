"""`quytac conform` on the screen, as JSON, as files, and its exit codes."""

import json

import pytest
from openpyxl import load_workbook

from tests.cli.terminal import SCHOOL
from tests.conform import edits

ONE = "prohibited.impersonation"
KEYS = {
    "file", "refused", "sound", "school", "levels", "ownership", "inferred", "slot_faults", "clauses", "passages",
    "misnumbered", "headings", "front", "around", "slots", "tracked", "program", "behind", "unplaced",
    "unread",
}  # fmt: skip


@pytest.fixture
def files(quytac, tmp_path):
    """Give a file as built and one with a word changed."""
    quytac("build", SCHOOL, "-o", tmp_path / "made")
    (good,) = (tmp_path / "made").glob("*.docx")
    folder = tmp_path / "ve"
    folder.mkdir()
    (folder / "nguyen.docx").write_bytes(good.read_bytes())
    bad = edits.rewritten(good.read_bytes(), edits.worded(ONE, "lừa dối", "=lừa gạt"))
    (folder / "sua.docx").write_bytes(bad)
    return folder


def test_exit_codes(quytac, files, tmp_path):
    assert quytac("conform", files / "nguyen.docx", "--school", SCHOOL).code == 0
    assert quytac("conform", files / "sua.docx", "--school", SCHOOL).code == 1
    assert quytac("conform", files, "--school", SCHOOL).code == 1
    assert quytac("conform", files).code == 2
    assert quytac("conform", tmp_path / "nothing", "--school", SCHOOL).code in (1, 2)
    assert quytac("conform", files, "--school", SCHOOL, "--level", "primary").code == 2


def test_the_screen_names_the_clause_and_the_words(quytac, files):
    said = quytac("conform", files / "sua.docx", "--school", SCHOOL).out
    assert ONE in said.replace("\n", "")
    assert "gạt" in said


def test_json_has_its_keys(quytac, files):
    told = json.loads(quytac("conform", files, "--school", SCHOOL, "--json").out)
    assert [one["sound"] for one in told["files"]] == [True, False]
    assert all(set(one) == KEYS for one in told["files"])
    (one,) = [c for c in told["files"][1]["clauses"] if c["verdicts"] != ["intact"]]
    assert (one["id"], one["standing"], one["verdicts"]) == (ONE, "mandatory", ["changed"])
    assert ["added", "=lừa gạt,"] in one["pieces"]


def test_reports_are_written_and_never_over_other_files(quytac, files, tmp_path):
    for name in ("bao-cao.docx", "bao-cao.xlsx"):
        assert quytac("conform", files, "--school", SCHOOL, "-o", tmp_path / name).code == 1
        assert (tmp_path / name).stat().st_size > 1000
    (tmp_path / "cua-toi.xlsx").write_bytes(b"mine")
    assert quytac("conform", files, "--school", SCHOOL, "-o", tmp_path / "cua-toi.xlsx").code == 2
    assert (tmp_path / "cua-toi.xlsx").read_bytes() == b"mine"
    assert quytac("conform", files, "--school", SCHOOL, "-o", tmp_path / "x.txt").code == 2


def test_a_workbook_reckons_nothing(quytac, files, tmp_path):
    quytac("conform", files, "--school", SCHOOL, "-o", tmp_path / "a.xlsx")
    book = load_workbook(tmp_path / "a.xlsx")
    cells = [cell for page in book for row in page.iter_rows() for cell in row]
    assert any("lừa gạt" in str(cell.value) for cell in cells)
    assert {cell.data_type for cell in cells if cell.value} == {"s"}
