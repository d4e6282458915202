"""The parts of a document by Decree 30 (its ô số) and what is recognised of a file."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum, auto

from toolkit.word.records import Section, Table, WordFile, WordParagraph


class Role(StrEnum):
    """What a paragraph is in its document; the numbers are the ô of annex I, part IV."""

    SUPERIOR = auto()  # 2, cơ quan chủ quản
    ISSUER = auto()  # 2, cơ quan ban hành
    ISSUER_LINE = auto()
    NUMBER = auto()  # 3
    ABOUT = auto()  # 5b, V/v
    DRAFT_MARK = auto()
    NATIONAL = auto()  # 1, Quốc hiệu
    MOTTO = auto()  # 1, Tiêu ngữ
    MOTTO_LINE = auto()
    PLACE_DATE = auto()  # 4
    TITLE = auto()  # 5a, tên loại
    SUBJECT = auto()  # 5a, trích yếu
    SUBJECT_LINE = auto()
    ATTACHED_REF = auto()  # (Kèm theo …)
    AUTHORITY = auto()  # thẩm quyền ban hành
    BASIS = auto()  # 6, căn cứ
    DECIDES = auto()  # QUYẾT ĐỊNH:
    ADDRESSEE = auto()  # 9a, Kính gửi
    HEADING = auto()  # Phần, Chương, Mục, Tiểu mục
    HEADING_TITLE = auto()
    ARTICLE = auto()
    CLAUSE = auto()
    POINT = auto()
    BODY = auto()
    TABLE_CELL = auto()
    RECIPIENT_LABEL = auto()  # 9b
    RECIPIENT = auto()  # 9b
    SIGN_AUTHORITY = auto()  # 7a
    SIGN_NOTE = auto()  # (Ký, ghi rõ họ tên)
    SIGN_NAME = auto()  # 7b
    ANNEX_LABEL = auto()
    ANNEX_TITLE = auto()
    BOX = auto()  # 10b, 11
    SIGN_INFO = auto()  # 14, what an electronic signature prints
    BLANK = auto()


class SegmentKind(StrEnum):
    """The documents in one file: the main one, what is attached to it, annexes, a working page of a draft."""

    MAIN = auto()
    ATTACHED = auto()
    ANNEX = auto()
    WORKING = auto()


class Profile(StrEnum):
    """The kinds of documents that the rules tell apart (`--profile`)."""

    DECISION = "decision"
    LETTER = "letter"
    MINUTES = "minutes"
    REPORT = "report"
    COMMITMENT = "commitment"


@dataclass(frozen=True, slots=True)
class Part:
    """A paragraph with its role; `index` is its place in `WordFile.paragraphs`.

    Of a paragraph that holds several parts (lines, halves at a tab) each has its own characters from `span`.
    """

    index: int
    role: Role
    paragraph: WordParagraph
    span: tuple[int, int] | None = None

    @property
    def text(self) -> str:
        """Give its text with the label of automatic numbering before it."""
        label, text = self.paragraph.label, self.paragraph.text
        return f"{label} {text}" if label else text

    @property
    def start(self) -> int:
        """Give the place of the first character of `text` in the accepted text of the whole paragraph."""
        label = self.paragraph.label
        return (self.span[0] if self.span else 0) - (len(label) + 1 if label else 0)


@dataclass(frozen=True, slots=True)
class Segment:
    """One document of the file in reading order; `head` is its header table, `foot` the table of signatures."""

    kind: SegmentKind
    parts: tuple[Part, ...]
    head: Table | None
    foot: Table | None
    first_section: int

    def of(self, *roles: Role) -> list[Part]:
        """List its paragraphs of these roles."""
        return [part for part in self.parts if part.role in roles]

    def one(self, role: Role) -> Part | None:
        """Give its first paragraph of a role."""
        return next((part for part in self.parts if part.role is role), None)


@dataclass(frozen=True, slots=True)
class Anatomy:
    """A file with its documents recognised. `final`: blanks, comments and revisions are no longer to stand in it."""

    file: WordFile
    profile: Profile
    segments: tuple[Segment, ...]
    final: bool = False

    def kinds(self, *kinds: SegmentKind) -> list[Segment]:
        """List the segments of these kinds."""
        return [segment for segment in self.segments if segment.kind in kinds]

    def ruled(self, *kinds: SegmentKind) -> list[Segment]:
        """List the segments of these kinds (all but working pages) if the decree rules this kind of document.

        A commitment is none of its 29 types: of its text the decree asks nothing.
        """
        wanted = kinds or (SegmentKind.MAIN, SegmentKind.ATTACHED, SegmentKind.ANNEX)
        return [] if self.profile is Profile.COMMITMENT else self.kinds(*wanted)

    @property
    def main(self) -> Segment:
        """Give the main document."""
        return self.segments[0]

    def of(self, *roles: Role) -> Iterator[Part]:
        """Yield the paragraphs of these roles in all documents but working pages."""
        for segment in self.segments:
            if segment.kind is not SegmentKind.WORKING:
                yield from segment.of(*roles)

    def section(self, part: Part) -> Section:
        """Give the section in which a paragraph stands."""
        return self.file.sections[min(part.paragraph.place.section, len(self.file.sections) - 1)]
