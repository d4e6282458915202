"""The decision and its code: fixed lines by the decree, three states, a version that follows the text."""

from datetime import date
from pathlib import Path

import pytest

from tests.assemble.small import DAY, ISSUER, clause, library, province, school, workspace
from toolkit.assemble.document import assemble, with_missing
from toolkit.assemble.office import (
    BLANK,
    attached_letterhead,
    authority_lines,
    closing,
    decision_cited,
    head_of,
    letterhead,
)
from toolkit.assemble.papers import paper_paragraphs
from toolkit.errors import DataError
from toolkit.model.document import Kind, State
from toolkit.model.workspace import Issued, Signer

TEMPLATE = (Path(__file__).resolve().parents[2] / "templates/papers/decision.j2").read_text(
    encoding="utf-8"
)
ISSUED = Issued.model_validate({"number": 7, "date": "2026-12-01", "text": "0" * 64})
COMMITTEE = "Ủy ban nhân dân thành phố Mơ"


def decision(state=State.FINAL, **changes):
    document = assemble(workspace(**changes), TEMPLATE, state).document
    return document.parts[0]


def lines(part, kind):
    return [f"{p.lead} {p.text}".strip() for p in part.paragraphs if p.kind is kind]


@pytest.mark.parametrize(
    ("signer", "expected"),
    [
        ({"head_title": "Giám đốc"}, ("GIÁM ĐỐC",)),
        (
            {"authority": "KT.", "head_title": "Hiệu trưởng", "own_title": "Phó Hiệu trưởng"},
            ("KT. HIỆU TRƯỞNG", "PHÓ HIỆU TRƯỞNG"),
        ),
        (
            {"authority": "TM.", "collective": COMMITTEE, "head_title": "Chủ tịch"},
            ("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"),
        ),
        (
            {
                "authority": "TM. KT.",
                "collective": COMMITTEE,
                "head_title": "Chủ tịch",
                "own_title": "Phó Chủ tịch",
            },
            ("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"),
        ),
    ],
)
def test_the_lines_above_the_name(signer, expected):
    assert authority_lines(Signer.model_validate(signer)) == expected


def test_number_and_day_are_blank_until_they_are_recorded():
    office = province()
    assert letterhead(office, None, "").number == f"Số: {BLANK}/QĐ-SGDĐT"
    assert letterhead(office, ISSUED, "").number == "Số: 07/QĐ-SGDĐT"
    assert letterhead(office, ISSUED, "").place_date == "Mơ, ngày 01 tháng 12 năm 2026"
    assert attached_letterhead(office).number == attached_letterhead(office).place_date == ""


def test_a_department_is_named_with_its_province_and_a_school_is_not():
    assert head_of(province()) == "Giám đốc Sở Giáo dục và Đào tạo tỉnh Mơ"
    assert head_of(school()) == "Hiệu trưởng Trường THCS Mơ"


def test_a_committee_decides_as_a_body():
    signer = {
        "authority": "TM.",
        "collective": COMMITTEE,
        "head_title": "Chủ tịch",
        "name": "Lò Mơ",
    }
    part = decision(signer=signer, issuer={**ISSUER, "name": COMMITTEE}, issuer_kind="committee")
    assert lines(part, Kind.AUTHORITY) == ["ỦY BAN NHÂN DÂN THÀNH PHỐ MƠ"]


def test_recipients_end_with_semicolons_and_the_archive_with_a_full_stop():
    made = closing(
        province(recipients=["UBND tỉnh", "Báo Mơ;"], issuer={**ISSUER, "archive": "VX"}), 3
    )
    assert made.recipients == ("- Như Điều 3;", "- UBND tỉnh;", "- Báo Mơ;", "- Lưu: VT, VX.")


@pytest.mark.parametrize(
    ("earlier", "words"),
    [
        (None, "kể từ ngày ký."),
        ({"document": "Quy tắc cũ", "effect": "replace"}, "kể từ ngày ký và thay thế Quy tắc cũ."),
        ({"document": "Quy tắc cũ", "effect": "supplement"}, "thì áp dụng Bộ quy tắc này."),
        (
            {"document": "Quy tắc cũ", "effect": "supplement", "prevails": "earlier"},
            "được ưu tiên áp dụng",
        ),
    ],
)
def test_what_becomes_of_an_earlier_code(earlier, words):
    assert words in lines(decision(earlier=earlier), Kind.ARTICLE)[1]


def test_who_is_only_asked_stands_in_an_article_of_its_own():
    articles = lines(decision(coordinating=["Công an tỉnh"]), Kind.ARTICLE)
    assert articles[2].startswith("Điều 3. Đề nghị Công an tỉnh phối hợp")
    assert articles[3].startswith("Điều 4. Chánh Văn phòng chịu trách nhiệm")
    assert len(lines(decision(), Kind.ARTICLE)) == 3


def test_the_last_words_of_decision_and_code_bear_the_closing_mark():
    document = assemble(
        workspace(clause(text="Cần:", points=["a;", "b."])), TEMPLATE, State.FINAL
    ).document
    assert lines(document.parts[0], Kind.ARTICLE)[-1].endswith("./.")
    assert document.units()[-1].points[-1].text == "b./."


def test_a_draft_is_marked_and_lists_what_is_missing():
    draft = assemble(workspace(), TEMPLATE, State.DRAFT)
    drafted = with_missing(draft, ["Chưa có người ký."]).document
    assert with_missing(draft, []) == draft
    assert drafted.parts[0].letterhead.draft_mark == "DỰ THẢO"
    assert "DỰ THẢO" in drafted.footer
    assert drafted.parts[-1].paragraphs[1].text == "Chưa có người ký."
    final = assemble(workspace(), TEMPLATE, State.FINAL).document
    assert (final.footer, final.parts[0].letterhead.draft_mark, len(final.parts)) == ("", "", 2)


def test_the_schools_decision_names_the_provinces():
    space = workspace(school=school(), province_issued=ISSUED)
    part = assemble(space, TEMPLATE, State.FINAL).document.parts[0]
    cited = decision_cited(province(), ISSUED)
    assert any(line.startswith(f"Thực hiện {cited} ban hành") for line in lines(part, Kind.BASIS))


def test_the_version_is_the_same_for_the_same_text_and_another_for_another():
    def version(**changes):
        return assemble(workspace(school=school(**changes)), TEMPLATE, State.DRAFT).document.version

    own = [{"id": "o", "article": "rules", "text": "Của trường."}]
    assert version() == version(name="Trường khác", managing_body="Sở") != version(own=own)
    assert version().startswith("2026.1-")
    assert assemble(workspace(), TEMPLATE, State.DRAFT).document.version == "2026.1"


def test_the_state_changes_no_word_of_the_code():
    made = [assemble(workspace(), TEMPLATE, state).document for state in State]
    assert len({document.digest for document in made}) == 1


def test_what_a_person_wrote_runs_nothing_and_starts_no_line():
    part = decision(proposer="{{ 7*7 }}\nenacting | PHÁ:", day=DAY)
    assert lines(part, Kind.BASIS)[-1] == "Theo đề nghị của {{ 7*7 }} enacting | PHÁ:."
    assert lines(part, Kind.ENACTING) == ["QUYẾT ĐỊNH:"]


@pytest.mark.parametrize(
    "template",
    ["body | {{ nobody }}", "body | {{ ''.__class__ }}", "poem | hoa", "body | {% if %}"],
)
def test_a_bad_template_is_refused(template):
    with pytest.raises(DataError):
        paper_paragraphs(template, {})


def test_an_empty_plan_gives_a_decision_without_articles_of_a_code():
    empty = library(clause(standing="optional"))
    document = assemble(
        workspace(library=empty, day=date(2026, 1, 1)), TEMPLATE, State.DRAFT
    ).document
    assert document.units() == []
