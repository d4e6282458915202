"""`quytac clause matrix`: which clause answers which place of guidance and law."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from toolkit.cli import show
from toolkit.cli.options import Annex, Json, Overwrite, today
from toolkit.cli.speech import say
from toolkit.messages import msg

if TYPE_CHECKING:
    from toolkit.flow.matrix import Matrix, Row

HELP = msg(
    "Shows which clauses answer each place of the letter, the guidance and the law, and the other way round.\n\n"
    "With -o FILE.docx it becomes an annex in Word for the legal office."
)


def command(out: Annex = None, overwrite: Overwrite = False, json: Json = False) -> int:
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
    for name, rows in groupby(matrix.provisions, key=lambda row: row.name):
        show.title(msg("{text}", text=name))
        cells = [(_place(row), _answer(row)) for row in rows]
        show.table((msg("place"), msg("clauses, or why none")), cells)
    show.title(msg("The other way round:"))
    back = [(row.clause, "\n".join(tie.cite for tie in row.ties)) for row in matrix.clauses]
    show.table((msg("clause"), msg("Rests on")), back, keep=(0,))


def _place(row: Row) -> str:
    """Name the place without its act, whose name stands above the table."""
    return row.cite.removesuffix(row.name).removesuffix(" của ").strip() or row.at


def _answer(row: Row) -> str:
    from toolkit.flow.words import word

    why = word(row.uncovered) if row.uncovered else msg("no clause yet")
    return "\n".join(tie.clause for tie in row.ties) or say(why)
