"""The matrix as a Word annex: sound before two validators, the head on every page, the same bytes each time."""

import zipfile
from datetime import date

import docx
import ooxml_integrity
import openxml_audit
import pytest

from toolkit.cli.library import shipped
from toolkit.flow.matrix import STATEMENT, matrix_docx, matrix_of

pytestmark = pytest.mark.slow

DAY = date(2026, 1, 5)


@pytest.fixture(scope="module")
def annex(tmp_path_factory):
    path = tmp_path_factory.mktemp("annex") / "annex.docx"
    path.write_bytes(matrix_docx(matrix_of(shipped()), DAY))
    return path


def test_both_validators_find_nothing(annex):
    assert [str(e) for e in openxml_audit.OpenXmlValidator().validate(annex).errors] == []
    assert [str(e) for e in ooxml_integrity.check(annex)] == []


def test_it_has_the_form_of_an_annex(annex):
    document = docx.Document(str(annex))
    lines = [paragraph.text for paragraph in document.paragraphs]
    assert lines[:2] == ["Phụ lục", "BẢNG ĐỐI CHIẾU VĂN BẢN VÀ ĐIỀU KHOẢN MẪU"]
    assert "lập ngày 05 tháng 01 năm 2026" in lines[2]
    assert STATEMENT in lines
    xml = zipfile.ZipFile(annex).read("word/document.xml")
    assert xml.count(b"<w:tblHeader/>") == len(document.tables) == 2


def test_it_holds_every_clause_and_every_place(annex):
    matrix = matrix_of(shipped())
    places, clauses = docx.Document(str(annex)).tables
    assert len(places.rows) - 1 == len(matrix.provisions)
    assert len(clauses.rows) - 1 == len(matrix.clauses)


def test_the_same_matrix_gives_the_same_bytes(annex):
    assert matrix_docx(matrix_of(shipped()), DAY) == annex.read_bytes()


def test_the_command_writes_it_and_refuses_to_replace_an_edited_one(quytac, tmp_path):
    assert quytac("clause", "matrix", "-o", "a/annex.docx").code == 0
    (tmp_path / "a" / "annex.docx").write_bytes(b"edited")
    assert quytac("clause", "matrix", "-o", "a/annex.docx").code == 2
