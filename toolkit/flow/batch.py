"""Make a thousand schools from a table: each row a folder with school.yaml and the draft for the school's discussion.

Every row stands alone: one that fails stops no other. What is done and unchanged is passed over, so that a run that was
killed goes on; a school that has edited its files keeps them.
"""

from __future__ import annotations

import json
from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from hashlib import sha256
from itertools import islice
from pathlib import Path

from toolkit import __version__
from toolkit.errors import ConflictError, DataError, QuytacError, UsageError
from toolkit.flow.assembled import judged
from toolkit.flow.batch_columns import answers_of, columns
from toolkit.flow.build import rendered
from toolkit.flow.loaded import Loaded, loaded_release
from toolkit.flow.new import school_text
from toolkit.flow.questions import Answer, Question, understand
from toolkit.flow.worker_pool import worker_pool
from toolkit.load.catalogue import VIETNAMESE, Catalogue
from toolkit.load.data import shown
from toolkit.load.follows import SCHOOL_FILE, way_to
from toolkit.load.release import OpenedRelease, opened_release
from toolkit.load.shape import shape
from toolkit.load.table import Row, read_table
from toolkit.load.yaml_nodes import parse
from toolkit.messages import Message, msg
from toolkit.model.batch import RowState
from toolkit.model.problem import Level, Problem, has_errors
from toolkit.model.record import Where
from toolkit.model.workspace import School
from toolkit.write.names import file_name
from toolkit.write.outputs import OutFile, write_outputs
from toolkit.write.place import sweep

CHUNK = 20
DONE = "quytac-dong.json"
"""What row, release and program the files of a school's folder were made from."""


@dataclass(frozen=True, slots=True)
class Made:
    """One row's result, small because thousands of them are kept: the school, its folder, what is wrong in words.

    `rules` are the ids of what is wrong, `missing` counts what the draft's last page lists.
    """

    row: int
    school: str
    state: RowState
    folder: str = ""
    wrong: str = ""
    rules: tuple[str, ...] = ()
    missing: int = 0


@dataclass(frozen=True, slots=True)
class Origin:
    """What all schools of a run are made from: the release as it was read when the run began, and where it lies."""

    release: OpenedRelease
    file: Path
    day: date


@dataclass(frozen=True)
class Batch:
    """A table that can be worked on: one job a row, and what is to be told of the table itself."""

    jobs: deque[Job]
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class Job:
    """One row of a table with the keys of its columns, and what is wrong already; small, for there are thousands."""

    file: str
    keys: tuple[str, ...]
    cells: Row
    problems: tuple[Problem, ...] = ()

    @property
    def row(self) -> int:
        """Give the number of the row."""
        return self.cells.number

    @property
    def given(self) -> dict[str, Answer]:
        """Give the row as answers."""
        return answers_of(self.keys, self.cells.cells)

    @property
    def school(self) -> str:
        """Give the name of the school as the row has it."""
        return next(
            (c for k, c in zip(self.keys, self.cells.cells, strict=False) if k == "name"), ""
        )

    @property
    def folder(self) -> str:
        """Name the folder that the school gets; one text with the school's name where both are alike."""
        name = file_name(self.school)
        return self.school if name == self.school else name


@dataclass
class RowAnswers:
    """Answers a school's questions from a row; what is wrong becomes a problem with its row."""

    job: Job
    given: dict[str, Answer]
    problems: list[Problem]
    asked: set[str]

    def answer(self, question: Question) -> Answer:
        """Answer one question; where the cell does not fit, the answer falls back."""
        self.asked.add(question.key)
        read = understand(question, self.given.get(question.key, ""))
        if read.fault is None:
            return read.answer
        self._say(msg("{key}: {fault}", key=question.ask, fault=read.fault))
        first = question.choices[0][0] if question.choices else "?"
        return (first,) if question.kind in ("many", "lines") else first

    def finish(self) -> list[Problem]:
        """Name the cells that answer nothing for this school, and give all problems."""
        for key in self.given.keys() - self.asked:
            self._say(msg("no question asks for {key}", key=key))
        return self.problems

    def _say(self, what: Message) -> None:
        where = Where(self.job.file, self.job.row)
        self.problems.append(Problem("row-wrong", what, None, where))


def planned(table: Path, release: Path) -> Batch:
    """Read a table for a release; raise DataError where it cannot be read, UsageError where no row is left."""
    read = read_table(table)
    workspace = _province(opened_release(release)).workspace
    assert workspace is not None
    matched = columns(read, workspace.library.clauses.values())
    if has_errors(list(matched.problems)):
        return Batch(deque(), matched.problems)
    if not read.rows:
        raise UsageError(msg("{file} has heads but no school", file=table))
    jobs = deque(Job(read.file, matched.keys, row, row.problems) for row in read.rows)
    rows: dict[str, list[int]] = {}
    for job in jobs:
        rows.setdefault(job.folder.casefold(), []).append(job.row)
    twice = {name: numbers for name, numbers in rows.items() if len(numbers) > 1}
    if twice:
        jobs = deque(_apart(job, twice.get(job.folder.casefold(), [])) for job in jobs)
    return Batch(jobs, matched.problems)


def run(jobs: deque[Job], release: Path, out: Path, day: date, workers: int) -> Iterator[Made]:
    """Work on the rows in their order, on as many processes as asked.

    Rows are taken from `jobs` as their turn comes and only a few are under way at once: thousands need no room.
    """
    origin = Origin(opened_release(release), release.absolute(), day)
    work = partial(_several, origin=origin, out=out)
    alone = workers < 2 or len(jobs) < 2
    chunks = _chunks(jobs)
    if alone:
        yield from (one for chunk in chunks for one in work(chunk))
        return
    with worker_pool(workers) as pool:
        waiting = deque(pool.submit(work, chunk) for chunk in islice(chunks, 2 * workers))
        while waiting:
            yield from waiting.popleft().result()
            waiting.extend(pool.submit(work, chunk) for chunk in islice(chunks, 1))


def _chunks(jobs: deque[Job]) -> Iterator[list[Job]]:
    while jobs:
        yield [jobs.popleft() for _ in range(min(CHUNK, len(jobs)))]


def _several(jobs: Sequence[Job], origin: Origin, out: Path) -> list[Made]:
    return [made(job, origin, out) for job in jobs]


def made(job: Job, origin: Origin, out: Path) -> Made:
    """Make one school; never raises for what its row or its folder is."""
    if job.problems:
        return _failed(job, job.problems)
    try:
        return _made(job, origin, out / job.folder)
    except ConflictError as error:
        return _failed(job, [_told(job, error)], RowState.EDITED)
    except (QuytacError, OSError) as error:
        return _failed(job, [_told(job, error)])


def _made(job: Job, origin: Origin, folder: Path) -> Made:
    mark = _mark(job, origin)
    if _is_done(folder, mark):
        sweep(folder)
        return Made(job.row, job.school, RowState.SAME, job.folder)
    province = _province(origin.release)
    assert province.workspace is not None
    asker = RowAnswers(job, job.given, [], set())
    follows = way_to(origin.file, folder)
    text, problems = school_text(province.workspace, asker, origin.day, follows)
    if problems:
        return _failed(job, problems)
    loaded, faults = _with_school(province, folder, text)
    if loaded is None:
        return _failed(job, faults)
    result = judged(loaded, final=False, day=origin.day)
    if not result.sound or result.assembly is None:
        return _failed(job, result.problems)
    drafts = rendered(result.assembly.document, ("docx",), loaded.templates)
    write_outputs(folder, [OutFile(SCHOOL_FILE, text.encode()), *drafts, OutFile(DONE, mark)])
    return Made(job.row, job.school, RowState.MADE, job.folder, missing=len(result.problems))


def _with_school(
    province: Loaded, folder: Path, text: str
) -> tuple[Loaded | None, Sequence[Problem]]:
    """Read the school back from its text, as `build` would from its file."""
    tree, faults = parse(text, shown(folder / SCHOOL_FILE))
    shaped = shape(tree, School) if tree else None
    if shaped is None or shaped.record is None or faults:
        return None, [*faults, *(shaped.problems if shaped else ())]
    assert province.workspace is not None
    workspace = replace(
        province.workspace,
        folder=shown(folder),
        school=shaped.record,
        issued=None,
        province_issued=province.workspace.issued,
    )
    return replace(province, workspace=workspace), ()


def _failed(job: Job, problems: Sequence[Problem], state: RowState = RowState.FAILED) -> Made:
    """Tell what is wrong with a row, in the language of the results."""
    say = Catalogue.of(VIETNAMESE).say
    bad = [p for p in problems if p.level is Level.ERROR]
    hints = [f" ({say(p.hint)})" if p.hint else "" for p in bad]
    wrong = "\n".join(say(p.what) + hint for p, hint in zip(bad, hints, strict=True))
    folder = job.folder if state is RowState.EDITED else ""
    return Made(job.row, job.school, state, folder, wrong, tuple(p.rule for p in bad))


def _apart(job: Job, rows: list[int]) -> Job:
    """Give the job as it is, or with what is wrong where several rows would get one folder."""
    if not rows:
        return job
    some = [*map(str, rows[:10]), *(["…"] if len(rows) > 10 else [])]
    what = msg("several rows have the same school: {rows}", rows=", ".join(some))
    hint = msg("give each school its full name, with its commune where two are alike")
    twin = Problem("row-twice", what, hint, Where(job.file, job.row))
    return replace(job, problems=(*job.problems, twin))


def _mark(job: Job, origin: Origin) -> bytes:
    """Say what the files of a row are made from: the day counts only where the row does not give it."""
    given = job.given
    fixed = {"release": origin.release.digest, "program": __version__, "given": given}
    if "day" not in given:
        fixed["day"] = origin.day.isoformat()
    digest = sha256(json.dumps(fixed, sort_keys=True).encode()).hexdigest()
    return json.dumps({"made_from": digest}).encode() + b"\n"


def _is_done(folder: Path, mark: bytes) -> bool:
    """Tell whether all was written for this very row: the mark is renamed into place last."""
    try:
        whole = (folder / DONE).read_bytes() == mark and (folder / SCHOOL_FILE).is_file()
        return whole and any(folder.glob("*.docx"))
    except OSError:
        return False


def _province(release: OpenedRelease) -> Loaded:
    loaded = loaded_release(release)
    if loaded.workspace is None or has_errors(loaded.problems):
        raise DataError(msg("{file} holds no province that can be read", file=release.file))
    return loaded


def _told(job: Job, error: Exception) -> Problem:
    sentence = error.args[0] if error.args and isinstance(error.args[0], Message) else str(error)
    return Problem("row-not-written", msg("{text}", text=sentence), None, Where(job.file, job.row))
