from __future__ import annotations

import types
from datetime import date
from enum import Enum
from typing import Annotated, Any, Literal, Union, get_args, get_origin

import pytest

from toolkit.load.kinds import kind_of, typed
from toolkit.load.scalars import Misfit
from toolkit.model.clause import Clause
from toolkit.model.law import Body, Source
from toolkit.model.plan import Plan
from toolkit.model.record import Record
from toolkit.model.workspace import Issued, Province, School

KNOWN = (Annotated, Union, types.UnionType, tuple, dict, Literal)


@pytest.mark.parametrize(
    ("annotation", "text", "value"),
    [
        (int, "3", 3),
        (int, "-3", -3),
        (int | None, "03", 3),
        (int, "3.0", Misfit("3.0")),
        (bool, "true", True),
        (bool, "yes", Misfit("yes")),
        (date, "2026-11-23", date(2026, 11, 23)),
        (date, "20261123", Misfit("20261123")),
        (date | None, "2026-11-23T00:00:00", Misfit("2026-11-23T00:00:00")),
        (Literal[13, 14], "14", 14),
        (Literal[13, 14], "15", "15"),
        (Literal["yes", "no"], "no", "no"),
        (str | None, "1.10", "1.10"),
    ],
)
def test_one_way_to_write_a_value(annotation: Any, text: str, value: object) -> None:
    assert typed(text, kind_of(annotation)) == value


def parts(annotation: Any) -> list[Any]:
    inner = (
        get_args(annotation)[:1] if get_origin(annotation) is Annotated else get_args(annotation)
    )
    if get_origin(annotation) is Literal:
        return [annotation]
    return [annotation, *(part for one in inner for part in parts(one))]


def records(kind: type[Record], seen: set[type[Record]]) -> set[type[Record]]:
    if kind not in seen:
        seen.add(kind)
        for field in kind.model_fields.values():
            for part in parts(field.annotation):
                if isinstance(part, type) and issubclass(part, Record):
                    records(part, seen)
    return seen


@pytest.mark.parametrize("top", [Clause, Source, Body, Plan, Province, School, Issued])
def test_every_annotation_of_the_model_is_understood(top: type[Record]) -> None:
    """A form that `kind_of` does not know would be read as a text in silence."""
    for kind in records(top, set()):
        for name, field in kind.model_fields.items():
            for part in parts(field.annotation):
                plain = part in (str, int, bool, date, type(None), Ellipsis)
                closed = isinstance(part, type) and issubclass(part, (Record, Enum))
                assert plain or closed or get_origin(part) in KNOWN, (kind, name, part)
