"""`quytac check`: judge a workspace and write nothing."""

from __future__ import annotations

from toolkit.cli import show
from toolkit.cli.options import Final, Json, Workspace, workspace_folder
from toolkit.messages import msg

HELP = msg(
    "Tells what is wrong or missing in a workspace and writes nothing.\n\n"
    "Each line says where, what is wrong, and what to do. Errors stop a build, warnings do not."
)


def command(path: Workspace, final: Final = False, json: Json = False) -> int:
    """Judge a workspace."""
    from toolkit.cli.shapes import report
    from toolkit.flow.build import checked
    from toolkit.model.problem import has_errors

    folder = workspace_folder(path)
    judged = checked(folder, final)
    document = judged.assembly.document if judged.assembly else None
    if json:
        state = document.state if document else None
        show.as_json(report("check", judged.problems, folder=folder, state=state))
    else:
        show.problems(judged.problems)
        if not judged.problems:
            show.text(msg("Nothing is wrong and nothing is missing."))
    return 1 if has_errors(judged.problems) else 0
