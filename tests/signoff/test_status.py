"""The counts by class, audience and school, the call lists, and what is told where the code of today cannot be made."""

from __future__ import annotations

from io import BytesIO

import openpyxl
import pytest

from tests.signoff.registers import register
from tests.signoff.school import TODAY, YEAR, recorder
from toolkit.errors import WorldError
from toolkit.flow import signoff_status
from toolkit.flow.signoff_keep import Forgotten, counts_book, erase, journal, missing_book
from toolkit.flow.signoff_record import record_codes
from toolkit.flow.signoff_status import Line, missing, overview, report_counts
from toolkit.messages import msg
from toolkit.model.signing import Form, Person, Status
from toolkit.signoff.codes import shown
from toolkit.signoff.opening import changing, reading

EACH = (Status.SIGNED, Status.RETURNED, Status.DECLINED, Status.MISSED_ONCE, Status.MOVED)


@pytest.fixture
def school(tmp_path):
    """Seven pupils of 6A, two of 6B and a teacher; each status once in 6A, the last two have none."""
    made = tmp_path / "truong"
    codes = register(made, 7)
    for code, status in zip(codes, EACH, strict=False):
        list(record_codes(recorder(made), [code], status))
    register(made, 2, "6B")
    with changing(made, "x") as store:
        (code,) = store.asked(YEAR, Form.TEACHER, "1", [Person("Tổ Toán", "Lò Văn Ba")], 1)
    list(record_codes(recorder(made), [code], Status.SIGNED))
    return made


def test_each_status_is_counted_where_it_belongs(school):
    found = overview(school, YEAR, TODAY)
    assert found.lines == [
        Line(Form.PUPIL, "6A", 6, 1, 1, 3, 1, 1),
        Line(Form.PUPIL, "6B", 2, 0, 0, 2, 0, 0),
        Line(Form.TEACHER, "Tổ Toán", 1, 1, 0, 0, 0, 0),
    ]
    assert found.totals == [
        Line(Form.PUPIL, "", 8, 1, 1, 5, 1, 1),
        Line(Form.TEACHER, "", 1, 1, 0, 0, 0, 0),
    ]
    assert [line.share for line in found.lines] == [1 / 6, 0.0, 1.0]
    assert Line(Form.PUPIL, "6A", 0, 0, 0, 0, 0, 0).share == 0.0


def test_the_report_gets_the_counts_of_those_asked(school):
    assert report_counts(school, YEAR, TODAY) == {
        "pupils": 8,
        "pupils_signed": 1,
        "teachers": 1,
        "teachers_signed": 1,
        "classes": 2,
    }


def test_a_report_of_teachers_alone_has_no_classes(tmp_path):
    with changing(tmp_path, "x") as store:
        store.keep_version("1", "{}")
        store.asked(YEAR, Form.TEACHER, "1", [Person("Tổ Toán", "Lò Văn Ba")], 1)
    assert report_counts(tmp_path, YEAR, TODAY) == {"teachers": 1, "teachers_signed": 0}
    assert report_counts(tmp_path / "khac", YEAR, TODAY) == {}


def test_what_is_erased_stays_in_the_totals_alone(school):
    erase(school, "x", Forgotten(YEAR, "6A"), TODAY)
    found = overview(school, YEAR, TODAY)
    assert [line.group for line in found.lines] == ["6B", "Tổ Toán"]
    assert found.totals[0] == Line(Form.PUPIL, "", 8, 1, 1, 5, 1, 1)


def test_the_call_lists_name_whom_to_ask(school):
    lists = missing(overview(school, YEAR, TODAY))
    assert {key: [one.name[-1] for one in some] for key, some in lists.items()} == {
        (Form.PUPIL, "6A"): ["3", "5", "6"],
        (Form.PUPIL, "6B"): ["0", "1"],
    }
    assert missing(overview(school, YEAR, TODAY), Form.TEACHER) == {}
    book = openpyxl.load_workbook(BytesIO(missing_book(lists)))
    assert book.sheetnames == ["1. 6A Học sinh", "2. 6B Học sinh"]
    rows = [[cell.value for cell in row] for row in book.worksheets[0]]
    first = lists[Form.PUPIL, "6A"][0]
    assert ["1", first.name, shown(first.code), "chưa gặp, lần 1"] in [r[:4] for r in rows]


def test_the_workbook_of_counts_has_classes_only_where_they_are_wanted(school):
    found = overview(school, YEAR, TODAY)
    for classes in (True, False):
        page = openpyxl.load_workbook(BytesIO(counts_book(found, classes))).active
        rows = [[cell.value for cell in row] for row in page]
        assert ["Học sinh", "Toàn trường", 8, 1, 1, 6] in [row[:6] for row in rows]
        assert (["Học sinh", "6A", 6, 1, 1, 4] in [row[:6] for row in rows]) is classes


def test_why_there_is_no_code_of_today_is_told(school, monkeypatch):
    (told,) = overview(school, YEAR, TODAY).problems
    assert (told.rule, told.level) == ("code-not-made", "warning")
    assert "the school's folder has errors" in told.what.english()

    def refused(*_):
        raise WorldError(msg("the release is gone"))

    monkeypatch.setattr(signoff_status, "school_code", refused)
    found = overview(school, YEAR, TODAY)
    assert "(the release is gone)" in found.problems[0].what.english()
    assert (found.version, len(found.people)) == ("", 10)


@pytest.mark.parametrize("most", [1, 3, 20])
def test_the_journal_is_newest_first_and_no_longer_than_asked(school, most):
    found = journal(school, most)
    assert [batch.id for batch in found] == list(range(6, 0, -1))[:most]
    assert {(batch.who, batch.how, batch.forms) for batch in found} == {("Văn thư", "typed", 1)}


def test_without_a_register_there_is_nothing(tmp_path):
    assert overview(tmp_path, YEAR, TODAY) is None
    assert journal(tmp_path, 5) == []
    with reading(tmp_path) as store:
        assert store is None
    assert list(tmp_path.iterdir()) == []
