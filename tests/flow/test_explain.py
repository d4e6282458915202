"""Why a clause is in or out of one workspace, where it stands, what it says or would say, what it rests on."""

from datetime import date

import pytest

from tests.assemble.small import DAY, clause, library, school, source, workspace
from toolkit.errors import UsageError
from toolkit.flow import explain as flow
from toolkit.flow.explain import explain
from toolkit.flow.loaded import Loaded
from toolkit.messages import Message
from toolkit.model.assembly import Reason
from toolkit.model.problem import Problem
from toolkit.model.terms import Standing
from toolkit.model.validity import Answer

SLOT = {"type": "number", "label": "Số ngày", "min": 1, "max": 9, "default": "3", "proposed": True}
CHOICE = {"type": "choice", "label": "Kỳ", "choices": ["năm", "kỳ"]}


@pytest.fixture
def told(monkeypatch):
    def one(space, name="pupil.ask", problems=()):
        loaded = Loaded(space and space.library, space, list(problems))
        monkeypatch.setattr(flow, "loaded_workspace", lambda _: loaded)
        return explain("any", name)

    return one


def test_a_clause_that_is_in_is_told_with_its_place_and_its_words(told):
    made = library(
        clause("pupil.first"),
        clause(text="Cần:", points=["hỏi;", "báo."]),
        articles={"one": ["pupil.first"], "two": ["pupil.first", "pupil.ask"]},
    )
    one = told(workspace(library=made)).explained
    assert (one.clause.id, one.choice.reason, one.standing) == (
        "pupil.ask",
        Reason.DEFAULT,
        Standing.DEFAULT,
    )
    assert (one.place, one.day, one.wording) == ("khoản 2 Điều 2", DAY, date(2024, 10, 24))
    assert (one.text, one.points) == ("Cần:", ("a) hỏi;", "b) báo./."))


def test_a_clause_that_is_out_is_told_with_what_it_would_say(told):
    refers = clause(
        text="{pupils} xem {clause:pupil.two}, trong {ngay} ngày.",
        points=["một;"],
        slots={"ngay": SLOT},
        standing="optional",
        levels=["primary", "lower-secondary"],
    )
    made = library(clause("pupil.one"), clause("pupil.two"), refers)
    one = told(workspace(library=made)).explained
    assert (one.choice.reason, one.place) == (Reason.NOT_CHOSEN, "")
    assert one.text == ("học sinh tiểu học và trung học cơ sở xem khoản 2 Điều 1, trong 3 ngày.")
    assert one.points == ("một;",)


def test_a_clause_whose_duty_had_not_begun_shows_its_first_words(told):
    late = clause(wordings=[{"from": "2030-01-01", "change": "substance", "text": "Cần báo."}])
    one = told(workspace(library=library(late, clause("pupil.two")))).explained
    assert (one.choice.reason, one.wording, one.text) == (Reason.NOT_YET, None, "Cần báo.")


def slots(told, office=None, **changes):
    asks = clause(text="{ngay} {ky}.", slots={"ngay": SLOT, "ky": CHOICE})
    space = workspace(library=library(asks), school=office, **changes)
    return told(space).explained.slots


@pytest.mark.parametrize(
    ("province", "in_school", "value", "given"),
    [
        ({}, None, "3", False),
        ({"ngay": "5"}, None, "5", True),
        ({"ngay": "5"}, {}, "5", True),
        ({"ngay": "5"}, {"ngay": "7"}, "7", True),
        ({}, {"ngay": "7"}, "7", True),
        ({}, {"ky": "năm"}, "3", False),
    ],
)
def test_a_slot_is_told_with_its_value_and_whether_an_office_gave_it(
    told, province, in_school, value, given
):
    office = None if in_school is None else school(slots={"pupil.ask": in_school})
    slot, _ = slots(told, office, slots={"pupil.ask": province})
    assert (slot.value, slot.given) == (value, given)
    assert (slot.name, slot.label, slot.type) == ("ngay", "Số ngày", "number")
    assert (slot.min, slot.max, slot.choices, slot.proposed) == (1, 9, (), True)


def test_a_slot_is_told_with_the_bounds_of_the_province(told):
    slot, choice = slots(told, bounds={"pupil.ask": {"ngay": {"min": 2, "max": 4}}})
    assert (slot.min, slot.max) == (2, 4)
    assert (choice.choices, choice.value, choice.proposed) == (("năm", "kỳ"), None, False)


def test_what_it_rests_on_is_answered_for_the_drafting_day(told):
    law = source(
        "law",
        kind="nghi_dinh",
        number="7/NĐ",
        in_force_to="2026-06-30",
        provisions=[{"at": "7", "gist": "cấm", "confidence": "M"}],
    )
    ties = [
        {"source": "law", "at": "7", "relation": "narrows", "reason": "x"},
        {"source": "law", "at": "99", "relation": "adapts"},
        {"source": "gone", "at": "1", "relation": "adapts"},
    ]
    made = library(clause(provisions=ties), sources=(law,))
    found = told(workspace(library=made)).explained.provisions
    (one,) = found
    assert (one.source, one.at, one.cite) == ("law", "7", "Điều 7 Nghị định số 7/NĐ")
    assert (one.gist, str(one.relation), str(one.confidence)) == ("cấm", "narrows", "M")
    assert one.answer is Answer.NOT_IN_FORCE
    (then,) = told(workspace(library=made, day=date(2026, 6, 30))).explained.provisions
    assert then.answer is Answer.IN_FORCE


def test_an_unknown_clause_is_refused(told):
    with pytest.raises(UsageError, match=r"pupil\.ask"):
        told(workspace(), "pupil.asc")


def test_what_cannot_be_read_or_assembled_is_told_by_its_problems(told):
    fault = Problem("missing-key", Message("a fault"))
    assert told(None, problems=[fault]).explained is None
    assert told(None, problems=[fault]).problems == [fault]
    assert told(workspace(), problems=[fault]).problems == [fault]
    assert told(workspace()).problems == []
