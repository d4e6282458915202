"""Edits are written into the file where they are named, and nothing else changes."""

import re
import zipfile
from io import BytesIO

import pytest

from tests.check.form.small import NUMBERED, Page, Setup, c, decision, one, p
from toolkit.word.edit import apply_edits
from toolkit.word.edits import NumberPages, SetParagraph, SetRuns, SetSection, SetText, Unmirror
from toolkit.word.read import read_word


def parts_of(data):
    with zipfile.ZipFile(BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def zipped(parts):
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    return out.getvalue()


def moved(data):
    """Give the file with everything of word/ in another folder, and the headers one deeper."""
    parts = {}
    for name, part in parts_of(data).items():
        for old, new in (
            (b"word/document.xml", b"doc/main/document.xml"),
            (b'Target="header', b'Target="../top/header'),
        ):
            part = part.replace(old, new)
        name = name.replace("word/header", "doc/top/header").replace("word/", "doc/main/")
        parts[name] = part
    return zipped(parts)


def paragraph(data, number=1):
    return read_word(data).paragraphs[number - 1]


def test_only_the_part_that_is_named_is_written_anew():
    data = one(p("a"), p("b"))
    new = apply_edits(data, [SetText("document", 2, 0, 1, "x")])
    assert [one.text for one in read_word(new).paragraphs] == ["a", "x"]
    before, after = parts_of(data), parts_of(new)
    assert list(after) == list(before)
    assert {name for name in before if before[name] != after[name]} == {"word/document.xml"}


def test_texts_are_edited_from_the_end_and_of_two_that_overlap_one_is_done():
    data = one(p("abcdef"))

    def put(*edits):
        return paragraph(apply_edits(data, [SetText("document", 1, *edit) for edit in edits])).text

    assert put((0, 1, "AAA"), (5, 6, "FFF")) == "AAAbcdeFFF"
    assert put((0, 3, "X"), (3, 6, "Y")) == "XY"
    assert put((0, 4, "X"), (3, 6, "Y")) == "abcY"
    assert put((2, 2, "-"), (2, 3, "C")) == "ab-Cdef"
    assert put((0, 1, "X"), (0, 1, "X")) == "Xbcdef"


def test_texts_of_several_paragraphs_do_not_overlap():
    data = one(p("abc"), p("abc"))
    new = apply_edits(data, [SetText("document", n, 0, 3, str(n)) for n in (1, 2)])
    assert [one.text for one in read_word(new).paragraphs] == ["1", "2"]


LOOKS = {
    "size": 26, "bold": True, "italic": True, "caps": True, "hidden": True, "color": "FF0000", "lang": "vi-VN",
}  # fmt: skip


@pytest.mark.parametrize("name", LOOKS)
def test_a_format_is_set_and_set_back(name):
    format_ = (
        paragraph(apply_edits(one(p("a")), [SetRuns("document", 1, ((name, LOOKS[name]),))]))
        .runs[0]
        .format
    )
    assert getattr(format_, name) == LOOKS[name]


def test_a_format_is_taken_away():
    run = '<w:b/><w:i/><w:caps/><w:vanish/><w:u w:val="single"/><w:highlight w:val="red"/>'
    run += '<w:shd w:val="clear" w:fill="AAAAAA"/>'
    values = (
        ("bold", False),
        ("caps", False),
        ("hidden", False),
        ("highlight", False),
        ("italic", False),
    )
    edit = SetRuns("document", 1, (*values, ("shade", ""), ("underline", False)))
    found = paragraph(apply_edits(one(p("a", run=run)), [edit])).runs[0].format
    assert not any(
        (
            found.bold,
            found.italic,
            found.caps,
            found.hidden,
            found.underline,
            found.highlight,
            found.shade,
        )
    )


def test_a_font_is_set_for_all_letters_also_where_a_theme_gave_it():
    run = '<w:rFonts w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi"/>'
    data = one(f"<w:p><w:r><w:rPr>{run}</w:rPr><w:t>a</w:t></w:r></w:p>")
    found = paragraph(apply_edits(data, [SetRuns("document", 1, (("font", "F"),))])).runs[0].format
    assert (found.ascii, found.hansi, found.cs, found.east_asia) == ("F", "F", "F", "F")


def test_properties_stand_in_the_order_of_the_schema():
    edits = [SetRuns("document", 1, (("size", 26), ("font", "F"), ("bold", True)))]
    edits.append(
        SetParagraph(
            "document", 1, (("align", "both"), ("keep_next", True), ("before", 6), ("left", 5))
        )
    )
    run = '<w:r><w:rPr><w:lang w:val="x"/></w:rPr><w:t>a</w:t></w:r>'
    data = f'<w:p><w:pPr><w:outlineLvl w:val="1"/></w:pPr>{run}</w:p>'
    xml = parts_of(apply_edits(one(data), edits))["word/document.xml"].decode()
    for names in (
        ("keepNext", "spacing", "ind", "jc", "outlineLvl", "rPr"),
        ("rFonts", "b", "sz", "szCs", "lang"),
    ):
        at = [xml.rindex(f"<w:{name}") if name != "rPr" else xml.index("<w:rPr") for name in names]
        assert at == sorted(at)


SET = {
    "align": "center", "before": 60, "after": 0, "line": 360, "line_rule": "exact", "left": 100, "right": 200,
    "first": 0, "contextual": True, "keep_next": True, "page_break": True,
}  # fmt: skip


@pytest.mark.parametrize("name", SET)
def test_a_paragraph_is_set(name):
    found = paragraph(
        apply_edits(one(p("a", first=720)), [SetParagraph("document", 1, ((name, SET[name]),))])
    )
    assert getattr(found.format, name) == SET[name]
    assert found.text == "a"


def test_lengths_written_otherwise_give_way_to_the_one_that_is_set():
    raw = (
        '<w:p><w:pPr><w:spacing w:beforeAutospacing="1" w:afterLines="9"/><w:ind w:start="1" w:end="2" w:leftChars="9" '
        'w:rightChars="9" w:hanging="7" w:hangingChars="7"/></w:pPr></w:p>'
    )
    values = (("after", 5), ("before", 6), ("first", 3), ("left", 1), ("right", 2))
    new = apply_edits(one(raw), [SetParagraph("document", 1, values)])
    found = paragraph(new).format
    assert (found.before, found.after, found.left, found.right, found.first) == (6, 5, 1, 2, 3)
    xml = parts_of(new)["word/document.xml"].decode().partition("</w:pPr>")[0]
    assert not [
        name
        for name in ("Autospacing", "Lines=", "Chars=", "hanging", "start", "end=")
        if name in xml
    ]


def test_a_gap_alone_keeps_the_indents_and_an_indent_alone_the_gaps():
    data = one(p("a", left=11, right=22, first=33, before=44, after=55, line=300))
    gap = paragraph(apply_edits(data, [SetParagraph("document", 1, (("before", 0),))])).format
    assert (gap.left, gap.right, gap.first, gap.after, gap.line) == (11, 22, 33, 55, 300)
    indent = paragraph(apply_edits(data, [SetParagraph("document", 1, (("left", 0),))])).format
    assert (indent.right, indent.first, indent.before, indent.after) == (22, 33, 44, 55)


def test_the_page_of_one_section_is_set():
    values = (
        ("bottom", 1100),
        ("gutter", 5),
        ("header_distance", 700),
        ("height", 16838),
        ("width", 11906),
    )
    new = read_word(apply_edits(decision(), [SetSection(1, values)]))
    found = new.sections[1]
    assert (found.width, found.height, found.bottom) == (11906, 16838, 1100)
    assert (found.gutter, found.header_distance) == (5, 700)
    assert new.sections[0].bottom == read_word(decision()).sections[0].bottom != 1100


def test_a_file_without_page_properties_gets_them():
    data = one(p("a"))
    parts = parts_of(data)
    xml = parts["word/document.xml"].decode()
    start = xml.index("<w:sectPr")
    bare = zipped({**parts, "word/document.xml": xml[:start] + "</w:body></w:document>"})
    assert read_word(apply_edits(bare, [SetSection(0, (("left", 1000),))])).sections[0].left == 1000


NUMBER = c("3")
PLACES = {
    "numbers below": Setup(header=c(""), footer=NUMBERED),
    "numbers on the first page": Setup(first_header=NUMBERED),
    "typed figures": Setup(header=c("- 2 -"), footer=NUMBER),
    "numbers already there": Setup(),
}


@pytest.mark.parametrize("name", PLACES)
@pytest.mark.parametrize("carried", [lambda data: data, moved], ids=["in word/", "elsewhere"])
def test_pages_are_numbered_above_and_nowhere_else(name, carried):
    data = carried(decision(PLACES[name]))
    section = read_word(apply_edits(data, [NumberPages(0, 26)])).sections[0]
    told = {
        kind: [
            run.field
            for one in section.headers[kind]
            for run in one.runs
            if run.field or run.text.strip()
        ]
        for kind in ("default", "first")
    }
    assert told == {"default": ["PAGE"], "first": []}
    assert section.title_page
    assert section.headers["default"][0].format.align == "center"
    assert section.headers["default"][0].runs[0].format.size == 26
    assert not any(
        run.text.strip() for parts in section.footers.values() for one in parts for run in one.runs
    )


@pytest.mark.parametrize("carried", [lambda data: data, moved], ids=["in word/", "elsewhere"])
def test_headers_are_made_where_there_are_none(carried):
    data = carried(one(p("a"), setup=Setup(page=Page())))
    parts = parts_of(data)
    name = next(name for name in parts if name.endswith("document.xml"))
    parts[name] = re.sub(rb"<w:headerReference[^>]*>", b"", parts[name])
    section = read_word(apply_edits(zipped(parts), [NumberPages(0, 28)])).sections[0]
    assert [run.field for one in section.headers["default"] for run in one.runs if run.field] == [
        "PAGE"
    ]
    assert [one.text for one in section.headers["first"]] == [""]
    new = parts_of(apply_edits(zipped(parts), [NumberPages(0, 28)]))
    made = [name for name in new if name not in parts]
    assert len(made) == 2
    types = new["[Content_Types].xml"].decode()
    assert all(f'PartName="/{name}"' in types for name in made)


def test_pages_are_numbered_in_arabic_figures():
    end = '<w:p><w:pPr><w:sectPr><w:pgNumType w:start="1" w:fmt="lowerRoman"/></w:sectPr></w:pPr></w:p>'
    section = read_word(apply_edits(one(end), [NumberPages(0, 28)])).sections[0]
    assert (section.number_format, section.start) == ("", 1)


def test_a_header_is_edited_wherever_it_lies():
    for data in (decision(), moved(decision())):
        new = apply_edits(data, [SetParagraph("header1.xml", 1, (("align", "left"),))])
        assert read_word(new).sections[0].headers["default"][0].format.align == "left"


def test_mirrored_margins_are_taken_back():
    data = decision(Setup(settings="<w:mirrorMargins/>"))
    for one_ in (data, moved(data)):
        assert read_word(one_).mirrored
        assert not read_word(apply_edits(one_, [Unmirror()])).mirrored


def test_a_file_that_lists_no_types_is_mended_too():
    parts = {name: part for name, part in parts_of(decision()).items() if "Types" not in name}
    assert read_word(apply_edits(zipped(parts), [NumberPages(0, 28)])).sections[0].title_page
