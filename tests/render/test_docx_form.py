"""Decree 30 in the main part: styles, sections, header, closing, lines. Paths to its annex I, part I."""

from dataclasses import replace

import pytest
from lxml import etree

from tests.render.opened import W, find, main_part, parts, rendered, styled, values, words
from tests.render.sample_document import DRAFT, HEAD, SAMPLE, TEXTS
from toolkit.model.document import Document, Letterhead, Part
from toolkit.render.docx.page import sheet_for

TOLERANCE = 0.1


def length(line: etree._Element, column: int) -> int:
    """Measure a drawn line: what its indents leave of the column."""
    left, right = (int(values(line, "w:pPr/w:ind", side)[0]) for side in ("left", "right"))
    return column - left - right


@pytest.mark.parametrize(("document", "expected"), [(SAMPLE, 3415), (DRAFT, 3171)])
def test_the_line_under_the_motto_is_as_long_as_the_motto(
    document: Document, expected: int
) -> None:
    cell = find(main_part(document), ".//w:tc")[1]
    column = int(values(cell, "w:tcPr/w:tcW", "w")[0])
    assert abs(length(styled(cell, "DuongKe")[0], column) - expected) < TOLERANCE * expected


def test_the_line_under_the_issuer_is_a_part_of_its_last_line() -> None:
    cell = find(main_part(SAMPLE), ".//w:tc")[0]
    column = int(values(cell, "w:tcPr/w:tcW", "w")[0])
    assert words(styled(cell, "CoQuan")[0]) == "TRƯỜNG THCS\nLÝ THƯỜNG KIỆT"
    assert 1 / 3 <= length(styled(cell, "DuongKe")[0], column) / 2400 <= 1 / 2


def test_the_national_title_has_room_and_cells_have_no_margin() -> None:
    table = find(main_part(SAMPLE), ".//w:tbl")[0]
    assert int(values(table, "w:tblGrid/w:gridCol", "w")[1]) >= 5430
    assert values(table, "w:tblPr/w:tblCellMar/*", "w") == ["0", "0"]
    assert not find(table, ".//w:tblBorders") + find(table, ".//w:tcBorders")


@pytest.mark.parametrize(
    ("head", "margin"),
    [
        (
            Letterhead(
                "UBND TỈNH X", "TRƯỜNG THPT Y", "Số: ", "Vĩnh Phúc, ngày 05 tháng 3 năm 2026"
            ),
            1134,
        ),
        (Letterhead("", "SỞ GDĐT", "", "Thành phố Hồ Chí Minh, ngày 29 tháng 12 năm 2026"), 1134),
        (
            Letterhead("", "SỞ GIÁO DỤC VÀ ĐÀO TẠO", "", "Thành phố Hồ Chí Minh, ngày 29 tháng 12"),
            850,
        ),
        (Letterhead("", "TRƯỜNG TRUNG HỌC PHỔ THÔNG CHUYÊN Y"), 850),
    ],
)
def test_the_right_margin_is_20_mm_or_15_where_the_header_needs_it(
    head: Letterhead, margin: int
) -> None:
    document = replace(SAMPLE, parts=(Part("code", head),))
    assert sheet_for(document).margin == margin
    assert values(main_part(document), ".//w:pgMar", "right") == [str(margin)]


def test_number_and_date_share_a_row_and_the_draft_mark_stands_under_the_number() -> None:
    row = find(main_part(DRAFT), ".//w:tr")[1]
    assert [[words(p) for p in find(cell, "w:p")] for cell in find(row, "w:tc")] == [
        ["Số:       /QĐ-SGDĐT", "DỰ THẢO"],
        ["Thành phố Hồ Chí Minh, ngày 29 tháng 12 năm 2026"],
    ]


def test_the_code_has_a_header_without_number_and_date() -> None:
    document = replace(SAMPLE, parts=(Part("code", HEAD),))
    assert len(find(main_part(document), ".//w:tr")) == 1


def test_each_part_is_a_section_that_counts_from_1_and_hides_its_first_number() -> None:
    sections = find(main_part(DRAFT), ".//w:sectPr")
    assert len(sections) == 3
    for section in sections:
        assert values(section, "w:pgNumType", "start") == ["1"]
        assert values(section, "w:type") == ["nextPage"]
        assert values(section, "w:pgSz", "w") == ["11906"]
        assert find(section, "w:titlePg")
    files = parts(rendered(DRAFT))
    assert b"PAGE" in files["word/header1.xml"]
    assert b"PAGE" not in files["word/header2.xml"]


def test_a_footer_stands_on_first_and_later_pages_or_nowhere() -> None:
    kinds = values(main_part(DRAFT), ".//w:footerReference", "type")
    assert kinds == ["default", "first"]
    files = parts(rendered(DRAFT))
    assert all("BẢN MẪU".encode() in files[f"word/footer{n}.xml"] for n in (1, 2))
    assert not any("footer" in name for name in parts(rendered(SAMPLE)))


def test_headings_stay_with_their_text_and_are_seen_by_the_navigation_pane() -> None:
    styles = etree.fromstring(parts(rendered(SAMPLE))["word/styles.xml"])
    for name, level in (("Heading1", "0"), ("Heading2", "1")):
        style = next(s for s in find(styles, "w:style") if s.get(f"{W}styleId") == name)
        assert values(style, "w:pPr/w:outlineLvl") == [level]
        assert find(style, "w:pPr/w:keepNext")
    main = main_part(SAMPLE)
    assert words(styled(main, "ChuongSo")[1]) == "Chương II"
    assert words(styled(main, "Heading1")[1]) == "QUY TẮC ỨNG XỬ"
    assert words(styled(main, "Heading2")[3]) == "Điều 4. Quy tắc ứng xử của học sinh"


def test_an_article_of_the_decision_begins_bold() -> None:
    article = styled(main_part(SAMPLE), "DieuQuyetDinh")[1]
    runs = find(article, "w:r")
    assert [words(run) for run in runs] == ["Điều 2.", " Quyết định này có hiệu lực kể từ ngày ký."]
    assert [values(run, "w:rPr/w:rStyle") for run in runs] == [["Dam"], []]


def test_the_last_words_of_the_decision_stay_with_the_signature() -> None:
    main = main_part(SAMPLE)
    last = styled(main, "DieuQuyetDinh")[-1]
    assert find(last, "w:pPr/w:keepNext")
    closing = find(main, ".//w:tbl")[1]
    assert len(find(closing, "w:tr/w:trPr/w:cantSplit")) == len(find(closing, "w:tr")) == 1
    left, right = find(closing, ".//w:tc")
    assert words(find(left, "w:p")[0]) == "Nơi nhận:"
    assert [words(p) for p in find(right, "w:p")] == ["HIỆU TRƯỞNG", "Nguyễn Thị Minh Khai"]


def test_a_code_that_is_signed_keeps_its_last_point_with_the_signature() -> None:
    code = replace(SAMPLE.parts[1], closing=SAMPLE.parts[0].closing)
    main = main_part(replace(SAMPLE, parts=(code,)))
    kept = [p for p in find(main, ".//w:p") if find(p, "w:pPr/w:keepNext")]
    assert [words(p) for p in kept] == [f"4. {TEXTS[4][:-1]}./."]


def test_nothing_is_numbered_by_word() -> None:
    files = parts(rendered(SAMPLE))
    assert b"numPr" not in files["word/document.xml"] + files["word/styles.xml"]
    assert "word/numbering.xml" not in files


def test_the_language_is_vietnamese_and_the_font_times_in_black() -> None:
    styles = etree.fromstring(parts(rendered(SAMPLE))["word/styles.xml"])
    default = find(styles, "w:docDefaults/w:rPrDefault/w:rPr")[0]
    assert values(default, "w:lang") == ["vi-VN"]
    assert values(default, "w:rFonts", "ascii") == ["Times New Roman"]
    assert values(styles, ".//w:color") == ["000000"]


@pytest.mark.parametrize(
    ("document", "sizes"),
    [
        (SAMPLE, {"QuocHieu": 26, "TieuNgu": 28, "DiaDanh": 28, "SoKyHieu": 26, "Khoan": 28}),
        (DRAFT, {"QuocHieu": 24, "TieuNgu": 26, "DiaDanh": 26, "SoKyHieu": 26, "Khoan": 26}),
    ],
)
def test_sizes_go_up_and_down_together(document: Document, sizes: dict[str, int]) -> None:
    styles = etree.fromstring(parts(rendered(document))["word/styles.xml"])
    found = {s.get(f"{W}styleId"): values(s, "w:rPr/w:sz") for s in find(styles, "w:style")}
    assert {name: int(found[name][0]) for name in sizes} == sizes
    assert found["NoiNhan"] == ["24"]
    assert found["NoiNhanMuc"] == ["22"]
