"""The closed lists that stand in files and in JSON: their ids are what people and programs wrote, and stay."""

from enum import StrEnum

import pytest

from toolkit.model import assembly, batch, problem, signing, terms, timeline, validity, why
from toolkit.model.document import State
from toolkit.model.signing import Form, Register, Standing
from toolkit.model.terms import Audience

IDS: dict[type[StrEnum], str] = {
    assembly.Reason: "mandatory default chosen reworded other-levels condition not-yet dropped"
    " not-chosen not-in-plan",
    assembly.Role: "ground text basis annex",
    batch.RowState: "made same edited failed",
    problem.Level: "error warning info",
    signing.Form: "pupil parent teacher staff consent",
    signing.Register: "pupils teacher staff",
    signing.Status: "returned signed declined not-reached-1 not-reached-2 moved",
    signing.Standing: "open returned signed signed-older declined not-reached-1 not-reached-2 moved",
    signing.Outcome: "recorded same unsound unknown empty-box no-code unreadable",
    State: "draft final issued",
    terms.SchoolLevel: "preschool primary lower-secondary upper-secondary continuing",
    terms.Audience: "everyone pupil teacher staff manager parent visitor page school department commune",
    terms.Standing: "mandatory default optional",
    terms.Duty: "must must-not should may",
    terms.Relation: "adapts narrows legal-basis goes-beyond",
    terms.Ownership: "public private",
    terms.ActKind: "bo_luat luat nghi_quyet nghi_dinh quyet_dinh thong_tu chi_thi cong_van",
    terms.Confidence: "H M L GK",
    terms.Fact: "issued start end",
    terms.Use: "ground guidance origin information",
    terms.Uncovered: "other-addressee repeats lapsed beyond-law",
    timeline.Kind: "act place body",
    timeline.Turn: "ends begins amended",
    validity.Answer: "in-force not-in-force not-proved",
    why.Why: "begins-later ended start-unknown may-have-ended start-not-confirmed end-not-confirmed"
    " check-too-old",
}


@pytest.mark.parametrize("terms", IDS, ids=lambda one: f"{one.__module__}.{one.__name__}")
def test_the_ids_of_a_closed_list_stay_in_their_order(terms):
    assert [term.value for term in terms] == IDS[terms].split()


@pytest.mark.parametrize(
    ("form", "register", "audience"),
    [
        (Form.PUPIL, Register.PUPILS, Audience.PUPIL),
        (Form.PARENT, Register.PUPILS, Audience.PARENT),
        (Form.TEACHER, Register.TEACHER, Audience.TEACHER),
        (Form.STAFF, Register.STAFF, Audience.STAFF),
        (Form.CONSENT, Register.PUPILS, Audience.PARENT),
    ],
)
def test_each_form_has_its_roster_and_its_reader(form, register, audience):
    assert (form.register, form.audience) == (register, audience)


def test_who_is_still_asked():
    assert {one for one in Standing if one.missing} == {
        Standing.OPEN,
        Standing.OLDER,
        Standing.MISSED_ONCE,
        Standing.MISSED_TWICE,
    }


def test_which_reasons_put_a_clause_into_the_code():
    assert [str(one) for one in assembly.Reason if one.included] == [
        "mandatory",
        "default",
        "chosen",
        "reworded",
    ]
