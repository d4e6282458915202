"""Each paper around the code: words, blanks, days, receivers and signers, for a school and for a province."""

import re
from datetime import date
from pathlib import Path

import pytest

from tests.papers.offices import (
    BARE,
    FRIDAY,
    KINDS,
    PRIVATE,
    PROVINCE,
    SCHOOL,
    THEN,
    blanks,
    judged,
    loaded,
    rules,
    text,
)
from toolkit.assemble.paper import assemble_paper
from toolkit.assemble.registry import PAPERS, SIGNERS, Profile, Signing, paper_kind
from toolkit.assemble.written import BLANK
from toolkit.errors import UsageError
from toolkit.flow.paper import rendered_paper
from toolkit.load.data import data_folder
from toolkit.model.document import Kind, State, Table
from toolkit.model.problem import Level
from toolkit.model.terms import Use

TEMPLATES = data_folder("templates") / "papers"
GOLDEN = Path(__file__).parents[1] / "golden" / "papers"
BOTH = [PROVINCE, SCHOOL]
EVERY = [*BOTH, PRIVATE, BARE, THEN]
NAMES = list(KINDS)


def part_of(paper, folder, **changes):
    (part,) = judged(paper, folder, **changes).assembly.document.parts
    return part


def test_the_list_and_the_templates_are_the_same():
    code = {"decision", "fines"}
    assert {p.stem for p in TEMPLATES.glob("*.j2")} - code == set(NAMES)
    assert len(NAMES) == len(PAPERS) == 12
    assert set(SIGNERS) == set(Signing)


def test_every_place_of_law_in_the_list_is_in_the_library():
    sources = loaded(PROVINCE).library.sources
    for kind in PAPERS:
        assert all(sources[source].provision(at) for source, at in kind.hooks), kind.id
        assert all(sources[source].use is Use.GROUND for source in kind.grounds), kind.id


LAW_OF_PAPERS = {
    "plan": ["luat-10-2022 55"],
    "team": [],
    "letter": ["luat-10-2022 53.10", "luat-10-2022 54", "luat-10-2022 55"],
    "opinion-slip": ["luat-10-2022 54"],
    "submission": ["luat-10-2022 55"],
    "minutes": ["luat-10-2022 50", "luat-10-2022 51", "tt-06-2019 3"],
    "notice": ["luat-10-2022 46.9", "luat-10-2022 47.2", "luat-10-2022 48"],
    "posting": ["luat-10-2022 46.9", "luat-10-2022 47.2", "luat-10-2022 48"],
    "rollout": [],
    "incident-slip": ["tt-19-2025 12"],
    "incident-minutes": ["tt-19-2025 12", "tt-19-2025 13"],
    "report": [],
}
"""The places of law that `paper list` names beside each paper."""


def test_each_paper_is_listed_with_its_places_of_law():
    told = {kind.id: [f"{source} {at}" for source, at in kind.hooks] for kind in PAPERS}
    assert told == LAW_OF_PAPERS


def test_a_paper_is_found_by_its_id_and_another_word_is_refused_with_all_ids():
    assert paper_kind("letter") is KINDS["letter"]
    with pytest.raises(UsageError) as refused:
        paper_kind("poem")
    assert all(name in str(refused.value) for name in NAMES)


@pytest.mark.parametrize("folder", BOTH, ids=lambda f: f.name)
@pytest.mark.parametrize("paper", NAMES)
def test_the_text_is_the_one_that_was_read_and_approved(paper, folder, request):
    made = text(paper, folder)
    golden = GOLDEN / f"{folder.name}-{paper}.txt"
    if request.config.getoption("--update-golden"):
        golden.write_text(made, encoding="utf-8")
    assert golden.read_text(encoding="utf-8") == made


@pytest.mark.parametrize("folder", EVERY, ids=lambda f: f.name)
@pytest.mark.parametrize("paper", NAMES)
def test_every_office_can_draft_every_paper(paper, folder):
    result = judged(paper, folder)
    assert rules(result, Level.ERROR) == set()
    whole = text(paper, folder)
    assert bool(blanks(result)) == (BLANK in visible(whole, paper) or "issued" in blanks(result))
    assert not re.search(r"\{\{|None|Undefined|\[…| {3,}\.|;;|\.\.(?!/)", whole.replace("./.", ""))


def visible(whole, paper):
    """Leave out the room for handwriting, which is no blank."""
    return re.sub(r"…{10}.*|…{12}.*|.*năm 20……|\| …(?= \||$)", "", whole, flags=re.M)


WITH_BLANKS = [
    *((PROVINCE, paper) for paper in ("team", "minutes", "rollout", "report")),
    *((SCHOOL, paper) for paper in ("notice", "posting", "rollout", "report")),
    *(
        (folder, paper)
        for folder in (PRIVATE, BARE, THEN)
        for paper in NAMES
        if paper not in ("incident-slip", "incident-minutes")
    ),
]
WITHOUT_BLANKS = [(f, paper) for f in EVERY for paper in NAMES if (f, paper) not in WITH_BLANKS]


def named(pairs):
    return pytest.mark.parametrize(
        ("folder", "paper"), pairs, ids=[f"{folder.name}-{paper}" for folder, paper in pairs]
    )


@named(WITH_BLANKS)
def test_a_paper_with_blanks_is_not_for_signature(folder, paper):
    draft, final = judged(paper, folder), judged(paper, folder, final=True)
    assert blanks(draft) == blanks(final) != []
    assert {p.level for p in draft.problems if p.rule == "paper-blank"} == {Level.WARNING}
    assert {p.level for p in final.problems if p.rule == "paper-blank"} == {Level.ERROR}
    assert not final.sound


@named(WITHOUT_BLANKS)
def test_a_paper_without_blanks_is_drafted_whole(folder, paper):
    assert blanks(judged(paper, folder)) == blanks(judged(paper, folder, final=True)) == []


@pytest.mark.parametrize("paper", [paper for folder, paper in WITHOUT_BLANKS if folder is SCHOOL])
def test_a_paper_without_blanks_is_for_signature(paper):
    result = judged(paper, SCHOOL, final=True)
    assert result.sound
    assert result.assembly.document.state is State.FINAL
    assert "DỰ THẢO" not in text(paper, SCHOOL, final=True).replace("dự thảo", "")


CITED = {
    PROVINCE: {
        "plan": {"seed-4032", "tt-06-2019"},
        "team": {"seed-4032", "tt-06-2019"},
        "letter": {"seed-4032"},
        "submission": {"seed-4032", "tt-06-2019"},
        "rollout": {"luat-91-2025"},
        "incident-slip": {"tt-19-2025"},
        "incident-minutes": {"tt-19-2025"},
        "report": {"tt-19-2025"},
    },
    SCHOOL: {
        "plan": {"luat-10-2022", "tt-06-2019", "tt-32-2020"},
        "team": {"tt-06-2019", "tt-32-2020"},
        "letter": {"luat-10-2022"},
        "submission": {"luat-10-2022", "tt-06-2019", "tt-32-2020"},
        "minutes": {"luat-10-2022"},
        "notice": {"luat-10-2022"},
        "posting": {"luat-10-2022"},
        "rollout": {"luat-91-2025"},
        "incident-slip": {"tt-19-2025"},
        "incident-minutes": {"tt-19-2025"},
        "report": {"tt-19-2025"},
    },
    THEN: {
        "plan": {"seed-4032", "tt-06-2019"},
        "team": {"seed-4032", "tt-06-2019"},
        "letter": {"seed-4032"},
        "submission": {"seed-4032", "tt-06-2019"},
    },
}
"""What each paper stands on, by office; one that is not here cites nothing (law of 2025 is none of 2024's)."""


@pytest.mark.parametrize("folder", [PROVINCE, SCHOOL, THEN], ids=lambda f: f.name)
@pytest.mark.parametrize("paper", NAMES)
def test_a_paper_stands_on_these_acts_and_all_are_in_force_on_its_day(paper, folder):
    space = loaded(folder).workspace
    cited = judged(paper, folder).assembly.cited
    assert {one.source for one in cited} == CITED[folder].get(paper, set())
    sources = space.library.sources
    assert [c for c in cited if not sources[c.source].stands(space.office.day, c.at)] == []


def test_every_act_that_a_paper_names_is_kept_for_the_checks():
    numbers = re.compile(r"(?:Nghị định|Thông tư) số (\d+/\d+)/")
    sources = loaded(PROVINCE).library.sources
    named = {}
    for folder in (PROVINCE, SCHOOL, PRIVATE, THEN):
        for paper in NAMES:
            result = judged(paper, folder)
            kept = {sources[c.source].number.rsplit("/", 1)[0] for c in result.assembly.cited}
            named[folder.name, paper] = set(numbers.findall(text(paper, folder)))
            assert named[folder.name, paper] <= kept, paper
    assert len([found for found in named.values() if found]) == 19


def test_a_later_day_finds_what_the_paper_stands_on_gone():
    result = judged("letter", THEN, day=date(2026, 11, 23))
    told = [p.what.english() for p in result.problems if p.rule == "superseded-body"]
    assert any("Sở Thông tin và Truyền thông" in one for one in told)


def test_the_departments_letter_goes_to_the_bodies_of_its_day():
    def receivers(folder):
        return [b.text for b in part_of("letter", folder).paragraphs if b.kind is Kind.ADDRESSEE]

    assert receivers(THEN) == ["- Công an tỉnh Yên Bái;", "- Sở Thông tin và Truyền thông."]
    assert receivers(PROVINCE)[:3] == [
        "- Công an tỉnh Lào Cai;",
        "- Sở Văn hóa, Thể thao và Du lịch;",
        "- Sở Khoa học và Công nghệ;",
    ]
    assert "body-not-proved" in rules(judged("letter", PROVINCE), Level.WARNING)


def test_a_letter_has_its_subject_under_the_number_and_no_type():
    part = part_of("letter", SCHOOL)
    assert part.letterhead.about.startswith("V/v ")
    assert part.letterhead.number.endswith("/THPTHB-VP")
    assert not [b for b in part.paragraphs if b.kind in (Kind.TYPE, Kind.SUBJECT, Kind.LINE)]
    assert part.closing.recipients[0] == "- Như trên;"
    assert blanks(judged("letter", BARE))[-1] == "letter_symbol"


@pytest.mark.parametrize("paper", [k.id for k in PAPERS if k.profile is Profile.MINUTES])
def test_minutes_have_no_day_in_the_header_and_two_who_sign(paper):
    for folder in BOTH:
        part = part_of(paper, folder)
        assert part.letterhead.place_date == ""
        assert "/BB-" in part.letterhead.number
        assert part.closing.left is not None
    if paper == "minutes":
        assert (part.closing.left.authority, part.closing.authority) == (("THƯ KÝ",), ("CHỦ TỌA",))


def test_who_signs():
    school, province = part_of("plan", SCHOOL).closing, part_of("plan", BARE).closing
    assert school.authority == ("HIỆU TRƯỞNG",)
    assert province.authority == ("KT. HIỆU TRƯỞNG", "PHÓ HIỆU TRƯỞNG")
    submission = part_of("submission", PROVINCE)
    assert submission.letterhead.issuer == "PHÒNG CHÍNH TRỊ VÀ CÔNG TÁC HỌC SINH, SINH VIÊN"
    assert submission.closing.authority == ("TRƯỞNG PHÒNG",)
    assert part_of("submission", SCHOOL).closing.name == "Lù Văn Bình"


def test_a_committees_papers_are_the_departments():
    issuer = {"name": "Ủy ban nhân dân tỉnh Lào Cai", "symbol": "QĐ-UBND", "place": "Lào Cai"}
    found = loaded(PROVINCE).workspace.province
    changes = {
        "issuer_kind": "committee",
        "issuer": found.issuer.model_validate(issuer),
        "signer": found.signer.model_copy(
            update={"collective": "Ủy ban nhân dân tỉnh Lào Cai", "authority": "TM."}
        ),
    }
    assert "drafter" in blanks(judged("submission", PROVINCE, papers={}, **changes))
    drafter = {
        "issuer": {"name": "Sở Giáo dục và Đào tạo", "symbol": "QĐ-SGDĐT", "place": "Lào Cai"},
        "signer": {"head_title": "Giám đốc", "name": "Hoàng Văn Núi"},
    }
    part = part_of("submission", PROVINCE, papers={"drafter": drafter}, **changes)
    assert part.letterhead.issuer == "SỞ GIÁO DỤC VÀ ĐÀO TẠO"
    assert [b.text for b in part.paragraphs if b.kind is Kind.TO] == [
        "Kính gửi: Ủy ban nhân dân tỉnh Lào Cai"
    ]
    assert part.closing.authority == ("GIÁM ĐỐC",)


@pytest.mark.parametrize(
    ("issued", "deadline", "last"),
    [
        (FRIDAY, "04 tháng 12 năm 2026", "23 tháng 12 năm 2026"),
        (date(2026, 11, 23), "30 tháng 11 năm 2026", "19 tháng 12 năm 2026"),
        (date(2026, 12, 31), "07 tháng 01 năm 2027", "26 tháng 01 năm 2027"),
    ],
)
def test_a_public_school_posts_within_five_working_days_for_twenty(issued, deadline, last):
    for paper in ("notice", "posting"):
        words = text(paper, BARE, issued=issued, papers={"publication": {"places": ["bảng tin"]}})
        assert f"chậm nhất ngày {deadline}" in words
        assert f"từ ngày {deadline} đến hết ngày {last}" in words
        assert "ngày nghỉ lễ, tết" in words


def test_the_year_of_a_paper_is_not_invented():
    late = part_of("notice", BARE, issued=date(2026, 12, 31)).letterhead.place_date
    assert re.search(r"năm 20\s+$", late)
    assert part_of("notice", BARE, issued=FRIDAY).letterhead.place_date.endswith("năm 2026")
    assert re.search(r"năm 20\s+$", part_of("report", BARE).letterhead.place_date)


def test_only_a_public_school_is_bound_to_days_of_posting():
    for folder in (PRIVATE, PROVINCE):
        words = text("notice", folder, issued=FRIDAY, papers={})
        assert "ngày làm việc" not in words
        assert "Luật Thực hiện dân chủ" not in words
        assert {"publication.from", "publication.until"} <= set(
            blanks(judged("notice", folder, issued=FRIDAY, papers={}))
        )


def posted(begins, ends=None, issued=FRIDAY, final=True):
    publication = {"places": ["bảng tin"], "from": begins, "until": ends, "contact": "x"}
    result = judged("notice", BARE, issued=issued, final=final, papers={"publication": publication})
    return [p.level for p in result.problems if p.rule == "posted-in-time"]


@pytest.mark.parametrize(
    ("begins", "told"),
    [
        (date(2026, 11, 26), [Level.WARNING]),  # the day before the decision
        (FRIDAY, []),
        (date(2026, 12, 4), []),  # the fifth working day
        (date(2026, 12, 5), [Level.WARNING]),
        (date(2026, 12, 7), [Level.WARNING]),
    ],
)
def test_posting_begins_from_the_day_of_the_decision_to_the_fifth_working_day(begins, told):
    assert posted(begins) == told


@pytest.mark.parametrize(
    ("ends", "told"),
    [(date(2026, 12, 19), [Level.ERROR]), (date(2026, 12, 20), []), (date(2026, 12, 21), [])],
    ids=["19 days", "20 days", "21 days"],
)
def test_posting_lasts_twenty_days_in_a_row_both_counted(ends, told):
    assert posted(date(2026, 12, 1), ends) == told


def test_too_short_a_posting_is_a_warning_in_a_draft():
    assert posted(date(2026, 12, 1), date(2026, 12, 19), final=False) == [Level.WARNING]


def test_a_decision_that_is_not_recorded_has_no_last_day_of_posting():
    assert posted(date(2036, 1, 1), issued=None) == []


def test_only_a_public_school_is_bound_to_the_days_of_posting():
    late = {"publication": {"places": ["bảng tin"], "from": date(2026, 12, 30)}}
    for folder in (PRIVATE, PROVINCE):
        assert "posted-in-time" not in rules(judged("notice", folder, issued=FRIDAY, papers=late))
    assert "posted-in-time" in rules(judged("notice", BARE, issued=FRIDAY, papers=late))
    assert "posted-in-time" not in rules(judged("plan", BARE, issued=FRIDAY, papers=late))


def met(folder=BARE, **numbers):
    return judged("minutes", folder, final=True, papers={"meeting": numbers})


def test_a_public_schools_conference_needs_two_thirds_and_more_than_half():
    whole = {"total": 30, "present": 20, "agreed": 11, "against": 9, "other": 0}
    assert "meeting-not-valid" not in rules(met(**whole))
    assert "meeting-not-valid" in rules(met(**{**whole, "present": 19, "against": 8}), Level.ERROR)
    assert "meeting-not-valid" in rules(met(**{**whole, "agreed": 10, "against": 10}))
    assert "meeting-not-valid" not in rules(met(PRIVATE, **{**whole, "agreed": 1, "against": 19}))
    assert "meeting-counts" in rules(met(**{**whole, "agreed": 12}))
    assert "meeting-counts" in rules(met(**{**whole, "total": 19}))


def test_minutes_conclude_only_what_the_numbers_say():
    whole = {"total": 30, "present": 20, "agreed": 11}
    assert "dự thảo được thông qua;" in text("minutes", BARE, papers={"meeting": whole})
    fewer = {"meeting": {**whole, "agreed": 10}}
    assert "chưa được thông qua" in text("minutes", BARE, papers=fewer)
    few = {"meeting": {**whole, "present": 19}}
    assert f"Kết luận: {BLANK}" in text("minutes", BARE, papers=few)
    elsewhere = text("minutes", PRIVATE, papers={"meeting": whole})
    assert "hai phần ba" not in elsewhere
    assert "đa số đồng ý" in elsewhere
    assert f"theo quy định của Trường: {BLANK}" in elsewhere


def test_the_report_takes_its_numbers_from_the_sign_off():
    counts = {"classes": 3, "parents": 80, "parents_signed": 60}
    words = text("report", BARE, counts=counts)
    assert "tại 3 lớp" in words
    assert "Cha mẹ học sinh | 80 | 60 | 75,0%" in words
    assert f"Nhân viên | {BLANK} | {BLANK} | {BLANK}" in words
    assert "counts.parents" not in blanks(judged("report", BARE, counts=counts))
    zero = judged("report", BARE, counts={"incidents": 0, "staff": 0, "staff_signed": 0})
    assert not {"counts.incidents", "counts.staff"} & set(blanks(zero))


def test_a_preschool_is_spoken_to_as_one():
    for paper in NAMES:
        words = text(paper, PRIVATE)
        assert not re.search(r"(?<!công tác )học sinh(?!, sinh viên)", words.lower()), paper
        assert "công đoàn" not in words.lower(), paper
        assert "19/2025" not in words, paper


def test_nobody_orders_communes_and_no_amount_is_printed():
    for folder in EVERY:
        for paper in NAMES:
            words = text(paper, folder)
            assert not re.search(r"(?<!đích, )yêu cầu|triệu|phạt tiền", words.lower()), (
                paper,
                folder.name,
            )


def test_forms_ask_for_no_birthday_class_or_address_of_a_person():
    for paper in ("opinion-slip", "incident-slip", "incident-minutes"):
        for folder in BOTH:
            words = text(paper, folder).lower()
            assert not re.search(r"ngày sinh|điện thoại:|nơi ở|căn cước|dân tộc:", words), paper
    assert "không được công bố" in text("opinion-slip", SCHOOL)
    assert "không chụp, không chuyển" in text("incident-slip", SCHOOL).lower()


def test_consent_is_never_mixed_with_commitment_and_lists_are_not_published():
    for folder in BOTH:
        words = text("rollout", folder)
        assert "phiếu riêng" in words
        assert "không ghép vào bản cam kết" in words
        assert "không niêm yết, không đăng lên mạng" in words
        assert "Không công khai danh sách người ký cam kết" in text("notice", folder)


def test_forms_leave_cells_for_handwriting():
    (table,) = [b for b in part_of("opinion-slip", SCHOOL).paragraphs if isinstance(b, Table)]
    assert table.rows[-1] == ("",) * 5


def test_a_bar_in_what_a_person_typed_parts_no_cell():
    team = [{"name": "A | B", "post": "C|D", "role": "Tổ trưởng"}]
    words = text("team", BARE, papers={"team": team})
    assert "1 | A / B | C/D | Tổ trưởng" in words


def test_what_a_person_typed_runs_nothing():
    papers = {"consultation": {"contact": "{{ 7 * 7 }}\nbody | x"}}
    (part,) = judged("letter", BARE, papers=papers).assembly.document.parts
    assert any("{{ 7 * 7 }} body / x" in b.text for b in part.paragraphs)


@pytest.mark.parametrize("paper", NAMES)
def test_the_same_input_gives_the_same_bytes_and_a_name_of_the_office(paper):
    space = loaded(SCHOOL).workspace
    template = (TEMPLATES / f"{paper}.j2").read_text("utf-8")
    made = [assemble_paper(space, KINDS[paper], template, False).document for _ in range(2)]
    one, other = (
        rendered_paper(d, KINDS[paper], ["docx"], data_folder("templates"))[0] for d in made
    )
    assert one == other
    assert one.name.endswith("Trường Trung học phổ thông Hoa Ban.docx")
    assert f" - {'biểu mẫu' if KINDS[paper].is_form else 'dự thảo'} - " in one.name
