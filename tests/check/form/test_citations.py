"""Citations in the text: the word số, short from the second time on."""

import pytest

from tests.check.form.small import decision, p, table
from tests.check.form.told import told
from toolkit.check.form.registry import check_form
from toolkit.word.read import read_word

RULES = {"CIT-SO", "CIT-SHORT"}
FULL = "Nghị định số 13/2023/NĐ-CP ngày 17 tháng 4 năm 2023 của Chính phủ"
IN_FIGURES = FULL.replace("ngày 17 tháng 4 năm 2023", "ngày 17/4/2023")


def spoken(*texts):
    return RULES & set(told(decision(clause_2=[p(text) for text in texts])))


@pytest.mark.parametrize(
    "texts",
    [
        [f"2. Theo {FULL}."],
        [f"2. Theo {FULL}.", "3. Theo Nghị định số 13/2023/NĐ-CP."],
        ["2. Theo Nghị định số: 13/2023/NĐ-CP."],
        ["2. Quyết định 5 năm một lần; Kế hoạch 2026; Công văn 12 trang."],
        # a căn cứ is no first time
        ["2. Theo Nghị định số 56/2017/NĐ-CP ngày 09 tháng 5 năm 2017 của Chính phủ."],
    ],
)
def test_good_citations_are_left_in_peace(texts):
    assert not spoken(*texts)


@pytest.mark.parametrize(
    ("rule_id", "texts"),
    [
        ("CIT-SO", ["2. Theo Nghị định 13/2023/NĐ-CP."]),
        ("CIT-SO", ["2. Theo Thông tư 06/2019/TT-BGDĐT và Công văn 12/SGDĐT-VP."]),
        ("CIT-SHORT", [f"2. Theo {FULL}.", f"3. Theo {FULL}."]),
        ("CIT-SHORT", ["2. Theo Nghị định số 13/2023/NĐ-CP.", f"3. Theo {FULL}."]),
        ("CIT-SHORT", [f"2. Theo {FULL} và {IN_FIGURES}."]),
    ],
)
def test_wrong_citations_are_told(rule_id, texts):
    assert spoken(*texts) == {rule_id}


def test_each_document_cites_for_itself_and_tables_may_shorten():
    said = decision(article_2=p(f" Theo {FULL}.", lead="Điều 2."), clause_2=p(f"2. Theo {FULL}."))
    assert not RULES & set(told(said))
    assert not RULES & set(told(decision(clause_2=table([p("Nghị định 13/2023/NĐ-CP")], [p("x")]))))


@pytest.mark.parametrize("end", [".", "./.", ";", ","])
def test_an_act_is_told_without_the_sign_that_ends_the_sentence(end):
    data = decision(last=p(f"Mọi người làm theo Nghị định 13/2023/NĐ-CP{end}"))
    (found,) = [f for f in check_form(read_word(data)) if f.rule.id == "CIT-SO"]
    assert found.fault.what.english() == "“Nghị định 13/2023/NĐ-CP” lacks the word số"
