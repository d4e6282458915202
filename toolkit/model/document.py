"""The assembled document, free of any format: parts with letterhead, paragraphs, chapters and closing.

`assemble` makes it, `render` turns it into bytes. Texts are final: numbered, filled, NFC.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from toolkit.model.terms import Standing


class State(StrEnum):
    """Trạng thái: draft is marked, final waits for number, date and signature, issued carries them."""

    DRAFT = "draft"
    FINAL = "final"
    ISSUED = "issued"


class Kind(StrEnum):
    """The kinds of paragraph outside the code's articles; a renderer gives each its form by Decree 30."""

    TYPE = "type"  # tên loại, centred bold capitals
    SUBJECT = "subject"  # trích yếu, centred bold
    LINE = "line"  # the short line under trích yếu or (Kèm theo …)
    AUTHORITY = "authority"  # thẩm quyền ban hành
    BASIS = "basis"  # căn cứ, italic
    ENACTING = "enacting"  # QUYẾT ĐỊNH:
    ARTICLE = "article"  # Điều of the decision: number bold, text regular
    BODY = "body"  # running text
    ATTACHED_TO = "attached-to"  # (Kèm theo Quyết định số …)
    ANNEX = "annex"  # Phụ lục, its label on a line of its own
    HEADING = "heading"  # a numbered heading of an annex: "1. …", bold
    TABLE_NOTE = "table-note"  # running text right under a table
    TO = "to"  # Kính gửi:, with its one receiver or alone above several
    ADDRESSEE = "addressee"  # one of several receivers, "- …;"
    CHOICE = "choice"  # a line of a form with boxes to tick, or words above them
    FIELD = "field"  # a line of a form: its label, then dots to the margin for handwriting
    LARGE_TITLE = "large-title"  # title of a page for those who have just learned to read
    LARGE = "large"  # one large line of such a page
    NOTE_TITLE = "note-title"  # heading of a page that is not part of the document
    NOTE = "note"  # one line of such a page


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph; `lead` is the bold beginning of an article ("Điều 1.")."""

    kind: Kind
    text: str
    lead: str = ""


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a table: its title, its share of the width in hundredths, whether its cells are centred."""

    title: str
    share: int
    centred: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """A ruled table among the paragraphs of a part: as many cells in each row as columns.

    An empty cell is room for handwriting, and its row is high enough for it.
    """

    columns: tuple[Column, ...]
    rows: tuple[tuple[str, ...], ...]

    def lines(self) -> list[tuple[str, ...]]:
        """List the titles and the rows, as they are read."""
        return [tuple(column.title for column in self.columns), *self.rows]


Block = Paragraph | Table


@dataclass(frozen=True, slots=True)
class Point:
    """One điểm: its Vietnamese letter and its text."""

    letter: str
    text: str


@dataclass(frozen=True, slots=True)
class Unit:
    """One khoản, made of one clause. `number` is 0 when it stands alone in its article and is not numbered.

    `own` marks the school's own text (added or reworded); `digest` is the sha256 of the normal text. `rests_on` names
    the places behind it for a reader on a screen; it is no part of what is signed.
    """

    clause: str
    title: str
    wording: date | None
    standing: Standing
    number: int
    text: str
    points: tuple[Point, ...] = ()
    own: bool = False
    digest: str = ""
    rests_on: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Article:
    """One điều; numbers run through the whole code."""

    id: str
    number: int
    title: str
    units: tuple[Unit, ...]


@dataclass(frozen=True, slots=True)
class Chapter:
    """One chương with its Roman number."""

    id: str
    number: str
    title: str
    articles: tuple[Article, ...]


@dataclass(frozen=True, slots=True)
class Letterhead:
    """The header table: issuing body left, national title right; number and date only on the decision.

    `number` and `place_date` are whole lines; blanks in them are spaces to be filled by hand after signing.
    `about` is the trích yếu of an official letter, which stands under its number ("V/v …").
    """

    superior: str
    issuer: str
    number: str = ""
    place_date: str = ""
    draft_mark: str = ""
    about: str = ""


@dataclass(frozen=True, slots=True)
class Signature:
    """One who signs: the lines above the name, how to sign ("(Ký, ghi rõ họ tên)"), the name."""

    authority: tuple[str, ...]
    name: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Closing:
    """Nơi nhận and the signature block; `authority` are the lines above the name, `note` how to sign.

    `left` signs beside, as the secretary of a meeting does; Nơi nhận then stands below. `dated` is the place and day of
    a form, which has none in its header.
    """

    recipients: tuple[str, ...]
    authority: tuple[str, ...]
    name: str
    note: str = ""
    left: Signature | None = None
    dated: str = ""


@dataclass(frozen=True, slots=True)
class Part:
    """A section with its own page numbering: the decision, the code, an annex, or a working page (`note`)."""

    id: str
    letterhead: Letterhead | None = None
    paragraphs: tuple[Block, ...] = ()
    chapters: tuple[Chapter, ...] = ()
    closing: Closing | None = None

    def lines(self) -> list[str]:
        """List what is read outside the articles: names in the header, paragraphs and cells, the closing."""
        head, closing = self.letterhead, self.closing
        lines = [head.superior, head.issuer, head.about] if head else []
        for block in self.paragraphs:
            rows = block.lines() if isinstance(block, Table) else [(block.lead, block.text)]
            lines += [" ".join(filter(None, row)) for row in rows]
        lines += [*closing.recipients, *closing.authority, closing.name] if closing else []
        return [line for line in lines if line]


@dataclass(frozen=True, slots=True)
class Document:
    """A whole file. `footer` stands on every page (sample or draft mark), empty for a real final document.

    `digest` is the sha256 of all that is signed (decision, code and annex, without number and date): the same text has
    the same digest, whatever the state.
    """

    title: str
    subject: str
    creator: str
    day: date
    state: State
    version: str
    size: int
    school_copy: bool
    footer: str
    parts: tuple[Part, ...]
    digest: str = ""

    def units(self) -> list[Unit]:
        """List every khoản of the code in order."""
        return [
            unit
            for part in self.parts
            for chapter in part.chapters
            for article in chapter.articles
            for unit in article.units
        ]
