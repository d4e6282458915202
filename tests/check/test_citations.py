"""Citations typed by hand: silent where Decree 30 is kept, telling where it is not or where a fact is wrong."""

from datetime import date

import pytest

from tests.assemble.small import clause, library, school, source, workspace
from toolkit.assemble.document import assemble
from toolkit.check.registry import check_document
from toolkit.check.rule import Asked
from toolkit.model.document import State

ACT = source(
    "act",
    kind="nghi_dinh",
    number="53/2022/NĐ-CP",
    title="quy định chi tiết một số điều của Luật An ninh mạng",
    issuer="Chính phủ",
    issued="2022-08-15",
    slips=[{"at": "III.2", "printed": "tài sản vô tuyến điện", "right": "tần số vô tuyến điện"}],
)
GOOD = "Nghị định số 53/2022/NĐ-CP ngày 15 tháng 8 năm 2022 của Chính phủ quy định chi tiết một số điều"


def told(rule, **own):
    made = library(clause(), sources=(ACT,))
    space = workspace(library=made, school=school(**own)) if "own" in own else None
    space = space or workspace(library=made, **own)
    assembly = assemble(space, "basis | {{ grounds|join }}", State.DRAFT)
    problems = check_document(space, assembly, Asked(space.office.day, False))
    return [(str(p.level), p.what.english()) for p in problems if p.rule == rule]


def typed(text):
    return told("citation-form", competence=[text])


@pytest.mark.parametrize(
    "text",
    [
        GOOD,
        "Luật Trẻ em ngày 05 tháng 4 năm 2016",
        "Quyết định số 90/2025/QĐ-UBND ngày 20 tháng 8 năm 2025 của Ủy ban nhân dân tỉnh Mơ quy định chức năng",
        "Công văn số 4032/UBND-NC ngày 24 tháng 10 năm 2024",
        "theo Bộ luật Hình sự; tần số vô tuyến điện",
    ],
)
def test_a_citation_by_the_decree_is_left_in_peace(text):
    assert typed(text) == []


@pytest.mark.parametrize(
    ("level", "text"),
    [
        ("error", "Nghị định số 53/NĐ-CP ngày 15 tháng 8 năm 2022"),  # the letter's slip
        ("error", GOOD.replace("15 tháng 8", "16 tháng 8")),
        ("error", "lĩnh vực tài sản vô tuyến điện"),
        ("warning", GOOD.replace(" số 53", " 53")),
        ("warning", "Quyết định số 9/QĐ-UBND ngày 05/3/2020 của Ủy ban nhân dân tỉnh"),
        ("warning", "Luật An ninh mạng số 116/2025/QH15 ngày 10 tháng 12 năm 2025"),
        ("warning", "Bộ Luật hình sự"),
    ],
)
def test_a_slip_is_told_with_its_weight(level, text):
    assert [one for one, _ in typed(text)] == [level]


def test_an_unconfirmed_day_of_issue_that_is_printed_is_pointed_out():
    marks = {"issued": "GK", "start": "H", "end": "H"}
    shaky = source(
        "guide", confidence=marks, provisions=[{"at": "1", "gist": "x", "confidence": "H"}]
    )
    space = workspace(library=library(clause(), sources=(shaky,)))
    assembly = assemble(space, "body | x", State.DRAFT)
    problems = check_document(space, assembly, Asked(date(2026, 11, 23), False))
    assert [str(p.level) for p in problems if p.rule == "citation-form"] == ["warning"]


def own(text):
    return told("first-citation-in-full", own=[{"id": "o", "article": "rules", "text": text}])


def test_the_first_citation_is_full_and_later_ones_may_be_short():
    assert own(f"Theo {GOOD}; xem lại Nghị định số 53/2022/NĐ-CP.") == []
    assert len(own("Theo Nghị định số 53/2022/NĐ-CP.")) == 1
    assert len(own("Theo Thông tư số 19/2025/TT-BGDĐT và Thông tư số 06/2019/TT-BGDĐT.")) == 2
    assert own("Theo Luật An ninh mạng, Điều 7.") == []


def test_an_act_inside_the_title_of_another_is_no_first_citation():
    other = "Nghị định số 53/2022/NĐ-CP ngày 15 tháng 8 năm 2022 của Chính phủ "
    assert own(f"Theo {other}quy định chi tiết một số điều của Luật An ninh mạng.") == []


def test_a_code_of_laws_and_a_law_by_number_are_judged_only_where_they_are_wrong():
    by_number = "Luật An ninh mạng số 116/2025/QH15"
    assert [level for level, _ in told("citation-form", proposer=by_number)] == []
    assert [level for level, _ in told("citation-form", proposer="Bộ Luật hình sự")] == ["warning"]


def test_every_slip_of_one_text_is_told():
    text = "Nghị định 53/NĐ-CP ngày 5/3/2020 về tài sản vô tuyến điện"
    words = [what for _, what in typed(text)]
    assert [one.split("”")[0] for one in words] == [
        "“53/NĐ-CP",
        "“Nghị định 53/NĐ-CP",
        "“53/NĐ-CP ngày 5/3/2020",
        "“tài sản vô tuyến điện",
    ]


@pytest.mark.parametrize(
    ("day", "right"),
    [
        ("15 tháng 8 năm 2022", True),
        ("16 tháng 8 năm 2022", False),
        ("15 tháng 9 năm 2022", False),
        ("15 tháng 8 năm 2023", False),
    ],
)
def test_a_typed_day_of_issue_is_the_recorded_one(day, right):
    assert (typed(GOOD.replace("15 tháng 8 năm 2022", day)) == []) is right
    assert typed(f"Nghị định số 99/2022/NĐ-CP ngày {day}") == []


def test_a_slip_of_the_letter_is_a_whole_word():
    assert typed("lĩnh vực tài sản vô tuyến điện tử") != []
    assert typed("lĩnh vực tài sản vô tuyến điệnx") == []


@pytest.mark.parametrize(
    ("mark", "use", "levels"),
    [("GK", "guidance", ["warning"]), ("H", "guidance", []), ("GK", "information", [])],
)
def test_only_a_day_that_is_printed_and_not_confirmed_is_pointed_out(mark, use, levels):
    marks = {"issued": mark, "start": "H", "end": "H"}
    shaky = source("guide", use=use, confidence=marks)
    space = workspace(library=library(clause(), sources=(shaky,)))
    assembly = assemble(space, "body | x", State.DRAFT)
    problems = check_document(space, assembly, Asked(date(2026, 11, 23), False))
    assert [str(p.level) for p in problems if p.rule == "citation-form"] == levels


def test_what_the_decision_cites_in_full_may_be_short_in_the_code():
    text = {"own": [{"id": "o", "article": "rules", "text": "Theo Nghị định số 53/2022/NĐ-CP."}]}
    assert len(told("first-citation-in-full", **text)) == 1
    assert told("first-citation-in-full", **text, grounds={"add": {"act": "x"}}) == []


def test_a_citation_is_full_with_its_day_and_its_issuer():
    short_day = "Theo Nghị định số 53/2022/NĐ-CP ngày 15 tháng 8 năm 2022."
    assert len(own(short_day)) == 1
    assert own(f"Theo {short_day[5:-1]} của Chính phủ.") == []


def test_points_are_read_with_their_lead_and_named_once():
    points = ["Nghị định số 53/2022/NĐ-CP;", "Nghị định số 53/2022/NĐ-CP."]
    text = [{"id": "o", "article": "rules", "text": "Theo:", "points": points}]
    assert len(told("first-citation-in-full", own=text)) == 1


def test_a_reworded_clause_is_read_too():
    words = {"pupil.ask": {"text": "Theo Nghị định số 53/2022/NĐ-CP.", "reason": "x"}}
    made = library(clause(), sources=(ACT,))
    space = workspace(library=made, school=school(reword=words))
    assembly = assemble(space, "basis | x", State.DRAFT)
    found = check_document(space, assembly, Asked(space.office.day, False))
    assert [p.rule for p in found if p.rule == "first-citation-in-full"] == [
        "first-citation-in-full"
    ]
