"""Quốc hiệu, Tiêu ngữ, issuing body, sizes: what the words and spaces of the header may be."""

import unicodedata

import pytest

from tests.check.form.small import P, c, decision, one, p, parts, rule, table
from tests.check.form.told import mended, of_head

GOOD = parts()
NATIONAL, MOTTO = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"
CAPS = "<w:caps/>"
PACK_13 = {
    "superior": c("UBND TỈNH MƠ", 24),
    "issuer": c("SỞ GIÁO DỤC VÀ ĐÀO TẠO", 24, b=True),
    "national": c(NATIONAL, 24, b=True),
    "motto": c(MOTTO, 26, b=True),
    "motto_line": rule(5555, 3171),
    "place_date": c("Mơ, ngày 05 tháng 10 năm 2026", 26, i=True),
}


def nation(text, **looks):
    return decision(national=c(text, 26, b=True, **looks))


def motto(text, **looks):
    return decision(motto=c(text, 28, b=True, **looks))


def superior(text):
    return decision(superior=c(text, 26))


@pytest.mark.parametrize(
    "data",
    [
        nation("CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM"),  # trap 20
        nation("Cộng hòa xã hội chủ nghĩa Việt Nam", run=CAPS),
        nation(unicodedata.normalize("NFD", NATIONAL)),  # trap 4: other rules tell of it
        motto(unicodedata.normalize("NFD", MOTTO)),
        decision(superior=c("Ubnd tỉnh Mơ", 26, run=CAPS)),
        nation(NATIONAL, after=60),
        decision(**PACK_13),
        superior("SỞ GIÁO DỤC VÀ ĐÀO TẠO LÀO CAI"),
        superior("SỞ GDĐT TỈNH LÀO CAI"),
        superior("UBND TP.HỒ CHÍ MINH"),
        superior("UBND HUYỆN MƠ"),  # until 30/6/2025
        superior("BỘ GIÁO DỤC VÀ ĐÀO TẠO"),
    ],
)
def test_a_right_header_is_left_in_peace(data):
    assert of_head(data) == {}


@pytest.mark.parametrize(
    ("data", "found"),
    [
        (nation("Cộng hòa xã hội chủ nghĩa Việt Nam"), {"QH-TEXT": "error"}),
        (nation("CỘNG HÒA XHCN VIỆT NAM"), {"QH-TEXT": "error"}),
        (motto("Độc lập – Tự do – Hạnh phúc"), {"TN-TEXT": "error"}),  # trap 3
        (motto("Độc lập-Tự do-Hạnh phúc"), {"TN-TEXT": "error"}),
        (motto("Độc lập - tự do - hạnh phúc"), {"TN-TEXT": "error"}),
        (motto(MOTTO, run=CAPS), {"TN-TEXT": "error", "TN-LINE": "error"}),  # capitals are longer
        (motto(MOTTO, u=True), {"TN-BOLD": "warning"}),
        (decision(motto=c(MOTTO, 28, u=True)), {"TN-BOLD": "error"}),
        (motto(MOTTO, before=240), {"TN-GAP": "error"}),
        (motto(MOTTO, line=360), {"TN-GAP": "error"}),
        (decision(motto=[c(""), c(MOTTO, 28, b=True)]), {"TN-GAP": "error"}),
        (superior("UBND TỈNH"), {"CQ-SUP-PLACE": "warning"}),
        (superior("SỞ GD&ĐT"), {"CQ-SUP-PLACE": "warning"}),
        (decision(**PACK_13 | {"national": GOOD["national"]}), {"SZ-PACK": "warning"}),
        (decision(place_date=c("Mơ, ngày 05 tháng 10 năm 2026", 26, i=True)), {"SZ-PACK": "warning"}),
    ],
)  # fmt: skip
def test_a_wrong_header_is_told(data, found):
    assert of_head(data) == found


@pytest.mark.parametrize(
    "data",
    [
        motto("Độc lập – Tự do – Hạnh phúc"),
        motto("Độc lập-Tự do  —  Hạnh phúc"),
        motto(MOTTO, u=True),
        motto(MOTTO, before=240, line=360),
        decision(national=c(NATIONAL, 26, b=True, after=200, line=300)),
        decision(**PACK_13 | {"national": GOOD["national"]}),
    ],
)
def test_what_can_be_mended_without_words_is(data):
    assert of_head(data)
    assert of_head(mended(data)) == {}


def test_negative_indents_make_room_for_the_national_title():
    def column(**looks):
        titles = [c(NATIONAL, 26, b=True, **looks), GOOD["motto"]]
        return one(table([GOOD["superior"]], titles, widths=(4000, 5300)), p("Chữ."))

    assert "HDR-FIT" in of_head(column())
    assert "HDR-FIT" not in of_head(column(left=-108, right=-108))


def test_a_date_below_the_table_is_not_level_with_the_number():
    flat = table(
        [GOOD["superior"], GOOD["issuer"], GOOD["issuer_line"], GOOD["number"]],
        [GOOD["national"], GOOD["motto"], GOOD["motto_line"]],
    )
    day = P("Mơ, ngày 05 tháng 10 năm 2026", 28, i=True, align="right")
    assert "HDR-SAMEROW" in of_head(one(flat, day, GOOD["title"], p("Chữ.")))
