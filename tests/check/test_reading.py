"""How a text is read: where a sentence ends, how far a denial reaches, and what makes words harmless or harmful."""

import re

import pytest

from toolkit.check.reading import every, exposure, fine, folded, found, sanction, sentences


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        ("Một. Hai; ba! Bốn? năm", ["Một", "Hai", "ba", "Bốn", "năm"]),
        ("Nộp 50.000 đồng. Hai.", ["Nộp 50.000 đồng", "Hai"]),
        ("Lớp 6. Hai.", ["Lớp 6", "Hai"]),
        ("Theo {act:luat-1 art=7.2.g}. Hai", ["Theo {act:luat-1 art=7.2.g}", "Hai"]),
        ("Xem {clause:pupil.ask} nhé", ["Xem {clause:pupil.ask} nhé"]),
        (" . ; ", []),
        ("", []),
    ],
)
def test_a_sentence_ends_at_its_mark_and_not_within_a_number_or_a_token(text, cut):
    assert sentences(text) == cut


def test_patterns_read_small_letters_on_one_line():
    assert folded("  KỶ\u00a0LUẬT\n“A” ") == 'kỷ luật "a"'


@pytest.mark.parametrize(
    ("texts", "read"),
    [
        (("Cần hỏi.",), ["Cần hỏi."]),
        (("Không được:", "phạt;", "mắng."), ["Không được phạt;", "Không được mắng."]),
    ],
)
def test_a_lead_is_read_with_each_of_its_points(texts, read):
    assert list(every(texts)) == read


PENALTY = re.compile("phạt")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Nhà trường phạt.", "phạt"),
        ("Nhà trường không phạt.", None),
        ("Không mắng. Nhà trường phạt.", "phạt"),
        ("Không phạt, nhưng lần sau thì phạt.", "phạt"),
        ("Không " + "a" * 59 + "phạt.", None),
        ("Không " + "a" * 60 + "phạt.", "phạt"),
    ],
)
def test_a_denial_reaches_the_words_behind_it_and_not_too_far(text, told):
    assert found(PENALTY, text) == told


def test_the_first_words_that_are_not_denied_are_told():
    assert (
        found(re.compile("phạt tiền|bêu tên"), "Không phạt tiền. Bêu tên. Phạt tiền.") == "bêu tên"
    )


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Nhắc nhở. Ai vi phạm bị kỷ luật.", "bị kỷ luật"),
        ("Ai vi phạm bị kỷ luật theo quy định của pháp luật.", None),
        ("Theo pháp luật. Ai vi phạm bị kỷ luật.", "bị kỷ luật"),
        ("Nhắc nhở.", None),
    ],
)
def test_each_sentence_is_judged_for_its_own_sanction(text, words):
    assert sanction(text) == words


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Em nào vi phạm nộp 20.000đ vào quỹ lớp.", True),
        ("Món hàng 20.000đ.", False),
        ("Nhắc nhở. Ai vi phạm bị phạt tiền.", True),
        ("Nhắc nhở.", False),
    ],
)
def test_a_sum_is_a_fine_where_it_is_to_be_paid(text, told):
    assert (fine(text) is not None) is told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Nhà trường đăng ảnh học sinh lên trang.", True),
        ("Nhà trường thu thập hình ảnh của học sinh.", True),
        ("Nhắc nhở. Nhà trường đăng ảnh học sinh lên trang.", True),
        ("Nhà trường đăng ảnh học sinh lên trang khi cha mẹ đồng ý.", False),
        ("Nhà trường công khai danh sách học sinh theo quy định của pháp luật.", False),
        ("Nhà trường gỡ hình ảnh học sinh đã đăng.", False),
    ],
)
def test_data_are_let_out_by_publishing_or_collecting_without_consent_or_law(text, told):
    assert (exposure(text) is not None) is told
