"""Every command that shows words, law or standing shows a school on a release what the release says."""

import json
import zipfile
from io import StringIO

import pytest

from tests.cli.terminal import PROVINCE, SCHOOL
from tests.release.releases import changed, following, release_parts, write_release
from toolkit.cli import main

pytestmark = pytest.mark.slow

WORDS, LAW, HOTLINE = "Thông tin chưa tỏ đúng sai", "Luật An ninh số", "bảo vệ trẻ em 112"
NUMBER = "77/2025/QH15"
PLAN, SIGNED, GOAL = "Tìm và nhận thông tin", "kể từ ngày được ký", "I. ĐÍCH ĐẾN"
PLEDGE, PLAIN = "vui lòng cam kết", "Em hỏi ba mẹ trước"
CHANGES = (
    ("clauses/common/doubt.yaml", "Thông tin chưa rõ đúng sai", WORDS),
    ("clauses/sources/luat-116-2025.yaml", "title: Luật An ninh mạng", f"title: {LAW}"),
    ("clauses/sources/luat-91-2025.yaml", "number: 91/2025/QH15", f"number: {NUMBER}"),
    ("clauses/bodies/child-hotline.yaml", "bảo vệ trẻ em 111", HOTLINE),
    ("clauses/plans/social-media-code.yaml", "Tìm kiếm và tiếp nhận thông tin", PLAN),
    ("clauses/pupil/strangers.yaml", "Em hỏi bố mẹ trước", PLAIN),
    ("clauses/pupil/boarding-hours.yaml", "standing: optional", "standing: default"),
    ("templates/papers/decision.j2", "kể từ ngày ký", SIGNED),
    ("templates/papers/rollout.j2", "I. MỤC TIÊU", GOAL),
    ("templates/forms/pupil.j2", "tự nguyện cam kết", PLEDGE),
    ("province/province.yaml", 'edition: "2026.1"', 'edition: "2026.9"'),
)
MISSING = ("signoff", "missing", "s", "--audience", "pupil", "--json")
ROSTER = "Họ và tên;Lớp;Ngày sinh\nLò Thị Số Một;6A;05/09/2014\n"
SCHOOLS = "Tên trường;Cấp học;Xã, phường\nTrường THCS Giả Định;THCS;xã Giả Định\n"
ANSWERS = """\
name: Trường Trung học cơ sở Giả Định
levels: [lower-secondary]
commune: xã Giả Định
boarding: 'yes'
"""


@pytest.fixture(scope="module")
def data():
    parts = release_parts()
    for name, old, new in CHANGES:
        parts = changed(parts, name, old, new)
    return parts


@pytest.fixture
def there(data, tmp_path, quytac):
    """Lay out release, school, roster, table and answers; give the command, with a build of the school."""
    write_release(tmp_path / "goi.zip", data)
    following(tmp_path / "s")
    (tmp_path / "lop.csv").write_text(ROSTER, "utf-8")
    (tmp_path / "truong.csv").write_text(SCHOOLS, "utf-8")
    (tmp_path / "answers.yaml").write_text(ANSWERS, "utf-8")
    return quytac


def facts(seen):
    assert seen.err == ""
    return json.loads(seen.out)


def texts(folder):
    """Give the words of all Word files below a folder, without their tags."""
    found = []
    for file in sorted(folder.rglob("*.docx")):
        with zipfile.ZipFile(file) as archive:
            found.append(archive.read("word/document.xml").decode())
    assert found
    return "\n".join(found)


def built(there, tmp_path):
    (path,) = facts(there("build", "s", "-o", "out", "--json"))["files"]
    return tmp_path / path


def shows_build(there, tmp_path):
    built(there, tmp_path)
    assert [w for w in (WORDS, LAW, HOTLINE, PLAN, SIGNED) if w not in texts(tmp_path)] == []


def shows_check(there, tmp_path):
    assert NUMBER in there("check", "s").out


def shows_explain(there, tmp_path):
    assert WORDS in there("explain", "s", "common.doubt", "--json").out


def shows_conform(there, tmp_path):
    for against in (("--school", "s"), ("--release", "goi.zip")):
        report = facts(there("conform", built(there, tmp_path), *against, "--json"))
        assert [file["sound"] for file in report["files"]] == [True]
        told = {c["id"]: (c["verdicts"], c["lines"]) for c in report["files"][0]["clauses"]}
        verdicts, lines = told["common.doubt"]
        assert (verdicts, WORDS in lines[0]) == (["intact"], True)


def shows_pull(there, tmp_path):
    report = facts(there("pull", built(there, tmp_path), "--school", "s", "--json"))
    assert (report["changed"], report["lost"]) == ([], [])


def shows_law_status(there, tmp_path):
    assert LAW in there("law", "status", "s", "--json").out


def shows_law_changes(there, tmp_path):
    span = ("--from", "30/6/2026", "--to", "31/7/2026")
    for folder in ("s", "."):
        report = facts(there("law", "changes", *span, folder, "--json"))
        assert LAW in json.dumps(report["changes"], ensure_ascii=False)
    below = facts(there("law", "changes", *span, "s", "--json"))["texts"]
    assert LAW in next(one["new"] for one in below if one["clause"] == "")


def shows_paper_make(there, tmp_path):
    assert there("paper", "make", "rollout", "s", "-o", "out").code == 0
    assert GOAL in texts(tmp_path)


def shows_signoff_forms(there, tmp_path):
    asked = ("--roster", "lop.csv", "-o", "cam-ket", "--yes")
    assert there("signoff", "forms", "s", *asked).code == 0
    found = texts(tmp_path / "cam-ket")
    assert [w for w in (PLEDGE, PLAIN) if w not in found] == []


def shows_signoff_status(there, tmp_path):
    there("signoff", "forms", "s", "--roster", "lop.csv", "--yes")
    report = facts(there("signoff", "status", "s", "--json"))
    assert report["version"].startswith("2026.9")


def shows_signoff_missing(there, tmp_path):
    """Who signed is asked again by what changed in substance in the release that lies there now."""
    there("signoff", "forms", "s", "--roster", "lop.csv", "--yes")
    (person,) = facts(there(*MISSING))["people"]
    there.monkeypatch.setattr("sys.stdin", StringIO(person["code"] + "\n"))
    assert there("signoff", "record", "s").code == 0
    assert facts(there(*MISSING))["people"] == []
    newer = (
        "  - {from: 2026-11-01, change: substance, text: Học sinh không nên gặp người lạ.}\nplain:"
    )
    parts = changed(release_parts(), "clauses/pupil/strangers.yaml", "plain:", newer)
    write_release(tmp_path / "goi.zip", parts)
    (again,) = facts(there(*MISSING))["people"]
    assert again["standing"] == "signed-older"


def shows_batch(there, tmp_path):
    assert there("batch", "truong.csv", "--release", "goi.zip", "-o", "out", "-j", "1").code == 0
    assert [w for w in (WORDS, LAW, SIGNED) if w not in texts(tmp_path / "out")] == []


def shows_issued(there, tmp_path):
    assert there("issued", "s", "--number", "7", "--date", "23/11/2026").code == 0
    assert "changed-since-signed" not in there("check", "s").out
    school = tmp_path / "s" / "issued.yaml"
    digest = facts(there("build", "s", "-o", "out", "--json"))["digest"]
    assert digest in school.read_text("utf-8")


def shows_new_school(there, tmp_path):
    """What is a default clause in the release is not offered as optional one."""
    made = there.english()(
        "new", "school", "n", "--release", "goi.zip", "--answers", "answers.yaml"
    )
    assert made.code == 0
    assert "pupil.boarding-hours" in there("explain", "n", "pupil.boarding-hours").out
    explained = facts(there("explain", "n", "pupil.boarding-hours", "--json"))["explained"]
    assert (explained["standing"], explained["included"]) == ("default", True)
    chosen = ANSWERS + "choose: [pupil.boarding-hours]\n"
    (tmp_path / "answers.yaml").write_text(chosen, "utf-8")
    refused = there("new", "school", "m", "--release", "goi.zip", "--answers", "answers.yaml")
    assert (refused.code, "no question asks for choose" in refused.out) == (1, True)
    taken = there("new", "school", "k", "--follows", PROVINCE, "--answers", "answers.yaml")
    assert taken.code == 0


SHOW = {
    "batch": shows_batch,
    "build": shows_build,
    "check": shows_check,
    "conform": shows_conform,
    "explain": shows_explain,
    "issued": shows_issued,
    "law changes": shows_law_changes,
    "law status": shows_law_status,
    "new school": shows_new_school,
    "paper make": shows_paper_make,
    "pull": shows_pull,
    "signoff forms": shows_signoff_forms,
    "signoff missing": shows_signoff_missing,
    "signoff status": shows_signoff_status,
}
OTHERS = {
    "clause list": "no workspace: the library of the program",
    "clause matrix": "no workspace: the library of the program",
    "clause show": "no workspace: the library of the program; explain tells a school its own",
    "demo": "the examples of the program",
    "doctor": "the machine",
    "law confirm": "a province's folder only",
    "law timeline": "no workspace: the library of the program",
    "lint": "the form of any Word file",
    "new province": "a province, with what ships with the program",
    "paper list": "no workspace: the papers of the program",
    "release": "a province's folder only",
    "schema": "the keys of files",
    "signoff erase": "the register only",
    "signoff export": "the numbers of the register",
    "signoff journal": "the register only",
    "signoff record": "the register only",
    "signoff undo": "the register only",
    "source list": "no workspace: the library of the program",
    "source show": "no workspace: the library of the program",
}


MODULES = dict(main.ROOT) | {
    f"{group} {sub}": module for group, _, subs in main.GROUPS for sub, module in subs
}


def test_every_command_is_either_shown_here_or_said_why_not():
    assert sorted([*SHOW, *OTHERS]) == sorted(MODULES)
    looking = [name for name, why in OTHERS.items() if why.startswith("no workspace")]
    assert [name for name in looking if hasattr(MODULES[name], "workspace_folder")] == []


@pytest.mark.parametrize("name", sorted(SHOW))
def test_a_school_on_a_release_sees_the_words_of_the_release(name, there, tmp_path):
    SHOW[name](there, tmp_path)


@pytest.mark.parametrize(
    "words",
    [
        ("law", "confirm", "s", "luat-116-2025", "--by", "a", "--at", "b"),
        ("release", "s"),
    ],
    ids=["law confirm", "release"],
)
def test_what_only_a_province_does_is_refused_in_a_school_on_a_release(there, words):
    seen = there(*words)
    assert (seen.code, seen.out) == (2, "")


def test_the_same_commands_show_the_words_of_the_program_to_a_school_on_a_folder(quytac):
    """The control: without the release none of its words is to be seen."""
    for words in (
        ("explain", SCHOOL, "common.doubt"),
        ("law", "status", SCHOOL),
        ("check", SCHOOL),
    ):
        out = quytac(*words, "--json").out
        assert [w for w in (WORDS, LAW, HOTLINE) if w in out] == []
    assert (PROVINCE / "province.yaml").is_file()
