"""What of a school's code decides who signs again: whom each clause speaks to, since when, and the school's words."""

from datetime import date

import pytest

from tests.signoff.school import REWORDED, TODAY, school
from toolkit.flow.issued import record_issued
from toolkit.flow.signoff_code import school_code, school_year
from toolkit.model.problem import Level


@pytest.mark.parametrize(
    ("day", "year"),
    [
        (date(2026, 7, 31), "2025 - 2026"),
        (date(2026, 8, 1), "2026 - 2027"),
        (date(2026, 12, 31), "2026 - 2027"),
        (date(2027, 1, 1), "2026 - 2027"),
    ],
)
def test_a_school_year_begins_in_august(day, year):
    assert school_year(day) == year


OWN = """
own:
  - id: cuoi
    article: images
    text: Ảnh tập thể lớp treo ở phòng truyền thống.
"""


@pytest.fixture(scope="module")
def code(tmp_path_factory):
    where = school(tmp_path_factory.mktemp("code"))
    file = where / "school.yaml"
    file.write_text(file.read_text("utf-8") + REWORDED + OWN, "utf-8")
    return school_code(where, TODAY)


def test_a_draft_is_good_enough_with_a_warning(code):
    assert code.assembly is not None
    assert code.version
    assert [(one.rule, one.level) for one in code.problems] == [("not-issued", Level.WARNING)]


def test_each_clause_tells_whom_it_speaks_to_since_when_and_what_the_school_put_in(code):
    told = code.clauses()
    library = code.workspace.library.clauses
    strangers, own, slot = told["pupil.strangers"], told["own.cuoi"], told["incident.channels"]
    assert strangers["for"] == [str(one) for one in library["pupil.strangers"].audiences]
    assert strangers["own"]
    assert own["own"]
    assert (own["for"], own["from"], own["changes"]) == (["everyone"], "", [])
    assert slot["slots"] == code.workspace.school.slots["incident.channels"] != {}
    assert (slot["own"], strangers["slots"]) == ("", {})
    assert slot["from"] in [day for day, _ in slot["changes"]]


def test_a_province_signs_nothing_and_a_broken_school_gives_no_code(tmp_path):
    where = school(tmp_path)
    province = school_code(where.parents[1], TODAY)
    assert "not-a-school" in [one.rule for one in province.problems]
    assert (province.assembly, province.version, province.clauses()) == (None, "", {})
    file = where / "school.yaml"
    file.write_text(file.read_text("utf-8") + "\nunknown: 1\n", "utf-8")
    broken = school_code(where, TODAY)
    assert any(one.level is Level.ERROR for one in broken.problems)
    assert (broken.assembly, broken.version, broken.clauses()) == (None, "", {})
    assert "not-issued" not in [one.rule for one in broken.problems]


def test_an_issued_code_has_no_warning(tmp_path):
    where = school(tmp_path)
    assert record_issued(where, 12, date(2026, 12, 1), date(2026, 12, 1)).file
    code = school_code(where, TODAY)
    assert code.problems == []
    assert code.assembly is not None
