"""word/document.xml: each part a section, in the order of the tree.

It only puts fragments together; what a header, a khoản or a closing looks like stands in their modules.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from toolkit.model.document import Chapter, Document, Kind, Paragraph, Part
from toolkit.model.widths import Face
from toolkit.render import lines
from toolkit.render.docx.closing import closing_xml
from toolkit.render.docx.letterhead import balanced, letterhead_xml, short_line
from toolkit.render.docx.page import Sheet, section, sheet_for
from toolkit.render.docx.xml import (
    DECLARATION,
    NAMESPACES,
    keep_with_next,
    paragraph,
    run,
)

STYLES: dict[Kind, str] = {
    Kind.TYPE: "TenLoai",
    Kind.SUBJECT: "TrichYeu",
    Kind.AUTHORITY: "ThamQuyen",
    Kind.BASIS: "CanCu",
    Kind.ENACTING: "QuyetDinh",
    Kind.ARTICLE: "DieuQuyetDinh",
    Kind.BODY: "NoiDung",
    Kind.ATTACHED_TO: "KemTheo",
    Kind.NOTE_TITLE: "GhiChuTieuDe",
    Kind.NOTE: "GhiChu",
}
ITALIC = {Kind.BASIS, Kind.ATTACHED_TO}
BALANCED = {Kind.TYPE, Kind.SUBJECT, Kind.AUTHORITY, Kind.ATTACHED_TO, Kind.NOTE_TITLE}
BOLD = "Dam"


def document_xml(document: Document, controls: Iterable[str], references: str) -> bytes:
    """Write the main part around the controls of its khoản, which come in the tree's order.

    `references` name headers and footers; the later sections inherit them.
    """
    sheet = sheet_for(document)
    units = iter(controls)
    out: list[str] = []
    last = len(document.parts) - 1
    for index, part in enumerate(document.parts):
        out += _part(part, sheet, units)
        ending = section(sheet, references if index == 0 else "")
        out.append(paragraph("Ngat", properties="" if index == last else ending))
    if not document.parts:
        ending = section(sheet, references)
        out.append(paragraph("Ngat"))
    body = "".join(out)
    xml = f"{DECLARATION}<w:document {NAMESPACES}><w:body>{body}{ending}</w:body></w:document>"
    return xml.encode()


def _part(part: Part, sheet: Sheet, units: Iterator[str]) -> list[str]:
    """Write one part; its last paragraph stays on the page of the closing."""
    out = [letterhead_xml(part.letterhead, sheet)] if part.letterhead else []
    out += _paragraphs(part.paragraphs, sheet)
    for chapter in part.chapters:
        out += _chapter(chapter, sheet, units)
    if part.closing:
        if out:
            out[-1] = keep_with_next(out[-1])
        out.append(closing_xml(part.closing, sheet))
    return out


def _paragraphs(paragraphs: tuple[Paragraph, ...], sheet: Sheet) -> Iterator[str]:
    """Yield the paragraphs outside the articles; a short line measures the one before it."""
    above = Paragraph(Kind.BODY, "")
    for item in paragraphs:
        if item.kind == Kind.LINE:
            face = Face.ITALIC if above.kind in ITALIC else Face.BOLD
            yield short_line(above.text, face, sheet.pack.body, sheet.text)
        else:
            yield _paragraph(item, sheet)
        above = item


def _paragraph(item: Paragraph, sheet: Sheet) -> str:
    """Write one paragraph outside the articles, its lead in bold."""
    style = STYLES[item.kind]
    if item.kind in BALANCED:
        face = Face.ITALIC if item.kind in ITALIC else Face.BOLD
        return balanced(style, item.text, face, sheet.pack.body, sheet.text)
    if item.lead:
        return paragraph(style, run(item.lead, BOLD) + run(f" {item.text}"))
    return paragraph(style, run(item.text))


def _chapter(chapter: Chapter, sheet: Sheet, units: Iterator[str]) -> Iterator[str]:
    """Yield the heading pair, the article headings and the khoản under them."""
    if chapter.number:
        yield paragraph("ChuongSo", run(lines.chapter_line(chapter)))
    if chapter.title:
        title = lines.chapter_title(chapter)
        yield balanced("Heading1", title, Face.BOLD, sheet.pack.body, sheet.text)
    for article in chapter.articles:
        yield paragraph("Heading2", run(lines.article_line(article)))
        for _ in article.units:
            yield next(units)
