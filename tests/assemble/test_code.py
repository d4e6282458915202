"""Whatever is chosen, the code comes out numbered whole, with references that arrive."""

import re

from hypothesis import given
from hypothesis import strategies as st

from tests.assemble.small import clause, library, school, workspace
from toolkit.assemble.choose import choose
from toolkit.assemble.code import code_chapters
from toolkit.model.numbering import LETTERS, letter, roman

IDS = [f"pupil.c{n}" for n in range(8)]


def assembled(space):
    code = code_chapters(space, choose(space), final=False)
    return code.chapters, code.problems


def units(chapters):
    return [u for c in chapters for a in c.articles for u in a.units]


@given(st.sets(st.sampled_from(IDS)))
def test_any_subset_of_clauses_numbers_whole(dropped):
    made = library(*map(clause, IDS), articles={"one": IDS[:3], "two": IDS[3:4], "three": IDS[4:]})
    chapters, problems = assembled(workspace(library=made, drop=dict.fromkeys(dropped, "thử")))
    articles = [a for c in chapters for a in c.articles]
    assert not problems
    assert [c.number for c in chapters] == [roman(n) for n in range(1, len(chapters) + 1)]
    assert [a.number for a in articles] == list(range(1, len(articles) + 1))
    for article in articles:
        numbers = [u.number for u in article.units]
        assert numbers == ([0] if len(numbers) == 1 else list(range(1, len(numbers) + 1)))
    assert {u.clause for u in units(chapters)} == set(IDS) - dropped


@given(st.sets(st.sampled_from(IDS[1:])))
def test_a_reference_names_the_place_where_the_clause_stands_or_says_that_it_is_out(dropped):
    refers = clause("pupil.c0", "Xem {clause:pupil.c5}.")
    made = library(refers, *map(clause, IDS[1:]), articles={"one": IDS[:4], "two": IDS[4:]})
    chapters, problems = assembled(workspace(library=made, drop=dict.fromkeys(dropped, "thử")))
    text = next(u.text for u in units(chapters) if u.clause == "pupil.c0")
    if "pupil.c5" in dropped:
        assert [p.rule for p in problems] == ["reference-out"]
        return
    khoan, dieu = re.fullmatch(r"Xem (?:khoản (\d+) )?Điều (\d+)\.", text).groups()
    article = next(a for c in chapters for a in c.articles if a.number == int(dieu))
    unit = next(u for u in article.units if u.number == int(khoan or 0))
    assert unit.clause == "pupil.c5"


def test_points_are_lettered_as_the_decree_does():
    many = clause(points=[f"ý {n};" for n in range(11)] + ["hết."], text="Học sinh cần:")
    (chapter,), _ = assembled(workspace(many))
    assert [p.letter for p in chapter.articles[0].units[0].points] == list("abcdđeghiklm")


def test_letters_never_repeat():
    assert len({letter(n) for n in range(3 * len(LETTERS))}) == 3 * len(LETTERS)


def test_a_blank_that_nobody_filled_stays_visible_and_is_told():
    asks = clause(
        text="Trả lời trong {ngay} ngày.",
        slots={"ngay": {"type": "number", "label": "Số ngày", "min": 1}},
    )
    chapters, problems = assembled(workspace(asks))
    assert units(chapters)[0].text == "Trả lời trong [… Số ngày …] ngày."
    assert [p.rule for p in problems] == ["slot-missing"]


def test_the_school_fills_before_the_province():
    asks = clause(
        text="{ngay}.", slots={"ngay": {"type": "number", "label": "Số ngày", "default": "9"}}
    )
    space = workspace(
        asks, slots={asks.id: {"ngay": "5"}}, school=school(slots={asks.id: {"ngay": "3"}})
    )
    assert units(assembled(space)[0])[0].text == "3."


def test_a_value_that_looks_like_a_token_is_not_run():
    asks = clause(text="{ten}.", slots={"ten": {"type": "text", "label": "Tên"}})
    space = workspace(asks, slots={asks.id: {"ten": "{body:x} {{ 7*7 }}"}})
    assert units(assembled(space)[0])[0].text == "{body:x} {{ 7*7 }}."


def test_own_clauses_stand_at_the_end_of_their_article():
    own = [{"id": "ours", "article": "rules", "text": "Của trường."}]
    chapters, _ = assembled(workspace(school=school(own=own)))
    assert [(u.clause, u.number, u.own) for u in units(chapters)] == [
        ("pupil.ask", 1, False),
        ("own.ours", 2, True),
    ]


def test_a_reference_within_the_same_article_says_this_article():
    refers = clause("pupil.one", "Xem {clause:pupil.two} và {clause:pupil.three}.")
    made = library(
        refers,
        clause("pupil.two"),
        clause("pupil.three"),
        articles={"rules": ["pupil.one", "pupil.two"], "more": ["pupil.three"]},
    )
    chapters, _ = assembled(workspace(library=made))
    assert units(chapters)[0].text == "Xem khoản 2 Điều này và Điều 2."
