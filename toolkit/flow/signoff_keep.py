"""What is done with the register itself: undone, shown as a journal, handed on as counts, erased."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from toolkit.flow.signoff_status import Overview
from toolkit.flow.signoff_words import FORM_NAMES, STANDING_WORDS
from toolkit.load.catalogue import VIETNAMESE, Catalogue
from toolkit.model.signing import Form, Given
from toolkit.render.status_book import status_book
from toolkit.render.workbook import render_workbook
from toolkit.signoff.cells import text_of
from toolkit.signoff.codes import shown
from toolkit.signoff.groups import tidy
from toolkit.signoff.opening import backup, backups, changing, close_gaps, copy_opened, reading
from toolkit.signoff.store import Batch, Store


@dataclass(frozen=True, slots=True)
class Forgotten:
    """Whom to forget: a year, or a class of it, or a person of that class."""

    year: str
    group: str | None = None
    name: str | None = None

    @classmethod
    def typed(cls, year: str, group: str | None, name: str | None) -> Forgotten:
        """Take class and name as a person types them."""
        return cls(year, tidy(text_of(group)) if group else None, text_of(name) if name else None)

    def holds(self, one: Given) -> bool:
        """Tell whether a person is meant."""
        return self.group in (None, one.group) and self.name in (None, one.name)


def undo(school: Path, who: str) -> Batch | None:
    """Take back the newest batch that was recorded; the register is copied aside first."""
    backup(school, "truoc-khi-hoan-tac")
    with changing(school, who) as store:
        return store.undo()


def journal(school: Path, most: int) -> list[Batch]:
    """List what was recorded, newest first."""
    with reading(school) as store:
        return store.journal(most) if store else []


def erase(school: Path, who: str, whom: Forgotten, people: list[Given]) -> int:
    """Forget people in the register and all its copies, keep their numbers; give how many were forgotten."""
    tallies = Counter((one.form.value, one.standing.value) for one in people if whom.holds(one))
    with changing(school, who) as store:
        gone = _erased(store, whom)
        for (form, standing), count in tallies.items() if gone else ():
            store.add_tally(whom.year, form, standing, count)
    close_gaps(school, who)
    for path in backups(school):
        with copy_opened(path) as copy:
            _erased(copy, whom)
    return gone


def _erased(store: Store, whom: Forgotten) -> int:
    return store.erase(whom.year, whom.group, whom.name)


HEADS = (
    "Đối tượng",
    "Lớp, đơn vị",
    "Tổng số",
    "Đã ký",
    "Đã nộp, chờ xác nhận",
    "Chưa ký",
    "Tỷ lệ đã ký",
)


CALLS = ("STT", "Họ và tên", "Mã phiếu", "Tình trạng", "Đã nhắc ngày", "Ghi chú")


def missing_book(lists: dict[tuple[Form, str], list[Given]]) -> bytes:
    """Write the call lists as a workbook, a sheet for each class, with room for notes."""
    say = Catalogue.of(VIETNAMESE).say
    sheets = []
    for (form, group), some in lists.items():
        rows = [
            (str(n), one.name, shown(one.code), say(STANDING_WORDS[one.standing]), "", "")
            for n, one in enumerate(some, start=1)
        ]
        sheets.append((f"{group} {FORM_NAMES[form]}", CALLS, rows))
    return render_workbook(sheets)


def counts_book(found: Overview, classes: bool) -> bytes:
    """Write the numbers as a workbook with a bar a line; without names, and without classes for the department."""
    lines = [*found.totals, *(found.lines if classes else ())]
    rows = [
        (
            FORM_NAMES[x.form],
            x.group or "Toàn trường",
            x.wanted,
            x.signed,
            x.returned,
            x.wanted - x.signed - x.returned,
            x.share,
        )
        for x in lines
    ]
    return status_book(f"Năm học {found.year}", HEADS, rows)
