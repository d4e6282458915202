"""Căn cứ: which acts, in which order, for whom, and how many."""

from datetime import date

import pytest

from tests.assemble.small import clause, library, school, source, workspace
from toolkit.assemble.choose import choose
from toolkit.assemble.grounds import (
    basis_cited,
    charters,
    content_grounds,
    ground_lines,
    grounds,
    named_grounds,
    origin_of,
)


def act(identity, kind="nghi_dinh", **changes):
    return source(identity, **{"kind": kind, "use": "ground", **changes})


def tied(*acts, relation="adapts"):
    return [{"source": name, "at": "1", "relation": relation} for name in acts]


def made(*clauses, acts=(), **changes):
    return workspace(library=library(*clauses, sources=acts), **changes)


def found(space):
    return [one.id for one in content_grounds(space, choose(space))]


def resting(*acts, **changes):
    """Make a workspace of one clause that rests on these acts."""
    names = [one.id for one in acts]
    return made(clause(provisions=tied(*names)), acts=acts, **changes)


def test_acts_stand_by_rank_and_day_and_guidance_after_them():
    acts = (
        act("circular", "thong_tu"),
        act("late", issued="2021-01-01"),
        act("early", issued="2019-01-01"),
        act("law", "luat"),
    )
    space = made(
        clause(provisions=tied("circular", "late", "early", "law")), clause("pupil.two"), acts=acts
    )
    assert found(space) == ["law", "early", "late", "circular", "guide"]


def test_a_code_has_the_rank_of_a_law():
    acts = act("law", "luat", issued="2019-01-01"), act("code", "bo_luat", issued="2018-01-01")
    assert found(resting(*acts, grounds={"add": {"code": "x"}})) == ["code", "law"]


def test_a_code_stands_there_only_where_the_office_adds_it():
    acts = act("code", "bo_luat"), act("law", "luat")
    assert found(resting(*acts)) == ["law"]
    assert set(found(resting(*acts, grounds={"add": {"code": "x"}}))) == {"law", "code"}


def test_an_act_is_added_once_and_dropped_where_the_office_says_so():
    acts = act("law", "luat"), act("decree")
    assert found(resting(*acts, grounds={"add": {"law": "x", "gone": "x"}})) == ["law", "decree"]
    assert found(resting(*acts, grounds={"drop": {"law": "x"}})) == ["decree"]


@pytest.mark.parametrize(
    "changes",
    [
        {"use": "information"},
        {"use": "origin"},
        {"in_force_to": "2026-11-22"},
        {"levels": ["primary"]},
    ],
    ids=["information", "the letter", "ended the day before", "a charter of one level"],
)
def test_what_can_be_no_ground_is_left_out(changes):
    assert found(resting(act("law", "luat"), act("other", **changes))) == ["law"]


def test_an_act_stands_there_on_its_last_day():
    assert found(resting(act("law", "luat", in_force_to="2026-11-23"))) == ["law"]


def test_a_place_that_has_ended_carries_no_ground():
    ended = {"places": ["1"], "to": "2026-01-29", "by": "x", "confidence": "H"}
    assert found(resting(act("law", "luat", partial_ends=[ended]))) == []


def test_a_clause_that_is_out_carries_no_ground():
    out = clause(provisions=tied("law"), standing="optional")
    assert found(made(out, clause("pupil.two"), acts=(act("law", "luat"),))) == ["guide"]


@pytest.mark.parametrize(
    ("ownership", "expected"), [("public", ["law", "public"]), ("private", ["law"])]
)
def test_acts_for_public_bodies_do_not_bind_a_private_school(ownership, expected):
    acts = act("law", "luat", issued="2019-01-01"), act("public", "luat", public_only=True)
    assert found(resting(*acts, school=school(ownership=ownership))) == expected
    assert found(resting(*acts)) == ["law", "public"]


TWELVE = [act(f"act-{n:02d}", number=f"{n}/NĐ") for n in range(12)]


def test_of_too_many_acts_those_are_kept_on_which_most_clauses_rest():
    clauses = [
        clause("pupil.c0", provisions=tied("act-00", "act-01", "act-02", "act-03")),
        clause("pupil.c1", provisions=tied("act-04", "act-05", "act-06", "act-07")),
        clause("pupil.c2", provisions=tied("act-08", "act-09", "act-10", "act-11")),
        clause("pupil.c3", provisions=tied("act-08", "act-09")),
        clause("pupil.c4", provisions=tied("act-10", relation="legal-basis")),
        clause("pupil.c5", "Theo {act:act-11}.", provisions=tied("act-00")),
    ]
    kept = found(made(*clauses, acts=TWELVE))
    assert len(kept) == 10
    assert {"act-00", "act-08", "act-09", "act-10", "act-11"} <= set(kept)
    assert set(kept) == {f"act-{n:02d}" for n in range(12)} - {"act-06", "act-07"}


def test_a_legal_basis_and_an_act_named_in_the_words_weigh_more_than_other_ties():
    many = [
        clause(f"pupil.c{n}", provisions=tied(f"act-{n:02d}", f"act-{n:02d}")) for n in range(10)
    ]
    basis = clause("pupil.basis", provisions=tied("act-10", relation="legal-basis"))
    named = clause("pupil.named", "Theo {act:act-11}.", provisions=tied("act-00"))
    kept = set(found(made(*many, basis, named, acts=TWELVE)))
    assert {"act-10", "act-11"} <= kept
    assert len(kept) == 10


def test_acts_that_the_office_adds_count_among_the_ten():
    clauses = [clause(f"pupil.c{n}", provisions=tied(f"act-{n:02d}")) for n in range(11)]
    kept = found(made(*clauses, acts=TWELVE, grounds={"add": {"act-11": "x"}}))
    assert len(kept) == 10
    assert "act-11" in kept
    added = {f"act-{n:02d}": "x" for n in range(11)}
    assert (
        len(found(made(clause(provisions=tied("act-11")), acts=TWELVE, grounds={"add": added})))
        == 11
    )


def test_an_act_that_is_named_but_does_not_stand_is_no_ground():
    acts = act("law", "luat"), act("info", use="information")
    assert found(
        made(clause(text="Theo {act:info} và {act:law}.", provisions=tied("info")), acts=acts)
    ) == ["law"]


CHARTERS = (
    act("primary", "thong_tu", levels=["primary"], issued="2021-01-01"),
    act(
        "secondary", "thong_tu", levels=["lower-secondary", "upper-secondary"], issued="2019-01-01"
    ),
    act("lapsed", "thong_tu", levels=["lower-secondary"], in_force_to="2026-11-22"),
)


@pytest.mark.parametrize(
    ("levels", "expected"),
    [
        (["lower-secondary"], ["secondary"]),
        (["primary"], ["primary"]),
        (["primary", "lower-secondary"], ["secondary", "primary"]),
        (["preschool"], []),
    ],
)
def test_a_school_stands_on_the_charters_of_its_levels(levels, expected):
    space = made(clause(), acts=CHARTERS, school=school(levels=levels))
    assert [one.id for one in charters(space)] == expected


def test_a_province_has_no_charter_and_a_schools_come_first():
    assert charters(made(clause(), acts=CHARTERS)) == []
    space = made(clause(), acts=CHARTERS, school=school())
    assert [one.id for one in grounds(space, choose(space))] == ["secondary", "guide"]


def test_the_grounds_of_a_paper_are_those_of_its_acts_that_bind_this_office():
    acts = (
        *CHARTERS,
        act("late", "thong_tu"),
        act("law", "luat"),
        act("public", "luat", public_only=True, issued="2021-01-01"),
        act("info", use="information"),
    )
    wanted = ["late", "public", "law", "info", "gone"]
    in_school = made(clause(), acts=acts, school=school())
    assert [one.id for one in named_grounds(in_school, wanted)] == [
        "secondary",
        "law",
        "public",
        "late",
    ]
    assert [one.id for one in named_grounds(made(clause(), acts=acts), wanted)] == ["law", "late"]
    private = made(clause(), acts=acts, school=school(ownership="private"))
    assert [one.id for one in named_grounds(private, wanted)] == ["secondary", "law", "late"]


def test_the_letter_is_carried_out_by_the_province_alone():
    acts = (act("letter", use="origin"),)
    assert origin_of(made(clause(), acts=acts)).id == "letter"
    assert origin_of(made(clause(), acts=acts, school=school())) is None
    assert origin_of(made(clause())) is None


def test_competence_stands_before_the_acts_in_full():
    space = made(clause(), competence=["Quyết định số 1/2026/QĐ-UBND"])
    assert ground_lines(space, [act("law", "luat", title="Luật Mơ")]) == [
        "Quyết định số 1/2026/QĐ-UBND",
        "Luật Mơ ngày 02 tháng 01 năm 2020",
    ]


def test_the_legal_bases_of_the_clauses_that_are_in_are_kept_for_the_checks():
    both = [*tied("law", relation="legal-basis"), *tied("guide")]
    space = made(
        clause(provisions=both),
        clause("pupil.out", provisions=both, standing="optional"),
        acts=(act("law", "luat"),),
    )
    cited = basis_cited(space, choose(space))
    assert [(one.source, one.at, str(one.role), one.clause) for one in cited] == [
        ("law", "1", "basis", "pupil.ask")
    ]


def test_a_drafting_day_decides_which_acts_stand():
    young = act("law", "luat", in_force_from="2026-07-01")
    assert found(resting(young, day=date(2026, 6, 30))) == []
    assert found(resting(young, day=date(2026, 7, 1))) == ["law"]
