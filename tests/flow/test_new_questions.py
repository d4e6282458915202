"""What a province and a school are asked, in which order, and what Enter takes."""

from datetime import date
from functools import cache

import pytest

from tests.assemble.small import clause, library
from tests.cli.terminal import PROVINCE
from toolkit.flow.loaded import loaded_workspace
from toolkit.flow.new_province import no_committee, province_questions
from toolkit.flow.new_school import _bare, _blank, _initials, _offer, _short, school_questions
from toolkit.flow.questions import understand
from toolkit.model.clause import Slot
from toolkit.model.library import Workspace

TODAY = date(2026, 11, 23)


def asked(questions, answers, given):
    """Answer each question from what is given, else by Enter; give the questions by key."""
    found = {}
    for question in questions:
        assert question.key not in found, question.key
        found[question.key] = question
        answers[question.key] = understand(question, given.get(question.key, "")).answer
    return found


def province(**given):
    answers = {}
    found = asked(province_questions(answers, TODAY), answers, {"name": "tỉnh Mơ", **given})
    return found, answers


@cache
def example():
    return loaded_workspace(PROVINCE).workspace


def school(**given):
    answers = {}
    given = {"name": "Trường Tiểu học Hoa Mai", "levels": "primary", "commune": "xã Hoa Mai", **given}  # fmt: skip
    return asked(school_questions(answers, example(), TODAY), answers, given), answers


NO_ORDERS = "a people's committee takes no orders from here; name it at co-ordinating"
DEPARTMENT = {
    "name": "tỉnh Mơ",
    "day": "2026-11-23",
    "edition": "2026.1",
    "size": "14",
    "issuer_kind": "department",
    "issuer_name": "Sở Giáo dục và Đào tạo",
    "superior": "UBND tỉnh Mơ",
    "symbol": "QĐ-SGDĐT",
    "place": "Mơ",
    "archive": "",
    "deputy": "no",
    "head_title": "Giám đốc",
    "signer_name": "",
    "competence": (),
    "proposer": "Trưởng phòng Chính trị và Công tác học sinh, sinh viên",
    "enforcers": (
        "Chánh Văn phòng, Trưởng các phòng thuộc Sở",
        "thủ trưởng các cơ sở giáo dục trên địa bàn tỉnh Mơ",
    ),
    "coordinating": ("Công an tỉnh, Ủy ban nhân dân các xã, phường",),
    "recipients": (
        "Bộ Giáo dục và Đào tạo (để báo cáo)",
        "UBND tỉnh (để báo cáo)",
        "Công an tỉnh (để phối hợp)",
        "UBND các xã, phường (để phối hợp)",
        "Cổng thông tin điện tử của Sở",
    ),
    "earlier_effect": "none",
    "vetted_by": "",
}


def test_enter_alone_makes_the_decision_of_a_department():
    _, answers = province()
    assert list(answers.items()) == list(DEPARTMENT.items())


def test_enter_alone_makes_the_decision_of_a_committee():
    _, answers = province(name="thành phố Mơ", issuer_kind="committee")
    changed = {key: value for key, value in answers.items() if DEPARTMENT.get(key) != value}
    assert changed == {
        "name": "thành phố Mơ",
        "issuer_kind": "committee",
        "issuer_name": "Ủy ban nhân dân thành phố Mơ",
        "symbol": "QĐ-UBND",
        "head_title": "Chủ tịch",
        "proposer": "Giám đốc Sở Giáo dục và Đào tạo",
        "enforcers": (
            "Chánh Văn phòng Ủy ban nhân dân thành phố",
            "Giám đốc Sở Giáo dục và Đào tạo",
            "thủ trưởng các cơ sở giáo dục trên địa bàn thành phố Mơ",
        ),
        "coordinating": ("Công an thành phố, Ủy ban nhân dân các xã, phường",),
        "recipients": (
            "Bộ Giáo dục và Đào tạo (để báo cáo)",
            "UBND thành phố (để báo cáo)",
            "Công an thành phố (để phối hợp)",
            "UBND các xã, phường (để phối hợp)",
            "Cổng thông tin điện tử của Sở",
        ),
    }
    assert "superior" not in answers


@pytest.mark.parametrize(
    ("given", "more"),
    [
        ({"deputy": "yes"}, {"own_title": "Phó Giám đốc"}),
        ({"deputy": "yes", "issuer_kind": "committee"}, {"own_title": "Phó Chủ tịch"}),
        ({"deputy": "yes", "head_title": "Quyền Giám đốc"}, {"own_title": "Phó Giám đốc"}),
        ({"earlier_effect": "replace", "earlier_document": "x"}, {"earlier_document": "x"}),
        (
            {"earlier_effect": "supplement", "earlier_document": "x"},
            {"earlier_document": "x", "earlier_prevails": "this"},
        ),
        ({"vetted_by": "Sở Tư pháp"}, {"vetted_on": "2026-11-23"}),
    ],
)
def test_some_answers_bring_further_questions(given, more):
    _, answers = province(**given)
    further = {key: value for key, value in answers.items() if key not in DEPARTMENT}
    assert further == more


@pytest.mark.parametrize(
    ("key", "value", "said"),
    [
        ("symbol", "QĐ SGDĐT", "a sign has no spaces"),
        ("symbol", "QĐ-SGDĐT", None),
        ("enforcers", "UBND xã A", NO_ORDERS),
        ("enforcers", "ủy ban nhân dân xã A", NO_ORDERS),
        ("enforcers", "Chánh Văn phòng", None),
    ],
)  # fmt: skip
def test_a_department_gives_no_orders_to_committees_and_a_sign_has_no_spaces(key, value, said):
    found, _ = province()
    fault = understand(found[key], value).fault
    assert (fault.english() if fault else None) == said


def test_a_committee_may_name_committees():
    found, _ = province(issuer_kind="committee")
    assert understand(found["enforcers"], "UBND xã A").fault is None
    assert no_committee("Sở Y tế") is None


SCHOOL = {
    "ownership": "public",
    "boarding": "no",
    "own_site": "yes",
    "day": "2026-11-23",
    "size": "13",
    "managing_body": "Ủy ban nhân dân xã Hoa Mai",
    "superior": "UBND xã Hoa Mai",
    "symbol": "QĐ-THHM",
    "place": "Hoa Mai",
    "deputy": "no",
    "head_title": "Hiệu trưởng",
    "signer_name": "",
    "proposer": "Tổ soạn thảo Bộ quy tắc",
    "enforcers": (
        "Các tổ chuyên môn, giáo viên, nhân viên",
        "học sinh và cha mẹ học sinh của Trường",
    ),
    "recipients": ("UBND xã Hoa Mai (để báo cáo)", "Ban đại diện cha mẹ học sinh"),
    "earlier_effect": "none",
    "vetted_by": "",
}


def test_enter_alone_makes_a_school_of_its_commune():
    found, answers = school()
    assert {key: answers[key] for key in SCHOOL} == SCHOOL
    loud = [key for key, one in found.items() if not one.quiet and "/" not in key]
    assert loud == [
        "name", "levels", "ownership", "boarding", "own_site", "commune", "managing_body", "symbol",
        "signer_name", "earlier_effect",
    ]  # fmt: skip


@pytest.mark.parametrize("level", ["upper-secondary", "continuing"])
def test_upper_schools_are_the_departments(level):
    _, answers = school(levels=level)
    assert answers["managing_body"] == "Sở Giáo dục và Đào tạo"
    assert answers["superior"] == "Sở GDĐT"
    assert answers["recipients"][0] == "Sở GDĐT (để báo cáo)"


def test_a_preschool_speaks_of_children_and_a_school_with_more_levels_of_pupils():
    _, answers = school(levels="preschool")
    assert answers["enforcers"][1] == "cha mẹ trẻ của Trường"
    assert answers["recipients"][1] == "Ban đại diện cha mẹ trẻ"
    _, answers = school(levels="preschool, primary")
    assert answers["enforcers"][1] == "học sinh và cha mẹ học sinh của Trường"


@pytest.mark.parametrize(
    ("name", "letters"),
    [
        ("Trường Trung học cơ sở Suối Mơ", "THCSSM"),
        ("Trường Tiểu học và Trung học cơ sở Hoa Mai", "THTHCSHM"),
        ("Trung tâm GDNN-GDTX Mơ", "TTGGM"),
        ("Trường Mầm non 19 tháng 5", "MNT"),
        ("Trường", "T"),
        ("Trường Trường Sa", "TS"),
    ],
)
def test_the_letters_of_a_sign_are_proposed_from_the_name(name, letters):
    assert _initials(name) == letters


@pytest.mark.parametrize(
    ("commune", "bare"),
    [
        ("xã Suối Mơ", "Suối Mơ"),
        ("phường Hoa Đào", "Hoa Đào"),
        ("đặc khu Mơ", "Mơ"),
        ("thị trấn Mơ", "Mơ"),
        ("Mơ", "Mơ"),
    ],
)
def test_a_place_name_stands_without_its_kind(commune, bare):
    assert _bare(commune) == bare


def test_bodies_are_named_in_short_in_a_letterhead():
    assert _short("Ủy ban nhân dân xã Mơ") == "UBND xã Mơ"
    assert _short("Sở Giáo dục và Đào tạo") == "Sở GDĐT"


def blank(**slot):
    made = Slot.model_validate({"label": "Đầu mối", **slot})
    return _blank(clause("incident.channels"), "dau_moi", made)


@pytest.mark.parametrize(
    ("slot", "kind", "help_"),
    [
        ({"type": "text", "max_length": 80}, "text", "Enter if you do not know yet; at most 80 letters"),
        ({"type": "text", "max_length": 80, "help": "số máy"}, "text", "số máy; at most 80 letters"),
        ({"type": "number", "min": 1, "max": 5}, "text", "Enter if you do not know yet; a number from 1 to 5"),
        ({"type": "number", "min": 0, "max": 5, "help": "ngày"}, "text", "ngày; a number from 0 to 5"),
        ({"type": "choice", "choices": ["a", "b"], "help": "một"}, "choice", "một"),
    ],
)  # fmt: skip
def test_a_blank_is_asked_with_what_fits_into_it(slot, kind, help_):
    question = blank(**slot)
    assert (question.key, question.ask.english()) == ("slots/incident.channels/dau_moi", "Đầu mối")
    assert (question.kind, question.help.english(), question.optional) == (kind, help_, True)
    assert [id for id, _ in question.choices] == slot.get("choices", [])


def test_what_does_not_fit_into_a_blank_is_refused():
    number = blank(type="number", min=1, max=5)
    assert understand(number, "5").fault is None
    assert understand(number, "6").fault is not None
    assert understand(number, "").fault is None


def test_optional_clauses_are_offered_by_their_titles_and_a_chapter_by_its_name():
    made = library(clause("a.b", title="Hỏi"))
    workspace = Workspace(library=made, folder="x", province=example().province)
    whole = _offer("choose", ["a.b"], workspace)
    chapter = _offer("choose/rules", ["a.b"], workspace, "Quy tắc")
    assert whole.ask.english() == "Optional clauses to take in, several parted by commas"
    assert chapter.ask.english().startswith("Quy tắc: optional clauses to take in")
    assert [(id, words.english()) for id, words in chapter.choices] == [("a.b", "Hỏi")]
    assert (chapter.kind, chapter.optional) == ("many", True)
