"""`quytac check`: judge a workspace and write nothing."""

from __future__ import annotations

from toolkit.cli import show
from toolkit.cli.options import Final, Json, On, Workspace, day_asked, workspace_folder
from toolkit.messages import msg

HELP = msg(
    "Tells what is wrong or missing in a workspace and writes nothing.\n\n"
    "Each line says where, what is wrong, and what to do. Errors stop a build, warnings do not. "
    "The law is judged for today, or for the day of --on."
)


def command(path: Workspace, on: On = None, final: Final = False, json: Json = False) -> int:
    """Judge a workspace."""
    from toolkit.cli.sentences import law_line
    from toolkit.cli.shapes import report
    from toolkit.flow.build import checked
    from toolkit.model.problem import has_errors

    folder = workspace_folder(path)
    day = day_asked(on)
    judged = checked(folder, final, day)
    document = judged.assembly.document if judged.assembly else None
    if json:
        state = document.state if document else None
        facts = {"day": day, "law_checked_to": judged.law_checked_to}
        show.as_json(report("check", judged.problems, folder=folder, state=state, **facts))
    else:
        show.problems(judged.problems)
        if not judged.problems:
            show.text(msg("Nothing is wrong and nothing is missing."))
        if judged.law_checked_to:
            show.text(law_line(judged.law_checked_to, day))
    return 1 if has_errors(judged.problems) else 0
