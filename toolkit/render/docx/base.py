"""The base file: the empty Word file whose styles and settings every rendered file carries.

It is made here from the table of styles, and committed under templates/word so that a user can open it
in Word, change it and hand it in again. Kept small on purpose: python-docx's default has 830 kB of parts.
"""

from __future__ import annotations

from toolkit.render.docx import page, parts
from toolkit.render.docx.page import Pack, pack_of
from toolkit.render.docx.styles import BOLD_ID, BOLD_NAME, STYLES, Form, Style
from toolkit.render.docx.theme import theme_xml
from toolkit.render.docx.xml import DECLARATION, NAMESPACES, W
from toolkit.render.docx.zip import entry, write_zip

FONT = "Times New Roman"
ROOT = f'xmlns:w="{W}"'
BORDER = '<w:pBdr><w:bottom w:val="single" w:sz="6" w:space="1" w:color="000000"/></w:pBdr>'
COMPAT = "http://schemas.microsoft.com/office/word"
SWITCHES = (
    "overrideTableStyleFontSizeAndJustification",
    "enableOpenTypeFeatures",
    "doNotFlipMirrorIndents",
    "differentiateMultirowTableHeaders",
)


def base_docx(size: int) -> bytes:
    """Make the base file of a size pack (13 or 14), the same bytes each time."""
    files = {
        "[Content_Types].xml": parts.content_types(
            {}, {f"word/{name}.xml": kind for name, kind in parts.BASE_TYPES.items()}
        ),
        "_rels/.rels": parts.relationships([("rId1", "officeDocument", "word/document.xml")]),
        "word/document.xml": _document(),
        "word/_rels/document.xml.rels": parts.relationships(
            [(f"rId{n}", name, f"{name}.xml") for n, name in enumerate(KEPT, start=1)]
        ),
        "word/styles.xml": styles_xml(pack_of(size)),
        "word/settings.xml": _settings(),
        "word/fontTable.xml": _fonts(),
        "word/theme.xml": theme_xml(),
    }
    return write_zip(entry(name, text.encode(), level=9) for name, text in files.items())


KEPT = ("styles", "settings", "fontTable", "theme")


def _document() -> str:
    """Write a main part with one empty paragraph on an A4 sheet."""
    return (
        f"{DECLARATION}<w:document {NAMESPACES}><w:body><w:p/><w:sectPr>"
        f'<w:pgSz w:w="{page.WIDTH}" w:h="{page.HEIGHT}"/><w:pgMar w:top="{page.TOP}" '
        f'w:right="{page.RIGHT_WIDE}" w:bottom="{page.BOTTOM}" w:left="{page.LEFT}" '
        f'w:header="{page.HEADER}" w:footer="{page.FOOTER}" w:gutter="0"/>'
        "</w:sectPr></w:body></w:document>"
    )


def styles_xml(pack: Pack) -> str:
    """Write word/styles.xml: defaults, the three styles Word wants, then the table."""
    size = pack.body * 2
    return (
        f"{DECLARATION}<w:styles {ROOT}><w:docDefaults><w:rPrDefault><w:rPr>"
        f'<w:rFonts w:ascii="{FONT}" w:hAnsi="{FONT}" w:eastAsia="{FONT}" w:cs="{FONT}"/>'
        f'<w:color w:val="000000"/><w:sz w:val="{size}"/><w:szCs w:val="{size}"/>'
        '<w:lang w:val="vi-VN" w:eastAsia="vi-VN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>'
        "<w:pPrDefault/></w:docDefaults>"
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/>'
        "<w:qFormat/></w:style>"
        '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
        '<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>'
        '<w:style w:type="table" w:default="1" w:styleId="TableNormal">'
        '<w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr>'
        '<w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/>'
        '<w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/>'
        '<w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>'
        f'<w:style w:type="character" w:customStyle="1" w:styleId="{BOLD_ID}">'
        f'<w:name w:val="{BOLD_NAME}"/><w:aliases w:val="Đậm"/><w:qFormat/>'
        "<w:rPr><w:b/><w:bCs/></w:rPr></w:style>"
        f"{''.join(_style(style, pack) for style in STYLES)}</w:styles>"
    )


def _style(style: Style, pack: Pack) -> str:
    """Write one row of the table."""
    custom = "" if style.level else ' w:customStyle="1"'
    following = '<w:next w:val="Khoan"/>' if style.level else ""
    outline = f'<w:outlineLvl w:val="{style.level - 1}"/>' if style.level else ""
    size = style.half_points(pack)
    return (
        f'<w:style w:type="paragraph"{custom} w:styleId="{style.id}"><w:name w:val="{style.name}"/>'
        f'<w:aliases w:val="{style.vietnamese.replace(",", " -")}"/><w:basedOn w:val="Normal"/>'
        f"{following}<w:qFormat/><w:pPr>{_form(style.form, style.drawn)}{outline}</w:pPr>"
        f'<w:rPr>{_face(style.face)}<w:sz w:val="{size}"/><w:szCs w:val="{size}"/></w:rPr></w:style>'
    )


def _face(face: str) -> str:
    """Write bold and slant."""
    return "".join(f"<w:{letter}/><w:{letter}Cs/>" for letter in face)


def _form(form: Form, drawn: bool) -> str:
    """Write how the paragraph lies on the page."""
    height = f'w:line="{form.exact or form.line}" w:lineRule="{"exact" if form.exact else "auto"}"'
    keep = "<w:keepNext/>" if form.keep else ""
    indent = _indent(form)
    return (
        f"{keep}{BORDER if drawn else ''}"
        f'<w:spacing w:before="{form.before}" w:after="{form.after}" {height}/>'
        f'{indent}<w:jc w:val="{form.align}"/>'
    )


def _indent(form: Form) -> str:
    """Write the indents that a style has."""
    if form.left:
        return f'<w:ind w:left="{form.left + form.hanging}" w:hanging="{form.hanging}"/>'
    return f'<w:ind w:firstLine="{form.indent}"/>' if form.indent else ""


def _settings() -> str:
    """Write word/settings.xml: Word 2013 and later, no mirrored margins, a comma before decimals."""
    switches = "".join(
        f'<w:compatSetting w:name="{name}" w:uri="{COMPAT}" w:val="{value}"/>'
        for name, value in (("compatibilityMode", 15), *((switch, 1) for switch in SWITCHES))
    )
    return (
        f'{DECLARATION}<w:settings {ROOT}><w:zoom w:percent="100"/>'
        f'<w:defaultTabStop w:val="720"/><w:characterSpacingControl w:val="doNotCompress"/>'
        f'<w:compat>{switches}</w:compat><w:themeFontLang w:val="vi-VN"/>'
        '<w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/></w:settings>'
    )


def _fonts() -> str:
    """Write word/fontTable.xml, from which Word finds a like font where Times is missing."""
    return (
        f'{DECLARATION}<w:fonts {ROOT}><w:font w:name="{FONT}">'
        '<w:panose1 w:val="02020603050405020304"/><w:charset w:val="00"/>'
        '<w:family w:val="roman"/><w:pitch w:val="variable"/></w:font></w:fonts>'
    )
