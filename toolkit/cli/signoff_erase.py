"""`quytac signoff erase`: forget a pupil, a class or a year."""

from __future__ import annotations

from typing import Annotated

import typer

from toolkit.cli import show
from toolkit.cli.options import today, workspace_folder
from toolkit.cli.signoff_options import By, School, who_records, year_of
from toolkit.messages import msg

HELP = msg(
    "Forgets a pupil, a class or a school year: in the register, its journal, what was settled about columns, and all "
    "copies. The counts stay.\n\nThis cannot be undone. Word files that were printed are yours to delete."
)
Group = Annotated[str | None, typer.Option("--class", metavar="CLASS", help="only this class")]
Name = Annotated[
    str | None, typer.Option("--name", metavar="NAME", help="only this person of the class")
]
Year = Annotated[
    str, typer.Option("--year", metavar="YEAR", help='school year, such as "2026 - 2027"')
]
Yes = Annotated[bool, typer.Option("--yes", help="do not ask again")]


def command(
    school: School,
    year: Year,
    group: Group = None,
    name: Name = None,
    yes: Yes = False,
    by: By = None,
) -> int:
    """Erase people."""
    from toolkit.errors import UsageError
    from toolkit.flow.signoff_keep import Forgotten, erase
    from toolkit.flow.signoff_record import require_register
    from toolkit.flow.signoff_status import overview

    folder = workspace_folder(school)
    require_register(folder)
    if name is not None and group is None:
        raise UsageError(msg("name the class too: --class 6A"))
    whom = Forgotten.typed(year_of(year), group, name)
    found = overview(folder, whom.year, today())
    people = found.people if found else []
    meant = {(one.group, one.name, one.nth) for one in people if whom.holds(one)}
    if not meant:
        show.text(msg("Nobody in the register is meant."))
        return 1
    if not yes and not show.agreed(msg("Forget {count} people for good?", count=len(meant))):
        return 1
    erase(folder, who_records(by), whom, people)
    show.text(msg("Forgotten: {count} people; the counts stay.", count=len(meant)))
    show.text(msg("Delete the printed Word files and rosters of these people yourself."))
    return 0
