"""Recognise the documents of a file and the parts of each: by words and places, never by our styles.

A file that looks like no administrative document is recognised as far as it goes; what is not there has no part.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from toolkit.check.form.body import body_roles
from toolkit.check.form.foot import find_foot, foot_roles
from toolkit.check.form.head import find_head, has_national, head_parts, tabbed_parts
from toolkit.check.form.roles import Anatomy, Part, Profile, Role, Segment, SegmentKind
from toolkit.check.form.texts import WORKING, folded, type_of
from toolkit.word.records import Table, WordFile, WordParagraph

ANNEX = re.compile(r"^phụ lục(?: (?:[ivxlc]+|\d+|số \d+))?$")
COMMITMENT = re.compile(r"cam kết|phiếu|danh sách|đơn ")


def anatomy(file: WordFile, profile: Profile | None = None, final: bool = False) -> Anatomy:
    """Recognise a file; the profile is found where none is given."""
    starts = _starts(file.paragraphs)
    ends = [*(start for start, _ in starts[1:]), len(file.paragraphs)]
    segments = tuple(
        _segment(file, kind, start, end) for (start, kind), end in zip(starts, ends, strict=True)
    )
    return Anatomy(file, profile or _profile(segments[0]), segments, final)


def _starts(paragraphs: Iterable[WordParagraph]) -> list[tuple[int, SegmentKind]]:
    """Find where documents begin: at a second national title, an annex label, a working page."""
    starts, titles = [(0, SegmentKind.MAIN)], 0
    for index, paragraph in enumerate(paragraphs):
        text = folded(paragraph.text)
        if not text:
            continue
        if has_national(paragraph):
            titles += 1
            if titles > 1 and starts[-1][1] is not SegmentKind.ANNEX:
                starts.append((_table_start(paragraphs, index), SegmentKind.ATTACHED))
        elif ANNEX.match(text) and paragraph.place.table is None and index:
            starts.append((index, SegmentKind.ANNEX))
        elif WORKING in text:
            starts.append((index, SegmentKind.WORKING))
    return starts


def _table_start(paragraphs: Iterable[WordParagraph], index: int) -> int:
    """Go back to the first paragraph of the table in which a paragraph stands."""
    listed = list(paragraphs)
    table = listed[index].place.table
    while index and table is not None and listed[index - 1].place.table == table:
        index -= 1
    return index


def _segment(file: WordFile, kind: SegmentKind, start: int, end: int) -> Segment:
    paragraphs = file.paragraphs[start:end]
    tables = [t for t in file.tables if start <= t.first < end and not t.nested]
    head = find_head(file, tables) if kind in (SegmentKind.MAIN, SegmentKind.ATTACHED) else None
    foot = find_foot(file, [t for t in tables if t is not head])
    headed = _headed(file, kind, head, range(start, end))
    taken = {part.index for part in headed}
    roles: dict[int, Role] = {}
    if foot is not None:
        roles |= foot_roles(file, foot)
    left = [i for i in range(start, end) if i not in roles and i not in taken]
    roles |= body_roles(file, kind, left, _other_tables(tables, head, foot))
    parts = [*headed, *(Part(i, role, file.paragraphs[i]) for i, role in roles.items())]
    section = paragraphs[0].place.section if paragraphs else 0
    ordered = tuple(sorted(parts, key=lambda part: (part.index, part.span or (0, 0))))
    return Segment(kind, ordered, head, foot, section)


def _headed(file: WordFile, kind: SegmentKind, head: Table | None, span: range) -> list[Part]:
    """Give the parts of the header, drawn as a table or by tabs."""
    if head is not None:
        return head_parts(file, head)
    return tabbed_parts(file, span) if kind in (SegmentKind.MAIN, SegmentKind.ATTACHED) else []


def _other_tables(tables: list[Table], head: Table | None, foot: Table | None) -> list[Table]:
    return [table for table in tables if table is not head and table is not foot]


def _profile(main: Segment) -> Profile:
    """Find the kind of document by its title, or by V/v and Kính gửi where it has none."""
    title = main.one(Role.TITLE)
    named = type_of(title.text.strip().split("\n")[0]) if title else None
    if named == "QUYẾT ĐỊNH":
        return Profile.DECISION
    if named == "BIÊN BẢN":
        return Profile.MINUTES
    if title is not None and named is None and COMMITMENT.search(folded(title.text)):
        return Profile.COMMITMENT
    if title is None and (main.one(Role.ABOUT) or main.one(Role.ADDRESSEE)):
        return Profile.LETTER
    return Profile.REPORT
