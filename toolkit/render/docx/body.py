"""word/document.xml: each part a section, in the order of the tree.

It only puts fragments together; what a header, a khoản or a closing looks like stands in their modules.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from toolkit.model.document import Block, Chapter, Document, Kind, Paragraph, Part, Table
from toolkit.model.widths import Face, text_width
from toolkit.render import lines
from toolkit.render.docx.closing import closing_xml
from toolkit.render.docx.letterhead import balanced, letterhead_xml, short_line
from toolkit.render.docx.page import Sheet, section, sheet_for
from toolkit.render.docx.styles import ADDRESSED
from toolkit.render.docx.tables import ruled
from toolkit.render.docx.xml import (
    DECLARATION,
    NAMESPACES,
    dots,
    hanging,
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
    Kind.ANNEX: "PhuLuc",
    Kind.HEADING: "MucPhuLuc",
    Kind.TABLE_NOTE: "DuoiBang",
    Kind.TO: "KinhGui",
    Kind.ADDRESSEE: "NoiGui",
    Kind.CHOICE: "DongChon",
    Kind.FIELD: "DongDien",
    Kind.LARGE_TITLE: "TenLon",
    Kind.LARGE: "DongLon",
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
        out += part_xml(part, sheet, units)
        ending = section(sheet, references if index == 0 else "")
        out.append(paragraph("Ngat", properties="" if index == last else ending))
    if not document.parts:
        ending = section(sheet, references)
        out.append(paragraph("Ngat"))
    body = "".join(out)
    xml = f"{DECLARATION}<w:document {NAMESPACES}><w:body>{body}{ending}</w:body></w:document>"
    return xml.encode()


def part_xml(part: Part, sheet: Sheet, units: Iterator[str]) -> list[str]:
    """Write one part; its last paragraph stays on the page of the closing."""
    out = [letterhead_xml(part.letterhead, sheet)] if part.letterhead else []
    out += _blocks(part.paragraphs, sheet)
    for chapter in part.chapters:
        out += _chapter(chapter, sheet, units)
    if part.closing:
        if out:
            out[-1] = keep_with_next(out[-1])
        out.append(closing_xml(part.closing, sheet))
    return out


def _blocks(blocks: tuple[Block, ...], sheet: Sheet) -> list[str]:
    """Write what stands outside the articles; a short line measures the paragraph before it."""
    out: list[str] = []
    above = Paragraph(Kind.BODY, "")
    for item in blocks:
        if isinstance(item, Table):
            # What leads to a table stays on its page; the header row keeps the first row there too.
            out[-1:] = [keep_with_next(xml) for xml in out[-1:]]
            out.append(ruled(item, sheet.text))
            continue
        out.append(_line_under(above, sheet) if item.kind == Kind.LINE else _paragraph(item, sheet))
        above = item
    return out


def _line_under(above: Paragraph, sheet: Sheet) -> str:
    """Draw the short line under a name or title."""
    face = Face.ITALIC if above.kind in ITALIC else Face.BOLD
    return short_line(above.text, face, sheet.pack.body, sheet.text)


def _paragraph(item: Paragraph, sheet: Sheet) -> str:
    """Write one paragraph outside the articles, its lead in bold."""
    style = STYLES[item.kind]
    if item.kind in BALANCED:
        face = Face.ITALIC if item.kind in ITALIC else Face.BOLD
        return balanced(style, item.text, face, sheet.pack.body, sheet.text)
    if item.kind is Kind.ADDRESSEE:
        return paragraph(style, run(item.text), _under_the_colon(sheet))
    if item.kind is Kind.FIELD:
        return paragraph(style, run(f"{item.text} \t" if item.text else "\t"), dots(sheet.text))
    if item.lead:
        return paragraph(style, run(item.lead, BOLD) + run(f" {item.text}"))
    return paragraph(style, run(item.text))


def _under_the_colon(sheet: Sheet) -> str:
    """Write the indent that puts a receiver's dash under the colon of "Kính gửi:" (annex I, part I, II.9d)."""
    size = sheet.pack.body
    colon = ADDRESSED + text_width(lines.TO[:-1], Face.REGULAR, size)
    return hanging(colon, text_width("- ", Face.REGULAR, size))


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
