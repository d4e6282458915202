"""Lines to write on by hand, and minutes that are of no meeting: what a form may do that running text may not."""

from dataclasses import replace

import pytest

from tests.check.form.small import P, c, decision, p, parts
from tests.check.form.told import told
from toolkit.check.form.registry import check_form
from toolkit.word.read import read_word

GOOD = parts()
LABEL = "4. Người liên quan và việc đã xảy ra (chỉ ghi điều đã biết, điều cần để giải quyết):"
TABS = '<w:tabs><w:tab w:val="right" w:leader="{}" w:pos="9355"/></w:tabs>'
TAB = "<w:r><w:tab/></w:r>"
PLACED = ("place_date", "authority", "basis_law", "basis_decree", "basis_last", "decides")


def line(text="", leader="dot"):
    """Make a line of a form: to the left, without indent and gap, its dots drawn by a tab behind the label."""
    label = P("").runs(f"{text} ") if text else ""
    return p("", align="left", first=0, before=0, props=TABS.format(leader), raw=label + TAB)


def typed(text):
    return p(text, align="left", first=0, before=0)


def heavy(data):
    return {rule_id for rule_id, level in told(data).items() if level != "info"}


def minutes(subject="Niêm yết Bộ quy tắc ứng xử trên mạng xã hội", body=(), sign="NGƯỜI NIÊM YẾT"):
    """Make minutes of an act out of the good decision."""
    left = [n for n in GOOD if n in list(GOOD)[list(GOOD).index("att_superior") :]]
    blocks = dict.fromkeys((*left, *PLACED, "article_2"))
    blocks |= {
        "title": c("BIÊN BẢN", b=True, before=240),
        "number": c("Số: 15/BB-SGDĐT", 26),
        "subject": c(subject, b=True),
        "article_1": list(body),
        "article_3": p("Biên bản được đọc lại, những người có tên trên nhất trí và ký./."),
        "recipients": [replace(GOOD["recipients"][2], text="- Lưu: VT, hồ sơ.")],
        "authority_sign": c(sign, b=True),
    }
    return decision(**blocks)


@pytest.mark.parametrize(
    "lines",
    [
        [line(LABEL), line(), line(), line()],
        [line(LABEL, "underscore"), line(leader="underscore")],
        [typed(f"{LABEL} …………………"), typed("………………………………………………………………")],
        [typed(f"{LABEL} ........................."), typed("_______________________")],
        [typed("□ Mức 1: hại bản thân    □ Mức 2: nhóm, lớp    □ Mức 3: toàn trường")],
    ],
)
def test_lines_to_fill_in_are_no_running_text(lines):
    assert heavy(minutes(body=lines)) == set()


def test_the_same_lines_without_dots_are_running_text():
    bare = [replace(line(LABEL), raw=P("").runs(LABEL)), typed(f"{LABEL} người học.")]
    assert heavy(minutes(body=bare)) == {"BD-JUST", "BD-INDENT", "BD-GAP"}


def test_a_tab_that_draws_nothing_is_an_empty_line():
    empty = p("", props="", raw=TAB)
    assert heavy(minutes(body=[p(LABEL), empty, p(LABEL)])) == {"BD-SPACER"}


@pytest.mark.parametrize(
    "said",
    [
        "Lập lúc (giờ, ngày, tháng, năm):",
        "Hôm nay, ngày 05 tháng 10 năm 2026, tại Văn phòng Sở, chúng tôi gồm:",
        "Vào hồi 8 giờ, ngày 05 tháng 10 năm 2026",
        "1. Thời gian: 8 giờ, ngày 05 tháng 10 năm 2026",
    ],
)
def test_a_line_that_tells_when_is_no_place_and_date(said):
    assert not {"DD-REGEX", "DD-STYLE", "HDR-SAMEROW"} & heavy(minutes(body=[typed(said)]))


def test_minutes_of_a_meeting_alone_want_a_secretary_and_an_end():
    assert "BB-SIGN" not in heavy(minutes())
    assert "BB-SIGN" in heavy(minutes("Họp thông qua dự thảo Bộ quy tắc"))
    assert "BB-SIGN" in heavy(minutes(sign="CHỦ TỌA"))
    whole = [p("Thư ký: bà Lê Thị Mơ. Cuộc họp kết thúc vào hồi 11 giờ cùng ngày.")]
    assert "BB-SIGN" not in heavy(minutes("Họp thông qua dự thảo", whole))


def test_dots_for_a_sign_are_a_draft_s_alone():
    open_sign = decision(number=c("Số:      /………", 26))
    assert "SO-SEP" not in told(open_sign)
    assert "SO-SEP" in told(open_sign, final=True)


def test_what_minutes_lack_is_told_at_their_last_words():
    data = minutes("Họp thông qua dự thảo")
    places = [f.fault.spot.words for f in check_form(read_word(data)) if f.rule.id == "BB-SIGN"]
    assert places == [GOOD["name"].text] * 2
