"""Each piece of text carries its formatting as Word resolves it: defaults, table, paragraph, character, direct."""

from dataclasses import asdict

import pytest

from tests.check.form.small import Setup, one
from tests.word.inlines import SPACES
from tests.word.styles import defaults, size, style
from toolkit.word.read import read_word
from toolkit.word.records import ParagraphFormat, RunFormat

A = "http://schemas.openxmlformats.org/drawingml/2006/main"
THEME = (
    f'<a:theme xmlns:a="{A}"><a:clrScheme><a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1>'
    '<a:lt1><a:srgbClr val="FFFFFF"/></a:lt1><a:accent1><a:srgbClr val="4472C4"/></a:accent1></a:clrScheme>'
    '<a:majorFont><a:latin typeface="Arial"/></a:majorFont><a:minorFont><a:latin typeface="Calibri"/>'
    '<a:ea typeface="E"/><a:cs typeface="C"/></a:minorFont></a:theme>'
)


def written(xml, styles="", theme=THEME):
    return read_word(one(xml, setup=Setup(styles=styles, theme=theme))).paragraphs


def formatted(props, paragraph="", styles="", theme=THEME):
    """Give the format of a run with these properties."""
    xml = f"<w:p {SPACES}><w:pPr>{paragraph}</w:pPr><w:r><w:rPr>{props}</w:rPr><w:t>a</w:t></w:r></w:p>"
    return written(xml, styles, theme)[0].runs[0].format


DIRECT = {
    '<w:rFonts w:ascii="A" w:hAnsi="H" w:cs="C" w:eastAsia="E"/>':
        {"ascii": "A", "hansi": "H", "cs": "C", "east_asia": "E"},
    '<w:rFonts w:asciiTheme="majorHAnsi" w:ascii="X" w:hAnsiTheme="minorAscii"/>':
        {"ascii": "Arial", "hansi": "Calibri"},
    '<w:rFonts w:cstheme="minorBidi" w:eastAsiaTheme="minorEastAsia"/>': {"cs": "C", "east_asia": "E"},
    '<w:rFonts w:asciiTheme="unknown"/>': {},
    '<w:sz w:val="26"/>': {"size": 26},
    '<w:sz w:val="13pt"/>': {"size": 26},
    '<w:sz w:val="0"/>': {"size": 0},
    '<w:sz w:val="-1"/>': {},
    '<w:sz w:val="30"/><w:sz w:val="40"/>': {"size": 30},
    '<w:szCs w:val="2"/>': {},
    '<w:rtl/><w:sz w:val="28"/><w:szCs w:val="2"/><w:bCs/>': {"rtl": True, "size": 2, "bold": True},
    '<w:cs/><w:b/><w:i/><w:iCs/>': {"italic": True},
    '<w:rtl w:val="0"/><w:szCs w:val="2"/><w:sz w:val="28"/>': {"size": 28},
    "<w:b/><w:i/><w:caps/><w:smallCaps/>": {"bold": True, "italic": True, "caps": True, "small_caps": True},
    '<w:b w:val="off"/><w:i w:val="false"/><w:caps w:val="0"/>': {},
    "<w:strike/><w:dstrike/>": {"strike": True, "double_strike": True},
    "<w:outline/><w:shadow/><w:emboss/><w:imprint/>": dict.fromkeys(("outline", "shadow", "emboss", "imprint"), True),
    "<w:vanish/><w:webHidden/>": {"hidden": True, "web_hidden": True},
    '<w:u w:val="single"/>': {"underline": True},
    '<w:u w:val="none"/>': {},
    '<w:bdr w:val="single"/>': {"boxed": True},
    '<w:bdr w:val="nil"/>': {},
    '<w:highlight w:val="black"/>': {"highlight": True, "highlight_color": "black"},
    '<w:highlight w:val="none"/>': {},
    '<w:shd w:val="pct50" w:color="ff0000" w:fill="eeeeee"/>':
        {"shade": "EEEEEE", "shade_pattern": "pct50", "shade_color": "FF0000"},
    '<w:shd w:val="clear" w:fill="ffffff"/>': {"shade_pattern": "clear", "shade_color": "AUTO"},
    '<w:shd w:val="solid" w:color="000000" w:fill="auto"/>': {"shade_pattern": "solid", "shade_color": "000000"},
    '<w:color w:val="ff0000"/>': {"color": "FF0000"},
    '<w:color w:val="auto"/>': {},
    '<w:color w:val="000000" w:themeColor="background1"/>': {"color": "000000", "theme_color": "FFFFFF"},
    '<w:color w:val="000000" w:themeColor="text1"/>': {"color": "000000", "theme_color": "000000"},
    '<w:color w:themeColor="accent1" w:themeTint="99"/>': {"theme_color": "8EAADB"},
    '<w:color w:themeColor="accent1" w:themeShade="BF"/>': {"theme_color": "2F5496"},
    '<w:color w:themeColor="accent9"/>': {},
    '<w:vertAlign w:val="superscript"/>': {"raised": True},
    '<w:vertAlign w:val="subscript"/>': {"lowered": True},
    '<w:position w:val="-3000"/>': {"position": -3000},
    '<w:w w:val="1"/>': {"scale": 1},
    '<w:spacing w:val="-40"/>': {"spacing": -40},
    '<w:fitText w:val="10"/>': {"fit": 10},
    '<w:lang w:val="vi-VN"/>': {"lang": "vi-VN"},
    '<w:effect w:val="blinkBackground"/><w:em w:val="dot"/>': {"effect": "blinkBackground", "emphasis": "dot"},
    "<w14:textFill><w14:noFill/></w14:textFill>": {"fill": "noFill"},
    '<w14:textFill><w14:solidFill><w14:schemeClr w14:val="bg1"/></w14:solidFill></w14:textFill>': {"fill": "bg1"},
    "<w14:textFill/>": {},
}  # fmt: skip


@pytest.mark.parametrize("props", DIRECT)
def test_what_is_written_on_a_run(props):
    assert formatted(props) == RunFormat(**DIRECT[props])


LAYERS = (
    defaults(size(20)),
    style("N", run=size(22), more='w:default="1"'),
    style("P", run=size(24)),
    style("Q", based="P"),
    style("C", "character", size(26)),
)
STYLES = "".join(LAYERS)


@pytest.mark.parametrize(
    ("run", "paragraph", "right"),
    [
        ("", "", 22),
        ("", '<w:pStyle w:val="P"/>', 24),
        ("", '<w:pStyle w:val="Q"/>', 24),
        ("", '<w:pStyle w:val="none"/>', 20),
        ('<w:rStyle w:val="C"/>', '<w:pStyle w:val="P"/>', 26),
        ('<w:rStyle w:val="none"/>', '<w:pStyle w:val="P"/>', 24),
        (f'<w:rStyle w:val="C"/>{size(28)}', '<w:pStyle w:val="P"/>', 28),
    ],
)
def test_the_nearest_layer_counts(run, paragraph, right):
    assert formatted(run, paragraph, STYLES).size == right


NOTHING_SAYS = {
    "size": 20, "color": "auto", "scale": 100, "shade_color": "auto", "fit": None, "position": 0, "spacing": 0,
    **dict.fromkeys(
        ("ascii", "hansi", "cs", "east_asia", "shade", "lang", "theme_color", "fill", "highlight_color",
         "shade_pattern", "effect", "emphasis"), ""
    ),
    **dict.fromkeys(
        ("bold", "italic", "underline", "highlight", "caps", "raised", "hidden", "boxed", "strike", "double_strike",
         "small_caps", "outline", "shadow", "emboss", "imprint", "web_hidden", "rtl", "lowered"), False
    ),
}  # fmt: skip
PARAGRAPH_SAYS = {
    "align": "left", "left": 0, "right": 0, "first": 0, "before": 0, "after": 0, "line": 240, "line_rule": "auto",
    "contextual": False, "keep_next": False, "page_break": False, "boxed": False, "rule": "", "dotted": False,
    "outline": None,
}  # fmt: skip


def test_a_file_that_says_nothing_has_what_the_format_gives():
    paragraph = written("<w:p><w:r><w:t>a</w:t></w:r></w:p>", styles="")[0]
    assert asdict(paragraph.runs[0].format) == NOTHING_SAYS
    assert asdict(paragraph.format) == PARAGRAPH_SAYS


TOGGLES = (
    "b",
    "i",
    "caps",
    "smallCaps",
    "strike",
    "outline",
    "shadow",
    "emboss",
    "imprint",
    "vanish",
)


@pytest.mark.parametrize("name", TOGGLES)
def test_a_toggle_of_two_styles_is_off_and_a_direct_one_is_as_written(name):
    on = f"<w:{name}/>"
    styles = (
        style("P", run=on)
        + style("C", "character", on)
        + style("D", "character", f'<w:{name} w:val="0"/>')
    )
    paragraph, field = '<w:pStyle w:val="P"/>', {
        "b": "bold", "i": "italic", "smallCaps": "small_caps", "vanish": "hidden",
    }.get(name, name)  # fmt: skip
    told = [
        getattr(formatted(run, paragraph, styles), field)
        for run in (
            "",
            '<w:rStyle w:val="C"/>',
            '<w:rStyle w:val="D"/>',
            f'<w:rStyle w:val="C"/>{on}',
        )
    ]
    assert told == [True, False, True, True]


def test_what_is_no_toggle_is_as_the_nearest_says():
    styles = style("P", run="<w:dstrike/><w:webHidden/>") + style(
        "C", "character", "<w:dstrike/><w:webHidden/>"
    )
    found = formatted('<w:rStyle w:val="C"/>', '<w:pStyle w:val="P"/>', styles)
    assert (found.double_strike, found.web_hidden) == (True, True)


def test_styles_based_on_each_other_end():
    styles = style("P", run=size(24), based="Q") + style("Q", run=size(26), based="P")
    assert formatted("", '<w:pStyle w:val="P"/>', styles).size == 24


def test_the_first_of_two_styles_of_one_name_counts_and_a_style_is_called_by_its_name():
    styles = style("P", run=size(24)) + style("P", run=size(26))
    assert formatted("", '<w:pStyle w:val="P"/>', styles).size == 24
    assert (
        written('<w:p><w:pPr><w:pStyle w:val="P"/></w:pPr></w:p>', styles)[0].style == "name of P"
    )
    assert written('<w:p><w:pPr><w:pStyle w:val="Z"/></w:pPr></w:p>', styles)[0].style == "Z"


SIDES = ("top", "left", "bottom", "right")
PARAGRAPH = {
    '<w:jc w:val="both"/>': {"align": "both"},
    '<w:jc w:val="start"/>': {"align": "left"},
    '<w:jc w:val="end"/>': {"align": "right"},
    '<w:spacing w:before="120" w:after="6pt" w:line="360" w:lineRule="exact"/>':
        {"before": 120, "after": 120, "line": 360, "line_rule": "exact"},
    '<w:spacing w:line="360"/>': {"line": 360, "line_rule": "auto"},
    '<w:spacing w:lineRule="exact"/>': {"line_rule": "exact"},
    '<w:spacing w:before="x" w:beforeAutospacing="1" w:afterAutospacing="true"/>': {"before": 280, "after": 280},
    '<w:spacing w:before="60" w:beforeAutospacing="0"/>': {"before": 60},
    '<w:ind w:left="720" w:right="360" w:firstLine="567"/>': {"left": 720, "right": 360, "first": 567},
    '<w:ind w:start="10" w:end="20"/>': {"left": 10, "right": 20},
    '<w:ind w:start="10" w:left="30" w:end="20" w:right="40"/>': {"left": 30, "right": 40},
    '<w:ind w:hanging="360" w:firstLine="567"/>': {"first": -360},
    '<w:contextualSpacing/><w:keepNext/><w:pageBreakBefore/>':
        {"contextual": True, "keep_next": True, "page_break": True},
    '<w:keepNext w:val="0"/>': {},
    '<w:outlineLvl w:val="0"/>': {"outline": 0},
    '<w:outlineLvl w:val="8"/>': {"outline": 8},
    '<w:outlineLvl w:val="9"/>': {},
    '<w:outlineLvl w:val="-1"/>': {},
    '<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="9000"/></w:tabs>': {"dotted": True},
    '<w:tabs><w:tab w:val="right" w:leader="none"/><w:tab w:val="left"/></w:tabs>': {},
    '<w:pBdr><w:bottom w:val="single"/></w:pBdr>': {"rule": "single"},
    '<w:pBdr><w:top w:val="double"/></w:pBdr>': {"rule": "double"},
    '<w:pBdr><w:bottom w:val="nil"/><w:top w:val="none"/></w:pBdr>': {},
    '<w:pBdr><w:bottom w:val="single"/><w:left w:val="single"/></w:pBdr>': {},
    f"<w:pBdr>{''.join(f'<w:{side} w:val=BOXED/>' for side in SIDES)}</w:pBdr>".replace("BOXED", '"single"'):
        {"boxed": True},
}  # fmt: skip


@pytest.mark.parametrize("props", PARAGRAPH)
def test_what_is_written_on_a_paragraph(props):
    assert written(f"<w:p><w:pPr>{props}</w:pPr></w:p>")[0].format == ParagraphFormat(
        **PARAGRAPH[props]
    )


def test_a_paragraph_takes_from_defaults_style_and_its_own():
    styles = defaults(paragraph='<w:spacing w:before="1" w:after="2" w:line="300"/>')
    styles += style("P", paragraph='<w:spacing w:after="3"/>')
    xml = '<w:p><w:pPr><w:pStyle w:val="P"/><w:spacing w:line="400"/></w:pPr></w:p>'
    found = written(xml, styles)[0].format
    assert (found.before, found.after, found.line) == (1, 3, 400)
