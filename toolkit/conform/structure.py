"""The articles and khoản of a file, put together from its lines; nothing is compared here.

A khoản begins at a number, or, where numbers were lost, at the first words of one that the release knows. What follows
without a number of its own belongs to it.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from toolkit.conform.lines import Beginnings, Line, Sign, beginning
from toolkit.conform.pattern import joined
from toolkit.conform.witnesses import END, Plan, witnessed


@dataclass(frozen=True, slots=True)
class FoundArticle:
    """One article of the file: its number as printed, its title, the number of its chapter."""

    number: str
    title: str
    chapter: str
    paragraph: int = 0


@dataclass(frozen=True)
class FoundUnit:
    """One khoản of the file with the lines it is made of; `label` is empty where it has no number."""

    label: str
    lines: tuple[Line, ...]
    article: FoundArticle | None

    @property
    def words(self) -> str:
        """Give its words in the compared form."""
        return joined(line.words for line in self.lines)

    @property
    def typed(self) -> tuple[str, ...]:
        """Give its text and its điểm as they were typed; a line without a letter goes on where the last one ended."""
        texts: list[str] = []
        for line in self.lines:
            if texts and line.sign is not Sign.POINT:
                texts[-1] += f" {line.typed}"
            else:
                texts.append(line.typed)
        return tuple(texts)

    @property
    def letters(self) -> list[str]:
        """List the letters of its điểm."""
        return [line.label for line in self.lines if line.sign is Sign.POINT]

    @property
    def paragraph(self) -> int:
        """Give the number of its first paragraph."""
        return self.lines[0].paragraph

    def place(self) -> str:
        """Say where it stands, as it is printed."""
        number = f"khoản {self.label} " if self.label else ""
        return f"{number}Điều {self.article.number}" if self.article else number.strip()


@dataclass
class Structure:
    """A file taken apart: what stands before the articles, chapters, articles, khoản, and what stands behind.

    The first `titled` lines of `front` end with the title of the code; 0 where it has none.
    """

    front: list[Line] = field(default_factory=list)
    titled: int = 0
    chapters: list[Line] = field(default_factory=list)
    articles: list[FoundArticle] = field(default_factory=list)
    units: list[FoundUnit] = field(default_factory=list)
    loose: list[Line] = field(default_factory=list)
    behind: list[Line] = field(default_factory=list)


def structure(lines: list[Line], kind: str, plan: Plan, known: Beginnings) -> Structure:
    """Take a file apart; `kind` is the title by which the code begins."""
    title = kind.casefold()
    titled = next((n for n, line in enumerate(lines, 1) if line.words.casefold() == title), 0)
    found = witnessed(lines[titled:], plan, known)
    start = _start(found.code, titled > 0, {one.casefold() for one in plan.articles}, known)
    front = [*lines[:titled], *found.code[:start]]
    builder = _Builder(known, Structure(front=front, titled=titled, behind=found.behind))
    for line in found.code[start:]:
        builder.take(line)
    builder.close()
    return builder.made


def _start(lines: list[Line], titled: bool, titles: set[str], known: Beginnings) -> int:
    """Find the first line of the code, behind its title: where its first heading or words stand."""
    for number, line in enumerate(lines):
        heading = line.sign is Sign.ARTICLE and (titled or line.words.casefold() in titles)
        if line.sign is Sign.CHAPTER or heading or beginning(line.words) in known.units:
            return number
    return len(lines)


@dataclass
class _Builder:
    known: Beginnings
    made: Structure
    article: FoundArticle | None = None
    chapter: Line | None = None
    open: list[Line] = field(default_factory=list)
    label: str = ""
    ended: bool = False

    def take(self, line: Line) -> None:
        """Take the next line of the file."""
        if line.sign in (Sign.CHAPTER, Sign.ARTICLE):
            self._heading(line)
        elif line.sign is Sign.UNIT or beginning(line.words) in self.known.units:
            self._begin(line)
        else:
            self._go_on(line)

    def close(self) -> None:
        """End the khoản that is being read."""
        if self.open:
            self.made.units.append(FoundUnit(self.label, tuple(self.open), self.article))
        self.open, self.label = [], ""

    def _heading(self, line: Line) -> None:
        self.close()
        self.ended = False
        if line.sign is Sign.CHAPTER:
            self.chapter, self.article = line, None
            self.made.chapters.append(line)
            return
        chapter = self.chapter.label if self.chapter else ""
        self.article = FoundArticle(line.label, line.words, chapter, line.paragraph)
        self.made.articles.append(self.article)

    def _begin(self, line: Line) -> None:
        self.close()
        self.label = line.label if line.sign is Sign.UNIT else ""
        self._add(line)

    def _go_on(self, line: Line) -> None:
        past = self.ended and line.sign is not Sign.POINT
        if past or (self.article is None and not self.open):
            self._loose(line)
        else:
            self._add(line)

    def _loose(self, line: Line) -> None:
        """Take a line that belongs to no khoản: the title of a chapter, or what follows the closing mark."""
        chapters = self.made.chapters
        if chapters and not chapters[-1].words and not self.ended:
            self.chapter = chapters[-1] = replace(line, sign=Sign.CHAPTER, label=chapters[-1].label)
        else:
            self.made.loose.append(line)

    def _add(self, line: Line) -> None:
        self.open.append(line)
        self.ended = line.words.endswith(END)
