"""Page numbers: in the top margin, centred, plain, Arabic, from the second page on, from 1 in each document."""

from dataclasses import replace

import pytest

from tests.check.form.small import NUMBERED, PAGE_FIELD, Page, Setup, c, decision, one, p
from tests.check.form.told import told
from toolkit.check.form.registry import check_form
from toolkit.word.edit import apply_edits
from toolkit.word.read import read_word

TAB = "<w:r><w:tab/></w:r>"


def field(**looks):
    """Set the field of the page number in this look."""
    run = replace(c("", **looks), text="").runs("2")
    return c("", raw=f'<w:fldSimple w:instr="PAGE">{run}</w:fldSimple>')


def spoken(data):
    return {rule: level for rule, level in told(data).items() if rule.startswith("PN-")}


def numbered(header=NUMBERED, **more):
    return decision(Setup(header=header, **more))


def lines(count, header=None):
    """Make a file of so many paragraphs whose pages bear no number."""
    return one(*[p("Chữ.")] * count, setup=Setup(header=header or c("")))


@pytest.mark.parametrize(
    "data",
    [
        numbered(),
        numbered(field(size=26)),
        numbered(p("", raw=TAB + PAGE_FIELD, align="left", first=0)),
        numbered(page=Page(fmt="decimal")),
        numbered(page=Page(fmt="numberInDash")),
        numbered(page=Page(start=None)),
        numbered(first_header=c("SỞ GIÁO DỤC VÀ ĐÀO TẠO")),
        numbered(page=Page(title_page=False), header=c("")),  # no number, so none to hide
        lines(25),  # one page
    ],
)
def test_numbers_by_the_decree_are_left_in_peace(data):
    assert {rule for rule in spoken(data) if rule != "PN-PRESENT"} == set()


@pytest.mark.parametrize(
    ("data", "found"),
    [
        (lines(26), {"PN-PRESENT": "error"}),
        (numbered(field(align="right"), footer=NUMBERED), {"PN-POS": "error"}),
        (numbered(replace(NUMBERED, align="right")), {"PN-CENTER": "error"}),
        (numbered(field(size=24)), {"PN-SIZE": "error"}),
        (numbered(field(size=30)), {"PN-SIZE": "error"}),
        (numbered(field(b=True)), {"PN-STYLE": "error"}),
        (numbered(field(i=True)), {"PN-STYLE": "error"}),
        (numbered(field(u=True)), {"PN-STYLE": "error"}),
        (numbered(c("Trang", raw=PAGE_FIELD)), {"PN-STYLE": "warning"}),
        (numbered(page=Page(fmt="lowerRoman")), {"PN-FMT": "error"}),
        (numbered(page=Page(start=0)), {"PN-START": "error"}),
        (numbered(page=Page(start=2)), {"PN-START": "error"}),
        (numbered(page=Page(title_page=False)), {"PN-FIRSTHIDE": "error"}),
        (numbered(page=Page(title_page=False, start=None)), {"PN-FIRSTHIDE": "error"}),
        (numbered(first_header=NUMBERED), {"PN-FIRSTHIDE": "error"}),
        (numbered(first_header=c("1")), {"PN-FIRSTHIDE": "error"}),
        (numbered(first_header=c("- 1 -")), {"PN-FIRSTHIDE": "error"}),
        (numbered(att_page=Page(start=2)), {"PN-ATT": "warning"}),
        (numbered(att_page=Page(start=None)), {"PN-ATT": "warning"}),
    ],
)
def test_numbers_against_the_decree_are_told(data, found):
    assert {rule: level for rule, level in spoken(data).items() if rule in found} == found
    assert set(spoken(data)) <= {*found, "PN-PRESENT"}


def test_a_page_that_does_not_begin_with_one_need_not_hide_its_number():
    assert "PN-FIRSTHIDE" not in spoken(numbered(page=Page(title_page=False, start=5)))


def test_a_number_at_the_foot_is_told_for_its_place_and_not_as_missing():
    text = [p("Chữ.")] * 30
    low = one(*text, setup=Setup(header=c(""), footer=NUMBERED, footer_kind="default"))
    assert {"PN-POS", "PN-PRESENT"} & set(spoken(low)) == {"PN-POS"}
    first = one(
        *text, setup=Setup(header=c(""), first_header=c(""), footer=NUMBERED, footer_kind="first")
    )
    assert "PN-PRESENT" not in spoken(first)


def test_what_stands_beside_the_number_is_named():
    (found,) = [
        f
        for f in check_form(read_word(numbered(c("Trang", raw=PAGE_FIELD))))
        if f.rule.id == "PN-STYLE"
    ]
    assert found.fault.what.english() == "“Trang” stands beside the page number"
    assert found.fault.edits == ()


@pytest.mark.parametrize(
    "data",
    [
        lines(26),
        numbered(replace(NUMBERED, align="right")),
        numbered(field(size=24, b=True, i=True, u=True)),
        numbered(page=Page(title_page=False)),
        numbered(first_header=NUMBERED),
        numbered(header=c(""), footer=NUMBERED),
    ],
    ids=["none", "right", "looks", "shown", "first", "foot"],
)
def test_what_is_mended_stands_by_the_decree(data):
    for _ in range(3):
        found = [f for f in check_form(read_word(data)) if f.rule.id.startswith("PN-")]
        data = apply_edits(data, [edit for f in found for edit in f.fault.edits])
    assert spoken(data) == {}
