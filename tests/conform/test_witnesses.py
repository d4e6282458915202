"""A guess is not a fact: what looks like a heading, or like the end, and has no second witness is text of its khoản."""

from dataclasses import replace

import pytest

from tests.conform.small import (
    CARRIERS,
    behind,
    changed,
    expected,
    lines_of_code,
    paragraph,
    plain,
    styled,
    without,
)
from toolkit.conform.judging import judge, read_for
from toolkit.conform.records import Source, Verdict
from toolkit.model.terms import Standing

NASTY = (
    "Phụ lục I kèm theo Bộ quy tắc này là mẫu bản cam kết.",
    "Phụ lục này không thay thế nội quy của nhà trường.",
    "Phụ lục I",
    "PHỤ LỤC",
    "Những điểm còn thiếu của bản dự thảo ghi ở trang sau.",
    "Chương I của Luật An ninh mạng cũng được áp dụng.",
    "Chương II quy định rõ hơn.",
    "Chương I",
    "Chương VII",
    "Mục 2. Quy định riêng của trường",
    "Điều 7 Luật Trẻ em quy định việc này.",
    "Điều 7.",
    "Điều 1. Ban hành kèm theo Quyết định này Bộ quy tắc của nhà trường.",
    "Điều 3. Các tổ chuyên môn, giáo viên thi hành Quyết định này.",
    "Điều 3. Đăng tải và chia sẻ thông tin",
    "Điều 99: quy định riêng.",
    "1. Quy định riêng của nhà trường.",
    "a) quy định riêng của lớp;",
    "./.",
    "Nơi nhận:",
    "- Lưu: VT.",
    "QUYẾT ĐỊNH:",
    "BỘ QUY TẮC",
    "HIỆU TRƯỞNG",
)
LINES = lines_of_code()
INSIDE = range(LINES.index("Điều 1. Phạm vi áp dụng") + 1, len(LINES))
"""Every place below the first heading; each line is tried at every third of them, beginning at another one."""


def bad(found):
    return [one.id for one in found.clauses if not one.good]


def missing(found):
    gone = (one for one in found.clauses if one.verdict is Verdict.MISSING)
    return [one.id for one in gone if one.standing is not Standing.OPTIONAL]


@pytest.mark.parametrize("carrier", sorted(CARRIERS))
@pytest.mark.parametrize("line", NASTY)
def test_one_line_anywhere_touches_at_most_the_khoan_in_which_it_stands(line, carrier):
    whole = judge(CARRIERS[carrier](LINES), expected())
    assert (bad(whole), whole.passages, whole.headings) == ([], (), ())
    for at in INSIDE[NASTY.index(line) % 3 :: 3]:
        lines = [*LINES[:at], paragraph(line), *LINES[at:]]
        found = judge(CARRIERS[carrier](lines), expected())
        assert len(bad(found)) <= 1, at
        assert not missing(found), at
        assert bad(found) or found.passages or found.misnumbered, at
        assert found.behind == 0, at


@pytest.mark.parametrize("at", INSIDE[::4])
def test_an_empty_line_is_nothing(at):
    found = judge(styled([*LINES[:at], "", *LINES[at:]]), expected())
    assert found.sound
    assert (bad(found), found.passages, found.misnumbered) == ([], (), ())


@pytest.mark.parametrize("line", ["Chương I của Luật Trẻ em", "Điều 9. Quy định riêng"])
def test_a_heading_too_many_that_looks_like_one_is_told_and_hides_nothing(line):
    at = LINES.index("2. Cần dùng lời lẽ văn minh, không nói tục, không chế giễu người khác.")
    found = judge(styled([*LINES[:at], line, *LINES[at:]]), expected())
    assert not missing(found)
    texts = [one.words for one in found.passages if one.source is Source.OTHER]
    changes = [one.id for one in found.clauses if one.verdict is Verdict.CHANGED]
    assert any(line.endswith(text) for text in texts) or changes == ["posting.think"]


ANNEX = ("Bản cam kết của em", "Em hứa thực hiện đúng quy tắc.", "1. Không nói tục trên mạng.")


@pytest.mark.parametrize("carrier", sorted(CARRIERS))
@pytest.mark.parametrize(
    "head",
    [
        ("PHỤ LỤC",),
        ("PHỤ LỤC I", "MẪU BẢN CAM KẾT"),
        ("./.", "Phụ lục I kèm theo Bộ quy tắc của nhà trường"),
        ("./.", "Phụ lục"),
        ("NHỮNG ĐIỂM CÒN THIẾU CỦA BẢN DỰ THẢO (trang này không thuộc văn bản)",),
    ],
)
def test_what_stands_behind_the_end_is_behind(head, carrier):
    closed = head[0] == "./."
    code = [*LINES[:-1], f"{LINES[-1]}{'/.' if closed else ''}"]
    annex = [*head[closed:], *ANNEX]
    found = judge(CARRIERS[carrier]([*code, *annex]), expected())
    assert (bad(found), found.passages, found.behind) == ([], (), len(annex))


@pytest.mark.parametrize(
    "head",
    [
        paragraph("Phụ lục kèm theo Bộ quy tắc", bold=True),
        paragraph("Phụ lục kèm theo Bộ quy tắc", align="center"),
        paragraph("Phụ lục kèm theo Bộ quy tắc", outline=0),
        paragraph("Phụ lục kèm theo Bộ quy tắc", page_break=True),
        paragraph("Phụ lục kèm theo Bộ quy tắc", section=1),
    ],
)
def test_an_annex_is_known_by_how_it_looks_or_by_its_page(head):
    found = judge(plain([*LINES, head, *ANNEX]), expected())
    assert (bad(found), found.behind) == ([], 4)


def test_a_page_that_a_break_begins_also_over_an_empty_line():
    head = paragraph("Phụ lục kèm theo Bộ quy tắc")
    for before in ([paragraph("", breaks=True)], [paragraph("", breaks=True), paragraph("")]):
        assert judge(plain([*LINES, *before, head, *ANNEX]), expected()).behind == 4
    between = [paragraph("", breaks=True), paragraph("Một dòng khác.")]
    assert judge(plain([*LINES, *between, head, *ANNEX]), expected()).behind == 0


def test_without_any_witness_an_annex_is_text():
    found = judge(plain([*LINES, "Phụ lục kèm theo Bộ quy tắc là mẫu cam kết."]), expected())
    assert (bad(found), found.behind) == (["pupils.end"], 0)


def test_no_page_ends_the_code_while_an_article_of_the_plan_still_comes():
    at = LINES.index("Điều 4. Học sinh")
    head = paragraph("PHỤ LỤC", bold=True, page_break=True)
    found = judge(styled([*LINES[:at], head, *LINES[at:]]), expected())
    assert (bad(found), found.behind) == (["posting.again"], 0)


@pytest.mark.parametrize("carrier", sorted(CARRIERS))
def test_a_bold_line_in_the_last_article_does_not_end_it_while_its_khoan_run_on(carrier):
    head = paragraph("PHỤ LỤC", bold=True)
    for start in ("1. Học sinh gặp", "2. Điện thoại", "3. Khuyến khích"):
        found = judge(CARRIERS[carrier](behind(start, head)), expected())
        assert (len(bad(found)), missing(found), found.behind) == (1, [], 0)


def test_it_does_not_end_it_while_the_points_run_on():
    last = ("5. Các em không được:", "a) Chép bài của bạn;", "b) Chê bạn.")
    lines = [*LINES, *last[:2], paragraph("PHỤ LỤC", bold=True), last[2]]
    assert judge(styled(lines), expected()).behind == 0
    lines = [*LINES, *last, paragraph("PHỤ LỤC", bold=True), "a) Mẫu một;"]
    assert judge(styled(lines), expected()).behind == 2


def test_a_mandatory_khoan_that_was_put_into_an_annex_is_missing():
    lines = [*without("4. Mỗi năm học"), "PHỤ LỤC", "Để tham khảo", "1. Mỗi năm học một lần."]
    assert missing(judge(styled(lines), expected())) == ["pupils.end"]
    moved = paragraph("PHỤ LỤC", bold=True, page_break=True)
    lines = [*without("4. Mỗi năm học"), moved, LINES[-1]]
    assert missing(judge(styled(lines), expected())) == ["pupils.end"]


def titles(lines, carrier=plain):
    made = read_for(carrier(lines), expected()).made
    return [(one.number, one.title) for one in made.articles]


def test_a_heading_of_the_school_s_own_is_known_by_its_place_in_the_order():
    lines = changed("Điều 3. Đăng tải và chia sẻ thông tin", "Điều 3. Bàn tay và bàn phím")
    assert titles(lines)[2] == ("3", "Bàn tay và bàn phím")
    lines = [*LINES, "Điều 5. Hiệu lực", "Quy tắc có hiệu lực ngay."]
    assert titles(lines)[4] == ("5", "Hiệu lực")
    for wrong in ("Điều 2. Bàn tay", "Điều 4. Bàn tay", "Điều 9. Bàn tay"):
        assert len(titles(changed("Điều 3. Đăng tải và chia sẻ thông tin", wrong))) == 3


def test_several_headings_of_the_school_s_own_run_on():
    lines = changed("Điều 2. Giải thích từ ngữ", "Điều 2. Bàn tay")
    lines = changed("Điều 3. Đăng tải và chia sẻ thông tin", "Điều 3. Bàn phím", lines)
    assert [number for number, _ in titles(lines)] == ["1", "2", "3", "4"]


def test_a_heading_of_its_own_number_is_known_by_its_looks():
    lines = changed("Điều 3. Đăng tải và chia sẻ thông tin", "Điều 8. Bàn tay và bàn phím")
    assert titles(lines, styled)[2] == ("8", "Bàn tay và bàn phím")
    assert len(titles(lines, plain)) == 3


def test_where_every_khoan_is_bold_looks_tell_nothing():
    bold = [paragraph(line, bold=True) for line in LINES]
    at = LINES.index("Điều 4. Học sinh")
    false = [paragraph(line, bold=True) for line in ("Điều 1 nói rõ.", "Điều 1. Khác hẳn")]
    lines = [*bold[:at], *false, *bold[at:]]
    found = judge(plain(lines), expected())
    assert (bad(found), found.misnumbered) == (["posting.again"], ())
    assert judge(plain(bold), expected()).sound


def chapters(lines, carrier=plain):
    return [one.label for one in read_for(carrier(lines), expected()).made.chapters]


def test_a_chapter_is_known_by_its_title_its_looks_or_its_place_before_an_article():
    assert chapters(LINES) == ["I", "II"]
    title, at = "QUY TẮC ỨNG XỬ", LINES.index("Chương II")
    own = changed(title, "BÀN TAY VÀ BÀN PHÍM")
    assert chapters(own) == ["I", "II"]
    assert chapters(changed("Chương II", "Chương V", own)) == ["I"]
    assert chapters(changed("Chương II", "Chương V", own), styled) == ["I", "V"]
    one_line = [*LINES[:at], f"Chương II. {title}", *LINES[at + 2 :]]
    assert chapters(one_line) == ["I", "II"]
    two_lines = [*LINES[:at], "Chương 2", "BÀN TAY", "VÀ BÀN PHÍM", *LINES[at + 2 :]]
    assert chapters(two_lines) == ["I", "2"]
    far = [*LINES[:at], "Chương 2", "BÀN", "TAY", "VÀ PHÍM", *LINES[at + 2 :]]
    assert chapters(far) == ["I"]


@pytest.mark.parametrize(
    "start", ["1. Trước khi", "2. Cần dùng", "4. Ai thấy", "4. Mỗi năm", "c) Tin giả"]
)
def test_of_two_equal_headings_the_one_over_the_first_khoan_counts(start):
    found = judge(plain(behind(start, "Điều 3. Đăng tải và chia sẻ thông tin")), expected())
    assert len(bad(found)) == 1
    assert found.misnumbered == ()
    assert [one.verdict for one in found.clauses if not one.good] == [Verdict.CHANGED]


def test_an_article_without_numbers_may_stand_under_the_one_that_counts():
    lines = changed("1. Trong văn bản này", "Trong văn bản này")
    for start in ("2. Bộ quy tắc", "a) Mạng xã hội"):
        found = judge(plain(behind(start, "Điều 2. Giải thích từ ngữ", lines=lines)), expected())
        assert len(bad(found)) == 1
        assert found.misnumbered == ()


@pytest.mark.parametrize("carrier", sorted(CARRIERS))
def test_an_annex_without_any_number_is_behind_too(carrier):
    found = judge(
        CARRIERS[carrier]([*LINES, "PHỤ LỤC", "Bản cam kết", "Em hứa làm theo."]), expected()
    )
    assert (bad(found), found.behind) == ([], 3)


def test_without_the_title_of_the_code_its_first_known_heading_begins_it():
    decision = [paragraph(f"Điều {n}. Quyết định này", bold=True) for n in (1, 2)]
    code = [line for line in LINES[5:] if not line.startswith("Chương") and not line.isupper()]
    found = judge(styled(["QUYẾT ĐỊNH", *decision, *code]), expected())
    assert (bad(found), found.misnumbered) == ([], ())
    made = read_for(styled(["QUYẾT ĐỊNH", *decision, *code]), expected()).made
    assert next(one.title for one in made.articles) == "Phạm vi áp dụng"
    assert next(line.words for line in made.front) == "QUYẾT ĐỊNH"
    assert (len(made.front), made.titled) == (3, 0)


def test_with_the_title_a_first_article_of_any_name_begins_the_code():
    code = [line for line in LINES[5:] if not line.startswith("Chương") and not line.isupper()]
    code[0] = "Điều 1. Ai làm theo"
    made = read_for(styled([*LINES[:3], *code]), expected()).made
    assert made.articles[0].title == "Ai làm theo"
    assert len(made.front) == 3


def test_a_chapter_without_an_article_is_told():
    at = LINES.index("Chương II")
    found = judge(
        styled([*LINES[:at], paragraph("Chương IX. Việc khác", bold=True), *LINES[at:]]), expected()
    )
    assert [(one.words, one.place) for one in found.passages] == [("Việc khác", "Chương IX")]
    assert bad(found) == []


def test_a_bare_number_too_many_and_a_footnote_are_told():
    bare = paragraph("Điều 9.", bold=True)
    found = judge(styled([*LINES, bare]), expected())
    assert [(one.words, one.lines) for one in found.passages] == [("Điều 9", ("Điều 9",))]
    noted = replace(styled(LINES), notes=(paragraph("Không bắt buộc."), paragraph(" ")))
    found = judge(noted, expected())
    assert [(one.words, one.place) for one in found.passages] == [("Không bắt buộc.", "chú thích")]
