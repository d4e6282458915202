"""The end of a document: Nơi nhận left, the signature block right (annex I, part I, II.7 and 9).

The room for signature and seal is spacing of the name's style, not empty paragraphs.
"""

from __future__ import annotations

from toolkit.model.document import Closing
from toolkit.render.docx.page import Sheet
from toolkit.render.docx.tables import two_columns
from toolkit.render.docx.xml import paragraph, run
from toolkit.render.lines import RECIPIENTS

LEFT_SHARE = 0.46


def closing_xml(closing: Closing, sheet: Sheet) -> str:
    """Write the closing table: one row that does not break."""
    left = round(sheet.text * LEFT_SHARE)
    return two_columns(left, sheet.text - left, [(_recipients(closing), _signature(closing))])


def _recipients(closing: Closing) -> str:
    """Write the label and its list; without recipients the cell holds an empty paragraph."""
    if not closing.recipients:
        return paragraph("NoiNhanMuc")
    items = [paragraph("NoiNhanMuc", run(item)) for item in closing.recipients]
    return paragraph("NoiNhan", run(RECIPIENTS)) + "".join(items)


def _signature(closing: Closing) -> str:
    """Write the lines of authority and the name under the room for the signature."""
    lines = [paragraph("ChucVu", run(line)) for line in closing.authority]
    return "".join(lines) + paragraph("HoTen", run(closing.name))
