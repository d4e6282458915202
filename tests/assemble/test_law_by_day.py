"""Acts and bodies are named as they are called and in force on the drafting day."""

from datetime import date

import pytest

from tests.assemble.small import body, clause, library, school, source, workspace
from toolkit.assemble.choose import choose
from toolkit.assemble.code import code_chapters
from toolkit.assemble.grounds import ground_lines
from toolkit.assemble.grounds import grounds as acts_of
from toolkit.assemble.pupils import pupils
from toolkit.model.citing import day_in_words, full, place, short
from toolkit.model.terms import SchoolLevel

OLD = source(
    "old",
    kind="luat",
    number="24/2018/QH14",
    title="Luật Cũ",
    use="ground",
    in_force_from="2019-01-01",
    in_force_to="2026-06-30",
    provisions=[{"at": "8", "gist": "cấm", "confidence": "H"}],
)
NEW = source(
    "new",
    kind="nghi_dinh",
    number="5/2026/NĐ-CP",
    title="về việc mới",
    issuer="Chính phủ",
    use="ground",
    issued="2026-03-09",
    in_force_from="2026-07-01",
    provisions=[
        {
            "at": "7.2.g",
            "gist": "cấm",
            "confidence": "H",
            "succeeds": [{"source": "old", "at": "8"}],
        }
    ],
)


def text_on(day, text, introduced=("old", "new"), **changes):
    one = clause(text=text)
    space = workspace(library=library(one, sources=(OLD, NEW), **changes), day=day)
    code = code_chapters(space, choose(space), False, introduced)
    return code.chapters[0].articles[0].units[0].text, [p.rule for p in code.problems]


@pytest.mark.parametrize("token", ["{act:new art=7.2.g}", "{act:old art=8}"])
@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (date(2026, 6, 30), "Điều 8 Luật Cũ"),
        (date(2026, 7, 1), "điểm g khoản 2 Điều 7 Nghị định số 5/2026/NĐ-CP"),
    ],
)
def test_a_citation_follows_the_day_both_ways(token, day, expected):
    assert text_on(day, token) == (expected, [])


def test_a_whole_act_follows_the_day_too():
    assert text_on(date(2025, 1, 1), "{act:new}") == ("Luật Cũ", [])


def test_the_first_citation_is_full_and_later_ones_are_short():
    twice = text_on(date(2026, 7, 1), "{act:new art=7.2.g}; {act:new}", introduced=())[0]
    assert twice == f"điểm g khoản 2 Điều 7 {full(NEW)}; Nghị định số 5/2026/NĐ-CP"
    assert text_on(date(2026, 6, 30), "{act:old art=8}", introduced=())[0] == "Điều 8 Luật Cũ"


def test_what_no_day_knows_is_told_and_stays_visible():
    assert text_on(date(2024, 12, 1), "{act:gone art=3}") == ("[… gone …]", ["act-not-in-force"])


def test_bodies_change_their_name_with_the_day():
    names = (
        {"to": "2025-02-28", "name": "công an huyện"},
        {"from": "2025-03-01", "name": "công an xã"},
    )
    bodies = (body(names=names),)
    assert text_on(date(2025, 2, 28), "{body:police-local}", bodies=bodies)[0] == "công an huyện"
    assert text_on(date(2025, 3, 1), "{body:police-local}", bodies=bodies)[0] == "công an xã"


def test_the_school_names_its_own_managing_body():
    one = clause(text="{body:managing-body}")
    made = library(one, bodies=(body("managing-body", ({"name": "cơ quan quản lý"},)),))
    space = workspace(library=made, school=school())
    chapters = code_chapters(space, choose(space), final=False).chapters
    assert chapters[0].articles[0].units[0].text == "Ủy ban nhân dân xã Mơ"


def test_days_are_written_by_the_decree():
    assert day_in_words(date(2020, 3, 5)) == "ngày 05 tháng 3 năm 2020"
    assert day_in_words(date(2020, 2, 15)) == "ngày 15 tháng 02 năm 2020"


def test_laws_are_cited_by_name_and_other_acts_by_number():
    assert (short(OLD), full(OLD)) == ("Luật Cũ", "Luật Cũ ngày 02 tháng 01 năm 2020")
    assert (
        full(NEW) == "Nghị định số 5/2026/NĐ-CP ngày 09 tháng 3 năm 2026 của Chính phủ về việc mới"
    )


def test_a_place_with_words_of_its_own_is_cited_by_them():
    letter = source(
        provisions=[{"at": "I.3", "gist": "x", "confidence": "H", "cite": "mục 3 phần I"}]
    )
    assert place(letter, "I.3") == "mục 3 phần I của Quyết định số 1/QĐ-MƠ"


def grounds(day, **changes):
    tie = [
        {"source": s, "at": a, "relation": "legal-basis"}
        for s, a in (("old", "8"), ("new", "7.2.g"))
    ]
    made = library(
        clause(provisions=[*tie, {"source": "guide", "at": "1", "relation": "adapts"}]),
        sources=(OLD, NEW),
    )
    space = workspace(library=made, day=day, **changes)
    return ground_lines(space, acts_of(space, choose(space)))


def test_grounds_name_competence_first_then_law_in_force_then_guidance():
    assert grounds(date(2026, 7, 1)) == ["Quyết định số 1/2026/QĐ-UBND", full(NEW), full(source())]
    assert grounds(date(2026, 6, 30))[1] == full(OLD)


def test_the_office_adds_and_drops_grounds():
    assert full(NEW) not in grounds(date(2026, 7, 1), grounds={"drop": {"new": "không liên quan"}})
    assert full(OLD) in grounds(date(2026, 7, 1), grounds={"add": {"old": "xử lý việc cũ"}})


@pytest.mark.parametrize(
    ("article", "everyone", "expected"),
    [
        ([SchoolLevel.LOWER_SECONDARY], [SchoolLevel.LOWER_SECONDARY], "học sinh"),
        (
            [SchoolLevel.PRIMARY],
            [SchoolLevel.PRIMARY, SchoolLevel.LOWER_SECONDARY],
            "học sinh tiểu học",
        ),
        ([SchoolLevel.CONTINUING], [SchoolLevel.CONTINUING], "học viên"),
        (
            [SchoolLevel.LOWER_SECONDARY, SchoolLevel.UPPER_SECONDARY, SchoolLevel.CONTINUING],
            list(SchoolLevel),
            "học sinh trung học cơ sở, trung học phổ thông và học viên",
        ),
    ],
)
def test_pupils_are_named_by_level_only_where_the_code_speaks_to_others_too(
    article, everyone, expected
):
    assert pupils(frozenset(article), frozenset(everyone)) == expected
