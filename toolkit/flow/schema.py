"""The JSON Schemas of the files that people write, so that an editor completes and checks the keys."""

from __future__ import annotations

from typing import Any

from toolkit.errors import UsageError
from toolkit.messages import msg
from toolkit.model.clause import Clause
from toolkit.model.law import Body, Source
from toolkit.model.papers import Papers
from toolkit.model.plan import Plan
from toolkit.model.record import Record
from toolkit.model.workspace import Province, School

KINDS: dict[str, type[Record]] = {
    "clause": Clause,
    "source": Source,
    "body": Body,
    "plan": Plan,
    "province": Province,
    "school": School,
    "papers": Papers,
}


def schema(kind: str) -> dict[str, Any]:
    """Give the schema of one kind of file; raise UsageError for an unknown kind."""
    if kind not in KINDS:
        raise UsageError(
            msg(
                "{kind} is not a kind of file; allowed are: {kinds}",
                kind=kind,
                kinds=", ".join(KINDS),
            )
        )
    made = KINDS[kind].model_json_schema(by_alias=True)
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **made, "title": kind}


def schemas() -> dict[str, Any]:
    """Give the schemas of all kinds by name."""
    return {kind: schema(kind) for kind in KINDS}
