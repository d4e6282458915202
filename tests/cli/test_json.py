"""The shapes of --json: stable keys, told in docs/json.md."""

import json
import re

import pytest

from tests.cli.terminal import PROVINCE, ROOT, SCHOOL, UNREADY

HEAD = {"quytac", "command", "errors", "warnings", "problems"}
PROBLEM = {"rule", "level", "file", "line", "column", "what", "hint"}
TIE = {"clause", "title", "standing", "source", "at", "cite", "relation"}
SHAPES = {
    ("check", SCHOOL): {"folder", "state", "day", "law_checked_to"},
    ("build", SCHOOL): {"files", "state", "version", "digest"},
    ("build", UNREADY, "--final"): {"files", "state", "version", "digest"},
    ("demo",): {"folder", "files"},
    ("paper", "list"): {"papers"},
    ("paper", "make", "letter", SCHOOL): {"files", "state"},
    ("explain", SCHOOL, "incident.receive"): {"explained"},
    ("clause", "list"): {"clauses"},
    ("clause", "show", "incident.receive"): {"clause"},
    ("clause", "matrix"): {"file", "provisions", "clauses"},
    ("source", "list"): {"sources"},
    ("source", "show", "qd-874-2021"): {"source"},
    ("doctor",): {"findings"},
}


def told(quytac, *words):
    return json.loads(quytac(*words, "--json").out)


@pytest.mark.parametrize("words", SHAPES, ids=lambda words: " ".join(map(str, words))[:30])
def test_every_report_has_its_keys_and_no_other(quytac, words):
    report = told(quytac, *words)
    assert set(report) == HEAD | SHAPES[words]
    assert report["command"] in (words[0], " ".join(map(str, words[:2])))
    assert all(set(problem) == PROBLEM for problem in report["problems"])
    page = (ROOT / "docs" / "json.md").read_text("utf-8")
    assert all(f"`{key}`" in page for key in HEAD | SHAPES[words])


def test_explain(quytac):
    one = told(quytac, "explain", SCHOOL, "incident.receive")["explained"]
    assert list(one) == re.findall(
        r"`(\w+)`",
        (ROOT / "docs" / "json.md").read_text("utf-8").split("cannot be read: ")[1].split("|")[0],
    )
    assert (one["included"], one["reason"], one["standing"]) == (True, "default", "default")
    assert one["place"].startswith("khoản ")
    slot = one["slots"][0]
    assert set(slot) == {
        "name",
        "label",
        "type",
        "min",
        "max",
        "choices",
        "value",
        "given",
        "proposed",
    }
    assert (slot["min"], slot["max"], slot["value"]) == (1, 15, "3")
    assert set(one["provisions"][0]) == {
        "source",
        "at",
        "cite",
        "gist",
        "relation",
        "confidence",
        "answer",
    }


def test_matrix_answers_every_place_that_must_be_covered(quytac):
    report = told(quytac, "clause", "matrix")
    assert set(report["provisions"][0]) == {
        "source",
        "name",
        "use",
        "at",
        "cite",
        "gist",
        "confidence",
        "covered",
        "uncovered",
        "ties",
    }
    assert set(report["provisions"][0]["ties"][0]) == TIE
    assert set(report["clauses"][0]) == {"clause", "title", "standing", "ties"}
    assert all(row["ties"] or row["uncovered"] for row in report["provisions"])


def test_check_counts_and_sorts(quytac):
    report = told(quytac, "check", UNREADY, "--final")
    levels = [problem["level"] for problem in report["problems"]]
    assert levels == sorted(levels)
    assert report["errors"] == levels.count("error") > 0
    assert report["warnings"] == levels.count("warning")


def test_sentences_follow_the_language_and_ids_do_not(quytac):
    vi = told(quytac, "check", UNREADY)["problems"]
    en = told(quytac.english(), "check", UNREADY)["problems"]
    assert [p["rule"] for p in vi] == [p["rule"] for p in en]
    assert [p["what"] for p in vi] != [p["what"] for p in en]


def test_demo_lists_six_files(quytac, tmp_path):
    report = told(quytac, "demo")
    assert len(report["files"]) == 6
    assert set(report["files"][0]) == {"file", "office", "state", "missing"}
    assert all((tmp_path / one["file"]).is_file() for one in report["files"])
    assert [one["missing"] != [] for one in report["files"]] == [
        one["state"] == "draft" for one in report["files"]
    ]


def test_schema_is_one_schema_or_all_by_name(quytac):
    assert json.loads(quytac("schema", "school").out)["title"] == "school"
    assert set(json.loads(quytac("schema").out)) == {
        "clause",
        "source",
        "body",
        "plan",
        "province",
        "school",
        "papers",
    }
    assert "from" in json.dumps(json.loads(quytac("schema", "clause").out)["$defs"]["Wording"])


def test_issued_and_new(quytac, tmp_path):
    (tmp_path / "a.yaml").write_text("name: tỉnh Lạng Sơn\n", "utf-8")
    assert set(told(quytac, "new", "province", "p", "--answers", "a.yaml")) == HEAD | {"file"}
    assert set(told(quytac, "issued", "p", "--number", "1", "--date", "1/1/2099")) == HEAD | {
        "file"
    }
    assert PROVINCE.is_dir()
