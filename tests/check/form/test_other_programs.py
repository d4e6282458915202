"""Files as other programs leave them: saved by LibreOffice they are still judged; a mended copy stays sound."""

import zipfile
from io import BytesIO

import pytest

from tests.check.form.small import Page, Setup, c, decision, p
from tests.check.form.told import told
from tests.render.laid_out import convert
from tests.render.validators import findings
from toolkit.cli.crash import write_log
from toolkit.errors import ConflictError
from toolkit.flow.build import build
from toolkit.flow.lint import lint, lint_all, mend
from toolkit.load.data import data_folder
from toolkit.word.read import read_word

SCHOOL = data_folder("examples") / "lao-cai-2026" / "schools" / "thcs-suoi-mo"


@pytest.mark.slow
@pytest.mark.needs("writer")
def test_our_own_file_saved_by_libreoffice_is_still_recognised(tmp_path):
    (file,) = build(SCHOOL, tmp_path / "made").files
    (saved,) = convert([file], "docx", tmp_path / "saved")
    found = told(saved.read_bytes())
    assert {rule for rule, level in found.items() if level == "error"} == set()


@pytest.mark.slow
def test_mending_adds_no_complaint_of_the_validators(tmp_path):
    data = decision(
        Setup(page=Page(left=1000, right=500), header=c("")), last=[p("Chữ. " * 20)] * 30
    )
    (tmp_path / "bad.docx").write_bytes(data)
    mended = mend(tmp_path / "bad.docx", tmp_path / "good.docx", None, False)
    assert {"PG-MAR-LEFT", "PG-MAR-RIGHT", "PN-PRESENT"} <= set(mended.done)
    before = set(findings(data, tmp_path))
    assert set(findings(mended.file.read_bytes(), tmp_path)) <= before


def test_the_original_is_never_written_over(tmp_path):
    (tmp_path / "a.docx").write_bytes(decision())
    with pytest.raises(ConflictError):
        mend(tmp_path / "a.docx", tmp_path / "a.docx", None, False)


def test_one_bad_file_does_not_stop_the_others(tmp_path):
    for name, data in (("a", decision()), ("b", b"x"), ("c", decision())):
        (tmp_path / f"{name}.docx").write_bytes(data)
    files = sorted(tmp_path.iterdir())
    alone = [lint(file) for file in files]
    assert [one.sound for one in alone] == [True, False, True]
    assert [one.sound for one in lint_all(files, None, False, 2, write_log)] == [True, False, True]


def with_notes(*notes):
    """Put footnotes in Arial into a good decision; the first one is Word's separator."""
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes"
    space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    fonts = '<w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:cs="Arial"/></w:rPr>'
    texts = "".join(
        f'<w:footnote w:id="{n}"><w:p><w:r>{fonts}<w:t>{text}</w:t></w:r></w:p></w:footnote>'
        for n, text in enumerate(notes, start=1)
    )
    first = (
        '<w:footnote w:id="0" w:type="separator"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>'
    )
    out = BytesIO()
    with zipfile.ZipFile(BytesIO(decision())) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            part = old.read(name)
            if name == "word/_rels/document.xml.rels":
                link = f'<Relationship Id="rIdfn" Type="{kind}" Target="footnotes.xml"/>'
                part = part.replace(b"</Relationships>", f"{link}</Relationships>".encode())
            new.writestr(name, part)
        new.writestr("word/footnotes.xml", f"<w:footnotes {space}>{first}{texts}</w:footnotes>")
    return out.getvalue()


def test_each_footnote_is_mended_in_its_place(tmp_path):
    (tmp_path / "a.docx").write_bytes(with_notes("Chú thích một.", "Chú thích hai."))
    assert [p.text for p in read_word(with_notes("Một.", "Hai.")).notes if p.text] == [
        "Một.",
        "Hai.",
    ]
    mended = mend(tmp_path / "a.docx", tmp_path / "b.docx", None, False)
    assert "FONT-FAMILY" in mended.done
    assert mended.left.sound
    texts = [p.text for p in read_word((tmp_path / "b.docx").read_bytes()).notes if p.text]
    assert texts == ["Chú thích một.", "Chú thích hai."]
