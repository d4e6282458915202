"""`quytac clause matrix`: which clause answers which place of guidance and law."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from toolkit.cli import show
from toolkit.cli.options import Json, Overwrite, today
from toolkit.cli.speech import say
from toolkit.messages import msg

if TYPE_CHECKING:
    from toolkit.flow.matrix import Matrix

HELP = msg(
    "Shows which clauses answer each place of the letter, the guidance and the law, and the other way round.\n\n"
    "With -o FILE.docx it becomes an annex in Word for the legal office."
)

File = Annotated[
    Path | None,
    typer.Option("-o", "--out", metavar="FILE.docx", help="write a Word annex instead of a table"),
]


def command(out: File = None, overwrite: Overwrite = False, json: Json = False) -> int:
    """Show the matrix."""
    from toolkit.cli.library import shipped
    from toolkit.cli.shapes import report
    from toolkit.flow.matrix import matrix_of, write_matrix

    matrix = matrix_of(shipped())
    file = write_matrix(matrix, out, today(), overwrite) if out else None
    if json:
        both = report(
            "clause matrix", file=file, provisions=matrix.provisions, clauses=matrix.clauses
        )
        show.as_json(both)
    elif file:
        show.text(msg("Written: {file}", file=file))
    else:
        _tell(matrix)
    return 0


def _tell(matrix: Matrix) -> None:
    from toolkit.flow.words import word

    rows = [
        (
            row.cite,
            "\n".join(tie.clause for tie in row.ties)
            or say(word(row.uncovered) if row.uncovered else msg("no clause yet")),
        )
        for row in matrix.provisions
    ]
    show.table((msg("place"), msg("clauses, or why none")), rows)
    show.title(msg("The other way round:"))
    back = [(row.clause, "\n".join(tie.cite for tie in row.ties)) for row in matrix.clauses]
    show.table((msg("clause"), msg("Rests on")), back, keep=(0,))
