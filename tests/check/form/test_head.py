"""Headers as clerks draw them: tabs for a table, Shift+Enter for two paragraphs, no table at all."""

import pytest

from tests.check.form.small import HEAD, LEFT, P, c, decision, one, p, parts, rule
from tests.check.form.told import of_head
from toolkit.check.form.anatomy import anatomy
from toolkit.check.form.registry import check_form
from toolkit.check.form.roles import Role
from toolkit.word.edit import apply_edits
from toolkit.word.read import read_word

GOOD = parts()
NATIONAL, MOTTO = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"
BREAK = "<w:r><w:br/></w:r>"
TAB = "<w:r><w:tab/></w:r>"


def runs(text, size=26, **looks):
    return P("", size, **looks).runs(text)


def broken(*lines):
    """Put several lines into one centred paragraph."""
    return c("", raw=BREAK.join(lines))


def tabbed(*halves):
    """Put halves into one line with tabs."""
    return P("", align="left", first=0, before=0, raw="".join(TAB + half for half in halves))


def by_tabs(motto=MOTTO):
    """Make the good decision with a header of tabs."""
    lines = [
        tabbed(runs("UBND TỈNH MƠ"), runs(NATIONAL, b=True)),
        tabbed(runs("SỞ GIÁO DỤC VÀ ĐÀO TẠO", b=True), runs(motto, 28, b=True)),
        tabbed(runs("_" * 10), runs("_" * 24, 28)),
        tabbed(
            runs("Số: 15/QĐ-SGDĐT"),
            runs("Mơ, ngày 05 tháng 10 năm 2026", 28, i=True),
        ),
    ]
    return decision(**dict.fromkeys(HEAD), title=[*lines, GOOD["title"]])


SUPERIOR, ISSUER = runs("UBND TỈNH MƠ"), runs("SỞ GIÁO DỤC VÀ ĐÀO TẠO", b=True)
SCHOOL = [c("TRƯỜNG TRUNG HỌC CƠ SỞ", 26, b=True), c("LÝ THƯỜNG KIỆT", 26, b=True)]


@pytest.mark.parametrize(
    "data",
    [
        decision(superior=None, issuer=broken(SUPERIOR, ISSUER)),
        decision(
            national=None, motto=broken(runs(NATIONAL, b=True), runs(MOTTO, 28, b=True))
        ),
        decision(superior=None, issuer=SCHOOL, issuer_line=rule(LEFT, 900)),
        decision(issuer=SCHOOL, issuer_line=rule(LEFT, 900)),
        decision(number=[c("DỰ THẢO LẦN 2", 26), GOOD["number"]]),
        decision(number=[GOOD["number"], c("(Dự thảo)", 26, i=True)]),
        by_tabs(),
    ],
    ids=["names", "titles", "school-of-two-lines", "with-superior", "draft", "draft-2", "tabs"],
)  # fmt: skip
def test_the_same_header_drawn_otherwise_is_left_in_peace(data):
    assert of_head(data) == {}


def test_a_header_of_tabs_is_judged_like_one_of_a_table():
    assert of_head(by_tabs("Độc lập – Tự do – Hạnh phúc")) == {"TN-TEXT": "error"}
    roles = [part.role for part in anatomy(read_word(by_tabs())).main.parts[:8]]
    assert roles[0::2] == [Role.SUPERIOR, Role.ISSUER, Role.ISSUER_LINE, Role.NUMBER]
    assert roles[1::2] == [Role.NATIONAL, Role.MOTTO, Role.MOTTO_LINE, Role.PLACE_DATE]


def test_of_two_names_in_one_paragraph_only_the_wrong_one_is_mended():
    bold = runs("UBND TỈNH MƠ", b=True)
    data = decision(superior=None, issuer=broken(bold, runs("SỞ GIÁO DỤC VÀ ĐÀO TẠO", 28, b=True)))
    assert of_head(data)  # both lines are bold, so they are read as one part
    data = decision(superior=None, issuer=broken(SUPERIOR, runs("SỞ GIÁO DỤC VÀ ĐÀO TẠO", 30, b=True)))  # fmt: skip
    assert of_head(data) == {"CQ-ORG": "error"}
    edits = [e for f in check_form(read_word(data)) for e in f.fault.edits if f.rule.id == "CQ-ORG"]
    mended = read_word(apply_edits(data, edits))
    (names,) = [one for one in mended.paragraphs if "UBND TỈNH MƠ\nSỞ" in one.text][:1]
    looks = [(run.text, run.format.size, run.format.bold) for run in names.shown()]
    assert looks == [("UBND TỈNH MƠ", 26, False), ("SỞ GIÁO DỤC VÀ ĐÀO TẠO", 26, True)]


def test_both_names_bold_in_one_column_are_two_bodies():
    assert "CQ-SUP" in of_head(decision(superior=c("UBND TỈNH MƠ", 26, b=True)))


def test_a_pledge_without_a_table_has_its_line_under_the_motto():
    head = [c(NATIONAL, 26, b=True), c(MOTTO, 28, b=True)]
    text = [c("BẢN CAM KẾT", b=True), c("Ứng xử trên mạng xã hội", b=True), p("Tôi giữ lời. " * 9)]
    assert of_head(one(*head, rule(9355, 3415), *text)) == {}
    assert of_head(one(*head, c("_" * 24), *text)) == {}
    assert of_head(one(*head, *text)) == {"TN-LINE": "error"}
    found = anatomy(read_word(one(*head, rule(9355, 3415), *text))).main
    assert found.one(Role.SUBJECT).text == "Ứng xử trên mạng xã hội"
