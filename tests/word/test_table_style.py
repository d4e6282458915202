"""What the style of a table says of the text in its cells lies under what the paragraph says."""

import pytest

from tests.check.form.small import Setup, one
from tests.word.styles import defaults, size, style
from toolkit.word.read import read_word

PARTS = (
    "firstRow",
    "lastRow",
    "firstCol",
    "lastCol",
    "band1Horz",
    "band2Horz",
    "band1Vert",
    "band2Vert",
)
PARTS += ("nwCell", "neCell", "swCell", "seCell")
SIZES = {part: 30 + number for number, part in enumerate(PARTS)}


def part(kind, run):
    return f'<w:tblStylePr w:type="{kind}"><w:rPr>{run}</w:rPr></w:tblStylePr>'


def table_style(name="T", run="", parts="", based="", band="", more=""):
    base = f'<w:basedOn w:val="{based}"/>' if based else ""
    props = f"<w:tblPr>{band}</w:tblPr><w:rPr>{run}</w:rPr>"
    return f'<w:style w:type="table" w:styleId="{name}" {more}>{base}{props}{parts}</w:style>'


def sizes(
    styles, look, rows=4, columns=4, named='<w:tblStyle w:val="T"/>', inside="", paragraph=""
):
    cell = f"<w:tc><w:p><w:pPr>{paragraph}</w:pPr><w:r><w:rPr>{inside}</w:rPr><w:t>a</w:t></w:r></w:p></w:tc>"
    row = f"<w:tr>{cell * columns}</w:tr>"
    table = f"<w:tbl><w:tblPr>{named}{look}</w:tblPr>{row * rows}</w:tbl>"
    paragraphs = read_word(one(table, setup=Setup(styles=styles))).paragraphs
    found = [paragraph.runs[0].format.size for paragraph in paragraphs]
    names = {number: name for name, number in SIZES.items()}
    return [
        [names.get(one, one) for one in found[n : n + columns]]
        for n in range(0, len(found), columns)
    ]


def look(**on):
    asked = " ".join(f'w:{name}="{value}"' for name, value in on.items())
    return f"<w:tblLook {asked}/>"


ALL = "".join(part(name, size(number)) for name, number in SIZES.items())
BANDS_OFF = {"noHBand": "1", "noVBand": "1"}


@pytest.mark.parametrize(
    ("asked", "right"),
    [
        (look(**BANDS_OFF), [[24, 24, 24]] * 3),
        (look(**BANDS_OFF, firstRow="1"), [["firstRow"] * 3, [24] * 3, [24] * 3]),
        (look(**BANDS_OFF, lastRow="true"), [[24] * 3, [24] * 3, ["lastRow"] * 3]),
        (look(**BANDS_OFF, firstColumn="on"), [["firstCol", 24, 24]] * 3),
        (look(**BANDS_OFF, lastColumn="1"), [[24, 24, "lastCol"]] * 3),
        (look(noVBand="1"), [["band1Horz"] * 3, ["band2Horz"] * 3, ["band1Horz"] * 3]),
        (look(noHBand="1"), [["band1Vert", "band2Vert", "band1Vert"]] * 3),
        (look(noVBand="1", firstRow="1"), [["firstRow"] * 3, ["band1Horz"] * 3, ["band2Horz"] * 3]),
        (look(noHBand="1", firstColumn="1"), [["firstCol", "band1Vert", "band2Vert"]] * 3),
        (
            look(**BANDS_OFF, firstRow="1", lastRow="1", firstColumn="1", lastColumn="1"),
            [
                ["nwCell", "firstRow", "neCell"],
                ["firstCol", 24, "lastCol"],
                ["swCell", "lastRow", "seCell"],
            ],
        ),
        ('<w:tblLook w:val="0620"/>', [["firstRow"] * 3, [24] * 3, [24] * 3]),
        (
            '<w:tblLook w:val="0640" w:lastRow="0" w:firstRow="1"/>',
            [["firstRow"] * 3, [24] * 3, [24] * 3],
        ),
        ('<w:tblLook w:val="x"/>', [["band1Horz"] * 3, ["band2Horz"] * 3, ["band1Horz"] * 3]),
    ],
)
def test_a_cell_has_what_its_row_and_column_are_given(asked, right):
    assert sizes(table_style(run=size(24), parts=ALL), asked, 3, 3) == right


def test_bands_may_be_wider():
    band = '<w:tblStyleRowBandSize w:val="2"/>'
    styles = table_style("U", band=band) + table_style(parts=ALL, based="U")
    assert [row[0] for row in sizes(styles, look(noVBand="1"), 5, 1)] == [
        "band1Horz", "band1Horz", "band2Horz", "band2Horz", "band1Horz",
    ]  # fmt: skip


def test_a_table_that_names_no_style_has_the_default_one():
    styles = table_style(run=size(24), more='w:default="1"')
    assert sizes(styles, look(**BANDS_OFF), 1, 1, named="") == [[24]]
    assert sizes(table_style(run=size(24)), look(**BANDS_OFF), 1, 1, named="") == [[20]]


def test_a_style_of_a_table_lies_over_its_parent_and_the_defaults_and_under_all_else():
    styles = defaults(size(18)) + table_style("U", size(22)) + style("P", run=size(26))
    over = styles + table_style(run=size(24), based="U")
    under = styles + table_style(based="U")
    plain = look(**BANDS_OFF)
    assert sizes(over, plain, 1, 1) == [[24]]
    assert sizes(under, plain, 1, 1) == [[22]]
    assert sizes(over, plain, 1, 1, paragraph='<w:pStyle w:val="P"/>') == [[26]]
    assert sizes(over, plain, 1, 1, inside=size(28)) == [[28]]


def test_a_style_of_a_table_speaks_of_paragraphs_too_and_only_inside_it():
    props = '<w:pPr><w:spacing w:after="7"/></w:pPr>'
    styles = f'<w:style w:type="table" w:styleId="T">{props}</w:style>'
    table = '<w:tbl><w:tblPr><w:tblStyle w:val="T"/></w:tblPr><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl><w:p/>'
    paragraphs = read_word(one(table, setup=Setup(styles=styles))).paragraphs
    assert [one.format.after for one in paragraphs] == [7, 0]
