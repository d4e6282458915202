"""Căn cứ: italic, their ends, one in a paragraph, in full."""

import pytest

from tests.check.form.small import c, decision, p
from tests.check.form.told import told
from toolkit.check.form.registry import check_form
from toolkit.word.edit import apply_edits
from toolkit.word.read import read_word

RULES = {"CC-ITALIC", "CC-PUNCT", "CC-ONEEACH", "CC-FULL", "CC-LAW"}
LAW = "Căn cứ Luật Trẻ em ngày 05 tháng 4 năm 2016;"
DECREE = "Căn cứ Nghị định số 56/2017/NĐ-CP ngày 09 tháng 5 năm 2017 của Chính phủ;"
BLANKS = "Thực hiện Quyết định số       /QĐ-SGDĐT ngày      tháng      năm 2026 của Giám đốc Sở;"
SENTENCE = "Căn cứ Kế hoạch số 5/KH-SGDĐT, Trường Mơ xây dựng kế hoạch như sau:"


def law(text, **changes):
    return {"basis_law": p(text, **{"i": True, **changes})}


def decree(text):
    return {"basis_decree": p(text, i=True)}


def last(text):
    return {"basis_last": p(text, i=True)}


def broken(*lines):
    """Make one paragraph of several lines, as Shift+Enter does."""
    said = "</w:t><w:br/><w:t>".join(lines)
    return {
        "basis_law": p(
            "", raw=f'<w:r><w:rPr><w:i/><w:sz w:val="28"/></w:rPr><w:t>{said}</w:t></w:r>'
        )
    }


GOOD = [
    {},
    law("Căn cứ Bộ luật Lao động ngày 20 tháng 11 năm 2019;"),
    law("Căn cứ chức năng, nhiệm vụ, quyền hạn của Sở;"),
    law("Căn cứ Quy chế tổ chức và hoạt động của Trường;"),
    law("Căn cứ Nghị quyết Hội nghị viên chức năm học 2026 - 2027;"),
    decree(DECREE.replace(";", " sửa đổi Nghị định số 12/2010/NĐ-CP;")),
    last("Theo đề nghị của Chánh Văn phòng Sở. "),
]
WRONG = [
    ("CC-ITALIC", law(LAW, i=False)),
    ("CC-ITALIC", law(LAW, b=True)),
    ("CC-ITALIC", law(LAW, size=24)),
    ("CC-PUNCT", law(LAW.replace(";", ","))),  # trap 7
    ("CC-PUNCT", law(LAW.replace(";", ""))),
    ("CC-PUNCT", last("Theo đề nghị của Chánh Văn phòng Sở,")),  # trap 7
    ("CC-PUNCT", last("Theo đề nghị của Chánh Văn phòng Sở;")),
    ("CC-PUNCT", law("- " + LAW)),
    ("CC-ONEEACH", broken(LAW, LAW)),
    ("CC-ONEEACH", law(f"{LAW} {LAW}")),
    ("CC-ONEEACH", broken("Căn cứ Luật Trẻ em", "ngày 05 tháng 4 năm 2016;")),
    ("CC-FULL", decree("Căn cứ Nghị định số 56/2017/NĐ-CP của Chính phủ;")),
    ("CC-FULL", decree(DECREE.replace("ngày 09 tháng 5 năm 2017", "ngày 09/5/2017"))),
    ("CC-FULL", decree(DECREE.replace("09", "9"))),
    ("CC-FULL", decree(DECREE.replace(" của Chính phủ", ""))),
    ("CC-FULL", decree(DECREE.replace("số ", ""))),
    ("CC-FULL", decree("Căn cứ Nghị định về trẻ em;")),
    ("CC-LAW", law("Căn cứ Luật Trẻ em số 102/2016/QH13 ngày 05 tháng 4 năm 2016;")),
    ("CC-LAW", law("Căn cứ Luật Trẻ em ngày 05 tháng 4 năm 2016 của Quốc hội;")),
    ("CC-LAW", law("Căn cứ Luật Trẻ em 2016;")),
    ("CC-LAW", law("Căn cứ Luật Trẻ em ngày 5 tháng 4 năm 2016;")),
]


def spoken(data, **options):
    return RULES & set(told(data, **options))


@pytest.mark.parametrize("changes", GOOD)
def test_good_bases_are_left_in_peace(changes):
    assert not spoken(decision(**changes))


@pytest.mark.parametrize(("rule_id", "changes"), WRONG)
def test_each_fault_of_a_basis_is_told(rule_id, changes):
    assert spoken(decision(**changes)) == {rule_id}


def test_a_comma_is_an_error_and_a_dash_a_warning():
    """Trap 7; of the dash the decree says nothing."""
    assert told(decision(**law(LAW.replace(";", ","))))["CC-PUNCT"] == "error"
    assert told(decision(**law("- " + LAW)))["CC-PUNCT"] == "warning"


def test_a_draft_may_leave_number_and_day_blank():
    blank = decision(**law(BLANKS))
    assert not spoken(blank)
    assert spoken(blank, final=True) == {"CC-FULL"}


def test_a_basis_that_is_broken_by_shift_enter_is_joined_by_one_space():
    data = decision(**broken("Căn cứ Luật Trẻ em", "ngày 05 tháng 4 năm 2016;"))
    (found,) = [f for f in check_form(read_word(data)) if f.rule.id == "CC-ONEEACH"]
    texts = [one.text for one in read_word(apply_edits(data, found.fault.edits)).paragraphs]
    assert LAW in texts
    end = decision(**broken(LAW, ""))
    (found,) = [f for f in check_form(read_word(end)) if f.rule.id == "CC-ONEEACH"]
    assert LAW in [one.text for one in read_word(apply_edits(end, found.fault.edits)).paragraphs]


def plan(*grounds):
    gone = dict.fromkeys(("basis_law", "basis_decree", "authority", "decides"))
    return decision(**gone, title=c("KẾ HOẠCH", b=True), basis_last=list(grounds))


@pytest.mark.parametrize(
    ("grounds", "expected"),
    [
        ([p(SENTENCE)], set()),
        ([p(LAW, i=True), p(SENTENCE)], set()),
        ([p("Thực hiện Công văn số 5/SGDĐT-VP, Trường Mơ báo cáo kết quả.")], set()),
        ([p(LAW, i=True), p("Căn cứ tình hình thực tế.", i=True)], set()),
        ([p(LAW, i=True), p("Căn cứ tình hình thực tế,", i=True)], {"CC-PUNCT"}),
        ([p(LAW), p("Căn cứ tình hình thực tế.", i=True)], {"CC-ITALIC"}),
    ],
)
def test_the_first_sentence_of_a_plan_is_no_basis(grounds, expected):
    assert spoken(plan(*grounds)) == expected


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (f"- {LAW}", LAW),
        (f"–{LAW}", LAW),
        (LAW.replace(";", " ,"), LAW),
        (LAW.replace(";", ""), LAW),
        (LAW.replace("05", "5"), LAW),
    ],
)
def test_signs_and_padding_of_a_basis_are_mended(before, after):
    data = decision(**law(before))
    edits = [e for f in check_form(read_word(data)) if f.rule.id in RULES for e in f.fault.edits]
    assert after in [one.text for one in read_word(apply_edits(data, edits)).paragraphs]
