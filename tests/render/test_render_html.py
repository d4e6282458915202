"""The HTML page: whole, safe, without network; its table of contents leads somewhere; sources on demand."""

import re
from dataclasses import replace
from html.parser import HTMLParser

import pytest

from toolkit.flow.assembled import judged
from toolkit.flow.build import build, made
from toolkit.flow.loaded import loaded_workspace
from toolkit.load.data import data_folder

TEMPLATES = data_folder("templates")
EXAMPLES = data_folder("examples")
SCHOOL = EXAMPLES / "lao-cai-2026" / "schools" / "thcs-suoi-mo"


@pytest.fixture(scope="module")
def document():
    return judged(loaded_workspace(SCHOOL), final=False).assembly.document


@pytest.fixture(scope="module")
def page(document):
    return made(document, "html", TEMPLATES).decode()


class Reader(HTMLParser):
    def __init__(self):
        super().__init__()
        self.ids, self.links, self.words, self.open = [], [], [], []

    def handle_starttag(self, tag, attrs):
        held = dict(attrs)
        self.ids += [held["id"]] if "id" in held else []
        self.links += [held[k] for k in ("href", "src", "action") if k in held]
        if tag not in ("meta", "br", "hr"):
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        self.words.append(data)


def read(page):
    reader = Reader()
    reader.feed(page)
    assert reader.open == []
    return reader


def test_no_word_of_the_code_is_lost(document, page):
    text = " ".join(" ".join(read(page).words).split())
    for unit in document.units():
        assert unit.text in text
        assert all(point.text in text for point in unit.points)


def test_an_article_reads_with_a_space_behind_its_number(document, page):
    text = " ".join("".join(read(page).words).split())
    lines = [
        " ".join(f"{block.lead} {block.text}".split())
        for part in document.parts
        for block in part.paragraphs
        if getattr(block, "lead", "")
    ]
    assert lines
    assert [line for line in lines if line not in text] == []


def test_every_link_leads_inside_and_nothing_asks_the_network(page):
    reader = read(page)
    assert reader.links
    assert all(link[1:] in reader.ids for link in reader.links if link.startswith("#"))
    assert [link for link in reader.links if not link.startswith("#")] == []
    assert not re.search(r"<script|url\(|@import", page)
    assert len(reader.ids) == len(set(reader.ids))


def test_each_clause_tells_what_it_rests_on(document, page):
    assert page.count("<details>") == len(document.units())
    assert "căn cứ pháp lý" in page


def test_what_a_person_wrote_cannot_become_markup(document):
    hostile = replace(document, title="<script>alert(1)</script>", footer="<b>&")
    page = made(hostile, "html", TEMPLATES).decode()
    assert "<script>" not in page
    assert "&lt;b&gt;&amp;" in page


@pytest.mark.slow
@pytest.mark.needs("writer")
def test_a_pdf_is_made_by_libreoffice(tmp_path):
    built = build(SCHOOL, tmp_path, ("docx", "pdf"))
    word, pdf = built.files
    assert pdf.suffix == ".pdf"
    assert pdf.stem == word.stem
    assert pdf.read_bytes().startswith(b"%PDF")


def test_without_libreoffice_a_clear_word_is_said(tmp_path, monkeypatch):
    from toolkit.errors import WorldError
    from toolkit.write import pdf

    monkeypatch.setattr(pdf, "office_program", lambda: None)
    with pytest.raises(WorldError, match=r"libreoffice\.org"):
        build(SCHOOL, tmp_path, ("pdf",))
