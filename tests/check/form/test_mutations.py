"""Break a good decision in known ways, alone and together: exactly the declared rules speak, all of them.

Each operator changes one named block and declares the whole set of rules that it breaks (notes apart).
"""

import random
from dataclasses import replace

import pytest

from tests.check.form.small import LEFT, RIGHT, c, decision, p, parts, rule
from tests.check.form.told import told
from toolkit.check.form.registry import check_form
from toolkit.word.read import read_word

GOOD = parts()
LONG = "Mọi người cần tôn trọng nhau trên mạng xã hội, kể cả khi tranh luận trong nhóm kín của lớp."


def look(name, **changes):
    return {name: replace(GOOD[name], **changes)}


def says(name, text):
    return {name: replace(GOOD[name], text=text)}


SIGNED = "Số: 15/QĐ-SGDĐT; 05/10/2026; 10:15:30"
RECIPIENTS = GOOD["recipients"]
OPERATORS = {
    "national too large": (look("national", size=28), {"QH-SIZE"}),
    "national not bold": (look("national", b=False), {"QH-BOLD"}),
    "national to the left": (look("national", align="left"), {"QH-ALIGN"}),
    "motto with dashes": (says("motto", "Độc lập – Tự do – Hạnh phúc"), {"TN-TEXT"}),
    "motto underlined": (look("motto", u=True), {"TN-BOLD"}),
    "motto without line": ({"motto_line": None}, {"TN-LINE"}),
    "motto line short": ({"motto_line": rule(RIGHT, 1500)}, {"TN-LINE"}),
    "superior bold and left": (look("superior", i=True), {"CQ-SUP"}),
    "superior without place": (says("superior", "UBND"), {"CQ-SUP-PLACE"}),
    "issuer not centred": (look("issuer", align="left"), {"CQ-ORG"}),
    "issuer without line": ({"issuer_line": None}, {"CQ-LINE"}),
    "issuer line long": ({"issuer_line": rule(LEFT, 3700)}, {"CQ-LINE"}),
    "number without colon": (says("number", "Số 15/QĐ-SGDĐT"), {"SO-LABEL"}),
    "sign with spaces": (says("number", "Số: 15/QĐ - SGDĐT"), {"SO-SEP"}),
    "sign of a plan": (says("number", "Số: 15/KH-SGDĐT"), {"SO-TYPE"}),
    "number bold": (look("number", b=True), {"SO-STYLE"}),
    "day without zero": (says("place_date", "Mơ, ngày 5 tháng 10 năm 2026"), {"DD-PADDAY"}),
    "month without zero": (says("place_date", "Mơ, ngày 05 tháng 2 năm 2026"), {"DD-PADMON"}),
    "month with zero": (says("place_date", "Mơ, ngày 05 tháng 03 năm 2026"), {"DD-PADMON"}),
    "date upright": (look("place_date", i=False), {"DD-STYLE"}),
    "title large": (look("title", size=32), {"TL-STYLE"}),
    "title no kind": (says("title", "NỘI QUY"), {"TL-TEXT"}),
    "subject not bold": (look("subject", b=False), {"TY-STYLE"}),
    "subject without line": ({"subject_line": None}, {"TY-LINE"}),
    "no authority": ({"authority": None}, {"QD-AUTH"}),
    "ground upright": (look("basis_law", i=False), {"CC-ITALIC"}),
    "ground with comma": (says("basis_law", "Căn cứ Luật Trẻ em ngày 05 tháng 4 năm 2016,"), {"CC-PUNCT"}),
    "law by number": (says("basis_law", "Căn cứ Luật Trẻ em số 102/2016/QH13 ngày 05 tháng 4 năm 2016;"), {"CC-LAW"}),
    "decree in short": (says("basis_decree", "Căn cứ Nghị định số 56/2017/NĐ-CP;"), {"CC-FULL"}),
    "article 1 does not issue": ({"article_1": p(" Ban hành Bộ quy tắc ứng xử.", lead="Điều 1.")}, {"QD-ART1"}),
    "recipient label underlined": (look("recipient_label", u=True), {"NN-LABEL", "NN-TEXT"}),
    "recipients large": ({"recipients": [replace(r, size=26) for r in RECIPIENTS]}, {"NN-LIST"}),
    "no first recipient": ({"recipients": RECIPIENTS[1:]}, {"NN-FIRST"}),
    "not kept": ({"recipients": [*RECIPIENTS[:2], replace(RECIPIENTS[2], text="- Văn phòng.")]}, {"NN-LUU"}),
    "deputy without title": ({"authority_sign": c("KT. GIÁM ĐỐC", b=True)}, {"KY-DEPUTY"}),
    "signer not bold": (look("authority_sign", b=False), {"KY-STYLE"}),
    "name not bold": (look("name", b=False), {"KY-NAME"}),
    "name with degree": (says("name", "ThS. Nguyễn Văn Mơ"), {"KY-DEGREE"}),
    "urgent without box": ({"number": [GOOD["number"], c("KHẨN", b=True)]}, {"EX-URGENT"}),
    "kept inside without box": ({"title": [c("LƯU HÀNH NỘI BỘ", b=True), GOOD["title"]]}, {"EX-SCOPE"}),
    "electronic signature large": ({"title": [c(SIGNED, align="right"), GOOD["title"]]}, {"EX-ESIGN"}),
    "attached with number": ({"att_number": c("Số: 16/QĐ-SGDĐT", 26)}, {"ATT-HDR"}),
    "reference to another": (says("att_ref", GOOD["att_ref"].text.replace("số 15", "số 16")), {"ATT-REF"}),
    "reference upright": (look("att_ref", i=False), {"ATT-STYLE"}),
    "no line below the reference": ({"att_line": None}, {"ATT-LINE"}),
    "chapter not bold": (look("chapter", b=False), {"ST-PART"}),
    "chapter with dot": (says("chapter", "Chương I."), {"ST-NODOT"}),
    "article not bold": (look("att_article_1", b=False), {"ST-ART"}),
    "article without title": (says("att_article_2", "Điều 2."), {"ST-ART-TITLE"}),
    "khoản jumps": (says("clause_2", f"3. {LONG}"), {"ST-CLAUSE"}),
    "point with brackets": (says("point_a", "(a) Không nói tục;"), {"ST-POINT"}),
    "text not justified": (look("clause_1", align="left"), {"BD-JUST"}),
    "text italic": (look("clause_2", i=True), {"BD-STYLE"}),
    "text in another font": (look("last", font="Arial"), {"FONT-FAMILY"}),
    "text in red": (look("point_b", color="FF0000"), {"FONT-COLOR"}),
}  # fmt: skip


ALONE = {"title no kind"}
"""It changes what kind of document the rest is judged as."""


def heavy(data):
    return {rule_id for rule_id, level in told(data).items() if level != "info"}


@pytest.mark.parametrize("name", OPERATORS)
def test_one_operator_breaks_exactly_its_rules(name):
    changes, broken = OPERATORS[name]
    assert heavy(decision(**changes)) == broken


def words_of(block):
    """Give the first words of each paragraph of a block."""
    listed = block if isinstance(block, list) else [block]
    return {" ".join(f"{one.lead} {one.text}".split()[:8]) for one in listed}


LINES = {"TN-LINE", "CQ-LINE", "TY-LINE", "ATT-LINE"}
"""A line is told at the words above it."""

PLACED = [
    name
    for name, (changes, broken) in OPERATORS.items()
    if None not in changes.values() and not broken & LINES
]


@pytest.mark.parametrize("name", PLACED)
def test_a_fault_is_told_where_it_stands(name):
    changes, broken = OPERATORS[name]
    (block,) = changes.values()
    file = read_word(decision(**changes))
    found = [f.fault.spot for f in check_form(file) if f.rule.id in broken]
    assert found
    for place in found:
        assert place.part == "document"
        assert place.words in words_of(block)
        assert file.paragraphs[place.number - 1].text.startswith(place.words.split()[0])


APART = ({"number", "att_ref"}, {"authority_sign", "name"})
"""Blocks that are read together are not broken together."""


@pytest.mark.slow
def test_four_hundred_mixtures_break_exactly_the_union():
    chance = random.Random(30_2020)
    for _ in range(400):
        chosen, blocks = {}, set()
        for name in chance.sample(sorted(set(OPERATORS) - ALONE), chance.randint(1, 4)):
            (block,) = OPERATORS[name][0]
            family = next((f for f in APART if block in f), {block})
            if not family & blocks:
                blocks |= family
                chosen[name] = OPERATORS[name]
        changes = {k: v for change, _ in chosen.values() for k, v in change.items()}
        expected = {rule_id for _, broken in chosen.values() for rule_id in broken}
        assert heavy(decision(**changes)) == expected, sorted(chosen)
