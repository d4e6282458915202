"""Tables, sections, boxes and lines: where a paragraph stands and what is drawn."""

import pytest

from tests.check.form.small import Setup, c, decision, one, p, rule
from tests.word.inlines import SPACES
from tests.word.styles import style
from toolkit.word.read import read_word
from toolkit.word.records import Line

T = "<w:p><w:r><w:t>{}</w:t></w:r></w:p>"
PAGE = '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="-1134" w:bottom="1134" w:left="1701" w:right="850"/>'
END = f"<w:p><w:pPr><w:sectPr>{PAGE}</w:sectPr></w:pPr></w:p>"


def read(*blocks, **setup):
    return read_word(one(*blocks, setup=Setup(**setup)))


def cell(text="a", props=""):
    return f"<w:tc><w:tcPr>{props}</w:tcPr>{T.format(text)}</w:tc>"


def table(*rows, props="", grid=(100, 200, 300)):
    columns = "".join(f'<w:gridCol w:w="{width}"/>' for width in grid)
    body = "".join(f"<w:tr>{row}</w:tr>" for row in rows)
    return f"<w:tbl><w:tblPr>{props}</w:tblPr><w:tblGrid>{columns}</w:tblGrid>{body}</w:tbl>"


def width(number, kind="dxa"):
    return f'<w:tcW w:w="{number}" w:type="{kind}"/>'


def span(number):
    return f'<w:gridSpan w:val="{number}"/>'


@pytest.mark.parametrize(
    ("row", "widths"),
    [
        (cell() * 3, [100, 200, 300]),
        (cell(props=span(2)) + cell(), [300, 300]),
        (cell(props=span(2) + width(50)) + cell(), [50, 300]),
        (cell(props=width(50, "pct")) + cell(), [100, 200]),
        (cell(props=width(0)) + cell(props=width("x")), [100, 200]),
        (cell(props=span(0)) + cell(props=span(-1)) + cell(props=span("٣")), [100, 200, 300]),
        (cell() * 4, [100, 200, 300, 0]),
    ],
)
def test_a_cell_is_as_wide_as_it_says_or_as_its_columns(row, widths):
    assert [one.width for one in read(table(row)).tables[0].rows[0]] == widths


def test_a_paragraph_in_a_cell_has_its_room_and_its_place():
    margins = '<w:tblCellMar><w:left w:w="10"/><w:right w:w="5"/><w:top w:w="70"/></w:tblCellMar>'
    found = read(p("vor"), table(cell() * 2, cell() * 2, props=margins), p("nach")).paragraphs
    assert [one.width for one in found[1:3]] == [85, 185]
    assert [(x.place.table, x.place.row, x.place.column, x.place.nested) for x in found] == [
        (None, 0, 0, 0), (0, 0, 0, 1), (0, 0, 1, 1), (0, 1, 0, 1), (0, 1, 1, 1), (None, 0, 0, 0),
    ]  # fmt: skip
    narrow = read(table(cell(), props=margins.replace("10", "900"))).paragraphs[0]
    assert narrow.width == 0


def test_margins_may_be_named_by_start_and_end():
    margins = '<w:tblCellMar><w:start w:w="10"/><w:end w:w="5"/></w:tblCellMar>'
    assert read(table(cell(), props=margins)).paragraphs[0].width == 85


def test_a_margin_that_is_no_length_takes_no_room():
    margins = '<w:tblCellMar><w:left w:w="x"/><w:right/></w:tblCellMar>'
    assert read(table(cell(), props=margins)).paragraphs[0].width == 100


def test_a_table_knows_its_paragraphs_and_those_of_its_cells():
    inner = table(cell("b"))
    outer = table(f"{cell('a')}<w:tc>{inner}{T.format('c')}</w:tc>")
    first, second = read(p("x"), outer, p("y")).tables
    assert (first.first, first.last, second.first, second.last) == (1, 4, 2, 3)
    assert [(one.first, one.last) for one in first.rows[0]] == [(1, 2), (2, 4)]
    assert (first.number, second.number, first.nested, second.nested) == (0, 1, 0, 1)


def test_after_a_table_in_a_cell_the_outer_cell_goes_on():
    outer = table(f"{cell('a')}<w:tc>{table(cell('b'))}{T.format('c')}</w:tc>")
    found = {one.text: one.place for one in read(outer).paragraphs}
    assert (found["c"].table, found["c"].column, found["c"].nested) == (0, 1, 1)
    assert (found["b"].table, found["b"].column, found["b"].nested) == (1, 0, 2)


BORDERS = {
    '<w:top w:val="single"/><w:start w:val="single"/>': {"top", "left"},
    '<w:end w:val="dotted"/><w:bottom w:val="nil"/><w:insideH w:val="none"/>': {"right"},
    "<w:top/>": set(),
}


@pytest.mark.parametrize("sides", BORDERS)
def test_borders_that_draw(sides):
    whole = read(table(cell(), props=f"<w:tblBorders>{sides}</w:tblBorders>")).tables[0]
    assert whole.borders == BORDERS[sides]
    own = read(table(cell(props=f"<w:tcBorders>{sides}</w:tcBorders>"))).tables[0]
    assert own.rows[0][0].borders == BORDERS[sides]


def test_borders_and_margins_of_a_style_count_where_the_table_has_none():
    inside = '<w:tblPr><w:tblBorders><w:top w:val="single"/></w:tblBorders>'
    inside += '<w:tblCellMar><w:left w:w="30"/></w:tblCellMar>'
    parent = f'<w:style w:type="table" w:styleId="U">{inside}</w:tblPr></w:style>'
    styles = parent + style("T", "table", based="U")
    found = read(table(cell(), props='<w:tblStyle w:val="T"/>'), styles=styles)
    assert (found.tables[0].borders, found.paragraphs[0].width) == ({"top"}, 70)
    own = '<w:tblStyle w:val="T"/><w:tblBorders><w:bottom w:val="single"/></w:tblBorders>'
    assert read(table(cell(), props=own), styles=styles).tables[0].borders == {"bottom"}


def test_rows_break_unless_all_are_kept():
    keep, loose = "<w:trPr><w:cantSplit/></w:trPr>", "<w:trPr><w:cantSplit w:val='0'/></w:trPr>"
    rows = [
        [keep + cell()],
        [keep + cell(), keep + cell()],
        [keep + cell(), cell()],
        [loose + cell()],
        [],
    ]
    assert [read(table(*one)).tables[0].no_split for one in rows] == [
        True,
        True,
        False,
        False,
        False,
    ]


def test_sections_are_counted_where_they_end():
    file = read(p("a"), END, p("b"), END, p("c"))
    assert [one.place.section for one in file.paragraphs] == [0, 0, 1, 1, 2]
    assert [(one.number, one.first, one.last) for one in file.sections] == [
        (0, 0, 2),
        (1, 2, 4),
        (2, 4, 5),
    ]


def test_the_end_of_a_section_in_a_cell_or_a_box_ends_none():
    box = f"<w:p><w:r><w:pict><w:txbxContent>{END}</w:txbxContent></w:pict></w:r></w:p>"
    file = read(table(f"<w:tc>{END}</w:tc>"), box, p("b"))
    assert {one.place.section for one in file.paragraphs} == {0}
    assert len(file.sections) == 1


def test_what_a_section_was_before_a_change_is_no_section():
    old = f"<w:sectPrChange><w:sectPr>{PAGE}</w:sectPr></w:sectPrChange>"
    file = read(f"<w:p><w:pPr><w:sectPr>{PAGE}{old}</w:sectPr></w:pPr></w:p>", p("b"))
    assert [one.left for one in file.sections] == [1701, file.sections[1].left]


def test_a_section_is_read_and_its_room_goes_to_its_paragraphs():
    file = read(END, p("b"))
    first = file.sections[0]
    assert (first.width, first.height, first.top, first.bottom, first.left, first.right) == (
        11906, 16838, 1134, 1134, 1701, 850,
    )  # fmt: skip
    assert first.room == file.paragraphs[0].width == 11906 - 1701 - 850
    assert file.paragraphs[1].width == file.sections[1].room


def bare(xml):
    """Read the section that these properties alone make."""
    return read(f"<w:p><w:pPr><w:sectPr>{xml}</w:sectPr></w:pPr></w:p>").sections[0]


def test_a_section_that_says_nothing_has_what_word_gives():
    found = bare("")
    assert (found.width, found.height, found.room, found.kind, found.start) == (
        12240,
        15840,
        9360,
        "nextPage",
        None,
    )
    assert (found.header_distance, found.footer_distance, found.gutter) == (720, 720, 0)
    assert (found.title_page, found.landscape) == (False, False)


def test_what_a_section_says():
    found = bare(
        '<w:type w:val="continuous"/><w:pgSz w:orient="landscape"/><w:pgMar w:gutter="100" w:header="1" w:footer="2"/>'
        '<w:pgNumType w:start="0" w:fmt="lowerRoman"/><w:titlePg/>'
    )
    assert (found.kind, found.landscape, found.gutter, found.room) == (
        "continuous",
        True,
        100,
        9260,
    )
    assert (found.start, found.number_format, found.title_page) == (0, "lowerRoman", True)
    assert (found.header_distance, found.footer_distance) == (1, 2)


def test_a_section_without_headers_has_those_before_it():
    file = read_word(decision())
    first, second = file.sections
    assert first.headers["default"][0].text == second.headers["default"][0].text != ""
    assert {one.place.section for one in second.headers["default"]} <= {0, 1}


def drawn(xml):
    return [line for one in read(f"<w:p {SPACES}>{xml}</w:p>").paragraphs for line in one.lines]


WP = 'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'
A = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'


def shape(kind="line", extent='<wp:extent cx="1270000"/>', dash=""):
    return f'<w:r><w:drawing {WP} {A}>{extent}<a:prstGeom prst="{kind}"/>{dash}</w:drawing></w:r>'


def vml(xml):
    return f'<w:r><w:pict xmlns:v="urn:schemas-microsoft-com:vml">{xml}</w:pict></w:r>'


DRAWN = {
    shape(): [Line("drawing", 2000)],
    shape("straightConnector1", dash='<a:prstDash val="solid"/>'): [Line("drawing", 2000)],
    shape(dash='<a:prstDash val="dash"/>'): [Line("drawing", 2000, False)],
    shape("rect"): [],
    shape(extent=""): [],
    shape(extent='<wp:extent cx="x"/>'): [Line("drawing", 0)],
    vml('<v:line from="10pt,0" to="110pt,0"/>'): [Line("vml", 2000)],
    vml('<v:line from="1in,0" to="0,0"/>'): [Line("vml", 1440)],
    vml('<v:line to="10mm"/>'): [Line("vml", 567)],
    vml('<v:line from="..,0" to="1,0"/>'): [],
    vml('<v:line from="1,0" to="1e999,0"/>'): [],
    vml('<v:shape type="#_x0000_t32" style="left:0;width:100pt;height:0"/>'): [Line("vml", 2000)],
    vml('<v:shape type="#_x0000_t32" style="width: 100"/>'): [Line("vml", 20)],
    vml('<v:shape type="#_x0000_t32" style="width:.pt"/>'): [],
    vml('<v:shape type="#_x0000_t32" style="mso-width:9pt"/>'): [],
    vml('<v:shape type="#_x0000_t75" style="width:100pt"/>'): [],
}


@pytest.mark.parametrize("xml", DRAWN)
def test_a_line_is_measured(xml):
    assert drawn(xml) == DRAWN[xml]


def lines(paragraph):
    return [(line.how, line.width, line.solid) for line in read(paragraph).paragraphs[0].lines]


def test_a_border_draws_a_line_as_long_as_its_room():
    assert lines(rule(9355, 2000)) == [("border", 2001, True)]
    double = '<w:p><w:pPr><w:pBdr><w:top w:val="double"/></w:pBdr></w:pPr></w:p>'
    assert [solid for _, _, solid in lines(double)] == [False]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("___", [("underscores", 420, True)]),
        (" ___ ", [("underscores", 420, True)]),
        ("__", []),
        ("---", [("hyphens", 280, False)]),
        ("–—-", [("hyphens", 280, False)]),
        ("_-_", [("underscores", 420, True)]),
        ("___a", []),
        ("", []),
    ],
)
def test_a_row_of_signs_is_a_line(text, found):
    assert lines(c(text, 28)) == found


def test_a_raised_row_is_shorter():
    assert lines(c("____", 20, run='<w:vertAlign w:val="superscript"/>')) == [
        ("underscores", 260, True)
    ]


def mark(xml):
    return read(f"<w:p><w:pPr><w:rPr>{xml}</w:rPr></w:pPr></w:p>").paragraphs[0].mark_change


def test_the_end_of_a_paragraph_is_put_in_taken_out_or_moved():
    marks = ["", "<w:ins/>", "<w:del/>", "<w:moveTo/>", "<w:moveFrom/>", "<w:ins/><w:del/>"]
    assert [mark(one) for one in marks] == [
        None,
        "inserted",
        "deleted",
        "inserted",
        "deleted",
        "deleted",
    ]


def test_what_a_file_says_of_itself():
    file = read(
        p("a"), settings="<w:trackRevisions/><w:documentProtection/><w:mirrorMargins w:val='0'/>"
    )
    assert (file.tracking, file.protected, file.mirrored) == (True, True, False)
    assert (file.macros, file.changed) == (False, False)
    assert file.language == "vi-VN"
