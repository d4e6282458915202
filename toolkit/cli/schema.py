"""`quytac schema`: JSON Schemas of the files that people write."""

from __future__ import annotations

from typing import Annotated

import typer

from toolkit.cli import show
from toolkit.messages import msg

HELP = msg(
    "Prints the JSON Schema of one kind of file, or of all, so that an editor completes the keys."
)

Kind = Annotated[
    str,
    typer.Argument(
        metavar="KIND",
        help="clause, source, body, plan, province, school or papers; all if left out",
    ),
]


def command(kind: Kind = "") -> int:
    """Print schemas."""
    from toolkit.flow.schema import schema, schemas

    show.as_json(schema(kind) if kind else schemas())
    return 0
