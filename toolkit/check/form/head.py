"""Recognise the header: issuing body and number left, national title, motto, place and date right.

It is a table, or lines with tabs; a paragraph in it may hold several parts.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from toolkit.check.form.pieces import pieces
from toolkit.check.form.roles import Part, Role
from toolkit.check.form.texts import BOX, MOTTO, SIGN_INFO, folded, is_caps, is_national
from toolkit.word.records import Table, WordFile, WordParagraph

NUMBER = re.compile(r"^số\s*:?(?:\s|$|\d|/|\.|…)")
ABOUT = re.compile(r"^(?:v/v|về việc)\b")
DATE = re.compile(r"ngày.*tháng.*năm|\bngày\s+\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{4}")
UNIT = re.compile(r"^(?:tỉnh|thành phố|xã|phường|đặc khu)\b")
MOTTO_WORDS = re.compile(r"độc\s+lập\W+tự\s+do\W+hạnh\s+phúc")
DRAFT = re.compile(r"^\(?\s*dự thảo\b.{0,30}$")
BODY = re.compile(
    r"^(?:ubnd|ủy ban|hđnd|hội đồng|bộ(?! quy| luật)|sở|phòng|ban(?! hành)|cục|chi cục"
    r"|trường|trung tâm|viện|học viện|đại học|văn phòng)\b"
)
"""How names of bodies begin: a second line that does so is another body, not the rest of the first."""


def find_head(file: WordFile, tables: Iterable[Table]) -> Table | None:
    """Find the first table that holds the national title."""
    for table in tables:
        if any(has_national(p) for p in file.paragraphs[table.first : table.last]):
            return table
    return None


def has_national(paragraph: WordParagraph) -> bool:
    """Tell whether Quốc hiệu stands in a paragraph, alone or beside something else."""
    return any(is_national(piece) for piece in re.split(r"[\t\n]", paragraph.text))


def head_parts(file: WordFile, table: Table) -> list[Part]:
    """Give the parts of the header table in reading order."""
    found: list[Part] = []
    for index in range(table.first, table.last):
        paragraph = file.paragraphs[index]
        found += _cell_parts(index, paragraph, paragraph.place.column == 0)
    return _told_apart(found)


def _cell_parts(index: int, paragraph: WordParagraph, left: bool) -> list[Part]:
    """Give a paragraph as one part, or its lines where they are not of one kind and weight."""
    role = _left if left else _right
    lines = [
        Part(index, role(piece.paragraph), piece.paragraph, (piece.first, piece.last))
        for piece in pieces(paragraph, "\n")
    ]
    if len({(part.role, _is_bold(part)) for part in lines}) > 1:
        return lines
    return [Part(index, role(paragraph), paragraph)]


def tabbed_parts(file: WordFile, indexes: Sequence[int]) -> list[Part]:
    """Give the parts of a header of lines with tabs: from the first line with a tab to the last one in a row."""
    rows = [i for i in indexes if file.paragraphs[i].place.table is None]
    at = next((n for n, i in enumerate(rows) if _is_tabbed(file.paragraphs[i])), None)
    if at is None:
        return []
    found: list[Part] = []
    for index in _run_of_tabs(file, rows, at):
        found += _halves(index, file.paragraphs[index])
    return _told_apart(found)


def _is_tabbed(paragraph: WordParagraph) -> bool:
    text = folded(paragraph.text)
    both = has_national(paragraph) or (NUMBER.match(text) and DATE.search(text))
    return "\t" in paragraph.text.strip() and bool(both)


def _run_of_tabs(file: WordFile, rows: Sequence[int], at: int) -> Iterator[int]:
    for index in rows[at:]:
        text = file.paragraphs[index].text
        if text.strip() and "\t" not in text:
            return
        yield index


def _halves(index: int, paragraph: WordParagraph) -> list[Part]:
    """Give what stands left and right in a line with tabs; a half counts as centred, tab stops are not read."""
    halves = pieces(paragraph, "\t")
    alone = len(halves) == 1 and _right(halves[0].paragraph) not in (Role.BODY, Role.MOTTO_LINE)
    found = []
    for at, half in enumerate(halves):
        role = _right if alone or at == len(halves) - 1 > 0 else _left
        centred = replace(half.paragraph.format, align="center", first=0, left=0, right=0)
        shown = replace(half.paragraph, format=centred, _cache={})
        found.append(Part(index, role(half.paragraph), shown, (half.first, half.last)))
    return found or [Part(index, Role.BLANK, paragraph)]


def _left(paragraph: WordParagraph) -> Role:
    text = folded(paragraph.text)
    if paragraph.lines and not text.strip("_- –—"):
        return Role.ISSUER_LINE
    if not text:
        return Role.BLANK
    if BOX.match(text) or SIGN_INFO.match(text):
        return Role.BOX if BOX.match(text) else Role.SIGN_INFO
    if NUMBER.match(text):
        return Role.NUMBER
    if ABOUT.match(text):
        return Role.ABOUT
    return Role.DRAFT_MARK if DRAFT.match(text) else Role.ISSUER


def _right(paragraph: WordParagraph) -> Role:
    text = folded(paragraph.text)
    if paragraph.lines and not text.strip("_- –—"):
        return Role.MOTTO_LINE
    if not text:
        return Role.BLANK
    if BOX.match(text) or SIGN_INFO.match(text):
        return Role.BOX if BOX.match(text) else Role.SIGN_INFO
    if is_national(text):
        return Role.NATIONAL
    if text == folded(MOTTO) or MOTTO_WORDS.search(text):
        return Role.MOTTO
    return Role.PLACE_DATE if DATE.search(text) else Role.BODY


def _told_apart(parts: list[Part]) -> list[Part]:
    """Give the lines of the superior their role, and those in which a clerk went on with V/v."""
    parts = list(_abouts(parts))
    names = [part for part in parts if part.role is Role.ISSUER]
    superiors = names[: _superiors(names)]
    return [replace(part, role=Role.SUPERIOR) if part in superiors else part for part in parts]


def _abouts(parts: Iterable[Part]) -> Iterator[Part]:
    about: tuple[int, int] | None = None
    for part in parts:
        cell = part.paragraph.place.row, part.paragraph.place.column
        if part.role is Role.ABOUT:
            about = cell
        yield replace(part, role=Role.ABOUT) if part.role is Role.ISSUER and cell == about else part


def _superiors(names: list[Part]) -> int:
    """Count the superior's lines: by weight; in equal weight the first, if the second names another body."""
    if len(names) < 2:
        return 0
    bold = [_is_bold(part) for part in names]
    if not bold[0] and any(bold):
        return bold.index(True)
    first, second = folded(names[0].text), folded(names[1].text)
    whole = UNIT.match(second) and first.startswith(("ủy ban nhân dân", "hội đồng nhân dân"))
    if (whole and is_caps(names[0].text)) or (bold[0] and not BODY.match(second)):
        return 0
    return 1


def _is_bold(part: Part) -> bool:
    return all(run.format.bold for run in part.paragraph.shown())
