"""Whatever stands in a document, the file is well formed, names are unique and no word is lost."""

from datetime import date
from io import BytesIO

import docx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from tests.render.opened import find, parts, rendered, values, words
from toolkit.model.document import (
    Article,
    Chapter,
    Closing,
    Column,
    Document,
    Kind,
    Letterhead,
    Paragraph,
    Part,
    Point,
    Signature,
    State,
    Table,
    Unit,
)
from toolkit.model.terms import Standing
from toolkit.render.lines import unit_line
from toolkit.render.text import render_text

PIECES = ["Quy tắc ứng xử", "ngày", "Ư", "<w:p>", "]]>", "&amp;", '"', "'", "\n", "\r\n", "\t"]
PIECES += ["  ", "\x00", "\x0b", "\ud800", "\ufffe", "😀", "đ\u0301", "\u202e", "{{x}}", "x" * 70]
TEXT = st.lists(st.sampled_from(PIECES) | st.text(max_size=8), max_size=6).map("".join)
IDS = st.sampled_from(["a.b", "a-b", "A.B", "a.b#2", "pupil." + "x" * 90, ""]) | TEXT
POINT = st.builds(Point, TEXT, TEXT)
DAYS = st.dates(date(1900, 1, 1), date(2099, 12, 31))
UNIT = st.builds(
    Unit,
    IDS,
    TEXT,
    st.none() | DAYS,
    st.sampled_from(Standing),
    st.integers(0, 30),
    TEXT,
    st.lists(POINT, max_size=2).map(tuple),
    st.booleans(),
    TEXT,
)
ARTICLE = st.builds(Article, TEXT, st.integers(1, 99), TEXT, st.lists(UNIT, max_size=3).map(tuple))
CHAPTER = st.builds(Chapter, TEXT, TEXT, TEXT, st.lists(ARTICLE, max_size=2).map(tuple))
LETTERHEAD = st.builds(Letterhead, TEXT, TEXT, TEXT, TEXT, TEXT, TEXT)
LINES = st.lists(TEXT, max_size=2).map(tuple)
SIGNATURE = st.builds(Signature, LINES, TEXT, TEXT)
CLOSING = st.builds(Closing, LINES, LINES, TEXT, TEXT, st.none() | SIGNATURE, TEXT)
PARAGRAPH = st.builds(Paragraph, st.sampled_from(Kind), TEXT, TEXT)
TABLE = st.integers(1, 4).flatmap(
    lambda width: st.builds(
        Table,
        st.tuples(*[st.builds(Column, TEXT, st.integers(1, 100), st.booleans())] * width),
        st.lists(st.tuples(*[TEXT] * width), max_size=3).map(tuple),
    )
)
PART = st.builds(
    Part,
    TEXT,
    st.none() | LETTERHEAD,
    st.lists(PARAGRAPH | TABLE, max_size=4).map(tuple),
    st.lists(CHAPTER, max_size=2).map(tuple),
    st.none() | CLOSING,
)
DOCUMENT = st.builds(
    Document,
    title=TEXT,
    subject=TEXT,
    creator=TEXT,
    day=DAYS,
    state=st.sampled_from(State),
    version=TEXT,
    size=st.sampled_from((13, 14)),
    school_copy=st.booleans(),
    footer=TEXT,
    parts=st.lists(PART, max_size=3).map(tuple),
    digest=TEXT,
)


def shown(text: str) -> str:
    """Say how a text must come out of the file: one kind of line end, forbidden signs as U+FFFD."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return "".join(c if c in "\n\t" or etree_takes(c) else "\ufffd" for c in text)


def etree_takes(letter: str) -> bool:
    code = ord(letter)
    return 0x20 <= code < 0xD800 or 0xE000 <= code < 0xFFFE or code > 0xFFFF


@pytest.mark.slow
@settings(max_examples=150, deadline=None)
@given(DOCUMENT)
def test_any_document_gives_a_sound_file(document: Document) -> None:
    files = parts(rendered(document))
    for name, data in files.items():
        assert etree.fromstring(data) is not None, name
    main = etree.fromstring(files["word/document.xml"])
    controls = values(main, ".//w:sdtPr/w:id")
    assert len(set(controls)) == len(controls) == len(document.units())
    assert all(0 < int(number) < 2**31 for number in controls)
    bookmarks = [name.lower() for name in values(main, ".//w:bookmarkStart", "name")]
    assert len(set(bookmarks)) == len(bookmarks) == len(document.units())
    assert all(len(name) <= 40 for name in bookmarks)
    assert all(len(text) <= 64 for text in values(main, ".//w:alias") + values(main, ".//w:tag"))
    assert all(cell[-1].tag.endswith("}p") for cell in find(main, ".//w:tc"))


@pytest.mark.slow
@settings(max_examples=80, deadline=None)
@given(DOCUMENT)
def test_no_word_is_lost(document: Document) -> None:
    main = etree.fromstring(parts(rendered(document))["word/document.xml"])
    firsts = [words(found[0]) for found in find(main, ".//w:sdtContent")]
    assert firsts == [shown(unit_line(unit)) for unit in document.units()]


@settings(max_examples=30, deadline=None)
@given(DOCUMENT)
@pytest.mark.slow
def test_python_docx_opens_it_and_the_text_renders(document: Document) -> None:
    assert len(docx.Document(BytesIO(rendered(document))).sections) == max(1, len(document.parts))
    assert render_text(document).decode().count("=" * 72) >= len(document.parts) - 1
