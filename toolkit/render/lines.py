"""The fixed words of Decree 30 and how numbers join texts into lines, shared by every format.

Numbers are literal text (no Word numbering yields a b c d đ e g), so each format must join them alike.
Nothing here knows a file format.
"""

from __future__ import annotations

from toolkit.model.document import Article, Chapter, Kind, Paragraph, Point, Table, Unit

NATIONAL_TITLE = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
MOTTO = "Độc lập - Tự do - Hạnh phúc"
RECIPIENTS = "Nơi nhận:"
TO = "Kính gửi:"
DOTS = "…" * 10
"""Room for handwriting where nothing draws a line of dots."""


def chapter_line(chapter: Chapter) -> str:
    """Write `Chương I`: no stop after the number (Decree 30, annex I, part I, II.6đ)."""
    return f"Chương {chapter.number}"


def chapter_title(chapter: Chapter) -> str:
    """Write the chapter's title in capitals, as the same place asks."""
    return chapter.title.upper()


def article_line(article: Article) -> str:
    """Write `Điều 1. Title`."""
    return f"Điều {article.number}. {article.title}".rstrip()


def unit_line(unit: Unit) -> str:
    """Write `1. text`, or the text alone where the khoản is the only one of its article."""
    return f"{unit.number}. {unit.text}" if unit.number else unit.text


def point_line(point: Point) -> str:
    """Write `a) text`."""
    return f"{point.letter}) {point.text}"


def paragraph_line(paragraph: Paragraph) -> str:
    """Write a paragraph outside the articles with its bold beginning, if it has one."""
    text = f"{paragraph.lead} {paragraph.text}" if paragraph.lead else paragraph.text
    return f"{text} {DOTS}".lstrip() if paragraph.kind is Kind.FIELD else text


def table_lines(table: Table) -> list[str]:
    """Write a table where there are no columns: a line for the titles, then one for each row."""
    return [" | ".join(cell or "…" for cell in cells) for cells in table.lines()]
