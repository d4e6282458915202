"""`quytac signoff undo`: take back what was recorded last."""

from __future__ import annotations

from toolkit.cli import show
from toolkit.cli.options import workspace_folder
from toolkit.cli.signoff_options import By, School, notices, patience, who_records
from toolkit.messages import msg

HELP = msg(
    "Takes back what was recorded last; again for what was recorded before. The journal keeps both."
)


def command(school: School, by: By = None) -> int:
    """Undo the newest batch."""
    from toolkit.flow.signoff_keep import undo
    from toolkit.flow.signoff_record import require_register

    folder = workspace_folder(school)
    notices(folder)
    waits = patience()
    require_register(folder, waits)
    batch = undo(folder, who_records(by), waits)
    if batch is None:
        show.text(msg("There is nothing to take back."))
        return 1
    show.text(
        msg(
            "Taken back: {count} records of {who}, {at}",
            count=batch.forms,
            who=batch.who,
            at=batch.at.replace("T", " ")[:16],
        )
    )
    return 0
