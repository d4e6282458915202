"""Judge whether files that came back still hold the text of a release, one by one or a whole folder."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache, partial
from pathlib import Path
from typing import NamedTuple

from toolkit.check.values import slot_fault
from toolkit.conform.expected import Expected
from toolkit.conform.front import school_named
from toolkit.conform.judging import intact_count, judge, read_for
from toolkit.conform.kinds import levels_named, possible_levels, private_named
from toolkit.conform.records import Conformance
from toolkit.errors import DataError, UsageError
from toolkit.flow.expected import SchoolKind, expected_of, unknown_school
from toolkit.flow.loaded import loaded_release, loaded_workspace, released_province
from toolkit.flow.refusals import folder_refused, refusal_said
from toolkit.flow.unforeseen import Log, judge_apart
from toolkit.flow.worker_pool import worker_pool
from toolkit.load.binary import read_bytes
from toolkit.load.release import OpenedRelease, opened_release
from toolkit.messages import Message, msg
from toolkit.model.clause import Slot
from toolkit.model.library import Workspace
from toolkit.model.problem import has_errors
from toolkit.model.terms import Ownership, SchoolLevel
from toolkit.model.tokens import effective_slot
from toolkit.word.read import read_word
from toolkit.word.records import Refusal, WordFile

Slots = Mapping[tuple[str, str], Slot]
"""The blanks by clause and name, with the bounds that the province set."""


@dataclass(frozen=True, slots=True)
class Against:
    """What files are compared with: a release, a school's folder or both; the levels, where a person gave them."""

    release: Path | None
    school: Path | None = None
    levels: tuple[SchoolLevel, ...] = ()


@dataclass(frozen=True)
class ComparedSchool:
    """A school whose folder is at hand, as its files are judged: small, so that it can be handed to workers."""

    name: str
    kind: SchoolKind
    expected: Expected
    slots: Slots


@dataclass(frozen=True)
class Comparison:
    """What was named, read once for a run: every file of the run is judged by the same words."""

    release: OpenedRelease | None
    school: ComparedSchool | None
    levels: tuple[SchoolLevel, ...]


class KnownSchool(NamedTuple):
    """A school's workspace and what its file is compared with."""

    workspace: Workspace
    expected: Expected


@dataclass(frozen=True)
class Conformed:
    """What is told of one file: for which kind of school it was judged, or why it was not read.

    `inferred` says that the kind was found in the file itself; `slot_faults` are blanks out of bounds.
    """

    file: Path
    school: str = ""
    found: Conformance | None = None
    kind: SchoolKind | None = None
    inferred: bool = False
    slot_faults: tuple[tuple[str, Message], ...] = ()
    refused: Message | None = None

    @property
    def sound(self) -> bool:
        """Tell whether every mandatory clause is intact and in its place."""
        return self.found is not None and self.found.sound


def conform(file: Path, against: Against) -> Conformed:
    """Judge one file; never raises for what is in it.

    Raises:
        WorldError: the release cannot be used.
        UsageError: the school follows another release.
        DataError: the school's folder has errors.
    """
    return _conform(file, _comparison(against))


def conform_all(
    files: Sequence[Path], against: Against, jobs: int, log: Log
) -> Iterator[Conformed]:
    """Judge files in their order, on as many processes as asked; one that ends unforeseen is told and logged."""
    judge = partial(_conform, against=_comparison(against))
    job = partial(judge_apart, judge=judge, failure=_not_judged, log=log)
    if jobs < 2 or len(files) < 2:
        yield from map(job, files)
        return
    with worker_pool(min(jobs, len(files))) as pool:
        yield from pool.map(job, files, chunksize=max(1, min(16, len(files) // (4 * jobs))))


def _not_judged(file: Path, reason: Message) -> Conformed:
    return Conformed(file, refused=reason)


def known_school(folder: Path, release: Path | None) -> KnownSchool:
    """Load a school and what its file is compared with; a release that is given must be the one it follows."""
    loaded = loaded_workspace(folder)
    workspace = loaded.workspace
    if workspace is None or has_errors(loaded.problems):
        raise DataError(folder_refused(folder, loaded.problems))
    if workspace.school is None:
        raise UsageError(msg("{folder} is no school's folder", folder=folder))
    if release is not None:
        signed = workspace.province_issued.text if workspace.province_issued else ""
        if opened_release(release).manifest.text != signed:
            raise UsageError(
                msg("{folder} does not follow the release {file}", folder=folder, file=release)
            )
    return KnownSchool(workspace, expected_of(workspace, loaded.templates, known=True))


def _comparison(against: Against) -> Comparison:
    """Read what was named, as it is now."""
    if against.school is not None:
        school = _compared_school(known_school(against.school, against.release))
        return Comparison(None, school, against.levels)
    assert against.release is not None
    return Comparison(opened_release(against.release), None, against.levels)


def _compared_school(known: KnownSchool) -> ComparedSchool:
    school = known.workspace.school
    assert school is not None
    kind = SchoolKind(school.levels, school.ownership, school.boarding == "yes")
    return ComparedSchool(school.name, kind, known.expected, _bounded_slots(known.workspace))


def _conform(file: Path, against: Comparison) -> Conformed:
    data, fault = read_bytes(file)
    if data is None:
        return Conformed(file, refused=fault)
    read = read_word(data)
    if isinstance(read, Refusal):
        return Conformed(file, refused=refusal_said(read))
    if against.school is not None:
        return _of_school(file, read, against.school)
    assert against.release is not None
    return _of_any(file, read, against.release, against.levels)


def _of_school(file: Path, read: WordFile, school: ComparedSchool) -> Conformed:
    """Judge a file for a school whose folder is at hand."""
    found = judge(read, school.expected)
    faults = _slot_faults(school.slots, found)
    return Conformed(file, school.name, found, school.kind, slot_faults=faults)


def _of_any(
    file: Path, read: WordFile, release: OpenedRelease, levels: tuple[SchoolLevel, ...]
) -> Conformed:
    """Judge a file of a school of which nothing is at hand: find its kind in its name, else in its clauses."""
    kinds = _kinds(read, release, levels)
    readings = [(kind, read_for(read, _any_school(release, kind))) for kind in kinds]
    kind, reading = max(
        readings, key=lambda pair: intact_count(pair[1], _any_school(release, pair[0]))
    )
    found = judge(read, _any_school(release, kind), reading)
    faults = _slot_faults(_bounded_slots(released_province(release)), found)
    return Conformed(file, found.school, found, kind, inferred=not levels, slot_faults=faults)


def _kinds(
    read: WordFile, release: OpenedRelease, levels: tuple[SchoolLevel, ...]
) -> list[SchoolKind]:
    """List the kinds of school that the file may be of; the first of equally good ones is taken."""
    first = SchoolKind(tuple(SchoolLevel), Ownership.PUBLIC, boarding=True)
    anyone = _any_school(release, first)
    name = school_named(anyone.front, read_for(read, anyone).made.front)
    named = levels or levels_named(name)
    owners = [Ownership.PRIVATE] if private_named(name) else list(Ownership)
    return [
        SchoolKind(some, owner, boarding)
        for some in ([named] if named else possible_levels())
        for owner in owners
        for boarding in (False, True)
    ]


@lru_cache(maxsize=128)
def _any_school(release: OpenedRelease, kind: SchoolKind) -> Expected:
    """Assemble what a school of a kind must hold; equal releases, known by their hash, are assembled once."""
    province = unknown_school(released_province(release), kind)
    return expected_of(province, loaded_release(release).templates, known=False)


def _bounded_slots(workspace: Workspace) -> Slots:
    found = (
        (clause.id, name, effective_slot(clause, name, workspace.province))
        for clause in workspace.library.clauses.values()
        for name in clause.slots
    )
    return {(clause, name): slot for clause, name, slot in found if slot is not None}


def _slot_faults(slots: Slots, found: Conformance) -> tuple[tuple[str, Message], ...]:
    """Name the blanks whose value is out of the bounds that clause and province set."""
    faults = []
    for one in found.slots:
        slot = slots.get((one.clause, one.name))
        fault = slot_fault(slot, one.value) if slot and not one.value.startswith("[…") else None
        if fault is not None:
            faults.append((one.clause, fault))
    return tuple(faults)
