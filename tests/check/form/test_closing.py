"""Kính gửi, Nơi nhận, who signs, and the room for it."""

from dataclasses import replace

import pytest

from tests.check.form.letter import letter
from tests.check.form.small import P, c, decision, one, p, parts, table
from tests.check.form.told import told
from toolkit.check.form.registry import check_form
from toolkit.word.edit import apply_edits
from toolkit.word.read import read_word

GOOD = parts()
LABEL, NAME = GOOD["recipient_label"], GOOD["name"]
BLANK = c("", props='<w:rPr><w:sz w:val="28"/></w:rPr>')
OF_CLOSING = ("KG-", "NN-", "KY-")


def spoken(data):
    return {rule: level for rule, level in told(data).items() if rule.startswith(OF_CLOSING)}


def listed(*texts):
    return [P(text, 22, align="left", first=0, before=0) for text in texts]


def receivers(*texts):
    return decision(recipients=listed(*texts))


def addressed(*texts):
    return decision(**letter(subject=[P(text, 28, align="left") for text in texts]))


def signed(*lines, name=NAME):
    return decision(authority_sign=[c(line, b=True) for line in lines], name=name)


def room(*between, **name):
    return decision(room=list(between), name=replace(NAME, **name))


def issued_by(issuer, name):
    return decision(issuer=c(issuer, 26, b=True), name=replace(NAME, text=name))


@pytest.mark.parametrize(
    "data",
    [
        decision(**letter()),
        addressed("Kính gửi: Công an tỉnh Mơ."),  # one addressee alone ends as it likes
        addressed("Kính gửi:", "- Công an tỉnh Mơ"),
        addressed("Kính gửi:", "- Công an tỉnh Mơ;", "- Sở Y tế."),
        receivers("- Như Điều 3;", "- Lưu: VT."),
        receivers("-  Như  Điều 12;", "- Lưu: VT, GDTrH (15 bản)."),
        receivers("- Như Điều 3;", "-Lưu:VT."),
        signed("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"),
        signed("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"),
        signed("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"),
        signed("TL. GIÁM ĐỐC", "CHÁNH VĂN PHÒNG"),
        room(before=840),  # three lines of 14 points
        room(c("", before=0, line=840)),
        room(*[BLANK] * 3),
        decision(authority_sign=c("GIÁM ĐỐC", b=True, after=840), room=None),
    ],
)
def test_a_closing_by_the_decree_is_left_in_peace(data):
    assert spoken(data) == {}


@pytest.mark.parametrize(
    ("data", "found"),
    [
        (decision(**letter(subject=None)), {"KG-NEED": "error"}),
        (decision(subject=[GOOD["subject"], P("Kính gửi: Sở Y tế", 28)]), {"KG-NEED": "error"}),
        (addressed("Kính gửi:", "- Công an tỉnh Mơ,", "- Sở Y tế."), {"KG-LIST": "error"}),
        (addressed("Kính gửi:", "- Công an tỉnh Mơ;", "- Sở Y tế;"), {"KG-LIST": "error"}),
        (decision(recipient_label=replace(LABEL, text="Nơi nhận")), {"NN-TEXT": "error"}),
        (decision(recipient_label=replace(LABEL, text="NƠI NHẬN:")), {"NN-TEXT": "error"}),
        (receivers("- Như Điều 3,", "- Lưu: VT."), {"NN-PUNCT": "error"}),
        (receivers("- Như Điều 3;", "- Lưu: VT;"), {"NN-PUNCT": "error", "NN-LUU": "error"}),
        (receivers("- Như Điều 3;", "UBND tỉnh;", "- Lưu: VT."), {"NN-PUNCT": "warning"}),
        (receivers("- UBND tỉnh;", "- Lưu: VT."), {"NN-FIRST": "warning"}),
        (receivers("- Như trên;", "- Lưu: VT."), {"NN-FIRST": "warning"}),
        (decision(**letter(recipients=listed("- Như Điều 3;", "- Lưu: VT."))), {"NN-FIRST": "error"}),
        (receivers("- Như Điều 3;", "- Lưu VT."), {"NN-LUU": "error"}),
        (receivers("- Như Điều 3;", "- Lưu: Văn thư."), {"NN-LUU": "error"}),
        (signed("T/M ỦY BAN", "GIÁM ĐỐC"), {"KY-AUTH": "error"}),
        (signed("KT/GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"), {"KY-AUTH": "error"}),
        (signed("KT. GIÁM ĐỐC"), {"KY-DEPUTY": "warning"}),
        (signed("KT. GIÁM ĐỐC", "TRƯỞNG PHÒNG"), {"KY-DEPUTY": "warning"}),
        (signed("TM. ỦY BAN NHÂN DÂN"), {"KY-DEPUTY": "warning"}),
        (signed("GIÁM ĐỐC", name=replace(NAME, text="NGUYỄN VĂN MƠ")), {"KY-CASE": "error"}),
        (signed("GIÁM ĐỐC", name=replace(NAME, text="ThS. Nguyễn Văn Mơ")), {"KY-DEGREE": "error"}),
        (signed("GIÁM ĐỐC", name=replace(NAME, text="TS Nguyễn Văn Mơ")), {"KY-DEGREE": "error"}),
        (issued_by("TRƯỜNG THCS MƠ", "ThS. Nguyễn Văn Mơ"), {"KY-DEGREE": "warning"}),
        (room(before=839), {"KY-SPACE": "info"}),
        (room(*[BLANK] * 2), {"KY-SPACE": "info"}),
        (decision(room=None), {"KY-SPACE": "info"}),
    ],
)  # fmt: skip
def test_a_closing_against_the_decree_is_told(data, found):
    assert {rule: level for rule, level in spoken(data).items() if rule in found} == found
    assert not set(spoken(data)) - set(found) - {"KY-SPACE"}


def test_a_name_that_begins_like_a_degree_is_a_name():
    assert "KY-DEGREE" not in spoken(decision(name=replace(NAME, text="Tsằn Văn Mơ")))
    assert "KY-DEGREE" not in spoken(decision(name=replace(NAME, text="Cnăm Văn Mơ")))


def test_who_receives_is_told_what_sign_it_ends_with():
    found = [
        f.fault.what.english()
        for f in check_form(read_word(receivers("- Như Điều 3", "- Lưu: VT")))
        if f.rule.id == "NN-PUNCT"
    ]
    assert found == ["it must end with “;”", "it must end with “.”"]


@pytest.mark.parametrize("end", ["", ",", ".", ":", " ;"])
def test_signs_at_the_end_are_mended_without_touching_words(end):
    data = receivers(f"- Như Điều 3{end}", f"- Lưu: VT{end}")
    edits = [
        e for f in check_form(read_word(data)) if f.rule.id == "NN-PUNCT" for e in f.fault.edits
    ]
    texts = [one.text for one in read_word(apply_edits(data, edits)).paragraphs]
    space = " " if end == " ;" else ""
    assert {f"- Như Điều 3{space};", f"- Lưu: VT{space}."} <= set(texts)


def test_room_to_sign_is_made_as_large_as_is_missing():
    data = room(before=400)
    (found,) = [f for f in check_form(read_word(data)) if f.rule.id == "KY-SPACE"]
    assert "KY-SPACE" not in spoken(apply_edits(data, found.fault.edits))
    (name,) = [
        p for p in read_word(apply_edits(data, found.fault.edits)).paragraphs if p.text == NAME.text
    ]
    assert name.format.before == 840


@pytest.mark.parametrize(("cell", "rules"), [("<w:cantSplit/>", set()), ("", {"KY-NOSPLIT"})])
def test_signatures_stay_on_one_page(cell, rules):
    foot = table([LABEL, *GOOD["recipients"]], [GOOD["authority_sign"], NAME])
    data = one(p("Chữ."), foot.replace("<w:cantSplit/>", cell))
    assert {rule for rule in spoken(data) if rule == "KY-NOSPLIT"} == rules
