"""The base files: made here, committed, replaceable by the user's own."""

import zipfile
from io import BytesIO
from pathlib import Path

import pytest
from lxml import etree

from tests.render.opened import BASES, parts
from tests.render.sample_document import SAMPLE
from tests.render.validators import findings
from toolkit.errors import WorldError
from toolkit.render.docx import opened
from toolkit.render.docx.base import base_docx
from toolkit.render.docx.render import render_docx
from toolkit.render.docx.styles import REQUIRED


def rezipped(files: dict[str, bytes]) -> bytes:
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return out.getvalue()


def changed(name: str, old: str, new: str) -> bytes:
    files = parts(BASES[14])
    assert old in files[name].decode()
    return rezipped({**files, name: files[name].replace(old.encode(), new.encode())})


@pytest.mark.parametrize("size", [13, 14])
def test_the_committed_file_is_what_the_table_makes(size: int) -> None:
    assert parts(BASES[size]) == parts(base_docx(size)), "run tests/tools/make_base.py"


@pytest.mark.parametrize("size", [13, 14])
@pytest.mark.slow
def test_validators_find_nothing_in_a_base(size: int, tmp_path: Path) -> None:
    assert findings(BASES[size], tmp_path) == []


def test_a_base_without_a_style_of_ours_is_named() -> None:
    base = changed(
        "word/styles.xml",
        'w:styleId="Khoan"><w:name w:val="Khoan"/>',
        'w:styleId="X"><w:name w:val="X"/>',
    )
    with pytest.raises(WorldError, match=r"lacks these styles: Khoan$"):
        render_docx(SAMPLE, base)


def test_a_style_that_a_vietnamese_word_renamed_is_found_by_its_name() -> None:
    base = changed("word/styles.xml", 'w:styleId="Heading1"', 'w:styleId="u1"')
    styles = parts(render_docx(SAMPLE, base))["word/styles.xml"]
    assert b'w:styleId="Heading1"' in styles
    assert b'"u1"' not in styles


def test_changed_styles_of_a_user_are_kept() -> None:
    base = changed("word/styles.xml", 'w:firstLine="720"', 'w:firstLine="567"')
    assert b'w:firstLine="567"' in parts(render_docx(SAMPLE, base))["word/styles.xml"]


def test_text_headers_and_macros_of_a_base_are_not_kept(tmp_path: Path) -> None:
    files = parts(BASES[14])
    rels = files["word/_rels/document.xml.rels"].decode()
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    strays = "".join(
        f'<Relationship Id="x{n}" Type="{kind}/{name}" Target="{target}"/>'
        for n, (name, target) in enumerate({"vbaProject": "vba.bin", "header": "h9.xml"}.items())
    )
    rels = rels.replace("</Relationships>", f"{strays}</Relationships>")
    files |= {
        "word/vba.bin": b"x",
        "word/h9.xml": b"<x/>",
        "word/_rels/document.xml.rels": rels.encode(),
    }
    data = render_docx(SAMPLE, rezipped(files))
    assert not {"word/vba.bin", "word/h9.xml"} & set(parts(data))
    assert findings(data, tmp_path) == []


def test_what_a_kept_part_needs_is_kept() -> None:
    files = parts(BASES[14])
    rels = files["_rels/.rels"].replace(b"word/document.xml", b"fonts/font1.odttf")
    files |= {"word/_rels/fontTable.xml.rels": rels, "word/fonts/font1.odttf": b"font"}
    assert parts(render_docx(SAMPLE, rezipped(files)))["word/fonts/font1.odttf"] == b"font"


DTD = '<!DOCTYPE x [<!ENTITY a "b">]><w:styles'


@pytest.mark.parametrize(
    "base",
    [
        b"",
        b"not a zip",
        rezipped({"x": b""}),
        rezipped({**parts(BASES[14]), "word/styles.xml": b"<broken"}),
        changed("word/styles.xml", "<w:styles", DTD),
        BASES[14][:2000],
        rezipped({f"{n}": b"" for n in range(2001)}),
    ],
    ids=["empty", "text", "other zip", "broken xml", "dtd", "cut", "many entries"],
)
def test_a_broken_base_is_an_error_of_the_world(base: bytes) -> None:
    with pytest.raises(WorldError, match="Word base file"):
        render_docx(SAMPLE, base)


def test_ids_come_from_names_by_dropping_spaces() -> None:
    for name, label in REQUIRED:
        assert name.lower() == label.replace(" ", "").lower()
        assert name.isascii()


def test_the_styles_of_a_base_are_well_formed() -> None:
    assert etree.fromstring(parts(BASES[13])["word/styles.xml"]) is not None


@pytest.mark.parametrize("name", ["MOST_ENTRIES", "MOST_BYTES"])
def test_a_base_that_is_too_large_in_parts_or_bytes_is_refused(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    with zipfile.ZipFile(BytesIO(BASES[14])) as archive:
        infos = archive.infolist()
    whole = {"MOST_ENTRIES": len(infos), "MOST_BYTES": sum(info.file_size for info in infos)}
    monkeypatch.setattr(opened, name, whole[name])
    assert opened.open_base(BASES[14]).parts
    monkeypatch.setattr(opened, name, whole[name] - 1)
    with pytest.raises(WorldError):
        opened.open_base(BASES[14])
