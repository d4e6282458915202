"""Judge whether files that came back still hold the text of a release, one by one or a whole folder."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache, partial
from pathlib import Path

from toolkit.check.values import slot_fault
from toolkit.conform.expected import Expected
from toolkit.conform.front import school_named
from toolkit.conform.judging import intact_count, judge, read_for
from toolkit.conform.kinds import levels_named, possible_levels, private_named
from toolkit.conform.records import Conformance
from toolkit.errors import DataError, UsageError
from toolkit.flow.expected import SchoolKind, expected_of, unknown_school
from toolkit.flow.loaded import Loaded, loaded_province, loaded_workspace
from toolkit.flow.refusals import refusal_said
from toolkit.flow.worker_pool import worker_pool
from toolkit.load.binary import read_bytes
from toolkit.load.release import opened_release
from toolkit.messages import Message, msg
from toolkit.model.library import Workspace
from toolkit.model.problem import has_errors
from toolkit.model.terms import Ownership, SchoolLevel
from toolkit.model.tokens import effective_slot
from toolkit.word.read import read_word
from toolkit.word.records import Refusal, WordFile


@dataclass(frozen=True, slots=True)
class Against:
    """What files are compared with: a release, a school's folder or both; the levels, where a person gave them."""

    release: Path | None
    school: Path | None = None
    levels: tuple[SchoolLevel, ...] = ()


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
    data, fault = read_bytes(file)
    if data is None:
        return Conformed(file, refused=fault)
    read = read_word(data)
    if isinstance(read, Refusal):
        return Conformed(file, refused=refusal_said(read))
    if against.school is not None:
        return _of_school(file, read, against.school, against.release)
    assert against.release is not None
    return _of_any(file, read, against.release, against.levels)


def conform_all(files: Sequence[Path], against: Against, jobs: int) -> Iterator[Conformed]:
    """Judge files in their order, on as many processes as asked."""
    job = partial(conform, against=against)
    if jobs < 2 or len(files) < 2:
        yield from map(job, files)
        return
    with worker_pool(min(jobs, len(files))) as pool:
        yield from pool.map(job, files, chunksize=max(1, min(16, len(files) // (4 * jobs))))


def _of_school(file: Path, read: WordFile, folder: Path, release: Path | None) -> Conformed:
    """Judge a file for a school whose folder is at hand."""
    workspace, expected = known_school(folder, release)
    assert workspace.school is not None
    found = judge(read, expected)
    school = workspace.school
    kind = SchoolKind(school.levels, school.ownership, school.boarding == "yes")
    return Conformed(file, school.name, found, kind, slot_faults=_slot_faults(workspace, found))


@lru_cache(maxsize=2)
def known_school(folder: Path, release: Path | None) -> tuple[Workspace, Expected]:
    """Load a school and what its file is compared with; a release that is given must be the one it follows."""
    loaded = loaded_workspace(folder)
    workspace = loaded.workspace
    if workspace is None or has_errors(loaded.problems):
        raise DataError(
            msg("{folder} has errors; see them with: quytac check {folder}", folder=folder)
        )
    if workspace.school is None:
        raise UsageError(msg("{folder} is no school's folder", folder=folder))
    if release is not None:
        signed = workspace.province_issued.text if workspace.province_issued else ""
        if opened_release(release).manifest.text != signed:
            raise UsageError(
                msg("{folder} does not follow the release {file}", folder=folder, file=release)
            )
    return workspace, expected_of(workspace, loaded.templates, known=True)


def _of_any(
    file: Path, read: WordFile, release: Path, levels: tuple[SchoolLevel, ...]
) -> Conformed:
    """Judge a file of a school of which nothing is at hand: find its kind in its name, else in its clauses."""
    kinds = _kinds(read, release, levels)
    readings = [(kind, read_for(read, _any_school(release, kind))) for kind in kinds]
    kind, reading = max(
        readings, key=lambda pair: intact_count(pair[1], _any_school(release, pair[0]))
    )
    expected = _any_school(release, kind)
    found = judge(read, expected, reading)
    faults = _slot_faults(unknown_school(_province(release), kind), found)
    return Conformed(file, found.school, found, kind, inferred=not levels, slot_faults=faults)


def _kinds(read: WordFile, release: Path, levels: tuple[SchoolLevel, ...]) -> list[SchoolKind]:
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


def _province(release: Path) -> Workspace:
    workspace = _loaded(release).workspace
    assert workspace is not None
    return workspace


@lru_cache(maxsize=2)
def _loaded(release: Path) -> Loaded:
    loaded = loaded_province(opened_release(release).folder)
    if loaded.workspace is None:
        raise DataError(msg("{file} holds no province that can be read", file=release))
    return loaded


@lru_cache(maxsize=128)
def _any_school(release: Path, kind: SchoolKind) -> Expected:
    loaded = _loaded(release)
    return expected_of(unknown_school(_province(release), kind), loaded.templates, known=False)


def _slot_faults(workspace: Workspace, found: Conformance) -> tuple[tuple[str, Message], ...]:
    """Name the blanks whose value is out of the bounds that clause and province set."""
    faults = []
    for one in found.slots:
        clause = workspace.library.clauses[one.clause]
        slot = effective_slot(clause, one.name, workspace.province)
        fault = slot_fault(slot, one.value) if slot and not one.value.startswith("[…") else None
        if fault is not None:
            faults.append((one.clause, fault))
    return tuple(faults)
