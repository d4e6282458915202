"""Khoản and điểm: numbers, letters, typed or made by Word."""

import pytest

from tests.check.form.small import Setup, c, decision, p
from tests.check.form.told import told
from toolkit.check.form.registry import check_form
from toolkit.word.read import read_word

RULES = {"ST-CLAUSE", "ST-POINT", "ST-POINT-SEQ", "ST-AUTONUM", "ST-DECIMAL"}
LEVEL = '<w:lvl w:ilvl="{}"><w:numFmt w:val="{}"/><w:lvlText w:val="{}"/></w:lvl>'
SECOND = {1: ("lowerLetter", "%2)"), 2: ("decimal", "%1.%2."), 3: ("lowerLetter", "%2.")}
LISTS = "".join(
    f'<w:abstractNum w:abstractNumId="{n}">{LEVEL.format(0, "decimal", "%1.")}{LEVEL.format(1, *level)}'
    f'</w:abstractNum><w:num w:numId="{n}"><w:abstractNumId w:val="{n}"/></w:num>'
    for n, level in SECOND.items()
)


def auto(text, level, list_=1):
    return p(text, props=f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{list_}"/></w:numPr>')


def points(letters, sign=") "):
    return {"point_a": [p(f"{letter}{sign}Việc này;") for letter in letters], "point_b": None}


def automatic(count, list_=1):
    """Let Word number khoản and `count` points."""
    first, last = auto("Mọi người:", 0, list_), auto("Nhà trường hướng dẫn.", 0, list_)
    made = {"point_a": [auto("Việc này;", 1, list_)] * count, "point_b": None}
    return {"clause_1": first, **made, "clause_2": last}


GOOD = [
    {},
    points("abcdđeghiklmnopqrstuvxy"),
    automatic(4),
    {
        "clause_1": [
            p("1. Giải thích", b=True),
            p("Trong Bộ quy tắc này, mạng xã hội là trang mạng."),
        ]
    },
    {"point_b": [p("b) Hai việc:"), p("- Việc một;"), p("- Việc hai;"), p("c) Việc ba.")]},
    {"clause_2": [p("Ngoài ra:"), p("a) Việc một;"), p("b) Việc hai."), p("2. Việc ba.")]},
    {"last": p("A. Phần này không phải là điểm./.")},
    {"point_b": [p("b)"), p("c) Việc ba.")]},  # nothing follows that a space would part
    {"last": p("TS. Nguyễn Văn An trình bày./.")},
    {"last": p("20.11 là ngày Nhà giáo Việt Nam./.")},
    {"last": p("1.500 học sinh tham gia./.")},
    {"last": p("1.1 lần so với năm trước./.")},
]
WRONG = [
    ("ST-CLAUSE", {"clause_2": p("2) Nhà trường hướng dẫn.")}),
    ("ST-CLAUSE", {"clause_2": p("2/ Nhà trường hướng dẫn.")}),
    ("ST-CLAUSE", {"clause_2": p("2.Nhà trường hướng dẫn.")}),
    ("ST-CLAUSE", {"clause_2": p("3. Nhà trường hướng dẫn.")}),
    ("ST-CLAUSE", {"clause_1": p("2. Mọi người:"), "clause_2": p("3. Nhà trường.")}),
    ("ST-CLAUSE", {"clause_2": p(" Nhà trường hướng dẫn.", lead="2.")}),
    ("ST-CLAUSE", {"clause_2": p("2. " + "Nhà trường hướng dẫn mọi người. " * 10, b=True)}),
    ("ST-POINT", points("ab", ". ")),
    ("ST-POINT", points("ab", "/ ")),
    ("ST-POINT", points(["(a", "(b"])),
    ("ST-POINT", points("ab", ")")),
    ("ST-POINT", automatic(3, 3)),
    ("ST-POINT-SEQ", points("abcde")),  # trap 8
    ("ST-POINT-SEQ", points("abcdđef")),
    ("ST-POINT-SEQ", points("aăâb")),
    ("ST-POINT-SEQ", points("ac")),
    ("ST-POINT-SEQ", points("bc")),
    ("ST-POINT-SEQ", points("aabc")),
    ("ST-POINT-SEQ", points(["a", "b", "bb"])),
    ("ST-AUTONUM", automatic(5)),
    ("ST-DECIMAL", {"last": p("1.1. Mục đích của Bộ quy tắc./.")}),
    ("ST-DECIMAL", {"last": p("1.1 Mục đích của Bộ quy tắc./.")}),
    ("ST-DECIMAL", {"last": p("1.1. mục đích của Bộ quy tắc./.")}),
    ("ST-DECIMAL", {"last": p("1.1) mục đích của Bộ quy tắc./.")}),
    ("ST-DECIMAL", automatic(2, 2)),
]


def spoken(changes):
    return RULES & set(told(decision(Setup(numbering=LISTS), **changes)))


@pytest.mark.parametrize("changes", GOOD)
def test_points_by_the_decree_are_left_in_peace(changes):
    assert not spoken(changes)


@pytest.mark.parametrize(("rule_id", "changes"), WRONG)
def test_points_against_the_decree_are_told(rule_id, changes):
    assert spoken(changes) == {rule_id}


@pytest.mark.parametrize(
    ("rule_id", "changes"), [("ST-POINT-SEQ", points("abcdegh")), ("ST-AUTONUM", automatic(9))]
)
def test_a_list_without_d_with_a_stroke_is_told_once(rule_id, changes):
    """Trap 8, typed and made by Word: not at every letter that follows."""
    found = check_form(read_word(decision(Setup(numbering=LISTS), **changes)))
    assert [one.rule.id for one in found if one.rule.id in RULES] == [rule_id]


def test_outside_articles_a_bracket_behind_a_number_is_only_warned_of():
    plan = decision(
        title=c("KẾ HOẠCH", b=True), article_1=[p("1) Mục đích"), p("Nâng cao nhận thức.")]
    )
    assert told(plan)["ST-CLAUSE"] == "warning"
