"""A small file that holds every kind of thing whose numbers, names and characters are read."""

from tests.check.form.small import Setup, c, one, p, rule, table
from tests.word.inlines import mark

NUMBERED = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
BOX = "<w:txbxContent><w:p><w:r><w:t>Trong khung</w:t></w:r></w:p></w:txbxContent>"
DRAWING = (
    '<w:drawing xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><wp:inline><wp:extent cx="1270000" cy="0"/>'
    '<a:prstGeom prst="line"/><a:prstDash val="solid"/></wp:inline></w:drawing>'
)
VML = (
    '<w:pict xmlns:v="urn:schemas-microsoft-com:vml"><v:line from="0,0" to="100pt,0"/>'
    f'<v:shape type="#_x0000_t32" style="left:1pt;width:100pt;height:0"/>{BOX}</w:pict>'
)
MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"
RAW = (
    f'<w:r><w:sym w:font="Symbol" w:char="F0B7"/><w:br w:type="page"/>{DRAWING}{VML}</w:r>'
    f"<w:r>{mark('begin')}<w:instrText> PAGE </w:instrText>{mark('separate')}<w:t>2</w:t>{mark('end')}</w:r>"
    '<w:ins w:id="1"><w:r><w:t>thêm</w:t></w:r></w:ins><w:del w:id="2"><w:r><w:delText>bớt</w:delText></w:r></w:del>'
    f'<mc:AlternateContent xmlns:mc="{MC}"><mc:Choice Requires="wps"><w:r><w:t>a</w:t></w:r></mc:Choice>'
    "<mc:Fallback><w:r><w:t>b</w:t></w:r></mc:Fallback></mc:AlternateContent>"
    '<w:sdt><w:sdtPr><w:tag w:val="t"/></w:sdtPr><w:sdtContent><w:r><w:t>c</w:t></w:r></w:sdtContent></w:sdt>'
)
LOOKS = (
    '<w:rStyle w:val="C"/><w:position w:val="4"/><w:w w:val="90"/><w:spacing w:val="10"/><w:fitText w:val="900"/>'
    '<w:highlight w:val="yellow"/><w:shd w:val="pct10" w:color="FF0000" w:fill="EEEEEE"/><w:szCs w:val="26"/>'
    '<w:rFonts w:asciiTheme="minorHAnsi"/><w:color w:val="FF0000" w:themeColor="accent1" w:themeTint="99"/>'
)
STYLES = (
    '<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="28"/></w:rPr></w:rPrDefault></w:docDefaults>'
    '<w:style w:type="paragraph" w:default="1" w:styleId="A"><w:name w:val="A"/>'
    '<w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>'
    '<w:style w:type="character" w:styleId="C"><w:basedOn w:val="A"/><w:rPr><w:b/></w:rPr></w:style>'
    '<w:style w:type="table" w:styleId="T"><w:tblPr><w:tblStyleRowBandSize w:val="2"/></w:tblPr>'
    '<w:tblStylePr w:type="firstRow"><w:rPr><w:b/></w:rPr></w:tblStylePr></w:style>'
)
NUMBERING = (
    '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="3"/><w:numFmt w:val="lowerRoman"/>'
    '<w:lvlText w:val="%1)"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>'
)
A = "http://schemas.openxmlformats.org/drawingml/2006/main"
THEME = (
    f'<a:theme xmlns:a="{A}"><a:clrScheme><a:accent1><a:srgbClr val="4472C4"/></a:accent1></a:clrScheme>'
    '<a:minorFont><a:latin typeface="Calibri"/></a:minorFont></a:theme>'
)
EVERYTHING = one(
    table(
        [c("SỞ GIÁO DỤC VÀ ĐÀO TẠO", 26, b=True), rule(3800, 1400), c("Số: 05/QĐ-SGDĐT", 26)],
        [c("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 26, b=True), c("Mơ, ngày 05 tháng 10 năm 2026", i=True)],
        borders='<w:tblStyle w:val="T"/><w:tblLook w:val="0420"/>',
        cell='<w:gridSpan w:val="1"/>',
    ),
    c("QUYẾT ĐỊNH", b=True),
    p(" Ban hành kèm theo Quyết định này Bộ quy tắc.", lead="Điều 1."),
    p("1. Mọi người tôn trọng nhau.", props='<w:pStyle w:val="A"/>'),
    p("a) Không nói tục;", props=NUMBERED, run=LOOKS),
    p("Chữ", raw=RAW),
    c("__________"),
    setup=Setup(styles=STYLES, numbering=NUMBERING, theme=THEME),
)  # fmt: skip
