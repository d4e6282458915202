"""Whose paper it is, who proposes, who signs, and what the header and Nơi nhận of each paper say."""

from dataclasses import replace
from datetime import date

import pytest

from tests.assemble.small import ISSUER, SIGNER, school, workspace
from tests.papers.offices import KINDS
from toolkit.assemble.closings import BY_HAND, DAY_BY_HAND, paper_closing, paper_letterhead
from toolkit.assemble.office import BLANK as ROOM
from toolkit.assemble.sender import proposer_of, sender_of
from toolkit.assemble.written import BLANK, written
from toolkit.model.papers import Papers
from toolkit.model.workspace import Issued

ISSUED = Issued.model_validate({"number": 7, "date": "2026-12-01", "text": "0" * 64})
COMMITTEE = "Ủy ban nhân dân tỉnh Mơ"
BY_COMMITTEE = {
    "issuer_kind": "committee",
    "issuer": {**ISSUER, "name": COMMITTEE, "symbol": "QĐ-UBND"},
    "signer": {**SIGNER, "authority": "TM.", "collective": COMMITTEE, "head_title": "CHỦ TỊCH"},
}
DRAFTER = {
    "issuer": {"name": "Sở Giáo dục và Đào tạo", "symbol": "QĐ-SGDĐT", "place": "Mơ"},
    "signer": {"head_title": "GIÁM ĐỐC", "name": "Hoàng Văn Núi"},
}


def facts(**papers):
    return written(Papers.model_validate(papers))


def sent(space, **papers):
    known = facts(**papers)
    return sender_of(space, known), known


@pytest.mark.parametrize(
    ("name", "unit"),
    [("Trường THCS Mơ", "Trường"), ("Trung tâm GDTX Mơ", "Trung tâm"), ("Nhóm trẻ Mơ", "Đơn vị")],
)
def test_a_schools_papers_are_its_own(name, unit):
    space = workspace(school=school(name=name, issuer={**ISSUER, "name": name}))
    sender, known = sent(space)
    assert (sender.issuer.name, sender.signer.name, sender.name) == (name, "Lò Thị Mơ", name)
    assert (sender.unit, sender.head, sender.head_title) == (
        unit,
        f"Hiệu trưởng {name}",
        "Hiệu trưởng",
    )
    assert known.missing == {}


def test_a_departments_papers_are_its_own():
    sender, known = sent(workspace())
    assert (sender.name, sender.unit) == ("Sở Giáo dục và Đào tạo tỉnh Mơ", "Sở")
    assert (sender.head, sender.head_title) == (
        "Giám đốc Sở Giáo dục và Đào tạo tỉnh Mơ",
        "Giám đốc Sở",
    )
    assert (sender.agency, known.missing) == ("SGDĐT", {})


@pytest.mark.parametrize("name", ["Sở Giáo dục và Đào tạo", "Sở Giáo dục và Đào tạo tỉnh Mơ"])
def test_a_committees_papers_are_those_of_the_department_that_drafts(name):
    drafter = {**DRAFTER, "issuer": {**DRAFTER["issuer"], "name": name}}
    papers = Papers.model_validate({"drafter": drafter})
    space = replace(workspace(**BY_COMMITTEE), papers=papers)
    sender, known = sent(space)
    assert (sender.issuer.name, sender.signer.name) == (name, "Hoàng Văn Núi")
    assert sender.name == "Sở Giáo dục và Đào tạo tỉnh Mơ"
    assert sender.head == "Giám đốc Sở Giáo dục và Đào tạo tỉnh Mơ"
    assert (sender.unit, known.missing) == ("Sở", {})


@pytest.mark.parametrize("papers", [None, Papers()], ids=["no file", "not named"])
def test_a_department_that_is_not_named_is_a_blank(papers):
    sender, known = sent(replace(workspace(**BY_COMMITTEE), papers=papers))
    assert (sender.name, sender.head, sender.agency) == (BLANK, BLANK, BLANK)
    assert (sender.issuer.place, sender.signer.head_title) == ("Mơ", BLANK)
    assert list(known.missing) == ["drafter"]


@pytest.mark.parametrize(
    ("proposer", "unit", "title", "missing"),
    [
        ("Trưởng phòng Chính trị", "Phòng Chính trị", "Trưởng phòng", []),
        ("Tổ soạn thảo", "Tổ soạn thảo", "Tổ trưởng", []),
        ("Phó Hiệu trưởng", "", "Phó Hiệu trưởng", []),
        (None, "Tổ soạn thảo Bộ quy tắc", "Tổ trưởng", ["proposer"]),
    ],
)
def test_who_proposes(proposer, unit, title, missing):
    known = facts()
    found = proposer_of(workspace(proposer=proposer), known)
    assert (found.unit, found.title, list(known.missing)) == (unit, title, missing)


def letterhead(paper, space, mark="", **papers):
    sender, known = sent(space, **papers)
    return paper_letterhead(space, KINDS[paper], sender, known, mark), known


def in_school(**changes):
    issued = changes.pop("issued", None)
    issuer = {**ISSUER, "name": "Trường THCS Mơ", "superior": "ubnd xã mơ", "symbol": "QĐ-THCSM"}
    return workspace(school=school(**{"issuer": issuer, **changes}), issued=issued)


def test_the_header_bears_number_place_day_and_the_mark():
    head, _ = letterhead("plan", in_school(), "DỰ THẢO")
    assert (head.superior, head.issuer) == ("UBND XÃ MƠ", "TRƯỜNG THCS MƠ")
    assert head.number == f"Số: {ROOM}/KH-THCSM"
    assert head.place_date == f"Mơ, ngày{ROOM}tháng{ROOM}năm 2026"
    assert (head.draft_mark, head.about) == ("DỰ THẢO", "")


def test_minutes_have_no_day_in_the_header_and_a_form_neither_number():
    head, _ = letterhead("minutes", in_school())
    assert (head.number, head.place_date) == (f"Số: {ROOM}/BB-THCSM", "")
    head, _ = letterhead("opinion-slip", in_school(), "DỰ THẢO")
    assert (head.number, head.place_date, head.draft_mark) == ("", "", "")


@pytest.mark.parametrize(
    ("archive", "symbol", "number", "missing"),
    [
        ("VP", None, "THCSM-VP", []),
        ("VP", "THCSM-TH", "THCSM-TH", []),
        (None, "THCSM-TH", "THCSM-TH", []),
        (None, None, BLANK, ["letter_symbol"]),
    ],
)
def test_the_sign_of_a_letter_names_the_unit_that_wrote_it(archive, symbol, number, missing):
    issuer = {**ISSUER, "name": "Trường THCS Mơ", "symbol": "QĐ-THCSM", "archive": archive}
    papers = {"letter_symbol": symbol} if symbol else {}
    head, known = letterhead("letter", in_school(issuer=issuer), **papers)
    assert (head.number, list(known.missing)) == (f"Số: {ROOM}/{number}", missing)
    assert head.about == "V/v góp ý dự thảo Bộ quy tắc ứng xử trên mạng xã hội"


@pytest.mark.parametrize(
    ("paper", "issued", "year"),
    [
        ("plan", None, "2026"),
        ("plan", date(2027, 1, 4), "2026"),
        ("notice", None, "2026"),
        ("notice", date(2027, 1, 4), "2027"),
        ("notice", date(2026, 12, 20), "2026"),
        ("notice", date(2026, 12, 21), f"20{ROOM[:4]}"),
        ("rollout", date(2026, 12, 31), f"20{ROOM[:4]}"),
        ("report", date(2027, 1, 4), f"20{ROOM[:4]}"),
    ],
)
def test_the_year_is_that_of_the_draft_of_the_posting_or_open(paper, issued, year):
    signed = issued and Issued.model_validate({"number": 7, "date": issued, "text": "0" * 64})
    head, _ = letterhead(paper, in_school(issued=signed))
    assert head.place_date == f"Mơ, ngày{ROOM}tháng{ROOM}năm {year}"


@pytest.mark.parametrize(
    ("space", "superior", "issuer"),
    [
        (in_school(proposer="Tổ soạn thảo"), "TRƯỜNG THCS MƠ", "TỔ SOẠN THẢO"),
        (in_school(proposer="Phó Hiệu trưởng"), "UBND XÃ MƠ", "TRƯỜNG THCS MƠ"),
        (
            workspace(proposer="Trưởng phòng Chính trị"),
            "SỞ GIÁO DỤC VÀ ĐÀO TẠO TỈNH MƠ",
            "PHÒNG CHÍNH TRỊ",
        ),
    ],
)
def test_a_submission_bears_the_header_of_who_proposes(space, superior, issuer):
    head, _ = letterhead("submission", space)
    assert (head.superior, head.issuer) == (superior, issuer)


def closing(paper, space, **papers):
    sender, known = sent(space, **papers)
    return paper_closing(space, KINDS[paper], sender, known), known


def test_the_head_signs_and_a_missing_name_is_a_blank_to_fill():
    made, known = closing("plan", in_school())
    assert (made.authority, made.name, known.missing) == (("HIỆU TRƯỞNG",), "Lò Thị Mơ", {})
    made, known = closing("plan", in_school(signer={"head_title": "Hiệu trưởng"}))
    assert (made.name, list(known.missing)) == ("", ["signer.name"])


def test_who_proposes_signs_the_submission():
    team = [{"name": "An", "post": "x"}, {"name": "Bình", "post": "x", "role": "Tổ trưởng"}]
    space = in_school(proposer="Tổ soạn thảo")
    made, _ = closing("submission", space, team=team)
    assert (made.authority, made.name) == (("TỔ TRƯỞNG",), "Bình")
    assert closing("submission", space, team=team, submitter="Chi")[0].name == "Chi"
    made, known = closing("submission", space)
    assert (made.name, list(known.missing)) == (BLANK, ["submitter"])


def test_the_chair_and_the_secretary_sign_the_minutes():
    made, _ = closing("minutes", in_school(), meeting={"chair": "An", "secretary": "Bình"})
    assert (made.authority, made.name) == (("CHỦ TỌA",), "An")
    assert (made.left.authority, made.left.name) == (("THƯ KÝ",), "Bình")


@pytest.mark.parametrize(
    ("paper", "left", "right", "note", "dated"),
    [
        ("posting", "NGƯỜI CHỨNG KIẾN", "NGƯỜI NIÊM YẾT", BY_HAND, ""),
        (
            "incident-slip",
            "NGƯỜI PHẢN ÁNH",
            "NGƯỜI TIẾP NHẬN",
            "(Nếu muốn ghi tên)",
            DAY_BY_HAND,
        ),
        ("incident-minutes", "THƯ KÝ", "CHỦ TRÌ", BY_HAND, ""),
    ],
)
def test_two_who_sign_by_hand(paper, left, right, note, dated):
    made, _ = closing(paper, in_school())
    assert (made.left.authority, made.left.note) == ((left,), note)
    assert (made.authority, made.note, made.name) == ((right,), BY_HAND, "")
    assert made.dated == dated


def test_who_gives_an_opinion_may_leave_the_slip_without_a_name():
    made, _ = closing("opinion-slip", in_school())
    assert (made.authority, made.name, made.left) == (("NGƯỜI GÓP Ý",), "", None)
    assert (made.note, made.dated) == ("(Có thể không ký, không ghi tên)", DAY_BY_HAND)
    assert made.recipients == ()


@pytest.mark.parametrize(
    ("paper", "archive", "lines"),
    [
        ("plan", "VP", ("- Báo Mơ;", "- Lưu: VT, VP.")),
        ("plan", None, ("- Báo Mơ;", "- Lưu: VT.")),
        ("team", None, ("- Như Điều 3;", "- Báo Mơ;", "- Lưu: VT.")),
        ("letter", "VP", ("- Như trên;", "- Lưu: VT, VP.")),
        ("minutes", "VP", ("- Lưu: VT, hồ sơ.",)),
        ("incident-slip", "VP", ()),
    ],
)
def test_who_receives_a_paper(paper, archive, lines):
    issuer = {**ISSUER, "name": "Trường THCS Mơ", "archive": archive}
    made, _ = closing(paper, in_school(issuer=issuer, recipients=["Báo Mơ; "]))
    assert made.recipients == lines
