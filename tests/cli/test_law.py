"""The commands on dated law: what they answer, what they refuse, what they write."""

import json
import shutil

import docx
import ooxml_integrity
import openxml_audit
import pytest

from tests.cli.terminal import PROVINCE, ROOT, SCHOOL

HEAD = {"quytac", "command", "errors", "warnings", "problems"}
OLD = ROOT / "examples" / "yen-bai-2024"
SPAN = ("--from", "30/06/2026", "--to", "01/07/2026")
CONFIRM = ("--by", "Phòng Pháp chế", "--at", "Công báo", "--on", "20/11/2026")
SHAPES = {
    ("status",): {"file", "day", "rows"},
    ("status", "nd-15-2020"): {"file", "day", "rows"},
    ("status", SCHOOL): {"file", "day", "rows"},
    ("timeline",): {"file", "from", "to", "events", "unknown"},
    ("changes", *SPAN): {"file", "from", "to", "changes", "workspaces", "texts"},
    ("confirm", "p", "tt-32-2020", *CONFIRM): {
        "source",
        "facts",
        "file",
        "kept",
        "before",
        "after",
    },
}


@pytest.fixture
def province(tmp_path):
    shutil.copytree(PROVINCE, tmp_path / "p")
    return tmp_path / "p"


def told(quytac, *words):
    return json.loads(quytac("law", *words, "--json").out)


def rows(quytac, *words):
    return {
        (row["thing"]["id"], row["thing"]["at"]): row
        for row in told(quytac, "status", *words)["rows"]
        if row["thing"]["kind"] != "body"
    }


@pytest.mark.parametrize("words", SHAPES, ids=lambda words: " ".join(map(str, words))[:30])
def test_every_report_has_its_keys_and_no_other(quytac, province, words):
    report = told(quytac, *words)
    assert set(report) == HEAD | SHAPES[words]
    assert report["command"] == f"law {words[0]}"
    page = (ROOT / "docs" / "json.md").read_text("utf-8")
    assert all(f"`{key}`" in page for key in SHAPES[words])


@pytest.mark.parametrize(
    ("words", "command", "key"),
    [
        (("status", SCHOOL), "law status", "rows"),
        (("timeline",), "law timeline", "events"),
        (("changes", "--from", "1/1/2025", "--to", "1/7/2026", OLD), "law changes", "changes"),
    ],
    ids=["status", "timeline", "changes"],
)
def test_the_keys_of_each_item_stand_in_the_docs(quytac, words, command, key):
    report = told(quytac, *words)
    page = (ROOT / "docs" / "json.md").read_text("utf-8")
    line = next(one for one in page.splitlines() if one.startswith(f"| `{command}` |"))
    items = [item for name in (key, "workspaces", "texts") for item in report.get(name, [])]
    assert items
    assert all(f"`{name}`" in line for item in items for name in item)


def test_each_of_the_three_answers_is_given_with_its_reason(quytac):
    found = rows(quytac, "--on", "23/11/2026")
    answers = {id_: (found[id_, ""]["answer"], found[id_, ""]["why"]) for id_, _ in found}
    assert answers["luat-116-2025"] == ("in-force", None)
    assert answers["luat-24-2018"] == ("not-in-force", "ended")
    assert answers["luat-102-2016"] == ("not-proved", "end-not-confirmed")
    assert answers["tt-15-2025"] == ("not-proved", "start-unknown")
    assert answers["nd-53-2022"] == ("not-proved", "may-have-ended")
    assert answers["luat-59-2024"] == ("not-proved", "start-not-confirmed")
    assert [one["id"] for one in found["luat-24-2018", ""]["replaced_by"]] == ["luat-116-2025"]
    later = rows(quytac, "luat-116-2025", "--on", "1/6/2027")["luat-116-2025", ""]
    assert (later["answer"], later["why"]) == ("not-proved", "check-too-old")
    early = rows(quytac, "luat-116-2025", "--on", "1/6/2026")["luat-116-2025", ""]
    assert (early["answer"], early["why"]) == ("not-in-force", "begins-later")


def test_an_act_is_told_with_its_places_and_partial_ends(quytac):
    whole, *places = told(quytac, "status", "nd-15-2020", "--on", "23/11/2026")["rows"]
    assert whole["answer"] == "in-force"
    assert (places[-1]["thing"]["at"], places[-1]["answer"]) == (
        "",
        "not-proved",
    )  # not known where
    found = rows(quytac, "nd-15-2020", "--on", "23/11/2026")
    assert found["nd-15-2020", "101"]["answer"] == "not-in-force"
    assert found["nd-15-2020", "98-106"]["answer"] == "not-in-force"
    part = rows(quytac, "nd-142-2025", "--on", "23/11/2026")["nd-142-2025", ""]
    assert (
        part["answer"] == "not-proved"
    )  # the last row without a place: which articles ended is not known


def test_a_workspace_is_told_with_what_it_stands_on_and_where(quytac):
    found = rows(quytac, PROVINCE, "--on", "23/11/2026")
    act = found["qd-874-2021", ""]
    assert act["confirmed"][0]["by"] == "Phòng Pháp chế (giả định)"
    assert {use["role"] for use in act["used"]} == {"ground", "text"}
    assert all(use["place"] for use in act["used"] if use["clause"])
    assert ("luat-24-2018", "") not in found


def test_a_folder_that_is_no_workspace_is_told_by_its_problem(quytac, tmp_path):
    seen = quytac("law", "status", tmp_path)
    assert (seen.code, "workspace-missing" in seen.out) == (1, True)


def test_the_timeline_keeps_within_its_days(quytac):
    report = told(quytac, "timeline", "--from", "1/7/2026", "--to", "1/7/2026")
    assert {event["day"] for event in report["events"]} == {"2026-07-01"}
    ended = [e for e in report["events"] if e["turn"] == "ends" and e["thing"]["kind"] == "act"]
    assert ("luat-24-2018", ["luat-116-2025"]) in [
        (e["thing"]["id"], [other["id"] for other in e["others"]]) for e in ended
    ]
    assert not next(e for e in ended if e["thing"]["id"] == "nd-53-2022")["proved"]
    assert "tt-15-2025" in [thing["id"] for thing in report["unknown"]]


def test_changes_name_the_clauses_and_the_workspaces_that_they_touch(quytac):
    report = told(quytac, "changes", *SPAN, ROOT / "examples")
    act = next(c for c in report["changes"] if [t["id"] for t in c["old"]] == ["luat-24-2018"])
    assert "prohibited.law" in act["clauses"]
    hit = {
        one["folder"].split("/")[-1]: [h["old"][0]["id"] for h in one["hits"]]
        for one in report["workspaces"]
    }
    assert len(hit) == 7
    assert "luat-24-2018" in hit["yen-bai-2024"]
    assert hit["lao-cai-2026"] == []  # drafted after the change
    assert report["texts"] == []


def test_the_words_of_one_workspace_are_compared_clause_by_clause(quytac):
    report = told(quytac, "changes", *SPAN, OLD)
    texts = {one["clause"]: one for one in report["texts"]}
    law = texts["prohibited.law"]
    assert law["old"] != law["new"]
    assert "Điều 8 Luật An ninh mạng" in law["old"]
    assert "Điều 7 Luật An ninh mạng" in law["new"]
    assert "24/2018" not in texts[""]["new"]


def test_a_workspace_that_cannot_be_read_is_told_beside_the_others(quytac, province):
    (province / "schools" / "thcs-suoi-mo" / "school.yaml").write_text("name: [", "utf-8")
    seen = quytac.english()("law", "changes", *SPAN, "p", "--json")
    report = json.loads(seen.out)
    assert (seen.code, report["errors"]) == (1, 1)
    unread = [one["folder"] for one in report["workspaces"] if one["day"] is None]
    assert unread == ["p/schools/thcs-suoi-mo"]


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("timeline", "--from", "2/1/2026", "--to", "1/1/2026"), "--from 02/01/2026 is after"),
        (("changes", "--from", "2/1/2026", "--to", "1/1/2026"), "--from 02/01/2026 is after"),
        (("changes", "--from", "1/1/2026"), "--to"),
        (("changes", "--from", "1/1/2026", "--to", "2/1/2026", "nowhere"), "no folder nowhere"),
        (("changes", "--from", "1/1/2026", "--to", "2/1/2026", "."), "no province.yaml or school"),
        (("status", "luat-116"), "luat-116-2025"),
        (("status", "./nowhere"), "there is no folder"),
        (("status", "--on", "31/02/2026"), "31/02/2026 is not a day"),
        (("timeline", "-o", "a.pdf"), "must end in .docx"),
        (("confirm", PROVINCE, "luat-116", *CONFIRM), "luat-116-2025"),
        (("confirm", SCHOOL, "luat-116-2025", *CONFIRM), "not a province's folder"),
        (("confirm", PROVINCE, "tt-32-2020", *CONFIRM[:-1], "1/1/2099"), "in the future"),
        (("confirm", PROVINCE, "tt-32-2020", "--by", " ", "--at", "x"), "--by"),
        (
            ("confirm", PROVINCE, "tt-32-2020", "--by", "a\x1bb", "--at", "x"),
            "--by: the answer holds",
        ),
        (("confirm", PROVINCE, "tt-15-2025", *CONFIRM, "--fact", "start"), "in_force_from"),
    ],
    ids=lambda value: " ".join(map(str, value))[:40] if isinstance(value, tuple) else "",
)
def test_wrong_use_is_two_and_says_what_to_do(quytac, words, sentence):
    seen = quytac.english()("law", *words)
    assert (seen.code, seen.out) == (2, "")
    assert sentence in seen.err


@pytest.mark.slow
@pytest.mark.parametrize(
    "words",
    [
        ("status", PROVINCE),
        ("timeline",),
        ("changes", "--from", "1/1/2026", "--to", "1/7/2026", OLD),
    ],
    ids=lambda words: words[0],
)
def test_the_word_annex_is_sound_and_no_line_of_the_screen_is_too_wide(quytac, tmp_path, words):
    wide = [line for line in quytac("law", *words).out.splitlines() if len(line) > 80]
    assert [line for line in wide if " " in line.strip()] == []
    assert quytac("law", *words, "-o", "a/annex.docx").code == 0
    path = tmp_path / "a" / "annex.docx"
    assert [str(e) for e in openxml_audit.OpenXmlValidator().validate(path).errors] == []
    assert [str(e) for e in ooxml_integrity.check(path)] == []
    assert {len(table.columns) for table in docx.Document(str(path)).tables} <= {2, 3, 4}
    path.write_bytes(b"edited")
    assert quytac("law", *words, "-o", "a/annex.docx").code == 2


def test_a_confirmation_proves_what_was_not_and_check_says_so_no_more(quytac, province):
    assert "nd-04-2021" in quytac("check", "p").out
    report = told(quytac, "confirm", "p", "nd-04-2021", *CONFIRM)
    assert report["before"][0] == {
        "day": "2026-11-23",
        "answer": "not-proved",
        "why": "end-not-confirmed",
    }
    assert (report["after"][0]["answer"], report["facts"]) == ("in-force", ["end"])
    assert "nd-04-2021" not in quytac("check", "p").out


def test_what_a_person_wrote_stays_and_the_old_file_is_kept(quytac, province):
    path = province / "sources" / "qd-874-2021.yaml"
    before = path.read_text("utf-8")
    report = told(quytac, "confirm", "p", "qd-874-2021", *CONFIRM, "--fact", "end")
    after = path.read_text("utf-8")
    assert after.startswith(before)
    assert after.count("facts:") == 2
    kept = province / "sources" / "qd-874-2021.yaml (bản cũ 1).txt"
    assert (kept.read_text("utf-8"), report["kept"]) == (before, f"p/sources/{kept.name}")
    assert quytac("check", "p").code == 0


def test_a_file_with_a_fault_is_not_touched(quytac, province):
    path = province / "sources" / "qd-874-2021.yaml"
    path.write_text("id: qd-874-2021\nconfirmd: []\n", "utf-8")
    seen = quytac("law", "confirm", "p", "qd-874-2021", *CONFIRM)
    assert (seen.code, "qd-874-2021.yaml" in seen.out) == (1, True)
    assert path.read_text("utf-8") == "id: qd-874-2021\nconfirmd: []\n"
