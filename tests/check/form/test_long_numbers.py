"""Rows of figures that nobody counts to are judged like any number: no rule ends on them."""

import pytest

from tests.check.form.small import c, decision, p
from tests.check.form.told import told

LONG = "9" * 5000
BLOCKS = {
    "the number": {"number": c(f"Số: {LONG}/QĐ-SGDĐT", 26)},
    "an article": {"article_1": p(" Ban hành kèm theo Quyết định này.", lead=f"Điều {LONG}.")},
    "a khoản": {"clause_1": p(f"{LONG}. Mọi người cần tôn trọng nhau trên mạng xã hội.")},
    "the reference of the attached code": {
        "att_ref": c(f"(Kèm theo Quyết định số {LONG}/QĐ-A)", 28, i=True)
    },
    "the date": {"place_date": c(f"Mơ, ngày {LONG} tháng {LONG} năm {LONG}", 28, i=True)},
}


@pytest.mark.parametrize("name", BLOCKS)
def test_a_row_of_five_thousand_figures_is_judged(name):
    assert told(decision(**BLOCKS[name])) != told(decision())
