"""The pages as LibreOffice lays them out: what no look at the XML can tell."""

from __future__ import annotations

import zipfile
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest

from tests.libreoffice import PAGES
from tests.render import laid_out
from tests.render.opened import BASES, parts, rendered
from tests.render.sample_document import DRAFT, SAMPLE, paragraphs
from toolkit.model.document import Closing, Document, Kind, Part
from toolkit.render.docx.identity import bookmark
from toolkit.render.docx.render import render_docx
from toolkit.render.lines import NATIONAL_TITLE

pytestmark = [pytest.mark.slow, PAGES]


def convert(data: bytes, kind: str, folder: Path) -> Path:
    """Let LibreOffice convert the bytes of a file."""
    source = folder / "in.docx"
    source.write_bytes(data)
    (made,) = laid_out.convert([source], kind, folder / "out")
    return made


def pages(document: Document, folder: Path) -> list[list[str]]:
    """Render to PDF and give the lines of each page."""
    return laid_out.pages_of(convert(rendered(document), "pdf", folder))


def test_the_sample_lies_as_decree_30_asks(tmp_path: Path) -> None:
    found = pages(SAMPLE, tmp_path)
    decision, code = found[0], found[1:]
    assert sum(NATIONAL_TITLE in line for line in decision) == 1
    assert any("Độc lập - Tự do - Hạnh phúc" in line for line in decision)
    assert not any(line.isdigit() for line in decision + code[0])
    assert [page[0] for page in code[1:]] == [str(n) for n in range(2, len(code) + 1)]
    assert code[-1][-1].endswith("./.")


@pytest.mark.parametrize("place", ["Vĩnh Phúc", "Thành phố Hồ Chí Minh"])
def test_no_line_of_the_national_side_wraps(place: str, tmp_path: Path) -> None:
    date = f"{place}, ngày 29 tháng 12 năm 2026"
    head = replace(SAMPLE.parts[0].letterhead, place_date=date)  # type: ignore[type-var]
    found = pages(replace(SAMPLE, parts=(replace(SAMPLE.parts[0], letterhead=head),)), tmp_path)
    assert any(line.endswith(NATIONAL_TITLE) for line in found[0])
    assert any(line.endswith(date) for line in found[0])


@pytest.mark.parametrize("lines", range(22, 29, 2))
def test_the_last_words_and_the_signature_share_a_page(lines: int, tmp_path: Path) -> None:
    body = paragraphs(((Kind.BODY, "", "Dòng."),) * lines + ((Kind.BODY, "", "Dòng cuối./."),))
    closing = Closing(("- Như Điều 3;", "- Lưu: VT."), ("HIỆU TRƯỞNG",), "Nguyễn Văn An")
    part = Part("decision", SAMPLE.parts[0].letterhead, body, closing=closing)
    found = pages(replace(SAMPLE, parts=(part,)), tmp_path)
    last = next(page for page in found if any("Dòng cuối./." in line for line in page))
    for words in ("Nơi nhận:", "HIỆU TRƯỞNG", "Nguyễn Văn An"):
        assert any(words in line for line in last)
    assert found[-1] is last


def test_a_draft_bears_its_mark_on_every_page_and_its_note_stands_apart(tmp_path: Path) -> None:
    found = pages(DRAFT, tmp_path)
    assert all(page[-1] == DRAFT.footer for page in found)
    assert found[-1][0] == "NHỮNG VIỆC CÒN PHẢI LÀM"


def test_after_libreoffice_has_saved_it_bookmarks_styles_and_list_are_there(tmp_path: Path) -> None:
    folder = tmp_path / "saved"
    folder.mkdir()
    saved = parts(convert(rendered(SAMPLE), "docx", folder).read_bytes())
    main = saved["word/document.xml"].decode()
    assert all(bookmark(unit.clause) in main for unit in SAMPLE.units())
    assert all(
        f'w:val="{style}"' in main for style in ("Khoan", "Diem", "Heading1", "Heading2", "CanCu")
    )
    assert any(b"urn:quytac:code:1" in data for name, data in saved.items() if "customXml" in name)
    assert b"quytac.version" in saved["docProps/custom.xml"]


def test_a_base_that_libreoffice_has_saved_still_serves(tmp_path: Path) -> None:
    base = convert(rendered(SAMPLE), "docx", tmp_path).read_bytes()
    data = render_docx(SAMPLE, base)
    with zipfile.ZipFile(BytesIO(data)) as archive:
        assert archive.testzip() is None
    assert (
        parts(data)["word/document.xml"]
        == parts(render_docx(SAMPLE, BASES[14]))["word/document.xml"]
    )
