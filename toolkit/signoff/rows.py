"""The rows of one sheet → people: titles, totals and signatures are passed over, doubtful cells are told."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from toolkit.messages import Message, msg
from toolkit.model.grid import Grid
from toolkit.model.problem import Level
from toolkit.model.signing import Person
from toolkit.model.text import bare
from toolkit.signoff import groups
from toolkit.signoff.cells import Birth, birth_from, birth_of, name_fault, text_of
from toolkit.signoff.findings import Findings
from toolkit.signoff.heads import Column
from toolkit.signoff.layout import Layout
from toolkit.signoff.legacy import Encoding, read_as

NAMES = (Column.NAME, Column.FAMILY, Column.MIDDLE, Column.GIVEN)
INDEX = re.compile(r"\(?(\d{1,2}|[a-z])\)?")
SECTION = re.compile(r"((hoc sinh )?(nam|nu))[: ]*\d*")
"""A row under the heads that numbers the columns (A, B, 1, 2), and one that only parts boys from girls."""

FOOT = re.compile(
    r"(tong (so|cong)\b|tong ?:|cong ?[:\d]|danh sach (nay )?(gom|co)\b|an dinh\b|si so\b|nguoi lap\b|"
    r"(pho )?hieu truong$|giao vien chu nhiem\b|gvcn\b|ghi chu\b|trong do\b|so luong\b|(nam|nu) ?:|"
    r".*\bngay .{0,8} ?thang .{0,8} ?nam\b).*"
)
"""What ends a list. Families are called Tống and Công too: a total has its second word, a colon or a number."""


def raw_name(row: tuple[object, ...], layout: Layout) -> str:
    """Join the cells of a name."""
    parts = (layout.columns[c] for c in NAMES if c in layout.columns)
    return " ".join(filter(None, (text_of(row[n]) for n in parts if n < len(row))))


@dataclass
class Reading:
    """The rows of one sheet on their way to people."""

    grid: Grid
    layout: Layout
    encoding: Encoding
    findings: Findings
    group: str
    carried: str = ""
    ended: bool = False

    def people(self) -> Iterator[tuple[Person, str]]:
        """Yield each person with the number that the school has given it, if any."""
        for number in range(self.layout.end, len(self.grid.rows)):
            row = self.grid.rows[number]
            texts = tuple(map(text_of, row))
            if not any(texts):
                continue
            name = read_as(raw_name(row, self.layout), self.encoding)
            if self._turns(row, name, texts):
                continue
            if self.ended and not self._is_known(row, name):
                self._pass_over(number, texts)
                continue
            person = self._person(number, row, name)
            if person is not None:
                yield person, text_of(self._of(row, Column.IDENTITY))

    def _is_known(self, row: tuple[object, ...], name: str) -> bool:
        """Tell whether a name stands with what only people have: a number, a birthday, a number of the school."""
        numbered = text_of(self._of(row, Column.NUMBER)).isdigit()
        others = (Column.BIRTH, Column.YEAR, Column.IDENTITY)
        return bool(name) and (numbered or any(text_of(self._of(row, one)) for one in others))

    def _turns(self, row: tuple[object, ...], name: str, texts: tuple[str, ...]) -> bool:
        """Tell whether a row ends the list or begins the next class: a total, a signature, a title, heads again."""
        if self.layout.repeated(texts):
            self.ended = False
            return True
        if self._is_known(row, name) and not INDEX.fullmatch(bare(name)):
            return False
        if all(INDEX.fullmatch(bare(text)) for text in texts if text) and name:
            return True
        said = name or read_as("  ".join(filter(None, texts)), self.encoding)
        title = groups.in_title(said)
        if title:
            self.group, self.ended, self.carried = title, False, ""
        words = bare(" ".join(said.split()))
        foot = FOOT.fullmatch(words) is not None
        self.ended = self.ended or (foot and not title)
        return bool(title) or foot or SECTION.fullmatch(words) is not None

    def _pass_over(self, number: int, texts: tuple[str, ...]) -> None:
        """Tell what stands below the end of a list, such as the name of who signed it."""
        column = next(place for place, text in enumerate(texts) if text)
        what = msg("below the list, passed over: {text}", text=texts[column][:40])
        hint = msg("if this is one of the class, give the row a number or a birthday")
        self._tell(number, column, "roster-below", what, hint, Level.WARNING)

    def _person(self, number: int, row: tuple[object, ...], name: str) -> Person | None:
        column = self.layout.columns.get(Column.NAME, self.layout.columns.get(Column.GIVEN, 0))
        fault = name_fault(name) if name else msg("there is no name in this row")
        group = self._group(number, row) if fault is None else ""
        if fault is not None:
            self._tell(
                number,
                column,
                "roster-name",
                fault,
                msg("mend the cell, or delete the row if nobody is meant"),
            )
            return None
        if not group:
            hint = msg(
                "name the sheet after the class (6A), add a column “Lớp”, or a title “Lớp: 6A”"
            )
            self._tell(number, column, "roster-no-class", msg("the class is not to be seen"), hint)
            return None
        birth = self._birth(number, row)
        post = read_as(text_of(self._of(row, Column.POST)), self.encoding)
        return Person(
            group,
            _as_name(name, self.encoding),
            1,
            birth.text,
            birth.day,
            post,
            f"{self.grid.file} {self.grid.cell(number, column)}",
        )

    def _group(self, number: int, row: tuple[object, ...]) -> str:
        """Give the class of a row; a merged cell stands for the rows below it."""
        given = read_as(text_of(self._of(row, Column.GROUP)), self.encoding)
        readable = not given or any(sign.isalnum() for sign in given)
        if len(given) > groups.LONGEST or not readable:
            self._tell(
                number,
                self.layout.columns[Column.GROUP],
                "roster-class",
                msg("this is no class"),
                msg("mend the cell"),
            )
            return self.carried or self.group
        self.carried = groups.tidy(given) if given else self.carried
        return self.carried or self.group

    def _birth(self, number: int, row: tuple[object, ...]) -> Birth:
        columns = self.layout.columns
        whole = Column.BIRTH in columns
        cells = [self._of(row, c) for c in (Column.DAY, Column.MONTH, Column.YEAR)]
        birth = birth_of(self._of(row, Column.BIRTH)) if whole else birth_from(*cells)
        if birth is None:
            place = columns.get(Column.BIRTH, columns.get(Column.DAY, columns.get(Column.YEAR, 0)))
            what = msg(
                "this is no birthday: {text}", text=text_of(self.grid.rows[number][place])[:40]
            )
            self._tell(
                number,
                place,
                "roster-birth",
                what,
                msg("write it as 05/09/2014; the form leaves room for it"),
                Level.WARNING,
            )
        return birth or Birth()

    def _of(self, row: tuple[object, ...], column: Column) -> object:
        number = self.layout.columns.get(column)
        return row[number] if number is not None and number < len(row) else None

    def _tell(
        self,
        row: int,
        column: int,
        rule: str,
        what: Message,
        hint: Message,
        level: Level = Level.ERROR,
    ) -> None:
        self.findings.tell((self.grid, row, column), rule, what, hint, level)


def _as_name(name: str, encoding: Encoding) -> str:
    """Give names of small letters and of old fonts their capitals (Decree 30/2020, annex II, II.1)."""
    if name != name.lower() and encoding is Encoding.UNICODE:
        return name
    return " ".join(word[:1].upper() + word[1:] for word in name.split())
