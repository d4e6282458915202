"""Who signs again after a new version: only whom a clause concerns that changed in substance."""

from __future__ import annotations

import pytest

from tests.signoff.school import REWORDED, TODAY, YEAR, persons, printed, recorder, school
from tests.signoff.test_store import codes
from toolkit.flow.signoff_record import record_codes
from toolkit.flow.signoff_status import overview
from toolkit.model.signing import Form, Standing, Status
from toolkit.signoff.standing import signs_again


def clause(begun="2024-10-24", audience="pupil", own="", slots=None, changes=()):
    return {
        "for": [audience],
        "from": begun,
        "own": own,
        "slots": slots or {},
        "changes": list(changes),
    }


NEWER = [["2024-10-24", "substance"], ["2026-07-01", "substance"], ["2026-08-01", "clarification"]]


@pytest.mark.parametrize(
    ("old", "new", "again"),
    [
        ({"a": clause()}, {"a": clause()}, False),
        ({"a": clause()}, {"a": clause("2026-07-01", changes=NEWER)}, True),
        ({"a": clause()}, {"a": clause("2026-08-01", changes=NEWER)}, True),
        ({"a": clause("2026-07-01")}, {"a": clause("2026-08-01", changes=NEWER)}, False),
        ({"a": clause()}, {"a": clause("2026-07-01", "teacher", changes=NEWER)}, False),
        ({"a": clause()}, {"a": clause("2026-07-01", "everyone", changes=NEWER)}, True),
        ({"a": clause()}, {"a": clause(own="khác")}, True),
        ({"a": clause(slots={"n": "3"})}, {"a": clause(slots={"n": "5"})}, True),
        ({}, {"a": clause()}, True),
        ({"a": clause()}, {}, False),
    ],
)
def test_only_substance_for_this_audience_asks_again(old, new, again):
    assert signs_again(old, new, Form.PUPIL) is again
    assert signs_again(old, new, Form.CONSENT) is False


def test_a_new_version_asks_only_those_whom_it_concerns(tmp_path):
    where = school(tmp_path)
    printed(where, persons(3))
    printed(where, persons(2, "Tổ Toán"), Form.TEACHER)
    list(record_codes(recorder(where), codes(where) + codes(where, Form.TEACHER), Status.SIGNED))
    file = where / "school.yaml"
    file.write_text(file.read_text() + REWORDED)
    stands = {(one.form, one.standing) for one in overview(where, YEAR, TODAY).people}
    assert (Form.PUPIL, Standing.OLDER) in stands
    assert (Form.TEACHER, Standing.SIGNED) in stands
    again = printed(where, persons(3))
    assert (again.forms, again.passed) == (3, 0)
    assert printed(where, persons(2, "Tổ Toán"), Form.TEACHER).passed == 2
