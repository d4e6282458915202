"""`quytac signoff erase`: forget a pupil, a class or a year."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from toolkit.cli import show
from toolkit.cli.options import today, workspace_folder
from toolkit.cli.signoff_options import By, School, notices, patience, who_records, year_of
from toolkit.messages import msg

if TYPE_CHECKING:
    from toolkit.flow.signoff_keep import UnreadFile

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
    from toolkit.flow.signoff_keep import Forgotten, erase, plan_erasure
    from toolkit.flow.signoff_record import require_register

    folder, waits = workspace_folder(school), patience()
    notices(folder)
    require_register(folder, waits)
    if name is not None and group is None:
        raise UsageError(msg("name the class too: --class 6A"))
    whom = Forgotten.typed(year_of(year), group, name)
    plan = plan_erasure(folder, whom, waits)
    count = len(plan.people)
    if not count:
        show.text(msg("Nobody in the register or its copies is meant."))
        _name_unread(plan.unread)
        return 1
    if not yes and not show.agreed(msg("Forget {count} people for good?", count=count)):
        return 1
    also = bool(plan.second) and (
        yes or show.agreed(msg("Forget them in the second registers named above too?"))
    )
    unread = erase(folder, who_records(by), whom, today(), plan.second if also else (), waits)
    show.text(msg("Forgotten: {count} people; the counts stay.", count=count))
    show.text(msg("Delete the printed Word files and rosters of these people yourself."))
    _name_unread(unread)
    if plan.second and not also:
        show.text(msg("The second registers were left as they are: these people may stand there."))
        return 1
    return 1 if unread else 0


def _name_unread(files: Sequence[UnreadFile]) -> None:
    """Name the files in which nothing could be erased, and what to do."""
    for one in files:
        show.text(msg("Not looked into: {fault}", fault=one.why))
    if files:
        show.text(
            msg(
                "People who are to be forgotten may stand in these files. Once they can be read again, or are deleted, "
                "run the same command again."
            )
        )
