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
