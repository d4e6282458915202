"""Edits that a person or a program makes to the main part of a built Word file, as functions from XML to XML."""

import re
import unicodedata
import zipfile
from io import BytesIO

from docx import Document

from toolkit.word.read import read_word

MAIN = "word/document.xml"
SDT = re.compile(r"<w:sdt>.*?</w:sdt>", re.DOTALL)
PARAGRAPH = re.compile(r"<w:p>.*?</w:p>|<w:p .*?</w:p>", re.DOTALL)


def rewritten(data, change):
    """Give a Word file with another main part."""
    out = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            part = old.read(name)
            new.writestr(name, change(part.decode()).encode() if name == MAIN else part)
    return out.getvalue()


def control(xml, clause):
    """Give the control of a clause."""
    return next(m.group() for m in SDT.finditer(xml) if f'w:tag w:val="{clause}"' in m.group())


def content(sdt):
    return sdt.split("<w:sdtContent>")[1].split("</w:sdtContent>")[0]


def worded(clause, old, new):
    def change(xml):
        one = control(xml, clause)
        assert old in one
        return xml.replace(one, one.replace(old, new, 1), 1)

    return change


def deleted(clause):
    return lambda xml: xml.replace(control(xml, clause), "", 1)


def moved(clause, behind):
    def change(xml):
        one = control(xml, clause)
        xml = xml.replace(one, "", 1)
        other = control(xml, behind)
        return xml.replace(other, other + one, 1)

    return change


def duplicated(clause, behind):
    def change(xml):
        other = control(xml, behind)
        return xml.replace(other, other + content(control(xml, clause)), 1)

    return change


def control_stripped(clause):
    def change(xml):
        one = control(xml, clause)
        return xml.replace(one, content(one), 1)

    return change


def tags_stripped(xml):
    return re.sub(r'<w:tag w:val="[^"]*"/>|<w:lock [^>]*/>', "", xml)


def pasted_plain(clause):
    """Put the words of a clause as plain paragraphs without style in place of its control."""

    def change(xml):
        one = control(xml, clause)
        texts = ["".join(re.findall(r"<w:t[^>]*>([^<]*)</w:t>", p)) for p in PARAGRAPH.findall(one)]
        plain = "".join(f'<w:p><w:r><w:t xml:space="preserve">{t}</w:t></w:r></w:p>' for t in texts)
        return xml.replace(one, plain, 1)

    return change


def tracked_deletion(clause, outside):
    """Delete the words of a clause with tracking on; `outside` of its control, as our consultation copy has it."""

    def change(xml):
        one = control(xml, clause)
        inner = content(one)
        who = 'w:author="x" w:date="2026-11-23T00:00:00Z"'
        gone = re.sub(r"<w:r>.*?</w:r>|<w:r .*?</w:r>", lambda m: _struck(m.group(), who), inner)
        mark = f'<w:rPr><w:del w:id="901" {who}/></w:rPr></w:pPr>'
        gone = gone.replace("</w:pPr>", mark)
        return xml.replace(one, gone if outside else one.replace(inner, gone, 1), 1)

    return change


def _struck(run, who):
    run = run.replace("<w:t ", "<w:delText ").replace("<w:t>", "<w:delText>")
    return f'<w:del w:id="900" {who}>{run.replace("</w:t>", "</w:delText>")}</w:del>'


def other_signs(xml):
    """Decompose every letter and turn straight quotation marks into curly ones."""
    return re.sub(
        r"(<w:t[^>]*>)([^<]*)",
        lambda m: m.group(1) + unicodedata.normalize("NFD", m.group(2)).replace('"', "”"),
        xml,
    )


def text_only(data):
    """Give a Word file that holds the lines of another and nothing else."""
    out = BytesIO()
    document = Document()
    for paragraph in read_word(data).paragraphs:
        document.add_paragraph(f"{paragraph.label} {paragraph.text}".strip())
    document.save(out)
    return out.getvalue()
