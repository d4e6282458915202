"""`quytac doctor`: what is there on this machine, and what is missing."""

from __future__ import annotations

import typer

from toolkit.cli import show
from toolkit.cli.options import OUT, Json, Out
from toolkit.cli.speech import catalogue, say
from toolkit.messages import msg

HELP = msg("Looks at this machine: versions, data, LibreOffice, folders, encoding, language.")


def command(context: typer.Context, out: Out = OUT, json: Json = False) -> int:
    """Look at the machine; the context brings the console's encoding as it was found."""
    from toolkit.cli.shapes import report
    from toolkit.flow.doctor import doctor

    findings = doctor(out, str(context.obj or ""), catalogue().language)
    if json:
        show.as_json(report("doctor", findings=findings))
    else:
        rows = [
            (
                say(one.label),
                one.value if isinstance(one.value, str) else say(one.value),
                "✗" if one.bad else "✓" if one.hint is None else "–",
            )
            for one in findings
        ]
        show.table((msg("what"), msg("found"), msg("well")), rows)
        for one in findings:
            if one.hint is not None:
                show.text(f"{say(one.label)}: {say(one.hint)}", "  ")
    return 1 if any(one.bad for one in findings) else 0
