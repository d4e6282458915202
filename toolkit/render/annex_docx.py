"""Tables as a Word annex by Decree 30: bytes of a base file in, bytes of the annex out.

python-docx serves here because the annex is made once, not a thousand times; it must not learn what the tables tell.
"""

from __future__ import annotations

import zipfile
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from io import BytesIO
from typing import Any

from docx import Document as open_docx
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Pt, Twips

from toolkit.model.text import replace_forbidden
from toolkit.render.docx.zip import entry, write_zip

WIDTHS = {2: (4535, 4536), 3: (2500, 2700, 3871), 4: (2700, 2300, 2000, 2071)}
"""Two to four columns in twips; together the width between the margins of 30 mm and 20 mm."""


@dataclass(frozen=True, slots=True)
class AnnexTable:
    """One table of two to four columns: title, heads, rows; a line break in a cell starts a new paragraph."""

    title: str
    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Annex:
    """Its title in capitals, what it states, the tables, the day they were made, the version of the library."""

    title: str
    statement: str
    tables: tuple[AnnexTable, ...]
    day: date
    version: str


def render_annex(annex: Annex, base: bytes) -> bytes:
    """Render the annex on the styles of a base file; the same annex and base give the same bytes."""
    document = open_docx(BytesIO(base))
    first = document.paragraphs[0]
    first.text, first.style = "Phụ lục", document.styles["Ten Loai"]
    document.add_paragraph(annex.title, "Trich Yeu")
    document.add_paragraph(_source_line(annex), "Kem Theo")
    document.add_paragraph(annex.statement, "Noi Dung").paragraph_format.space_before = Pt(12)
    for number, table in enumerate(annex.tables, start=1):
        document.add_paragraph(f"{number}. {replace_forbidden(table.title)}", "Ghi Chu Tieu De")
        _table(document, table)
    _properties(document, annex)
    out = BytesIO()
    document.save(out)
    return _same_bytes(out.getvalue())


def _source_line(annex: Annex) -> str:
    month = f"{annex.day.month:02d}" if annex.day.month < 3 else str(annex.day.month)
    day = f"ngày {annex.day.day:02d} tháng {month} năm {annex.day.year}"
    return f"(Thư viện quytac, phiên bản {annex.version}, lập {day})"


def _table(document: Any, content: AnnexTable) -> None:
    table = document.add_table(rows=1, cols=len(content.heads))
    table.autofit = False
    _borders(table)
    _fill(table.rows[0], content.heads, bold=True)
    _repeat(table.rows[0])
    for row in content.rows:
        _fill(table.add_row(), row)
    for column, width in zip(table.columns, WIDTHS[len(content.heads)], strict=True):
        column.width = Twips(width)


def _fill(row: Any, texts: tuple[str, ...], bold: bool = False) -> None:
    for cell, text, width in zip(row.cells, texts, WIDTHS[len(texts)], strict=True):
        cell.width = Twips(width)
        for index, line in enumerate(replace_forbidden(text).split("\n")):
            paragraph = cell.paragraphs[0] if index == 0 else cell.add_paragraph()
            paragraph.style = "Noi Nhan Muc"
            paragraph.add_run(line).bold = bold or None
    properties = row._tr.get_or_add_trPr()
    properties.append(OxmlElement("w:cantSplit"))


def _repeat(row: Any) -> None:
    """Let the head stand again on every page."""
    row._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))


def _borders(table: Any) -> None:
    borders = OxmlElement("w:tblBorders")
    for side in ("top", "left", "bottom", "right", "insideH", "insideV"):
        line = OxmlElement(f"w:{side}")
        for name, value in (("val", "single"), ("sz", "4"), ("space", "0"), ("color", "000000")):
            line.set(qn(f"w:{name}"), value)
        borders.append(line)
    layout = table._tbl.tblPr.find(qn("w:tblLayout"))
    layout.addprevious(borders)


def _properties(document: Any, annex: Annex) -> None:
    made = datetime.combine(annex.day, time(), UTC)
    core = document.core_properties
    core.title, core.author, core.last_modified_by = (
        annex.title.capitalize(),
        "quytac",
        "quytac",
    )
    core.comments, core.revision, core.language = "", 1, "vi-VN"
    core.created = core.modified = made


def _same_bytes(data: bytes) -> bytes:
    """Write the zip again with fixed times and order; [Content_Types].xml stays first."""
    with zipfile.ZipFile(BytesIO(data)) as archive:
        return write_zip(entry(name, archive.read(name), level=9) for name in archive.namelist())
