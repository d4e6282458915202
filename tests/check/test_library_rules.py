"""Each rule on the library speaks for its own fault and is silent on a sound library."""

import pytest

from tests.assemble.small import body, clause, library, source
from toolkit.check.registry import LIBRARY_RULES, check_library

LAW = source(
    "law", kind="luat", use="ground", provisions=[{"at": "1", "gist": "x", "confidence": "H"}]
)
YOUNG = source(
    "law",
    kind="luat",
    use="ground",
    in_force_from="2026-01-01",
    provisions=[{"at": "1", "gist": "x", "confidence": "H"}],
)


def tie(**changes):
    return [{"source": "guide", "at": "1", "relation": "adapts", **changes}]


def slot(**changes):
    return {"type": "number", "label": "Số ngày", "min": 1, "max": 9, **changes}


SOUND = {
    "plain clause": library(),
    "mandatory on law": library(
        clause(standing="mandatory", provisions=tie(source="law", relation="legal-basis")),
        sources=(LAW,),
    ),
    "parents bound by law": library(
        clause(
            text="Phải hỏi.",
            audiences=["parent"],
            duty="must",
            plain_adult="x",
            provisions=tie(source="law", relation="legal-basis"),
        ),
        sources=(LAW,),
    ),
    "commitment": library(
        clause(levels=["primary"], plain={"primary": "Em hỏi."}),
        commitments=[("pupil", "primary", "pupil.ask")],
    ),
    "slot used": library(clause(text="Trong {ngay} ngày.", slots={"ngay": slot()})),
    "reference to another": library(clause(text="Xem {clause:pupil.two}."), clause("pupil.two")),
    "body and act by token": library(
        clause(text="Báo {body:police-local} theo {act:guide art=1}."), bodies=(body(),)
    ),
    "points": library(clause(text="Cần:", points=["a;", "b."])),
    "adult clause with preschool": library(
        clause(audiences=["teacher"], levels=["preschool"], plain={}, plain_adult="Tôi làm.")
    ),
    "covered": library(
        sources=(source(provisions=[{"at": "1", "gist": "x", "confidence": "H", "covered": True}]),)
    ),
    "uncovered with reason": library(
        sources=(
            source(
                "other",
                provisions=[
                    {
                        "at": "2",
                        "gist": "x",
                        "confidence": "H",
                        "covered": True,
                        "uncovered": "lapsed",
                    }
                ],
            ),
        )
    ),
    "placed by the province": library(clause(), clause("own.rule", article="rules")),
}

FAULTY = [
    ("provision-unknown", library(clause(provisions=tie(at="99")))),
    ("provision-unknown", library(clause(provisions=tie(source="nothing")))),
    (
        "succession-unknown",
        library(
            sources=(
                source(
                    "s",
                    provisions=[
                        {
                            "at": "1",
                            "gist": "x",
                            "confidence": "H",
                            "succeeds": [{"source": "guide", "at": "9"}],
                        }
                    ],
                ),
            )
        ),
    ),
    ("reference-unknown", library(clause(text="Xem {clause:pupil.gone}."))),
    ("reference-unknown", library(clause(text="Theo {act:gone}."))),
    ("reference-unknown", library(clause(text="Theo {act:guide art=77}."))),
    ("reference-unknown", library(clause(text="Báo {body:nobody}."))),
    (
        "reference-circular",
        library(clause(text="Xem {clause:pupil.two}."), clause("pupil.two", "{clause:pupil.ask}.")),
    ),
    ("slot-undeclared", library(clause(text="Trong {ngay} ngày."))),
    ("slot-unused", library(clause(slots={"ngay": slot()}))),
    ("slot-faulty", library(clause(text="{n}.", slots={"n": slot(min=9, max=1)}))),
    ("slot-faulty", library(clause(text="{n}.", slots={"n": slot(default="12")}))),
    ("slot-faulty", library(clause(text="{n}.", slots={"n": slot(type="choice")}))),
    ("plan-clause", library(clause(), articles={"rules": ["pupil.ask", "pupil.gone"]})),
    ("plan-clause", library(clause(), articles={"rules": ["pupil.ask"], "again": ["pupil.ask"]})),
    (
        "plan-clause",
        library(clause(), clause("own.rule", article="nowhere"), articles={"rules": ["pupil.ask"]}),
    ),
    ("commitment-sound", library(clause(), commitments=[("pupil", "primary", "pupil.gone")])),
    ("commitment-sound", library(clause(), commitments=[("pupil", "primary", "pupil.ask")])),
    (
        "commitment-sound",
        library(
            clause(audiences=["teacher"], plain={}, plain_adult="Tôi làm."),
            commitments=[("pupil", "lower-secondary", "pupil.ask")],
        ),
    ),
    (
        "coverage",
        library(
            sources=(
                source(
                    "o", provisions=[{"at": "2", "gist": "x", "confidence": "H", "covered": True}]
                ),
            )
        ),
    ),
    ("mandatory-without-basis", library(clause(standing="mandatory"))),
    ("basis-not-law", library(clause(provisions=tie(relation="legal-basis")))),
    (
        "order-without-law",
        library(clause(text="Không hỏi.", audiences=["parent"], duty="must-not", plain_adult="x")),
    ),
    ("order-without-law", library(clause(text="Phải hỏi.", audiences=["visitor"], duty="must"))),
    ("reason-missing", library(clause(provisions=tie(relation="goes-beyond")))),
    ("reason-missing", library(clause(provisions=tie(relation="narrows")))),
    ("act-typed", library(clause(text="Theo Luật An ninh mạng."))),
    ("act-typed", library(clause(text="Theo Nghị định số 147/2024/NĐ-CP."))),
    ("act-typed", library(clause(text="Báo Sở Thông tin và Truyền thông."))),
    ("text-too-long", library(clause(text="chữ " * 60 + "thừa."))),
    ("text-not-closed", library(clause(text="Không có chấm"))),
    ("text-not-closed", library(clause(text="Cần:", points=["a.", "b."]))),
    ("text-not-closed", library(clause(text="Cần.", points=["a;", "b."]))),
    ("duty-and-verb-differ", library(clause(text="Học sinh phải hỏi.", duty="should"))),
    ("duty-and-verb-differ", library(clause(text="Học sinh cần hỏi.", duty="must"))),
    ("duty-and-verb-differ", library(clause(text="Học sinh cần hỏi.", duty="must-not"))),
    ("plain-missing", library(clause(plain={"lower-secondary": "Em hỏi."}))),
    ("plain-missing", library(clause(audiences=["teacher"]))),
    ("wording-gap", library(clause(text="Theo {act:law}."), sources=(YOUNG,))),
    (
        "duty-since",
        library(clause(since="2025-01-01")),
    ),
    (
        "legal-basis-without-duty",
        library(
            clause(duty="should", provisions=tie(source="law", relation="legal-basis")),
            sources=(LAW,),
        ),
    ),
    (
        "preschool-pupil",
        library(clause(levels=["preschool", "primary"], plain={"primary": "Em hỏi."})),
    ),
]


@pytest.mark.parametrize("name", SOUND)
def test_a_sound_library_is_left_in_peace(name):
    assert check_library(SOUND[name]) == []


@pytest.mark.parametrize(
    ("rule", "faulty"), FAULTY, ids=[f"{n}-{rule}" for n, (rule, _) in enumerate(FAULTY)]
)
def test_the_fault_is_told_by_its_rule_and_by_no_other(rule, faulty):
    problems = check_library(faulty)
    assert {p.rule for p in problems} == {rule}
    assert all(p.hint is not None for p in problems)


def test_every_rule_has_a_fault_above():
    assert {rule for rule, _ in FAULTY} == {rule.id for rule in LIBRARY_RULES}
