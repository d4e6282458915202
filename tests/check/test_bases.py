"""What a document stands on: which acts are told, when, how heavy, why, in whose words, and what to do."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from tests.assemble.small import DAY, clause, library, school, source, workspace
from toolkit.assemble.document import assemble
from toolkit.check.bases import bases, checked_to
from toolkit.check.registry import check_document
from toolkit.check.rule import Asked
from toolkit.model.assembly import Cited, Role
from toolkit.model.document import State
from toolkit.model.problem import Level

NIGHT = timedelta(days=1)


def place(at="1", **changes):
    return {"at": at, "gist": "x", "confidence": "H", **changes}


def law(identity="law", **changes):
    return source(
        identity,
        **{
            "kind": "luat",
            "number": "7/2020/QH14",
            "title": "Luật Mơ",
            "use": "ground",
            "provisions": [place("1"), place("2")],
            **changes,
        },
    )


def tie(name="law", at="1", relation="legal-basis"):
    return {"source": name, "at": at, "relation": relation}


def made(*clauses, acts=(), **changes):
    return workspace(library=library(*clauses, sources=acts), **changes)


def drafted(space):
    return assemble(space, "body | x", State.DRAFT)


def told(space, day=DAY, final=False, rules=("basis-",)):
    found = check_document(space, drafted(space), Asked(day, final))
    return [p for p in found if p.rule.startswith(rules)]


def sentence(space, **asked):
    (problem,) = told(space, **asked)
    return problem.what.english()


def hint(space, **asked):
    (problem,) = told(space, **asked)
    return problem.hint.english()


ENDED = law(in_force_to="2026-06-30")


def resting(act, *more, **changes):
    return made(
        clause(provisions=[tie(act.id)]), acts=(act, *more), **{"day": date(2026, 6, 30), **changes}
    )


def test_an_act_that_has_ended_is_told_with_its_number_its_last_day_and_its_uses():
    assert sentence(resting(ENDED)) == (
        "Luật Mơ (7/2020/QH14) is not in force on 23/11/2026 (it ended after 30/06/2026); "
        "it is used in: căn cứ, pupil.ask"
    )
    assert hint(resting(ENDED)) == (
        "nothing is known to replace it: take it out, or name another act"
    )
    (problem,) = told(resting(ENDED))
    assert (problem.rule, problem.level) == ("basis-not-in-force", Level.ERROR)


def test_what_replaced_it_is_named():
    heirs = (
        law("heir", number="8/2026/QH15", title="Luật Mới"),
        law("other", number="9", kind="nghi_dinh"),
    )
    act = law(in_force_to="2026-06-30", replaced_by=["heir", "other", "gone"])
    assert hint(resting(act, *heirs)).startswith(
        "replaced by: Luật Mới (8/2026/QH15), Nghị định số 9. Set `day`"
    )


def test_an_act_that_has_not_begun_is_told_with_its_first_day():
    young = law(in_force_from="2026-06-30")
    assert "(it begins on 30/06/2026)" in sentence(resting(young), day=date(2026, 6, 29))


@pytest.mark.parametrize(
    ("day", "rules"),
    [
        (date(2026, 6, 29), {"basis-about-to-lapse"}),
        (date(2026, 6, 30), {"basis-about-to-lapse"}),
        (date(2026, 7, 1), {"basis-not-in-force"}),
        (date(2026, 6, 30) - timedelta(days=89), {"basis-about-to-lapse"}),
        (date(2026, 6, 30) - timedelta(days=90), set()),
    ],
)
def test_an_end_is_pointed_out_within_ninety_days_before_it(day, rules):
    assert {p.rule for p in told(resting(ENDED), day=day)} == rules


def test_what_will_follow_is_named_before_the_end():
    last = date(2026, 6, 30)
    assert sentence(resting(ENDED), day=last) == (
        "Luật Mơ (7/2020/QH14) ends after 30/06/2026; it is used in: căn cứ, pupil.ask"
    )
    assert hint(resting(ENDED), day=last) == (
        "ask whether something follows it before the code is signed"
    )
    heir = law("heir", number="8/2026/QH15", title="Luật Mới", in_force_from="2026-07-01")
    act = law(in_force_to="2026-06-30", replaced_by=["heir"])
    assert hint(resting(act, heir), day=last) == (
        "it will be replaced by: Luật Mới (8/2026/QH15); consider waiting for it"
    )
    (problem,) = told(resting(act, heir), day=last)
    assert problem.level is Level.WARNING


def marks(**changes):
    return {"issued": "H", "start": "H", "end": "H", **changes}


@pytest.mark.parametrize(
    ("changes", "day", "why"),
    [
        ({"confidence": marks(start="M")}, DAY, "its first day is not confirmed"),
        ({"confidence": marks(end="M")}, DAY, "that no act has ended it is not confirmed"),
        (
            {"confidence": marks(end="M"), "in_force_to": "2026-06-30"},
            DAY,
            "it may have ended after 30/06/2026",
        ),
        (
            {},
            DAY + 91 * NIGHT,
            "it was last checked on 23/11/2026, more than 90 days before",
        ),
    ],
)
def test_an_act_that_is_not_proved_is_told_with_the_reason(changes, day, why):
    found = [p for p in told(resting(law(**changes)), day=day) if "Luật Mơ" in p.what.english()]
    (problem,) = found
    assert problem.rule == "basis-not-proved"
    assert problem.what.english() == (
        f"Luật Mơ (7/2020/QH14) is not proved to be in force on {day:%d/%m/%Y} ({why}); "
        "it is used in: căn cứ, pupil.ask"
    )


def test_an_act_of_which_the_first_day_is_not_known_says_so():
    unknown = law(in_force_from=None, confidence=marks(start="GK"))
    assert "(its first day is not known); it is used in: pupil.ask" in sentence(resting(unknown))


def test_a_place_that_may_have_ended_with_others_is_told_with_that_day():
    doubt = {"places": [], "to": "2026-08-31", "by": "heir", "confidence": "H"}
    act = law(partial_ends=[doubt])
    (whole,) = [
        p for p in told(resting(act, law("heir", title="Luật Mới"))) if p.rule == "basis-not-proved"
    ]
    assert "Điều 1 Luật Mơ (7/2020/QH14)" in whole.what.english()
    assert "(it may have ended after 31/08/2026)" in whole.what.english()


SHAKY = law(confidence=marks(end="M"))


@pytest.mark.parametrize(("final", "level"), [(False, Level.WARNING), (True, Level.ERROR)])
def test_nothing_is_signed_on_what_is_not_proved(final, level):
    assert [p.level for p in told(resting(SHAKY), final=final)] == [level]


def test_what_only_the_annex_tells_of_may_be_signed():
    space = resting(SHAKY)
    for role, level in ((Role.ANNEX, Level.WARNING), (Role.TEXT, Level.ERROR)):
        assembly = replace(drafted(space), cited=(Cited("law", "", role),))
        found = check_document(space, assembly, Asked(DAY, True))
        assert [p.level for p in found if p.rule == "basis-not-proved"] == [level]


def test_an_office_is_told_how_to_confirm_and_what_may_have_replaced_it():
    look = "look it up and record who confirmed it: quytac law confirm mơ law"
    assert hint(resting(SHAKY)) == look
    heir = law("heir", title="Luật Mới", number="8/2026/QH15")
    act = law(confidence=marks(end="M"), in_force_to="2026-06-30", replaced_by=["heir"])
    assert hint(resting(act, heir)) == (
        f"it may have been replaced by: Luật Mới (8/2026/QH15); {look}"
    )


@pytest.mark.parametrize(
    ("cited", "uses"),
    [
        ((Cited("law", "", Role.GROUND),), "căn cứ"),
        ((Cited("law", "", Role.ANNEX),), "phụ lục"),
        ((Cited("law", "", Role.TEXT),), "lời văn"),
        (
            (Cited("law", "", Role.TEXT, "pupil.ask"), Cited("law", "", Role.TEXT, "pupil.ask")),
            "pupil.ask",
        ),
        (
            (
                Cited("law", "", Role.ANNEX),
                Cited("law", "", Role.GROUND),
                Cited("law", "1", Role.ANNEX),
            ),
            "phụ lục, căn cứ",
        ),
    ],
)
def test_where_an_act_is_used_is_told_once_each(cited, uses):
    space = resting(ENDED)
    assembly = replace(drafted(space), cited=cited)
    (problem,) = [
        p
        for p in check_document(space, assembly, Asked(DAY, False))
        if p.rule == "basis-not-in-force"
    ]
    assert problem.what.english().endswith(f"it is used in: {uses}")


GONE = {"places": ["1"], "to": "2026-01-29", "by": "heir", "confidence": "H"}


def test_places_that_ended_before_their_act_are_told_apart_from_it():
    both = {"places": ["1", "2"], "to": "2026-01-29", "by": "heir", "confidence": "H"}
    space = made(
        clause(provisions=[tie(at="1")]),
        clause("pupil.two", "Theo {act:law art=2}.", provisions=[tie(at="2", relation="adapts")]),
        acts=(law(partial_ends=[both]),),
        day=date(2026, 1, 29),
    )
    found = [p for p in told(space) if p.rule == "basis-not-in-force"]
    (problem,) = found
    assert problem.what.english().startswith(
        "Điều 2 Luật Mơ (7/2020/QH14), Điều 1 Luật Mơ (7/2020/QH14) is not in force"
    )
    found = bases(space, drafted(space), DAY)
    assert [(base.source.id, base.at, str(base.answer)) for base in found] == [
        ("law", "", "in-force"),
        ("law", "2", "not-in-force"),
    ]


@pytest.mark.parametrize(
    ("ties", "day", "expected"),
    [
        ([tie("old"), tie("new")], DAY, {"new"}),
        ([tie("old"), tie("new")], date(2026, 6, 30), {"old"}),
        ([tie("old")], DAY, {"old"}),
        ([tie("old"), tie("shaky")], DAY, {"old"}),
    ],
    ids=[
        "the one in force",
        "the one of that day",
        "the only one",
        "none proved: that of the draft",
    ],
)
def test_of_several_legal_bases_those_count_that_are_in_force(ties, day, expected):
    acts = (
        law("old", in_force_to="2026-06-30"),
        law("new", in_force_from="2026-07-01"),
        law("shaky", in_force_from="2026-07-01", confidence=marks(start="M")),
    )
    space = made(clause(provisions=ties), acts=acts, day=date(2026, 6, 30))
    assembly = drafted(space)
    assembly = replace(assembly, cited=tuple(c for c in assembly.cited if c.role is Role.BASIS))
    assert {base.source.id for base in bases(space, assembly, day)} == expected


def test_where_neither_day_knows_a_basis_all_are_told():
    acts = law("young", in_force_from="2027-01-01"), law("late", in_force_from="2028-01-01")
    space = made(clause(provisions=[tie("young"), tie("late")]), acts=acts)
    assert {base.source.id for base in bases(space, drafted(space), DAY)} == {"young", "late"}


def test_each_clause_is_judged_by_its_own_bases():
    acts = law("old", in_force_to="2026-06-30"), law("new")
    space = made(
        clause(provisions=[tie("new")]), clause("pupil.two", provisions=[tie("old")]), acts=acts
    )
    assert {base.source.id for base in bases(space, drafted(space), DAY)} == {"new", "old"}


def test_an_act_in_force_that_the_words_name_does_not_stand_for_a_basis_that_ended():
    acts = law("old", in_force_to="2026-06-30"), law("new")
    space = made(
        clause(text="Theo {act:new art=1}.", provisions=[tie("old")]),
        acts=acts,
        day=date(2026, 6, 30),
    )
    found = check_document(space, drafted(space), Asked(DAY, False))
    uses = [p.what.english() for p in found if p.rule == "basis-not-in-force"]
    assert [one.partition("used in: ")[2] for one in uses] == ["căn cứ, pupil.ask"]


def test_the_day_to_which_the_law_was_checked_is_the_oldest_of_what_has_not_ended():
    acts = (
        law("old", in_force_to="2026-06-30", checked_on="2026-06-01"),
        law("early", checked_on="2026-11-01", issued="2019-01-01"),
        law("late", checked_on="2026-11-20"),
    )
    ties = [tie("early"), tie("late")]
    space = made(clause(provisions=ties), clause("pupil.two", provisions=[tie("old")]), acts=acts)
    assert checked_to(space, drafted(space), DAY) == date(2026, 11, 1)
    assert checked_to(space, replace(drafted(space), cited=()), DAY) is None


def numbered(clauses):
    return library(*clauses, articles={f"a{n}": [c.id] for n, c in enumerate(clauses)})


@pytest.mark.parametrize(("words", "rules"), [(60, set()), (61, {"text-too-long"})])
def test_a_khoan_of_the_schools_own_words_has_at_most_sixty(words, rules):
    made_ = numbered([clause(f"pupil.c{n}") for n in range(12)])
    own = [{"id": "o", "article": "a0", "text": "chữ " * (words - 1), "points": ["cuối."]}]
    space = workspace(library=made_, school=school(own=own))
    found = check_document(space, drafted(space), Asked(DAY, False))
    assert {p.rule for p in found} == rules


def test_a_provinces_code_may_have_any_number_of_articles():
    assert told(workspace(), rules=("article-count",)) == []
