"""The command `quytac`: the list of commands, and the only place that turns errors into exit codes.

0 no error-level problem · 1 error-level problems · 2 wrong use or a broken world · 3 unexpected · 130 interrupted.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import Annotated, Any

import typer

from toolkit import __version__
from toolkit.cli import (
    batch,
    build,
    check,
    clause_list,
    clause_matrix,
    clause_show,
    conform,
    crash,
    demo,
    doctor,
    explain,
    issued,
    law_changes,
    law_confirm,
    law_status,
    law_timeline,
    lint,
    new_province,
    new_school,
    paper_list,
    paper_make,
    pull,
    release,
    schema,
    show,
    signoff_erase,
    signoff_export,
    signoff_forms,
    signoff_journal,
    signoff_missing,
    signoff_record,
    signoff_status,
    signoff_undo,
    source_list,
    source_show,
    wrong_use,
)
from toolkit.cli.frame import Command, Group
from toolkit.errors import QuytacError, WorldError
from toolkit.messages import Message, msg
from toolkit.reasons import why_not_written

HELP = msg(
    "Drafts the code of conduct on social media of a province and of its schools as Word files.\n\n"
    "Begin with: quytac demo. Then: quytac new province, quytac new school, quytac check, quytac build. "
    "English: set QUYTAC_LANG=en."
)
NEW = msg("Asks for a province or a school and writes its workspace.")
CLAUSE = msg("Looks into the library of clauses.")
SOURCE = msg("Looks into the acts and guidance that the clauses rest on.")
LAW = msg("Tells what of the law is in force on a day, what changes, and records who confirmed it.")
SIGNOFF = msg(
    "Prints commitments class by class from the roster, records what comes back, tells who is missing."
)
PAPER = msg("Writes the papers around the code: plan, letters, minutes, forms, report.")

ROOT = (
    ("demo", demo),
    ("check", check),
    ("build", build),
    ("issued", issued),
    ("release", release),
    ("batch", batch),
    ("conform", conform),
    ("pull", pull),
    ("explain", explain),
    ("lint", lint),
    ("schema", schema),
    ("doctor", doctor),
)
GROUPS = (
    ("new", NEW, (("province", new_province), ("school", new_school))),
    ("paper", PAPER, (("list", paper_list), ("make", paper_make))),
    (
        "signoff",
        SIGNOFF,
        (
            ("forms", signoff_forms),
            ("record", signoff_record),
            ("status", signoff_status),
            ("missing", signoff_missing),
            ("export", signoff_export),
            ("journal", signoff_journal),
            ("undo", signoff_undo),
            ("erase", signoff_erase),
        ),
    ),
    ("clause", CLAUSE, (("list", clause_list), ("show", clause_show), ("matrix", clause_matrix))),
    ("source", SOURCE, (("list", source_list), ("show", source_show))),
    (
        "law",
        LAW,
        (
            ("status", law_status),
            ("timeline", law_timeline),
            ("changes", law_changes),
            ("confirm", law_confirm),
        ),
    ),
)
ORDER = (
    "demo",
    "new",
    "check",
    "build",
    "issued",
    "release",
    "batch",
    "conform",
    "pull",
    "paper",
    "signoff",
    "explain",
    "lint",
    "clause",
    "source",
    "law",
    "schema",
    "doctor",
)


class Root(Group):
    """The command itself, which lists its commands in the order of the work."""

    def list_commands(self, ctx: Any) -> list[str]:
        """Give the written order."""
        return list(ORDER)


def application() -> typer.Typer:
    """Put the commands together from the written lists."""
    root = _group(HELP.msgid, Root)
    root.callback(invoke_without_command=True)(_root)
    for name, module in ROOT:
        root.command(name, cls=Command, help=module.HELP.msgid)(module.command)
    for name, help_, modules in GROUPS:
        group = _group(help_.msgid)
        for sub, module in modules:
            group.command(sub, cls=Command, help=module.HELP.msgid)(module.command)
        root.add_typer(group, name=name)
    return root


def run(arguments: Sequence[str] | None = None) -> int:
    """Run a command line and give its exit code; no traceback ever reaches a person."""
    encoding = show.speak_utf8()
    try:
        code = application()(arguments, prog_name="quytac", standalone_mode=False, obj=encoding)
        show.flush()
    except KeyboardInterrupt:
        return 130
    except (show.ScreenGone, SystemExit):  # Typer leaves so where the reader of its help has gone
        show.mute()
        return 0
    except Exception as error:  # noqa: BLE001 -- the one boundary
        return _safely_told(error)
    return code if isinstance(code, int) else 0


def _safely_told(error: Exception) -> int:
    """Tell an error, also where no stream takes a word any more."""
    try:
        code = _told(error)
        show.flush()
    except (show.ScreenGone, WorldError):
        show.mute()
        return 2
    return code


def _told(error: Exception) -> int:
    if isinstance(error, QuytacError):
        show.failure(error.message)
        return 2
    if wrong_use.is_help(error):
        show.raw(str(error.args[0]) if error.args else "")
        return 2
    if wrong_use.is_wrong_use(error):
        show.failure(wrong_use.sentence(error))
        return 2
    world = _world(error)
    if world is not None:
        show.failure(world)
        return 2
    log = crash.write_log(error)
    show.failure(
        msg("something unexpected happened; please send this file to the makers: {log}", log=log)
    )
    return 3


def _world(error: Exception) -> Message | None:
    """Say what the system refused, or None where it is not the system's fault."""
    if isinstance(error, UnicodeEncodeError) and sys.getfilesystemencoding() != "utf-8":
        return msg(
            "this system is set so that it cannot write names with diacritics; "
            "set LC_ALL=C.UTF-8 or PYTHONUTF8=1 and try again"
        )
    if not isinstance(error, OSError):
        return None
    refused = msg("access is refused")
    reason = refused if isinstance(error, PermissionError) else why_not_written(error)
    if not error.filename:
        return msg("the system refuses: {reason}", reason=reason)
    return msg("{path}: {reason}", path=error.filename, reason=reason)


def _group(help_: str, kind: type[Group] = Group) -> typer.Typer:
    return typer.Typer(
        cls=kind,
        help=help_,
        no_args_is_help=True,
        add_completion=False,
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
        options_metavar="[OPTIONS]",
        subcommand_metavar="COMMAND …",
    )


def _root(
    version: Annotated[bool, typer.Option("--version", help="show the version")] = False,
) -> None:
    if version:
        show.raw(f"quytac {__version__}")
        raise typer.Exit
