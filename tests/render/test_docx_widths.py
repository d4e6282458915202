"""Widths against the check values of nd30 §2.5, and how names and titles break."""

import unicodedata

import pytest

from toolkit.model.widths import Face, text_width
from toolkit.render.docx.seams import broken
from toolkit.render.docx.wrapping import balance, wrap
from toolkit.render.lines import MOTTO, NATIONAL_TITLE

CM = 567
CHECKS = [
    (NATIONAL_TITLE, Face.BOLD, 12, 8.83),
    (NATIONAL_TITLE, Face.BOLD, 13, 9.57),
    (MOTTO, Face.BOLD, 13, 5.59),
    (MOTTO, Face.BOLD, 14, 6.02),
    ("SỞ GIÁO DỤC VÀ ĐÀO TẠO", Face.BOLD, 13, 6.08),
    ("TRƯỜNG THPT LÝ THƯỜNG KIỆT", Face.BOLD, 12, 6.96),
    ("Thành phố Hồ Chí Minh, ngày 29 tháng 12 năm 2026", Face.ITALIC, 14, 10.63),
]


@pytest.mark.parametrize(("text", "face", "points", "expected"), CHECKS)
def test_widths_are_those_of_times_new_roman(
    text: str, face: Face, points: int, expected: float
) -> None:
    assert text_width(text, face, points) / CM == pytest.approx(expected, rel=0.01)


def test_decomposed_letters_are_as_wide_as_composed() -> None:
    text = "Trường Đường Hưởng Ợ"
    assert text_width(unicodedata.normalize("NFD", text), Face.BOLD, 14) == pytest.approx(
        text_width(text, Face.BOLD, 14), abs=8
    )


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("SỞ GIÁO DỤC VÀ ĐÀO TẠO", "SỞ GIÁO DỤC VÀ ĐÀO TẠO"),
        ("TRƯỜNG THCS LÝ THƯỜNG KIỆT", "TRƯỜNG THCS\nLÝ THƯỜNG KIỆT"),
        ("TRƯỜNG THCS VÀ THPT NGUYỄN DU", "TRƯỜNG THCS VÀ THPT\nNGUYỄN DU"),
        ("ỦY BAN NHÂN DÂN TỈNH VĨNH PHÚC", "ỦY BAN NHÂN DÂN\nTỈNH VĨNH PHÚC"),
        ("UBND THÀNH PHỐ HỒ CHÍ MINH", "UBND\nTHÀNH PHỐ HỒ CHÍ MINH"),
        ("PHÒNG VĂN HÓA - XÃ HỘI PHƯỜNG HOA ĐÀO", "PHÒNG VĂN HÓA -\nXÃ HỘI PHƯỜNG HOA ĐÀO"),
        ("PHÒNG KINH TẾ HẠ TẦNG PHƯỜNG HOA", "PHÒNG KINH TẾ HẠ TẦNG\nPHƯỜNG HOA"),
        ("BAN QUẢN LÝ DỰ ÁN LỚN ĐẶC KHU MƠ", "BAN QUẢN LÝ DỰ ÁN LỚN\nĐẶC KHU MƠ"),
        ("TRUNG TÂM NGOẠI NGỮ VÀ TIN HỌC", "TRUNG TÂM NGOẠI\nNGỮ VÀ TIN HỌC"),
        (
            "TRƯỜNG PHỔ THÔNG DÂN TỘC BÁN TRÚ TIỂU HỌC NẬM XANH",
            "TRƯỜNG PHỔ THÔNG\nDÂN TỘC BÁN TRÚ\nTIỂU HỌC NẬM XANH",
        ),
        ("MỘT\nHAI BA BỐN NĂM SÁU BẢY TÁM CHÍN MƯỜI", "MỘT\nHAI BA BỐN NĂM SÁU BẢY TÁM CHÍN MƯỜI"),
    ],
)
def test_a_long_name_breaks_at_its_seam(name: str, expected: str) -> None:
    assert broken(name, Face.BOLD, 13, 3600) == expected


def test_a_title_is_broken_into_lines_of_like_length() -> None:
    text = "Ban hành Bộ quy tắc ứng xử trên mạng xã hội của Trường Tiểu học Kim Đồng"
    natural = wrap(text, Face.BOLD, 14, 9071)
    width, lines = balance(text, Face.BOLD, 14, 9071)
    assert len(natural) == len(lines) == 2
    assert len(lines[1]) > len(natural[1])
    assert width < 9071


def test_a_date_is_not_torn() -> None:
    text = "(Kèm theo Quyết định số       /QĐ-THCS ngày      tháng 11 năm 2026 của Hiệu trưởng Trường X)"
    assert balance(text, Face.ITALIC, 14, 9071)[1][1].startswith("của")


@pytest.mark.parametrize("text", ["", " ", "\n", "x" * 300, "một " + "x" * 300])
def test_odd_texts_break_somehow(text: str) -> None:
    width, lines = balance(text, Face.BOLD, 14, 2000)
    assert width <= 2000
    assert lines


def test_where_every_break_tears_the_narrowest_of_as_few_lines_is_taken() -> None:
    text = "học ngày tháng năm"
    width, lines = balance(text, Face.REGULAR, 14, text_width(text, Face.REGULAR, 14) - 1)
    assert len(lines) == 2
    narrower = wrap(text, Face.REGULAR, 14, width - 1)
    assert len(narrower) > len(lines)
