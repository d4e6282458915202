"""Each rule on a workspace or a document speaks for its own fault and is silent on a sound one."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

import toolkit.check as room
from tests.assemble.small import SIGNER, clause, library, province, school, source, workspace
from toolkit.assemble.document import assemble
from toolkit.check.registry import (
    DOCUMENT_RULES,
    LIBRARY_RULES,
    PAPER_RULES,
    WORKSPACE_RULES,
    check_document,
    check_workspace,
)
from toolkit.check.rule import Asked
from toolkit.model.document import State
from toolkit.model.problem import Level
from toolkit.model.workspace import Issued

ISSUED = Issued.model_validate({"number": 7, "date": "2026-11-23", "text": "0" * 64})
DAYS = {"ngay": {"type": "number", "label": "Số ngày", "min": 1, "max": 9}}
LAW = source(
    "law", kind="luat", use="ground", provisions=[{"at": "1", "gist": "x", "confidence": "H"}]
)
BOUND = clause(
    standing="mandatory", provisions=[{"source": "law", "at": "1", "relation": "legal-basis"}]
)


def in_school(*clauses, made=None, **changes):
    base = workspace(*clauses) if made is None else workspace(library=made)
    vetted = {"vetted": {"by": "Phòng", "on": "2026-11-23"}}
    return replace(base, school=school(**{**vetted, **changes}), province_issued=ISSUED)


def slots(value, **changes):
    return {"slots": {"pupil.ask": {"ngay": value}}, **changes}


ASKS = clause(text="Trong {ngay} ngày.", slots=DAYS)
CHOICE = clause(
    text="{ngay}.", slots={"ngay": {"type": "choice", "label": "Kỳ", "choices": ["năm", "kỳ"]}}
)

FAULTY = [
    ("clause-unknown", workspace(drop={"pupil.gone": "x"})),
    ("clause-unknown", workspace(standings={"pupil.gone": "optional"})),
    ("own-clause", in_school(own=[{"id": "o", "article": "rules", "text": "Báo {body:x}."}])),
    ("own-clause", in_school(own=[{"id": "o", "article": "rules", "text": n} for n in "ab"])),
    (
        "choices-differ",
        in_school(drop={"pupil.ask": "x"}, reword={"pupil.ask": {"text": "x", "reason": "y"}}),
    ),
    ("choices-differ", workspace(drop={"pupil.ask": "x"}, choose=["pupil.ask"])),
    ("source-unknown", workspace(grounds={"add": {"gone": "x"}})),
    ("source-unknown", workspace(grounds={"drop": {"gone": "x"}})),
    ("clause-unknown", in_school(choose=["pupil.gone"])),
    ("clause-unknown", in_school(reword={"pupil.gone": {"text": "x", "reason": "y"}})),
    ("article-unknown", in_school(own=[{"id": "o", "article": "nowhere", "text": "x"}])),
    (
        "article-unknown",
        in_school(
            made=library(closed={"rules"}),
            own=[{"id": "o", "article": "rules", "text": "Xin mời hỏi."}],
        ),
    ),
    ("slot-out-of-bounds", workspace(ASKS, **slots("10"))),
    ("slot-out-of-bounds", workspace(ASKS, **slots("-1"))),
    ("slot-out-of-bounds", workspace(ASKS, **slots("²"))),
    ("slot-out-of-bounds", workspace(ASKS, **slots("ba"))),
    ("slot-out-of-bounds", workspace(CHOICE, **slots("tháng"))),
    ("slot-out-of-bounds", workspace(clause(), **slots("3"))),
    (
        "slot-out-of-bounds",
        workspace(ASKS, bounds={"pupil.ask": {"ngay": {"max": 3}}}, **slots("4")),
    ),
    (
        "mandatory-dropped",
        workspace(library=library(BOUND, sources=(LAW,)), drop={"pupil.ask": "x"}),
    ),
    (
        "mandatory-dropped",
        workspace(library=library(BOUND, sources=(LAW,)), standings={"pupil.ask": "default"}),
    ),
    ("mandatory-dropped", in_school(made=library(BOUND, sources=(LAW,)), drop={"pupil.ask": "x"})),
    (
        "mandatory-dropped",
        in_school(
            made=library(BOUND, sources=(LAW,)), reword={"pupil.ask": {"text": "x", "reason": "y"}}
        ),
    ),
    ("signer-title", workspace(signer={**SIGNER, "authority": "KT."})),
    ("signer-title", workspace(signer={**SIGNER, "authority": "TM."})),
    ("signer-title", workspace(signer={**SIGNER, "collective": "Ủy ban nhân dân tỉnh Mơ"})),
    ("orders-to-commune", workspace(enforcers=["Ủy ban nhân dân các xã, phường"])),
    ("orders-to-commune", workspace(enforcers=["UBND xã Mơ"])),
    ("maybe-normative", workspace(issuer_kind="committee")),
    ("missing-fact", workspace(signer={"head_title": "Giám đốc"})),
    ("missing-fact", workspace(proposer=None)),
    ("missing-fact", workspace(competence=[])),
    ("missing-fact", workspace(vetted=None)),
    ("missing-fact", replace(in_school(), province_issued=None)),
]

SOUND = {
    "province": workspace(),
    "school": in_school(),
    "in bounds": workspace(ASKS, **slots("9")),
    "a choice": workspace(CHOICE, **slots("năm")),
    "KT. with title": workspace(signer={**SIGNER, "authority": "KT.", "own_title": "Phó Giám đốc"}),
    "TM. with collective": workspace(
        signer={**SIGNER, "authority": "TM.", "collective": "Ủy ban nhân dân tỉnh Mơ"}
    ),
    "default dropped": workspace(drop={"pupil.ask": "đã có nơi khác"}),
}


@pytest.mark.parametrize(
    ("value", "sentence"),
    [
        ("9" * 5000, "out of bounds: 1 to 9"),
        ("-1", "only digits may be written here, not -1"),
        ("10", "10 is out of bounds: 1 to 9"),
    ],
    ids=["5000 digits", "negative", "too many"],
)
def test_a_number_that_does_not_fit_is_told_in_a_short_sentence(value, sentence):
    (problem,) = check_workspace(workspace(ASKS, **slots(value)), final=True)
    assert sentence in problem.what.english()
    assert len(problem.what.english()) < 120


def test_an_unknown_slot_is_hinted_with_those_there_are():
    unknown = workspace(ASKS, slots={"pupil.ask": {"tuan": "3"}})
    (problem,) = check_workspace(unknown, final=True)
    assert problem.hint.english() == "the slots of this clause: ngay"


@pytest.mark.parametrize("name", SOUND)
def test_a_sound_workspace_is_left_in_peace(name):
    assert check_workspace(SOUND[name], final=True) == []


@pytest.mark.parametrize(
    ("rule", "faulty"), FAULTY, ids=[f"{n}-{rule}" for n, (rule, _) in enumerate(FAULTY)]
)
def test_the_fault_is_told_by_its_rule_and_by_no_other(rule, faulty):
    assert {p.rule for p in check_workspace(faulty, final=True)} == {rule}


def test_what_is_missing_stops_a_final_document_and_not_a_draft():
    missing = workspace(proposer=None)
    assert [p.level for p in check_workspace(missing, final=True)] == [Level.ERROR]
    assert [p.level for p in check_workspace(missing, final=False)] == [Level.WARNING]


def told(space):
    assembly = assemble(space, "body | x", State.DRAFT)
    return {p.rule for p in check_document(space, assembly, Asked(space.office.day, False))}


def test_a_mandatory_clause_whose_law_has_lapsed_is_an_error():
    lapsed = source(
        "law",
        kind="luat",
        use="ground",
        in_force_to="2026-11-22",
        provisions=LAW.model_dump()["provisions"],
    )
    assert told(workspace(library=library(BOUND, sources=(lapsed,)))) == {"basis-not-in-force"}
    assert told(workspace(library=library(BOUND, sources=(LAW,)))) == set()
    last_day = workspace(library=library(BOUND, sources=(lapsed,)), day=date(2026, 11, 22))
    assert told(last_day) == {"basis-about-to-lapse"}


def test_a_day_before_the_library_begins_leaves_no_code():
    assert told(workspace(day=date(2024, 10, 23))) == {"code-empty"}


def test_a_proposed_value_is_pointed_out_until_somebody_takes_it():
    proposes = clause(
        text="{ngay}.", slots={"ngay": {**DAYS["ngay"], "default": "3", "proposed": True}}
    )
    assert told(workspace(proposes)) == {"slot-proposed"}
    assert told(workspace(proposes, **slots("3"))) == set()


@pytest.mark.parametrize(
    ("articles", "expected"),
    [(11, {"article-count"}), (12, set()), (18, set()), (19, {"article-count"})],
)
def test_a_schools_code_has_twelve_to_eighteen_articles(articles, expected):
    clauses = [clause(f"pupil.c{n}") for n in range(articles)]
    made = library(*clauses, articles={f"a{n}": [c.id] for n, c in enumerate(clauses)})
    assert told(in_school(made=made)) == expected


def test_a_long_khoan_of_the_schools_own_is_pointed_out():
    own = [{"id": "o", "article": "a0", "text": "chữ " * 61}]
    made = library(
        *(clause(f"pupil.c{n}") for n in range(12)),
        articles={f"a{n}": [f"pupil.c{n}"] for n in range(12)},
    )
    assert told(in_school(made=made, own=own)) == {"text-too-long"}


@pytest.mark.parametrize(
    ("folder", "rules"),
    [
        ("library", LIBRARY_RULES),
        ("workspace", WORKSPACE_RULES),
        ("document", DOCUMENT_RULES),
        ("papers", PAPER_RULES),
    ],
)
def test_the_written_lists_name_every_file_of_their_folder(folder, rules):
    files = {p.stem for p in (Path(room.__file__).parent / folder).glob("*.py")} - {"__init__"}
    assert {r.check.__module__.rsplit(".", 1)[1] for r in rules} == files
    assert len({r.id for r in rules}) == len(rules)


def test_province_of_the_small_library_is_whole():
    assert province().issuer.symbol == "QĐ-SGDĐT"
