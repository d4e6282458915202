"""Files that are not ours, broken or hostile: a result or a clear refusal, never a crash."""

import random
import time
import zipfile
from io import BytesIO

import pytest

from tests.check.form.small import Setup, W, c, decision, one, p, table
from toolkit.word.read import read_word
from toolkit.word.records import Change, Refusal, RefusalKind, WordFile

GOOD = decision()


def zipped(parts, compress=zipfile.ZIP_DEFLATED):
    out = BytesIO()
    with zipfile.ZipFile(out, "w", compress) as archive:
        for name, data in parts:
            archive.writestr(name, data)
    return out.getvalue()


def unzipped(data=GOOD):
    with zipfile.ZipFile(BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def changed(**parts):
    names = [name for name in unzipped() if name.endswith(".xml")]
    known = {name.rpartition("/")[2].removesuffix(".xml"): name for name in names}
    held = unzipped()
    for name, data in parts.items():
        held[known[name]] = data
    return zipped(held.items())


OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 2000
BOMB = b"<?xml version='1.0'?><a>" + b" " * (3 << 20) + b"</a>"
ENTITY = b"<!DOCTYPE w [<!ENTITY a 'aaaa'>]><w:document/>"
HIDDEN = '<?xml version="1.0" encoding="UTF-16"?><!DOCTYPE w [<!ENTITY a "aaaa">]>'
HIDDEN += f"<w:document {W}><w:body/></w:document>"
DEEP = f"<w:document {W}><w:body>{'<w:sdt><w:sdtContent>' * 400}".encode()
REFUSED = {
    "empty": (b"", RefusalKind.NOT_WORD),
    "text": (b"Quoc hieu", RefusalKind.NOT_WORD),
    "pdf": (b"%PDF-1.7", RefusalKind.NOT_WORD),
    "a zip of something else": (zipped([("a.txt", b"x")]), RefusalKind.NOT_WORD),
    "old word": (OLE, RefusalKind.OLD_WORD),
    "password": (OLE + "EncryptedPackage".encode("utf-16-le"), RefusalKind.ENCRYPTED),
    "bomb": (zipped([*unzipped().items(), ("word/x.xml", BOMB)]), RefusalKind.UNSAFE),
    "too many parts": (
        zipped([*unzipped().items(), *((f"x/{n}", b"") for n in range(2001))]),
        RefusalKind.TOO_LARGE,
    ),
    "entity": (changed(document=ENTITY), RefusalKind.UNSAFE),
    "entity in another encoding": (changed(document=HIDDEN.encode("utf-16")), RefusalKind.UNSAFE),
    "deep": (changed(document=DEEP), RefusalKind.DAMAGED),
    "not xml": (changed(styles=b"<w:styles"), RefusalKind.DAMAGED),
    "no body": (changed(document=f"<w:document {W}/>".encode()), RefusalKind.NOT_WORD),
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_is_no_word_file_is_refused_with_its_reason(name):
    data, kind = REFUSED[name]
    began = time.process_time()
    read = read_word(data)
    assert isinstance(read, Refusal)
    assert read.kind is kind
    assert time.process_time() - began < 5


def test_a_truncated_file_is_refused_wherever_it_ends():
    for end in range(0, len(GOOD), 997):
        assert isinstance(read_word(GOOD[:end]), Refusal)


def test_flipped_bytes_give_a_result_or_a_refusal():
    chance = random.Random(7)
    for _ in range(150):
        data = bytearray(GOOD)
        for _ in range(chance.randint(1, 20)):
            data[chance.randrange(len(data))] = chance.randrange(256)
        assert isinstance(read_word(bytes(data)), WordFile | Refusal)


def test_missing_parts_are_no_fault():
    held = {n: d for n, d in unzipped().items() if "styles" not in n and "settings" not in n}
    assert isinstance(read_word(zipped(held.items())), WordFile)


def read(*blocks, **setup):
    file = read_word(one(*blocks, setup=Setup(**setup)))
    assert isinstance(file, WordFile)
    return file


def run(text, inside="w:t"):
    return f"<w:r><{inside}>{text}</{inside}></w:r>"


def test_tracked_changes_are_read_as_accepted_and_marked():
    file = read(
        p(
            "",
            raw=run("Giữ ")
            + f'<w:del w:id="1">{run("bỏ ", "w:delText")}</w:del><w:ins w:id="2">{run("thêm")}</w:ins>',
        )
    )
    (paragraph,) = [x for x in file.paragraphs if x.text]
    assert paragraph.text == "Giữ thêm"
    assert [r.change for r in paragraph.runs] == [None, Change.DELETED, Change.INSERTED]
    assert file.changed


def test_block_and_inline_controls_tables_and_boxes_are_entered():
    control = '<w:sdt><w:sdtPr><w:tag w:val="t"/><w:alias w:val="a"/></w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>'
    box = f"<w:r><w:pict><w:txbxContent>{p('Trong khung').xml()}</w:txbxContent></w:pict></w:r>"
    file = read(
        control.format(p("Khối").xml()),
        p("", raw=control.format(run("Trong dòng"))),
        p("", raw=box),
        table([table([p("Bảng trong bảng")], [], widths=(1000, 1000))], []),
    )
    texts = [x.text for x in file.paragraphs if x.text]
    assert texts == ["Khối", "Trong dòng", "Trong khung", "Bảng trong bảng"]
    held = {x.text: x for x in file.paragraphs}
    assert held["Khối"].controls[0].tag == held["Trong dòng"].controls[0].tag == "t"
    assert held["Trong khung"].place.box
    assert held["Bảng trong bảng"].place.nested == 2


def test_one_alternative_counts_and_what_is_unknown_is_counted():
    space = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    choices = f"<mc:Choice>{run('một')}</mc:Choice><mc:Fallback>{run('hai')}</mc:Fallback>"
    both = f"<mc:AlternateContent {space}>{choices}</mc:AlternateContent>"
    file = read(p("", raw=both), "<w:altChunk/>")
    assert [x.text for x in file.paragraphs if x.text] == ["một"]
    assert file.unplaced == {"altChunk": 1}


def test_fields_styles_and_toggles_are_resolved_as_word_does():
    styles = (
        '<w:style w:type="paragraph" w:styleId="A"><w:name w:val="A"/><w:rPr><w:b/><w:sz w:val="30"/></w:rPr></w:style>'
        '<w:style w:type="paragraph" w:styleId="B"><w:name w:val="B"/><w:basedOn w:val="A"/></w:style>'
        '<w:style w:type="character" w:styleId="C"><w:name w:val="C"/><w:rPr><w:b/></w:rPr></w:style>'
    )
    plain = '<w:p><w:pPr><w:pStyle w:val="B"/></w:pPr>{}</w:p>'
    toggled = '<w:r><w:rPr><w:rStyle w:val="C"/></w:rPr><w:t>b</w:t></w:r>'
    file = read(plain.format(run("a") + toggled), styles=styles)
    first, second = file.paragraphs[0].runs
    assert (first.format.bold, first.format.size) == (True, 30)
    assert (second.format.bold, second.format.size) == (False, 30)


def test_a_stranger_has_no_lines_but_those_he_drew():
    file = read(c("______________"), c("chữ"))
    assert [line.how for x in file.paragraphs for line in x.lines] == ["underscores"]


def test_comments_and_instructions_inside_letters_part_nothing():
    file = read("<w:p><w:r><w:t>a<!-- x -->b<?pi y?>c</w:t></w:r></w:p>")
    assert file.paragraphs[0].text == "abc"


def test_what_a_person_put_beside_the_text_is_given_without_its_properties():
    parts = {
        **unzipped(),
        "customXml/item1.xml": b"<a/>",
        "customXml/itemProps1.xml": b"<b/>",
        "x/item2.xml": b"<c/>",
    }
    assert read_word(zipped(parts.items())).custom_xml == (b"<a/>",)


def test_a_file_may_have_two_thousand_parts():
    parts = {**unzipped(), **{f"x/{number}": b"" for number in range(2000 - len(unzipped()))}}
    assert isinstance(read_word(zipped(parts.items())), WordFile)
    assert read_word(zipped([*parts.items(), ("y", b"")])).kind is RefusalKind.TOO_LARGE
