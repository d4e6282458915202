"""Paper, orientation, margins: each rule is silent on a good file and speaks on a bad one."""

import pytest

from tests.check.form.small import Page, Setup, decision, one, p, table
from tests.check.form.told import told


def on(**page):
    return decision(Setup(page=Page(**page), att_page=Page(**page)))


@pytest.mark.parametrize(
    "page",
    [
        {},
        {"w": 11900, "h": 16840},
        {"top": 1418, "bottom": 1418, "left": 1985, "right": 1134},
        {"top": 1120, "left": 1690},  # within tolerance
        {"left": 1418, "gutter": 283},  # the gutter counts
    ],
)
def test_a_page_by_the_decree_is_left_in_peace(page):
    assert not [rule for rule in told(on(**page)) if rule.startswith("PG-")]


@pytest.mark.parametrize(
    ("rule", "page"),
    [
        ("PG-SIZE", {"w": 12240, "h": 15840}),
        ("PG-MAR-TOP", {"top": 1000}),
        ("PG-MAR-BOT", {"bottom": 1440}),
        ("PG-MAR-LEFT", {"left": 1418}),
        ("PG-MAR-RIGHT", {"right": 720}),  # trap 17: 1.27 cm of the default template
        ("PG-HDRDIST", {"header": 200}),
    ],
)
def test_a_page_against_the_decree_is_told(rule, page):
    assert {r for r in told(on(**page)) if r.startswith("PG-")} == {rule}


def test_mirrored_margins_are_told():
    assert "PG-MIRROR" in told(decision(Setup(settings="<w:mirrorMargins/>")))


LYING = Page(w=16838, h=11906, orient="landscape", top=850, bottom=1701, left=1134, right=1134)


def test_a_page_lies_only_for_a_table_and_then_its_margins_turn_with_it():
    """Trap 19: the margins of a lying page are swapped."""
    wide = table([p("a")], [p("b")])
    assert not [r for r in told(one(wide, setup=Setup(page=LYING))) if r.startswith("PG-")]
    assert "PG-ORIENT" in told(one(p("chữ"), setup=Setup(page=LYING)))
