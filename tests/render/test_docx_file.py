"""The file as a file: sound, the same bytes each time, clean before two validators."""

import struct
import zipfile
from io import BytesIO
from pathlib import Path

import docx
import pytest

from tests.render.opened import BASES, parts, rendered
from tests.render.sample_document import DRAFT, SAMPLE
from tests.render.validators import findings
from toolkit.model.document import Document
from toolkit.render.docx.render import render_docx
from toolkit.render.docx.units import unit_xml
from toolkit.render.docx.zip import entry, write_zip


@pytest.mark.parametrize("document", [SAMPLE, DRAFT], ids=["sample", "draft"])
def test_validators_find_nothing(document: Document, tmp_path: Path) -> None:
    assert findings(rendered(document), tmp_path) == []


def test_the_validators_do_speak(tmp_path: Path) -> None:
    document = parts(rendered(SAMPLE))["word/document.xml"]
    worse = {b"<w:sdtContent>": b"<w:sdtWords>", b"</w:sdtContent>": b"</w:sdtWords>"}
    for old, new in worse.items():
        document = document.replace(old, new)
    entries = {**parts(rendered(SAMPLE)), "word/document.xml": document}
    data = write_zip(entry(name, part) for name, part in entries.items())
    assert findings(data, tmp_path)


def test_the_same_document_gives_the_same_bytes() -> None:
    first = rendered(SAMPLE)
    unit_xml.cache_clear()
    rendered(DRAFT)
    assert render_docx(SAMPLE, bytes(bytearray(BASES[14]))) == first


def test_entries_have_a_fixed_order_and_time() -> None:
    with zipfile.ZipFile(BytesIO(rendered(DRAFT))) as archive:
        infos = archive.infolist()
    assert infos[0].filename == "[Content_Types].xml"
    assert {info.date_time for info in infos} == {(1980, 1, 1, 0, 0, 0)}
    assert len({info.filename for info in infos}) == len(infos)


def test_python_docx_sees_the_decision_and_the_properties() -> None:
    opened = docx.Document(BytesIO(rendered(SAMPLE)))
    assert opened.tables[0].cell(0, 1).paragraphs[0].text == "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
    assert opened.core_properties.created is not None
    assert opened.core_properties.created.year == 2026


@pytest.mark.parametrize("data", [b"", b"x", bytes(range(256)) * 40])
def test_the_zip_writer_agrees_with_zipfile(data: bytes) -> None:
    with zipfile.ZipFile(BytesIO(write_zip([entry("a/b.xml", data), entry("c", b"2")]))) as archive:
        assert archive.testzip() is None
        assert archive.namelist() == ["a/b.xml", "c"]
        assert archive.read("a/b.xml") == data


def test_a_file_of_no_entries_is_still_a_zip() -> None:
    assert write_zip([]) == b"PK\x05\x06" + struct.pack("<18x")


@pytest.mark.parametrize(
    ("size", "level", "method"),
    [(1199, 1, zipfile.ZIP_STORED), (1200, 1, zipfile.ZIP_DEFLATED), (1, 9, zipfile.ZIP_DEFLATED)],
)
def test_an_entry_says_what_every_program_asks_and_nothing_of_its_time_and_owner(
    size: int, level: int, method: int
) -> None:
    data = write_zip([entry("a.xml", b"a" * size, level), entry("b.xml", b"b")])
    fields = (b"PK\x03\x04", 20, 0, method, 0, 0x21, *_sizes(data), 5, 0)
    assert data[:30] == struct.pack("<4sHHHHHIIIHH", *fields)
    with zipfile.ZipFile(BytesIO(data)) as archive:
        info, other = archive.infolist()
        assert (archive.comment, archive.start_dir) == (b"", other.header_offset + 30 + 5 + 1)
    assert (info.compress_type, info.file_size, info.flag_bits) == (method, size, 0)
    assert (info.create_system, info.create_version, info.extract_version) == (3, 20, 20)
    assert (info.external_attr, info.internal_attr, info.volume) == (0o600 << 16, 0, 0)
    assert (info.extra, info.comment, info.header_offset) == (b"", b"", 0)


def _sizes(data: bytes) -> tuple[int, int, int]:
    """Read check sum, packed and whole size of the first entry where the directory has them."""
    with zipfile.ZipFile(BytesIO(data)) as archive:
        info = archive.infolist()[0]
    return info.CRC, info.compress_size, info.file_size
