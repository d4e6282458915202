"""How the commands on dated law tell what they found: tables on the screen, a Word annex, or JSON."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from toolkit.cli import show
from toolkit.cli.options import today
from toolkit.cli.speech import say
from toolkit.messages import Message, msg

if TYPE_CHECKING:
    from toolkit.flow.sheet import Sheet
    from toolkit.model.problem import Problem

Sheets = Callable[[Callable[[Message], str]], list["Sheet"]]


def told(
    command: str,
    title: Message,
    sheets: Sheets,
    facts: dict[str, Any],
    out: Path | None,
    overwrite: bool,
    json: bool,
    problems: Sequence[Problem] = (),
) -> None:
    """Tell one report; `sheets` lays it out in the language that its argument speaks."""
    file = _annex(title, sheets, out, overwrite) if out else None
    if json:
        from toolkit.cli.shapes import report

        show.as_json(report(command, problems, file=file, **facts))
    elif file:
        show.text(msg("Written: {file}", file=file))
    else:
        for sheet in sheets(say):
            show.title(sheet.title)
            show.table(sheet.heads, sheet.rows)
        show.problems(problems)


def _annex(title: Message, sheets: Sheets, out: Path, overwrite: bool) -> Path:
    from toolkit.flow.annex import law_annex, vietnamese, write_annex

    return write_annex(law_annex(title, sheets(vietnamese), today()), out, overwrite)
