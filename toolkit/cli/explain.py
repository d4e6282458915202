"""`quytac explain`: why a clause is in or out of a workspace."""

from __future__ import annotations

from typing import TYPE_CHECKING

from toolkit.cli import show
from toolkit.cli.clause_show import ClauseName
from toolkit.cli.options import Json, Workspace, workspace_folder
from toolkit.cli.speech import say
from toolkit.messages import msg

if TYPE_CHECKING:
    from toolkit.flow.explain import Explained

HELP = msg(
    "Tells why a clause stands in the code of a workspace or not, where, and what it rests on."
)


def command(path: Workspace, clause: ClauseName, json: Json = False) -> int:
    """Explain one clause of a workspace."""
    from toolkit.cli.shapes import report
    from toolkit.flow.explain import explain

    told = explain(workspace_folder(path), clause)
    if json:
        facts = _shape(told.explained) if told.explained else None
        show.as_json(report("explain", told.problems, explained=facts))
    elif told.explained:
        _tell(told.explained)
    else:
        show.problems(told.problems)
    return 0 if told.explained else 1


def _shape(one: Explained) -> dict[str, object]:
    return {
        "id": one.clause.id,
        "title": one.clause.title,
        "included": one.choice.reason.included,
        "reason": one.choice.reason,
        "detail": one.choice.detail,
        "standing": one.standing,
        "place": one.place,
        "day": one.day,
        "wording": one.wording,
        "text": one.text,
        "points": one.points,
        "slots": one.slots,
        "provisions": one.provisions,
        "note": one.clause.note,
    }


def _tell(one: Explained) -> None:
    from toolkit.cli.sentences import basis
    from toolkit.flow.words import word

    show.text(f"{one.clause.id} – {one.clause.title}")
    detail = f" ({one.choice.detail})" if one.choice.detail else ""
    show.text(f"{say(msg('in or out'))}: {say(word(one.choice.reason))}{detail}", "  ")
    show.text(f"{say(msg('standing'))}: {say(word(one.standing))}", "  ")
    if one.place:
        show.text(f"{say(msg('place in the code'))}: {one.place}", "  ")
    show.title(msg("Words on {day}", day=f"{one.day:%d/%m/%Y}"))
    for text in (one.text, *one.points):
        show.text(text, "  ")
    _slots(one)
    show.title(msg("Rests on"))
    for tie in one.provisions:
        show.text(basis(tie.cite, tie.relation, tie.gist, tie.confidence, tie.answer), "  - ")
    if one.clause.note:
        show.title(msg("Note"))
        show.text(one.clause.note, "  ")


def _slots(one: Explained) -> None:
    from toolkit.cli.sentences import bounds

    if one.slots:
        show.title(msg("Blanks"))
    for slot in one.slots:
        value = slot.value or say(msg("to be filled"))
        origin = msg("given") if slot.given else msg("our proposal") if slot.proposed else None
        about = bounds(slot.type, slot.min, slot.max, slot.choices)
        mark = f" [{say(origin)}]" if origin else ""
        show.text(f"{slot.name}: {slot.label} ({about}) = {value}{mark}", "  ")
