"""`quytac release`: freeze a province's issued code in one file for its schools."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from toolkit.cli import show
from toolkit.cli.options import Json, Workspace, path_of, workspace_folder
from toolkit.messages import msg

HELP = msg(
    "Freezes a province's issued code in one file that its schools work from.\n\n"
    "It holds the clauses, the law data, the plan, the province's choices and bounds, the templates and the issued "
    "decision, each with a checksum. The same folder gives the same bytes."
)
To = Annotated[
    Path | None,
    typer.Option("-o", "--out", metavar="FILE.zip", help="name of the file", parser=path_of),
]


def command(path: Workspace, out: To = None, json: Json = False) -> int:
    """Make a release."""
    from toolkit.cli.shapes import report
    from toolkit.flow.release import release

    made = release(workspace_folder(path), out)
    manifest = made.manifest
    if json:
        version = manifest.version if manifest else None
        parts = len(manifest.parts) if manifest else 0
        show.as_json(report("release", made.problems, file=made.file, version=version, parts=parts))
        return 0 if made.file else 1
    show.problems(made.problems)
    if manifest is None:
        show.title(msg("Nothing was written: mend the errors above first."))
        return 1
    show.text(msg("Written: {file}", file=made.file))
    show.text(
        msg("Version {version}, {parts} parts", version=manifest.version, parts=len(manifest.parts))
    )
    show.text(msg("Give this file to the schools: quytac new school DIR --release FILE"))
    return 0
