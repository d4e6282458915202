"""What of a file goes back into the school's record: pure, on a small code; nothing is dropped in silence."""

from datetime import date

import pytest

from tests.conform.small import (
    behind,
    changed,
    expected,
    lines_of_code,
    own,
    paragraph,
    styled,
    without,
)
from toolkit.conform.expected import Choice
from toolkit.conform.judging import judge
from toolkit.conform.pulling import Known, pull
from toolkit.messages import msg
from toolkit.model.workspace import OwnClause, Reword, School

REASON = "chưa ghi lý do"
MINE = "Lớp trưởng nhắc bạn gỡ bài khi có người buồn."
CIVIL = "2. Cần dùng lời lẽ văn minh, không nói tục, không chế giễu người khác."


def school(**changes):
    fields = {
        "name": "Trường Tiểu học Hoa Mai",
        "day": date(2026, 12, 2),
        "issuer": {"name": "TRƯỜNG", "symbol": "QĐ-HM", "place": "Hoa Mai"},
        "signer": {"head_title": "HIỆU TRƯỞNG"},
        "enforcers": ("Các tổ",),
        "follows": "..",
        "levels": ("primary",),
        "ownership": "public",
        "managing_body": "Ủy ban nhân dân xã Hoa Mai",
    }
    return School.model_validate({**fields, **changes})


def no_fault(clause, name, value):
    return msg("out of bounds") if value == "99" else None


def taken(lines, before=None, wanted=None, **known):
    found = judge(styled(lines), wanted or expected())
    facts = {"slots": {("posting.answer", "ngay"): "3"}, "fault": no_fault, **known}
    return pull(found, before or school(), Known(REASON, **facts))


def places(pulled):
    return [one.place for one in pulled.removed]


def reasons(pulled):
    return [one.why.english() for one in pulled.lost]


def test_a_code_without_changes_changes_nothing():
    before = school(drop={"x.y": "cũ"}, choose=("pupils.art",))
    pulled = taken(lines_of_code(), before)
    assert pulled.school == before
    assert (pulled.lost, pulled.reasons, pulled.removed) == ((), (), ())


def test_a_default_clause_that_is_gone_is_dropped_with_a_reason_to_write():
    pulled = taken(
        without("2. Điện thoại"), school(reword={"pupils.phone": Reword(text="Cũ.", reason="cũ")})
    )
    assert pulled.school.drop == {"pupils.phone": REASON}
    assert pulled.school.reword == {}
    assert pulled.reasons == ("pupils.phone",)
    assert places(pulled) == ["drop: pupils.phone"]


def test_a_mandatory_clause_is_never_taken_back():
    for lines in (without("4. Mỗi năm học"), changed("một lần tại lớp", "hai lần tại lớp")):
        pulled = taken(lines)
        assert pulled.school == school()
        assert pulled.removed == ()
        assert reasons(pulled) == ["pupils.end is mandatory and stays as the release has it"]


ART = "3. Khuyến khích"
CHOSEN = {"pupils.art": {"choice": Choice.IN}}
NOT_CHOSEN = {"pupils.art": {"choice": Choice.NOT_CHOSEN}}


def test_an_optional_clause_is_chosen_no_more_where_the_school_chose_it_and_dropped_where_the_province_did():
    gone = without(ART)
    pulled = taken(gone, school(choose=("pupils.art", "x.y")), expected(**CHOSEN))
    assert (pulled.school.choose, pulled.school.drop) == (("x.y",), {})
    assert places(pulled) == ["choose: pupils.art"]
    assert pulled.reasons == ()
    pulled = taken(gone, school(), expected(**CHOSEN), provinces=frozenset({"pupils.art"}))
    assert pulled.school.drop == {"pupils.art": REASON}
    assert places(pulled) == ["drop: pupils.art"]


def test_an_optional_clause_that_only_the_file_has_is_chosen_but_not_with_other_words():
    pulled = taken(lines_of_code(), school(), expected(**NOT_CHOSEN))
    assert pulled.school.choose == ("pupils.art",)
    pulled = taken(changed("tranh vẽ", "bức tranh"), school(), expected(**NOT_CHOSEN))
    assert pulled.school.choose == ()


def test_a_dropped_clause_that_came_back_is_in_again():
    wanted = expected(**{"pupils.phone": {"choice": Choice.DROPPED}})
    before = school(drop={"pupils.phone": "cũ"})
    assert taken(lines_of_code(), before, wanted).school.drop == {}
    assert taken(without("2. Điện thoại"), before, wanted).school.drop == {"pupils.phone": "cũ"}
    assert taken(without("2. Điện thoại"), before, wanted).removed == ()


def test_a_reworded_clause_keeps_its_reason_and_a_new_one_must_be_written():
    lines = changed("Cần dùng lời lẽ văn minh", "Nên dùng lời lẽ văn minh")
    pulled = taken(lines)
    text = "Nên dùng lời lẽ văn minh, không nói tục, không chế giễu người khác."
    assert pulled.school.reword == {"posting.civil": Reword(text=text, reason=REASON)}
    assert pulled.reasons == ("posting.civil",)
    before = school(reword={"posting.civil": Reword(text="Cũ.", reason="dễ hiểu")})
    pulled = taken(lines, before)
    assert pulled.school.reword == {"posting.civil": Reword(text=text, reason="dễ hiểu")}
    assert pulled.reasons == ()
    assert taken(lines_of_code(), before).school.reword == {}


def test_a_clause_that_stands_as_reworded_stays_as_it_is_written():
    before = school(reword={"posting.civil": Reword(text="Nói lời hay.", reason="dễ hiểu")})
    wanted = expected(**{"posting.civil": {"choice": Choice.REWORDED, "own": ("Nói lời hay.",)}})
    pulled = taken(changed(CIVIL[3:], "Nói lời hay."), before, wanted)
    assert pulled.school == before


def test_points_and_the_closing_mark_of_a_reworded_clause():
    pulled = taken(changed("Tin giả là tin bịa đặt.", "Tin giả là tin không thật./."))
    assert pulled.school.reword["words.all"].points[1:] == (
        "Nhóm lớp là nhóm trực tuyến của một lớp;",
        "Tin giả là tin không thật.",
    )


def test_a_clause_that_moved_is_told_and_stays():
    lines = behind(
        CIVIL,
        "3. Điện thoại được cất trong cặp suốt giờ học, trừ khi thầy cô cho phép.",
        lines=without("2. Điện thoại"),
    )
    pulled = taken(lines)
    assert pulled.school == school()
    assert reasons(pulled) == ["pupils.phone stands where the plan puts it and cannot be moved"]
    assert pulled.lost[0].place == "khoản 3 Điều 3"


@pytest.mark.parametrize(
    ("value", "slots", "lost"),
    [
        ("3", {}, []),
        ("5", {"posting.answer": {"ngay": "5"}}, []),
        ("99", {}, ["out of bounds"]),
        ("[…]", {}, []),
    ],
)
def test_a_blank_goes_back_within_its_bounds(value, slots, lost):
    pulled = taken(changed("trong 3 ngày", f"trong {value} ngày"))
    assert pulled.school.slots == slots
    assert reasons(pulled) == lost


def test_a_blank_without_a_value_takes_the_file_s():
    known = {"slots": {("posting.answer", "ngay"): None}}
    assert taken(lines_of_code(), **known).school.slots == {"posting.answer": {"ngay": "3"}}


def test_braces_cannot_stand_in_a_text_of_the_school():
    for one in "{}":
        pulled = taken(changed("Cần dùng lời lẽ văn minh", f"Nên dùng {one} văn minh"))
        assert pulled.school == school()
        assert reasons(pulled) == ["braces cannot stand in a text of the school"]


def owned(**changes):
    return OwnClause(
        **{"id": "nhac", "article": "posting", "after": "posting.civil", "text": MINE, **changes}
    )


OWNED = [own("nhac", "posting", MINE)]
SECOND = "Cuối tuần cả lớp tắt máy một buổi."


def test_an_own_clause_is_added_behind_the_clause_it_stands_behind_or_at_the_end():
    (one,) = taken(behind(CIVIL, f"3. {MINE}")).school.own
    assert one == owned(id="them-1")
    (one,) = taken(behind("4. Ai thấy", f"5. {MINE}", "a) Một;", "b) Hai.")).school.own
    assert one == owned(id="them-1", after=None, points=("Một;", "Hai."))
    before = school(own=(owned(id="them-1", article="scope", after=None),))
    wanted = expected(owned=[own("them-1", "scope", MINE)])
    lines = behind(CIVIL, f"3. {SECOND}", lines=behind("2. Bộ quy tắc không", f"3. {MINE}"))
    assert [one.id for one in taken(lines, before, wanted).school.own] == ["them-1", "them-2"]


def test_before_the_first_clause_nothing_can_stand():
    pulled = taken(behind("Điều 3.", f"1. {MINE}"))
    assert pulled.school.own == (owned(id="them-1", after=None),)
    assert reasons(pulled) == [
        "before the first clause of an article nothing can stand; it comes to its end"
    ]


def test_an_own_clause_that_is_unchanged_stays_as_it_is_written():
    before = school(own=(owned(text="Lớp trưởng nhắc bạn gỡ bài khi có  người buồn."),))
    assert taken(behind(CIVIL, f"3. {MINE}"), before, expected(owned=OWNED)).school == before
    at_end = school(own=(owned(after="posting.again"),))
    lines = behind("4. Ai thấy", f"5. {MINE}")
    assert taken(lines, at_end, expected(owned=OWNED)).school == at_end


def test_an_own_clause_that_moved_is_written_where_it_stands_now():
    before = school(own=(owned(),))
    (one,) = taken(behind("3. Nhà trường", f"4. {MINE}"), before, expected(owned=OWNED)).school.own
    assert (one.id, one.after) == ("nhac", "posting.answer")
    (one,) = taken(behind("1. Học sinh", f"2. {MINE}"), before, expected(owned=OWNED)).school.own
    assert (one.id, one.article, one.after) == ("nhac", "pupils", "pupils.ask")


def test_an_own_clause_that_is_gone_is_removed_and_named():
    pulled = taken(lines_of_code(), school(own=(owned(),)), expected(owned=OWNED))
    assert pulled.school.own == ()
    assert places(pulled) == ["own: nhac"]
    assert pulled.removed[0].title == MINE


def test_a_new_own_clause_never_takes_the_id_of_one_that_is_gone():
    before = school(own=(owned(id="them-1"),))
    pulled = taken(
        behind(CIVIL, f"3. {SECOND}"), before, expected(owned=[own("them-1", "posting", MINE)])
    )
    assert [(one.id, one.text) for one in pulled.school.own] == [("them-2", SECOND)]
    assert places(pulled) == ["own: them-1"]


def test_an_own_clause_that_cannot_be_taken_back_stays_as_school_yaml_has_it():
    before = school(own=(owned(),))
    wanted = expected(owned=OWNED)
    braces = taken(behind(CIVIL, f"3. {MINE} {{x}}"), before, wanted)
    assert braces.school == before
    assert reasons(braces) == ["braces cannot stand in a text of the school"]
    shut = taken(behind(CIVIL, f"3. {MINE}"), before, wanted, closed=frozenset({"posting"}))
    assert shut.school == before
    assert len(shut.lost) == 1
    alien = [paragraph("Điều 9. Bàn phím", bold=True), f"1. {MINE}"]
    homeless = taken([*lines_of_code(), *alien], before, wanted)
    assert homeless.school == before
    assert any("stands in no article of the plan" in why for why in reasons(homeless))


def test_what_repeats_a_clause_is_not_taken_as_the_school_s_own():
    pulled = taken(behind("1. Học sinh gặp", CIVIL))
    assert pulled.school == school()
    assert "it repeats posting.civil" in reasons(pulled)


def test_the_order_of_own_clauses_follows_the_file_only_within_reason():
    two = [*OWNED, own("tat", "posting", SECOND)]
    before = school(own=(owned(), owned(id="tat", text=SECOND)))
    right = behind(CIVIL, f"3. {MINE}", f"4. {SECOND}")
    assert taken(right, before, expected(owned=two)).school == before
    wrong = behind(CIVIL, f"3. {SECOND}", f"4. {MINE}")
    pulled = taken(wrong, before, expected(owned=two))
    assert [one.id for one in pulled.school.own] == ["nhac", "tat"]
    assert reasons(pulled) == ["the order of own clauses stays as in school.yaml"]
    added = behind(CIVIL, f"3. {SECOND}", f"4. {MINE}", "5. Giờ ra chơi cả lớp cất máy.")
    assert [one.id for one in taken(added, before, expected(owned=two)).school.own] == [
        "nhac",
        "tat",
        "them-1",
    ]
    between = behind(CIVIL, f"3. {MINE}", "4. Giờ ra chơi cả lớp cất máy.", f"5. {SECOND}")
    assert [one.id for one in taken(between, before, expected(owned=two)).school.own] == [
        "nhac",
        "them-1",
        "tat",
    ]


def test_what_stands_nowhere_in_the_plan_is_told_with_its_words():
    lines = [*lines_of_code()[:-1], f"{lines_of_code()[-1]}/.", "HIỆU TRƯỞNG"]
    pulled = taken(lines)
    assert pulled.lost[0].place == f"({len(lines)})"
    assert reasons(pulled) == ["it stands in no article of the plan: “HIỆU TRƯỞNG”"]


def test_headings_are_the_plan_s():
    pulled = taken(changed("Điều 3. Đăng tải và chia sẻ thông tin", "Điều 3. Bàn phím"))
    assert [(one.place, one.why.english()) for one in pulled.lost] == [
        ("Điều 3. Bàn phím", "the heading “Đăng tải và chia sẻ thông tin” is the plan's")
    ]


@pytest.mark.parametrize("number", ["7.{}.", "Khoản {}.", "–", "({})", "Khoản {} –"])
def test_a_file_whose_numbers_are_not_understood_gives_nothing(number):
    lines = [
        f"{number.format(line[0])} {line[3:]}" if line[0].isdigit() else line
        for line in lines_of_code()
    ]
    before = school(drop={"x.y": "cũ"}, own=(owned(),))
    pulled = taken(lines, before, expected(owned=OWNED))
    assert pulled.school == before
    assert (pulled.removed, pulled.reasons) == ((), ())
    (why,) = reasons(pulled)
    assert "nothing was taken back" in why
    assert "pupils.phone" in why


def test_one_article_that_is_not_understood_is_enough_and_its_blanks_may_be_filled():
    lines = changed("3. Nhà trường trả lời", "Khoản 3. Nhà trường trả lời")
    pulled = taken(lines)
    assert pulled.school == school()
    assert "posting.answer" in reasons(pulled)[0]


def test_a_clause_with_a_blank_that_is_truly_gone_is_dropped():
    pulled = taken(without("3. Nhà trường trả lời"))
    assert pulled.school.drop == {"posting.answer": REASON}
    assert places(pulled) == ["drop: posting.answer"]


def test_words_that_stand_behind_the_end_are_not_dropped():
    head = paragraph("PHỤ LỤC", bold=True, page_break=True)
    phone = "Điện thoại được cất trong cặp suốt giờ học, trừ khi thầy cô cho phép."
    pulled = taken([*without("2. Điện thoại"), head, phone])
    assert pulled.school == school()
    assert "pupils.phone" in reasons(pulled)[0]


def test_khoan_that_were_joined_by_a_person_are_no_strange_numbers():
    lines = without("2. Điện thoại")
    joined = "Học sinh gặp người lạ trên mạng thì hỏi cha mẹ trước khi trò chuyện. Điện thoại được cất trong cặp suốt giờ học, trừ khi thầy cô cho phép."  # noqa: E501
    lines = changed(
        "Học sinh gặp người lạ trên mạng thì hỏi cha mẹ trước khi trò chuyện.", joined, lines
    )
    assert taken(lines).school.drop == {"pupils.phone": REASON}


def test_a_file_without_any_clause_of_the_code_gives_nothing():
    pulled = taken(["THÔNG BÁO", "Nhà trường nghỉ Tết."], school(own=(owned(),)), expected(owned=OWNED))  # fmt: skip
    assert pulled.school == school(own=(owned(),))
    assert pulled.removed == ()
    assert "no clause of the code stands in the file" in reasons(pulled)[0]
