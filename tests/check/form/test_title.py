"""Title, trích yếu and the line under it."""

import pytest

from tests.check.form.small import FONT, Setup, c, decision, one, p, rule
from tests.check.form.told import told

RULES = {"TL-TEXT", "TL-STYLE", "TY-STYLE", "TY-LINE"}
SUBJECT = "Ban hành Bộ quy tắc ứng xử trên mạng xã hội"
STYLE = (
    '<w:style w:type="paragraph" w:styleId="T"><w:name w:val="Tên loại"/><w:pPr><w:jc w:val="center"/></w:pPr>'
    f'<w:rPr><w:rFonts w:ascii="{FONT}" w:hAnsi="{FONT}"/><w:b/><w:caps/><w:sz w:val="28"/></w:rPr></w:style>'
)
STYLED = '<w:p><w:pPr><w:pStyle w:val="T"/></w:pPr><w:r><w:t>Quyết định</w:t></w:r></w:p>'
BROKEN = (
    '<w:r><w:rPr><w:b/><w:sz w:val="28"/></w:rPr><w:t>QUYẾT ĐỊNH</w:t><w:br/>'
    f"<w:t>{SUBJECT}</w:t></w:r>"
)
DRAWN = (
    '<w:r><w:drawing xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><wp:anchor><wp:extent cx="1270000" cy="0"/>'
    '<a:graphic><a:graphicData><a:prstGeom prst="line"/></a:graphicData></a:graphic></wp:anchor></w:drawing></w:r>'
)
GOOD = [
    {},
    {"title": STYLED},
    {"title": c("", raw=BROKEN), "subject": None},
    {"subject": c(SUBJECT, b=True, left=700, right=700)},
    {"subject": [c("Ban hành Bộ quy tắc ứng xử", b=True), c("trên mạng xã hội", b=True)],
     "subject_line": rule(9355, 900)},
    {"subject": [c(SUBJECT, b=True), c("(Dự thảo lần 2)", i=True)]},
    {"subject_line": c("______________")},
    {"subject_line": None, "subject": c(SUBJECT, b=True, raw=DRAWN)},
    {"subject_line": None, "authority": c("GIÁM ĐỐC SỞ GIÁO DỤC VÀ ĐÀO TẠO", b=True, raw=DRAWN)},
    {"subject_line": [c(""), rule(9355, 2000), c("")]},
    {"att_title": c("QUY TẮC ỨNG XỬ", b=True)},
    {"title": c("QUYẾT ĐỊNH", 26, b=True)},
]  # fmt: skip
WRONG = [
    ("TL-STYLE", {"title": c("QUYẾT ĐỊNH", 32, b=True)}),  # trap 13
    ("TL-STYLE", {"att_title": c("BỘ QUY TẮC", 30, b=True)}),  # trap 13
    ("TL-STYLE", {"title": c("Quyết định", b=True)}),
    ("TL-STYLE", {"title": c("QUYẾT ĐỊNH")}),
    ("TL-STYLE", {"title": c("QUYẾT ĐỊNH", b=True, i=True)}),
    ("TL-STYLE", {"title": c("QUYẾT ĐỊNH", b=True, first=720)}),
    ("TL-STYLE", {"title": p("QUYẾT ĐỊNH", b=True, first=0)}),
    ("TY-STYLE", {"subject": c(SUBJECT)}),
    ("TY-STYLE", {"subject": c(SUBJECT, 24, b=True)}),
    ("TY-STYLE", {"subject": c(SUBJECT.upper(), b=True)}),
    ("TY-STYLE", {"subject": c(SUBJECT, b=True, run="<w:caps/>")}),
    ("TY-STYLE", {"subject": p(SUBJECT, b=True, first=0)}),
    ("TY-LINE", {"subject_line": None}),
    ("TY-LINE", {"subject_line": rule(9355, 9355)}),
    ("TY-LINE", {"subject_line": rule(9355, 800)}),
    ("TY-LINE", {"subject_line": c("------------------")}),
    ("TY-LINE", {"subject_line": c("", border=True, left=1000, right=6355)}),
    ("TL-TEXT", {"title": c("QUYẾT ĐỊNH BAN HÀNH BỘ QUY TẮC", b=True)}),
    ("TL-TEXT", {"title": c("NỘI QUY", b=True)}),
    ("TL-TEXT", {"att_title": c("QUY CHẾ LÀM VIỆC", b=True)}),
]


def spoken(data):
    return RULES & set(told(data))


@pytest.mark.parametrize("changes", GOOD)
def test_a_title_by_the_decree_is_left_in_peace(changes):
    assert not spoken(decision(Setup(styles=STYLE), **changes))


@pytest.mark.parametrize(("rule_id", "changes"), WRONG)
def test_a_title_against_the_decree_is_told(rule_id, changes):
    assert rule_id in spoken(decision(**changes))


def test_a_wrong_title_weighs_by_what_kind_of_paper_it_stands_on():
    """A numbered paper is an administrative document; what is attached may bear any name."""
    assert told(decision(title=c("NỘI QUY", b=True)))["TL-TEXT"] == "error"
    assert told(decision(title=c("NỘI QUY", b=True), number=None))["TL-TEXT"] == "warning"
    assert told(decision(att_title=c("QUY CHẾ LÀM VIỆC", b=True)))["TL-TEXT"] == "warning"
    assert told(decision(title=c("CÔNG VĂN", b=True)))["TL-TEXT"] == "error"


def test_a_row_of_hyphens_is_only_warned_of():
    assert told(decision(subject_line=c("-" * 20)))["TY-LINE"] == "warning"


def test_invitations_and_minutes_need_no_line():
    for name in ("GIẤY MỜI", "BIÊN BẢN"):
        assert "TY-LINE" not in told(decision(title=c(name, b=True), subject_line=None))


def test_a_commitment_is_no_type_of_the_decree():
    paper = one(c("BẢN CAM KẾT", 36, b=True), c("THỰC HIỆN QUY TẮC", 30), p("Em cam kết."))
    assert not spoken(paper)


def test_a_header_without_a_table_hides_no_title():
    """Header by tabs or by centred paragraphs: the title is the type that stands below it."""
    tabs = "SỞ GDĐT TỈNH MƠ\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
    for header in ([p(tabs)], [c("SỞ GDĐT TỈNH MƠ"), c("TRƯỜNG THPT MƠ", b=True)]):
        paper = one(*header, c("KẾ HOẠCH", 32, b=True), c("Ngày hội đọc sách", b=True), p("Lời."))
        assert spoken(paper) == {"TL-STYLE", "TY-LINE"}
