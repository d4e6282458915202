"""An act that ends soon after the day asked is pointed out: a code is meant to last."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from toolkit.check.bases import bases, named, replaced_by, used_in, where
from toolkit.check.rule import Asked, DocumentRule
from toolkit.messages import msg
from toolkit.model.assembly import Assembly
from toolkit.model.library import Workspace
from toolkit.model.problem import Level, Problem

SOON = timedelta(days=90)


def _check(workspace: Workspace, assembly: Assembly, asked: Asked) -> Iterator[Problem]:
    for base in bases(workspace, assembly, asked.day):
        end = base.validity.end
        if end is not None and asked.day <= end < asked.day + SOON:
            instead = replaced_by(workspace, base, end + timedelta(days=1))
            yield Problem(
                "basis-about-to-lapse",
                msg(
                    "{act} ends after {day}; it is used in: {uses}",
                    act=named(base),
                    day=f"{end:%d/%m/%Y}",
                    uses=used_in(base),
                ),
                msg("it will be replaced by: {acts}; consider waiting for it", acts=instead)
                if instead
                else msg("ask whether something follows it before the code is signed"),
                where(workspace, base),
                Level.WARNING,
            )


RULE = DocumentRule(
    "basis-about-to-lapse", msg("an act that ends within ninety days is pointed out"), _check
)
