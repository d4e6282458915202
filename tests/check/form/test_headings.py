"""Phần, chương, mục, tiểu mục and their titles."""

import pytest

from tests.check.form.small import KEEP, Setup, c, decision, p
from tests.check.form.told import told

RULES = {"ST-PART", "ST-SECTION", "ST-NODOT", "ST-KEEP"}
NUMBERED = (
    '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="upperRoman"/>'
    '<w:lvlText w:val="Chương %1"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
)
LISTED = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
STYLE = (
    '<w:style w:type="paragraph" w:styleId="H"><w:name w:val="heading 1"/><w:pPr><w:keepNext/><w:jc w:val="center"/>'
    '</w:pPr><w:rPr><w:rFonts w:asciiTheme="majorHAnsi"/><w:b/><w:sz w:val="28"/></w:rPr></w:style>'
)


def h(text, **changes):
    return c(text, **{"b": True, "props": KEEP, **changes})


def styled(text):
    return f'<w:p><w:pPr><w:pStyle w:val="H"/></w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>'


def broken(first, second):
    run = f'<w:r><w:rPr><w:b/><w:sz w:val="28"/></w:rPr><w:t>{first}</w:t><w:br/><w:t>{second}</w:t></w:r>'
    return {"chapter": c("", raw=run, props=KEEP), "chapter_title": None}


GOOD = [
    {},
    {"chapter": h("Phần I")},
    {"chapter": h("Mục 1")},
    {"chapter": h("Tiểu mục 2"), "chapter_title": h("Quy định chung", run="<w:caps/>")},
    {"chapter": [h("Chương I"), c("")]},
    broken("Chương I", "QUY ĐỊNH CHUNG"),
    {"chapter": h("", props=KEEP + LISTED)},
    {"chapter": styled("Chương I"), "chapter_title": styled("QUY ĐỊNH CHUNG")},
    {"last": p("Mục 2 của Bộ quy tắc này và Chương I Luật Trẻ em được phổ biến đến mọi người./.")},
]
WRONG = [
    ("ST-PART", {"chapter": h("CHƯƠNG I")}),
    ("ST-PART", {"chapter": h("Chương I", run="<w:caps/>")}),
    ("ST-PART", {"chapter": h("Chương 1")}),
    ("ST-PART", {"chapter": h("Phần thứ nhất")}),
    ("ST-PART", {"chapter": h("Chương I", size=32)}),
    ("ST-PART", {"chapter": h("Chương I", first=720)}),
    ("ST-PART", {"chapter": h("Chương I", b=False)}),
    ("ST-PART", {"chapter": h("Chương I", align="left")}),
    ("ST-PART", {"chapter_title": h("Quy định chung")}),
    ("ST-PART", {"chapter_title": h("QUY ĐỊNH CHUNG", b=False)}),
    ("ST-PART", {"chapter_title": None}),
    ("ST-PART", {"chapter": h("Chương I QUY ĐỊNH CHUNG"), "chapter_title": None}),
    ("ST-PART", broken("Chương I", "Quy định chung")),
    ("ST-SECTION", {"chapter": h("Mục I")}),
    ("ST-SECTION", {"chapter": h("MỤC 1")}),
    ("ST-SECTION", {"chapter": h("Mục 1"), "chapter_title": None}),
    ("ST-NODOT", {"chapter": h("Chương I.")}),
    ("ST-NODOT", {"chapter": h("Mục 1:")}),
    ("ST-KEEP", {"chapter": h("Chương I", props="")}),
    ("ST-KEEP", {"att_article_1": p("Điều 1. Nguyên tắc", b=True)}),
]


def spoken(data):
    return RULES & set(told(data))


@pytest.mark.parametrize("changes", GOOD)
def test_headings_by_the_decree_are_left_in_peace(changes):
    assert not spoken(decision(Setup(numbering=NUMBERED, styles=STYLE), **changes))


@pytest.mark.parametrize(("rule_id", "changes"), WRONG)
def test_headings_against_the_decree_are_told(rule_id, changes):
    assert spoken(decision(**changes)) == {rule_id}


def test_a_dotted_heading_with_its_title_in_one_line_breaks_two_rules():
    merged = decision(chapter=h("Chương I. QUY ĐỊNH CHUNG"), chapter_title=None)
    assert spoken(merged) == {"ST-PART", "ST-NODOT"}
