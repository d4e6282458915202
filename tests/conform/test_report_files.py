"""What conform tells as a Word file or a workbook: every file, everything that differs in it."""

from datetime import date

import pytest
from docx import Document
from openpyxl import load_workbook

from tests.conform.small import changed, lines_of_code
from tests.conform.test_sheets import conformed
from toolkit.errors import ConflictError, UsageError
from toolkit.flow.conform_file import write_report

DAY = date(2026, 12, 2)
GOOD = conformed(lines_of_code())
BAD = conformed(changed("văn minh", "lịch sự", changed("tự hỏi", "nên hỏi")))


def test_a_workbook_holds_a_row_a_file_and_a_row_for_each_difference(tmp_path):
    file = write_report([GOOD, BAD], tmp_path / "bao-cao.XLSX", DAY, overwrite=False)
    files, rows = load_workbook(file).worksheets
    table = list(files.values)
    assert [row[0] for row in table] == ["Tệp", "ve.docx", "ve.docx"]
    assert [row[2] for row in table[1:]] == ["giữ đúng gói ban hành", "khác với gói ban hành"]
    differing = list(rows.values)
    assert [(row[0], row[2].split()[0]) for row in differing[1:]] == [
        ("ve.docx", "posting.think"),
        ("ve.docx", "posting.civil"),
    ]
    assert all(cell[:1].isupper() for cell in differing[0])


def test_a_word_file_names_the_file_of_each_table(tmp_path):
    file = write_report([GOOD, BAD], tmp_path / "bao-cao.docx", DAY, overwrite=False)
    document = Document(str(file))
    texts = [paragraph.text for paragraph in document.paragraphs]
    assert sum("ve.docx: " in text for text in texts) == 2
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    assert any("posting.think" in cell for cell in cells)


def test_other_endings_are_refused_and_files_of_others_stay(tmp_path):
    with pytest.raises(UsageError):
        write_report([GOOD], tmp_path / "bao-cao.pdf", DAY, overwrite=False)
    for name in ("a.docx", "a.xlsx"):
        (tmp_path / name).write_bytes(b"mine")
        with pytest.raises(ConflictError):
            write_report([GOOD], tmp_path / name, DAY, overwrite=False)
        assert (tmp_path / name).read_bytes() == b"mine"
        write_report([GOOD], tmp_path / name, DAY, overwrite=True)
        assert (tmp_path / name).read_bytes() != b"mine"
