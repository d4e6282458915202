"""`quytac lint`: what is told on the screen and as JSON, with a reason for all that --fix leaves."""

import json
import re
from dataclasses import replace

import pytest

from tests.check.form.small import c, decision, p, parts
from tests.cli.terminal import ROOT

FAULTY = {
    "motto": replace(parts()["motto"], size=24),
    "article_1": p(" Ban hành Bộ quy tắc ứng xử.", lead="Điều 1."),
    "name": c("Nguyễn Văn Mơ", b=False),
}
WHY = "không tự sửa lời văn: người ký chịu trách nhiệm về lời văn"


@pytest.fixture
def faulty(tmp_path):
    file = tmp_path / "sai.docx"
    file.write_bytes(decision(**FAULTY))
    return file


def test_json_gives_the_keys_of_the_page_and_a_reason_or_a_mend_for_each_finding(quytac, faulty):
    (one,) = json.loads(quytac("lint", faulty, "--json").out)["files"]
    row = next(
        line
        for line in (ROOT / "docs" / "json.md").read_text("utf-8").splitlines()
        if line.startswith("| `lint`")
    )
    assert set(one) | set(one["findings"][0]) <= set(re.findall(r"`(\w+)`", row))
    told = {f["rule"]: (f["mendable"], f["why_not"]) for f in one["findings"]}
    assert told["TN-SIZE"] == told["KY-NAME"] == (True, None)
    assert told["QD-ART1"] == (False, WHY)


def test_the_mended_copy_is_told_with_the_reason_for_what_is_left(quytac, faulty, tmp_path):
    before = faulty.read_bytes()
    out = quytac("lint", faulty, "--fix", "-o", tmp_path / "moi.docx").out
    mended, left = out.split("Còn lại để bạn sửa:")
    assert "TN-SIZE" in mended
    assert "KY-NAME" in mended
    assert "QD-ART1" in left
    assert f"Chưa sửa vì: {WHY}" in " ".join(left.split())
    assert "KY-NAME" not in left
    assert faulty.read_bytes() == before


def test_a_thousand_places_of_one_rule_are_counted_and_not_shown(quytac, tmp_path):
    file = tmp_path / "dai.docx"
    file.write_bytes(decision(last=[p("Lời văn của một đoạn.", font="Arial")] * 300))
    out = quytac("lint", file).out
    assert out.count("FONT-FAMILY") <= 21
    assert "FONT-FAMILY: và" in out
    (one,) = json.loads(quytac("lint", file, "--json").out)["files"]
    assert sum(f["rule"] == "FONT-FAMILY" for f in one["findings"]) >= 300
