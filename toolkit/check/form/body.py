"""Recognise what stands between header and signatures: title, subject, căn cứ, chapters, articles, points."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, field

from toolkit.check.form.head import ABOUT, DATE, MOTTO_WORDS, NUMBER
from toolkit.check.form.roles import Role, SegmentKind
from toolkit.check.form.texts import BOX, SIGN_INFO, folded, is_caps, is_national, type_of
from toolkit.word.records import Table, WordFile, WordParagraph

HEADING = re.compile(r"^(?:phần|chương|mục|tiểu mục)\s+(?:[ivxlc]+|\d+|thứ \w+)\s*[.:]?$")
TITLED_HEADING = re.compile(
    r"^(?:phần|chương|mục|tiểu mục)\s+(?:[ivxlc]+|\d+|thứ \w+)\s*[.:–-]?\s+(?=\S)"
)
ARTICLE = re.compile(r"^điều\s+\d+\s*(?:[.:)/–-]|$)")
NAMED_ARTICLE = re.compile(r"^điều\s+\d+\b")
CLAUSE = re.compile(r"^\d+\s?[.)/](?!\d)")
POINT = re.compile(r"^(?:\(?[a-zđăâêôơư]{1,2}\s?\)|[a-zđăâêôơư]\s?[./](?=\s|$))")
"""Matched on the letters as they are: “A. MỞ ĐẦU” and “TS. An” are no points."""

BASIS = re.compile(r"^(?:[-–+•*]\s*)?(?:căn cứ|theo đề nghị|xét đề nghị|thực hiện|xét tờ trình)\b")
DECIDES = re.compile(r"^(?:quyết định|quyết nghị)\s*:?$")
ATTACHED = re.compile(r"^\((?:ban hành )?kèm theo")
RECIPIENTS = re.compile(r"^nơi nhận\b")
OFFICE = re.compile(r"^(?:ubnd|ủy ban nhân dân|sở|phòng giáo dục|trường|trung tâm)\b")
SUBJECT = re.compile(r"^(?:về việc|về|v/v|ban hành|phê duyệt)\b")
TELLING = re.compile(r"^(?:hôm nay|vào|lúc|hồi|\d+[.)])|^[^,]*[:(]")
"""How a sentence begins that only tells of a day."""

ORNAMENT = re.compile(r"^[\s_\-–—*=~o0]*$")
"""What clerks set between parts: nothing, dashes, stars, “---o0o---”."""

LONG = 200
OPENING = 40
"""So many paragraphs from the start a title is looked for."""

LINE_UNDER = {Role.MOTTO: Role.MOTTO_LINE, Role.ISSUER: Role.ISSUER_LINE}
"""What a line is under a part of a header that stands in free paragraphs."""


@dataclass(slots=True)
class _State:
    """How far the reading has come."""

    kind: SegmentKind
    awaited: bool = False
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
    near = (file.paragraphs[index] for index in indexes[:OPENING])
    state = _State(kind, any(_is_type(paragraph) for paragraph in near))
    inside = {i for table in tables for i in range(table.first, table.last)}
    for index in indexes:
        paragraph = file.paragraphs[index]
        state.roles[index] = Role.TABLE_CELL if index in inside else _role(paragraph, state)
    return state.roles


def _role(paragraph: WordParagraph, state: _State) -> Role:
    text = folded(f"{paragraph.label} {paragraph.text}")
    if ORNAMENT.match(text):
        return _empty(paragraph, state)
    for read in (_loose, _opening, _structure):
        role = read(paragraph, text, state)
        if role is not None:
            return role
    state.started = state.title or not state.awaited
    return Role.BODY


def _is_type(paragraph: WordParagraph) -> bool:
    """Tell a title that is one of the types: where one stands ahead, what comes before it is header, not text."""
    first = paragraph.text.strip().partition("\n")[0]
    shown = is_caps(first) or _shown(paragraph, "caps") or paragraph.format.align == "center"
    return shown and type_of(first) is not None


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
    if BOX.match(text) and (paragraph.place.box or not state.started):
        return Role.BOX
    if SIGN_INFO.match(text) and (paragraph.place.box or not state.started):
        return Role.SIGN_INFO
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
    if not state.started and _is_place_date(paragraph, text):
        return Role.PLACE_DATE
    return None


def _is_place_date(paragraph: WordParagraph, text: str) -> bool:
    """Tell “Mơ, ngày …” from a sentence or a line of a form in which a day is written."""
    short = "," in text and len(text) < 80 and not text.endswith(":")
    loose = paragraph.format.align != "both" and not TELLING.match(text)
    return short and loose and bool(DATE.search(text))


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
    if DECIDES.match(text) and state.title:
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
    raw, centred = paragraph.text.strip(), paragraph.format.align == "center"
    if not state.title:
        return _title(paragraph, state)
    if any(pattern.match(text) for pattern in (HEADING, TITLED_HEADING, ARTICLE, CLAUSE)):
        return None
    caps = centred and (is_caps(raw) or _shown(paragraph, "caps"))
    # The line under trích yếu may be drawn elsewhere: after small letters capitals are who decides.
    decides = caps and state.kind is SegmentKind.MAIN and Role.SUBJECT in state.roles.values()
    if not state.subject and not decides:
        named = centred or (SUBJECT.match(text) and _shown(paragraph, "bold"))
        return Role.SUBJECT if named else None
    return Role.AUTHORITY if caps and state.kind is SegmentKind.MAIN else None


def _title(paragraph: WordParagraph, state: _State) -> Role | None:
    """Read the title; where trích yếu stands in the same paragraph after a line break, it is read too."""
    first, _, rest = paragraph.text.strip().partition("\n")
    caps = is_caps(first) or _shown(paragraph, "caps")
    other = not state.awaited and caps and paragraph.format.align == "center"
    if not (type_of(first) or other):
        return None
    state.title, state.subject = True, bool(rest.strip())
    return Role.TITLE


def _shown(paragraph: WordParagraph, name: str) -> bool:
    """Tell whether all that prints has a formatting."""
    shown = paragraph.shown()
    return bool(shown) and all(getattr(run.format, name) for run in shown)


def _structure(paragraph: WordParagraph, text: str, state: _State) -> Role | None:
    titled, state.heading = state.heading, False
    if HEADING.match(text) or _is_titled_heading(paragraph, text):
        state.heading = bool(HEADING.match(text))
        state.started = True
        return Role.HEADING
    numbered = _numbered(paragraph, text)
    if titled and not numbered and (is_caps(paragraph.text) or paragraph.format.align == "center"):
        return Role.HEADING_TITLE
    state.started |= numbered is not None
    return numbered


def _is_titled_heading(paragraph: WordParagraph, text: str) -> bool:
    """Tell a heading with its title in one paragraph from a sentence that begins with “Mục 2 …”."""
    found = TITLED_HEADING.match(text)
    title = f"{paragraph.label} {paragraph.text}".strip()[found.end() :] if found else ""
    centred = paragraph.format.align == "center"
    return bool(title) and len(text) < LONG and (is_caps(title) or centred)


def _numbered(paragraph: WordParagraph, text: str) -> Role | None:
    raw = unicodedata.normalize("NFC", f"{paragraph.label} {paragraph.text}").strip()
    if ARTICLE.match(text) or (NAMED_ARTICLE.match(text) and _lead_is_bold(paragraph)):
        return Role.ARTICLE
    if CLAUSE.match(text):
        return Role.CLAUSE
    return Role.POINT if POINT.match(raw) else None


def _lead_is_bold(paragraph: WordParagraph) -> bool:
    """Tell “Điều 5 Tên” (a dot is missing) from a sentence that begins with “Điều 5 Luật …”."""
    shown = paragraph.shown()
    return bool(shown) and shown[0].format.bold
