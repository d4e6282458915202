"""Record in a province's `sources/` who confirmed which dated facts of an act, when and in which text."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from toolkit.errors import ConflictError, UsageError
from toolkit.flow.changed_file import write_changed
from toolkit.flow.law_status import Row, act_row
from toolkit.flow.loaded import loaded_workspace
from toolkit.flow.named import source_named
from toolkit.flow.new_file import write_new
from toolkit.flow.questions import Question, understand
from toolkit.load.data import shown
from toolkit.load.editing import insert_item
from toolkit.load.files import is_there
from toolkit.load.office_law import office_record
from toolkit.load.province import PROVINCE_FILE
from toolkit.load.yaml_writer import write_inline
from toolkit.messages import msg
from toolkit.model.law import Confirmation, Source
from toolkit.model.problem import Problem, has_errors
from toolkit.model.terms import Fact

MISSING = "confirmation-missing"
"""The one fault of a file that a confirmation mends."""

HEAD = "# Cơ quan xác nhận hiệu lực của văn bản; lệnh `quytac law confirm` tạo tệp này.\n"


@dataclass(frozen=True, slots=True)
class Asked:
    """What a person says: who confirmed, in which text, on which day, which facts (none: those not proved yet)."""

    by: str
    at: str
    on: date
    facts: tuple[Fact, ...] = ()


@dataclass(frozen=True, slots=True)
class Confirmed:
    """The file written (None: problems stand in the way), the copy of an older one, and the answers by day."""

    source: str
    facts: tuple[Fact, ...] = ()
    file: Path | None = None
    kept: Path | None = None
    before: tuple[tuple[date, Row], ...] = ()
    after: tuple[tuple[date, Row], ...] = ()
    problems: list[Problem] = field(default_factory=list)


def confirm(folder: Path, name: str, asked: Asked, today: date) -> Confirmed:
    """Write or append a confirmation; the answers are those of the drafting day and of today.

    Raises:
        UsageError: the day is in the future, the act is not known, the folder is no province's, a word is missing.
        ConflictError: the file has a form to which nothing can be added safely.
    """
    _refuse(folder, asked, today)
    loaded = loaded_workspace(folder)
    if loaded.workspace is None:
        return Confirmed(name, problems=loaded.problems)
    library, drafted = loaded.workspace.library, loaded.workspace.office.day
    source = source_named(library, name)
    path = _file_of(folder / "sources", source.id)
    faults = [p for p in loaded.problems if p.where.file == shown(path) and p.rule != MISSING]
    if has_errors(faults):
        return Confirmed(name, problems=faults)
    given = _confirmation(source, asked)
    kept = _written(path, source.id, given)
    after = source.model_copy(update={"confirmed": (*source.confirmed, given)})
    days = tuple(dict.fromkeys((drafted, today)))
    before, now = (
        tuple((day, act_row(library, act, "", day)) for day in days) for act in (source, after)
    )
    return Confirmed(source.id, given.facts, path, kept, before, now)


def _file_of(folder: Path, name: str) -> Path:
    """Find the office's file on an act, also in a folder below; else give the place of a new one."""
    return next(iter(sorted(folder.rglob(f"{name}.yaml"))), folder / f"{name}.yaml")


def _refuse(folder: Path, asked: Asked, today: date) -> None:
    if not is_there(folder / PROVINCE_FILE):
        raise UsageError(
            msg("{folder} is not a province's folder: no province.yaml lies there", folder=folder)
        )
    if asked.on > today:
        raise UsageError(
            msg("{day} is in the future; record it after the check", day=f"{asked.on:%d/%m/%Y}")
        )
    if not asked.by.strip() or not asked.at.strip():
        raise UsageError(msg("say who confirmed it (--by) and in which text (--at)"))


def _clean(option: str, text: str) -> str:
    """Give a text as it may stand in a file; raise UsageError for signs that none can hold."""
    read = understand(Question(option, msg("{text}", text=option)), text)
    if read.fault is not None:
        raise UsageError(msg("{option}: {fault}", option=option, fault=read.fault))
    return str(read.answer)


def _confirmation(source: Source, asked: Asked) -> Confirmation:
    """Take the facts that were named, else those not proved, else the end."""
    known = [fact for fact in Fact if fact is not Fact.START or source.in_force_from is not None]
    open_ = tuple(fact for fact in known if not source.proved(fact))
    facts = tuple(dict.fromkeys(asked.facts)) or open_ or (Fact.END,)
    if Fact.START in facts and source.in_force_from is None:
        raise UsageError(
            msg(
                "the first day of {source} is not known; write in_force_from in sources/{source}.yaml first",
                source=source.id,
            )
        )
    by, at = _clean("--by", asked.by), _clean("--at", asked.at)
    return Confirmation(facts=facts, by=by, on=asked.on, at=at)


def _written(path: Path, name: str, given: Confirmation) -> Path | None:
    """Write a new file, or add to the one there; give the path of the copy that is kept of it."""
    item = _item(given)
    if not path.exists():
        write_new(path, insert_item(f"{HEAD}id: {name}\n", "confirmed", item).encode())
        return None
    old = path.read_bytes()
    new = insert_item(old.decode(), "confirmed", item)
    if not _only_added(old.decode(), new, given):
        raise _by_hand(path, item)
    return write_changed(path, old, new.encode())


def _only_added(old: str, new: str, given: Confirmation) -> bool:
    """Read both texts as the program will: the same record with one confirmation more, and nothing else."""
    before, after = office_record(old, ""), office_record(new, "")
    if before is None or after is None:
        return False
    wanted = before.model_copy(update={"confirmed": (*before.confirmed, given)})
    return wanted.model_dump() == after.model_dump()


def _item(given: Confirmation) -> dict[str, object]:
    facts = [str(fact) for fact in given.facts]
    return {"facts": facts, "by": given.by, "on": given.on.isoformat(), "at": given.at}


def _by_hand(path: Path, item: dict[str, object]) -> ConflictError:
    line = f"- {write_inline(item)}"
    return ConflictError(
        msg(
            "{file} has a form to which nothing can be added safely; write yourself under confirmed: {line}",
            file=shown(path),
            line=line,
        )
    )
