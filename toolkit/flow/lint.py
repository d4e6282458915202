"""Judge the form of Word files, one by one or on several processes, and mend into a copy what is safe to mend."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from toolkit.check.form.anatomy import anatomy
from toolkit.check.form.registry import FORM_RULES
from toolkit.check.form.roles import Profile
from toolkit.check.form.rule import Finding, findings
from toolkit.errors import DataError
from toolkit.flow.new_file import write_new
from toolkit.flow.refusals import refusal_said
from toolkit.flow.unforeseen import Log, judge_apart
from toolkit.flow.worker_pool import worker_pool
from toolkit.load.binary import read_bytes
from toolkit.messages import Message, msg
from toolkit.model.problem import Level
from toolkit.word.edit import apply_edits
from toolkit.word.read import read_word
from toolkit.word.records import Refusal

ROUNDS = 8
"""One edit may bare another fault (a size that decides the pack): look again, but not for ever."""


@dataclass(frozen=True, slots=True)
class Told:
    """One finding as plain data, so that it travels between processes; `why_not`: why `--fix` leaves it."""

    rule: str
    level: Level
    item: str
    part: str
    paragraph: int
    words: str
    what: Message
    hint: Message
    mendable: bool
    why_not: Message | None


@dataclass(frozen=True, slots=True)
class Linted:
    """What is told of one file: its findings, or why it is not read."""

    file: Path
    profile: Profile | None
    found: tuple[Told, ...] = ()
    refused: Message | None = None

    @property
    def sound(self) -> bool:
        """Tell whether the file was read and has no error."""
        return self.refused is None and all(one.level is not Level.ERROR for one in self.found)


@dataclass(frozen=True, slots=True)
class Mended:
    """The copy that was written, the rules that were mended with how often, and what is left for a person."""

    file: Path
    done: dict[str, int]
    left: Linted


def lint(file: Path, profile: Profile | None = None, final: bool = False) -> Linted:
    """Judge one file; what is in it is never an error of the program."""
    data, fault = read_bytes(file)
    if data is None:
        return Linted(file, None, refused=fault)
    return _judged(file, data, profile, final)


def lint_all(
    files: Sequence[Path], profile: Profile | None, final: bool, jobs: int, log: Log
) -> Iterator[Linted]:
    """Judge files in their order, on as many processes as asked; one that ends unforeseen is told and logged."""
    judge = partial(lint, profile=profile, final=final)
    job = partial(judge_apart, judge=judge, failure=_not_judged, log=log)
    if jobs < 2 or len(files) < 2:
        yield from map(job, files)
        return
    with worker_pool(min(jobs, len(files))) as pool:
        yield from pool.map(job, files, chunksize=max(1, min(16, len(files) // (4 * jobs))))


def mend(file: Path, out: Path, profile: Profile | None, final: bool) -> Mended:
    """Mend into a new file what can be mended without touching words.

    Raises:
        DataError: the file cannot be read as a Word file.
        ConflictError: a file of that name is there already.
    """
    data, fault = read_bytes(file)
    if data is None:
        raise DataError(msg("{file}: {reason}", file=file, reason=fault))
    done: dict[str, int] = {}
    for _ in range(ROUNDS):
        edits = [(f.rule.id, f.fault.edits) for f in _found(file, data, profile, final)]
        if not any(wanted for _, wanted in edits):
            break
        for rule, wanted in edits:
            done[rule] = done.get(rule, 0) + bool(wanted)
        data = apply_edits(data, [edit for _, wanted in edits for edit in wanted])
    left = _judged(out, data, profile, final)
    return Mended(write_new(out, data), {r: n for r, n in done.items() if n}, left)


def _not_judged(file: Path, reason: Message) -> Linted:
    return Linted(file, None, refused=reason)


def _found(file: Path, data: bytes, profile: Profile | None, final: bool) -> list[Finding]:
    read = read_word(data)
    if isinstance(read, Refusal):
        raise DataError(msg("{file}: {reason}", file=file, reason=refusal_said(read)))
    return findings(FORM_RULES, anatomy(read, profile, final))


def _judged(file: Path, data: bytes, profile: Profile | None, final: bool) -> Linted:
    read = read_word(data)
    if isinstance(read, Refusal):
        return Linted(file, None, refused=refusal_said(read))
    known = anatomy(read, profile, final)
    told = tuple(_told(one) for one in findings(FORM_RULES, known))
    return Linted(file, known.profile, told)


def _told(one: Finding) -> Told:
    place = one.fault.spot
    return Told(
        one.rule.id,
        one.level,
        one.rule.item,
        place.part,
        place.number,
        place.words,
        one.fault.what,
        one.rule.hint,
        bool(one.fault.edits),
        None if one.fault.edits else one.rule.why_not,
    )
