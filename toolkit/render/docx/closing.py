"""The end of a document: Nơi nhận left, the signature block right (annex I, part I, II.7 and 9).

The room for signature and seal is spacing of the name's style, not empty paragraphs.
"""

from __future__ import annotations

from toolkit.model.document import Closing, Signature
from toolkit.render.docx.page import Sheet
from toolkit.render.docx.tables import two_columns
from toolkit.render.docx.xml import paragraph, run
from toolkit.render.lines import RECIPIENTS

LEFT_SHARE = 0.46


def closing_xml(closing: Closing, sheet: Sheet) -> str:
    """Write the closing table: one row that does not break, or two where somebody signs on the left."""
    left = round(sheet.text * LEFT_SHARE)
    right = _dated(closing) + _signature(Signature(closing.authority, closing.name, closing.note))
    rows = [(_recipients(closing), right)]
    if closing.left:
        # The left signature begins level with the right one, under the line of the day.
        rows = [(_level(closing) + _signature(closing.left), right)]
        rows += [(_recipients(closing), paragraph("NoiNhanMuc"))] if closing.recipients else []
    return two_columns(left, sheet.text - left, rows)


def _dated(closing: Closing) -> str:
    """Write the place and day of a form."""
    return paragraph("DiaDanh", run(closing.dated)) if closing.dated else ""


def _level(closing: Closing) -> str:
    """Leave the room that the day takes on the right."""
    return paragraph("DiaDanh") if closing.dated else ""


def _recipients(closing: Closing) -> str:
    """Write the label and its list; without recipients the cell holds an empty paragraph."""
    if not closing.recipients:
        return paragraph("NoiNhanMuc")
    items = [paragraph("NoiNhanMuc", run(item)) for item in closing.recipients]
    return paragraph("NoiNhan", run(RECIPIENTS)) + "".join(items)


def _signature(signature: Signature) -> str:
    """Write the lines of authority, how to sign, and the name under the room for the signature."""
    lines = [paragraph("ChucVu", run(line)) for line in signature.authority]
    lines += [paragraph("KyTen", run(signature.note))] if signature.note else []
    return "".join(lines) + paragraph("HoTen", run(signature.name))
