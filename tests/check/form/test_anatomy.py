"""What a paragraph is in its document: known by its words, its look and what stands before it."""

from dataclasses import replace

import pytest

from tests.check.form.letter import letter
from tests.check.form.small import P, Page, c, decision, one, p, parts, table
from toolkit.check.form.anatomy import anatomy
from toolkit.check.form.roles import Profile, Role, SegmentKind
from toolkit.check.form.texts import folded, is_caps, is_national, type_of
from toolkit.word.read import read_word

GOOD = parts()
LONG = "Mọi người cần tôn trọng nhau trên mạng xã hội, kể cả khi tranh luận trong nhóm kín của lớp."
NATIONAL = c("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 26, b=True)
MOTTO = c("Độc lập - Tự do - Hạnh phúc", b=True)
TITLE, SUBJECT = c("KẾ HOẠCH", b=True), c("Phổ biến Bộ quy tắc", b=True)
LINE = c("", border=True)
DAY = "Mơ, ngày 05 tháng 10 năm 2026"
NEXT_PAGE = f"<w:p><w:pPr>{Page().xml()}</w:pPr></w:p>"


def known(data):
    return anatomy(read_word(data))


def roles(*blocks, kind=SegmentKind.MAIN):
    """Give the roles of the paragraphs that say something, in their order."""
    found = known(one(*blocks)).kinds(kind)
    return [part.role for part in found[0].parts if part.text.strip()]


def role(block, *before):
    """Give what a paragraph is after others."""
    return roles(*before, block)[-1]


@pytest.mark.parametrize(
    ("block", "expected"),
    [
        (p("Chương I"), Role.HEADING),
        (p("CHƯƠNG 2."), Role.HEADING),
        (p("Tiểu mục 1:"), Role.HEADING),
        (p("Phần thứ nhất"), Role.HEADING),
        (c("Mục 2. Trách nhiệm của nhà trường"), Role.HEADING),
        (p("Mục 2. TRÁCH NHIỆM"), Role.HEADING),
        (p("Mục 2 của Bộ quy tắc này được phổ biến."), Role.BODY),
        (p(f"Chương I {LONG * 3}", align="center"), Role.BODY),
        (p("Điều 1. Nguyên tắc"), Role.ARTICLE),
        (p("ĐIỀU 12: Nguyên tắc"), Role.ARTICLE),
        (p("Điều 3"), Role.ARTICLE),
        (p(" Nguyên tắc", lead="Điều 5"), Role.ARTICLE),
        (p("Điều 5 Luật Trẻ em quy định việc này."), Role.BODY),
        (p("1. Một"), Role.CLAUSE),
        (p("12) Hai"), Role.CLAUSE),
        (p("1/ Ba"), Role.CLAUSE),
        (p("1.1. Mục đích"), Role.BODY),
        (p("20.11 là ngày Nhà giáo"), Role.BODY),
        (p("a) Một"), Role.POINT),
        (p("(đ) Hai"), Role.POINT),
        (p("aa) Ba"), Role.POINT),
        (p("b. Bốn"), Role.POINT),
        (p("c/ Năm"), Role.POINT),
        (p("A. MỞ ĐẦU"), Role.BODY),
        (p("abc) Sáu"), Role.BODY),
        (p("Nơi nhận:"), Role.RECIPIENT_LABEL),
        (p("Chỉ là lời."), Role.BODY),
    ],
)
def test_in_the_text_a_paragraph_is_known_by_how_it_begins(block, expected):
    assert role(block, TITLE, SUBJECT, p(LONG)) == expected


@pytest.mark.parametrize(
    ("block", "expected"),
    [
        (c("BAN HÀNH QUY TẮC", b=True), Role.SUBJECT),
        (c("Về việc phổ biến"), Role.SUBJECT),
        (p("Về việc phổ biến", b=True), Role.SUBJECT),
        (p("Về việc phổ biến thì có nhiều ý."), Role.BODY),
        (p("Phổ biến", b=True), Role.BODY),
        (p("Căn cứ Luật Trẻ em;"), Role.BASIS),
        (p("- Căn cứ Luật Trẻ em;"), Role.BASIS),
        (p("Theo đề nghị của Chánh Văn phòng."), Role.BASIS),
        (p("Xét đề nghị của Chánh Văn phòng."), Role.BASIS),
        (p("Thực hiện Công văn số 5;"), Role.BASIS),
        (c("(Kèm theo Quyết định số 1)"), Role.ATTACHED_REF),
        (c("(Ban hành kèm theo Quyết định số 1)"), Role.ATTACHED_REF),
        (c("QUYẾT ĐỊNH:"), Role.DECIDES),
        (c("Quyết nghị:"), Role.DECIDES),
        (p("Kính gửi: Công an tỉnh"), Role.ADDRESSEE),
        (c("HỎA TỐC", b=True), Role.BOX),
        (p("Ký ngày 05/10/2026 10:15:30"), Role.SIGN_INFO),
        (p(DAY, align="right"), Role.PLACE_DATE),
    ],
)
def test_below_a_title_a_paragraph_is_known_by_words_and_look(block, expected):
    assert role(block, TITLE) == expected


@pytest.mark.parametrize(
    ("block", "expected"),
    [
        (c("UBND TỈNH MƠ"), Role.ISSUER),
        (c("TRƯỜNG THCS MƠ"), Role.ISSUER),
        (c("Trường THCS Mơ"), Role.BODY),
        (p("Số: 15/QĐ-SGDĐT"), Role.NUMBER),
        (p("Số …/QĐ"), Role.NUMBER),
        (p("V/v lấy ý kiến"), Role.ABOUT),
        (NATIONAL, Role.NATIONAL),
        (MOTTO, Role.MOTTO),
        (p(DAY, align="right"), Role.PLACE_DATE),
        (c(DAY), Role.PLACE_DATE),
        (p(DAY), Role.BODY),  # justified: a sentence
        (p("Ngày 05 tháng 10 năm 2026", align="right"), Role.BODY),
        (p(f"{DAY}:", align="right"), Role.BODY),
        (p(f"Hôm nay, {DAY}", align="right"), Role.BODY),
        (p("1. Lúc 8 giờ, ngày 05 tháng 10 năm 2026", align="right"), Role.CLAUSE),
        (p("Tại (Mơ), ngày 05 tháng 10 năm 2026", align="right"), Role.BODY),
        (p("Mơ, ngày 5/10/2026", align="right"), Role.PLACE_DATE),
        (p(f"{'Mơ ' * 20}, ngày 05 tháng 10 năm 2026", align="right"), Role.BODY),
        (c("KẾ HOẠCH"), Role.TITLE),
        (c("Kế hoạch"), Role.TITLE),
    ],
)
def test_above_a_title_a_paragraph_is_of_the_header(block, expected):
    assert roles(block, TITLE, SUBJECT)[0] == expected


@pytest.mark.parametrize(
    "block", [p("Số: 15/QĐ-SGDĐT"), p("V/v lấy ý kiến"), c("UBND TỈNH MƠ"), p(DAY, align="right")]
)
def test_in_the_running_text_nothing_is_of_the_header_any_more(block):
    assert role(block, TITLE, SUBJECT, p(LONG)) in (Role.BODY, Role.AUTHORITY)


def test_a_title_that_is_no_type_is_one_in_capitals_and_centred_where_no_type_stands_ahead():
    assert roles(c("NỘI QUY", b=True), p(LONG))[0] is Role.TITLE
    assert roles(c("Nội quy", b=True), p(LONG))[0] is Role.BODY
    assert roles(p("NỘI QUY", b=True), p(LONG))[0] is Role.BODY
    assert roles(c("NỘI QUY", b=True), TITLE, p(LONG))[:2] == [Role.BODY, Role.TITLE]


def test_a_title_with_its_subject_after_a_line_break_has_both():
    run = TITLE.runs("KẾ HOẠCH") + "<w:r><w:br/></w:r>" + TITLE.runs("Phổ biến Bộ quy tắc")
    assert roles(c("", raw=run), c("KHÁC", b=True))[:2] == [Role.TITLE, Role.AUTHORITY]
    assert roles(TITLE, c("KHÁC", b=True))[:2] == [Role.TITLE, Role.SUBJECT]


def test_after_the_subject_capitals_in_the_middle_are_who_decides():
    assert roles(TITLE, SUBJECT, LINE, c("GIÁM ĐỐC SỞ"))[2] is Role.AUTHORITY
    assert roles(TITLE, SUBJECT, c("GIÁM ĐỐC SỞ"))[2] is Role.AUTHORITY
    assert roles(TITLE, SUBJECT, LINE, c("Giám đốc Sở"))[2] is Role.BODY
    assert roles(TITLE, SUBJECT, LINE, p("GIÁM ĐỐC SỞ"))[2] is Role.BODY


def test_after_kính_gửi_lines_with_a_dash_are_addressees_until_the_text_begins():
    dash = p("- Công an tỉnh;")
    found = roles(p("Kính gửi:"), dash, p(LONG), dash)
    assert found == [Role.ADDRESSEE, Role.ADDRESSEE, Role.BODY, Role.BODY]


def test_after_nơi_nhận_lines_with_a_dash_are_recipients():
    found = roles(TITLE, SUBJECT, p("- Một"), p(LONG), p("Nơi nhận:"), p("- Như trên;"))
    assert found[2:] == [Role.BODY, Role.BODY, Role.RECIPIENT_LABEL, Role.RECIPIENT]


def test_a_title_stands_below_its_heading_and_nowhere_else():
    head = [TITLE, SUBJECT, p(LONG), c("Chương I")]
    assert role(c("QUY ĐỊNH"), *head) is Role.HEADING_TITLE
    assert role(p("QUY ĐỊNH"), *head) is Role.HEADING_TITLE
    assert role(c("Quy định"), *head) is Role.HEADING_TITLE
    assert role(p("Quy định"), *head) is Role.BODY
    assert role(c("QUY ĐỊNH"), *head[:3]) is Role.BODY
    assert role(c("QUY ĐỊNH"), *head, c("Một")) is Role.BODY
    assert role(p("1. MỘT"), *head) is Role.CLAUSE


def test_no_basis_comes_after_the_decision_word_or_in_the_text():
    decides = c("QUYẾT ĐỊNH:")
    assert role(p("Căn cứ Luật Trẻ em;"), TITLE, decides) is Role.BODY
    assert role(p("Căn cứ Luật Trẻ em;"), TITLE, SUBJECT, p(LONG)) is Role.BODY
    assert role(decides) is not Role.DECIDES


def test_words_in_a_table_of_the_text_are_cells():
    found = roles(TITLE, SUBJECT, table([p("1. Một")], [p("Điều 2.")]))
    assert found[2:] == [Role.TABLE_CELL, Role.TABLE_CELL]


@pytest.mark.parametrize("ornament", ["---o0o---", "* * *", "_______", "–", ""])
def test_ornaments_are_no_text(ornament):
    parts_ = known(one(TITLE, SUBJECT, c(ornament), p(LONG))).main.parts
    assert parts_[2].role in (Role.BLANK, Role.SUBJECT_LINE)


# the table of signatures


RECEIVERS = [p("Nơi nhận:"), p(""), p("- Lưu: VT.")]


def signed(*right):
    file = known(one(TITLE, SUBJECT, p(LONG), table(RECEIVERS, right)))
    inside = [part for part in file.main.parts if part.paragraph.place.table is not None]
    return [(part.role, part.text.strip()) for part in inside if part.text.strip()]


def test_left_stand_the_recipients_and_right_who_signs():
    assert signed(c("KT. GIÁM ĐỐC"), c("PHÓ GIÁM ĐỐC"), c("(Ký)"), c(""), c("Mai An")) == [
        (Role.RECIPIENT_LABEL, "Nơi nhận:"),
        (Role.RECIPIENT, "- Lưu: VT."),
        (Role.SIGN_AUTHORITY, "KT. GIÁM ĐỐC"),
        (Role.SIGN_AUTHORITY, "PHÓ GIÁM ĐỐC"),
        (Role.SIGN_NOTE, "(Ký)"),
        (Role.SIGN_NAME, "Mai An"),
    ]


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["GIÁM ĐỐC", "MAI AN"], [Role.SIGN_AUTHORITY, Role.SIGN_NAME]),
        (["GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"], [Role.SIGN_AUTHORITY, Role.SIGN_AUTHORITY]),
        (["Giám đốc", "Mai An"], [Role.SIGN_AUTHORITY, Role.SIGN_NAME]),
        (["GIÁM ĐỐC"], [Role.SIGN_AUTHORITY]),
        (["Người lập"], [Role.SIGN_AUTHORITY]),
        (["GIÁM ĐỐC", "Mai An", "Bình Minh"], [Role.SIGN_AUTHORITY, Role.SIGN_AUTHORITY, Role.SIGN_NAME]),
    ],
)  # fmt: skip
def test_the_last_line_that_is_no_title_is_the_name(lines, expected):
    found = signed(*map(c, lines))
    assert [role for role, text in found if text in lines] == expected


def test_a_table_of_the_text_is_no_table_of_signatures():
    wide = table([p("Giám đốc")], [p("a")], [p("b")], [p("c")], widths=(2000, 2000, 2000, 2000))
    borders = '<w:tblBorders><w:top w:val="single"/></w:tblBorders>'
    ruled = table([p("Giám đốc")], [p("a")], borders=borders)
    other = table([p("Việc")], [p("Ai")])
    for block in (wide, ruled, other):
        assert known(one(TITLE, SUBJECT, block)).main.foot is None
    assert known(one(TITLE, SUBJECT, other, p("Nơi nhận:"))).main.foot is None
    three = table([p("Giám đốc")], [p("a")], [p("b")], widths=(2000, 2000, 2000))
    assert known(one(TITLE, SUBJECT, three)).main.foot is not None


def test_a_table_with_recipients_goes_before_one_with_who_signs_and_the_last_before_the_first():
    first, last = table([p("Nơi nhận:")], [p("a")]), table([p("Giám đốc")], [p("b")])
    assert known(one(TITLE, SUBJECT, first, last)).main.foot.first == 2
    assert known(one(TITLE, SUBJECT, last, last)).main.foot.first == 4


# documents in one file


def kinds(*blocks):
    return [segment.kind for segment in known(one(*blocks)).segments]


HEADED = table([GOOD["superior"]], [NATIONAL, MOTTO])
M, ATT, ANX, WORK = SegmentKind.MAIN, SegmentKind.ATTACHED, SegmentKind.ANNEX, SegmentKind.WORKING


@pytest.mark.parametrize(
    ("blocks", "expected"),
    [
        ([HEADED, p(LONG)], [M]),
        ([HEADED, p(LONG), HEADED, p(LONG)], [M, ATT]),
        ([HEADED, p(LONG), HEADED, p(LONG), HEADED, p(LONG)], [M, ATT, ATT]),
        ([HEADED, p(LONG), c("Phụ lục")], [M, ANX]),
        ([HEADED, p(LONG), c("PHỤ LỤC II"), p(LONG), c("Phụ lục số 3")], [M, ANX, ANX]),
        ([HEADED, p(LONG), c("Phụ lục 1"), HEADED, p(LONG)], [M, ANX]),  # a form in an annex
        ([HEADED, p("Phụ lục này dài")], [M]),
        ([HEADED, table([c("Phụ lục")], [p("x")])], [M]),
        ([c("Phụ lục"), p(LONG)], [M]),
        ([HEADED, p(LONG), p("Trang này không thuộc văn bản")], [M, WORK]),
        ([], [M]),
    ],
)
def test_a_second_header_an_annex_and_a_working_page_begin_documents(blocks, expected):
    assert kinds(*blocks) == expected


def test_a_document_begins_with_the_table_in_which_its_header_stands():
    file = known(one(HEADED, p(LONG), HEADED, p(LONG)))
    assert [segment.parts[0].text for segment in file.segments] == ["UBND TỈNH MƠ"] * 2
    assert [len(segment.parts) for segment in file.segments] == [4, 4]


def test_an_annex_has_its_label_then_its_title():
    title = [c("Phụ lục"), c(""), p("Danh mục"), c("(Kèm theo Quyết định số 1)")]
    blocks = [HEADED, p(LONG), *title, p(LONG)]
    assert roles(*blocks, kind=SegmentKind.ANNEX) == [
        Role.ANNEX_LABEL,
        Role.ANNEX_TITLE,
        Role.ATTACHED_REF,
        Role.BODY,
    ]


@pytest.mark.parametrize(
    ("data", "profile"),
    [
        (decision(), Profile.DECISION),
        (decision(title=c("BIÊN BẢN", b=True)), Profile.MINUTES),
        (decision(title=c("KẾ HOẠCH", b=True)), Profile.REPORT),
        (decision(title=c("BẢN CAM KẾT", b=True)), Profile.COMMITMENT),
        (decision(title=c("PHIẾU LẤY Ý KIẾN", b=True)), Profile.COMMITMENT),
        (decision(title=c("ĐƠN XIN PHÉP", b=True)), Profile.COMMITMENT),
        (decision(title=c("PHIẾU GỬI", b=True)), Profile.REPORT),  # a type of the decree
        (decision(title=c("NỘI QUY", b=True)), Profile.REPORT),
        (decision(**letter()), Profile.LETTER),
        (decision(**letter(about=None)), Profile.LETTER),
        (decision(**letter(subject=None)), Profile.LETTER),
        (decision(**letter(subject=None, about=None)), Profile.REPORT),
        (one(p(LONG)), Profile.REPORT),
    ],
)
def test_the_kind_of_a_document_is_found_by_title_v_v_and_kính_gửi(data, profile):
    assert known(data).profile is profile


def test_a_kind_that_is_named_is_taken():
    assert anatomy(read_word(decision()), Profile.LETTER).profile is Profile.LETTER


# words


def test_words_are_compared_without_case_spaces_and_ways_of_placing_marks():
    assert folded("  HOÀ   Bình\n") == folded("hòa bình") == "hòa bình"
    assert folded("thuỷ") == "thủy"
    assert is_national("Cộng hoà xã hội chủ nghĩa")
    assert is_national("CỘNG HÒA XHCN VIỆT NAM")
    assert not is_national("Nước Cộng hòa xã hội")
    assert [is_caps(text) for text in ("UBND 12", "12", "Ubnd")] == [True, False, False]
    assert (type_of(" quyết định "), type_of("QUYẾT ĐỊNH:")) == ("QUYẾT ĐỊNH", None)


def test_a_form_is_let_off_only_what_stands_in_no_ruled_kind():
    commitment = known(decision(title=c("BẢN CAM KẾT", b=True)))
    assert commitment.ruled() == []
    kinds_ = [segment.kind for segment in known(decision()).ruled()]
    assert kinds_ == [M, ATT]
    assert replace(commitment, profile=Profile.REPORT).ruled(ATT) != []


def test_a_part_with_an_automatic_number_reads_with_it():
    plain = P("Một").xml()
    (part,) = known(one(plain)).main.parts
    assert (part.text, part.start) == ("Một", 0)
    numbered = replace(part, paragraph=replace(part.paragraph, label="1.", _cache={}))
    assert (numbered.text, numbered.start) == ("1. Một", -3)
