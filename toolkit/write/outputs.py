"""The one door to the disk: a batch of files into a folder, all prepared before the first is renamed.

The order is what keeps the promise: read what is there, refuse, prepare beside, note both hashes, rename,
note the new ones. It knows neither clauses nor formats.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from toolkit.errors import WorldError
from toolkit.messages import msg
from toolkit.reasons import why_not_written
from toolkit.write import guard, manifest, names, place


@dataclass(frozen=True, slots=True)
class OutFile:
    """A file to be written: its name (or `folder/name`) inside the output folder, and its bytes."""

    name: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Step:
    """What is to happen with one file; `present` is what stands there now, None if nothing does."""

    file: OutFile
    target: Path
    present: bytes | None
    ours: bool


def write_outputs(folder: Path, files: list[OutFile], overwrite: bool = False) -> list[Path]:
    """Write files into a folder and return their paths in the order given.

    Raises ConflictError where a person has edited one of them (with `overwrite` a copy of it is kept
    instead), WorldError where a file is open or the disk refuses, UsageError for a name that leads out
    of the folder. No file is changed unless all could be prepared.
    """
    guard.refuse_twins(file.name for file in files)
    written = _ready(folder)
    steps = [_step(folder, file, written) for file in files]
    changed = [step for step in steps if step.present != step.file.data]
    edited = [step for step in changed if not step.ours]
    if not overwrite:
        guard.refuse_edited([step.target for step in edited])
    for step in changed:
        if step.present is not None:
            guard.refuse_open(step.target)
    _commit(folder, written, steps, changed, edited)
    return [step.target for step in steps]


def _commit(
    folder: Path,
    written: manifest.Written,
    steps: list[Step],
    changed: list[Step],
    edited: list[Step],
) -> None:
    """Prepare everything, then rename, with the manifest before and after."""
    new = {step.file.name: manifest.digest(step.file.data) for step in steps}
    after = {**written, **{name: [one] for name, one in new.items()}}
    if not changed and after == written:
        return
    during = {name: [*written.get(name, ()), one] for name, one in new.items()}
    jobs = [_old_copy(step) for step in edited]
    ready = place.prepare(jobs + [(step.target, step.file.data) for step in changed])
    try:
        _note(folder, {**written, **during})
    except BaseException:
        place.discard(ready)
        raise
    place.put(ready)
    _note(folder, after)


def _ready(folder: Path) -> manifest.Written:
    """Make the folder, sweep what a killed run has left, read the manifest."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise WorldError(
            msg("{path} cannot be written: {reason}", path=folder, reason=why_not_written(error))
        ) from error
    place.sweep(folder)
    return manifest.read_manifest(folder)


def _step(folder: Path, file: OutFile, written: manifest.Written) -> Step:
    """Look at what stands in a file's place."""
    target = guard.target_of(folder, file.name)
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        present = target.read_bytes() if target.exists() else None
    except OSError as error:
        raise WorldError(
            msg("{path} cannot be replaced: {reason}", path=target, reason=why_not_written(error))
        ) from error
    ours = present is None or manifest.digest(present) in written.get(file.name, ())
    return Step(file, target, present, ours)


def _old_copy(step: Step) -> tuple[Path, bytes]:
    """Find a free name for the copy that is kept of an edited file."""
    count = 1
    while (path := step.target.with_name(names.old_copy(step.target.name, count))).exists():
        count += 1
    return path, step.present or b""


def _note(folder: Path, written: manifest.Written) -> None:
    """Write the manifest."""
    place.put(place.prepare([(folder / manifest.NAME, manifest.manifest_bytes(written))]))
