"""The words that templates of papers may use: who learns there, who is asked, what is blank, which days."""

from dataclasses import replace
from datetime import date

import pytest

from tests.assemble.small import body, clause, library, school, source, workspace
from toolkit.assemble.bodies import body_name, body_proved
from toolkit.assemble.naming import Naming
from toolkit.assemble.paper_words import Bodies, paper_words
from toolkit.assemble.papers import paper_blocks
from toolkit.assemble.posting import posting
from toolkit.assemble.pupils import pupils
from toolkit.assemble.sender import sender_of
from toolkit.assemble.written import BLANK, written
from toolkit.errors import DataError
from toolkit.model.assembly import Role
from toolkit.model.document import Kind, Paragraph
from toolkit.model.papers import Papers
from toolkit.model.terms import SchoolLevel
from toolkit.model.workspace import Issued

ISSUED = Issued.model_validate({"number": 7, "date": "2026-11-27", "text": "0" * 64})
PARTNERS = (
    body("police-province", ({"name": "Công an cấp tỉnh"},)),
    body("ict-department", ({"name": "Sở A"},)),
    body("technology-department", ({"name": "Sở B", "confidence": "M"},)),
)
DEMOCRACY = source(
    "luat-10-2022", kind="luat", use="ground", title="Luật Dân chủ", public_only=True
)


def words(acts=(), papers=None, made=None, **changes):
    made = made or library(sources=(DEMOCRACY, *acts), bodies=PARTNERS)
    space = workspace(library=made, **changes)
    facts, bodies = written(Papers.model_validate(papers or {})), Bodies(space)
    naming = Naming(space, set(), Role.TEXT)
    found = paper_words(space, sender_of(space, facts), facts, naming, bodies, list(acts))
    return found, facts, bodies


def in_school(levels=("lower-secondary",), **changes):
    return school(levels=list(levels), **changes)


YOUTH, CHILDREN, BOTH = (
    "Đoàn Thanh niên Cộng sản Hồ Chí Minh",
    "Đội Thiếu niên Tiền phong Hồ Chí Minh",
    "tổ chức Đoàn, Đội",
)


@pytest.mark.parametrize(
    ("levels", "learners", "parents", "youth", "general"),
    [
        (["preschool"], "trẻ", "cha mẹ trẻ", BOTH, False),
        (["primary"], "học sinh", "cha mẹ học sinh", CHILDREN, True),
        (["preschool", "primary"], "học sinh", "cha mẹ học sinh", CHILDREN, True),
        (["lower-secondary"], "học sinh", "cha mẹ học sinh", BOTH, True),
        (["primary", "lower-secondary"], "học sinh", "cha mẹ học sinh", BOTH, True),
        (["upper-secondary"], "học sinh", "cha mẹ học sinh", YOUTH, True),
        (["continuing"], "học viên", "cha mẹ học sinh", YOUTH, False),
        (
            ["upper-secondary", "continuing"],
            "học sinh và học viên",
            "cha mẹ học sinh",
            YOUTH,
            True,
        ),
    ],
)
def test_learners_parents_and_the_young_peoples_organisation(
    levels, learners, parents, youth, general
):
    found, _, _ = words(school=in_school(levels))
    assert (found["learners"], found["parents"], found["youth"]) == (learners, parents, youth)
    assert found["parents_board"] == f"Ban đại diện {parents}"
    assert (found["general"], found["preschool"]) == (general, levels == ["preschool"])


def test_a_province_speaks_of_all_learners():
    found, _, _ = words()
    assert (found["learners"], found["preschool"], found["general"]) == ("người học", False, True)


@pytest.mark.parametrize(
    ("office", "who"),
    [
        (None, (False, False, False, "")),
        (in_school(), (True, True, False, "Ủy ban nhân dân xã Mơ")),
        (in_school(ownership="private"), (True, False, False, "Ủy ban nhân dân xã Mơ")),
    ],
)
def test_who_the_office_is(office, who):
    found, _, _ = words(school=office)
    keys = ("school", "public", "committee", "managing_body")
    assert tuple(found[key] for key in keys) == who
    assert found["province"] == "tỉnh Mơ"


def test_a_committee_is_one_where_it_issues_and_not_for_its_schools():
    for office, is_one in ((None, True), (in_school(), False)):
        found, _, _ = words(issuer_kind="committee", school=office)
        assert found["committee"] is is_one


@pytest.mark.parametrize(
    ("office", "bound"),
    [(None, False), (in_school(), True), (in_school(ownership="private"), False)],
)
def test_the_act_on_democracy_binds_public_schools(office, bound):
    assert words(school=office)[0]["democracy"] is bound


def test_and_only_while_it_stands():
    lapsed = DEMOCRACY.model_copy(update={"in_force_to": date(2026, 11, 22)})
    made = library(sources=(lapsed,), bodies=PARTNERS)
    assert words(school=in_school(), made=made)[0]["democracy"] is False


LAW = source("law", kind="luat", use="ground", title="Luật Mơ")
LETTER = source(
    "letter", kind="cong_van", use="origin", number="4/UBND", title="V/v x", issuer="UBND"
)


def test_the_grounds_of_a_province_name_competence_acts_and_the_letter():
    found, facts, _ = words(
        (LAW, LETTER)[:1], made=library(sources=(LAW, LETTER, DEMOCRACY), bodies=PARTNERS)
    )
    assert found["grounds"] == [
        "Căn cứ Quyết định số 1/2026/QĐ-UBND",
        "Căn cứ Luật Mơ ngày 02 tháng 01 năm 2020",
        "Thực hiện Công văn số 4/UBND ngày 02 tháng 01 năm 2020 của UBND V/v x",
    ]
    assert facts.missing == {}


def test_a_province_without_competence_has_a_blank_and_without_the_letter_no_line():
    found, facts, _ = words((LAW,), competence=[])
    assert found["grounds"] == [f"Căn cứ {BLANK}", "Căn cứ Luật Mơ ngày 02 tháng 01 năm 2020"]
    assert list(facts.missing) == ["competence"]


@pytest.mark.parametrize(("issued", "missing"), [(None, ["province-issued"]), (ISSUED, [])])
def test_a_school_carries_out_the_provinces_decision(issued, missing):
    found, facts, _ = words((LAW,), school=in_school(), province_issued=issued)
    assert len(found["grounds"]) == 2
    assert found["grounds"][-1].startswith("Thực hiện Quyết định số ")
    assert found["grounds"][-1].endswith(
        "ban hành Bộ quy tắc ứng xử trên mạng xã hội trong các cơ sở giáo dục trên địa bàn tỉnh Mơ"
    )
    assert list(facts.missing) == missing


@pytest.mark.parametrize(("issued", "missing"), [(None, ["issued"]), (ISSUED, [])])
def test_a_decision_that_is_cited_without_a_number_is_a_blank(issued, missing):
    found, facts, _ = words(issued=issued)
    assert found["decision"]().startswith("Quyết định số ")
    assert list(facts.missing) == missing


def test_the_letter_is_named_where_there_is_one():
    found, _, _ = words(made=library(sources=(LETTER, DEMOCRACY), bodies=PARTNERS))
    assert found["origin"]().startswith("Công văn số 4/UBND ngày")
    assert words()[0]["origin"]() == ""


def test_a_department_asks_the_police_of_its_province_and_who_took_over():
    found, _, bodies = words(papers={"consultation": {"to": ["Sở B;", "Báo Mơ."]}})
    assert found["partners"]() == ["Công an tỉnh Mơ", "Sở A", "Sở B"]
    assert found["addressees"]() == ["Công an tỉnh Mơ", "Sở A", "Sở B", "Báo Mơ"]
    assert bodies.unproved == {"technology-department": "Sở B"}


OWN_PEOPLE = "Các tổ chuyên môn, cán bộ quản lý, giáo viên, nhân viên"


@pytest.mark.parametrize(
    ("office", "asked"),
    [
        (
            in_school(),
            [
                OWN_PEOPLE,
                "Ban Chấp hành Công đoàn",
                "Ban đại diện cha mẹ học sinh",
                "Đại diện học sinh các lớp",
            ],
        ),
        (
            in_school(ownership="private"),
            [OWN_PEOPLE, "Ban đại diện cha mẹ học sinh", "Đại diện học sinh các lớp"],
        ),
        (
            in_school(["preschool"]),
            [OWN_PEOPLE, "Ban Chấp hành Công đoàn", "Ban đại diện cha mẹ trẻ"],
        ),
    ],
)
def test_a_school_asks_its_own_people(office, asked):
    found, _, _ = words(
        school=office, papers={"consultation": {"to": [f"{OWN_PEOPLE};", "Báo Mơ"]}}
    )
    assert found["addressees"]() == [*asked, "Báo Mơ"]


def test_a_body_that_is_not_there_or_bears_no_name_is_a_fault_of_the_template():
    gone = body("gone", ({"name": "X", "to": "2026-11-22"},))
    found, _, _ = words(made=library(bodies=(*PARTNERS, gone)))
    for identity in ("nobody", "gone"):
        with pytest.raises(DataError, match=identity):
            found["body"](identity)


def test_the_managing_body_is_what_the_school_says_and_needs_no_proof():
    held = body("managing-body", ({"name": "cơ quan quản lý", "confidence": "M"},))
    found, _, bodies = words(made=library(bodies=(*PARTNERS, held)), school=in_school())
    assert (found["body"]("managing-body"), bodies.unproved) == ("Ủy ban nhân dân xã Mơ", {})
    found, _, bodies = words(made=library(bodies=(*PARTNERS, held)))
    assert found["body"]("managing-body") == "cơ quan quản lý"
    assert bodies.unproved == {"managing-body": "cơ quan quản lý"}


NAMES = (
    {"name": "cho mầm non", "levels": ["preschool"]},
    {"name": "cho phổ thông", "levels": ["primary", "lower-secondary"]},
    {"name": "cho tư thục", "ownership": "private"},
    {"name": "cũ", "to": "2026-11-22"},
    {"name": "mới", "from": "2026-11-23", "confidence": "M"},
)


@pytest.mark.parametrize(
    ("office", "day", "name", "proved"),
    [
        (None, date(2026, 11, 22), "cũ", True),
        (None, date(2026, 11, 23), "mới", False),
        (in_school(["preschool"]), None, "cho mầm non", True),
        (in_school(["primary", "lower-secondary"]), None, "cho phổ thông", True),
        (in_school(["primary", "upper-secondary"]), None, "mới", False),
        (in_school(["primary", "upper-secondary"], ownership="private"), None, "cho tư thục", True),
    ],
)
def test_a_body_is_called_as_it_is_for_these_schools_on_the_day(office, day, name, proved):
    space = workspace(school=office, **({"day": day} if day else {}))
    held = body("office", NAMES)
    assert (body_name(held, space), body_proved(held, space)) == (name, proved)


ALL = frozenset(SchoolLevel)
PRE, PRI, LOW, UPP, CON = SchoolLevel


@pytest.mark.parametrize(
    ("article", "code", "named"),
    [
        (ALL, ALL, "học sinh và học viên"),
        ({PRI, LOW}, {PRI, LOW}, "học sinh"),
        ({PRI}, {PRI, LOW}, "học sinh tiểu học"),
        ({LOW, UPP}, {PRI, LOW, UPP}, "học sinh trung học cơ sở và trung học phổ thông"),
        (
            {PRI, LOW, UPP},
            {PRI, LOW, UPP, CON},
            "học sinh tiểu học, trung học cơ sở và trung học phổ thông",
        ),
        ({CON}, {CON}, "học viên"),
        ({UPP, CON}, {LOW, UPP, CON}, "học sinh trung học phổ thông và học viên"),
        ({PRE}, {PRE}, "học sinh"),
        ({PRE, PRI}, {PRE, PRI}, "học sinh"),
    ],
)
def test_the_learners_of_an_article(article, code, named):
    assert pupils(frozenset(article), frozenset(code)) == named


BEGINS, ENDS = date(2026, 12, 1), date(2026, 12, 31)
DAY = "ngày 01 tháng 12 năm 2026"


@pytest.mark.parametrize(
    ("issued", "publication", "by_law", "expected", "missing"),
    [
        (ISSUED, {}, True, ("04 tháng 12", "04 tháng 12", "23 tháng 12", False), []),
        (ISSUED, {"from": BEGINS}, True, ("04 tháng 12", "01 tháng 12", "20 tháng 12", True), []),
        (
            ISSUED,
            {"from": BEGINS, "until": ENDS},
            True,
            ("04 tháng 12", "01 tháng 12", "31 tháng 12", True),
            [],
        ),
        (None, {}, True, (BLANK, BLANK, BLANK, False), ["issued"]),
        (None, {"from": BEGINS}, True, (BLANK, "01 tháng 12", "20 tháng 12", True), ["issued"]),
        (None, {"until": ENDS}, True, (BLANK, BLANK, "31 tháng 12", False), ["issued"]),
        (
            ISSUED,
            {"from": BEGINS, "until": ENDS},
            False,
            ("", "01 tháng 12", "31 tháng 12", True),
            [],
        ),
        (
            ISSUED,
            {},
            False,
            ("", BLANK, BLANK, False),
            ["publication.from", "publication.until"],
        ),
    ],
)
def test_the_days_of_posting(issued, publication, by_law, expected, missing):
    facts = written(Papers.model_validate({"publication": publication}))
    found = posting(replace(workspace(), issued=issued), facts, by_law)
    *days, chosen = expected
    told = (found.deadline, found.first, found.last)
    assert [one.removeprefix("ngày ").removesuffix(" năm 2026") for one in told] == days
    assert (found.chosen, list(facts.missing)) == (chosen, missing)


def test_what_was_written_is_given_and_what_was_not_is_a_blank():
    facts = written(
        Papers.model_validate(
            {"counts": {"parents": 80}, "meeting": {"place": "A|B", "date": BEGINS}}
        ),
        {"parents_signed": 60, "staff": 0},
    )
    assert (facts.fact("meeting.place"), facts.fact("meeting.date")) == ("A/B", DAY)
    assert facts.short_day("meeting.date") == "01/12/2026"
    assert (facts.known("meeting.chair"), facts.known("nothing.there")) == (None, None)
    assert (facts.rate("counts.parents_signed", "counts.parents"), facts.fact("counts.staff")) == (
        "75,0%",
        "0",
    )
    assert (facts.items("team"), list(facts.missing)) == ([], [])
    assert facts.rate("counts.staff_signed", "counts.staff") == BLANK
    assert facts.rate("counts.parents", "counts.staff") == BLANK
    assert (facts.fact("meeting.chair"), facts.short_day("meeting.starts")) == (BLANK, BLANK)
    assert (facts.listed("meeting.opinions"), facts.text(None, "team.name")) == ([BLANK], BLANK)
    assert facts.text("A|B", "x") == "A/B"
    assert list(facts.missing) == [
        "meeting.chair",
        "meeting.starts",
        "meeting.opinions",
        "team.name",
    ]


@pytest.mark.parametrize(
    ("line", "paragraph"),
    [
        ("article | Điều 12. Hỏi  nhé", Paragraph(Kind.ARTICLE, "Hỏi  nhé", "Điều 12.")),
        ("article | Hỏi", Paragraph(Kind.ARTICLE, "Hỏi")),
        ("body | Điều 1. Hỏi", Paragraph(Kind.BODY, "Điều 1. Hỏi")),
        ("body | a | b", Paragraph(Kind.BODY, "a | b")),
    ],
)
def test_a_line_of_a_template_is_a_paragraph_with_its_lead(line, paragraph):
    assert paper_blocks(line, {}) == (paragraph,)


def act(identity, **changes):
    return source(identity, kind="nghi_dinh", number="7/NĐ", title="về x", issuer="A", **changes)


def naming(*acts, introduced=()):
    return Naming(workspace(library=library(sources=acts)), set(introduced))


def test_an_act_is_named_in_full_first_and_kept_once():
    found = naming(act("law"))
    assert found.act("law") == "Nghị định số 7/NĐ ngày 02 tháng 01 năm 2020 của A về x"
    assert found.act("law", "1") == "Nghị định số 7/NĐ"
    assert naming(act("law"), introduced=["law"]).act("law") == "Nghị định số 7/NĐ"
    assert [(c.source, c.at, c.role) for c in found.cited] == [("law", "", Role.ANNEX)]


def test_places_are_kept_apart_only_where_some_ended_before_their_act():
    ended = {"places": ["9"], "to": "2026-01-29", "by": "x", "confidence": "H"}
    places = [{"at": at, "gist": "x", "confidence": "H"} for at in ("1", "2.1")]
    whole = naming(act("law", provisions=places))
    parted = naming(act("law", provisions=places, partial_ends=[ended]))
    for one in (whole, parted):
        assert [one.place("law", at) for at in ("1", "2.1", "1")] == [
            "Điều 1",
            "khoản 1 Điều 2",
            "Điều 1",
        ]
    assert [c.at for c in whole.cited] == [""]
    assert [c.at for c in parted.cited] == ["1", "2.1"]


@pytest.mark.parametrize(
    ("mark", "doubt"),
    [
        ("H", ""),
        ("M", " (mức tin cậy M: "),
        ("L", " (mức tin cậy L: "),
        ("GK", " (mức tin cậy GK: "),
    ],
)
def test_a_place_that_is_not_confirmed_bears_its_mark(mark, doubt):
    found = naming(act("law", provisions=[{"at": "1", "gist": "x", "confidence": mark}]))
    assert found.doubt("law", "1").startswith(doubt)
    assert bool(found.doubt("law", "1")) == bool(doubt)


def test_a_template_may_ask_whether_an_act_stands_and_may_name_only_what_there_is():
    found = naming(act("law", in_force_to="2026-11-23"), act("old", in_force_to="2026-11-22"))
    assert [found.stands(name) for name in ("law", "old", "gone")] == [True, False, False]
    for wrong in (lambda: found.act("gone"), lambda: found.place("law", "9")):
        with pytest.raises(DataError):
            wrong()


def test_what_is_not_sure_of_an_act_and_when_it_was_checked():
    found = naming(act("law", confidence_note="số chưa rõ"), act("sure"))
    assert (found.note("law"), found.note("sure")) == ("số chưa rõ", "")
    assert found.checked("law") == "ngày 23 tháng 11 năm 2026"


def test_the_chapters_are_those_of_the_code():
    assert clause().id in words()[0]["chapters"]()[0].articles[0].units[0].clause
