"""Each clause is in or out for one reason that can be told."""

from datetime import date

import pytest

from tests.assemble.small import clause, library, school, workspace
from toolkit.assemble.choose import choose
from toolkit.assemble.facts import can_hold
from toolkit.model.assembly import Reason
from toolkit.model.clause import Condition

LAW = {"provisions": [{"source": "guide", "at": "1", "relation": "legal-basis"}]}


def reason(one, **changes):
    return choose(workspace(one, **changes))[one.id].reason


@pytest.mark.parametrize(
    ("one", "changes", "expected"),
    [
        (clause(), {}, Reason.DEFAULT),
        (
            clause(standing="mandatory", **LAW),
            {"drop": {"pupil.ask": "không muốn"}},
            Reason.MANDATORY,
        ),
        (clause(), {"drop": {"pupil.ask": "có nơi khác"}}, Reason.DROPPED),
        (clause(), {"school": school(drop={"pupil.ask": "có nơi khác"})}, Reason.DROPPED),
        (clause(), {"school": school(levels=["primary"])}, Reason.OTHER_LEVELS),
        (clause(standing="optional"), {}, Reason.NOT_CHOSEN),
        (clause(standing="optional"), {"school": school(choose=["pupil.ask"])}, Reason.CHOSEN),
        (clause(), {"standings": {"pupil.ask": "optional"}, "school": school()}, Reason.NOT_CHOSEN),
        (clause(), {"day": date(2024, 10, 23)}, Reason.NOT_YET),
        (clause(when={"equals": {"ownership": "private"}}), {"school": school()}, Reason.CONDITION),
        (
            clause(),
            {"school": school(reword={"pupil.ask": {"text": "Hỏi nhé.", "reason": "dễ hiểu hơn"}})},
            Reason.REWORDED,
        ),
    ],
)
def test_the_reason(one, changes, expected):
    assert reason(one, **changes) is expected


def test_a_clause_that_no_article_names_is_out():
    made = library(clause(), clause("pupil.other"), articles={"rules": ["pupil.ask"]})
    assert choose(workspace(library=made))["pupil.other"].reason is Reason.NOT_IN_PLAN


@pytest.mark.parametrize(
    ("condition", "school_holds", "province_holds"),
    [
        ({"equals": {"ownership": "public"}}, True, True),
        ({"not": {"equals": {"ownership": "public"}}}, False, True),
        ({"has": {"levels": "primary"}}, False, True),
        ({"not": {"has": {"levels": "primary"}}}, True, False),
        (
            {"all": [{"equals": {"code": "school"}}, {"has": {"levels": "lower-secondary"}}]},
            True,
            False,
        ),
        ({"any": [{"equals": {"boarding": "yes"}}, {"equals": {"code": "province"}}]}, False, True),
        (
            {"not": {"any": [{"equals": {"code": "province"}}, {"equals": {"boarding": "yes"}}]}},
            True,
            False,
        ),
    ],
)
def test_a_province_speaks_to_every_kind_of_school(condition, school_holds, province_holds):
    one = clause(when=condition)
    included = [choose(workspace(one, school=s))[one.id].reason.included for s in (school(), None)]
    assert included == [school_holds, province_holds]


def test_no_condition_always_holds():
    assert can_hold(None, {})


def test_a_condition_has_exactly_one_form():
    with pytest.raises(ValueError, match="one-form"):
        Condition.model_validate({"has": {"levels": "primary"}, "equals": {"code": "school"}})
