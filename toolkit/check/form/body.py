"""Recognise what stands between header and signatures: title, subject, căn cứ, chapters, articles, points."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from toolkit.check.form.head import ABOUT, DATE, MOTTO_WORDS, NUMBER
from toolkit.check.form.roles import Role, SegmentKind
from toolkit.check.form.texts import folded, is_caps, is_national, type_of
from toolkit.word.records import Table, WordFile, WordParagraph

HEADING = re.compile(r"^(?:phần|chương|mục|tiểu mục)\s+(?:[ivxlc]+|\d+|thứ \w+)\s*[.:]?$")
ARTICLE = re.compile(r"^điều\s+\d+")
CLAUSE = re.compile(r"^\d+\s?[.)/](?!\d)")
POINT = re.compile(r"^\(?[a-zđăâêôơư]{1,2}\s?[).](?:\s|$)")
BASIS = re.compile(r"^(?:căn cứ|theo đề nghị|xét đề nghị|thực hiện|xét tờ trình)\b")
DECIDES = re.compile(r"^(?:quyết định|quyết nghị)\s*:$")
ATTACHED = re.compile(r"^\((?:ban hành )?kèm theo")
RECIPIENTS = re.compile(r"^nơi nhận\b")
BOX = re.compile(r"^(?:hỏa tốc|thượng khẩn|khẩn|lưu hành nội bộ|xem xong trả lại)$")
OFFICE = re.compile(r"^(?:ubnd|ủy ban nhân dân|sở|phòng giáo dục|trường|trung tâm)\b")
LONG = 200
LINE_UNDER = {Role.MOTTO: Role.MOTTO_LINE, Role.ISSUER: Role.ISSUER_LINE}
"""What a line is under a part of a header that stands in free paragraphs."""


@dataclass(slots=True)
class _State:
    """How far the reading has come."""

    kind: SegmentKind
    title: bool = False
    subject: bool = False
    decided: bool = False
    started: bool = False
    heading: bool = False
    addressed: bool = False
    received: bool = False
    roles: dict[int, Role] = field(default_factory=dict)


def body_roles(
    file: WordFile, kind: SegmentKind, indexes: Sequence[int], tables: Sequence[Table]
) -> dict[int, Role]:
    """Give each paragraph outside header and signatures its role."""
    state = _State(kind)
    inside = {i for table in tables for i in range(table.first, table.last)}
    for index in indexes:
        paragraph = file.paragraphs[index]
        state.roles[index] = Role.TABLE_CELL if index in inside else _role(paragraph, state)
    return state.roles


def _role(paragraph: WordParagraph, state: _State) -> Role:
    text = folded(f"{paragraph.label} {paragraph.text}")
    if not text.strip("_- –—"):
        return _empty(paragraph, state)
    for read in (_loose, _opening, _structure):
        role = read(paragraph, text, state)
        if role is not None:
            return role
    state.started = True
    return Role.BODY


def _empty(paragraph: WordParagraph, state: _State) -> Role:
    if paragraph.lines and not state.started:
        above = [role for role in state.roles.values() if role is not Role.BLANK]
        if not state.title and above and above[-1] in LINE_UNDER:
            return LINE_UNDER[above[-1]]
        state.subject = True
        return Role.SUBJECT_LINE
    return Role.BLANK


def _loose(paragraph: WordParagraph, text: str, state: _State) -> Role | None:
    """Read what belongs into a header or foot table but stands free."""
    if BOX.match(text):
        return Role.BOX
    if is_national(text):
        return Role.NATIONAL
    if MOTTO_WORDS.fullmatch(text):
        return Role.MOTTO
    if RECIPIENTS.match(text):
        state.received = True
        return Role.RECIPIENT_LABEL
    if state.received and text.startswith("-"):
        return Role.RECIPIENT
    if not state.title and not state.started and OFFICE.match(text) and is_caps(paragraph.text):
        return Role.ISSUER
    if not state.title and not state.started and NUMBER.match(text):
        return Role.NUMBER
    if not state.title and not state.started and ABOUT.match(text):
        return Role.ABOUT
    if (
        not state.started
        and DATE.search(text)
        and "," in text
        and len(text) < 80
        and paragraph.format.align != "both"
    ):
        return Role.PLACE_DATE
    return None


def _opening(paragraph: WordParagraph, text: str, state: _State) -> Role | None:
    if state.kind is SegmentKind.ANNEX and not state.title:
        return _annex(text, state)
    if ATTACHED.match(text) and not state.started:
        return Role.ATTACHED_REF
    if text.startswith("kính gửi"):
        state.addressed = True
        return Role.ADDRESSEE
    if state.addressed and not state.started and text.startswith("-"):
        return Role.ADDRESSEE
    if DECIDES.match(text) and state.title and not state.decided:
        state.decided = True
        return Role.DECIDES
    if not state.decided and not state.started and BASIS.match(text):
        state.subject = True
        return Role.BASIS
    return _centred(paragraph, text, state)


def _annex(text: str, state: _State) -> Role | None:
    if text.startswith("phụ lục"):
        return Role.ANNEX_LABEL
    state.title = state.subject = True
    return Role.ANNEX_TITLE


def _centred(paragraph: WordParagraph, text: str, state: _State) -> Role | None:
    if state.started or state.addressed or len(text) > LONG:
        return None
    raw = paragraph.text.strip()
    if not state.title:
        if type_of(raw) or (is_caps(raw) and paragraph.format.align == "center"):
            state.title = True
            return Role.TITLE
        return None
    if HEADING.match(text) or ARTICLE.match(text) or CLAUSE.match(text):
        return None
    told = Role.SUBJECT in state.roles.values()
    if not state.subject and paragraph.format.align == "center" and not (told and is_caps(raw)):
        return Role.SUBJECT
    if state.kind is SegmentKind.MAIN and is_caps(raw) and paragraph.format.align == "center":
        return Role.AUTHORITY
    return None


def _structure(paragraph: WordParagraph, text: str, state: _State) -> Role | None:
    titled, state.heading = state.heading, False
    if HEADING.match(text):
        state.heading = state.started = True
        return Role.HEADING
    if titled and (is_caps(paragraph.text) or paragraph.format.align == "center"):
        return Role.HEADING_TITLE
    for pattern, role in ((ARTICLE, Role.ARTICLE), (CLAUSE, Role.CLAUSE), (POINT, Role.POINT)):
        if pattern.match(text):
            state.started = True
            return role
    return None
