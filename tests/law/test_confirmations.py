"""What an office confirms proves a fact; take the confirmation away and the answer falls back to not proved."""

from datetime import date

import pytest

from tests.assemble.small import source
from toolkit.flow.loaded import loaded_workspace
from toolkit.load.data import data_folder
from toolkit.model.validity import Answer

DAY = date(2026, 11, 23)
END = {"facts": ["end"], "by": "Phòng Pháp chế", "on": "2026-11-20", "at": "bịa"}


def marks(**changes):
    return {"issued": "H", "start": "H", "end": "H", **changes}


@pytest.mark.parametrize("mark", ["M", "L", "GK"])
@pytest.mark.parametrize("fact", ["start", "end"])
def test_a_confirmation_proves_what_a_mark_does_not(fact, mark):
    shaky = source(confidence=marks(**{fact: mark}))
    sure = source(confidence=marks(**{fact: mark}), confirmed=[{**END, "facts": [fact]}])
    assert shaky.answer(DAY) is Answer.NOT_PROVED
    assert sure.answer(DAY) is Answer.IN_FORCE


def test_the_day_of_issue_does_not_decide_whether_an_act_is_in_force():
    assert source(confidence=marks(issued="GK")).answer(DAY) is Answer.IN_FORCE


def test_a_confirmation_grows_old_after_ninety_days_as_a_check_does():
    sure = source(confidence=marks(end="M"), confirmed=[{**END, "on": "2026-08-25"}])
    assert sure.answer(DAY) is Answer.IN_FORCE
    old = source(confidence=marks(end="M"), confirmed=[{**END, "on": "2026-08-24"}])
    assert old.answer(DAY) is Answer.NOT_PROVED


def test_a_later_confirmation_keeps_a_proved_act_fresh():
    later = date(2027, 5, 1)
    assert source().answer(later) is Answer.NOT_PROVED
    assert source(confirmed=[{**END, "on": "2027-04-01"}]).answer(later) is Answer.IN_FORCE


def test_the_example_stands_on_decision_874_only_by_its_recorded_confirmation():
    """Removes the one confirmation of the example and asks again."""
    loaded = loaded_workspace(data_folder("examples") / "lao-cai-2026")
    act = loaded.workspace.library.sources["qd-874-2021"]
    assert act.answer(DAY) is Answer.IN_FORCE
    assert act.model_copy(update={"confirmed": ()}).answer(DAY) is Answer.NOT_PROVED
