"""Recognise the header table: issuing body and number left, national title, motto, place and date right."""

from __future__ import annotations

import re
from collections.abc import Iterable

from toolkit.check.form.roles import Role
from toolkit.check.form.texts import MOTTO, NATIONAL, folded, is_caps
from toolkit.word.records import Table, WordFile, WordParagraph

NUMBER = re.compile(r"^số\s*:?(?:\s|$|\d|/)")
ABOUT = re.compile(r"^(?:v/v|về việc)\b")
DATE = re.compile(r"ngày.*tháng.*năm")
UNIT = re.compile(r"^(?:tỉnh|thành phố|xã|phường|đặc khu)\b")
MOTTO_WORDS = re.compile(r"độc\s+lập\W+tự\s+do\W+hạnh\s+phúc")


def find_head(file: WordFile, tables: Iterable[Table]) -> Table | None:
    """Find the first table that holds the national title."""
    wanted = folded(NATIONAL)
    for table in tables:
        if any(folded(p.text) == wanted for p in file.paragraphs[table.first : table.last]):
            return table
    return None


def head_roles(file: WordFile, table: Table) -> dict[int, Role]:
    """Give each paragraph of the header table its role."""
    roles: dict[int, Role] = {}
    names: list[int] = []
    about: tuple[int, int] | None = None
    for index in range(table.first, table.last):
        paragraph = file.paragraphs[index]
        left = paragraph.place.column == 0
        role = _left(paragraph) if left else _right(paragraph)
        cell = paragraph.place.row, paragraph.place.column
        about = cell if role is Role.ABOUT else about
        if role is Role.ISSUER and about == cell:
            role = Role.ABOUT  # a clerk breaks V/v into several paragraphs
        if role is Role.ISSUER:
            names.append(index)
        roles[index] = role
    roles |= dict.fromkeys(_superiors(file, names), Role.SUPERIOR)
    return roles


def _left(paragraph: WordParagraph) -> Role:
    text = folded(paragraph.text)
    if paragraph.lines and not text.strip("_- –—"):
        return Role.ISSUER_LINE
    if not text:
        return Role.BLANK
    if NUMBER.match(text):
        return Role.NUMBER
    if ABOUT.match(text):
        return Role.ABOUT
    return Role.DRAFT_MARK if text == "dự thảo" else Role.ISSUER


def _right(paragraph: WordParagraph) -> Role:
    text = folded(paragraph.text)
    if paragraph.lines and not text.strip("_- –—"):
        return Role.MOTTO_LINE
    if not text:
        return Role.BLANK
    if text == folded(NATIONAL):
        return Role.NATIONAL
    if text == folded(MOTTO) or MOTTO_WORDS.search(text):
        return Role.MOTTO
    return Role.PLACE_DATE if DATE.search(text) else Role.BODY


def _superiors(file: WordFile, names: list[int]) -> list[int]:
    """Tell the superior's lines from the issuer's: by weight, else the first line, unless it names one body in two."""
    if len(names) < 2:
        return []
    bold = [all(r.format.bold for r in file.paragraphs[i].shown()) for i in names]
    if not bold[0] and any(bold):
        return names[: bold.index(True)]
    second = folded(file.paragraphs[names[1]].text)
    first = folded(file.paragraphs[names[0]].text)
    whole = UNIT.match(second) and first.startswith(("ủy ban nhân dân", "hội đồng nhân dân"))
    return [] if whole and is_caps(file.paragraphs[names[0]].text) else names[:1]
