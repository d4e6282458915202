"""A Word annex of tables: what stands in it, whose sheet it lies on, and that it is the same tomorrow."""

from datetime import UTC, date, datetime
from io import BytesIO

import docx
import pytest
from docx.shared import Pt
from lxml import etree

from tests.render.opened import BASES, find, parts, values
from toolkit.render.annex_docx import WIDTHS, Annex, AnnexTable, render_annex

DAY = date(2026, 11, 23)
TWO = AnnexTable("Trong lớp", ("Điều", "Lời văn"), (("1", "một\nhai"), ("2", "ba")))
THREE = AnnexTable("Ngoài lớp", ("a", "b", "c"), ())


def annexed(*tables, day=DAY):
    return render_annex(Annex("ĐỐI CHIẾU", "Lời dẫn.", tables, day, "2026.1"), BASES[13])


def main(data):
    return etree.fromstring(parts(data)["word/document.xml"])


def test_it_reads_from_label_to_statement_and_its_tables_are_numbered():
    opened = docx.Document(BytesIO(annexed(TWO, THREE)))
    assert [(p.text, p.style.name) for p in opened.paragraphs if p.text] == [
        ("Phụ lục", "Ten Loai"),
        ("ĐỐI CHIẾU", "Trich Yeu"),
        ("(Thư viện quytac, phiên bản 2026.1, lập ngày 23 tháng 11 năm 2026)", "Kem Theo"),
        ("Lời dẫn.", "Noi Dung"),
        ("1. Trong lớp", "Ghi Chu Tieu De"),
        ("2. Ngoài lớp", "Ghi Chu Tieu De"),
    ]
    assert opened.paragraphs[3].paragraph_format.space_before == Pt(12)


@pytest.mark.parametrize(
    ("day", "words"),
    [
        (date(2026, 1, 5), "ngày 05 tháng 01 năm 2026"),
        (date(2026, 2, 15), "ngày 15 tháng 02 năm 2026"),
        (date(2026, 3, 5), "ngày 05 tháng 3 năm 2026"),
    ],
)
def test_months_one_and_two_have_a_nought_as_the_decree_asks(day, words):
    assert words in docx.Document(BytesIO(annexed(day=day))).paragraphs[2].text


def test_a_break_in_a_cell_is_a_new_paragraph_and_heads_are_bold():
    (table,) = docx.Document(BytesIO(annexed(TWO))).tables
    texts = [[[p.text for p in cell.paragraphs] for cell in row.cells] for row in table.rows]
    assert texts == [[["Điều"], ["Lời văn"]], [["1"], ["một", "hai"]], [["2"], ["ba"]]]
    bold = [row.cells[1].paragraphs[0].runs[0].bold for row in table.rows]
    assert bold == [True, None, None]
    styles = {p.style.name for row in table.rows for cell in row.cells for p in cell.paragraphs}
    assert styles == {"Noi Nhan Muc"}


def test_heads_come_again_on_every_page_and_no_row_breaks():
    root = main(annexed(TWO))
    assert len(find(root, ".//w:tr/w:trPr/w:cantSplit")) == 3
    assert len(find(root, ".//w:tr/w:trPr/w:tblHeader")) == 1
    assert find(find(root, ".//w:tr")[0], "w:trPr/w:tblHeader")


def test_every_cell_is_framed_and_the_columns_fill_the_page():
    root = main(annexed(TWO, THREE))
    for side in ("top", "left", "bottom", "right", "insideH", "insideV"):
        assert values(root, f".//w:tblBorders/w:{side}") == ["single", "single"]
    assert values(root, ".//w:tblBorders/w:top", "sz") == ["4", "4"]
    first = find(root, ".//w:tbl")[0]
    assert values(first, ".//w:gridCol", "w") == ["4535", "4536"]
    assert values(find(first, ".//w:tr")[0], ".//w:tcW", "w") == ["4535", "4536"]
    assert values(root, ".//w:tblLayout", "type") == ["fixed", "fixed"]
    assert {sum(widths) for widths in WIDTHS.values()} == {9071}  # 21 cm less 30 mm and 20 mm
    assert [len(widths) for widths in WIDTHS.values()] == list(WIDTHS)


def test_its_properties_are_ours_and_of_its_day():
    core = docx.Document(BytesIO(annexed(TWO))).core_properties
    assert (core.title, core.author, core.last_modified_by) == ("Đối chiếu", "quytac", "quytac")
    assert (core.comments, core.revision, core.language) == ("", 1, "vi-VN")
    assert core.created == core.modified == datetime(2026, 11, 23, tzinfo=UTC)


def test_the_same_annex_gives_the_same_bytes_and_word_finds_its_first_part_first():
    data = annexed(TWO)
    assert data == annexed(TWO)
    assert next(iter(parts(data))) == "[Content_Types].xml"
