"""Capitals by annex II, blanks, tracked changes and comments: what must speak and what must stay silent."""

import pytest

from tests.check.form.small import decision, p
from tests.check.form.told import told

START = "Mọi người trên mạng xã hội cần biết điều sau đây"
ADDED = '<w:ins w:id="1" w:author="x"><w:r><w:t>Chữ </w:t></w:r></w:ins>'
RULES = ("CAP-", "PH-", "TC-")


def spoken(text, **looks):
    data = decision(last=p(f"{START}: {text}./.", **looks))
    return {rule for rule in told(data) if rule.startswith(RULES)}


@pytest.mark.parametrize(
    "text",
    [
        "theo khoản 2 Điều 5",
        "theo điểm a khoản 2 Điều 5 Chương II",
        "Khoản 2 Điều 5 quy định việc này",  # it begins what the sentence says
        "theo các điều đã nêu và chương trình đã duyệt",
        "cơ quan của Nhân dân và của Nhà nước",
        "Ủy ban nhân dân, Hội đồng nhân dân, Tòa án nhân dân, Viện kiểm sát nhân dân, Công an nhân dân",
        "bí mật nhà nước, quản lý nhà nước, cơ quan nhà nước, hành chính nhà nước, ngân sách nhà nước",
        "trên địa bàn tỉnh Lào Cai và xã Suối Mơ",
        "báo Ủy ban nhân dân và Sở Giáo dục và Đào tạo",
        "theo Nghị định số 30/2020/NĐ-CP và Quyết định số 5/QĐ-UBND",
        "theo quyết định của nhà trường",
        "mục (…) và từ ... đến .... trang",
        "số ___ đã ghi",
    ],
)
def test_right_words_are_left_in_peace(text):
    assert spoken(text) == set()


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("theo Khoản 2 Điều 5", "CAP-REF"),
        ("theo Điểm đ khoản 2 Điều 5", "CAP-REF"),
        ("theo khoản 2 điều 5", "CAP-REF"),
        ("theo chương II của Bộ quy tắc", "CAP-REF"),
        ("cơ quan của nhân dân", "CAP-NN"),
        ("tài sản của nhà nước", "CAP-NN"),
        ("Ủy ban nhân dân lắng nghe nhân dân", "CAP-NN"),
        ("các trường trên địa bàn, Tỉnh Lào Cai", "CAP-UNIT"),
        ("báo Ủy Ban Nhân Dân", "CAP-ORG"),
        ("báo Uỷ Ban Nhân Dân", "CAP-ORG"),
        ("báo Sở Giáo Dục", "CAP-ORG"),
        ("theo nghị định số 30/2020/NĐ-CP", "CAP-DOCNAME"),
        ("theo thông tư số 06/2019/TT-BGDĐT", "CAP-DOCNAME"),
        ("gọi số ……", "PH-LEFT"),
        ("gọi số .....", "PH-LEFT"),
        ("gọi số ____", "PH-LEFT"),
        ("gọi số [… ]", "PH-LEFT"),
        ("gọi số {{ so }}", "PH-LEFT"),
    ],
)
def test_wrong_words_are_told(text, rule):
    assert spoken(text) == {rule}


@pytest.mark.parametrize(
    ("rule", "data"),
    [
        ("PH-LEFT", decision(last=p(f"{START}: gọi số ……./."))),
        ("TC-CLEAN", decision(last=p(f"{START}./.", raw=ADDED))),
    ],
)
def test_what_a_draft_may_hold_is_an_error_before_signature(rule, data):
    assert told(data)[rule] == "info"
    assert told(data, final=True)[rule] == "error"
    assert rule not in told(decision(), final=True)


def test_blanks_of_attached_documents_and_of_the_decision_are_all_told():
    assert "PH-LEFT" in told(decision(article_2=p(" Gọi số …….", lead="Điều 2.")))
    assert "PH-LEFT" in told(decision(clause_2=p("2. Gọi số …….")))
