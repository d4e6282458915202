"""How one part looks: all of it or any of it, within which bounds, told in one sentence and set right as a whole."""

from dataclasses import replace

import pytest

from tests.check.form.small import P, c, decision, one, p, parts, table
from toolkit.check.form import lines, looks
from toolkit.check.form.anatomy import anatomy
from toolkit.check.form.indents import indent_faults, usual_indent
from toolkit.check.form.inside import in_capitals, put, set_stretch, words
from toolkit.check.form.roles import Part, Role
from toolkit.check.form.wanted import Wanted, look_faults
from toolkit.model.widths import Face, text_width
from toolkit.word.edit import apply_edits
from toolkit.word.read import read_word
from toolkit.word.records import WordFile

PLAIN = c("Hai chữ")
DELETED = '<w:del w:id="1" w:author="x"><w:r><w:delText>Bỏ </w:delText></w:r></w:del>'
HIDDEN = '<w:r><w:rPr><w:vanish/></w:rPr><w:t>Ẩn </w:t></w:r>'  # fmt: skip
LISTED = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'


def part_of(block, data=None):
    """Read one paragraph as a part of a file."""
    file = read_word(data or one(block))
    assert isinstance(file, WordFile)
    index = next(n for n, found in enumerate(file.paragraphs) if found.text.strip())
    return anatomy(file), Part(index, Role.BODY, file.paragraphs[index])


def mixed(**looked):
    """Set the first word of a paragraph in another look than the rest."""
    return replace(PLAIN, raw=replace(PLAIN, **looked).runs("Một "))


def told(block, wanted):
    known, part = part_of(block)
    return [(f.what.english(), str(f.level or "error")) for f in look_faults(known, part, wanted)]


def mended(block, wanted):
    data = one(block)
    known, part = part_of(block)
    edits = [edit for fault in look_faults(known, part, wanted) for edit in fault.edits]
    return part_of(block, apply_edits(data, edits))[1]


@pytest.mark.parametrize(
    ("name", "look"),
    [("bold", {"b": True}), ("italic", {"i": True}), ("underline", {"u": True})],
)
def test_all_of_a_part_and_any_of_it_are_two_things(name, look):
    every = getattr(
        looks, f"is_{name}", lambda part: of_all
    )  # no rule asks whether all is underlined
    some = getattr(looks, f"has_{name}")
    for block, of_all, of_any in (
        (PLAIN, False, False),
        (mixed(**look), False, True),
        (replace(PLAIN, **look), True, True),
    ):
        _, part = part_of(block)
        assert some(part) is of_any
        assert every(part) is of_all


@pytest.mark.parametrize(
    ("block", "wanted"),
    [
        (PLAIN, Wanted()),
        (replace(PLAIN, size=26), Wanted()),
        (PLAIN, Wanted((), bold=False, italic=False, underline=False)),
        (
            replace(PLAIN, b=True, i=True, u=True),
            Wanted((), bold=True, italic=True, underline=True),
        ),
        (replace(PLAIN, b=True), Wanted()),  # what is not asked may be
        (replace(PLAIN, text="HAI CHỮ"), Wanted(capitals=True)),
        (replace(PLAIN, run="<w:caps/>"), Wanted(capitals=True)),
        (PLAIN, Wanted(capitals=False)),
        (mixed(run="<w:caps/>"), Wanted(capitals=False)),
        (PLAIN, Wanted(centred=True)),
        (replace(PLAIN, first=15), Wanted(centred=True)),
        (replace(PLAIN, left=100, right=85), Wanted(centred=True)),
        (replace(PLAIN, align="left", first=500), Wanted()),
        (replace(PLAIN, text="…", b=True), Wanted((), bold=False)),  # a sign in another format
    ],
)
def test_what_is_as_asked_is_left_in_peace(block, wanted):
    assert told(block, wanted) == []


@pytest.mark.parametrize(
    ("block", "wanted", "said"),
    [
        (replace(PLAIN, size=30), Wanted(), "size 15"),
        (replace(PLAIN, size=25), Wanted(), "size 12,5"),
        (mixed(size=20), Wanted(), "size 10"),
        (PLAIN, Wanted((24, 26)), "size 14"),
        (PLAIN, Wanted((), bold=True), "not bold"),
        (mixed(b=True), Wanted((), bold=True), "not bold"),
        (mixed(b=True), Wanted((), bold=False), "bold"),
        (mixed(i=True), Wanted((), italic=False), "italic"),
        (mixed(u=True), Wanted((), underline=False), "underlined"),
        (PLAIN, Wanted((), bold=True, italic=True), "not bold, not italic"),
        (PLAIN, Wanted(capitals=True), "not in capitals"),
        (mixed(run="<w:caps/>"), Wanted(capitals=True), "not in capitals"),
        (replace(PLAIN, run="<w:caps/>"), Wanted(capitals=False), "in capitals"),
        (replace(PLAIN, text="HAI"), Wanted(capitals=False), "in capitals"),
        (replace(PLAIN, align="left"), Wanted(centred=True), "not centred"),
        (replace(PLAIN, first=16), Wanted(centred=True), "pushed aside by an indent"),
        (replace(PLAIN, first=-16), Wanted(centred=True), "pushed aside by an indent"),
        (replace(PLAIN, left=100, right=84), Wanted(centred=True), "pushed aside by an indent"),
        (replace(PLAIN, right=16), Wanted(centred=True), "pushed aside by an indent"),
    ],
)
def test_all_that_is_wrong_is_told_in_one_sentence_and_set_right(block, wanted, said):
    assert told(block, wanted) == [(f"it is {said}", "error")]
    if said == "in capitals" and block.text == "HAI":
        assert mended(block, wanted).paragraph.text == "HAI"  # a person must write it anew
    else:
        assert list(look_faults(part_of(block)[0], mended(block, wanted), wanted)) == []


def test_what_the_decree_does_not_name_is_a_warning_where_nothing_else_is_wrong():
    wanted = Wanted((), bold=True, underline=False, mild="underline")
    assert told(replace(PLAIN, b=True, u=True), wanted) == [("it is underlined", "warning")]
    assert told(replace(PLAIN, u=True), wanted) == [("it is not bold, underlined", "error")]


def test_what_is_centred_anew_has_no_indents():
    wanted = Wanted(centred=True)
    format_ = mended(replace(PLAIN, align="left", first=720), wanted).paragraph.format
    assert (format_.align, format_.first) == ("center", 0)
    format_ = mended(replace(PLAIN, left=400, first=300), wanted).paragraph.format
    assert (format_.first, format_.left, format_.right) == (0, 0, 0)


def test_in_a_cell_an_indent_pushes_nothing_aside():
    cell = table([replace(PLAIN, left=400)], [p("b")])
    known, part = part_of(cell)
    assert list(look_faults(known, part, Wanted(centred=True))) == []


@pytest.mark.parametrize(
    ("motto", "text", "sizes"),
    [
        (28, 28, (28, 26)),
        (26, 26, (26, 24)),
        (26, 28, (26, 24)),
        (30, 28, (28, 26)),
        (30, 26, (26, 24)),
        (None, 26, (26, 24)),
    ],
)  # fmt: skip
def test_sizes_go_by_the_motto_else_by_most_of_the_text(motto, text, sizes):
    good = parts()
    blocks = {
        name: replace(good[name], size=text)
        for name in good
        if name.startswith(("clause", "point", "article", "basis", "att_article", "last"))
    }
    known = anatomy(
        read_word(decision(motto=motto and c(good["motto"].text, motto, b=True), **blocks))
    )
    assert (looks.right_size(known, "body"), looks.right_size(known, "small")) == sizes
    assert looks.text_size(known) == text


def test_where_nothing_tells_the_size_it_is_14():
    known, _ = part_of(p("", raw=P("", 30).runs("Chữ")))
    assert looks.pack(known) == 14


@pytest.mark.parametrize(
    ("block", "shown"),
    [
        (mixed(b=True), [True, False]),
        (replace(PLAIN, raw=DELETED), [False]),
        (replace(PLAIN, raw=HIDDEN), [False]),
        (replace(PLAIN, text=" – ", raw=PLAIN.runs("Một")), [False]),
    ],
)
def test_what_does_not_print_or_is_a_sign_has_no_look(block, shown):
    _, part = part_of(block)
    assert [one.bold for one in words(part)] == shown


@pytest.mark.parametrize(
    ("first", "last", "bold"),
    [
        (0, 3, [True]),
        (4, 7, [False]),
        (0, 7, [True, False]),
        (3, 4, []),
        (2, 5, [True, False]),
        (4, None, [False]),
    ],
)
def test_a_stretch_has_the_looks_of_its_letters(first, last, bold):
    _, part = part_of(mixed(b=True))  # “Một Hai chữ”
    assert [one.bold for one in words(part, first, last)] == bold


@pytest.mark.parametrize(
    ("block", "capitals"),
    [
        (PLAIN, False),
        (replace(PLAIN, text="HAI 12"), True),
        (replace(PLAIN, run="<w:caps/>"), True),
        (mixed(run="<w:caps/>"), False),
        (replace(PLAIN, text="12"), False),
    ],
)
def test_a_part_is_in_capitals_where_all_that_prints_is(block, capitals):
    assert in_capitals(part_of(block)[1]) is capitals


def test_what_cannot_be_counted_safely_is_not_edited():
    _, whole = part_of(PLAIN)
    assert len(put(whole, 0, 1, "x")) == len(set_stretch(whole, 0, 1, bold=True)) == 1
    _, apart = part_of(replace(PLAIN, text="Hai chu\u031b\u0303"))
    assert put(apart, 0, 1, "x") == set_stretch(apart, 0, 1, bold=True) == ()


@pytest.mark.parametrize(
    ("first", "left", "level"),
    [
        (567, 0, None), (555, 0, None), (579, 0, None), (720, 0, None), (708, 0, None), (732, 0, None), (0, 720, None),
        (554, 0, "error"), (580, 0, "warning"), (707, 0, "warning"), (733, 0, "error"), (0, 0, "error"),
        (720, 720, "error"),
    ],
)  # fmt: skip
def test_a_first_line_is_judged_within_two_tenths_of_a_millimetre(first, left, level):
    known, part = part_of(p("Chữ", first=first, left=left))
    found = [str(fault.level or "error") for fault in indent_faults(known, part)]
    assert found == ([level] if level else [])


def test_what_is_centred_or_begins_with_a_tab_has_no_first_line():
    for block in (p("Chữ", first=0, align="center"), p("Chữ", first=0, raw="<w:r><w:tab/></w:r>")):
        known, part = part_of(block)
        assert list(indent_faults(known, part)) == []


def test_a_first_line_is_set_like_most_others():
    most = [p("Đoạn.", first=567)] * 3 + [p("Đoạn.", first=720)] * 2
    known, part = part_of(None, one(p("Chữ", first=0), *most))
    assert usual_indent(known) == 567
    (fault,) = indent_faults(known, part)
    assert dict(fault.edits[0].values) == {"first": 567, "left": 0}
    assert usual_indent(anatomy(read_word(one(p("Chữ", first=0))))) == 720


@pytest.mark.parametrize(
    ("looked", "text", "count"),
    [
        ({}, "Một hai ba", 1),
        ({}, "Một\nhai ba", 2),
        ({}, "Một\n\nhai", 2),
        ({"left": 4000, "right": 4055}, "Một hai ba bốn", 2),
        ({"left": 4500, "right": 4300}, "Một hai ba bốn", 4),
    ],
)
def test_words_are_set_in_as_many_lines_as_the_room_asks(looked, text, count):
    _, part = part_of(replace(PLAIN, **looked))
    assert len(lines.set_lines(part, text)) == count


def test_where_the_room_is_not_known_words_are_one_line():
    _, part = part_of(PLAIN)
    nowhere = replace(part, paragraph=replace(part.paragraph, width=0, _cache={}))
    assert len(lines.set_lines(nowhere, "Một hai ba")) == 1


@pytest.mark.parametrize(
    ("looked", "face", "size"),
    [
        ({}, Face.REGULAR, 28),
        ({"b": True}, Face.BOLD, 28),
        ({"i": True}, Face.ITALIC, 28),
        ({"b": True, "i": True}, Face.BOLD, 28),
        ({"size": 30}, Face.REGULAR, 30),
    ],
)
def test_words_are_as_wide_as_their_weight_and_size_make_them(looked, face, size):
    _, part = part_of(replace(PLAIN, **looked))
    assert lines.set_lines(part, "Một hai ba") == [text_width("Một hai ba", face, size) // 2]
