"""A good decision with its attached code as a Word file in a few lines; any named block can be changed or left out.

`decision(motto=p("Độc lập – Tự do – Hạnh phúc", 28, b=True, align="center"))` is the good one with that one fault.
Every format is written directly on the runs, so that what stands in the test is what the rule sees.
"""

from __future__ import annotations

import zipfile
from dataclasses import dataclass, field, replace
from io import BytesIO
from xml.sax.saxutils import escape

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
RELATED = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
TYPES = "application/vnd.openxmlformats-officedocument.wordprocessingml"
FONT = "Times New Roman"
KEEP = "<w:keepNext/>"


@dataclass(frozen=True)
class P:
    """A paragraph: size in half-points, lengths in twips; `raw` is XML put before the run, `props` into w:pPr."""

    text: str
    size: int = 28
    b: bool = False
    i: bool = False
    u: bool = False
    align: str = "both"
    first: int = 720
    left: int = 0
    right: int = 0
    before: int = 120
    after: int = 0
    line: int = 240
    rule: str = "auto"
    font: str = FONT
    color: str = ""
    lead: str = ""  # a bold beginning ("Điều 1.")
    border: bool = False
    props: str = ""
    raw: str = ""
    run: str = ""  # more run properties

    def xml(self) -> str:
        border = '<w:pBdr><w:bottom w:val="single" w:sz="4" w:space="1" w:color="000000"/></w:pBdr>'
        out = f"<w:p><w:pPr>{self.props}{border if self.border else ''}"
        out += f'<w:spacing w:before="{self.before}" w:after="{self.after}" w:line="{self.line}"'
        out += f' w:lineRule="{self.rule}"/><w:ind w:left="{self.left}" w:right="{self.right}"'
        out += f' w:firstLine="{self.first}"/><w:jc w:val="{self.align}"/></w:pPr>'
        out += self.raw
        if self.lead:
            out += replace(self, b=True, lead="").runs(self.lead)
        return out + (self.runs(self.text) if self.text else "") + "</w:p>"

    def runs(self, text: str) -> str:
        fonts = f'<w:rFonts w:ascii="{self.font}" w:hAnsi="{self.font}" w:cs="{self.font}"/>'
        marks = "".join(f"<w:{tag}/>" for tag, on in (("b", self.b), ("i", self.i)) if on)
        marks += f'<w:color w:val="{self.color}"/>' if self.color else ""
        marks += f'<w:sz w:val="{self.size}"/>' + ('<w:u w:val="single"/>' if self.u else "")
        return f'<w:r><w:rPr>{fonts}{marks}{self.run}</w:rPr><w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def p(text: str, size: int = 28, **changes) -> P:
    """Make a paragraph of body text."""
    return P(text, size, **changes)


def c(text: str, size: int = 28, **changes) -> P:
    """Make a centred paragraph without indent and gaps."""
    return P(text, size, **{"align": "center", "first": 0, "before": 0, **changes})


def rule(room: int, width: int) -> P:
    """Make a line of a width in the middle of a room."""
    side = (room - width) // 2
    return c("", border=True, left=side, right=side)


LEFT, RIGHT = 3800, 5555
HEAD = (
    "superior",
    "issuer",
    "issuer_line",
    "number",
    "about",
    "national",
    "motto",
    "motto_line",
    "place_date",
)
FOOT = ("recipient_label", "recipients", "authority_sign", "room", "name")


def parts() -> dict[str, object]:
    """Give the named blocks of the good decision, in reading order."""
    return {
        "superior": c("UBND TỈNH MƠ", 26),
        "issuer": c("SỞ GIÁO DỤC VÀ ĐÀO TẠO", 26, b=True),
        "issuer_line": rule(LEFT, 1400),
        "number": c("Số: 15/QĐ-SGDĐT", 26),
        "about": None,
        "national": c("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 26, b=True),
        "motto": c("Độc lập - Tự do - Hạnh phúc", 28, b=True),
        "motto_line": rule(RIGHT, 3415),
        "place_date": c("Mơ, ngày 05 tháng 10 năm 2026", 28, i=True),
        "title": c("QUYẾT ĐỊNH", b=True, before=240),
        "subject": c("Ban hành Bộ quy tắc ứng xử trên mạng xã hội", b=True),
        "subject_line": rule(9355, 2000),
        "authority": c("GIÁM ĐỐC SỞ GIÁO DỤC VÀ ĐÀO TẠO", b=True, before=120),
        "basis_law": p("Căn cứ Luật Trẻ em ngày 05 tháng 4 năm 2016;", i=True),
        "basis_decree": p(
            "Căn cứ Nghị định số 56/2017/NĐ-CP ngày 09 tháng 5 năm 2017 của Chính phủ quy định chi tiết một số điều "
            "của Luật Trẻ em;",
            i=True,
        ),
        "basis_last": p("Theo đề nghị của Chánh Văn phòng Sở.", i=True),
        "decides": c("QUYẾT ĐỊNH:", b=True, before=120),
        "article_1": p(
            " Ban hành kèm theo Quyết định này Bộ quy tắc ứng xử trên mạng xã hội.", lead="Điều 1."
        ),
        "article_2": p(" Quyết định này có hiệu lực kể từ ngày ký.", lead="Điều 2."),
        "article_3": p(
            " Chánh Văn phòng, Trưởng các phòng thuộc Sở chịu trách nhiệm thi hành Quyết định này./.",
            lead="Điều 3.",
        ),
        "recipient_label": P("Nơi nhận:", 24, b=True, i=True, align="left", first=0, before=0),
        "recipients": [
            P(text, 22, align="left", first=0, before=0)
            for text in ("- Như Điều 3;", "- UBND tỉnh (để báo cáo);", "- Lưu: VT, GDTrH.")
        ],
        "authority_sign": c("GIÁM ĐỐC", b=True),
        "room": [c("")] * 4,
        "name": c("Nguyễn Văn Mơ", b=True),
        "att_superior": c("UBND TỈNH MƠ", 26),
        "att_issuer": c("SỞ GIÁO DỤC VÀ ĐÀO TẠO", 26, b=True),
        "att_issuer_line": rule(LEFT, 1400),
        "att_number": None,
        "att_national": c("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 26, b=True),
        "att_motto": c("Độc lập - Tự do - Hạnh phúc", 28, b=True),
        "att_motto_line": rule(RIGHT, 3415),
        "att_place_date": None,
        "att_title": c("BỘ QUY TẮC", b=True, before=240),
        "att_subject": c("Ứng xử trên mạng xã hội", b=True),
        "att_ref": c(
            "(Kèm theo Quyết định số 15/QĐ-SGDĐT ngày 05 tháng 10 năm 2026 của Giám đốc Sở Giáo dục và Đào tạo)",
            i=True,
        ),
        "att_line": rule(9355, 2000),
        "chapter": c("Chương I", b=True, before=120, props=KEEP),
        "chapter_title": c("QUY ĐỊNH CHUNG", b=True, props=KEEP),
        "att_article_1": p("Điều 1. Nguyên tắc", b=True, props=KEEP),
        "clause_1": p(
            "1. Mọi người cần tôn trọng nhau trên mạng xã hội, kể cả khi tranh luận trong nhóm kín:"
        ),
        "point_a": p("a) Không nói tục;"),
        "point_b": p("b) Không xúc phạm danh dự, nhân phẩm của người khác."),
        "clause_2": p(
            "2. Nhà trường có trách nhiệm hướng dẫn người học biết cách tự bảo vệ mình trên mạng."
        ),
        "att_article_2": p("Điều 2. Thực hiện", b=True, props=KEEP),
        "last": p(
            "Thủ trưởng các cơ sở giáo dục có trách nhiệm phổ biến Bộ quy tắc này đến mọi người./."
        ),
        "annex": [],
    }


@dataclass(frozen=True)
class Page:
    """Section properties in twips; `number` is the XML of the header with the page number."""

    w: int = 11906
    h: int = 16838
    top: int = 1134
    bottom: int = 1134
    left: int = 1701
    right: int = 850
    header: int = 567
    gutter: int = 0
    orient: str = ""
    title_page: bool = True
    start: int | None = 1
    fmt: str = ""
    headers: tuple[str, ...] = ("default", "first")

    def xml(self) -> str:
        refs = "".join(f'<w:headerReference w:type="{k}" r:id="rId{k}"/>' for k in self.headers)
        orient = f' w:orient="{self.orient}"' if self.orient else ""
        start = f' w:start="{self.start}"' if self.start is not None else ""
        fmt = f' w:fmt="{self.fmt}"' if self.fmt else ""
        return (
            f'<w:sectPr>{refs}<w:type w:val="nextPage"/><w:pgSz w:w="{self.w}" w:h="{self.h}"{orient}/>'
            f'<w:pgMar w:top="{self.top}" w:right="{self.right}" w:bottom="{self.bottom}" w:left="{self.left}" '
            f'w:header="{self.header}" w:footer="567" w:gutter="{self.gutter}"/><w:pgNumType{fmt}{start}/>'
            f"{'<w:titlePg/>' if self.title_page else ''}</w:sectPr>"
        )


PAGE_FIELD = '<w:fldSimple w:instr="PAGE">%s</w:fldSimple>' % P("", 28).runs("2")  # noqa: UP031
NUMBERED = c("", raw=PAGE_FIELD)


@dataclass(frozen=True)
class Setup:
    """Everything around the text: pages of decision and attached document, header parts, styles, settings."""

    page: Page = Page()
    att_page: Page = Page()
    header: P = NUMBERED
    first_header: P = field(default_factory=lambda: c(""))
    styles: str = '<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="vi-VN"/></w:rPr></w:rPrDefault></w:docDefaults>'
    settings: str = ""
    numbering: str = ""
    theme: str = ""
    footer: P | None = None
    footer_kind: str = "default"


def decision(setup: Setup | None = None, **changes) -> bytes:
    """Make the good decision with its attached code, with some blocks changed (None leaves one out)."""
    setup = setup or Setup()
    blocks = {**parts(), **changes}
    names = list(blocks)
    split = names.index("att_superior")
    main = {n: blocks[n] for n in names[:split]}
    attached = {n.removeprefix("att_"): blocks[n] for n in names[split:]}
    body = _document(main) + f"<w:p><w:pPr>{setup.page.xml()}</w:pPr></w:p>"
    body += _document(attached) + setup.att_page.xml()
    return packed(body, setup)


def one(*blocks: P | str, setup: Setup | None = None) -> bytes:
    """Make a file of these paragraphs (or raw XML) alone."""
    setup = setup or Setup()
    return packed(_blocks(blocks) + setup.page.xml(), setup)


def table(*columns: object, widths=(LEFT, RIGHT), borders: str = "", cell: str = "") -> str:
    """Make a table of one row, a column from each list of blocks."""
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    cells = "".join(
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{cell}</w:tcPr>{_blocks(column) or "<w:p/>"}</w:tc>'
        for column, width in zip(columns, widths, strict=True)
    )
    margins = (
        '<w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar>'
    )
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{sum(widths)}" w:type="dxa"/>{borders}<w:tblLayout w:type="fixed"/>'
        f"{margins}</w:tblPr><w:tblGrid>{grid}</w:tblGrid><w:tr><w:trPr><w:cantSplit/></w:trPr>{cells}</w:tr></w:tbl>"
    )


def head(blocks: dict[str, object]) -> str:
    """Make the header table of two rows: names and titles, then number and date side by side."""
    rows = [
        (("superior", "issuer", "issuer_line"), ("national", "motto", "motto_line")),
        (("number", "about"), ("place_date",)),
    ]
    made = [table(*([blocks.get(n) for n in column] for column in row)) for row in rows]
    first, second = made
    if not any(blocks.get(n) for n in ("number", "about", "place_date")):
        return first
    row = second[second.index("<w:tr>") : second.index("</w:tbl>")]
    return first.replace("</w:tbl>", row + "</w:tbl>")


def foot(blocks: dict[str, object]) -> str:
    """Make the table of signatures."""
    left = [blocks.get(n) for n in FOOT[:2]]
    right = [blocks.get(n) for n in FOOT[2:]]
    return table(left, right, widths=(4200, 5155))


def _document(blocks: dict[str, object]) -> str:
    out = head(blocks) if any(blocks.get(n) for n in HEAD) else ""
    body = [b for n, b in blocks.items() if n not in (*HEAD, *FOOT)]
    out += _blocks(body)
    return out + (foot(blocks) if any(blocks.get(n) for n in FOOT) else "")


def _blocks(blocks: object) -> str:
    if blocks is None:
        return ""
    if isinstance(blocks, str):
        return blocks
    if isinstance(blocks, P):
        return blocks.xml()
    return "".join(_blocks(block) for block in blocks)


def packed(body: str, setup: Setup) -> bytes:
    """Zip a body with the parts around it."""
    parts = {
        "word/document.xml": f"<w:document {W} {R}><w:body>{body}</w:body></w:document>",
        "word/styles.xml": f"<w:styles {W}>{setup.styles}</w:styles>",
        "word/settings.xml": f"<w:settings {W}>{setup.settings}</w:settings>",
        "word/header1.xml": f"<w:hdr {W}>{setup.header.xml()}</w:hdr>",
        "word/header2.xml": f"<w:hdr {W}>{setup.first_header.xml()}</w:hdr>",
    }
    related = {
        "rIdstyles": ("styles", "styles.xml"),
        "rIdsettings": ("settings", "settings.xml"),
        "rIddefault": ("header", "header1.xml"),
        "rIdfirst": ("header", "header2.xml"),
    }
    for name, text, tag in (
        ("numbering", setup.numbering, "w:numbering"),
        ("theme", setup.theme, ""),
    ):
        if text:
            parts[f"word/{name}.xml"] = f"<{tag} {W}>{text}</{tag}>" if tag else text
            related[f"rId{name}"] = (name, f"{name}.xml")
    if setup.footer:
        parts["word/footer1.xml"] = f"<w:ftr {W}>{setup.footer.xml()}</w:ftr>"
        related["rIdfooter"] = ("footer", "footer1.xml")
        reference = f'<w:footerReference w:type="{setup.footer_kind}" r:id="rIdfooter"/><w:type'
        parts["word/document.xml"] = parts["word/document.xml"].replace("<w:type", reference)
    parts["word/_rels/document.xml.rels"] = _relations(related)
    parts["_rels/.rels"] = _relations({"rId1": ("officeDocument", "word/document.xml")})
    parts["[Content_Types].xml"] = _types(parts)
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, text in parts.items():
            archive.writestr(name, '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' + text)
    return out.getvalue()


def _relations(related: dict[str, tuple[str, str]]) -> str:
    inside = "".join(
        f'<Relationship Id="{i}" Type="{RELATED}/{kind}" Target="{target}"/>'
        for i, (kind, target) in related.items()
    )
    space = "http://schemas.openxmlformats.org/package/2006/relationships"
    return f'<Relationships xmlns="{space}">{inside}</Relationships>'


def _types(parts: dict[str, str]) -> str:
    kinds = {
        "document": "document.main",
        "styles": "styles",
        "settings": "settings",
        "numbering": "numbering",
    }
    out = '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    out += '<Default Extension="xml" ContentType="application/xml"/>'
    for name in parts:
        stem = name.rpartition("/")[2].removesuffix(".xml").rstrip("0123456789")
        kind = kinds.get(stem, stem)
        if name.startswith("word/") and stem != "theme" and not name.endswith(".rels"):
            out += f'<Override PartName="/{name}" ContentType="{TYPES}.{kind}+xml"/>'
    space = "http://schemas.openxmlformats.org/package/2006/content-types"
    return f'<Types xmlns="{space}">{out}</Types>'
