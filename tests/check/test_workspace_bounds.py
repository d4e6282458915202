"""The other side of each rule on what an office wrote: the last thing that is right, and the first that is not."""

from dataclasses import replace

import pytest

from tests.assemble.small import DAY, SIGNER, clause, library, school, workspace
from toolkit.assemble.document import assemble
from toolkit.check.registry import check_paper, check_workspace
from toolkit.check.rule import Asked
from toolkit.check.speech import speeches
from toolkit.check.typed import typed_texts
from toolkit.check.values import slot_fault
from toolkit.model.clause import Slot
from toolkit.model.document import State
from toolkit.model.papers import Papers
from toolkit.model.problem import Level
from toolkit.model.workspace import Issued

ISSUED = Issued.model_validate({"number": 7, "date": "2026-11-23", "text": "0" * 64})
SOUND = {"vetted": {"by": "Phòng", "on": "2026-11-23"}}


LETTERS = ("one", "h", "g", "f", "e", "d", "c", "b", "a")


def in_school(*clauses, **changes):
    made = school(**{**SOUND, **changes})
    return replace(workspace(*clauses), school=made, province_issued=ISSUED)


def rules(space, final=True):
    return [p.rule for p in check_workspace(space, final)]


def hint(space):
    (problem,) = check_workspace(space, final=True)
    return problem.hint.english()


def own(*clauses):
    return [
        {"id": f"o{n}", "article": "rules", "text": "Hỏi nhé.", **one}
        for n, one in enumerate(clauses)
    ]


def test_an_own_clause_may_stand_after_one_of_its_article():
    two = library(
        clause(), clause("pupil.two"), articles={"one": ["pupil.ask"], "two": ["pupil.two"]}
    )
    for after, told in (
        ("pupil.ask", []),
        ("pupil.two", ["own-clause"]),
        ("pupil.gone", ["own-clause"]),
    ):
        made = school(**SOUND, own=own({"article": "one", "after": after}))
        space = replace(workspace(library=two), school=made, province_issued=ISSUED)
        assert rules(space) == told


def test_own_clauses_have_names_of_their_own_and_no_braces_also_in_points():
    assert rules(in_school(own=own({}, {}))) == []
    assert rules(in_school(own=own({"id": "o"}, {"id": "o"}))) == ["own-clause", "own-clause"]
    assert rules(in_school(own=own({"text": "Cần:", "points": ["{body:x}."]}))) == ["own-clause"]


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({"drop": {"pupil.ask": "x"}}, []),
        ({"choose": ["pupil.ask"]}, []),
        ({"drop": {"pupil.ask": "x"}, "choose": ["pupil.ask"]}, ["choices-differ"]),
        (
            {"drop": {"pupil.ask": "x"}, "reword": {"pupil.two": {"text": "Hỏi.", "reason": "y"}}},
            [],
        ),
        (
            {"drop": {"pupil.ask": "x"}, "reword": {"pupil.ask": {"text": "Hỏi.", "reason": "y"}}},
            ["choices-differ"],
        ),
    ],
)
def test_nothing_is_dropped_and_kept_at_once(changes, told):
    assert rules(in_school(clause(), clause("pupil.two"), **changes)) == told


def test_an_unknown_name_is_told_with_the_nearest_or_with_what_is_allowed():
    assert hint(in_school(drop={"pupil.as": "x"})) == "did you mean: pupil.ask"
    assert hint(in_school(choose=["xyz.abc"])) == "see the ids with the command quytac clause list"
    assert hint(in_school(own=own({"article": "rulez"}))) == "did you mean: rules"
    assert hint(in_school(own=own({"article": "xyz"}))) == "allowed are: rules"
    many = library(articles={name: ["pupil.ask"] if name == "one" else [] for name in LETTERS})
    space = replace(in_school(own=own({"article": "xyz"})), library=many)
    assert hint(space) == f"allowed are: {', '.join(sorted(LETTERS))}"


def test_at_most_two_near_names_are_told():
    three = [clause(f"pupil.ask-{n}") for n in "abc"]
    space = replace(in_school(*three, drop={"pupil.ask": "x"}))
    assert len(hint(space).removeprefix("did you mean: ").split(", ")) == 2


@pytest.mark.parametrize("key", ["slots", "bounds"])
def test_slots_and_bounds_of_an_unknown_clause_are_told(key):
    value = {"pupil.gone": {"n": "1" if key == "slots" else {"max": 1}}}
    assert rules(workspace(**{key: value})) == ["clause-unknown"]


def test_slots_of_a_clause_are_hinted_in_order_or_told_that_there_are_none():
    two = {n: {"type": "text", "label": n, "default": "x"} for n in ("a", "b")}
    asks = clause(text="{a} {b}.", slots=two)
    assert hint(workspace(asks, slots={asks.id: {"c": "x"}})) == "the slots of this clause: a, b"
    assert hint(workspace(slots={"pupil.ask": {"c": "x"}})) == (
        "this clause has no slots; delete the line"
    )
    assert hint(workspace(asks, slots={asks.id: {"a": " "}})) == "see slots: pupil.ask: a"


@pytest.mark.parametrize(
    ("value", "sentence"),
    [
        ("1", None),
        ("9", None),
        ("0", "0 is out of bounds: 1 to 9"),
        ("10", "10 is out of bounds: 1 to 9"),
        ("٣", "only digits may be written here, not ٣"),
        ("", "only digits may be written here, not "),
        ("1" * 36, f"{'1' * 36} is out of bounds: 1 to 9"),
        ("1" * 37, f"{'1' * 36}… is out of bounds: 1 to 9"),
    ],
)
def test_a_number_fits_its_bounds_both_counted(value, sentence):
    slot = Slot(type="number", label="Số", min=1, max=9)
    fault = slot_fault(slot, value)
    assert (fault and fault.english()) == sentence


def test_a_choice_and_a_text_fit():
    choice = Slot(type="choice", label="Kỳ", choices=("năm", "kỳ"))
    assert slot_fault(choice, "năm") is None
    assert slot_fault(choice, "tháng").english() == "tháng is not one of: năm, kỳ"
    text = Slot(type="text", label="Tên", max_length=3)
    assert slot_fault(text, "abc") is None
    assert slot_fault(text, "abcd").english() == "the text must have 1 to 3 letters"


MANDATORY = clause(standing="mandatory")
REWORD = {"pupil.ask": {"text": "Hỏi.", "reason": "y"}}


@pytest.mark.parametrize(
    ("made", "province", "in_a_school", "told"),
    [
        (MANDATORY, {"drop": {"pupil.ask": "x"}}, None, True),
        (MANDATORY, {"standings": {"pupil.ask": "optional"}}, None, True),
        (MANDATORY, {"standings": {"pupil.ask": "mandatory"}}, None, False),
        (MANDATORY, {"standings": {"pupil.ask": "optional"}}, {}, False),
        (MANDATORY, {}, {"drop": {"pupil.ask": "x"}}, True),
        (MANDATORY, {}, {"reword": REWORD}, True),
        (clause(), {}, {"drop": {"pupil.ask": "x"}}, False),
        (clause(), {"standings": {"pupil.ask": "mandatory"}}, {"drop": {"pupil.ask": "x"}}, True),
        (clause(), {"standings": {"pupil.ask": "mandatory"}}, {"reword": REWORD}, True),
        (clause(), {"standings": {"pupil.ask": "optional"}}, {"drop": {"pupil.ask": "x"}}, False),
        (
            clause(),
            {"standings": {"pupil.ask": "mandatory"}, "drop": {"pupil.ask": "x"}},
            None,
            False,
        ),
    ],
)
def test_mandatory_clauses_stay_also_those_that_the_province_made_so(
    made, province, in_a_school, told
):
    space = workspace(made, **province)
    if in_a_school is not None:
        space = replace(space, school=school(**SOUND, **in_a_school), province_issued=ISSUED)
    assert rules(space) == (["mandatory-dropped"] if told else [])


@pytest.mark.parametrize(
    ("changes", "sound"),
    [
        ({}, True),
        ({"authority": "KT."}, False),
        ({"authority": "KT.", "own_title": "Phó Giám đốc"}, True),
        ({"own_title": "Phó Giám đốc"}, True),
        ({"authority": "TM.", "collective": "Ủy ban"}, True),
        ({"authority": "TM."}, False),
        ({"collective": "Ủy ban"}, False),
        ({"authority": "TM. KT.", "collective": "Ủy ban", "own_title": "Phó Chủ tịch"}, True),
        ({"authority": "TM. KT.", "collective": "Ủy ban"}, False),
        ({"authority": "TM. KT.", "own_title": "Phó Chủ tịch"}, False),
        ({"authority": "KT.", "own_title": "Phó Giám đốc", "collective": "Ủy ban"}, False),
    ],
)
def test_authority_and_titles_fit(changes, sound):
    assert rules(workspace(signer={**SIGNER, **changes})) == ([] if sound else ["signer-title"])


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({"enforcers": ["Chánh Văn phòng"]}, []),
        ({"enforcers": ["Ủy Ban Nhân Dân xã"]}, ["orders-to-commune"]),
        ({"enforcers": ["ubnd xã"]}, ["orders-to-commune"]),
        ({"enforcers": ["UBND xã"], "issuer_kind": "committee"}, ["maybe-normative"]),
    ],
)
def test_a_department_gives_committees_no_orders(changes, told):
    assert rules(workspace(**changes)) == told


@pytest.mark.parametrize("kind", ["department", "committee"])
def test_a_school_may_name_a_committee_and_is_not_told_what_its_province_wrote(kind):
    space = replace(
        workspace(issuer_kind=kind, enforcers=["UBND xã"]),
        school=school(**SOUND, enforcers=["UBND xã"]),
        province_issued=ISSUED,
    )
    assert rules(space) == []


@pytest.mark.parametrize(
    ("province", "in_a_school", "missing"),
    [
        ({"signer": {"head_title": "Giám đốc"}}, None, 1),
        ({"proposer": None, "vetted": None, "competence": []}, None, 3),
        ({"proposer": None, "vetted": None, "competence": []}, {}, 0),
        ({}, {"proposer": None, "vetted": None, "competence": []}, 2),
    ],
)
def test_what_a_signature_needs_is_asked_of_the_one_who_signs(province, in_a_school, missing):
    space = workspace(**province)
    if in_a_school is not None:
        space = replace(space, school=school(**{**SOUND, **in_a_school}), province_issued=ISSUED)
    assert rules(space) == ["missing-fact"] * missing
    levels = {p.level for p in check_workspace(space, final=False)}
    assert levels == ({Level.WARNING} if missing else set())


def test_acts_added_or_dropped_are_known():
    grounds = {"add": {"guide": "x", "gone": "x"}, "drop": {"guide": "x", "lost": "x"}}
    found = check_workspace(workspace(grounds=grounds), final=True)
    assert [dict(p.what.values)["source"] for p in found] == ["gone", "lost"]


def test_a_paper_is_asked_what_its_own_rules_ask_and_not_what_a_code_lacks():
    space = in_school(own=own({"text": "Ai sai bị kỷ luật."}), proposer=None)
    space = replace(space, papers=Papers.model_validate({"meeting": {"total": 1, "present": 2}}))
    assembly = replace(assemble(space, "body | x", State.DRAFT), choices={})
    for paper, expected in (("plan", []), ("minutes", ["meeting-counts"])):
        told = [p.rule for p in check_paper(space, paper, assembly, Asked(DAY, True))]
        assert told == ["sanction-without-basis", *expected]


@pytest.mark.parametrize(
    ("meeting", "faults"),
    [
        ({"total": 3, "present": 3}, 0),
        ({"total": 3, "present": 4}, 1),
        ({"present": 4}, 0),
        ({"total": 3}, 0),
        ({"present": 3, "agreed": 2, "against": 1, "other": 0}, 0),
        ({"present": 3, "agreed": 2, "against": 0, "other": 0}, 1),
        ({"present": 3, "agreed": 2, "against": 1, "other": 1}, 1),
        ({"present": 3, "agreed": 2, "against": 2}, 0),
        ({"agreed": 2, "against": 2, "other": 0}, 0),
        ({"total": 2, "present": 3, "agreed": 0, "against": 0, "other": 0}, 2),
    ],
)
def test_the_numbers_of_a_meeting_agree(meeting, faults):
    space = replace(in_school(), papers=Papers.model_validate({"meeting": meeting}))
    assembly = replace(assemble(space, "body | x", State.DRAFT), choices={})
    told = [p.rule for p in check_paper(space, "minutes", assembly, Asked(DAY, True))]
    assert told == ["meeting-counts"] * faults


def said(space):
    return [(s.name, s.text, s.to_pupils, sorted(s.levels)) for s in speeches(space)]


def test_every_text_of_the_library_is_heard_by_its_readers():
    made = clause(
        text="Cần:",
        points=["hỏi;", "báo."],
        levels=["primary"],
        plain={"primary": "Em hỏi."},
        plain_adult="Tôi hỏi.",
    )
    assert said(workspace(made)) == [
        ("pupil.ask", "Cần hỏi;", True, ["primary"]),
        ("pupil.ask", "Cần báo.", True, ["primary"]),
        ("pupil.ask", "Em hỏi.", True, ["primary"]),
        ("pupil.ask", "Tôi hỏi.", False, ["primary"]),
    ]


@pytest.mark.parametrize(
    ("audiences", "text", "to_pupils"),
    [
        (["pupil"], "Cần hỏi.", True),
        (["everyone"], "Cần hỏi.", True),
        (["teacher"], "Cần hỏi.", False),
        (["teacher"], "Học sinh cần hỏi.", True),
        (["pupil"], "Giáo viên cần hỏi.", False),
        (["pupil"], "Giáo viên cần hỏi học sinh.", True),
    ],
)
def test_an_own_clause_speaks_to_those_of_its_article(audiences, text, to_pupils):
    made = clause(
        audiences=audiences,
        plain={},
        plain_adult=None,
        wordings=[{"from": "2024-10-24", "change": "substance", "text": "Hỏi thầy."}],
    )
    space = in_school(
        made, own=own({"text": text}), reword={"pupil.ask": {"text": text, "reason": "x"}}
    )
    assert said(space)[1:] == [
        ("o0", text, to_pupils, ["lower-secondary"]),
        ("pupil.ask", text, to_pupils, ["lower-secondary"]),
    ]


def test_a_reword_of_an_unknown_clause_or_an_own_clause_nowhere_speaks_to_nobody_named():
    space = in_school(
        own=own({"article": "nowhere", "text": "Cần hỏi."}),
        reword={"pupil.gone": {"text": "Cần hỏi.", "reason": "x"}},
    )
    assert [to_pupils for name, _, to_pupils, _ in said(space) if name != "pupil.ask"] == [
        False
    ] * 2


def test_every_text_that_a_person_typed_is_read_with_its_field():
    issuer = {"name": "Phòng A", "superior": "Sở B", "symbol": "QĐ", "place": "C"}
    space = in_school(
        issuer=issuer,
        commune="xã D",
        competence=["E", "F"],
        recipients=["G"],
        earlier={"document": "H", "effect": "replace"},
        own=own({"text": "I:", "points": ["J.", "K."]}),
        reword={"pupil.ask": {"text": "L:", "points": ["M."], "reason": "x"}},
    )
    assert [(one.key, one.text) for one in typed_texts(space)] == [
        ("name", "Trường THCS Mơ"),
        ("proposer", "Tổ soạn thảo"),
        ("managing_body", "Ủy ban nhân dân xã Mơ"),
        ("commune", "xã D"),
        ("competence", "E"),
        ("competence", "F"),
        ("enforcers", "Các tổ"),
        ("recipients", "G"),
        ("issuer.name", "Phòng A"),
        ("issuer.superior", "Sở B"),
        ("issuer.place", "C"),
        ("earlier", "H"),
        ("own", "I:"),
        ("own", "J."),
        ("own", "K."),
        ("reword", "L:"),
        ("reword", "M."),
    ]


def test_a_province_is_read_with_those_it_asks_to_help():
    keys = [one.key for one in typed_texts(workspace(coordinating=["Công an tỉnh"]))]
    assert keys == [
        "name",
        "proposer",
        "competence",
        "enforcers",
        "coordinating",
        "issuer.name",
        "issuer.place",
    ]
