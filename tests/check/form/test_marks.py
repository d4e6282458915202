"""What only some documents bear: stamps, an address at the foot, an electronic signature's words; room to sign."""

from dataclasses import replace

import pytest

from tests.check.form.small import Page, Setup, c, decision, p, packed, parts, table
from tests.check.form.told import told

GOOD = parts()
SIDES = "".join(
    f'<w:{side} w:val="single" w:sz="8"/>' for side in ("top", "left", "bottom", "right")
)
FRAME = f"<w:pBdr>{SIDES}</w:pBdr>"
LINE = '<w:pBdr><w:top w:val="single" w:sz="4"/></w:pBdr>'
URGENT = c("HỎA TỐC", b=True, props=FRAME, color="FF0000", align="left")
SCOPE = c("LƯU HÀNH NỘI BỘ", b=True, props=FRAME)
ADDRESS = c("Địa chỉ: số 1, phố Mơ; điện thoại: 0200 000 000", 22, props=LINE)
INFO = p("Số: 15/QĐ-SGDĐT; 05/10/2026; 10:15:30", 20, first=0, align="right")
PICTURE = '<w:r><w:pict xmlns:v="urn:schemas-microsoft-com:vml"><v:shape><v:imagedata/></v:shape></w:pict></w:r>'


def boxed(block):
    """Put a paragraph into a text box that hangs on an empty paragraph."""
    inside = f"<w:txbxContent>{block.xml()}</w:txbxContent>"
    drawn = f'<w:r><w:pict xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox>{inside}</v:textbox></w:pict></w:r>'
    return c("", raw=drawn)


def heavy(data):
    return {rule_id for rule_id, level in told(data).items() if level != "info"}


def under_number(block):
    return decision(number=[GOOD["number"], block])


def over_title(block):
    return decision(title=[block, GOOD["title"]])


def with_footer(block, kind="first"):
    return decision(Setup(footer=block, footer_kind=kind))


@pytest.mark.parametrize(
    "data",
    [
        under_number(URGENT),
        under_number(replace(URGENT, text="THƯỢNG KHẨN")),
        under_number(boxed(replace(URGENT, props=""))),
        under_number(replace(URGENT, props="", run='<w:bdr w:val="single"/>')),
        over_title(table([replace(URGENT, props="")], widths=(1700,), cell=f"<w:tcBorders>{SIDES}</w:tcBorders>")),
        over_title(URGENT),
        over_title(SCOPE),
        over_title(boxed(replace(SCOPE, props=""))),
        decision(Setup(first_header=SCOPE)),
        with_footer(ADDRESS),
        over_title(INFO),
        over_title(boxed(replace(INFO, align="left"))),
        decision(Setup(first_header=INFO)),
        decision(last=p("Việc khẩn thì báo ngay; không chờ đến 10:15:30 ngày 05/10/2026 mới báo, kể cả ban đêm./.")),
    ],
)  # fmt: skip
def test_what_stands_as_the_decree_has_it_is_left_in_peace(data):
    assert heavy(data) == set()


@pytest.mark.parametrize(
    ("data", "found"),
    [
        (under_number(replace(URGENT, props="")), {"EX-URGENT"}),
        (under_number(replace(URGENT, b=False)), {"EX-URGENT"}),
        (under_number(replace(URGENT, size=32)), {"EX-URGENT"}),
        (under_number(replace(URGENT, text="Hỏa tốc")), {"EX-URGENT"}),
        (under_number(replace(URGENT, text="HỎA TỐC HẸN GIỜ")), {"EX-URGENT"}),
        (decision(superior=[URGENT, GOOD["superior"]]), {"EX-URGENT"}),
        (decision(place_date=[GOOD["place_date"], URGENT]), {"EX-URGENT"}),
        (over_title(replace(URGENT, align="right")), {"EX-URGENT"}),
        (over_title(replace(SCOPE, props="")), {"EX-SCOPE"}),
        (over_title(replace(SCOPE, i=True)), {"EX-SCOPE"}),
        (decision(Setup(first_header=replace(SCOPE, b=False))), {"EX-SCOPE"}),
        (with_footer(ADDRESS, "default"), {"EX-ADDR"}),
        (with_footer(replace(ADDRESS, props="")), {"EX-ADDR"}),
        (with_footer(replace(ADDRESS, props="", raw="", size=28)), {"EX-ADDR"}),
        (with_footer(replace(ADDRESS, left=4000)), {"EX-ADDR"}),
        (with_footer(replace(ADDRESS, i=True)), {"EX-ADDR"}),
        (over_title(replace(INFO, size=28)), {"EX-ESIGN"}),
        (over_title(replace(INFO, align="left")), {"EX-ESIGN"}),
        (over_title(replace(INFO, b=True)), {"EX-ESIGN"}),
        (over_title(replace(INFO, raw=PICTURE)), {"EX-ESIGN"}),
    ],
)
def test_what_does_not_is_told_by_its_rule(data, found):
    assert heavy(data) == found


def test_a_short_file_may_have_its_address_in_the_one_footer_it_has():
    short = "".join(block.xml() for block in (p("Một trang."), p("Hết."))) + Page().xml()
    assert "EX-ADDR" not in told(packed(short, Setup(footer=ADDRESS)))


def test_room_to_sign_is_made_by_blank_lines_by_a_gap_or_filled_by_a_picture():
    assert "KY-SPACE" in told(decision(room=[c("")]))
    assert "KY-SPACE" not in told(decision(room=[c("")] * 4))
    assert "KY-SPACE" not in told(decision(room=None, name=replace(GOOD["name"], before=1200)))
    assert "KY-SPACE" not in told(decision(room=[c("", raw=PICTURE)]))
