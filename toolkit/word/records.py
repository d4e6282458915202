"""What a Word file says, as frozen records. Lengths are twips (1/1440 inch), sizes half-points."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property


class RefusalKind(StrEnum):
    """Why bytes are not read as a Word file."""

    NOT_WORD = "not-word"
    OLD_WORD = "old-word"
    ENCRYPTED = "encrypted"
    DAMAGED = "damaged"
    TOO_LARGE = "too-large"
    UNSAFE = "unsafe"


@dataclass(frozen=True, slots=True)
class Refusal:
    """A file that is not read; `detail` names the part or the figure, for the person who made it."""

    kind: RefusalKind
    detail: str = ""


class Change(StrEnum):
    """What a tracked change did to a run."""

    INSERTED = "inserted"
    DELETED = "deleted"


@dataclass(frozen=True, slots=True)
class RunFormat:
    """The effective formatting of a run. `color` is "auto" or six hex digits; fonts as named in the file.

    `size` and `position` (negative: lowered) are half-points, `spacing` and `fit` (the width into which the text is
    pressed) twips, `scale` percent. Colours: `theme_color` is what the theme says, and Word takes it before `color`;
    `fill` is a filling of Word 2010 ("noFill", a colour), which it takes before both; `shade_color` is the colour of
    the pattern of a shading. `effect` and `emphasis` are named as in the file.
    """

    ascii: str = ""
    hansi: str = ""
    cs: str = ""
    size: int = 20
    bold: bool = False
    italic: bool = False
    underline: bool = False
    color: str = "auto"
    highlight: bool = False
    shade: str = ""
    caps: bool = False
    raised: bool = False
    hidden: bool = False
    boxed: bool = False
    lang: str = ""
    east_asia: str = ""
    strike: bool = False
    double_strike: bool = False
    small_caps: bool = False
    outline: bool = False
    shadow: bool = False
    emboss: bool = False
    imprint: bool = False
    web_hidden: bool = False
    rtl: bool = False
    lowered: bool = False
    position: int = 0
    scale: int = 100
    spacing: int = 0
    fit: int | None = None
    theme_color: str = ""
    fill: str = ""
    highlight_color: str = ""
    shade_pattern: str = ""
    shade_color: str = "auto"
    effect: str = ""
    emphasis: str = ""


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text of one format; `field` is the code of the field whose result it is ("PAGE")."""

    text: str
    format: RunFormat
    change: Change | None = None
    field: str = ""


@dataclass(frozen=True, slots=True)
class ParagraphFormat:
    """The effective formatting of a paragraph; `first` is negative for a hanging indent.

    `boxed`: a border on all sides; `rule`: the kind of a border above or below alone, which draws a line;
    `dotted`: a tab of it draws dots or a line, to write on.
    """

    align: str = "left"
    left: int = 0
    right: int = 0
    first: int = 0
    before: int = 0
    after: int = 0
    line: int = 240
    line_rule: str = "auto"
    contextual: bool = False
    keep_next: bool = False
    page_break: bool = False
    boxed: bool = False
    rule: str = ""
    dotted: bool = False
    outline: int | None = None


@dataclass(frozen=True, slots=True)
class Line:
    """A horizontal line drawn in a paragraph and how: border, drawing, vml, underscores, hyphens."""

    how: str
    width: int
    solid: bool = True


@dataclass(frozen=True, slots=True)
class Place:
    """Where a paragraph stands: part, number within the part from 1, section from 0, and the cell if in a table.

    `table` is the number of the table in the file from 0; row and column from 0; `nested` counts tables around it.
    """

    part: str
    number: int
    section: int = 0
    table: int | None = None
    row: int = 0
    column: int = 0
    nested: int = 0
    box: bool = False


@dataclass(frozen=True, slots=True)
class Control:
    """A content control around or inside a paragraph."""

    tag: str
    alias: str
    lock: str


@dataclass(frozen=True, slots=True)
class WordParagraph:
    """One paragraph. `label` is what automatic numbering writes before it; `width` the room it has, in twips.

    `breaks` says that a page break stands in it, `ends_section` that it carries section properties.
    """

    place: Place
    style: str
    format: ParagraphFormat
    runs: tuple[Run, ...]
    mark: RunFormat
    label: str = ""
    label_format: str = ""
    controls: tuple[Control, ...] = ()
    bookmarks: tuple[str, ...] = ()
    lines: tuple[Line, ...] = ()
    pictures: int = 0
    width: int = 0
    breaks: bool = False
    mark_change: Change | None = None
    _cache: dict[str, str] = field(default_factory=dict, compare=False, repr=False)

    @property
    def text(self) -> str:
        """Give the text as after accepting all changes, without the label."""
        if "text" not in self._cache:
            kept = (run.text for run in self.runs if run.change is not Change.DELETED)
            self._cache["text"] = "".join(kept)
        return self._cache["text"]

    @property
    def changed(self) -> bool:
        """Tell whether a tracked change stands in it."""
        return self.mark_change is not None or any(run.change for run in self.runs)

    def shown(self) -> list[Run]:
        """List the runs that print something."""
        return [
            r
            for r in self.runs
            if r.text.strip() and r.change is not Change.DELETED and not r.format.hidden
        ]


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell: its width, the borders that it draws, and where its paragraphs stand in `WordFile.paragraphs`."""

    width: int
    borders: frozenset[str]
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Table:
    """One table; `borders` are the sides that the table draws, `split` whether a row may break over a page."""

    number: int
    nested: int
    grid: tuple[int, ...]
    borders: frozenset[str]
    rows: tuple[tuple[Cell, ...], ...]
    no_split: bool
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Section:
    """One section: page in twips, margins, page numbers; headers and footers by kind (default, first, even)."""

    number: int
    width: int
    height: int
    landscape: bool
    top: int
    bottom: int
    left: int
    right: int
    gutter: int
    header_distance: int
    footer_distance: int
    title_page: bool
    start: int | None
    number_format: str
    kind: str
    first: int
    last: int
    headers: dict[str, tuple[WordParagraph, ...]]
    footers: dict[str, tuple[WordParagraph, ...]]

    @property
    def room(self) -> int:
        """Give the width between the margins."""
        return self.width - self.left - self.right - self.gutter


@dataclass(frozen=True)
class WordFile:
    """A Word file as read. `custom_xml` are the texts of custom parts; `program` is who saved it last."""

    paragraphs: tuple[WordParagraph, ...]
    sections: tuple[Section, ...]
    tables: tuple[Table, ...]
    comments: int = 0
    mirrored: bool = False
    tracking: bool = False
    protected: bool = False
    macros: bool = False
    language: str = ""
    program: str = ""
    properties: dict[str, str] = field(default_factory=dict)
    custom_xml: tuple[bytes, ...] = ()
    notes: tuple[WordParagraph, ...] = ()
    unplaced: dict[str, int] = field(default_factory=dict)

    @cached_property
    def changed(self) -> bool:
        """Tell whether the file holds tracked changes."""
        return any(paragraph.changed for paragraph in self.paragraphs)
