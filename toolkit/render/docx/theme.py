"""word/theme.xml, the smallest that the schema allows: black, white and Times New Roman.

No style of ours uses it. It is there because a validator asks for one, and because a Word that finds none
offers its users Calibri for what they add.
"""

from __future__ import annotations

from toolkit.render.docx.xml import DECLARATION

DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main"
FONT = "Times New Roman"
ACCENT = "404040"
FILL = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'


def theme_xml() -> str:
    """Write the theme."""
    return (
        f'{DECLARATION}<a:theme xmlns:a="{DRAWING}" name="quytac"><a:themeElements>'
        f'<a:clrScheme name="quytac">{_colors()}</a:clrScheme>'
        f'<a:fontScheme name="quytac">{_font("major")}{_font("minor")}</a:fontScheme>'
        f'<a:fmtScheme name="quytac"><a:fillStyleLst>{FILL * 3}</a:fillStyleLst>'
        f"<a:lnStyleLst>{_lines()}</a:lnStyleLst>"
        f"<a:effectStyleLst>{'<a:effectStyle><a:effectLst/></a:effectStyle>' * 3}</a:effectStyleLst>"
        f"<a:bgFillStyleLst>{FILL * 3}</a:bgFillStyleLst></a:fmtScheme>"
        "</a:themeElements></a:theme>"
    )


def _colors() -> str:
    """Write the twelve colours, in the schema's order."""
    names = {"dk1": "000000", "lt1": "FFFFFF", "dk2": "1F1F1F", "lt2": "F2F2F2"}
    names |= {f"accent{n}": ACCENT for n in range(1, 7)} | {"hlink": "000000", "folHlink": "000000"}
    return "".join(
        f'<a:{name}><a:srgbClr val="{color}"/></a:{name}>' for name, color in names.items()
    )


def _font(role: str) -> str:
    """Write one of the two fonts."""
    return (
        f'<a:{role}Font><a:latin typeface="{FONT}"/><a:ea typeface=""/><a:cs typeface=""/>'
        f"</a:{role}Font>"
    )


def _lines() -> str:
    """Write three line widths."""
    return "".join(f'<a:ln w="{width}">{FILL}</a:ln>' for width in (6350, 12700, 19050))
