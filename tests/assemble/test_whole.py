"""The whole document: what each part holds, which acts it cites, what its digest is made of, what its states show."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from tests.assemble.small import ISSUER, SIGNER, clause, library, school, source, workspace
from toolkit.assemble.choose import choose
from toolkit.assemble.code import code_chapters
from toolkit.assemble.document import assemble, code_digest, signed_digest, with_missing
from toolkit.assemble.facts import can_hold
from toolkit.assemble.fill import Place
from toolkit.assemble.office import (
    BLANK,
    authority_lines,
    body_of,
    closing,
    decision_cited,
    head_of,
)
from toolkit.model.assembly import Reason
from toolkit.model.clause import Condition
from toolkit.model.document import Kind, State
from toolkit.model.workspace import Issued, Signer

ROOT = Path(__file__).resolve().parents[2]
TEMPLATE = (ROOT / "templates/papers/decision.j2").read_text("utf-8")
ISSUED = Issued.model_validate({"number": 123, "date": "2026-12-01", "text": "0" * 64})


def made(state=State.FINAL, space=None, **changes):
    return assemble(space or workspace(**changes), TEMPLATE, state)


def texts(part, kind):
    return [block.text for block in part.paragraphs if block.kind is kind]


def test_the_facts_of_a_document_are_those_of_the_office():
    of_school, of_province = (
        made(space=space).document
        for space in (workspace(school=school(size=13, day=date(2026, 11, 24))), workspace())
    )
    assert (of_school.title, of_province.title) == (
        "Bộ quy tắc ứng xử trên mạng xã hội của Trường THCS Mơ",
        "Bộ quy tắc ứng xử trên mạng xã hội trong các cơ sở giáo dục trên địa bàn tỉnh Mơ",
    )
    assert (of_school.creator, of_province.creator) == (
        "Trường THCS Mơ",
        "Sở Giáo dục và Đào tạo tỉnh Mơ",
    )
    assert (of_school.size, of_province.size) == (13, 14)
    assert (of_school.day, of_school.school_copy) == (date(2026, 11, 24), True)
    assert (of_province.day, of_province.school_copy) == (date(2026, 11, 23), False)
    assert of_province.subject == "Quyết định ban hành và Bộ quy tắc, phiên bản 2026.1"
    assert [part.id for part in of_school.parts] == ["decision", "code"]


def test_the_code_bears_its_kind_its_subject_and_the_decision_it_comes_with():
    space = replace(workspace(), issued=ISSUED)
    code = made(State.ISSUED, space).document.parts[1]
    assert [(block.kind, block.text) for block in code.paragraphs] == [
        (Kind.TYPE, "BỘ QUY TẮC"),
        (Kind.SUBJECT, "Ứng xử trong các cơ sở giáo dục trên địa bàn tỉnh Mơ"),
        (Kind.ATTACHED_TO, f"(Kèm theo {decision_cited(space.province, ISSUED)})"),
        (Kind.LINE, ""),
    ]
    assert (code.letterhead.number, code.letterhead.issuer) == ("", "SỞ GIÁO DỤC VÀ ĐÀO TẠO")


@pytest.mark.parametrize(
    ("state", "number", "mark", "footer"),
    [
        (State.DRAFT, BLANK, "DỰ THẢO", "DỰ THẢO – phiên bản 2026.1"),
        (State.FINAL, BLANK, "", ""),
        (State.ISSUED, "123", "", ""),
    ],
)
def test_each_state_shows_what_it_is(state, number, mark, footer):
    document = made(state, replace(workspace(), issued=ISSUED)).document
    head = document.parts[0].letterhead
    assert (head.number, head.draft_mark, document.footer) == (
        f"Số: {number}/QĐ-SGDĐT",
        mark,
        footer,
    )
    assert document.state is state


@pytest.mark.parametrize(
    ("province", "office", "footer"),
    [
        (True, None, "VÍ DỤ – KHÔNG CÓ GIÁ TRỊ PHÁP LÝ"),
        (False, True, "VÍ DỤ – KHÔNG CÓ GIÁ TRỊ PHÁP LÝ"),
        (True, False, "VÍ DỤ – KHÔNG CÓ GIÁ TRỊ PHÁP LÝ"),
        (False, False, ""),
    ],
)
def test_a_sample_says_so_also_a_school_of_a_sample_province(province, office, footer):
    space = workspace(sample=province, school=None if office is None else school(sample=office))
    assert made(space=space).document.footer == footer


def test_a_page_of_what_is_missing_is_added_only_where_something_is():
    assembly = made(State.DRAFT)
    assert with_missing(assembly, iter(())) == assembly
    *before, note = with_missing(assembly, ["a", "b"]).document.parts
    assert tuple(before) == assembly.document.parts
    assert (note.id, texts(note, Kind.NOTE)) == ("note", ["a", "b"])
    (title,) = texts(note, Kind.NOTE_TITLE)
    assert title.startswith("NHỮNG ĐIỂM CÒN THIẾU")


def signed(**changes):
    return made(**changes).document.digest


@pytest.mark.parametrize(
    "changes",
    [
        {"issuer": {**ISSUER, "name": "Sở Khác"}},
        {"issuer": {**ISSUER, "superior": "UBND tỉnh"}},
        {"signer": {**SIGNER, "name": "Người khác"}},
        {"signer": {**SIGNER, "head_title": "Phó Giám đốc"}},
        {"recipients": ["Báo Mơ"]},
        {"enforcers": ["Người khác"]},
        {"competence": ["Quyết định khác"]},
    ],
)
def test_all_that_is_signed_changes_the_digest(changes):
    assert signed(**changes) != signed()


def test_number_day_and_place_do_not():
    other = {"issuer": {**ISSUER, "place": "Nơi khác"}}
    assert signed(**other) == signed()
    assert made(State.ISSUED, replace(workspace(), issued=ISSUED)).document.digest == signed()


def test_the_digest_of_a_code_is_of_its_numbers_titles_and_words():
    def of(*clauses, **changes):
        chapters = (
            made(space=workspace(library=library(*clauses, **changes))).document.parts[1].chapters
        )
        return code_digest(chapters)

    one, two = clause("pupil.a", "A."), clause("pupil.b", "B.")
    assert of(one, two) != of(two, one)
    assert of(one, two) != of(one, two, articles={"x": ["pupil.a"], "y": ["pupil.b"]})
    assert of(one, articles={"rules": ["pupil.a"]}) != of(one, articles={"other": ["pupil.a"]})
    assert of(one) == of(clause("pupil.z", "A."))
    assert signed_digest(made().document.parts[0], "x") != signed_digest(
        made().document.parts[0], "y"
    )


def tied(*acts, relation="adapts"):
    return [{"source": name, "at": "1", "relation": relation} for name in acts]


def test_the_acts_that_a_document_cites_are_its_grounds_its_words_and_its_bases():
    law = source("law", kind="luat", use="ground")
    one = clause(text="Theo {act:law art=1}.", provisions=tied("law", relation="legal-basis"))
    assembly = made(space=workspace(library=library(one, sources=(law,))))
    assert [(str(c.role), c.source, c.at, c.clause) for c in assembly.cited] == [
        ("ground", "law", "", ""),
        ("text", "law", "1", "pupil.ask"),
        ("basis", "law", "1", "pupil.ask"),
    ]


def test_what_the_grounds_cite_in_full_the_code_cites_in_short():
    act = source("act", kind="nghi_dinh", use="ground", number="7/NĐ", title="về x", issuer="A")
    one = clause(text="Theo {act:act}.")
    for drop, words in (
        ({}, "Nghị định số 7/NĐ./."),
        ({"act": "x"}, "Nghị định số 7/NĐ ngày 02 tháng"),
    ):
        space = workspace(library=library(one, sources=(act,)), grounds={"drop": drop})
        (unit,) = made(space=space).document.units()
        assert words in unit.text


@pytest.mark.parametrize(
    ("text", "points", "ended"),
    [("Hỏi.", [], "Hỏi./."), ("Hỏi; ", [], "Hỏi./."), ("Cần:", ["a;", "b."], "b./.")],
)
def test_the_last_words_of_the_code_alone_bear_the_closing_mark(text, points, ended):
    made_ = library(clause("pupil.first"), clause(text=text, points=points))
    first, last = made(space=workspace(library=made_)).document.units()
    assert (last.points[-1].text if points else last.text) == ended
    assert first.text == "Học sinh cần hỏi."
    if points:
        assert (last.text, last.points[0].text) == ("Cần:", "a;")


def test_who_is_asked_to_help_moves_the_article_that_recipients_name():
    for coordinating, line in (([], "- Như Điều 3;"), (["Công an tỉnh"], "- Như Điều 4;")):
        part = made(coordinating=coordinating).document.parts[0]
        assert part.closing.recipients[0] == line
    in_school = workspace(school=school(), coordinating=["Công an tỉnh"])
    assert made(space=in_school).document.parts[0].closing.recipients[0] == "- Như Điều 3;"


def test_who_proposes_is_shown_as_missing_until_it_is_written():
    (line,) = [
        t for t in texts(made(proposer=None).document.parts[0], Kind.BASIS) if "đề nghị" in t
    ]
    assert "[… người đề nghị …]" in line


@pytest.mark.parametrize(
    ("signer", "lines"),
    [
        ({"authority": "KT.", "head_title": "Giám đốc"}, ("KT. GIÁM ĐỐC",)),
        ({"head_title": "Giám đốc", "own_title": "Phó"}, ("GIÁM ĐỐC",)),
        (
            {"authority": "TM.", "collective": "Ủy ban nhân dân xã Mơ", "head_title": "Chủ tịch"},
            ("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"),
        ),
        (
            {"authority": "TM.", "collective": "Hội đồng trường", "head_title": "Chủ tịch"},
            ("TM. HỘI ĐỒNG TRƯỜNG", "CHỦ TỊCH"),
        ),
    ],
)
def test_the_lines_above_a_name(signer, lines):
    assert authority_lines(Signer.model_validate(signer)) == lines


def test_a_department_that_bears_its_provinces_name_is_not_named_twice():
    office = workspace(issuer={**ISSUER, "name": "Sở Giáo dục và Đào tạo tỉnh Mơ"}).province
    assert body_of(office) == "Sở Giáo dục và Đào tạo tỉnh Mơ"
    committee = workspace(signer={**SIGNER, "authority": "TM.", "collective": "Ủy ban tỉnh Mơ"})
    assert head_of(committee.province) == "Ủy ban tỉnh Mơ"
    assert closing(office, 3).name == "Nguyễn Văn Mơ"
    assert closing(workspace(signer={"head_title": "Giám đốc"}).province, 3).name == ""


def test_a_place_is_cited_as_its_reader_expects():
    assert Place(5, 2).seen_from(0) == "khoản 2 Điều 5"
    assert Place(5, 2).seen_from(5) == "khoản 2 Điều này"
    assert (Place(5, 0).seen_from(4), Place(5, 0).seen_from(5)) == ("Điều 5", "Điều này")


FACTS = {"code": frozenset({"school"}), "levels": frozenset({"primary", "lower-secondary"})}


@pytest.mark.parametrize(
    ("condition", "holds"),
    [
        ({"has": {"levels": "primary"}}, True),
        ({"has": {"levels": "upper-secondary"}}, False),
        ({"has": {"nothing": "x"}}, False),
        ({"equals": {"code": "school"}}, True),
        ({"equals": {"code": "province"}}, False),
        ({"equals": {"nothing": "x"}}, False),
        ({"not": {"has": {"levels": "primary"}}}, False),
        ({"not": {"has": {"levels": "upper-secondary"}}}, True),
        ({"not": {"equals": {"code": "school"}}}, False),
        ({"not": {"equals": {"nothing": "x"}}}, True),
        ({"all": [{"equals": {"code": "school"}}, {"has": {"levels": "upper-secondary"}}]}, False),
        ({"all": [{"equals": {"code": "school"}}, {"has": {"levels": "primary"}}]}, True),
        ({"any": [{"equals": {"code": "province"}}, {"has": {"levels": "primary"}}]}, True),
        ({"any": [{"equals": {"code": "province"}}, {"has": {"levels": "x"}}]}, False),
        ({"not": {"all": [{"equals": {"code": "school"}}, {"has": {"levels": "x"}}]}}, True),
        ({"not": {"all": [{"equals": {"code": "school"}}, {"has": {"levels": "primary"}}]}}, False),
        (
            {"not": {"any": [{"equals": {"code": "province"}}, {"has": {"levels": "primary"}}]}},
            False,
        ),
        ({"not": {"any": [{"equals": {"code": "province"}}, {"has": {"levels": "x"}}]}}, True),
        ({"has": {"levels": "primary", "code": "school"}}, True),
        ({"has": {"levels": "primary", "code": "province"}}, False),
    ],
)
def test_whether_a_condition_can_be_true_for_a_school(condition, holds):
    assert can_hold(Condition.model_validate(condition), FACTS) is holds


@pytest.mark.parametrize(
    ("one", "changes", "reason", "detail"),
    [
        (clause(), {"drop": {"pupil.ask": "của tỉnh"}, "school": school()}, "dropped", "của tỉnh"),
        (
            clause(),
            {"drop": {"pupil.ask": "của tỉnh"}, "school": school(drop={"pupil.ask": "của trường"})},
            "dropped",
            "của trường",
        ),
        (
            clause(),
            {"school": school(reword={"pupil.ask": {"text": "Hỏi.", "reason": "dễ hiểu"}})},
            "reworded",
            "dễ hiểu",
        ),
        (clause(standing="optional"), {"choose": ["pupil.ask"], "school": school()}, "chosen", ""),
        (clause(standing="optional"), {"school": school(choose=["pupil.ask"])}, "chosen", ""),
        (
            clause(standing="optional"),
            {"school": school(reword={"pupil.ask": {"text": "Hỏi.", "reason": "x"}})},
            "reworded",
            "x",
        ),
        (clause(standing="optional"), {"standings": {"pupil.ask": "mandatory"}}, "mandatory", ""),
        (clause(standing="mandatory"), {"standings": {"pupil.ask": "optional"}}, "mandatory", ""),
        (
            clause(levels=["primary"], when={"equals": {"ownership": "private"}}),
            {"school": school()},
            "other-levels",
            "",
        ),
    ],
)
def test_the_first_question_decides_and_what_was_written_is_kept(one, changes, reason, detail):
    choice = choose(workspace(one, **changes))["pupil.ask"]
    assert (choice.clause, choice.reason, choice.detail) == ("pupil.ask", Reason(reason), detail)


def chapters(space, **asked):
    return code_chapters(space, choose(space), **{"final": False, **asked})


def test_own_clauses_follow_the_one_they_name():
    two = library(clause("pupil.a"), clause("pupil.b"))
    own = [
        {"id": "end", "article": "rules", "text": "Cuối."},
        {"id": "mid", "article": "rules", "after": "pupil.a", "text": "Giữa  nhé: " + "x" * 40},
        {"id": "lost", "article": "rules", "after": "pupil.gone", "text": "Lạc.", "points": ["a;"]},
    ]
    (chapter,) = chapters(workspace(library=two, school=school(own=own))).chapters
    units = chapter.articles[0].units
    assert [(u.clause, u.number) for u in units] == [
        ("pupil.a", 1),
        ("own.mid", 2),
        ("pupil.b", 3),
        ("own.end", 4),
        ("own.lost", 5),
    ]
    assert (units[1].text, len(units[1].title)) == ("Giữa nhé: " + "x" * 40, 40)
    assert [(p.letter, p.text) for p in units[4].points] == [("a", "a;")]
    assert (units[4].wording, units[4].own, str(units[4].standing)) == (None, True, "optional")


def test_an_article_of_own_clauses_alone_stands_and_its_only_one_has_no_number():
    made_ = library(clause(standing="optional"))
    own = [{"id": "o", "article": "rules", "text": "Hỏi."}]
    (chapter,) = chapters(workspace(library=made_, school=school(own=own))).chapters
    assert [(u.clause, u.number) for u in chapter.articles[0].units] == [("own.o", 0)]


def test_a_khoan_says_what_it_rests_on_its_standing_and_its_day():
    law = source("law", kind="luat", number="7/QH", title="Luật Mơ", use="ground")
    ties = [
        {"source": "law", "at": "1", "relation": relation, "reason": "x"}
        for relation in ("legal-basis", "narrows", "adapts", "goes-beyond")
    ]
    one = clause(title="Hỏi", provisions=ties, standing="optional")
    space = workspace(library=library(one, sources=(law,)), standings={"pupil.ask": "default"})
    (chapter,) = chapters(space).chapters
    (unit,) = chapter.articles[0].units
    assert (unit.title, str(unit.standing), unit.wording) == ("Hỏi", "default", date(2024, 10, 24))
    assert unit.rests_on == tuple(
        f"Điều 1 Luật Mơ (7/QH) – {words}"
        for words in ("căn cứ pháp lý", "thu hẹp", "phỏng theo", "đi xa hơn")
    )
    assert (unit.own, unit.number) == (False, 0)


def test_the_title_of_an_article_names_the_learners_it_speaks_to():
    made_ = library(
        clause(levels=["primary"], text="{pupils} hỏi."),
        clause("pupil.b", levels=["lower-secondary"], text="{pupils} hỏi."),
        articles={"one": ["pupil.ask"], "both": ["pupil.ask", "pupil.b"]},
    )
    space = workspace(library=made_, school=school(levels=["primary", "lower-secondary"]))
    one, both = (c.articles[0] for c in chapters(space).chapters)
    assert (one.title, both.title) == ("Học sinh tiểu học", "Học sinh")
    assert [u.text for u in both.units] == [
        "học sinh tiểu học hỏi.",
        "học sinh trung học cơ sở hỏi.",
    ]


FAULTS = {
    "{gone}.": ("slot-missing", "[… gone …]."),
    "{act:gone}.": ("act-not-in-force", "[… gone …]."),
    "{act:guide art=9}.": ("act-not-in-force", "[… guide …]."),
    "{body:gone}.": ("body-unknown", "[… gone …]."),
    "{clause:pupil.gone}.": ("reference-out", "[… pupil.gone …]."),
}


@pytest.mark.parametrize("text", sorted(FAULTS))
@pytest.mark.parametrize("final", [False, True])
def test_what_cannot_be_filled_stays_visible_and_is_told(text, final):
    past = library(clause(text=text), sources=(source("guide", in_force_to="2026-11-22"),))
    code = chapters(workspace(library=past), final=final)
    rule, words = FAULTS[text]
    (problem,) = code.problems
    assert (problem.rule, code.chapters[0].articles[0].units[0].text) == (rule, words)
    draft_slot = rule == "slot-missing" and not final
    assert str(problem.level) == ("warning" if draft_slot else "error")


def test_a_marked_code_leaves_marks_where_schools_differ():
    slots = {"n": {"type": "text", "label": "Tên", "default": "x"}}
    act = source("act", kind="nghi_dinh", number="7/NĐ", title="về x", issuer="A")
    text = "{n} {act:act} {clause:pupil.b} {pupils}."
    made_ = library(clause(text=text, slots=slots), clause("pupil.b"), sources=(act,))
    code = chapters(workspace(library=made_), marked=True)
    first = code.chapters[0].articles[0].units[0].text
    full = "Nghị định số 7/NĐ ngày 02 tháng 01 năm 2020 của A về x"
    assert first.startswith(
        f"\ue000slot:n\ue001 \ue000act:Nghị định số 7/NĐ\ue002{full}\ue001 \ue000clause:pupil.b\ue001 "
    )
    assert code.problems == []
    assert [(c.source, c.clause) for c in code.cited] == [("act", "pupil.ask")]
