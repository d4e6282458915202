"""Attached documents and annexes: their page, header, line (Kèm theo …), names and numbers."""

from dataclasses import replace

import pytest

from tests.check.form.small import Page, c, decision, one, p, parts, table
from tests.check.form.told import told
from toolkit.model.numbering import roman

GOOD = parts()
REF = GOOD["att_ref"]
LONG = "Mọi người cần tôn trọng nhau trên mạng xã hội, kể cả khi tranh luận trong nhóm kín."
NEXT_PAGE = f"<w:p><w:pPr>{Page().xml()}</w:pPr></w:p>"
BREAK = '<w:r><w:br w:type="page"/></w:r>'
HEADED = table([GOOD["superior"]], [GOOD["national"], GOOD["motto"]])
RULES = {"ATT-SECT", "ATT-HDR", "ATT-REF", "ATT-LINE", "ATT-NOSIGN", "ANX-ROMAN", "ANX-REF", "ANX-CITED"}  # fmt: skip


def spoken(data):
    return RULES & set(told(data))


def ref(text):
    return decision(att_ref=replace(REF, text=text))


def annex(label, ref=True):
    """Make one annex, with its line (Kèm theo …) or without."""
    title = [c(label, b=True), c("DANH MỤC", b=True)]
    return [NEXT_PAGE, *title, *[REF] * ref, p(f"{LONG[:-1]}./.")]


def annexes(*labels, cited=(), ref=True):
    cites = p(f" Xem {', '.join(cited)}.", lead="Điều 2.") if cited else GOOD["article_2"]
    return decision(article_2=cites, annex=[block for name in labels for block in annex(name, ref)])


NUMBERS = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI")
LARGE = {14: "XIV", 39: "XXXIX", 40: "XL", 49: "XLIX", 50: "L", 60: "LX", 90: "XC", 99: "XCIX", 100: "C"}  # fmt: skip
ROMAN = tuple(f"Phụ lục {number}" for number in NUMBERS)


@pytest.mark.parametrize(
    "data",
    [
        ref(REF.text),
        ref(REF.text.replace("Kèm theo", "Ban hành kèm theo")),
        ref(REF.text.replace("số 15", "số     ")),  # a draft's number is written in after signing
        ref(REF.text.replace("số 15", "số 015")),
        ref(REF.text.replace("Quyết định số", "Quyết  định  số")),
        ref("(Kèm theo Kế hoạch số 15/KH-SGDĐT ngày 05 tháng 10 năm 2026 của Giám đốc Sở)"),
        annexes("Phụ lục", cited=["Phụ lục"]),
        annexes(*ROMAN[:2], cited=ROMAN[:2]),
        annexes(*ROMAN, cited=ROMAN),
    ],
)
def test_what_belongs_to_a_decision_as_the_decree_has_it_is_left_in_peace(data):
    assert spoken(data) == set()


@pytest.mark.parametrize(
    ("data", "found"),
    [
        (decision(att_number=c("Số: 16/QĐ-SGDĐT", 26)), {"ATT-HDR"}),
        (decision(att_place_date=c("Mơ, ngày 05 tháng 10 năm 2026", 28, i=True)), {"ATT-HDR"}),
        (ref(REF.text.replace("số 15", "số 16")), {"ATT-REF"}),
        (ref(REF.text.replace("Quyết định số 15", "văn bản số 15")), {"ATT-REF"}),
        (decision(att_ref=None), {"ATT-REF"}),
        (decision(att_line=None), {"ATT-LINE"}),
        (decision(att_ref=None, att_line=[GOOD["att_line"], REF]), {"ATT-LINE"}),
        (decision(last=[GOOD["last"], GOOD["recipient_label"]]), {"ATT-NOSIGN"}),
        (annexes("PHỤ LỤC", cited=["Phụ lục"]), {"ANX-ROMAN"}),
        (annexes("Phụ lục I", cited=["Phụ lục I"]), {"ANX-ROMAN"}),
        (annexes("Phụ lục 1", "Phụ lục 2", cited=["Phụ lục 1", "Phụ lục 2"]), {"ANX-ROMAN"}),
        (annexes("Phụ lục II", "Phụ lục I", cited=ROMAN[:2]), {"ANX-ROMAN"}),
        (annexes("Phụ lục", "Phụ lục II", cited=ROMAN[:2]), {"ANX-ROMAN"}),
        (annexes("Phụ lục", cited=["Phụ lục"], ref=False), {"ANX-REF"}),
        (annexes("Phụ lục"), {"ANX-CITED"}),
        (annexes(*ROMAN[:2], cited=ROMAN[:1]), {"ANX-CITED"}),
    ],
)
def test_what_belongs_to_a_decision_otherwise_is_told(data, found):
    assert spoken(data) == found


def test_an_attached_document_begins_on_a_new_page():
    assert "ATT-SECT" in spoken(one(HEADED, p(LONG), HEADED, p(LONG)))
    assert "ATT-SECT" not in spoken(one(HEADED, p(LONG), p("", raw=BREAK), HEADED, p(LONG)))
    assert "ATT-SECT" not in spoken(one(HEADED, p(LONG), NEXT_PAGE, HEADED, p(LONG)))


@pytest.mark.parametrize("number", LARGE)
def test_roman_numbers_have_all_their_signs(number):
    assert roman(number) == LARGE[number]
