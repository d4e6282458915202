"""Each form rule is silent on the good decision and speaks for its own fault; the traps bear their numbers."""

import unicodedata

import pytest

from tests.check.form.faulty import FAULTY, but, says
from tests.check.form.letter import letter
from tests.check.form.small import (
    P,
    Page,
    Setup,
    c,
    decision,
    one,
    p,
)
from tests.check.form.told import told
from toolkit.check.form.registry import FORM_RULES, check_form
from toolkit.check.form.roles import Profile
from toolkit.word.edit import apply_edits
from toolkit.word.read import read_word


def test_the_good_decision_has_nothing_but_what_one_may_know():
    assert set(told(decision()).values()) <= {"info"}


@pytest.mark.parametrize(
    ("rule_id", "data"), FAULTY, ids=[f"{n}-{r}" for n, (r, _) in enumerate(FAULTY)]
)
def test_each_fault_is_told_by_its_rule(rule_id, data):
    assert rule_id in told(data)


def test_every_rule_has_a_file_that_must_speak():
    known = [rule.id for rule in FORM_RULES]
    assert len(known) == len(set(known)) >= 100
    assert set(known) == {rule_id for rule_id, _ in FAULTY}


@pytest.mark.slow
def test_what_is_not_mended_has_its_reason_and_all_else_is_mended():
    mended = set()
    for _, data in FAULTY:
        for finding in check_form(read_word(data)):
            if finding.fault.edits:
                mended.add(finding.rule.id)
            else:
                what = (finding.rule.id, finding.fault.what.english())
                assert finding.rule.why_not is not None, what
    assert {r.id for r in FORM_RULES if r.why_not is None} <= mended


def test_old_and_new_tone_marks_are_both_right():
    """Trap 20: the decree itself writes HÒA and HOÀ."""
    assert "QH-TEXT" not in told(decision(**says("national", "CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM")))


def test_a_theme_font_does_not_hide():
    """Trap 5: a heading style with a theme font."""
    theme = (
        '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:themeElements>'
        '<a:fontScheme name="x"><a:majorFont><a:latin typeface="Calibri Light"/></a:majorFont>'
        "</a:fontScheme></a:themeElements></a:theme>"
    )
    themed = p(
        "",
        raw='<w:r><w:rPr><w:rFonts w:asciiTheme="majorHAnsi" w:hAnsiTheme="majorHAnsi"/></w:rPr><w:t>Chữ</w:t></w:r>',
    )
    assert "FONT-FAMILY" in told(one(themed, setup=Setup(theme=theme)))


def test_a_letter_and_a_commitment_are_known_by_themselves():
    file = read_word(decision(**letter()))
    assert "KG-NEED" not in {f.rule.id for f in check_form(file)}
    form = one(
        c("BẢN CAM KẾT", b=True), p("Tôi giữ lời."), P("Tôi ký tên.", 20, align="left", first=0)
    )
    assert not {r for r in told(form) if r.startswith(("SO-", "NN-", "BD-"))}
    assert told(form, profile=Profile.REPORT)


MENDABLE = [
    row
    for row in FAULTY
    if any(f.fault.edits for f in check_form(read_word(row[1])) if f.rule.id == row[0])
]


@pytest.mark.parametrize(
    ("rule_id", "data"), MENDABLE, ids=[f"{n}-{r}" for n, (r, _) in enumerate(MENDABLE)]
)
def test_what_is_mended_is_no_longer_told_and_no_word_is_touched(rule_id, data):
    mended = data
    for _ in range(8):
        edits = [e for f in check_form(read_word(mended)) for e in f.fault.edits]
        if not edits:
            break
        mended = apply_edits(mended, edits)
    left = [f for f in check_form(read_word(mended)) if f.rule.id == rule_id and f.fault.edits]
    assert left == []
    assert _words(mended) == _words(data)


def _words(data):
    """Give the letters of a file, without marks, figures of padding and spaces."""
    texts = "".join(paragraph.text for paragraph in read_word(data).paragraphs)
    plain = unicodedata.normalize("NFC", texts)
    return "".join(letter for letter in plain if letter.isalpha())


def test_the_second_mending_finds_nothing_more():
    data = decision(
        Setup(page=Page(left=1000, right=500)), **but("clause_1", size=30, align="left")
    )
    once = apply_edits(data, [e for f in check_form(read_word(data)) for e in f.fault.edits])
    assert [
        f for f in check_form(read_word(once)) if f.fault.edits and f.rule.id != "ST-KEEP"
    ] == []
