"""Make a thousand schools from a table: each row a folder with school.yaml and the draft for the school's discussion.

Every row stands alone: one that fails stops no other. What is done and unchanged is passed over, so that a run that was
killed goes on; a school that has edited its files keeps them.
"""

from __future__ import annotations

import json
import os
from collections import Counter
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache, partial
from hashlib import sha256
from pathlib import Path

from toolkit import __version__
from toolkit.errors import ConflictError, DataError, QuytacError, UsageError
from toolkit.flow.assembled import judged
from toolkit.flow.batch_columns import answers_of, columns
from toolkit.flow.build import rendered
from toolkit.flow.loaded import Loaded, loaded_province
from toolkit.flow.new import school_text
from toolkit.flow.questions import Answer, Question, understand
from toolkit.load.data import shown
from toolkit.load.follows import SCHOOL_FILE
from toolkit.load.release import opened_release
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

DONE = "quytac-dong.json"
"""What row, release and program the files of a school's folder were made from."""


@dataclass(frozen=True)
class Made:
    """One row's result: the school, the file, what is wrong or still missing."""

    row: int
    school: str
    state: RowState
    file: str = ""
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True)
class Batch:
    """A table that can be worked on: one job a row, and what is to be told of the table itself."""

    jobs: Sequence[Job]
    problems: tuple[Problem, ...]


@dataclass(frozen=True)
class Job:
    """One row as answers, the folder that its school gets, and what is wrong already."""

    row: int
    file: str
    folder: str
    given: dict[str, Answer]
    problems: tuple[Problem, ...] = ()


@dataclass
class RowAnswers:
    """Answers a school's questions from a row; what is wrong becomes a problem with its row."""

    job: Job
    problems: list[Problem]
    asked: set[str]

    def answer(self, question: Question) -> Answer:
        """Answer one question; where the cell does not fit, the answer falls back."""
        self.asked.add(question.key)
        read = understand(question, self.job.given.get(question.key, ""))
        if read.fault is None:
            return read.answer
        self._say(msg("{key}: {fault}", key=question.ask, fault=read.fault))
        first = question.choices[0][0] if question.choices else "?"
        return (first,) if question.kind in ("many", "lines") else first

    def finish(self) -> list[Problem]:
        """Name the cells that answer nothing for this school, and give all problems."""
        for key in self.job.given.keys() - self.asked:
            self._say(msg("no question asks for {key}", key=key))
        return self.problems

    def _say(self, what: Message) -> None:
        where = Where(self.job.file, self.job.row)
        self.problems.append(Problem("row-wrong", what, None, where))


def planned(table: Path, release: Path) -> Batch:
    """Read a table for a release; raise DataError where it cannot be read, UsageError where no row is left."""
    read = read_table(table)
    workspace = _province(release).workspace
    assert workspace is not None
    matched = columns(read, workspace.library.clauses.values())
    if has_errors(list(matched.problems)):
        return Batch((), matched.problems)
    if not read.rows:
        raise UsageError(msg("{file} has heads but no school", file=table))
    jobs = [_job(read.file, row, matched.keys) for row in read.rows]
    twice = {folder for folder, n in Counter(j.folder.casefold() for j in jobs).items() if n > 1}
    told = [
        replace(j, problems=(*j.problems, _twin(j, jobs))) if j.folder.casefold() in twice else j
        for j in jobs
    ]
    return Batch(told, matched.problems)


def run(jobs: Sequence[Job], release: Path, out: Path, day: date, workers: int) -> Iterator[Made]:
    """Work on the rows in their order, on as many processes as asked."""
    work = partial(made, release=release.absolute(), out=out, day=day)
    if workers < 2 or len(jobs) < 2:
        yield from map(work, jobs)
        return
    with ProcessPoolExecutor(max_workers=workers) as pool:
        yield from pool.map(work, jobs, chunksize=max(1, min(25, len(jobs) // (4 * workers))))


def made(job: Job, release: Path, out: Path, day: date) -> Made:
    """Make one school; never raises for what its row or its folder is."""
    name = str(job.given.get("name", ""))
    if job.problems:
        return Made(job.row, name, RowState.FAILED, problems=job.problems)
    try:
        return _made(job, name, release, out / job.folder, day)
    except ConflictError as error:
        return Made(job.row, name, RowState.EDITED, job.folder, (_told(job, error, Level.WARNING),))
    except (QuytacError, OSError) as error:
        return Made(job.row, name, RowState.FAILED, job.folder, (_told(job, error, Level.ERROR),))


def _made(job: Job, name: str, release: Path, folder: Path, day: date) -> Made:
    mark = _mark(job, release, day)
    file = f"{job.folder}/{SCHOOL_FILE}"
    if _is_done(folder, mark):
        sweep(folder)
        return Made(job.row, name, RowState.SAME, file)
    loaded = _province(release)
    assert loaded.workspace is not None
    follows = Path(os.path.relpath(release, folder.absolute())).as_posix()
    asker = RowAnswers(job, [], set())
    text, problems = school_text(loaded.workspace, asker, day, follows)
    if problems:
        return Made(job.row, name, RowState.FAILED, problems=tuple(problems))
    tree, faults = parse(text, shown(folder / SCHOOL_FILE))
    school = shape(tree, School) if tree else None
    if school is None or school.record is None or faults:
        found = (*faults, *(school.problems if school else ()))
        return Made(job.row, name, RowState.FAILED, problems=tuple(found))
    workspace = replace(
        loaded.workspace,
        folder=shown(folder),
        school=school.record,
        issued=None,
        province_issued=loaded.workspace.issued,
    )
    result = judged(replace(loaded, workspace=workspace), final=False, day=day)
    if not result.sound or result.assembly is None:
        return Made(job.row, name, RowState.FAILED, problems=tuple(result.problems))
    drafts = rendered(result.assembly.document, ("docx",), loaded.templates)
    files = [OutFile(SCHOOL_FILE, text.encode()), *drafts, OutFile(DONE, mark)]
    write_outputs(folder, files)
    return Made(
        job.row, name, RowState.MADE, f"{job.folder}/{drafts[0].name}", tuple(result.problems)
    )


def _job(file: str, row: Row, keys: tuple[str, ...]) -> Job:
    given = answers_of(keys, row.cells)
    return Job(row.number, file, file_name(str(given.get("name", ""))), given, row.problems)


def _twin(job: Job, jobs: Sequence[Job]) -> Problem:
    rows = [str(j.row) for j in jobs if j.folder.casefold() == job.folder.casefold()]
    what = msg("several rows have the same school: {rows}", rows=", ".join(rows))
    hint = msg("give each school its full name, with its commune where two are alike")
    return Problem("row-twice", what, hint, Where(job.file, job.row))


def _mark(job: Job, release: Path, day: date) -> bytes:
    """Say what the files of a row are made from: the day counts only where the row does not give it."""
    signed = opened_release(release).manifest.text
    fixed = {"release": signed, "program": __version__, "given": job.given}
    if "day" not in job.given:
        fixed["day"] = day.isoformat()
    digest = sha256(json.dumps(fixed, sort_keys=True).encode()).hexdigest()
    return json.dumps({"made_from": digest}).encode() + b"\n"


def _is_done(folder: Path, mark: bytes) -> bool:
    """Tell whether all was written for this very row: the mark is renamed into place last."""
    try:
        whole = (folder / DONE).read_bytes() == mark and (folder / SCHOOL_FILE).is_file()
        return whole and any(folder.glob("*.docx"))
    except OSError:
        return False


@lru_cache(maxsize=1)
def _province(release: Path) -> Loaded:
    loaded = loaded_province(opened_release(release).folder)
    if loaded.workspace is None or has_errors(loaded.problems):
        raise DataError(msg("{file} holds no province that can be read", file=release))
    return loaded


def _told(job: Job, error: Exception, level: Level) -> Problem:
    sentence = error.args[0] if error.args and isinstance(error.args[0], Message) else str(error)
    return Problem(
        "row-not-written", msg("{text}", text=sentence), None, Where(job.file, job.row), level
    )
