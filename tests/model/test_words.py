"""Texts as they are compared, counted, measured and written: normal form, numbers, places, days, names, widths."""

from datetime import date

import pytest

from tests.assemble.small import source
from toolkit.messages import Message, fill, msg
from toolkit.model.citing import day_in_words, first, full, place, place_words, short
from toolkit.model.days import last_of, working_day_after
from toolkit.model.fines import Band, bands
from toolkit.model.grid import Grid, column_letters
from toolkit.model.law import Fine
from toolkit.model.naming import act_name, part_name, place_name
from toolkit.model.numbering import LETTERS, letter, roman
from toolkit.model.places import covers
from toolkit.model.terms import ActKind
from toolkit.model.text import bare, capitalised, digest, normal, one_line, words
from toolkit.model.widths import ADVANCES, Face, text_width


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("“a” „b‟ ‘c’", '"a" "b‟ \'c\''),
        ("  a\u00a0 \t\nb ", "a b"),
        ("e\u0302\u0301", "\u1ebf"),
    ],
)
def test_the_normal_form_folds_what_editors_change(written, folded):
    assert normal(written) == folded


def test_one_line_keeps_no_break_spaces():
    assert one_line(" a\u00a0b \r\n\u2028c\te\u0302 ") == "a\u00a0b c \u00ea"


def test_the_digest_is_that_of_normal_lines():
    assert digest("a  b", "“c”") == digest("a b", '"c"') != digest("a b c")
    assert digest("a", "b") != digest("a b")
    assert len(digest()) == 64


@pytest.mark.parametrize(
    ("text", "folded"),
    [("Học sinh", "hoc sinh"), ("ĐƯỜNG đi", "duong di"), ("Trường", "truong")],
)
def test_bare_text_has_no_marks_and_no_capitals(text, folded):
    assert bare(text) == folded


def test_words_and_capitals():
    assert (words(" một  hai\nba "), words("")) == (3, 0)
    assert (capitalised("ủy ban Nhân"), capitalised("")) == ("Ủy ban Nhân", "")


@pytest.mark.parametrize(
    ("number", "figures"),
    [
        *((1, "I"), (3, "III"), (4, "IV"), (5, "V"), (8, "VIII"), (9, "IX"), (10, "X")),
        *((14, "XIV"), (19, "XIX"), (24, "XXIV"), (39, "XXXIX")),
    ],
)
def test_roman_figures(number, figures):
    assert roman(number) == figures


def test_the_letters_of_points_are_the_decrees_and_double_after_y():
    assert "".join(LETTERS) == "abcdđeghiklmnopqrstuvxy"
    some = {0: "a", 4: "đ", 22: "y", 23: "aa", 24: "bb", 45: "yy", 46: "aaa"}
    assert {n: letter(n) for n in some} == some


@pytest.mark.parametrize(
    ("column", "letters"),
    [(0, "A"), (25, "Z"), (26, "AA"), (51, "AZ"), (52, "BA"), (701, "ZZ"), (702, "AAA")],
)
def test_columns_are_named_as_a_spreadsheet_does(column, letters):
    assert column_letters(column) == letters


def test_a_cell_is_named_with_its_sheet():
    assert Grid("a.xlsx", "6A", ()).cell(11, 2) == "6A!C12"
    assert Grid("a.csv", "", ()).cell(0, 0) == "A1"


@pytest.mark.parametrize(
    ("written", "at", "held"),
    [
        ("8", "8", True),
        ("8", "8.1.a", True),
        ("8", "80", False),
        ("8.1", "8", False),
        ("98-106", "98", True),
        ("98-106", "106", True),
        ("98-106", "101.1.a", True),
        ("98-106", "97", False),
        ("98-106", "107", False),
        ("98-106", "98-106", True),
        ("98-106", "I.3", False),
        ("98-106", "", False),
        ("8", "", False),
    ],
)
def test_what_a_place_or_a_range_covers(written, at, held):
    assert covers(written, at) is held


@pytest.mark.parametrize(
    ("day", "written"),
    [
        (date(2026, 1, 9), "ngày 09 tháng 01 năm 2026"),
        (date(2026, 2, 10), "ngày 10 tháng 02 năm 2026"),
        (date(2026, 3, 1), "ngày 01 tháng 3 năm 2026"),
        (date(2026, 12, 31), "ngày 31 tháng 12 năm 2026"),
    ],
)
def test_a_day_is_written_by_the_decree(day, written):
    assert day_in_words(day) == written


LAW = source("law", kind="luat", number="7/2026/QH15", title="Luật Mơ", issuer="Quốc hội")
CODE = source("code", kind="bo_luat", number="1/2015/QH13", title="Bộ luật Mơ", issuer="Quốc hội")
DECREE = source(
    "decree",
    kind="nghi_dinh",
    number="7/2026/NĐ-CP",
    title="quy định việc thử",
    issuer="Chính phủ",
    provisions=[{"at": "named", "gist": "x", "confidence": "H", "cite": "Phụ lục II"}],
)


@pytest.mark.parametrize(
    ("act", "in_text", "in_grounds", "named_first", "in_lists"),
    [
        (LAW, "Luật Mơ", "Luật Mơ ngày 02 tháng 01 năm 2020", "Luật Mơ", "Luật Mơ (7/2026/QH15)"),
        (
            CODE,
            "Bộ luật Mơ",
            "Bộ luật Mơ ngày 02 tháng 01 năm 2020",
            "Bộ luật Mơ",
            "Bộ luật Mơ (1/2015/QH13)",
        ),
        (
            DECREE,
            "Nghị định số 7/2026/NĐ-CP",
            "Nghị định số 7/2026/NĐ-CP ngày 02 tháng 01 năm 2020 của Chính phủ quy định việc thử",
            "Nghị định số 7/2026/NĐ-CP ngày 02 tháng 01 năm 2020 của Chính phủ quy định việc thử",
            "Nghị định số 7/2026/NĐ-CP",
        ),
    ],
)
def test_an_act_is_named_by_where_it_stands(act, in_text, in_grounds, named_first, in_lists):
    assert (short(act), full(act), first(act), act_name(act)) == (
        in_text,
        in_grounds,
        named_first,
        in_lists,
    )


@pytest.mark.parametrize(
    ("kind", "name"),
    [
        ("nghi_quyet", "Nghị quyết"),
        ("nghi_dinh", "Nghị định"),
        ("quyet_dinh", "Quyết định"),
        ("thong_tu", "Thông tư"),
        ("chi_thi", "Chỉ thị"),
        ("cong_van", "Công văn"),
    ],
)
def test_each_kind_of_act_but_laws_has_its_word(kind, name):
    assert short(source(kind=ActKind(kind), number="1/X")) == f"{name} số 1/X"


@pytest.mark.parametrize(
    ("at", "in_text", "in_lists"),
    [
        ("7", "Điều 7 {}", "Điều 7 {}"),
        ("7.2", "khoản 2 Điều 7 {}", "khoản 2 Điều 7 {}"),
        ("7.2.g", "điểm g khoản 2 Điều 7 {}", "điểm g khoản 2 Điều 7 {}"),
        ("named", "Phụ lục II của {}", "Phụ lục II của {}"),
        ("98-106", "{}", "các điều từ 98 đến 106 {}"),
        ("7a.1", "{}", "Điều 7a.1 {}"),
        ("I.3", "{}", "I.3 {}"),
        ("II.3a", "{}", "II.3a {}"),
        ("rules", "{}", "{}"),
    ],
)
def test_a_place_is_named_in_texts_and_in_lists(at, in_text, in_lists):
    name = "Nghị định số 7/2026/NĐ-CP"
    assert (place(DECREE, at), place_name(DECREE, at)) == (
        in_text.format(name),
        in_lists.format(name),
    )


def test_a_place_may_stand_with_another_name_of_its_act_or_without_one():
    assert place(DECREE, "7", "Nghị định này") == "Điều 7 Nghị định này"
    assert place(DECREE, "named", "Nghị định này") == "Phụ lục II của Nghị định này"
    assert (place_words("7.2"), place_words("I.3"), place_words("")) == ("khoản 2 Điều 7", "", "")
    assert place_name(LAW, "7") == "Điều 7 Luật Mơ (7/2026/QH15)"
    assert part_name(LAW) == "một phần Luật Mơ (7/2026/QH15) (chưa rõ điều, khoản nào)"


@pytest.mark.parametrize(
    ("printed_for", "individual", "organisation"),
    [("organisation", "0,5 – 10", "1 – 20"), ("individual", "1 – 20", "2 – 40")],
)
def test_the_other_band_is_half_or_double(printed_for, individual, organisation):
    found = bands(Fine(low=1, high=20, printed_for=printed_for))
    assert (str(found.individual), str(found.organisation)) == (individual, organisation)
    assert isinstance(found.individual, Band)


@pytest.mark.parametrize(
    ("day", "count", "working"),
    [
        (date(2026, 11, 27), 1, date(2026, 11, 30)),  # a Friday
        (date(2026, 11, 28), 1, date(2026, 11, 30)),
        (date(2026, 11, 29), 1, date(2026, 11, 30)),
        (date(2026, 11, 23), 4, date(2026, 11, 27)),
        (date(2026, 11, 23), 5, date(2026, 11, 30)),
        (date(2026, 11, 28), 0, date(2026, 11, 28)),
    ],
)
def test_working_days_are_monday_to_friday(day, count, working):
    assert working_day_after(day, count) == working


def test_the_last_of_so_many_days_counts_the_first():
    assert last_of(date(2026, 12, 1), 20) == date(2026, 12, 20)
    assert last_of(date(2026, 12, 1), 1) == date(2026, 12, 1)


def test_a_message_fills_plain_names_in_one_pass_and_runs_nothing():
    assert fill("{a} {b} {c} {a.x}", (("a", "{b}"), ("b", 2))) == "{b} 2 {c} {a.x}"
    inner = msg("in {n}", n=1)
    assert msg("{what}: {text}", what=inner, text="x").english() == "in 1: x"
    assert msg("a") == Message("a")


@pytest.mark.parametrize("face", Face)
def test_every_letter_that_can_be_typed_has_a_width(face):
    assert len(ADVANCES[face]) == ord("~") - ord(" ") + 1


@pytest.mark.parametrize(
    ("text", "width"),
    [
        ("", 0),
        (" ", 512),
        ("~", 1108),
        ("A", 1479),
        ("Ấ", 1479),
        ("ơ", 1024 + 60),
        ("ợ", 1024 + 60),
        ("ư", 1024 + 90),
        ("Ữ", 1479 + 110),
        ("Ơ", 1479),
        ("đĐ", 1024 + 1479),
        ("–“”", 3 * 1024),
        ("‘’", 2 * 682),
        ("—…", 2 * 1886),
        ("\u0301\t", 0),
        ("Ω", 1593),
        ("e\u0302\u0301", 909),
    ],
)
def test_a_text_is_as_wide_as_its_base_letters_and_horns(text, width):
    """At 102.4 points a unit of the face is a twip; here at 1024 points, ten of them."""
    assert text_width(text, Face.REGULAR, 1024) == width * 10


def test_widths_are_rounded_up_and_each_face_has_its_own():
    assert text_width("i", Face.REGULAR, 14) == 78  # 569 · 280 / 2048 = 77.8
    assert [text_width("A", face, 1024) for face in Face] == [14790, 14790, 12510]
