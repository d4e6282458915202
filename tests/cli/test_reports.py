"""What the commands tell a person of a result, line by line: nothing that failed is left out, nothing else is told."""

import shutil
from pathlib import Path

import pytest

from tests.check.form.small import decision, p
from tests.cli.terminal import PROVINCE, SCHOOL, UNREADY
from toolkit.check.form.roles import Profile
from toolkit.cli import batch, demo, lint_report
from toolkit.flow.batch import Made
from toolkit.flow.demo import Shown
from toolkit.flow.lint import Linted, Mended, Told
from toolkit.messages import msg
from toolkit.model.batch import RowState
from toolkit.model.document import State
from toolkit.model.problem import Level, Problem


def finding(rule, level, number, what="x", **more):
    return Told(rule, level, more.get("item", ""), more.get("part", "document"), number, more.get("words", ""),
                msg(what), msg(more.get("hint", "y")), False, more.get("why_not"))  # fmt: skip


ROW = finding(
    "BD-JUST",
    Level.ERROR,
    3,
    "it is not justified",
    item="PL1.II.6e",
    words="Mọi người",
    hint="choose Justify",
)
FILE = Path("a.docx")


@pytest.fixture
def lines(capsys, monkeypatch):
    monkeypatch.setenv("QUYTAC_LANG", "en")
    monkeypatch.delenv("COLUMNS", raising=False)
    return lambda: [line for line in capsys.readouterr().out.splitlines() if line]


def row(number, state, wrong=""):
    return Made(number, f"Trường {number}", state, wrong=wrong)


def test_of_a_batch_the_states_are_counted_and_the_rows_that_failed_are_named(lines):
    told = [
        row(2, RowState.MADE),
        row(3, RowState.FAILED, "thiếu cấp học\nthiếu xã"),
        row(4, RowState.EDITED, "đã sửa"),
        row(5, RowState.MADE),
    ]
    batch._tell(told, [Path("ket-qua.json"), Path("ket-qua.csv"), Path("ket-qua.xlsx")])
    said = lines()
    assert said[0] == "Schools in the table: 4"
    assert {tuple(part.strip() for part in line.rsplit(None, 1)) for line in said[3:6]} == {
        ("made", "2"),
        ("not made", "1"),
        ("edited by the school, kept", "1"),
    }
    assert said[6:] == [
        "row 3, Trường 3: thiếu cấp học",
        "What became of each school: ket-qua.xlsx",
    ]


@pytest.mark.parametrize(("failed", "more"), [(10, []), (11, ["and 1 more"]), (15, ["and 5 more"])])
def test_of_many_rows_that_failed_ten_are_named_and_the_others_counted(lines, failed, more):
    batch._tell([row(n, RowState.FAILED, "x") for n in range(failed)], [])
    said = lines()
    assert sum(line.startswith("row ") for line in said) == 10
    assert [line for line in said if line.startswith("and ")] == more


def test_a_file_is_told_with_its_kind_and_each_finding_with_its_place_item_and_hint(lines):
    head = finding("FONT-COLOR", Level.WARNING, 1, "it is not plain black", part="header1")
    whole = finding("TXT-LANG", Level.INFO, 0)
    lint_report._file(Linted(FILE, Profile.DECISION, (ROW, head, whole)))
    assert lines() == [
        "a.docx",
        "  judged as: decision",
        "  Errors:",
        "  paragraph 3 “Mọi người…”: BD-JUST [PL1.II.6e]: it is not justified",
        "      Hint: choose Justify",
        "  Warnings:",
        "  header1, paragraph 1: FONT-COLOR: it is not plain black",
        "      Hint: y",
        "  To know:",
        "  TXT-LANG: x",
        "      Hint: y",
    ]


def test_a_file_without_a_fault_and_one_that_is_not_read_say_so(lines):
    lint_report._file(Linted(FILE, Profile.LETTER))
    assert lines() == [
        "a.docx",
        "  judged as: official letter",
        "  Nothing is wrong with its form.",
    ]
    lint_report._file(Linted(FILE, None, refused=msg("it is no zip")))
    assert lines() == ["a.docx", "  not read: it is no zip"]


@pytest.mark.parametrize(("places", "more"), [(20, []), (21, [1]), (25, [5])])
def test_twenty_places_of_one_rule_are_shown_and_the_others_counted(lines, places, more):
    lint_report._findings(Linted(FILE, None, (ROW,) * places))
    said = lines()
    assert sum("paragraph 3" in line for line in said) == min(places, 20)
    assert [line for line in said if "places more" in line] == [
        f"  BD-JUST: and {count} places more" for count in more
    ]


GOOD, BAD = Linted(FILE, Profile.LETTER), Linted(FILE, Profile.LETTER, (ROW,))
UNREAD = Linted(FILE, None, refused=msg("it is no zip"))


@pytest.mark.parametrize(
    ("found", "code", "last"),
    [
        ([GOOD], 0, "  Nothing is wrong with its form."),
        ([BAD], 1, "      Hint: choose Justify"),
        ([UNREAD], 1, "  not read: it is no zip"),
        ([GOOD, GOOD], 0, "2 files: 2 without an error, 0 with errors, 0 not read."),
        ([GOOD, BAD, UNREAD], 1, "3 files: 1 without an error, 1 with errors, 1 not read."),
    ],
)
def test_several_files_are_summed_up_and_one_fault_is_a_fault(lines, found, code, last):
    assert lint_report.tell(iter(found), len(found), json=False) == code
    assert lines()[-1] == last


def test_of_a_mended_copy_it_is_told_how_often_and_why_the_rest_is_left(lines):
    kept = finding("QD-ART1", Level.ERROR, 0, why_not=msg("z"))
    done = {"TN-SIZE": 2, "BD-JUST": 1}
    assert lint_report.tell_mended(Mended(FILE, done, Linted(FILE, None, (kept,))), False) == 1
    assert lines() == [
        "Written: a.docx",
        "  BD-JUST: mended in 1 places",
        "  TN-SIZE: mended in 2 places",
        "Left for you:",
        "  Errors:",
        "  QD-ART1: x",
        "      Hint: y",
        "      Not mended: z",
    ]


def test_where_nothing_was_to_mend_it_is_said(lines):
    assert lint_report.tell_mended(Mended(FILE, {}, Linted(FILE, None)), False) == 0
    assert lines() == ["Written: a.docx", "  There was nothing to mend."]


def test_the_demo_tells_what_each_file_is_and_what_is_missing(lines):
    lack = [Problem("missing-fact", msg("Who signs")), Problem("missing-fact", msg("yes"))]
    built = [
        Shown(Path("p"), Path("out/a.docx"), "Sở", False, State.FINAL),
        Shown(Path("s"), Path("out/b.docx"), "Mơ", True, State.DRAFT, lack),
        Shown(Path("t"), None, "t", False, None),
    ]
    demo._tell(built, "out")
    said = [line.split() for line in lines()]
    assert said[2][:5] == ["a.docx", "code", "of", "the", "province"]
    assert said[2][-1] == "–"
    assert said[3][:5] == ["b.docx", "code", "of", "a", "school"]
    assert said[3][-3:] == ["-", "Who", "signs"]
    assert said[4] == ["-", "yes"]
    assert said[5][0] == "–"
    assert said[6] == ["2", "Word", "files", "lie", "in", "the", "folder", "out."]


def test_a_paper_that_is_written_and_one_that_is_not(quytac, tmp_path):
    quytac.english()
    written = quytac("paper", "make", "letter", SCHOOL).words
    refused = quytac("paper", "make", "letter", SCHOOL, "--final").words
    assert ("Written: " in written, "Nothing was written" in written) == (True, False)
    assert ("Written: " in refused, "Nothing was written" in refused) == (False, True)


def test_a_build_that_writes_and_one_that_does_not(quytac, tmp_path):
    quytac.english()
    written = quytac("build", SCHOOL).words
    refused = quytac("build", UNREADY, "--final").words
    assert ("Written: " in written, "Nothing was written" in written) == (True, False)
    assert ("Written: " in refused, "Nothing was written" in refused) == (False, True)


def test_a_release_that_is_made_and_a_decision_that_is_recorded_say_what_comes_next(
    quytac, tmp_path
):
    quytac.english()
    said = quytac("release", PROVINCE, "-o", tmp_path / "goi.zip").words
    assert "Written: " in said
    assert "quytac new school DIR --release FILE" in said
    assert "Nothing was written" not in said


def test_where_nothing_is_wrong_check_says_so_and_names_its_day(quytac):
    quytac.english()
    words = quytac("check", PROVINCE, "--on", "23/11/2026").words
    assert "judged for 23/11/2026" in words


@pytest.mark.parametrize(
    ("options", "code"), [((), 0), (("--profile", "letter"), 1), (("--profile", "x"), 2)]
)
def test_lint_judges_as_the_kind_that_is_named(quytac, tmp_path, options, code):
    (tmp_path / "a.docx").write_bytes(decision())
    assert quytac("lint", tmp_path / "a.docx", *options).code == code


def test_lint_mends_one_file_into_another_and_nothing_else(quytac, tmp_path):
    for name in ("a", "b"):
        (tmp_path / f"{name}.docx").write_bytes(decision(last=p("Chữ./.", color="FF0000")))
    copy = tmp_path / "c.docx"
    assert quytac("lint", tmp_path / "a.docx", "--fix").code == 2
    assert quytac("lint", tmp_path / "a.docx", "-o", copy).code == 2
    assert quytac("lint", tmp_path / "a.docx", tmp_path / "b.docx", "--fix", "-o", copy).code == 2
    assert not copy.exists()
    assert quytac("lint", tmp_path / "a.docx", "--fix", "-o", copy).code == 0
    assert copy.exists()


def test_lint_final_makes_blanks_errors(quytac, tmp_path):
    (tmp_path / "a.docx").write_bytes(decision(article_2=p(" Gọi số …….", lead="Điều 2.")))
    assert quytac("lint", tmp_path / "a.docx").code == 0
    assert quytac("lint", tmp_path / "a.docx", "--final").code == 1


def test_lint_of_a_folder_without_a_word_file_says_so(quytac, tmp_path):
    (tmp_path / "trong").mkdir()
    assert quytac("lint", tmp_path / "trong").code == 2


def test_an_interrupted_demo_tells_whether_something_was_kept(capsys, monkeypatch):
    monkeypatch.setenv("QUYTAC_LANG", "en")
    monkeypatch.delenv("COLUMNS", raising=False)
    demo._kept([])
    demo._kept([Path("out/a.docx")])
    assert capsys.readouterr().err.splitlines() == [
        "Interrupted; nothing was written.",
        "Interrupted; these files are whole and were kept:",
        "  out/a.docx",
    ]


def test_recording_a_decision_is_nought_where_it_was_recorded_and_one_where_not(quytac, tmp_path):
    quytac.english()
    province = tmp_path / "tinh"
    shutil.copytree(PROVINCE, province)
    (province / "issued.yaml").unlink()
    number = ("--number", "7", "--date", "23/11/2026")
    file = province / "province.yaml"
    text = file.read_text("utf-8")
    file.write_text(text.replace("name: Hoàng Văn Núi", "# không có tên"), "utf-8")
    refused = quytac("issued", province, *number)
    assert (refused.code, "Nothing was written" in refused.words) == (1, True)
    file.write_text(text, "utf-8")
    recorded = quytac("issued", province, *number)
    assert (recorded.code, "Written: " in recorded.words) == (0, True)
    assert "Nothing was written" not in recorded.words
    assert (province / "issued.yaml").is_file()
