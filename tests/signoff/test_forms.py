"""The forms: sound Word files, one page each, kind words, names as text."""

from __future__ import annotations

import re
import zipfile
from dataclasses import replace
from datetime import date
from io import BytesIO

import pytest
from lxml import etree
from openpyxl import load_workbook

from tests.libreoffice import PAGES
from tests.render.laid_out import convert, pages_of
from tests.render.validators import findings
from tests.signoff.school import REWORDED, SCHOOLS, TODAY, YEAR, persons, printed, school
from toolkit.flow.signoff_code import school_code
from toolkit.model.signing import Form
from toolkit.model.text import bare
from toolkit.signoff.opening import reading
from toolkit.word.read import read_word

UNKIND = re.compile(
    r"(bị|chịu|nhận) (mọi )?(hình thức )?(phạt|kỷ luật|xử lý|xử phạt)|phạt tiền|mức phạt|hạ hạnh kiểm|"
    r"trước pháp luật|buộc"
)
FORMS = [
    (name, group, form)
    for name, group in SCHOOLS.items()
    for form in (Form.PUPIL, Form.PARENT, Form.TEACHER, Form.STAFF)
    if (name, form) != ("mam-non-anh-sao", Form.PUPIL)
] + [("tieu-hoc-hoa-dao", "1A", Form.PUPIL)]


def text_of(data: bytes) -> str:
    with zipfile.ZipFile(BytesIO(data)) as archive:
        root = etree.fromstring(archive.read("word/document.xml"))
    return "\n".join("".join(p.itertext()) for p in root.iter("{*}p"))


def commitments(made, group):
    return next(f for f in made.files if f.name.startswith("Cam kết") and f.stem.endswith(group))


@pytest.mark.parametrize(("name", "group", "form"), FORMS, ids=lambda x: getattr(x, "value", x))
@pytest.mark.slow
def test_a_form_is_sound_kind_and_of_five_to_eight_sentences(name, group, form, tmp_path):
    made = printed(school(tmp_path, name), persons(3, group), form)
    assert made.problems == ()
    for file in made.files:
        if file.suffix == ".docx":
            assert findings(file.read_bytes(), tmp_path) == []
            assert not UNKIND.findall(text_of(file.read_bytes()).lower())
    text = text_of(commitments(made, group).read_bytes())
    pages = text.count("MÃ PHIẾU")
    numbers = re.findall(r"^(\d)\. ", text, flags=re.M)
    assert pages == 3
    assert 5 <= len(numbers) // 3 <= 8
    assert "tự nguyện" in text
    assert text.count("Giàng Thị Số 2") == 1
    assert len(set(re.findall(r"^[2-9A-Z]{3} [2-9A-Z]{3}$", text, flags=re.M))) == 3


def test_consent_is_never_on_the_commitment(tmp_path):
    made = printed(school(tmp_path), persons(2))
    names = [file.name for file in made.files]
    assert names == [
        "Cam kết - Học sinh - 6A.docx",
        "Danh sách ký - Học sinh - 6A.docx",
        "Phiếu đồng ý - 6A.docx",
        "Phiếu đánh dấu - Học sinh.xlsx",
    ]
    commitment, _, consent = (text_of(file.read_bytes()) for file in made.files[:3])
    assert "hình ảnh, thông tin" not in commitment
    assert consent.count("Không đồng ý không ảnh hưởng") == 2
    assert consent.count("rút lại") == 2
    assert commitment.count("phiên bản 2026.1-") == consent.count("phiên bản 2026.1-") == 2
    assert commitment.count("năm học 2026 - 2027") == 2
    assert "Học sinh đã đủ 07 tuổi cùng ký" in consent


def test_a_child_below_seven_does_not_sign_the_consent(tmp_path):
    small = [replace(one, born=one.born.replace(year=2020)) for one in persons(1, "1A")]
    made = printed(school(tmp_path, "tieu-hoc-hoa-dao"), small)
    consent = next(f for f in made.files if f.name.startswith("Phiếu đồng ý"))
    assert "Con chưa đủ 07 tuổi: chỉ cha mẹ ký." in text_of(consent.read_bytes())


def test_names_stand_as_text_whatever_they_are(tmp_path):
    odd = ['=HYPERLINK("x")An', "<w:p/> & Chi", "أحمد علي", "{{ 7 * 7 }} | Dũng"]
    people = [replace(one, name=name) for one, name in zip(persons(4), odd, strict=True)]
    made = printed(school(tmp_path), people)
    for file in made.files[:3]:
        text = text_of(file.read_bytes())
        assert findings(file.read_bytes(), tmp_path) == []
        assert all(name.replace("|", "/") in text.replace("|", "/") for name in odd)
        assert read_word(file.read_bytes())


def test_a_clause_that_the_school_left_out_or_reworded_has_no_sentence(tmp_path):
    where = school(tmp_path)
    sentence = "Em hỏi bố mẹ trước khi kết bạn với người lạ"
    whole = text_of(commitments(printed(where, persons(1)), "6A").read_bytes())
    assert sentence in whole
    file = where / "school.yaml"
    file.write_text(file.read_text() + REWORDED)
    assert sentence not in text_of(commitments(printed(where, persons(1)), "6A").read_bytes())


def test_a_class_that_fits_no_level_of_the_school_is_told_and_nothing_is_printed(tmp_path):
    where = school(tmp_path, "ptdtbt-nam-xanh")
    made = printed(where, [*persons(1, "7B"), *persons(1, "10A"), *persons(1, "Hoa Mai")])
    assert (made.files, made.forms) == ([], 0)
    assert [(one.rule, one.what.english()) for one in made.problems] == [
        ("class-level", "class 10A fits no level of this school"),
        ("class-level", "class Hoa Mai fits no level of this school"),
    ]
    with reading(where) as store:
        assert store is None


def test_the_sheet_to_tick_and_the_counts_hold_the_form_that_was_asked_for(tmp_path):
    where = school(tmp_path)
    made = printed(where, [*persons(2), *persons(1, "6B")])
    assert (made.forms, made.passed) == (3, 0)
    book = load_workbook(made.files[-1])
    ticked = {cell.value for page in book for row in page for cell in row}
    with reading(where) as store:
        rows = store.rows(YEAR)
    assert len(rows) == 6
    for row in rows:
        assert (row.code in ticked) is (row.form is Form.PUPIL)


def test_of_each_clause_is_kept_since_when_its_words_stand(tmp_path):
    kept = school_code(school(tmp_path), TODAY).clauses()
    stranger = kept["pupil.strangers"]
    assert set(stranger) == {"for", "from", "own", "slots", "changes"}
    assert date.fromisoformat(stranger["from"]) <= TODAY
    assert stranger["changes"][0][0] <= stranger["from"]


def test_printing_again_gives_the_same_codes(tmp_path):
    where = school(tmp_path)
    first = commitments(printed(where, persons(5)), "6A").read_bytes()
    assert commitments(printed(where, persons(5)), "6A").read_bytes() == first


@pytest.mark.slow
@PAGES
def test_every_form_is_one_page(tmp_path):
    out = tmp_path / "in"
    for number, (name, group, form) in enumerate(FORMS):
        long = [
            replace(one, name="Nguyễn Hoàng Thị Phương Quỳnh Anh Thư Khánh Ngọc")
            for one in persons(2, group)
        ]
        folder = tmp_path / str(number)
        made = printed(school(folder, name), long, form, folder / "in")
        out.mkdir(exist_ok=True)
        for file in made.files:
            if file.suffix == ".docx" and not bare(file.name).startswith("danh sach"):
                file.rename(out / f"{number} {file.name}")
    sources = sorted(out.glob("*.docx"))
    pdfs = convert(sources, "pdf", tmp_path / "pdf")
    assert len(pdfs) > len(FORMS)
    for pdf in pdfs:
        assert len(pages_of(pdf)) == 2, pdf.name
