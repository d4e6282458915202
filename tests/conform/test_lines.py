"""What a reader sees, line by line: labels, what is hidden or deleted, where lines run together, how they look."""

from dataclasses import replace

import pytest

from tests.conform.small import paragraph, word_file
from toolkit.conform.lines import Beginnings, Sign, beginning, line_of, lines_of
from toolkit.word.records import Change, Run, RunFormat

NOTHING = Beginnings.of([])


def lines(*paragraphs, known=NOTHING):
    made = [paragraph(one) if isinstance(one, str) else one for one in paragraphs]
    return lines_of(word_file(made), known)


@pytest.mark.parametrize(
    ("text", "sign", "label", "words"),
    [
        ("Chương I", Sign.CHAPTER, "I", ""),
        ("CHƯƠNG IV. XỬ LÝ", Sign.CHAPTER, "IV", "XỬ LÝ"),
        ("Chương 2: Xử lý", Sign.CHAPTER, "2", "Xử lý"),
        ("Chương trình học", Sign.TEXT, "", "Chương trình học"),
        ("Điều 7. Học sinh", Sign.ARTICLE, "7", "Học sinh"),
        ("ĐIỀU 12: Học sinh", Sign.ARTICLE, "12", "Học sinh"),
        ("Điều 7.", Sign.ARTICLE, "7", ""),
        ("Điều 7", Sign.ARTICLE, "7", ""),
        ("Điều 7 Luật Trẻ em", Sign.TEXT, "", "Điều 7 Luật Trẻ em"),
        ("1. Nhà trường", Sign.UNIT, "1", "Nhà trường"),
        ("12) Nhà trường", Sign.UNIT, "12", "Nhà trường"),
        ("3/ Nhà trường", Sign.UNIT, "3", "Nhà trường"),
        ("3 . Nhà trường", Sign.UNIT, "3", "Nhà trường"),
        ("1.5 triệu đồng", Sign.TEXT, "", "1.5 triệu đồng"),
        ("2026. Nhà trường", Sign.TEXT, "", "2026. Nhà trường"),
        ("a) Một;", Sign.POINT, "a", "Một;"),
        ("đ. Một;", Sign.POINT, "đ", "Một;"),
        ("aa) Một;", Sign.POINT, "aa", "Một;"),
        ("abc) Một;", Sign.TEXT, "", "abc) Một;"),
        ("Nhà trường", Sign.TEXT, "", "Nhà trường"),
        ("1.\u00a0Nhà\u00a0trường “mới”", Sign.UNIT, "1", 'Nhà trường "mới"'),
    ],
)
def test_the_label_of_a_line(text, sign, label, words):
    line = line_of(text, 9)
    assert (line.sign, line.label, line.words, line.paragraph) == (sign, label, words, 9)


def test_a_line_that_is_no_heading_is_its_whole_text_again():
    line = line_of("Điều 7. Của “Luật” Trẻ em").as_text()
    assert (line.sign, line.label) == (Sign.TEXT, "")
    assert line.words == 'Điều 7. Của "Luật" Trẻ em'
    assert line.typed == "Điều 7. Của “Luật” Trẻ em"


def test_typed_words_keep_the_person_s_signs():
    assert line_of("1. Nhà “trường”").typed == "Nhà “trường”"


def test_labels_that_word_writes_are_read_but_not_those_of_empty_lines():
    found = lines(paragraph("Nhà trường", label="2."), paragraph("", label="3."))
    assert [(one.sign, one.label, one.words) for one in found] == [(Sign.UNIT, "2", "Nhà trường")]


def test_lines_are_numbered_by_their_paragraph_and_broken_at_line_breaks():
    found = lines("Một\nHai\vBa", "", "Bốn")
    assert [(one.words, one.paragraph) for one in found] == [
        ("Một", 1),
        ("Hai", 1),
        ("Ba", 1),
        ("Bốn", 3),
    ]


CHANGES = {"deleted": Change.DELETED, "inserted": Change.INSERTED}


def runs(*pieces):
    made = [Run(text, RunFormat(hidden=how == "hidden"), CHANGES.get(how)) for text, how in pieces]
    return replace(paragraph("x"), runs=tuple(made))


def test_hidden_and_deleted_words_are_not_read_inserted_ones_are():
    found = lines(
        runs(("Không ", ""), ("được ", "deleted"), ("nên ", "hidden"), ("bị", "inserted"))
    )
    assert [one.words for one in found] == ["Không bị"]


def test_a_paragraph_whose_end_was_deleted_runs_on():
    first = replace(paragraph("Một hai "), mark_change=Change.DELETED)
    assert [(one.words, one.paragraph) for one in lines(first, "ba", "bốn")] == [
        ("Một hai ba", 1),
        ("bốn", 3),
    ]
    kept = replace(paragraph("Một hai "), mark_change=Change.INSERTED)
    assert [one.words for one in lines(kept, "ba")] == ["Một hai", "ba"]
    assert [one.words for one in lines("ba", first)] == ["ba", "Một hai"]


KNOWN = Beginnings.of(
    [("Không nói tục trên mạng xã hội", True), ("Điểm của lớp học này đây", False)]
)


def test_lines_that_run_together_are_cut_where_a_line_of_the_release_begins():
    found = lines(
        "1. Chào hỏi nhau; 2. Không nói tục trên mạng xã hội; b) Điểm của lớp học này đây",
        known=KNOWN,
    )
    assert [(one.sign, one.label) for one in found] == [
        (Sign.UNIT, "1"),
        (Sign.UNIT, "2"),
        (Sign.POINT, "b"),
    ]
    assert found[0].words == "Chào hỏi nhau;"
    whole = lines("1. Chào hỏi nhau; 2. Một điều khác hẳn; không cắt", known=KNOWN)
    assert len(whole) == 1
    inside = lines("Theo khoản 2. Không nói tục trên mạng xã hội", known=KNOWN)
    assert len(inside) == 1


def test_the_first_five_words_tell_a_line():
    assert beginning("Một Hai ba bốn năm sáu") == "một hai ba bốn năm"
    assert beginning("Một hai") == "một hai"
    assert KNOWN.units == {"không nói tục trên mạng"}
    assert KNOWN.every == {"không nói tục trên mạng", "điểm của lớp học này"}


@pytest.mark.parametrize(
    ("changes", "showy"),
    [
        ({}, False),
        ({"bold": True}, True),
        ({"align": "center"}, True),
        ({"align": "both"}, False),
        ({"outline": 0}, True),
        ({"outline": 1, "align": "both"}, True),
    ],
)
def test_what_looks_as_a_heading_does(changes, showy):
    (found,) = lines(paragraph("Phụ lục", **changes))
    assert found.showy is showy


def test_bold_in_part_is_no_heading_and_blanks_do_not_count():
    bold, light, blank = (
        Run(text, RunFormat(bold=b)) for text, b in (("Điều", True), ("7", False), (" ", False))
    )
    (part,) = lines(replace(paragraph("x"), runs=(bold, light)))
    (whole,) = lines(replace(paragraph("x"), runs=(bold, blank)))
    assert (part.showy, whole.showy) == (False, True)


def test_where_a_page_or_a_section_begins():
    def pages(*paragraphs):
        return [one.words for one in lines(*paragraphs) if one.new_page]

    assert pages("a", "b") == []
    assert pages("a", paragraph("b", page_break=True), "c") == ["b"]
    assert pages("a", paragraph("b", section=1), paragraph("c", section=1)) == ["b"]
    assert pages(paragraph("a", breaks=True), "b", "c") == ["b"]
    assert pages(paragraph("", breaks=True), "", "b", "c") == ["b"]
    assert pages("a", paragraph("b\nc", page_break=True)) == ["b"]
