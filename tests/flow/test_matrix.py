"""The matrix: which clause answers which place, in which order, and how a place and a gap are written."""

import io
from datetime import date

import docx
import pytest

from tests.assemble.small import clause, library, source
from toolkit.errors import UsageError
from toolkit.flow.matrix import cited, matrix_docx, matrix_of, write_matrix


def place(at="1", **changes):
    return {"at": at, "gist": f"nội dung {at}", "confidence": "H", **changes}


def tied(source_="guide", at="1", relation="adapts"):
    return {"source": source_, "at": at, "relation": relation}


MADE = library(
    clause("pupil.b", title="Hỏi", standing="optional", provisions=[tied(), tied("law", "7")]),
    clause("pupil.a", title="Báo", provisions=[tied(relation="narrows"), tied("gone")]),
    sources=(
        source(
            "law",
            use="ground",
            number="7/NĐ",
            kind="nghi_dinh",
            provisions=[
                place("7"),
                place("8", covered=True),
                place("9", covered=True, uncovered="lapsed"),
                place("10"),
            ],
        ),
        source("info", use="information", provisions=[place(covered=True)]),
        source(
            "a-letter", use="origin", issued="2024-01-01", provisions=[place("I.3", covered=True)]
        ),
        source("earlier", use="origin", issued="2023-01-01", provisions=[place(covered=True)]),
        source("also", use="origin", issued="2023-01-01", provisions=[place(covered=True)]),
    ),
)


def test_every_place_that_must_be_answered_or_is_rested_on_the_letters_and_guidance_first():
    assert [(row.source, row.at) for row in matrix_of(MADE).provisions] == [
        ("also", "1"),
        ("earlier", "1"),
        ("a-letter", "I.3"),
        ("guide", "1"),
        ("law", "7"),
        ("law", "8"),
        ("law", "9"),
        ("info", "1"),
    ]


def test_a_place_is_told_with_the_clauses_that_rest_on_it():
    rows = {(row.source, row.at): row for row in matrix_of(MADE).provisions}
    guide = rows["guide", "1"]
    assert [(tie.clause, tie.title, str(tie.relation)) for tie in guide.ties] == [
        ("pupil.a", "Báo", "narrows"),
        ("pupil.b", "Hỏi", "adapts"),
    ]
    seventh = rows["law", "7"]
    assert (seventh.name, seventh.cite) == ("Nghị định số 7/NĐ", "Điều 7 Nghị định số 7/NĐ")
    assert (seventh.gist, str(seventh.use), str(seventh.confidence)) == (
        "nội dung 7",
        "ground",
        "H",
    )
    assert (seventh.covered, seventh.uncovered) == (False, None)
    assert (rows["law", "9"].covered, str(rows["law", "9"].uncovered)) == (True, "lapsed")


def test_every_clause_is_told_with_the_places_it_rests_on_that_are_known():
    found = matrix_of(MADE).clauses
    assert [(row.clause, row.title, str(row.standing)) for row in found] == [
        ("pupil.a", "Báo", "default"),
        ("pupil.b", "Hỏi", "optional"),
    ]
    assert [[(tie.source, tie.at, str(tie.standing)) for tie in row.ties] for row in found] == [
        [("guide", "1", "default")],
        [("guide", "1", "optional"), ("law", "7", "optional")],
    ]


@pytest.mark.parametrize(
    ("at", "words"),
    [
        ("7.2.g", "điểm g khoản 2 Điều 7 Nghị định số 7/NĐ"),
        ("I.3", "Nghị định số 7/NĐ (I.3)"),
        ("rules", "Nghị định số 7/NĐ"),
        ("named", "Phụ lục II của Nghị định số 7/NĐ"),
        ("98-106", "Nghị định số 7/NĐ"),
    ],
)
def test_a_place_is_named_as_a_text_would(at, words):
    act = source(
        "law", kind="nghi_dinh", number="7/NĐ", provisions=[place("named", cite="Phụ lục II")]
    )
    assert cited(act, at) == words


def test_the_annex_says_both_ways_and_why_a_place_has_no_clause():
    opened = docx.Document(io.BytesIO(matrix_docx(matrix_of(MADE), date(2026, 1, 5))))
    places, clauses = (
        [[cell.text for cell in row.cells] for row in table.rows] for table in opened.tables
    )
    assert places[0] == ["Chỗ trong văn bản", "Nội dung", "Điều khoản"]
    assert places[4][1:] == [
        "hỏi",
        "Báo (pupil.a) – thu hẹp\nHỏi (pupil.b) – vận dụng",
    ]
    assert [row[2] for row in places[6:8]] == ["chưa có điều khoản", "đã hết hiệu lực"]
    assert clauses[0] == ["Điều khoản", "Mức áp dụng", "Dựa trên"]
    assert clauses[2] == [
        "Hỏi (pupil.b)",
        "tùy chọn",
        "Điều 1 Quyết định số 1/QĐ-MƠ\nĐiều 7 Nghị định số 7/NĐ",
    ]


def test_the_name_of_the_annex_must_end_in_docx(tmp_path):
    with pytest.raises(UsageError, match=r"must end in \.docx"):
        write_matrix(matrix_of(MADE), tmp_path / "a.pdf", date(2026, 1, 5), False)
    written = write_matrix(matrix_of(MADE), tmp_path / "a.DOCX", date(2026, 1, 5), False)
    assert written.is_file()
