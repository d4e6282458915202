"""Record what came back: codes that were typed, sheets that were ticked, stacks that were scanned."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from toolkit.errors import UsageError
from toolkit.flow.signoff_words import status_of
from toolkit.load.grids import read_grids
from toolkit.messages import Message, msg
from toolkit.model.grid import Grid
from toolkit.model.signing import Form, Outcome, Status
from toolkit.signoff.cells import text_of
from toolkit.signoff.codes import is_sound, typed
from toolkit.signoff.heads import head_words
from toolkit.signoff.opening import PATIENT, backup, changing, reading
from toolkit.signoff.patience import Patience
from toolkit.signoff.scan import Page, empty_boxes, pages
from toolkit.signoff.store import Store

SHOWN = 200


@dataclass(frozen=True, slots=True)
class Told:
    """One code and what became of it: where it was read, whose form it is, which boxes are empty."""

    outcome: Outcome
    code: str
    place: str = ""
    form: Form | None = None
    group: str = ""
    name: str = ""
    boxes: tuple[int, ...] = ()
    status: Status | None = None


@dataclass(frozen=True, slots=True)
class Recorder:
    """Who records, when, and into which school's register."""

    school: Path
    who: str
    now: Callable[[], datetime]
    patience: Patience = PATIENT


def require_register(school: Path, patience: Patience = PATIENT) -> None:
    """Refuse to record where no form was ever printed, or where the register cannot serve."""
    with reading(school, patience) as store:
        if store is not None:
            return
    raise UsageError(
        msg(
            "{folder} has no register yet; print forms first: quytac signoff forms",
            folder=school,
        )
    )


@dataclass
class Session:
    """A stretch of recording: one batch in the journal, each record kept at once, so that nothing is lost."""

    by: Recorder
    how: str
    batch: int = 0

    def record(self, text: str, status: Status, place: str = "") -> Told:
        """Record one code as typed or scanned."""
        return self.several([(text, status, place)])[0]

    def several(self, marks: Sequence[tuple[str, Status, str]]) -> list[Told]:
        """Record codes together: all of them are kept, or none."""
        with changing(self.by.school, self.by.who, self.by.patience) as store:
            return [self._one(store, *mark) for mark in marks]

    def _one(self, store: Store, text: str, status: Status, place: str) -> Told:
        code = typed(text)
        if not is_sound(code):
            return Told(Outcome.UNSOUND, text.strip()[:SHOWN], place)
        owner = store.whose(code)
        if owner is None:
            return Told(Outcome.UNKNOWN, code, place)
        # A form that was confirmed is not taken back to "returned" by scanning it again.
        kept = (status, Status.SIGNED) if status is Status.RETURNED else (status,)
        fresh = store.status(code) not in kept
        if fresh:
            self.batch = self.batch or store.begin(self.by.now(), self.by.who, self.how)
            store.record(self.batch, code, status)
        outcome = Outcome.RECORDED if fresh else Outcome.SAME
        return Told(outcome, code, place, owner.form, owner.group, owner.name, (), status)


def record_codes(by: Recorder, words: Iterable[str], status: Status) -> Iterator[Told]:
    """Record codes one by one, as they are typed."""
    session = Session(by, "typed")
    for word in words:
        if word.strip():
            yield session.record(word, status)


def record_sheet(by: Recorder, file: Path) -> list[Told]:
    """Record a ticked workbook: rows with a code and a result; a result that is none is told with its cell."""
    marks: list[tuple[str, Status, str]] = []
    wrong: list[Told] = []
    for grid in read_grids(file):
        for code, result, place in _ticked(grid):
            status = status_of(result)
            if status is None:
                wrong.append(Told(Outcome.UNREADABLE, result[:SHOWN], f"{file.name} {place}"))
            else:
                marks.append((code, status, f"{file.name} {place}"))
    if not marks and not wrong:
        return []
    backup(by.school, "truoc-khi-nhap", by.who, by.patience)
    return [*Session(by, "sheet").several(marks), *wrong]


def record_scans(
    by: Recorder, files: Sequence[Path], confirmed: bool = False
) -> Iterator[tuple[Page, list[Told]]]:
    """Record scanned pages one by one: a form is returned; signed only where a person has confirmed the stack."""
    backup(by.school, "truoc-khi-quet", by.who, by.patience)
    session = Session(by, "scan")
    for file in files:
        for page in pages(file):
            place = f"{page.file} trang {page.number}"
            if not page.seen:
                yield page, [Told(Outcome.NO_CODE, "", place)]
                continue
            yield (
                page,
                [
                    told
                    for seen in page.seen
                    for told in _seen(session, page, seen.code, place, confirmed)
                ],
            )


def _seen(session: Session, page: Page, code: str, place: str, confirmed: bool) -> list[Told]:
    """Record one form on a page, and tell its empty boxes; one with empty boxes is never confirmed."""
    with reading(session.by.school, session.by.patience) as store:
        owner = store.whose(code) if store else None
    empty: tuple[int, ...] = ()
    if owner is not None:
        seen = next(one for one in page.seen if one.code == code)
        empty = tuple(empty_boxes(page, seen, owner.boxes))
    status = Status.SIGNED if confirmed and not empty else Status.RETURNED
    told = session.record(code, status, place)
    if not empty or owner is None:
        return [told]
    return [told, Told(Outcome.EMPTY_BOX, code, place, owner.form, owner.group, owner.name, empty)]


def _ticked(grid: Grid) -> Iterator[tuple[str, str, str]]:
    """Yield code, result and cell of each row that has a result."""
    columns: tuple[int, int] | None = None
    for number, row in enumerate(grid.rows):
        words = [head_words(text_of(cell)) for cell in row]
        if "ma phieu" in words and "ket qua" in words:
            columns = (words.index("ma phieu"), words.index("ket qua"))
        elif columns is not None and max(columns) < len(row):
            code, result = (text_of(row[column]) for column in columns)
            if code and result:
                yield code, result, grid.cell(number, columns[1])


def outcome_words(told: Told) -> Message:
    """Say what became of one code."""
    values = {"code": told.code, "name": told.name, "group": told.group, "place": told.place}
    boxes = ", ".join(map(str, told.boxes))
    said = {
        Outcome.RECORDED: msg("{code}: {name}, {group}: recorded", **values),
        Outcome.SAME: msg("{code}: {name}, {group}: was recorded before", **values),
        Outcome.UNSOUND: msg(
            "{code} is no code of a form; look at it again and type it anew", **values
        ),
        Outcome.UNKNOWN: msg("{code} is not in this school's register", **values),
        Outcome.EMPTY_BOX: msg(
            "{place}: {name}, {group} ({code}): no ink in box {boxes}; look at the form",
            boxes=boxes,
            **values,
        ),
        Outcome.NO_CODE: msg(
            "{place}: no code of a form is to be seen; type it, or scan the page again", **values
        ),
        Outcome.UNREADABLE: msg(
            "{place}: {code} is no result; write x, or choose from the list", **values
        ),
    }
    return said[told.outcome]
