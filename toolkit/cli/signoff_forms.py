"""`quytac signoff forms`: from a roster to what is printed."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from toolkit.cli import show
from toolkit.cli.options import Json, Overwrite, path_of, today, workspace_folder
from toolkit.cli.signoff_options import (
    Audience,
    By,
    School,
    Year,
    form_of,
    notices,
    patience,
    who_records,
    year_of,
)
from toolkit.messages import msg

if TYPE_CHECKING:
    from toolkit.signoff.roster import Roster

HELP = msg(
    "Prints the commitments of a school class by class from the roster that it has.\n\n"
    "Writes for each class a Word file of commitments, one page each, a sheet to sign, and for pupils a separate file "
    "of consent sheets; and one workbook to tick. What was understood of the roster is shown first."
)
RosterFile = Annotated[
    Path,
    typer.Option(
        "--roster", metavar="FILE", help="the roster: .xlsx, .xls, .ods, .csv", parser=path_of
    ),
]
Map = Annotated[
    list[str] | None,
    typer.Option(
        "--map", metavar="WHAT=COLUMN", help="settle a column, such as name=C; remembered"
    ),
]
Out = Annotated[
    Path, typer.Option("-o", "--out", metavar="DIR", help="folder for the files", parser=path_of)
]
ByName = Annotated[
    bool, typer.Option("--by-name", help="in the order of given names, not of the roster")
]
All = Annotated[bool, typer.Option("--all", help="print also for those who have signed already")]
Yes = Annotated[
    bool, typer.Option("--yes", help="print without asking, also where cells were not understood")
]
Check = Annotated[bool, typer.Option("--check", help="only show what is understood of the roster")]


def command(
    school: School,
    roster: RosterFile,
    audience: Audience = None,
    out: Out = Path("cam-ket"),
    columns: Map = None,
    year: Year = None,
    by_name: ByName = False,
    again: All = False,
    check: Check = False,
    yes: Yes = False,
    by: By = None,
    overwrite: Overwrite = False,
    json: Json = False,
) -> int:
    """Print forms."""
    from toolkit.cli.shapes import report
    from toolkit.flow.signoff_code import school_code
    from toolkit.flow.signoff_forms import Order, Printed, make_forms
    from toolkit.flow.signoff_roster import read_roster, told_columns
    from toolkit.model.problem import has_errors
    from toolkit.model.signing import Form

    folder, who, day = workspace_folder(school), who_records(by), today()
    code, waits = school_code(folder, day), patience()
    form = form_of(audience) or Form.PUPIL
    adults = form in (Form.TEACHER, Form.STAFF)
    read = read_roster(
        folder, roster, told_columns(columns or []), "Nhà trường" if adults else "", who, waits
    )
    problems = [*notices(folder, json=True), *code.problems, *read.findings.problems]
    if not json:
        show.problems(problems)
        _tell(read)
    stop = code.assembly is None or not read.people or check
    if not stop and has_errors(read.findings.problems) and not yes:
        stop = json or not show.agreed(
            msg("Some cells were not understood. Print the others all the same?")
        )
    made = Printed([])
    if not stop:
        order = Order(form, year_of(year), day, who, by_name, again, waits)
        made = make_forms(folder, code, read.people, order, out, overwrite, show.bar)
    if json:
        facts = {
            "people": len(read.people),
            "understood": read.understood,
            "files": made.files,
            "forms": made.forms,
        }
        show.as_json(report("signoff forms", [*problems, *made.problems], **facts))
    else:
        show.problems(made.problems)
        _done(made, out)
    return 0 if made.files or check or made.passed else 1


def _tell(read: Roster) -> None:
    """Show what was understood, before anything is printed."""
    from toolkit.cli.speech import say
    from toolkit.flow.signoff_words import COLUMN_WORDS
    from toolkit.signoff.heads import Column

    rows = [
        (
            one.sheet or "–",
            str(one.row),
            ", ".join(
                f"{letter} = {say(COLUMN_WORDS[Column(column)])}"
                for column, letter, _ in one.columns
            ),
            ", ".join(one.groups[:6]) + (", …" if len(one.groups) > 6 else ""),
            str(one.people),
        )
        for one in read.understood
    ]
    if rows:
        show.title(msg("Understood of the roster:"))
        heads = (msg("sheet"), msg("row of heads"), msg("columns"), msg("classes"), msg("people"))
        show.table(heads, rows, keep=(4,))
    for person in read.people[:3]:
        show.text(f"{person.name} · {person.group} · {person.birth or person.post or '–'}", "  ")


def _done(made: object, out: Path) -> None:
    from toolkit.flow.signoff_forms import Printed

    assert isinstance(made, Printed)
    if made.files:
        show.title(
            msg(
                "Forms printed: {count}; files: {files} in {folder}",
                count=made.forms,
                files=len(made.files),
                folder=out,
            )
        )
    if made.passed:
        show.text(
            msg(
                "{count} people need no form any more: signed, declined or moved away (--all prints theirs too).",
                count=made.passed,
            )
        )
