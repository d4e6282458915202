"""`quytac lint`: the form of any Word file by Decree 30/2020, and a mended copy."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from toolkit.cli.options import Jobs, Json, WordFiles, path_of
from toolkit.errors import UsageError
from toolkit.messages import msg

if TYPE_CHECKING:
    from toolkit.check.form.roles import Profile

HELP = msg(
    "Judges the form of Word files by Decree 30/2020 and names the place, the item of its annex and what to do.\n\n"
    "Files may be folders or patterns such as *.docx. With --fix a mended copy is written; words are never touched."
)

ProfileName = Annotated[
    str,
    typer.Option(
        "--profile",
        metavar="KIND",
        help="decision, letter, minutes, report, commitment, or auto: found by itself",
    ),
]
FinalText = Annotated[
    bool,
    typer.Option("--final", help="the file is to be signed: blanks, comments and changes are told"),
]
Fix = Annotated[bool, typer.Option("--fix", help="write a mended copy to the file of -o")]
Out = Annotated[
    Path | None,
    typer.Option("-o", "--out", metavar="FILE.docx", help="the mended copy", parser=path_of),
]


def command(
    files: WordFiles,
    jobs: Jobs = 1,
    profile: ProfileName = "auto",
    final: FinalText = False,
    fix: Fix = False,
    out: Out = None,
    json: Json = False,
) -> int:
    """Judge files, or mend one."""
    from toolkit.cli import lint_report
    from toolkit.cli.crash import write_log
    from toolkit.flow.lint import lint_all, mend
    from toolkit.load.binary import named_files

    kind = _profile(profile)
    found = named_files(files, (".docx", ".docm"))
    if not found:
        raise UsageError(msg("no Word file lies there"))
    if fix or out:
        if not fix or out is None or len(found) != 1:
            raise UsageError(
                msg("--fix mends one file into another: quytac lint FILE --fix -o COPY.docx")
            )
        return lint_report.tell_mended(mend(found[0], out, kind, final), json)
    return lint_report.tell(lint_all(found, kind, final, jobs, write_log), len(found), json)


def _profile(name: str) -> Profile | None:
    from toolkit.check.form.roles import Profile

    if name == "auto":
        return None
    if name not in list(Profile):
        kinds = ", ".join([*Profile, "auto"])
        raise UsageError(
            msg("{name} is no kind of document; write one of: {kinds}", name=name, kinds=kinds)
        )
    return Profile(name)
