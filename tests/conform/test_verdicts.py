"""What became of each clause of a small code: every verdict, at its boundary, beside what must stay silent."""

import itertools
import random
import re

import pytest

from tests.conform.small import (
    CLAUSES,
    behind,
    changed,
    expected,
    lines_of_code,
    own,
    paragraph,
    plain,
    styled,
    without,
)
from toolkit.conform.expected import Choice
from toolkit.conform.judging import intact_count, judge, read_for
from toolkit.conform.records import Op, Source, Verdict
from toolkit.conform.sequence import longest_rising

THINK = "1. Trước khi đăng bài, mỗi người tự hỏi điều đó có đúng và có ích hay không."
CIVIL = "2. Cần dùng lời lẽ văn minh, không nói tục, không chế giễu người khác."
ASK = "1. Học sinh gặp người lạ trên mạng thì hỏi cha mẹ trước khi trò chuyện."


def judged(lines, wanted=None):
    return judge(styled(lines), wanted or expected())


def verdicts(found):
    return {one.id: one.verdicts for one in found.clauses if one.verdicts != (Verdict.INTACT,)}


def one(found, id):
    return next(clause for clause in found.clauses if clause.id == id)


def differing(pieces):
    return [piece for piece in pieces if piece[0] is not Op.KEPT]


def test_the_code_as_the_release_has_it_is_intact_and_in_its_place():
    found = judged(lines_of_code())
    assert found.sound
    assert verdicts(found) == {}
    assert (found.misnumbered, found.headings, found.passages, found.unread) == ((), (), (), ())
    think = one(found, "posting.think")
    assert (think.place, think.paragraph) == ("khoản 1 Điều 3", lines_of_code().index(THINK) + 1)
    assert one(found, "words.all").lines[1:3] == (
        "Mạng xã hội là nơi mọi người đăng bài, bình luận;",
        "Nhóm lớp là nhóm trực tuyến của một lớp;",
    )
    assert [(s.clause, s.name, s.value) for s in found.slots] == [("posting.answer", "ngay", "3")]


@pytest.mark.parametrize("firm", [True, False])
def test_a_changed_clause_is_sound_only_where_it_is_not_mandatory(firm):
    old, new = ("tự hỏi", "nên hỏi") if firm else ("văn minh", "lịch sự")
    found = judged(changed(old, new))
    id = "posting.think" if firm else "posting.civil"
    assert verdicts(found) == {id: (Verdict.CHANGED,)}
    assert found.sound is not firm
    assert one(found, id).good is False


def test_a_missing_clause_is_told_unless_it_is_optional_or_left_out():
    lost = without("2. Điện thoại")
    assert verdicts(judged(lost)) == {"pupils.phone": (Verdict.MISSING,)}
    gone = without("3. Khuyến khích")
    assert verdicts(judged(gone)) == {}
    chosen = expected(**{"pupils.art": {"choice": Choice.IN}})
    assert verdicts(judged(gone, chosen)) == {"pupils.art": (Verdict.MISSING,)}
    left = expected(**{"pupils.art": {"choice": Choice.NOT_CHOSEN}})
    assert "pupils.art" not in {one.id for one in judged(gone, left).clauses}
    dropped = expected(**{"pupils.phone": {"choice": Choice.DROPPED}})
    found = judged(lost, dropped)
    assert verdicts(found) == {"pupils.phone": (Verdict.DROPPED,)}
    assert one(found, "pupils.phone").good
    back = judged(lines_of_code(), dropped)
    assert verdicts(back) == {}
    assert one(back, "pupils.phone").choice is Choice.DROPPED
    reworded = expected(**{"pupils.phone": {"choice": Choice.REWORDED, "own": ("Cất máy.",)}})
    assert verdicts(judged(lost, reworded)) == {"pupils.phone": (Verdict.MISSING,)}


def test_a_missing_mandatory_clause_is_not_sound_and_nothing_else_is_blamed():
    found = judged(without("4. Mỗi năm học"))
    assert verdicts(found) == {"pupils.end": (Verdict.MISSING,)}
    assert not found.sound


OWN_WORDS = "Lời nói trên mạng phải văn minh như ngoài đời."


def test_the_school_s_own_words_for_a_clause_are_reworded_and_others_changed():
    wanted = expected(**{"posting.civil": {"choice": Choice.REWORDED, "own": (OWN_WORDS,)}})
    lines = changed(CIVIL[3:], OWN_WORDS)
    found = judged(lines, wanted)
    assert verdicts(found) == {"posting.civil": (Verdict.REWORDED,)}
    assert one(found, "posting.civil").good
    assert one(found, "posting.civil").pieces == ()
    found = judged(changed("văn minh như", "lịch sự như", lines), wanted)
    assert verdicts(found) == {"posting.civil": (Verdict.CHANGED,)}
    found = judged(lines_of_code(), wanted)
    assert verdicts(found) == {}


def test_a_clause_that_stands_twice_with_other_words_shows_which_words_differ():
    copy = "2. Học sinh gặp người quen trên mạng thì hỏi cha mẹ trước khi trò chuyện."
    found = judged(behind(THINK, copy))
    assert verdicts(found) == {"pupils.ask": (Verdict.DUPLICATED,)}
    assert differing(one(found, "pupils.ask").pieces) == [(Op.TAKEN, "lạ"), (Op.ADDED, "quen")]
    assert not found.sound
    (passage,) = [p for p in found.passages if p.source is Source.OTHER]
    assert (passage.near, passage.place) == ("pupils.ask", "khoản 2 Điều 3")


def test_a_clause_that_stands_twice_word_for_word_is_duplicated_where_it_does_not_belong():
    found = judged(behind(THINK, f"2. {ASK[3:]}"))
    assert verdicts(found) == {"pupils.ask": (Verdict.DUPLICATED,)}
    assert differing(one(found, "pupils.ask").pieces) == []
    assert one(found, "pupils.ask").place == "khoản 1 Điều 4"


def test_a_changed_clause_with_a_copy_shows_its_own_words():
    lines = changed("gặp người lạ trên mạng thì", "gặp bạn lạ trên mạng thì")
    copy = "2. Học sinh gặp người lạ ở mạng thì hỏi cha mẹ trước khi trò chuyện."
    found = judged(behind(THINK, copy, lines=lines))
    ask = one(found, "pupils.ask")
    assert ask.verdicts == (Verdict.CHANGED, Verdict.DUPLICATED)


def test_from_four_fifths_of_the_words_a_passage_is_a_copy():
    words = ASK[3:].split()  # 15 words
    for kept, copied in ((12, True), (11, False)):
        text = " ".join([*words[:kept], *[f"x{n}" for n in range(15 - kept)]])
        found = judged(behind(THINK, f"2. {text}"))
        assert (Verdict.DUPLICATED in one(found, "pupils.ask").verdicts) is copied


def test_from_a_little_over_half_of_the_words_a_text_is_a_changed_clause():
    words = ASK[3:].split()
    for kept, alike in ((9, True), (8, False)):
        text = " ".join([*words[:kept], *[f"x{n}" for n in range(15 - kept)]])
        found = judged(changed(ASK[3:], text))
        assert (one(found, "pupils.ask").verdict is Verdict.CHANGED) is alike
        assert (one(found, "pupils.ask").verdict is Verdict.MISSING) is not alike


def test_eleven_of_twenty_words_are_just_enough():
    words = [f"chữ{n}" for n in range(20)]
    rows = [*CLAUSES, ("pupils.more", CLAUSES[0][1], "pupils", " ".join(words))]
    for kept, verdict in ((11, Verdict.CHANGED), (10, Verdict.MISSING)):
        text = " ".join([*words[:kept], *[f"x{n}" for n in range(20 - kept)]])
        found = judged([*lines_of_code(), f"5. {text}"], expected(rows))
        assert verdicts(found) == {"pupils.more": (verdict,)}


def test_of_two_equally_like_texts_away_from_its_article_the_first_is_the_clause():
    alike = "Học sinh gặp bạn mới trên mạng thì hỏi cha mẹ trước khi trò chuyện."
    lines = behind("2. Bộ quy tắc không", f"3. {alike}", lines=without(ASK))
    found = judged(behind("4. Ai thấy", f"5. {alike}", lines=lines))
    ask = one(found, "pupils.ask")
    assert ask.place == "khoản 3 Điều 1"
    assert ask.verdicts == (Verdict.CHANGED, Verdict.DUPLICATED, Verdict.MOVED)


def test_of_two_texts_the_likest_is_the_changed_clause():
    better = "2. Học sinh gặp người lạ trên mạng thì hỏi cha mẹ trước khi nói chuyện."
    worse = "1. Học sinh gặp người lạ trên mạng thì cần hỏi cô giáo trước khi chơi."
    lines = [worse if line == ASK else line for line in lines_of_code()]
    found = judged(behind(worse, better, lines=lines))
    assert one(found, "pupils.ask").place == "khoản 2 Điều 4"


def test_of_two_equally_like_texts_the_one_in_its_article_is_the_clause():
    alike = "Học sinh gặp bạn mới trên mạng thì hỏi cha mẹ trước khi trò chuyện."
    lines = changed(ASK, f"1. {alike}")
    found = judged(behind(THINK, f"2. {alike}", lines=lines))
    assert one(found, "pupils.ask").place == "khoản 1 Điều 4"


@pytest.mark.parametrize("value", ["3", "12", "ba"])
def test_a_blank_takes_any_value_and_shows_it(value):
    found = judged(changed("trong 3 ngày", f"trong {value} ngày"))
    assert verdicts(found) == {}
    assert found.slots[0].value == value


def test_a_reference_of_a_changed_clause_is_shown_as_it_should_be():
    found = judged(changed("báo ngay thầy cô", "báo ngay cô giáo"))
    pieces = one(found, "posting.again").pieces
    assert differing(pieces) == [(Op.TAKEN, "thầy cô."), (Op.ADDED, "cô giáo.")]
    assert "khoản 1 Điều này" in " ".join(words for _, words in pieces)


def test_a_blank_of_a_changed_clause_is_shown_as_a_blank():
    found = judged(changed("trong 3 ngày làm việc", "trong 3 ngày thường"))
    taken = [words for op, words in one(found, "posting.answer").pieces if op is Op.TAKEN]
    assert taken == ["[…]", "làm việc."]


def test_a_reference_that_leads_elsewhere_is_a_change():
    for wrong in ("khoản 2 Điều này", "khoản 1 Điều 4", "Điều 3"):
        found = judged(changed("khoản 1 Điều này", wrong))
        assert verdicts(found) == {"posting.again": (Verdict.CHANGED,)}
        (number,) = found.misnumbered
        assert (number.printed, number.right) == (wrong, "khoản 1 Điều này")
        assert (number.place, number.reference) == ("khoản 4 Điều 3", True)


def test_a_reference_may_say_what_is_right_in_this_file():
    lines = changed("khoản 1 Điều này", "khoản 2 Điều này")
    lines = behind("Điều 3.", "1. Khoản mới của nhà trường.", lines=lines)
    for old, new in (
        ("1. Trước", "2. Trước"),
        ("2. Cần", "3. Cần"),
        ("3. Nhà", "4. Nhà"),
        ("4. Ai", "5. Ai"),
    ):
        lines = changed(old, new, lines)
    assert verdicts(judged(lines)) == {}
    assert judged(lines).misnumbered == ()


def test_a_reference_to_an_article_with_one_clause_names_the_article_alone():
    rows = [row for row in CLAUSES if row[0] not in ("posting.civil", "posting.answer")]
    rows = [(*row[:2], "pupils" if row[0] == "posting.again" else row[2], *row[3:]) for row in rows]
    rows.sort(key=lambda row: row[2] == "pupils")
    lines = [line.replace("khoản 1 Điều này", "Điều 3") for line in lines_of_code(rows)]
    lines = [line.replace("1. Trước", "Trước") for line in lines]
    found = judged(lines, expected(rows))
    assert (verdicts(found), found.misnumbered) == ({}, ())


def test_one_clause_out_of_its_order_is_moved_and_no_other():
    lines = without("1. Bộ quy tắc này áp dụng")
    end = "2. Bộ quy tắc không thay thế"
    lines = behind(
        end, "2. Bộ quy tắc này áp dụng đối với giáo viên, học sinh của nhà trường.", lines=lines
    )
    found = judged(lines)
    assert len(verdicts(found)) == 1
    assert set(verdicts(found).values()) == {(Verdict.MOVED,)}
    three = without("1. Trước khi")
    found = judged(behind("4. Ai thấy", THINK, lines=three))
    assert verdicts(found) == {"posting.think": (Verdict.MOVED,)} or one(
        found, "posting.think"
    ).verdicts == (Verdict.MOVED,)


def test_a_clause_in_another_article_is_moved():
    found = judged(
        behind(
            "2. Cần dùng",
            "3. Điện thoại được cất trong cặp suốt giờ học, trừ khi thầy cô cho phép.",
            lines=without("2. Điện thoại"),
        )
    )
    assert verdicts(found) == {"pupils.phone": (Verdict.MOVED,)}


def exchanged(first, second):
    """Let two articles exchange what stands under them."""
    lines = lines_of_code()
    a, b = (
        next(n for n, line in enumerate(lines) if line.startswith(f"Điều {k}.")) for k in (3, 4)
    )
    return [*lines[:a], first, *lines[b + 1 :], second, *lines[a + 1 : b]]


def test_articles_that_exchange_their_clauses_but_keep_their_headings_hold_moved_clauses():
    found = judged(exchanged("Điều 3. Đăng tải và chia sẻ thông tin", "Điều 4. Học sinh"))
    moved = {one.id for one in found.clauses if Verdict.MOVED in one.verdicts}
    assert moved == {id for id, _, article, *_ in CLAUSES if article in ("posting", "pupils")}


def test_a_heading_that_shares_most_words_names_its_article():
    found = judged(exchanged("Điều 3. Đăng tải và chia sẻ tin", "Điều 4. Học sinh"))
    moved = {one.id for one in found.clauses if Verdict.MOVED in one.verdicts}
    assert {"pupils.ask", "posting.think"} <= moved


def test_under_a_heading_of_the_school_s_own_the_article_is_what_most_clauses_belong_to():
    lines = changed("Điều 3. Đăng tải và chia sẻ thông tin", "Điều 3. Bàn phím")
    assert verdicts(judged(lines)) == {}
    stray = "5. Điện thoại được cất trong cặp suốt giờ học, trừ khi thầy cô cho phép."
    lines = behind("4. Ai thấy", stray, lines=without("2. Điện thoại", lines=lines))
    assert verdicts(judged(lines)) == {"pupils.phone": (Verdict.MOVED,)}


def test_one_stranger_that_the_release_has_earlier_does_not_outvote_the_others():
    lines = changed("Điều 3. Đăng tải và chia sẻ thông tin", "Điều 3. Bàn phím")
    stray = "5. Bộ quy tắc không thay thế pháp luật và nội quy đang có."
    lines = behind("4. Ai thấy", stray, lines=without("2. Bộ quy tắc không", lines=lines))
    assert verdicts(judged(lines)) == {"scope.law": (Verdict.MOVED,)}


def test_an_article_that_only_looks_like_another_by_content_is_not_taken_twice():
    lines = behind(CIVIL, paragraph("Điều 9. Bàn phím", bold=True))
    found = judged(lines)
    assert verdicts(found) == {"posting.again": (Verdict.CHANGED,)}  # its “Điều này” is another now
    assert "Bàn phím" in [p.words for p in found.passages]


def longest(numbers):
    """Try all."""
    sizes = range(len(numbers), -1, -1)
    runs = (c for size in sizes for c in itertools.combinations(numbers, size))
    return next(len(run) for run in runs if all(a < b for a, b in itertools.pairwise(run)))


def test_the_longest_rising_run_is_one_of_the_longest_and_rises():
    draw = random.Random(7)
    for _ in range(60):
        numbers = [draw.randrange(8) for _ in range(draw.randrange(8))]
        kept = longest_rising(numbers)
        run = [numbers[position] for position in sorted(kept)]
        assert all(a < b for a, b in itertools.pairwise(run)), numbers
        assert len(run) == longest(numbers), numbers
    assert longest_rising([0, 1, 2, 5, 3, 4, 6]) == {0, 1, 2, 4, 5, 6}
    assert longest_rising([]) == set()


def test_a_file_fits_the_better_the_more_stands_word_for_word_and_the_less_is_missing():
    wanted = expected()
    counts = [
        intact_count(read_for(styled(lines), wanted), wanted)
        for lines in (
            lines_of_code(),
            changed("tự hỏi", "nên hỏi"),
            without(THINK),
            without("3. Khuyến"),
        )
    ]
    assert counts == [11, 10, 9, 10]


MINE = "3. Lớp trưởng nhắc bạn gỡ bài khi có người buồn."
OWNED = own("nhac", "posting", MINE[3:])


def passages(found, source):
    return [one for one in found.passages if one.source is source]


def test_an_own_clause_is_told_as_school_yaml_has_it_changed_or_missing():
    wanted = expected(owned=[OWNED])
    (there,) = passages(judged(behind(CIVIL, MINE), wanted), Source.OWN)
    assert (there.id, there.article, there.after) == ("nhac", "posting", "posting.civil")
    assert (there.closing, there.lines, there.pieces) == (False, (MINE[3:],), ())
    changes = judged(behind(CIVIL, MINE.replace("buồn", "không vui")), wanted)
    (other,) = passages(changes, Source.OWN_CHANGED)
    assert differing(other.pieces) == [(Op.TAKEN, "buồn."), (Op.ADDED, "không vui.")]
    (gone,) = passages(judged(lines_of_code(), wanted), Source.OWN_MISSING)
    assert (gone.id, gone.article, gone.words) == ("nhac", "posting", MINE[3:])
    assert not passages(judged(behind(CIVIL, MINE)), Source.OWN)
    (nobody,) = passages(judged(behind(CIVIL, MINE)), Source.OTHER)
    assert (nobody.near, nobody.place) == ("", "khoản 3 Điều 3")


def test_a_passage_knows_the_clause_before_it_and_whether_one_follows():
    for start, after, closing in (
        ("Điều 3.", "", False),
        (THINK, "posting.think", False),
        (CIVIL, "posting.civil", False),
        ("4. Ai thấy", "posting.again", True),
    ):
        (passage,) = passages(judged(behind(start, MINE)), Source.OTHER)
        assert (passage.after, passage.closing, passage.article) == (after, closing, "posting")


def test_of_two_own_clauses_with_the_same_words_both_are_found():
    twin = own("hai", "pupils", MINE[3:])
    wanted = expected(owned=[OWNED, twin])
    lines = behind(ASK, MINE, lines=behind(CIVIL, MINE))
    assert len(passages(judged(lines, wanted), Source.OWN)) == 2
    assert len(passages(judged(behind(CIVIL, MINE), wanted), Source.OWN)) == 1


def test_lines_behind_the_closing_mark_and_before_the_first_article_are_nobodys():
    lines = [*lines_of_code()[:-1], f"{lines_of_code()[-1]}/.", "HIỆU TRƯỞNG", "Giàng A Páo"]
    found = judged(lines)
    assert [p.words for p in passages(found, Source.OTHER)] == ["HIỆU TRƯỞNG", "Giàng A Páo"]
    assert verdicts(found) == {}
    note = "Chỉ để tham khảo, không bắt buộc."
    found = judged(behind("(Kèm theo", note))
    assert [(p.words, p.paragraph) for p in passages(found, Source.OTHER)] == [(note, 4)]


def test_numbers_that_do_not_run_on_are_told_with_the_right_one():
    for old, new, told in (
        ("Chương II", "Chương III", ("Chương III", "Chương III", "Chương II")),
        ("Điều 3.", "Điều 5.", ("Điều 5", "Điều 5", "Điều 3")),
        ("3. Nhà trường", "5. Nhà trường", ("khoản 5 Điều 3", "5", "khoản 3")),
        ("b) Nhóm", "c) Nhóm", ("điểm c khoản 1 Điều 2", "c)", "b)")),
        ("3. Nhà trường", "Nhà trường", ("Điều 3", "", "khoản 3")),
    ):
        found = judged(changed(old, new))
        numbers = [(n.place, n.printed, n.right) for n in found.misnumbered if not n.reference]
        assert told in numbers
        assert len(numbers) == 1 or old == "Chương II"
        assert all(n.paragraph for n in found.misnumbered)
    assert judged(changed("1. Trong văn bản", "Trong văn bản")).misnumbered == ()
    (number,) = judged(changed("1. Trong văn bản", "2. Trong văn bản")).misnumbered
    assert number.right == "khoản 1"


def test_headings_with_other_words_or_gone_are_told_and_firm_over_mandatory_text():
    def headings(lines):
        return [(h.printed, h.right, h.firm) for h in judged(lines).headings]

    assert headings(changed("Điều 3. Đăng tải và chia sẻ thông tin", "Điều 3. Bàn phím")) == [
        ("Điều 3. Bàn phím", "Đăng tải và chia sẻ thông tin", True)
    ]
    assert headings(changed("Giải thích từ ngữ", "Giải thích từ")) == [
        ("Điều 2. Giải thích từ", "Giải thích từ ngữ", False)
    ]
    assert headings(changed("Điều 4. Học sinh", "Điều 4. HỌC SINH")) == []
    assert headings(without("Điều 4.")) == [("", "Học sinh", True)]
    assert headings(without("Điều 2. Giải")) == [("", "Giải thích từ ngữ", False)]
    assert headings(changed("QUY TẮC ỨNG XỬ", "KHUYẾN NGHỊ")) == [
        ("Chương II KHUYẾN NGHỊ", "Quy tắc ứng xử", True)
    ]
    assert headings(without("Điều 2.", 5)) == []


def test_a_chapter_over_clauses_that_are_not_mandatory_is_not_firm():
    rows = [row for row in CLAUSES if row[2] in ("scope", "words") or row[1] != "mandatory"]
    lines = [line.replace("QUY TẮC ỨNG XỬ", "KHUYẾN NGHỊ") for line in lines_of_code(rows)]
    (heading,) = judged(lines, expected(rows)).headings
    assert not heading.firm
    assert judged(lines, expected(rows)).sound


def test_khoan_that_lost_their_numbers_are_known_by_their_first_words():
    lines = [re.sub(r"^\d\. ", "", line) for line in lines_of_code()]
    found = judge(plain(lines), expected())
    assert verdicts(found) == {"posting.again": (Verdict.CHANGED,)}  # no khoản 1 to refer to
    assert {number.printed for number in found.misnumbered if not number.reference} == {""}


def test_a_file_of_no_clause_of_ours_holds_nothing():
    found = judged(["THÔNG BÁO", "Nhà trường nghỉ Tết từ ngày mai."])
    assert not found.sound
    assert {one.verdict for one in found.clauses} == {Verdict.MISSING}
