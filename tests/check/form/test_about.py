"""V/v under the number of a letter."""

import pytest

from tests.check.form.small import P, c, decision, parts, rule
from tests.check.form.told import told
from toolkit.check.form.registry import check_form
from toolkit.word.edit import apply_edits
from toolkit.word.read import read_word

RULES = {"CV-VV", "CV-VV-GAP"}
ABOUT = "V/v lấy ý kiến về dự thảo"
LEFT_OUT = (
    "basis_law",
    "basis_decree",
    "basis_last",
    "decides",
    "subject",
    "subject_line",
    "authority",
)
GONE = dict.fromkeys((*LEFT_OUT, *(n for n in parts() if n.startswith("att_"))))


def letter(*about, number=None):
    """Make a letter out of the good decision."""
    to = P("Kính gửi: Công an tỉnh Mơ", 28, align="left")
    number = number or c("Số: 15/SGDĐT-VP", 26)
    return decision(**GONE, title=to, number=number, about=list(about))


GOOD = [
    letter(c(ABOUT, 26, before=120)),
    letter(c(ABOUT, 24, before=120)),
    letter(c(ABOUT, 24, before=120), c("Bộ quy tắc ứng xử", 24)),
    letter(c(ABOUT, 24), number=c("Số: 15/SGDĐT-VP", 26, after=120)),
    letter(c(ABOUT, 24, before=60), number=c("Số: 15/SGDĐT-VP", 26, after=60)),
    letter(c(ABOUT, 24, before=120), number=c("Số: 15/SGDĐT-VP", 26, after=120)),
    decision(),
]
WRONG = [
    ("CV-VV", letter(c(ABOUT, 28, before=120))),
    ("CV-VV", letter(c(ABOUT, 26, before=120, b=True))),
    ("CV-VV", letter(c(ABOUT, 26, before=120, i=True))),
    ("CV-VV", letter(c(ABOUT, 26, before=120, align="left"))),
    ("CV-VV", letter(c("V/V lấy ý kiến", 26, before=120))),
    ("CV-VV", letter(c("Về việc lấy ý kiến", 26, before=120))),
    ("CV-VV", letter(c(ABOUT, 24, before=120), rule(3800, 1000))),
    ("CV-VV-GAP", letter(c(ABOUT, 26))),
    ("CV-VV-GAP", letter(c(ABOUT, 26, before=240))),
    ("CV-VV-GAP", letter(c(""), c(ABOUT, 26, before=120))),
]


@pytest.mark.parametrize("data", GOOD)
def test_v_v_by_the_decree_is_left_in_peace(data):
    assert not RULES & set(told(data))


@pytest.mark.parametrize(("rule_id", "data"), WRONG)
def test_v_v_against_the_decree_is_told(rule_id, data):
    assert RULES & set(told(data)) == {rule_id}


@pytest.mark.parametrize(
    ("after", "before", "said"), [(0, 0, "0"), (240, 0, "12"), (60, 240, "15"), (0, 90, "4,5")]
)
def test_the_gap_is_told_in_points_and_mended_to_six(after, before, said):
    number = c("Số: 15/SGDĐT-VP", 26, after=after)
    data = letter(c(ABOUT, 26, before=before), number=number)
    (found,) = [f for f in check_form(read_word(data)) if f.rule.id == "CV-VV-GAP"]
    assert found.fault.what.english() == f"{said} pt stand between number and V/v, not 6"
    assert not RULES & set(told(apply_edits(data, found.fault.edits)))
