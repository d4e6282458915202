"""`quytac build`: turn a workspace into files."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

from toolkit.cli import show
from toolkit.cli.options import (
    OUT,
    Final,
    Json,
    On,
    Out,
    Overwrite,
    Workspace,
    day_asked,
    workspace_folder,
)
from toolkit.messages import msg

HELP = msg(
    "Writes the decision and the code of a workspace as a Word file.\n\n"
    "Without --final the file is a draft: marked, with a last page that lists what is missing. "
    "Files that you have edited are never replaced without --overwrite."
)


class Format(StrEnum):
    """The formats that can be asked for."""

    DOCX = "docx"
    HTML = "html"
    PDF = "pdf"
    TEXT = "text"


Formats = Annotated[
    list[Format] | None,
    typer.Option(
        "--format",
        metavar="docx|html|pdf|text",
        help="kind of file, docx unless told; may be given twice",
    ),
]


def command(
    path: Workspace,
    out: Out = OUT,
    formats: Formats = None,
    on: On = None,
    final: Final = False,
    overwrite: Overwrite = False,
    json: Json = False,
) -> int:
    """Build the files of a workspace."""
    from toolkit.cli.shapes import report
    from toolkit.flow.build import build

    wanted = [str(one) for one in dict.fromkeys(formats or [Format.DOCX])]
    built = build(workspace_folder(path), out, wanted, final, overwrite, day_asked(on))
    document = built.document
    if json:
        facts = {
            "files": built.files,
            "state": document.state if document else None,
            "version": document.version if document else None,
            "digest": document.digest if document else None,
        }
        show.as_json(report("build", built.problems, **facts))
    else:
        show.problems(built.problems)
        for file in built.files:
            show.text(msg("Written: {file}", file=file))
        if document:
            show.text(msg("Version of the text: {version}", version=document.version))
        if not built.files:
            show.title(msg("Nothing was written: mend the errors above first."))
    return 0 if built.files else 1
