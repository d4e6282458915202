"""What is read of a paragraph, what offsets count and what edits hit are one and the same."""

from copy import deepcopy

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml.etree import tostring

from tests.word.inlines import (
    PLAIN_RUN,
    RUN,
    both,
    contents,
    disorder,
    element_of,
    letters_of,
    mark,
    read,
)
from toolkit.word.edit_text import set_runs, set_text
from toolkit.word.edits import SetRuns, SetText
from toolkit.word.paragraph import walk_paragraph

PRINTING = {"t", "delText", "tab", "ptab", "cr", "br", "noBreakHyphen", "sym"}


def run(inside):
    return f"<w:r>{inside}</w:r>"


def t(text):
    return run(f"<w:t>{text}</w:t>")


def field(code, result):
    begin, separate, end = (run(mark(kind)) for kind in ("begin", "separate", "end"))
    return f"{begin}{run(f'<w:instrText>{code}</w:instrText>')}{separate}{result}{end}"


READ = {
    "a page number": (f"{t('Trang ')}{field(' PAGE ', t('2'))}{t(' x')}", "Trang 2 x"),
    "a field in the result of another": (field("TOC", t("a") + field("PAGEREF b", t("3"))), "a3"),
    "a field in the code of another": (field("", field("REF a", t("1"))) + t("x"), "1x"),
    "the code prints nothing": (
        f"{run(mark('begin'))}{t('a')}{run('<w:tab/><w:cr/>')}"
        f"{field('REF b', t('c'))}{run(mark('separate'))}{t('d')}{run(mark('end'))}",
        "d",
    ),
    "a stray end": (run(mark("end")) + t("x") + run(mark("separate")) + t("y"), "xy"),
    "a field that was deleted": (f"<w:del>{run(mark('begin'))}</w:del>{t('x')}", "x"),
    "put in and deleted": (f"<w:ins><w:del>{t('a')}</w:del></w:ins><w:del><w:ins>{t('b')}</w:ins></w:del>", ""),
    "the choice": (both(t("a"), t("b")), "a"),
    "only a fallback": (both(None, t("b")), "b"),
    "alternatives in a run": (run(both("<w:t>a</w:t><w:tab/>", "<w:t>b</w:t>")), "a\t"),
    "a symbol of letters": (run('<w:sym w:char="F0B7"/>'), "\uf0b7"),
    "a symbol that is none": (run('<w:t>a</w:t><w:sym w:char="D800"/><w:sym/><w:t>b</w:t>'), "ab"),
    "an element inside letters": (run("<w:t>a<w14:x>b</w14:x>c</w:t>"), "ac"),
    "letters of another language": (run("<w14:t>a</w14:t>") + "<w14:r><w:t>b</w:t></w14:r>", ""),
}  # fmt: skip


@pytest.mark.parametrize("name", READ)
def test_a_paragraph_prints(name):
    xml, printed = READ[name]
    assert read(element_of(xml)).text == printed


def test_a_run_knows_the_field_whose_result_it_is():
    xml = t("a") + field("TOC", t("b") + field("PAGEREF x", t("3")) + t("c")) + t("d")
    xml += f'<w:fldSimple w:instr=" page ">{t("4")}</w:fldSimple>'
    xml += field(
        "REF y",
        f'<w:fldSimple w:instr="DATE">{t("5")}{field("SEQ z", t("6"))}</w:fldSimple>{t("7")}',
    )
    told = {one.text: one.field for one in read(element_of(xml)).runs}
    assert told == {
        "a": "", "b": "TOC", "3": "PAGEREF", "c": "TOC", "d": "", "4": "PAGE", "5": "DATE", "6": "SEQ", "7": "REF",
    }  # fmt: skip


def test_a_field_in_one_run_is_known_too_and_its_code_is_not_what_is_written_later():
    inside = f"{mark('begin')}<w:instrText>PAGE</w:instrText>{mark('separate')}<w:instrText>X</w:instrText>"
    told = read(element_of(run(f"{inside}<w:t>2</w:t>{mark('end')}<w:t>b</w:t>"))).runs
    assert [(one.text, one.field) for one in told] == [("2", "PAGE"), ("b", "")]


def test_a_field_that_was_never_computed_stands_there_without_text():
    begin = f"{run(mark('begin'))}{run('<w:instrText>PAGE</w:instrText>')}"
    told = read(element_of(f"{begin}{run(mark('end'))}")).runs
    assert [(one.text, one.field) for one in told] == [("", "PAGE")]
    gone = f"<w:del>{begin}{run(mark('end'))}</w:del>"
    assert read(element_of(gone)).runs == ()


def test_what_is_not_read_is_counted_by_its_name():
    xml = f'{run("<w:sym/><w:ruby/><w:t>a<w14:x/></w:t><w:softHyphen/>")}<m:oMath xmlns:m="urn:m"/><w:t>x</w:t>'
    assert walk_paragraph(element_of(xml)).unknown == {
        "sym": 1,
        "ruby": 1,
        "x": 1,
        "oMath": 1,
        "t": 1,
    }


def test_what_was_deleted_draws_nothing():
    box = "<w:pict><w:txbxContent><w:p/></w:txbxContent></w:pict>"
    inside = run(f'{box}<w:br w:type="page"/><w:ruby/>')
    gone, there = (walk_paragraph(element_of(x)) for x in (f"<w:del>{inside}</w:del>", inside))
    assert (len(gone.boxes), gone.breaks, dict(gone.unknown)) == (0, False, {})
    assert (len(there.boxes), there.breaks, dict(there.unknown)) == (1, True, {"ruby": 1})


def test_a_box_in_a_box_is_given_once():
    inner = "<w:p><w:r><w:pict><w:txbxContent/></w:pict></w:r></w:p>"
    boxes = walk_paragraph(
        element_of(run(f"<w:pict><w:txbxContent>{inner}</w:txbxContent></w:pict>"))
    ).boxes
    assert len(boxes) == 1


def test_bookmarks_controls_and_what_is_in_them_are_read():
    props = '<w:sdtPr><w:tag w:val="t"/><w:alias w:val="a"/><w:lock w:val="l"/></w:sdtPr>'
    xml = f'<w:bookmarkStart w:name="b"/><w:sdt>{props}<w:sdtContent>{t("x")}</w:sdtContent></w:sdt><w:sdt/>'
    content = walk_paragraph(element_of(xml))
    assert content.bookmarks == ["b"]
    assert [(c.tag, c.alias, c.lock) for c in content.controls] == [("t", "a", "l"), ("", "", "")]


def what_is_drawn_is_read(drawn):
    xml, printed = drawn
    assert read(element_of(xml)).text == printed


def others(element):
    """List all elements but those that print."""
    left = [one for one in element.iter() if one.tag.rpartition("}")[2] not in PRINTING]
    return [(one.tag, sorted(one.attrib.items())) for one in left]


def pieces_count_what_is_read(element):
    pieces = walk_paragraph(element).counted()
    text = read(element).text
    assert "".join(one.text for one in pieces) == text
    assert [one.start for one in pieces] == [0, *(one.end for one in pieces)][:-1] or not pieces
    return text


def put(data, element, new):
    """Put a text into a drawn span and see that exactly that was done."""
    text = pieces_count_what_is_read(element)
    first = data.draw(st.integers(0, len(text)))
    last = data.draw(st.integers(first, len(text)))
    before, deleted, frame = letters_of(read(element)), gone(element), others(element)
    set_text(element, SetText("document", 1, first, last, new))
    assert pieces_count_what_is_read(element) == text[:first] + new + text[last:]
    after = letters_of(read(element))
    assert after[:first] == before[:first]
    assert after[len(after) - len(before) + last :] == before[last:]
    if last > first and new:
        assert after[first][1] == before[first][1]
    assert gone(element) == deleted
    assert others(element) == frame or not text


def gone(element):
    return [one for one in read(element).runs if one.change == "deleted"]


NEW = st.text("xyÝ \t\n", max_size=5)


def a_text_is_put_exactly_where_it_is_read(data, drawn, new):
    put(data, element_of(drawn[0]), new)


def marks_of_fields_anywhere_change_nothing_of_that(data, xml, new):
    put(data, element_of(xml), new)


def a_format_is_put_exactly_on_the_letters_that_are_meant(data, drawn):
    element = element_of(drawn[0])
    before = letters_of(read(element))
    first = data.draw(st.integers(0, len(before)))
    last = data.draw(st.integers(first, len(before)))
    deleted, printed = gone(element), read(element).text
    set_runs(element, SetRuns("document", 1, (("underline", False), ("size", 99)), first, last))
    after = letters_of(read(element))
    assert (read(element).text, gone(element)) == (printed, deleted)
    assert [one[1].size for one in after[first:last]] == [99] * (last - first)
    assert after[:first] + after[last:] == before[:first] + before[last:]


PROMISES = {
    what_is_drawn_is_read: (contents(RUN),),
    a_text_is_put_exactly_where_it_is_read: (st.data(), contents(RUN), NEW),
    marks_of_fields_anywhere_change_nothing_of_that: (st.data(), disorder(), NEW),
    a_format_is_put_exactly_on_the_letters_that_are_meant: (st.data(), contents(PLAIN_RUN)),
}


def hold(promise, examples):
    steadily = settings(derandomize=True, database=None, deadline=None, max_examples=examples)
    steadily(given(*PROMISES[promise])(promise))()


@pytest.mark.parametrize("promise", PROMISES)
def test_reader_counter_and_editor_agree(promise):
    hold(promise, 25)


@pytest.mark.slow
@pytest.mark.parametrize("promise", PROMISES)
def test_reader_counter_and_editor_agree_on_very_many(promise):
    hold(promise, 1000)


def test_a_format_of_all_is_put_on_every_run_that_stays_and_on_the_mark():
    element = element_of(t("a") + field("PAGE", t("2")) + f"<w:del>{t('b')}</w:del>")
    set_runs(element, SetRuns("document", 1, (("size", 99),)))
    told = read(element)
    assert [(one.text, one.format.size) for one in told.runs] == [("a", 99), ("2", 99), ("b", 20)]
    assert told.mark.size == 99


def test_words_are_put_into_a_paragraph_without_any():
    for xml in ("", f"{run(mark('begin'))}{t('a')}", '<w:bookmarkStart w:name="b"/>'):
        element = element_of(xml)
        set_text(element, SetText("document", 1, 0, 0, "Điều\t1"))
        assert read(element).text == "Điều\t1"


def test_nothing_put_into_a_paragraph_without_words_leaves_it_as_it_was():
    element = element_of("")
    before = deepcopy(element)
    set_text(element, SetText("document", 1, 0, 0, ""))
    assert tostring(element) == tostring(before)


def test_blanks_at_the_ends_of_what_is_put_in_are_kept_by_word():
    for xml in (t("a"), run("<w:tab/>"), ""):
        element = element_of(xml)
        set_text(element, SetText("document", 1, 0, 0, " x "))
        texts = [one for one in element.iter("{*}t") if "x" in one.text]
        assert [one.get("{http://www.w3.org/XML/1998/namespace}space") for one in texts] == [
            "preserve"
        ]


def test_what_is_put_beside_a_field_stays_out_of_its_result():
    element = element_of(t("Trang ") + field("PAGE", t("2")) + t("."))
    set_text(element, SetText("document", 1, 7, 7, "/9"))
    assert [(one.text, one.field) for one in read(element).runs] == [
        ("Trang ", ""),
        ("2", "PAGE"),
        ("/9.", ""),
    ]
