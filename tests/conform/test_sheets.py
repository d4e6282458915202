"""What conform shows of one file and of many: all that differs, nothing that is as it must be."""

from pathlib import Path

import pytest

from tests.conform.small import CLAUSES, behind, changed, expected, lines_of_code, own, styled
from toolkit.conform.expected import Choice
from toolkit.conform.judging import judge
from toolkit.conform.records import Op
from toolkit.flow.conform import Conformed
from toolkit.flow.conform_sheets import many_files, one_file, pieces_said, state
from toolkit.messages import msg

CIVIL = "2. Cần dùng lời lẽ văn minh, không nói tục, không chế giễu người khác."
MINE = "Lớp trưởng nhắc bạn gỡ bài khi có người buồn."
FIRM, FREE, OTHER, LINES = (
    "Mandatory clauses that do not stand as the release has them",
    "Default and optional clauses that differ",
    "Other passages of the code",
    "Numbers, references, headings, blanks and the lines around the code",
)


NO_PHONE = lines_of_code([row for row in CLAUSES if row[0] != "pupils.phone"])


def english(message):
    return message.english()


def conformed(lines, wanted=None, **changes):
    found = judge(styled(lines), wanted or expected())
    return Conformed(Path("ve.docx"), "Hoa Mai", found, **changes)


def sheets(lines, wanted=None, **changes):
    told = one_file(conformed(lines, wanted, **changes), english)
    return {english(sheet.title): list(sheet.rows) for sheet in told}


def test_a_file_as_it_must_be_has_no_sheet():
    assert sheets(lines_of_code()) == {}
    assert one_file(Conformed(Path("x"), refused=msg("no Word file")), english) == []


def test_a_mandatory_and_a_free_clause_stand_on_their_own_sheets():
    lines = changed("văn minh", "lịch sự", changed("tự hỏi", "nên hỏi"))
    told = sheets(lines)
    assert set(told) == {FIRM, FREE}
    ((clause, what, words),) = told[FIRM]
    assert clause == "posting.think [posting.think]\nkhoản 1 Điều 3"
    assert what == "words changed"
    assert "[taken out: tự]" in words
    assert "[added: nên]" in words
    ((clause, what, _),) = told[FREE]
    assert (clause.split()[0], what) == ("posting.civil", "words changed")


OURS, REASON = "in the school's own words", "with the reason in school.yaml"
NONE = "school.yaml gives no reason"
POLITE = changed("văn minh", "lịch sự")
ASKED = changed("tự hỏi", "nên hỏi")
REWORDED = changed(CIVIL[3:], MINE)


@pytest.mark.parametrize(
    ("id", "lines", "choice", "own_words", "what"),
    [
        ("posting.civil", POLITE, Choice.IN, (), f"words changed; {NONE}"),
        ("pupils.phone", NO_PHONE, Choice.DROPPED, (), f"left out; {REASON}"),
        ("pupils.phone", NO_PHONE, Choice.IN, (), f"missing; {NONE}"),
        ("pupils.phone", NO_PHONE, Choice.OPEN, (), "missing"),
        ("posting.civil", REWORDED, Choice.REWORDED, (MINE,), f"{OURS}; {REASON}"),
        ("pupils.art", lines_of_code(), Choice.NOT_CHOSEN, (), "word for word; not chosen in school.yaml"),
        ("posting.think", ASKED, Choice.IN, (), "words changed"),
    ],
)  # fmt: skip
def test_what_school_yaml_says_of_a_clause(id, lines, choice, own_words, what):
    wanted = expected(**{id: {"choice": choice, "own": own_words}})
    (rows,) = sheets(lines, wanted).values()
    ((clause, told, _),) = rows
    assert (clause.split()[0], told) == (id, what)


def test_passages_tell_whose_they_are_and_what_they_repeat():
    wanted = expected(owned=[own("nhac", "posting", MINE)])
    told = sheets(behind(CIVIL, f"3. {MINE.replace('buồn', 'không vui')}"), wanted)[OTHER]
    ((place, whose, words),) = told
    line = 1 + behind(CIVIL, "x").index("x")
    assert place == f"khoản 3 Điều 3 (paragraph {line})"
    assert whose == "the school's own, other words than in school.yaml"
    assert "[added: không vui.]" in words
    told = sheets(behind("1. Học sinh gặp", CIVIL))[OTHER]
    assert told[0][1] == "not the province's; nearly repeats posting.civil"
    assert told[0][2] == CIVIL[3:]


def test_numbers_headings_front_and_blanks_stand_on_one_sheet():
    lines = changed("Điều 3. Đăng tải và chia sẻ thông tin", "Điều 5. Bàn phím")
    lines = changed("Ứng xử trên mạng xã hội", "Ứng xử trên không gian mạng", lines)
    faults = (("posting.answer", msg("out of bounds")),)
    told = sheets(lines, slot_faults=faults)[LINES]
    at = lines.index("Điều 5. Bàn phím") + 1
    assert (f"Điều 5 (paragraph {at})", "Điều 5", "Điều 3") in told
    assert ("heading", "Điều 5. Bàn phím", "Đăng tải và chia sẻ thông tin") in told
    (front,) = [row for row in told if row[0] == "title of the code"]
    assert "không gian mạng" in front[1]
    assert front[2].startswith("Ứng xử trên mạng xã hội")
    assert ("posting.answer", "out of bounds", "a value within bounds") in told
    bare = [line.removeprefix("2. ") for line in lines_of_code()]
    told = sheets(bare)[LINES]
    assert [row[1] for row in told] == ["–"] * 3


def test_the_words_around_what_differs_are_cut_only_where_they_are_many():
    words = " ".join(f"t{n}" for n in range(13))
    twelve = " ".join(f"t{n}" for n in range(12))
    changes = ((Op.KEPT, words), (Op.TAKEN, "cũ"), (Op.KEPT, words), (Op.ADDED, "mới"), (Op.KEPT, words))  # fmt: skip
    assert pieces_said(changes, english) == (
        "… t7 t8 t9 t10 t11 t12 [taken out: cũ] t0 t1 t2 t3 t4 t5 … t7 t8 t9 t10 t11 t12 "
        "[added: mới] t0 t1 t2 t3 t4 t5 …"
    )
    assert pieces_said(((Op.KEPT, twelve), (Op.TAKEN, "cũ")), english) == f"{twelve} [taken out: cũ]"  # fmt: skip
    long = " ".join(["chữ"] * 100)
    said = pieces_said(((Op.TAKEN, long),), english)
    assert said.endswith(" …]")
    assert len(said) < 330
    assert " …" not in pieces_said(((Op.TAKEN, "x" * 300),), english)


def test_one_row_a_file_tells_its_state_and_what_differs():
    refused = Conformed(Path("hong.docx"), refused=msg("no Word file"))
    good = conformed(lines_of_code())
    lines = changed("văn minh", "lịch sự", changed("tự hỏi", "nên hỏi"))
    bad = conformed(behind("1. Học sinh gặp", f"2. {MINE}", lines=lines))
    rows = many_files([refused, good, bad], english).rows
    assert rows[0] == ("hong.docx", "", "not read", "no Word file")
    assert rows[1] == ("ve.docx", "Hoa Mai", "holds the release", "")
    assert rows[2][2:] == (
        "differs from the release",
        "posting.think: words changed\n1 default or optional clauses differ\n1 other passages",
    )
    assert state(bad, english) == "differs from the release"


def test_an_own_clause_as_in_school_yaml_is_no_other_passage_in_the_table():
    wanted = expected(owned=[own("nhac", "posting", MINE)])
    told = conformed(behind(CIVIL, f"3. {MINE}"), wanted)
    assert many_files([told], english).rows[0][3] == ""
