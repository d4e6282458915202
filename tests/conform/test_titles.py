"""Which title a heading names: none twice, and of two headings the one in the order of the titles."""

import pytest

from toolkit.conform.titles import claimed

TITLES = ("Phạm vi áp dụng", "Giải thích từ ngữ", "Học sinh", "Nhà giáo")
A, B, C, D = TITLES


@pytest.mark.parametrize(
    ("headings", "numbers"),
    [
        ((A, B, C, D), [0, 1, 2, 3]),
        ((C, A, B, C, D), [None, 0, 1, 2, 3]),
        ((A, B, C, D, B), [0, 1, 2, 3, None]),
        ((D, A, B, C), [3, 0, 1, 2]),
        ((A, "Lời khác hẳn", C), [0, None, 2]),
        ((A.upper(), "Giải thích các từ ngữ"), [0, 1]),
        (("", ""), [None, None]),
        ((), []),
    ],
)
def test_headings_name_titles(headings, numbers):
    assert claimed(TITLES, headings) == numbers


def test_from_three_fifths_of_the_words_a_heading_names_a_title():
    title = ("một hai ba bốn năm",)
    assert claimed(title, ["một hai ba sáu bảy"]) == [0]
    assert claimed(title, ["một hai sáu bảy tám"]) == [None]


def test_the_likest_title_is_named_and_of_two_alike_the_first():
    titles = ("Nhà giáo và học sinh lớp", "Nhà giáo và học sinh", "Nhà giáo và học sinh")
    assert claimed(titles, ["Nhà giáo và học sinh"]) == [1]
    assert claimed([], ["Nhà giáo"]) == [None]
