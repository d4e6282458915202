"""`quytac paper list`: the papers around the code."""

from __future__ import annotations

from toolkit.cli import show
from toolkit.cli.options import Json
from toolkit.messages import msg

HELP = msg("Lists the papers around the code, in the order of the work.")


def command(json: Json = False) -> int:
    """List papers."""
    from toolkit.cli.library import shipped
    from toolkit.cli.shapes import report
    from toolkit.flow.paper_kinds import paper_rows

    rows = paper_rows(shipped())
    if json:
        show.as_json(report("paper list", papers=rows))
        return 0
    table = [(r.id, r.name, r.signer, r.sample or "–", "; ".join(r.hooks)) for r in rows]
    heads = (msg("paper"), msg("name"), msg("who signs"), msg("Decree 30 sample"), msg("law"))
    show.table(heads, table, keep=(0,))
    show.title(msg("One of them: quytac paper make ID PATH"))
    return 0
