"""`quytac conform`: whether files that came back still hold the province's text."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from toolkit.cli.options import Jobs, Json, Overwrite, Release, WordFiles, path_of, workspace_folder
from toolkit.errors import UsageError
from toolkit.messages import msg
from toolkit.model.terms import SchoolLevel

HELP = msg(
    "Tells clause by clause whether a Word file still holds the text of a release: word for word, changed and how, "
    "missing, moved, twice; and what else stands in it.\n\n"
    "Files may be folders: one table then tells of each school. Judged on words, never on locks; tracked changes count "
    "as accepted. Exit code 0 only if every mandatory clause is word for word in its place."
)

SchoolFolder = Annotated[
    Path | None,
    typer.Option("--school", metavar="DIR", help="folder of the school", parser=path_of),
]
Levels = Annotated[
    list[str] | None,
    typer.Option("--level", metavar="ID", help="school level; may be given several times"),
]
Out = Annotated[
    Path | None,
    typer.Option("-o", "--out", metavar="REPORT", help="a .docx or .xlsx file", parser=path_of),
]


def command(
    files: WordFiles,
    release: Release = None,
    school: SchoolFolder = None,
    level: Levels = None,
    jobs: Jobs = 1,
    out: Out = None,
    overwrite: Overwrite = False,
    json: Json = False,
) -> int:
    """Judge files."""
    from toolkit.cli import conform_report
    from toolkit.cli.crash import write_log
    from toolkit.flow.conform import Against, conform_all
    from toolkit.load.binary import named_files

    if release is None and school is None:
        raise UsageError(msg("name the release: --release FILE.zip, or the school: --school DIR"))
    if school is not None and level:
        raise UsageError(msg("--level is for files without --school, which knows its levels"))
    found = named_files(files, (".docx", ".docm"))
    if not found:
        raise UsageError(msg("no Word file lies there"))
    folder = workspace_folder(school) if school is not None else None
    against = Against(release, folder, tuple(map(_level, level or [])))
    told = conform_report.gathered(conform_all(found, against, jobs, write_log), len(found))
    return conform_report.tell(told, out, overwrite, json)


def _level(name: str) -> SchoolLevel:
    if name not in list(SchoolLevel):
        raise UsageError(
            msg(
                "{name} is no school level; write one of: {levels}",
                name=name,
                levels=", ".join(SchoolLevel),
            )
        )
    return SchoolLevel(name)
