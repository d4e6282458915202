"""Font, colour, letters, language: which font sets which letter, what is black, what is stored whole."""

import pytest

from tests.check.form.small import Setup, c, decision, p
from tests.check.form.told import told
from toolkit.check.form.fonts import fonts_of
from toolkit.word.records import RunFormat

RULES = {"FONT-FAMILY", "FONT-LEGACY", "FONT-COLOR", "TXT-NFC", "TXT-LANG"}
GOOD = 'w:ascii="Times New Roman" w:hAnsi="Times New Roman"'


def spoken(data):
    return {rule: level for rule, level in told(data).items() if rule in RULES}


def run(text, fonts, more=""):
    """Put a run of these fonts before the closing words of the good decision."""
    raw = f'<w:r><w:rPr><w:rFonts {fonts}/>{more}<w:sz w:val="28"/></w:rPr><w:t>{text}</w:t></w:r>'
    return decision(last=p("Mọi người thực hiện./.", raw=raw))


def but(**changes):
    return decision(last=p("Mọi người thực hiện./.", **changes))


def language(tag):
    lang = f'<w:lang w:val="{tag}"/>'
    return decision(
        Setup(styles=f"<w:docDefaults><w:rPrDefault><w:rPr>{lang}</w:rPr></w:rPrDefault></w:docDefaults>")
    )  # fmt: skip


@pytest.mark.parametrize(
    ("format_", "text", "fonts"),
    [
        (RunFormat("A", "H"), "an", {"A"}),
        (RunFormat("A", "H"), "ườ", {"H"}),
        (RunFormat("A", "H"), "người", {"A", "H"}),
        (RunFormat("A"), "ườ", {"A"}),
        (RunFormat("", "H"), "an", set()),
        (RunFormat("A", "H"), "12,", {"A"}),
        (RunFormat("A", "H"), " \t", set()),
        (RunFormat("A", "H"), "“…”", set()),  # signs of any font look alike
    ],
)
def test_plain_letters_have_one_font_and_letters_with_marks_another(format_, text, fonts):
    assert fonts_of(format_, text) == fonts


@pytest.mark.parametrize(
    "data",
    [
        run("ườ", GOOD),
        run("an", 'w:ascii="Times New Roman" w:hAnsi="Arial"'),
        run("ườ", 'w:ascii="Arial" w:hAnsi="Times New Roman"'),
        run("“ – ”", 'w:ascii="Times New Roman" w:hAnsi="Symbol"'),
        but(color="auto"),
        but(color="000000"),
        but(run='<w:highlight w:val="none"/>'),
        decision(number=[c("Số: 15/QĐ-SGDĐT", 26), c("KHẨN", b=True, color="FF0000")]),
        language("vi"),
        language("VI-VN"),
    ],
)
def test_what_prints_in_times_and_black_is_left_in_peace(data):
    assert spoken(data) == {}


@pytest.mark.parametrize(
    ("data", "found"),
    [
        (run("ườ", 'w:ascii="Arial"'), {"FONT-FAMILY": "error"}),
        (run("an", 'w:ascii="Arial" w:hAnsi="Times New Roman"'), {"FONT-FAMILY": "error"}),
        (run("ườ", 'w:ascii="Times New Roman" w:hAnsi="Arial"'), {"FONT-FAMILY": "error"}),
        (run("an", 'w:ascii="TimesNewRomanPSMT"'), {"FONT-FAMILY": "warning"}),
        (run("người", 'w:ascii="TimesNewRomanPSMT" w:hAnsi="Arial"'), {"FONT-FAMILY": "error"}),
        (run("ườ", 'w:ascii=".VnTime"'), {"FONT-LEGACY": "error"}),
        (run("an", 'w:ascii="VNI-Times"'), {"FONT-LEGACY": "error"}),
        (run("người", 'w:ascii="Arial" w:hAnsi=".VnTime"'), {"FONT-LEGACY": "error"}),
        (but(color="FF0000"), {"FONT-COLOR": "error"}),
        (but(run='<w:highlight w:val="yellow"/>'), {"FONT-COLOR": "error"}),
        (but(run='<w:shd w:val="clear" w:fill="D9D9D9"/>'), {"FONT-COLOR": "error"}),
        (but(raw="<w:r><w:t>Chữ\u200b </w:t></w:r>"), {"TXT-NFC": "warning"}),
        (but(raw="<w:r><w:t>Chữ\ufeff </w:t></w:r>"), {"TXT-NFC": "warning"}),
        (language("en-US"), {"TXT-LANG": "info"}),
    ],
)
def test_what_prints_otherwise_is_told(data, found):
    assert {rule: level for rule, level in spoken(data).items() if rule in found} == found
    legacy_alone = not {"FONT-FAMILY", "FONT-LEGACY"} <= set(spoken(data))
    assert legacy_alone


@pytest.mark.parametrize("where", ["header", "footer"])
def test_headers_and_footers_are_judged_too(where):
    odd = c("Trường Mơ", font="Arial")
    setup = Setup(first_header=odd) if where == "header" else Setup(footer=odd)
    assert "FONT-FAMILY" in spoken(decision(setup))


def test_a_working_page_of_a_draft_is_not_judged():
    page = [p("Trang này không thuộc văn bản"), p("Còn thiếu: người ký.", font="Arial")]
    assert "FONT-FAMILY" not in spoken(decision(annex=page))
