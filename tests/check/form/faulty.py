"""Files with one fault each, for every rule on form, for the tests of the rules and of what they tell."""

from __future__ import annotations

import unicodedata
from dataclasses import replace

from tests.check.form.letter import LONG, letter
from tests.check.form.small import (
    LEFT,
    PAGE_FIELD,
    RIGHT,
    P,
    Page,
    Setup,
    c,
    decision,
    one,
    p,
    parts,
    rule,
    table,
)

GOOD = parts()


def but(name, **changes):
    """Change how one block of the good decision looks."""
    return {name: replace(GOOD[name], **changes)}


def says(name, text):
    """Change what one block says."""
    return {name: replace(GOOD[name], text=text)}


def header(**changes):
    return Setup(header=replace(c("", raw=PAGE_FIELD), **changes))


def annex(label="Phụ lục", ref=True, **changes):
    blocks = [replace(c(label, b=True), **changes), c("DANH MỤC", b=True)]
    blocks += [
        c("(Kèm theo Quyết định số 15/QĐ-SGDĐT ngày 05 tháng 10 năm 2026 của Giám đốc Sở)", i=True)
    ] * ref
    return [f"<w:p><w:pPr>{Page().xml()}</w:pPr></w:p>", *blocks, p(f"{LONG}./.")]


SIGNED = table([GOOD["recipient_label"]], [GOOD["authority_sign"], GOOD["name"]])
HEADED = table([GOOD["superior"]], [GOOD["national"], GOOD["motto"]])
BORDERS = '<w:tblBorders><w:top w:val="single"/></w:tblBorders>'
TWO_LAWS = (
    "<w:r><w:rPr><w:i/></w:rPr><w:t>Căn cứ Luật Trẻ em ngày 05 tháng 4 năm 2016;</w:t><w:br/>"
    "<w:t>Căn cứ Luật Giáo dục;</w:t></w:r>"
)
LISTED = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
LETTERS = (
    '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/>'
    '<w:lvlText w:val="%1)"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
)
CITES = f"{LONG} Theo Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư."
SEVERAL = [P(t, 28, align="left") for t in ("Kính gửi:", "- Công an tỉnh,", "- Sở Y tế.")]
FAULTY = [
    # page and letters
    ("PG-SIZE", decision(Setup(page=Page(w=12240, h=15840)))),
    ("PG-ORIENT", one(p("chữ"), setup=Setup(page=Page(w=16838, h=11906, orient="landscape")))),
    ("PG-MAR-TOP", decision(Setup(page=Page(top=1000)))),
    ("PG-MAR-BOT", decision(Setup(page=Page(bottom=1500)))),
    ("PG-MAR-LEFT", decision(Setup(page=Page(left=1418)))),
    ("PG-MAR-RIGHT", decision(Setup(page=Page(right=720)))),
    ("PG-MIRROR", decision(Setup(settings="<w:mirrorMargins/>"))),
    ("PG-HDRDIST", decision(Setup(page=Page(header=200)))),
    ("FONT-FAMILY", decision(**but("last", font="Arial"))),
    ("FONT-LEGACY", decision(**but("last", font=".VnTime"))),
    ("FONT-COLOR", decision(**but("last", color="FF0000"))),
    ("FONT-COLOR", decision(**but("last", run='<w:highlight w:val="yellow"/>'))),
    ("TXT-NFC", decision(**says("last", unicodedata.normalize("NFD", f"{LONG}./.")))),
    ("TXT-LANG", decision(Setup(styles=""))),
    # page numbers
    ("PN-PRESENT", decision(Setup(header=c("")), **{"last": [p(LONG)] * 30 + [p(f"{LONG}./.")]})),
    ("PN-POS", decision(Setup(footer=c("", raw=PAGE_FIELD)))),
    ("PN-CENTER", decision(header(align="right"))),
    ("PN-SIZE", decision(Setup(header=c("", raw=PAGE_FIELD.replace('w:val="28"', 'w:val="20"'))))),
    ("PN-STYLE", decision(Setup(header=c("", raw=PAGE_FIELD.replace("<w:sz ", "<w:b/><w:sz "))))),
    ("PN-STYLE", decision(Setup(header=c("Trang ", raw=PAGE_FIELD)))),
    ("PN-FMT", decision(Setup(page=Page(fmt="upperRoman")))),
    ("PN-START", decision(Setup(page=Page(start=3)))),
    ("PN-FIRSTHIDE", decision(Setup(page=Page(title_page=False)))),
    ("PN-FIRSTHIDE", decision(Setup(first_header=c("1")))),  # trap 6: a literal 1
    ("PN-ATT", decision(Setup(att_page=Page(start=None)))),
    ("PN-ANX", decision(Setup(att_page=Page(start=None)), annex=annex(), article_2=p(" Xem Phụ lục.", lead="Điều 2."))),
    # header
    ("ORD-HEAD", decision(title=None, last=[c("QUYẾT ĐỊNH", b=True)], national=None)),
    ("HDR-TABLE", one(HEADED.replace("<w:tblLayout", BORDERS + "<w:tblLayout"))),
    ("HDR-FIT", one(table([GOOD["superior"]], [GOOD["national"]], widths=(5000, 4000)))),
    ("HDR-SAMEROW", decision(number=None, issuer_line=[GOOD["issuer_line"], GOOD["number"]])),
    ("QH-TEXT", decision(att_national=c("CỘNG HÒA XHCN VIỆT NAM", 26, b=True))),
    ("QH-SIZE", decision(**but("national", size=28))),
    ("QH-BOLD", decision(**but("national", b=False))),
    ("QH-ALIGN", decision(**but("national", align="left"))),
    ("TN-TEXT", decision(**says("motto", "Độc lập – Tự do – Hạnh phúc"))),  # trap 3
    ("TN-SIZE", decision(**but("motto", size=24))),
    ("TN-BOLD", decision(**but("motto", u=True))),
    ("TN-LINE", decision(motto_line=None)),
    ("TN-LINE", decision(motto_line=rule(RIGHT, 1500))),
    ("TN-GAP", decision(motto=[c(""), GOOD["motto"]])),
    ("SZ-PACK", decision(**but("national", size=24))),
    ("CQ-SUP", decision(superior=[replace(GOOD["superior"], align="left")])),
    ("CQ-SUP-PLACE", decision(**says("superior", "UBND"))),
    ("CQ-ORG", decision(**says("issuer", "Sở Giáo dục và Đào tạo"))),
    ("CQ-LINE", decision(issuer_line=None)),
    ("CQ-LINE", decision(issuer_line=rule(LEFT, 3700))),
    ("SO-LABEL", decision(**says("number", "Số 15/QĐ-SGDĐT"))),
    ("SO-PAD", decision(**says("number", "Số: 5/QĐ-SGDĐT"))),  # trap 2
    ("SO-SEP", decision(**says("number", "Số: 15 /QĐ - SGDĐT"))),
    ("SO-TYPE", decision(**says("number", "Số: 15/KH-SGDĐT"))),
    ("SO-CV", decision(**letter(number=c("Số: 15/CV-THPT", 26)))),  # trap 16
    ("SO-QPPL", decision(**says("number", "Số: 01/2026/QĐ-UBND"))),
    ("SO-STYLE", decision(**but("number", b=True))),
    ("DD-REGEX", decision(**says("place_date", "Mơ, 05/10/2026 ngày tháng năm"))),
    ("DD-PADDAY", decision(**says("place_date", "Mơ, ngày 5 tháng 10 năm 2026"))),
    ("DD-PADMON", decision(**says("place_date", "Mơ, ngày 05 tháng 2 năm 2026"))),
    ("DD-PADMON", decision(**says("place_date", "Mơ, ngày 05 tháng 03 năm 2026"))),  # trap 1
    ("DD-VALID", decision(**says("place_date", "Mơ, ngày 31 tháng 02 năm 2026"))),
    ("DD-STYLE", decision(**but("place_date", i=False))),
    # opening
    ("TL-TEXT", decision(**says("title", "NỘI QUY"))),
    ("TL-STYLE", decision(**but("title", size=32))),  # trap 13
    ("TY-STYLE", decision(**but("subject", b=False))),
    ("TY-LINE", decision(subject_line=None)),
    ("CV-VV", decision(**letter(about=c("V/v lấy ý kiến dự thảo", 28, before=120)))),
    ("CV-VV-GAP", decision(**letter(about=c("V/v lấy ý kiến dự thảo", 26)))),
    ("QD-AUTH", decision(authority=None)),
    ("QD-WORD", decision(decides=None)),
    ("QD-ART1", decision(article_1=p(" Ban hành Bộ quy tắc ứng xử.", lead="Điều 1."))),
    ("QD-ART-BOLD", decision(article_2=p("Điều 2. Quyết định này có hiệu lực kể từ ngày ký."))),
    ("CC-ITALIC", decision(**but("basis_law", i=False))),
    ("CC-PUNCT", decision(**says("basis_law", "Căn cứ Luật Trẻ em ngày 05 tháng 4 năm 2016,"))),  # trap 7
    ("CC-ONEEACH", decision(basis_law=p("", i=True, raw=TWO_LAWS))),
    ("CC-FULL", decision(**says("basis_decree", "Căn cứ Nghị định số 56/2017/NĐ-CP;"))),
    ("CC-LAW", decision(**says("basis_law", "Căn cứ Luật Trẻ em số 102/2016/QH13 ngày 05 tháng 4 năm 2016;"))),
    ("CIT-SO", decision(**says("last", f"{LONG} Theo Nghị định 30/2020/NĐ-CP./."))),
    ("CIT-SHORT", decision(last=[p(CITES), p(f"{CITES}/.")])),
    # text
    ("BD-SIZE", decision(**but("clause_1", size=30))),
    ("BD-JUST", decision(**but("clause_1", align="left"))),
    ("BD-STYLE", decision(**but("clause_1", i=True))),
    ("BD-INDENT", decision(**but("clause_1", first=0))),
    ("BD-GAP", decision(**(but("clause_1", after=0) | but("point_a", before=0)))),
    ("BD-SPACER", decision(clause_1=[GOOD["clause_1"], c("")])),  # trap 18
    ("BD-LINE", decision(**but("clause_1", line=480))),
    ("BD-END", decision(**says("last", LONG.rstrip(".")))),
    ("ST-PART", decision(**but("chapter", b=False))),
    ("ST-NODOT", decision(**says("chapter", "Chương I."))),
    ("ST-PART", decision(**says("chapter", "CHƯƠNG I"))),
    ("ST-SECTION", decision(**says("chapter", "Mục I"))),
    ("ST-KEEP", decision(**but("chapter", props=""))),
    ("ST-ART", decision(**but("att_article_1", b=False))),
    ("ST-ART-TITLE", decision(**says("att_article_1", "Điều 1."))),
    ("ST-ART-SEQ", decision(**says("att_article_2", "Điều 3. Thực hiện"))),
    ("ST-CLAUSE", decision(**says("clause_2", f"3. {LONG}"))),
    ("ST-POINT", decision(**says("point_a", "(a) Không nói tục;"))),
    ("ST-POINT-SEQ", decision(point_b=[p(f"{letter}) Không nói tục;") for letter in "bcde"])),  # trap 8
    ("ST-AUTONUM", one(*[p(LONG, props=LISTED)] * 5, setup=Setup(numbering=LETTERS))),
    ("ST-DECIMAL", decision(**says("last", f"1.1. {LONG}./."))),
    # closing
    ("KG-NEED", decision(**letter(subject=None))),
    ("KG-STYLE", decision(**letter(subject=P("Kính gửi: Công an tỉnh Mơ", 28, b=True, align="left")))),
    ("KG-LIST", decision(**letter(subject=SEVERAL))),
    ("NN-TEXT", decision(**says("recipient_label", "Nơi nhận"))),
    ("NN-LABEL", decision(**but("recipient_label", u=True))),  # trap 12
    ("NN-LIST", decision(recipients=[replace(r, size=26) for r in GOOD["recipients"]])),
    ("NN-PUNCT", decision(recipients=[replace(r, text=r.text.rstrip(";.") + ",") for r in GOOD["recipients"]])),
    ("NN-FIRST", decision(recipients=GOOD["recipients"][1:])),
    ("NN-LUU", decision(recipients=[*GOOD["recipients"][:2], replace(GOOD["recipients"][2], text="- Văn phòng.")])),
    ("KY-AUTH", decision(authority_sign=[c("KT/GIÁM ĐỐC", b=True), c("PHÓ GIÁM ĐỐC", b=True)])),  # trap 14
    ("KY-STYLE", decision(**but("authority_sign", b=False))),
    ("KY-DEPUTY", decision(authority_sign=c("KT. GIÁM ĐỐC", b=True))),
    ("KY-NAME", decision(**but("name", b=False))),
    ("KY-CASE", decision(**says("name", "NGUYỄN VĂN MƠ"))),
    ("KY-DEGREE", decision(**says("name", "ThS. Nguyễn Văn Mơ"))),  # trap 15
    ("KY-SPACE", decision(room=None)),
    ("KY-NOSPLIT", one(SIGNED.replace("<w:cantSplit/>", ""))),
    # what only some documents bear
    ("EX-URGENT", decision(number=[GOOD["number"], c("KHẨN", b=True)])),
    ("EX-SCOPE", decision(title=[c("LƯU HÀNH NỘI BỘ", b=True), GOOD["title"]])),
    ("EX-ADDR", decision(Setup(footer=c("Địa chỉ: số 1, phố Mơ; điện thoại: 0200", 22)))),
    ("EX-ESIGN", decision(title=[P("Số: 15/QĐ-SGDĐT; 05/10/2026; 10:15:30", 28), GOOD["title"]])),
    # attached
    ("ATT-SECT", one(HEADED, p(LONG), HEADED, p(LONG))),
    ("ATT-HDR", decision(att_number=c("Số: 16/QĐ-SGDĐT", 26))),  # trap 10
    ("ATT-STYLE", decision(**but("att_ref", i=False))),
    ("ATT-REF", decision(**says("att_ref", GOOD["att_ref"].text.replace("số 15", "số 16")))),  # trap 11
    ("ATT-REF", decision(att_ref=None)),
    ("ATT-LINE", decision(att_line=None)),
    ("ATT-NOSIGN", decision(last=[GOOD["last"], GOOD["recipient_label"]])),
    ("ANX-LABEL", decision(annex=annex(size=26))),
    ("ANX-ROMAN", decision(annex=annex("PHỤ LỤC 1"))),  # trap 9
    ("ANX-TITLE", decision(annex=[*annex()[:2], c("Danh mục", b=False), p(LONG)])),
    ("ANX-REF", decision(annex=annex(ref=False))),
    ("ANX-CITED", decision(annex=annex())),
    ("BB-NODATE", decision(**says("title", "BIÊN BẢN"))),
    ("BB-SIGN", decision(**says("title", "BIÊN BẢN"), **says("subject", "Họp thông qua dự thảo"))),
    # words
    ("CAP-REF", decision(**says("last", f"{LONG} Xem Khoản 2 điều 5./."))),
    ("CAP-NN", decision(**says("last", f"{LONG} Cơ quan của nhân dân./."))),
    ("CAP-UNIT", decision(**says("last", "Các trường trên địa bàn Tỉnh Mơ thực hiện Bộ quy tắc này./."))),
    ("CAP-ORG", decision(**says("last", f"{LONG} Báo Ủy Ban Nhân Dân./."))),
    ("CAP-DOCNAME", decision(**says("last", f"{LONG} Theo nghị định số 30/2020/NĐ-CP./."))),
    ("PH-LEFT", decision(**says("last", f"{LONG} Gọi số ……./."))),
    ("TC-CLEAN", decision(last=p("", raw='<w:ins w:id="1" w:author="x"><w:r><w:t>Chữ./.</w:t></w:r></w:ins>'))),
]  # fmt: skip
