"""Articles: form, look, title, sequence."""

import pytest

from tests.check.form.small import KEEP, Setup, c, decision, p
from tests.check.form.told import told
from toolkit.check.form.registry import check_form
from toolkit.word.edit import apply_edits
from toolkit.word.read import read_word

RULES = {"ST-ART", "ST-ART-TITLE", "ST-ART-SEQ"}
NUMBERED = (
    '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/><w:lvlText w:val="Điều %1."/>'
    '</w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
)
LISTED = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
TEXT = "Mọi người cần tôn trọng nhau trên mạng xã hội."


def art(text, **changes):
    return p(text, **{"b": True, "props": KEEP, **changes})


def first(text, **changes):
    return {"att_article_1": art(text, **changes)}


GOOD = [
    {},
    first("Điều 1. Nguyên tắc", first=567),
    first("Điều 1. Nguyên tắc", first=0, left=720),
    first("\tĐiều 1. Nguyên tắc", first=0),
    first("Điều 1.\u00a0Nguyên tắc"),
    first(f"Điều 1. {'x' * 199}."),
    first(f"Điều 1. {'x' * 300}"),  # bold and without an end: a long title
    {"att_article_1": art("Nguyên tắc", props=KEEP + LISTED), "att_article_2": art("Thực hiện", props=KEEP + LISTED)},
    {"last": p("Điều 5 Luật An ninh mạng quy định việc này, mọi người phải thực hiện./.")},
    {"last": [p("Điều 7 Luật Trẻ em quy định:"), p("Điều 9 thì khác./.")]},
]  # fmt: skip
WRONG = [
    ("ST-ART", first("Điều 1: Nguyên tắc")),
    ("ST-ART", first("Điều 1 Nguyên tắc")),
    ("ST-ART", first("Điều 1.Nguyên tắc")),
    ("ST-ART", first("ĐIỀU 1. Nguyên tắc")),
    ("ST-ART", first("Điều 1. Nguyên tắc", b=False)),
    ("ST-ART", first("Điều 1. Nguyên tắc", i=True)),
    ("ST-ART", first("Điều 1. Nguyên tắc", size=26)),
    ("ST-ART", first("Điều 1. Nguyên tắc", align="center")),
    ("ST-ART", {"att_article_1": p(" 1. Nguyên tắc", lead="Điều", props=KEEP)}),
    ("ST-ART-TITLE", first(f"Điều 1. {'x' * 200}.")),
    ("ST-ART-TITLE", {"att_article_1": p(f" {'x' * 121}", lead="Điều 1.")}),
    ("ST-ART", first("Điều 1. Nguyên tắc", first=0)),
    ("ST-ART", {"article_2": p(" Có hiệu lực.", lead="Điều 2:")}),
    ("ST-ART-TITLE", first("Điều 1.")),
    ("ST-ART-TITLE", {"att_article_1": p(f" {TEXT}", lead="Điều 1.")}),
    ("ST-ART-TITLE", {"att_article_1": p(f" {TEXT}", lead="Điều 1. Nguyên tắc.")}),
    ("ST-ART-SEQ", {"att_article_2": art("Điều 3. Thực hiện")}),
    ("ST-ART-SEQ", {"att_article_2": art("Điều 1. Thực hiện")}),
    ("ST-ART-SEQ", {"article_2": None}),
]


def spoken(data):
    return RULES & set(told(data))


@pytest.mark.parametrize("changes", GOOD)
def test_articles_by_the_decree_are_left_in_peace(changes):
    assert not spoken(decision(Setup(numbering=NUMBERED), **changes))


@pytest.mark.parametrize(("rule_id", "changes"), WRONG)
def test_articles_against_the_decree_are_told(rule_id, changes):
    assert spoken(decision(**changes)) == {rule_id}


def test_between_both_indents_it_is_a_warning():
    assert told(decision(**first("Điều 1. Nguyên tắc", first=640)))["ST-ART"] == "warning"
    assert told(decision(**first("Điều 1. Nguyên tắc", first=400)))["ST-ART"] == "error"


def test_the_articles_of_a_decision_need_no_titles():
    plain = p(f" {TEXT}", lead="Điều 1.")
    assert not spoken(decision(article_1=plain, att_title=c("QUY CHẾ", b=True)))


@pytest.mark.parametrize(
    "changes",
    [
        first("Điều 1: Nguyên tắc"),
        first("Điều 1.Nguyên tắc"),
        first("Điều 1. Nguyên tắc", b=False),
        first("Điều 1. Nguyên tắc", i=True),
        first("Điều 1. Nguyên tắc", size=26),
        first("Điều 1. Nguyên tắc", align="center"),
        first("Điều 1. Nguyên tắc", first=0),
    ],
)
def test_an_article_is_mended_until_it_is_one_by_the_decree(changes):
    data = decision(**changes)
    for _ in range(2):
        found = [f for f in check_form(read_word(data)) if f.rule.id == "ST-ART"]
        data = apply_edits(data, [edit for f in found for edit in f.fault.edits])
    assert not spoken(data)
    (article,) = [one for one in read_word(data).paragraphs if one.text == "Điều 1. Nguyên tắc"]
    assert (article.format.first, article.format.left) == (720, 0)


def test_of_an_article_with_its_text_behind_it_the_number_alone_is_set_bold():
    data = decision(att_article_1=p(f"Điều 1. {TEXT}"))
    edits = [e for f in check_form(read_word(data)) if f.rule.id == "ST-ART" for e in f.fault.edits]
    mended = apply_edits(data, edits)
    assert spoken(mended) == {"ST-ART-TITLE"}
    (article,) = [one for one in read_word(mended).paragraphs if one.text == f"Điều 1. {TEXT}"]
    looks = [(run.text, run.format.bold) for run in article.shown()]
    assert looks == [("Điều 1.", True), (f" {TEXT}", False)]
