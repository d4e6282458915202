"""What an authority is called on the drafting day, for this school's levels and ownership."""

from __future__ import annotations

from toolkit.model.law import Body, BodyName
from toolkit.model.library import Workspace
from toolkit.model.validity import Answer

MANAGING_BODY = "managing-body"
"""The one body whose name the school itself gives."""


def body_name(body: Body, workspace: Workspace) -> str | None:
    """Give the first name that fits the day, the levels and the ownership; None if no name fits."""
    school = workspace.school
    if body.id == MANAGING_BODY and school is not None:
        return school.managing_body
    day = workspace.office.day
    return next((n.name for n in body.names if n.spans(day) and _fits_school(n, workspace)), None)


def body_proved(body: Body, workspace: Workspace) -> bool:
    """Tell whether the name that `body_name` gives is proved for the drafting day."""
    name, day = body_name(body, workspace), workspace.office.day
    borne = (n for n in body.names if n.name == name)
    return any(body.answer(n, day) is Answer.IN_FORCE for n in borne)


def _fits_school(name: BodyName, workspace: Workspace) -> bool:
    school = workspace.school
    if school is None:
        return not name.levels and name.ownership is None
    fits_levels = not name.levels or set(school.levels) <= set(name.levels)
    return fits_levels and name.ownership in (None, school.ownership)
