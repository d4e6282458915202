"""The row at the end of a form: boxes for signatures, and beside them the form's code as picture and letters.

Its lengths are fixed, so that a scan finds the boxes from the picture (`toolkit/model/signing_boxes.py`).
"""

from __future__ import annotations

from collections.abc import Sequence

from toolkit.model.signing_boxes import ABOVE, CODE_WIDTH, HEIGHT, PICTURE_SIDE, box_widths
from toolkit.render.docx.tables import RULES
from toolkit.render.docx.xml import escape, paragraph, run

CODE, PICTURE = "code", "picture"
EMU = 635
"""English metric units in a twip."""

DRAWING = "http://schemas.openxmlformats.org/drawingml/2006"
NAMED = 'name="Mã phiếu"'


def signing_row(boxes: Sequence[str], pictures: bool = True) -> str:
    """Write the two rows: who signs, and the boxes; the last column holds the code."""
    widths = [*box_widths(len(boxes)), CODE_WIDTH]
    titles = [paragraph("OBangDau", run(box)) for box in boxes] + [
        paragraph("OBangDau", run("MÃ PHIẾU"))
    ]
    code = paragraph("OBangDau", _mark(CODE))
    empty = [paragraph("OBangGiua")] * len(boxes)
    picture = paragraph("OBangGiua", _picture()) if pictures else ""
    grid = "".join(f'<w:gridCol w:w="{one}"/>' for one in widths)
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:tblBorders>{RULES}</w:tblBorders>'
        f'<w:tblLayout w:type="fixed"/><w:tblCellMar><w:top w:w="{ABOVE}" w:type="dxa"/><w:left w:w="40" w:type="dxa"/>'
        '<w:bottom w:w="0" w:type="dxa"/><w:right w:w="40" w:type="dxa"/></w:tblCellMar></w:tblPr>'
        f"<w:tblGrid>{grid}</w:tblGrid>"
        f"{_row(widths, titles, '<w:cantSplit/>', 'center')}"
        f"{_row(widths, [*empty, picture + code], _exact(), 'top')}</w:tbl>"
    )


def _exact() -> str:
    return f'<w:cantSplit/><w:trHeight w:val="{HEIGHT}" w:hRule="exact"/>'


def _row(widths: list[int], cells: list[str], properties: str, align: str) -> str:
    written = "".join(
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/><w:vAlign w:val="{align}"/></w:tcPr>{cell}</w:tc>'
        for width, cell in zip(widths, cells, strict=True)
    )
    return f"<w:tr><w:trPr>{properties}</w:trPr>{written}</w:tr>"


def _mark(name: str) -> str:
    return f'<w:r><w:t xml:space="preserve">\ue000{escape(name)}\ue001</w:t></w:r>'


def _picture() -> str:
    """Write the picture; its number on the page stands wherever Word wants an id."""
    side, number = PICTURE_SIDE * EMU, f"\ue000{PICTURE}\ue001"
    return (
        f'<w:r><w:drawing><wp:inline xmlns:wp="{DRAWING}/wordprocessingDrawing" distT="0" distB="0" distL="0" '
        f'distR="0"><wp:extent cx="{side}" cy="{side}"/><wp:docPr id="{number}" {NAMED} descr="Mã QR của phiếu"/>'
        f'<a:graphic xmlns:a="{DRAWING}/main"><a:graphicData uri="{DRAWING}/picture">'
        f'<pic:pic xmlns:pic="{DRAWING}/picture"><pic:nvPicPr><pic:cNvPr id="{number}" {NAMED}/><pic:cNvPicPr/>'
        f'</pic:nvPicPr><pic:blipFill><a:blip r:embed="rIdQ{number}"/><a:stretch><a:fillRect/></a:stretch>'
        f'</pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{side}" cy="{side}"/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic>'
        "</wp:inline></w:drawing></w:r>"
    )
