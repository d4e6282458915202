"""Lines under motto and issuing body: drawn in any way they count; a wrong border is cut to its length."""

from dataclasses import replace

import pytest

from tests.check.form.small import LEFT, RIGHT, c, decision, parts, rule
from tests.check.form.told import told
from toolkit.check.form.registry import check_form
from toolkit.word.edit import apply_edits
from toolkit.word.read import read_word

GOOD = parts()
SPACES = (
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
)
RAISED = '<w:vertAlign w:val="superscript"/>'


def drawn(twips):
    """Draw a line that floats, anchored in a paragraph."""
    return (
        f'<w:r><w:drawing {SPACES}><wp:anchor><wp:extent cx="{twips * 635}" cy="0"/><a:graphic>'
        '<a:graphicData><a:prstGeom prst="line"/></a:graphicData></a:graphic></wp:anchor></w:drawing></w:r>'
    )


def lined(name, twips):
    """Anchor a drawn line in one block."""
    block = GOOD[name]
    return {name: c(block.text, block.size, b=block.b, i=block.i, raw=drawn(twips))}


NONE = {"issuer_line": None, "motto_line": None}


@pytest.mark.parametrize("left", ["superior", "issuer", "number"])
@pytest.mark.parametrize("right", ["national", "motto", "place_date"])
def test_a_drawn_line_counts_wherever_word_anchored_it_in_the_column(left, right):
    data = decision(**NONE, **lined(left, 1400), **lined(right, 3415))
    assert not {"CQ-LINE", "TN-LINE"} & set(told(data))


def test_a_line_in_the_other_column_does_not_count():
    assert told(decision(**NONE, **lined("number", 1400)))["TN-LINE"] == "error"


def test_raised_underscores_as_in_the_samples_of_the_decree_count():
    line = c("_" * 38, 28, run=RAISED)
    assert "TN-LINE" not in told(decision(motto_line=line))


@pytest.mark.parametrize("twips", [500, 900])
def test_of_a_name_in_two_paragraphs_either_line_may_be_measured(twips):
    names = [c("ỦY BAN NHÂN DÂN", 26, b=True), c("TỈNH MƠ", 26, b=True)]
    data = decision(superior=None, issuer=names, issuer_line=rule(LEFT, twips))
    assert "CQ-LINE" not in told(data)


@pytest.mark.parametrize(
    ("level", "changes"),
    [
        ("warning", {"motto_line": c("-" * 37, 28)}),  # hyphens: not what the decree calls solid
        ("error", {"motto_line": None}),
        ("error", {"motto_line": rule(RIGHT, 1500)}),
        ("error", {"motto_line": c("_" * 24, 28, align="left")}),
        ("error", {"motto_line": c("", border=True, left=0, right=RIGHT - 3415)}),
    ],
    ids=["hyphens", "none", "short", "signs-left", "border-left"],
)
def test_a_wrong_line_is_told(level, changes):
    assert told(decision(**changes))["TN-LINE"] == level


@pytest.mark.parametrize(
    ("rule_id", "changes"),
    [
        ("TN-LINE", {"motto_line": rule(RIGHT, 1500)}),
        ("TN-LINE", {"motto_line": rule(RIGHT, RIGHT)}),
        ("TN-LINE", {"motto_line": c("", border=True, right=RIGHT - 3415)}),
        ("TN-LINE", {"motto_line": c("_" * 24, 28, align="left")}),
        ("CQ-LINE", {"issuer_line": rule(LEFT, LEFT)}),
    ],
)
def test_a_border_is_cut_to_its_length_in_the_middle(rule_id, changes):
    data = decision(**changes)
    edits = [e for f in check_form(read_word(data)) for e in f.fault.edits if f.rule.id == rule_id]
    assert edits
    assert rule_id not in told(apply_edits(data, edits))


CAPS = "<w:caps/>"
SUBJECT = c("Bộ quy tắc ứng xử trên mạng xã hội", b=True)


def ruled(width, first="", rest="", **looks):
    """Set the two stretches of trích yếu, and the line under it so many twips long."""
    lead = replace(SUBJECT, run=first).runs("Ban hành ")
    subject = replace(SUBJECT, raw=lead, run=rest, **looks)
    return decision(subject=subject, subject_line=rule(9355, width))


@pytest.mark.parametrize(
    "data",
    [
        ruled(1500),  # 27 % of 5517 twips: a third, and what other fonts are wider
        ruled(3080),  # 56 %
        ruled(1500, first=CAPS),  # a stretch in capitals makes the words no longer
        ruled(1500, rest=CAPS),
        ruled(3500, first=CAPS, rest=CAPS),  # 47 % of 7419
        ruled(1500, left=1900, right=1900),  # set in two lines, each of which may be measured
        ruled(3000, left=1900, right=1900),
    ],
)
def test_a_line_of_a_third_to_a_half_of_the_words_as_they_print_is_right(data):
    assert "TY-LINE" not in told(data)


@pytest.mark.parametrize(
    ("data", "share"),
    [
        (ruled(1470), 27),
        (ruled(3110), 56),
        (ruled(3500, first=CAPS), 63),
        (ruled(1500, first=CAPS, rest=CAPS), 20),
        (ruled(1400), 25),
    ],
)
def test_a_line_shorter_or_longer_than_that_is_told_with_its_share(data, share):
    (found,) = [f for f in check_form(read_word(data)) if f.rule.id == "TY-LINE"]
    assert dict(found.fault.what.values)["share"] == share
