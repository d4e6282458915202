"""What is done with the register itself: undone, shown as a journal, handed on as counts, erased."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from toolkit.flow.signoff_status import Overview, current_code
from toolkit.flow.signoff_words import FORM_NAMES, STANDING_WORDS
from toolkit.load.catalogue import VIETNAMESE, Catalogue
from toolkit.messages import Message, msg
from toolkit.model.problem import Level, Problem
from toolkit.model.record import Where
from toolkit.model.signing import Form, Given
from toolkit.render.status_book import status_book
from toolkit.render.workbook import render_workbook
from toolkit.signoff.cells import text_of
from toolkit.signoff.codes import shown
from toolkit.signoff.erased_codes import keep_erased, read_erased
from toolkit.signoff.erasure import erase_owners
from toolkit.signoff.groups import tidy
from toolkit.signoff.opening import PATIENT, changing, reading
from toolkit.signoff.patience import Patience, Waiting
from toolkit.signoff.register_copies import copy_changing, copy_read
from toolkit.signoff.register_faults import UnfitError
from toolkit.signoff.register_folder import all_copies, register_file, second_registers
from toolkit.signoff.store import Batch, PersonKey, Store


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

    def owners(self, store: Store) -> dict[str, PersonKey]:
        """Give the codes of the forms of those who are meant, and whose they are."""
        return store.codes_of(self.year, self.group, self.name)


@dataclass(frozen=True, slots=True)
class UnreadFile:
    """A copy or a second register in which nothing could be erased, and why."""

    file: Path
    why: Message


@dataclass(frozen=True, slots=True)
class ErasurePlan:
    """Whom an erasure would concern in the register and all files like it, and which of these cannot be read."""

    people: frozenset[PersonKey]
    second: tuple[Path, ...]
    unread: tuple[UnreadFile, ...]


def patient(waiting: Waiting) -> Patience:
    """Wait for others as long as is usual, and tell a person that we do."""
    return Patience(waiting=waiting)


def register_notices(school: Path) -> list[Problem]:
    """Name what stands in the register's folder and should not: second registers, a folder in the register's place."""
    found = [
        Problem(
            "second-register",
            msg(
                "a second register lies beside the one that is used; it may hold names and records"
            ),
            msg(
                "cloud folders and copying by hand make them; look which one is right, and move the other out of here"
            ),
            Where(str(path)),
            Level.WARNING,
        )
        for path in second_registers(school)
    ]
    if register_file(school).is_dir():
        what = msg("a folder stands where the register belongs; no form was printed yet")
        hint, where = msg("move the folder aside"), Where(str(register_file(school)))
        found.append(Problem("register-folder", what, hint, where, Level.WARNING))
    return found


def undo(school: Path, who: str, patience: Patience = PATIENT) -> Batch | None:
    """Take back the newest batch that was recorded; the register is copied aside first."""
    with changing(school, who, patience, copied="truoc-khi-hoan-tac") as store:
        return store.undo()


def journal(school: Path, most: int, patience: Patience = PATIENT) -> list[Batch]:
    """List what was recorded, newest first."""
    with reading(school, patience) as store:
        return store.journal(most) if store else []


def plan_erasure(school: Path, whom: Forgotten, patience: Patience = PATIENT) -> ErasurePlan:
    """Look who is meant in the register, in its copies and in second registers; nothing is changed."""
    with reading(school, patience) as store:
        people = set(whom.owners(store).values()) if store else set()
    second = second_registers(school)
    unread = []
    for path in [*all_copies(school), *second]:
        try:
            with copy_read(path, patience) as copy:
                people.update(whom.owners(copy).values())
        except UnfitError as fault:
            unread.append(UnreadFile(path, fault.message))
    return ErasurePlan(frozenset(people), tuple(second), tuple(unread))


def erase(
    school: Path,
    who: str,
    whom: Forgotten,
    day: date,
    second: Sequence[Path] = (),
    patience: Patience = PATIENT,
) -> list[UnreadFile]:
    """Forget people in the register, all its copies and the second registers named; their numbers stay.

    Gives the files in which that could not be done: the others are done all the same, and a repeat takes up these.
    """
    with changing(school, who, patience) as store:
        codes = set(whom.owners(store))
        erase_owners(store, codes, current_code(school, day).code)
    folder, unread = register_file(school).parent, []
    for path in [*all_copies(school), *second]:
        try:
            with copy_changing(path, read_erased(folder), patience) as copy:
                found = set(whom.owners(copy))
                erase_owners(copy, found)
        except UnfitError as fault:
            unread.append(UnreadFile(path, fault.message))
        else:
            codes |= found
    keep_erased(folder, codes)
    return unread


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
