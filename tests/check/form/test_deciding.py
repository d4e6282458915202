"""Who decides, “QUYẾT ĐỊNH:”, article 1, the weight of a decision's articles."""

import pytest

from tests.check.form.small import Setup, c, decision, p
from tests.check.form.told import told

RULES = {"QD-AUTH", "QD-WORD", "QD-ART1", "QD-ART-BOLD"}
NUMBERED = (
    '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/><w:lvlText w:val="Điều %1."/>'
    '</w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
)
LISTED = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
ONE = "Ban hành kèm theo Quyết định này Bộ quy tắc ứng xử trên mạng xã hội."


def school(name, decides):
    superior, issuer = c("UBND XÃ MƠ", 26), c(name, 26, b=True)
    return {"superior": superior, "issuer": issuer, "authority": c(decides, b=True)}


GOOD = [
    {},
    {"authority": c("GIÁM ĐỐC SỞ GIÁO DỤC VÀ ĐÀO TẠO TỈNH MƠ", b=True)},
    {"authority": [c("GIÁM ĐỐC", b=True), c("SỞ GIÁO DỤC VÀ ĐÀO TẠO", b=True)]},
    {"authority": c("Giám đốc Sở Giáo dục và Đào tạo", b=True, run="<w:caps/>")},
    school("TRƯỜNG THCS MƠ", "HIỆU TRƯỞNG TRƯỜNG TRUNG HỌC CƠ SỞ MƠ"),
    school("TRƯỜNG TRUNG HỌC CƠ SỞ MƠ", "HIỆU TRƯỞNG TRƯỜNG THCS MƠ"),
    {"issuer": [c("ỦY BAN NHÂN DÂN", 26, b=True), c("TỈNH MƠ", 26, b=True)], "superior": None,
     "authority": c("CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH MƠ", b=True)},
    {"decides": c("Quyết định:", b=True, run="<w:caps/>")},
    {"article_1": p(" Ban hành kèm theo Quyết định này “Bộ Quy tắc Ứng xử trên mạng xã hội”.", lead="Điều 1.")},
    {"article_1": [p(" Ban hành kèm theo Quyết định này:", lead="Điều 1."),
                   p("1. Bộ quy tắc ứng xử trên mạng xã hội;"), p("2. Mẫu đơn.")]},
    {"article_1": p(ONE, lead="Điều 1. ")},
    {"article_1": [p("Điều 1. Ban hành Bộ quy tắc", b=True), p(ONE)]},  # titled articles
    {"article_1": p(ONE, props=LISTED), "article_2": p("Có hiệu lực.", props=LISTED),
     "article_3": p("Thi hành./.", props=LISTED)},
]  # fmt: skip
WRONG = [
    ("QD-AUTH", {"authority": None}),
    ("QD-AUTH", {"authority": c("GIÁM ĐỐC SỞ GIÁO DỤC VÀ ĐÀO TẠO")}),
    ("QD-AUTH", {"authority": c("GIÁM ĐỐC SỞ Y TẾ", b=True)}),
    ("QD-AUTH", school("TRƯỜNG THCS MƠ", "HIỆU TRƯỞNG TRƯỜNG THCS MẬN")),
    ("QD-AUTH", school("TRƯỜNG THCS MƠ", "PHÓ HIỆU TRƯỞNG TRƯỜNG THCS MƠ")),
    ("QD-WORD", {"decides": None}),
    ("QD-WORD", {"decides": c("QUYẾT ĐỊNH:")}),
    ("QD-WORD", {"decides": c("QUYẾT ĐỊNH", b=True)}),
    ("QD-WORD", {"decides": c("QUYẾT ĐỊNH :", b=True)}),
    ("QD-WORD", {"decides": [c("QUYẾT ĐỊNH:", b=True)] * 2}),
    ("QD-ART1", {"article_1": p(" Ban hành Bộ quy tắc ứng xử trên mạng xã hội.", lead="Điều 1.")}),
    ("QD-ART1", {"article_1": p(" Ban hành kèm theo Quyết định này Quy chế làm việc.", lead="Điều 1.")}),
    ("QD-ART-BOLD", {"article_1": p("Điều 1. " + ONE)}),
    ("QD-ART-BOLD", {"article_1": p("Điều 1. " + ONE, b=True)}),
]  # fmt: skip


def spoken(data):
    return RULES & set(told(data))


@pytest.mark.parametrize("changes", GOOD)
def test_a_decision_by_the_sample_is_left_in_peace(changes):
    assert not spoken(decision(Setup(numbering=NUMBERED), **changes))


@pytest.mark.parametrize(("rule_id", "changes"), WRONG)
def test_a_decision_against_the_sample_is_told(rule_id, changes):
    assert spoken(decision(**changes)) == {rule_id}


def test_what_is_no_decision_has_none_of_this():
    assert not spoken(decision(title=c("KẾ HOẠCH", b=True), authority=None, decides=None))
