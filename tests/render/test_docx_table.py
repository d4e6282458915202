"""A ruled table in the main part: fixed widths, its titles again on each page, no row over two, no empty cell."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from tests.render.opened import find, main_part, rendered, styled, values, words
from tests.render.sample_document import SAMPLE
from tests.render.validators import findings
from toolkit.model.document import Column, Kind, Paragraph, Part, Table
from toolkit.render.docx.page import sheet_for
from toolkit.render.text import render_text

TABLE = Table(
    (Column("Điều", 25), Column("Hành vi", 50), Column("Mức", 25, centred=True)),
    (("khoản 1 Điều 7", "Đưa tin < giả & sai", "5 – 10"), ("Điều 8", "Mạo danh", "1 – 2,5")),
)
ANNEX = replace(
    SAMPLE,
    parts=(
        *SAMPLE.parts,
        Part(
            "annex",
            paragraphs=(
                Paragraph(Kind.ANNEX, "Phụ lục"),
                Paragraph(Kind.SUBJECT, "THÔNG TIN"),
                Paragraph(Kind.LINE, ""),
                Paragraph(Kind.HEADING, "1. Mức phạt"),
                Paragraph(Kind.BODY, "Theo bảng sau:"),
                TABLE,
                Paragraph(Kind.TABLE_NOTE, "Hết./."),
            ),
        ),
    ),
)
ruled = find(main_part(ANNEX), ".//w:tbl")[-1]


def test_columns_keep_their_shares_of_the_whole_width() -> None:
    widths = [int(width) for width in values(ruled, "w:tblGrid/w:gridCol", "w")]
    assert sum(widths) == sheet_for(ANNEX).text
    assert abs(widths[1] - 2 * widths[0]) <= 1
    assert values(ruled, "w:tblPr/w:tblLayout", "type") == ["fixed"]
    for row in find(ruled, "w:tr"):
        assert [int(width) for width in values(row, "w:tc/w:tcPr/w:tcW", "w")] == widths


def test_the_titles_come_again_and_no_row_breaks() -> None:
    rows = find(ruled, "w:tr")
    assert [bool(find(row, "w:trPr/w:tblHeader")) for row in rows] == [True, False, False]
    assert all(find(row, "w:trPr/w:cantSplit") for row in rows)


def test_every_cell_holds_its_words_in_a_style_of_its_own() -> None:
    cells = [[words(cell) for cell in find(row, "w:tc")] for row in find(ruled, "w:tr")]
    assert [tuple(row) for row in cells] == TABLE.lines()
    assert len(styled(ruled, "OBangDau")) == 3
    assert len(styled(ruled, "OBang")) == 4
    assert [words(cell) for cell in styled(ruled, "OBangGiua")] == ["5 – 10", "1 – 2,5"]


def test_what_leads_to_a_table_stays_with_it() -> None:
    lead = next(p for p in styled(main_part(ANNEX), "NoiDung") if words(p) == "Theo bảng sau:")
    assert find(lead, "w:pPr/w:keepNext")


def test_validators_find_nothing_in_a_file_with_a_table(tmp_path: Path) -> None:
    for size in (13, 14):
        assert findings(rendered(replace(ANNEX, size=size)), tmp_path) == []


def test_plain_text_holds_a_line_for_each_row() -> None:
    text = render_text(ANNEX).decode()
    assert "Điều | Hành vi | Mức\nkhoản 1 Điều 7 | Đưa tin < giả & sai | 5 – 10\nĐiều 8 |" in text
