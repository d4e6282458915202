"""`quytac demo`: build the shipped example and tell what lies where."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from toolkit.cli import show
from toolkit.cli.options import OUT, Json, Out, Overwrite
from toolkit.cli.speech import say
from toolkit.messages import msg

if TYPE_CHECKING:
    from toolkit.flow.demo import Shown

HELP = msg(
    "Builds the example: the code of a province and of five schools, as Word files.\n\n"
    "Nothing is needed for it. Persons and numbers in it are invented."
)


def command(out: Out = OUT, overwrite: Overwrite = False, json: Json = False) -> int:
    """Build the example of a province and its schools."""
    from toolkit.cli.shapes import report
    from toolkit.flow.demo import demo

    built: list[Shown] = []
    try:
        for one in demo(out, overwrite, show.step):
            built.append(one)
    except KeyboardInterrupt:
        _kept([one.file for one in built if one.file])
        raise
    problems = [problem for one in built for problem in one.problems if one.file is None]
    if json:
        show.as_json(report("demo", problems, folder=out, files=[_shape(one) for one in built]))
    else:
        _tell(built, str(out))
        show.problems(problems)
    return 1 if problems else 0


def _kept(files: list[Path]) -> None:
    """Tell what an interruption has left behind: each file is whole."""
    if not files:
        return show.text(msg("Interrupted; nothing was written."), to=sys.stderr)
    show.text(msg("Interrupted; these files are whole and were kept:"), to=sys.stderr)
    for file in files:
        show.text(str(file), "  ", to=sys.stderr)


def _shape(one: Shown) -> dict[str, object]:
    return {"file": one.file, "office": one.office, "state": one.state, "missing": one.missing}


def _tell(built: list[Shown], out: str) -> None:
    from toolkit.flow.words import word

    rows = [
        (
            one.file.name if one.file else "–",
            say(msg("code of a school") if one.school else msg("code of the province")),
            say(word(one.state)) if one.state else "–",
            "\n".join(f"- {say(problem.what)}" for problem in one.missing) or "–",
        )
        for one in built
    ]
    show.table(
        (msg("file"), msg("what it is"), msg("state"), msg("missing before signature")), rows
    )
    written = sum(one.file is not None for one in built)
    show.title(msg("{count} Word files lie in the folder {folder}.", count=written, folder=out))
    show.text(msg("Go on with your own province: quytac new province my-province"))
    show.text(msg("Then with a school: quytac new school my-school --follows my-province"))
