"""The lines around the code: what must stand there, and what the school's own file has not."""

import pytest

from tests.conform.small import FRONT, TITLE, behind, changed, expected, lines_of_code, own, styled
from toolkit.conform.expected import Front, FrontLine
from toolkit.conform.front import front_findings, other_lines, school_named
from toolkit.conform.judging import judge
from toolkit.conform.lines import line_of
from toolkit.conform.pattern import Pattern, folded
from toolkit.model.tokens import mark

NUMBER = FrontLine(Front.ATTACHED, Pattern(folded(f"(Kèm theo Quyết định số {mark('blank', '')}/QĐ-HM)")))  # fmt: skip
NAMED = FrontLine(Front.TITLE, Pattern(folded(f"Ứng xử trên mạng của {mark('school', '')}")))


def finding(wanted, *texts):
    (one,) = front_findings([wanted], [line_of(text) for text in texts])
    return one.right, one.printed


@pytest.mark.parametrize("number", ["07", "", "      ", "…", "12.", "___"])
def test_number_and_day_may_be_written_by_hand(number):
    assert finding(NUMBER, f"(Kèm theo Quyết định số {number}/QĐ-HM)") == (True, "")


@pytest.mark.parametrize("number", ["bảy", "0" * 15])
def test_other_things_are_no_number(number):
    right, printed = finding(NUMBER, f"(Kèm theo Quyết định số {number}/QĐ-HM)")
    assert not right
    assert printed.startswith("(Kèm theo")


def test_a_title_may_be_in_capitals_or_on_two_lines_but_other_lines_may_not():
    assert finding(NAMED, "ỨNG XỬ TRÊN MẠNG CỦA TRƯỜNG HOA MAI")[0]
    assert finding(NAMED, "Ứng xử trên mạng của", "Trường Hoa Mai")[0]
    assert not finding(NUMBER, "(KÈM THEO QUYẾT ĐỊNH SỐ 7/QĐ-HM)")[0]


def test_what_stands_instead_is_shown_only_where_it_is_alike():
    assert finding(NAMED, "Ứng xử trên mạng tại Hoa Mai") == (False, "Ứng xử trên mạng tại Hoa Mai")
    assert finding(NAMED, "Thông báo nghỉ Tết", "Hoa Mai") == (False, "")
    (one,) = front_findings([NAMED], [])
    assert (one.printed, one.wanted) == ("", "Ứng xử trên mạng của […]")


def test_the_school_is_named_by_the_title_only():
    assert school_named([NAMED], [line_of("Ứng xử trên mạng của Trường Hoa Mai")]) == "Trường Hoa Mai"  # fmt: skip
    assert school_named([NUMBER, NAMED], [line_of("(Kèm theo Quyết định số 07/QĐ-HM)")]) == ""


def test_known_lines_may_be_cut_in_up_to_three_and_written_in_any_case():
    known = [Pattern("Trường Tiểu học Hoa Mai Xuân"), Pattern("Số: 1")]
    texts = ("TRƯỜNG TIỂU HỌC", "HOA MAI", "XUÂN", "Số: 1", "Lời lạ")
    assert [line.words for line in other_lines(known, [line_of(t) for t in texts])] == ["Lời lạ"]
    four = ("Trường", "Tiểu học", "Hoa Mai", "Xuân")
    assert len(list(other_lines(known, [line_of(text) for text in four]))) == 4


def around(lines, known=True):
    wanted = expected(owned=[own("x", "scope", "Không có.")] if known else ())
    found = judge(styled(lines), wanted)
    return found.around, [one.words for one in found.passages if one.source == "other"]


def test_lines_before_the_title_are_told_only_where_the_school_is_known():
    lines = ["Lời lạ", *lines_of_code()]
    assert around(lines) == (("Lời lạ",), [])
    assert around(lines, known=False) == ((), [])
    assert around(lines_of_code()) == ((), [])


def test_lines_behind_the_title_are_told_always():
    lines = behind(FRONT[1], "Để tham khảo")
    assert around(lines, known=False) == ((), ["Để tham khảo"])
    assert around(lines) == ((), ["Để tham khảo"])
    untitled = lines[1:]
    assert around(untitled, known=False) == ((), [])


def test_front_findings_of_a_file():
    found = judge(styled(changed(TITLE, "Nội quy nhà trường")), expected())
    assert [(one.kind, one.right) for one in found.front] == [
        (Front.TITLE, False),
        (Front.ATTACHED, True),
    ]
    assert found.sound
