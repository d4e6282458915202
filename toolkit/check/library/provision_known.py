"""Every place that a clause names exists in `clauses/sources`."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.check.rule import LibraryRule
from toolkit.messages import msg
from toolkit.model.library import Library
from toolkit.model.problem import Problem


def _check(library: Library) -> Iterator[Problem]:
    for clause in library.clauses.values():
        for tie in clause.provisions:
            source = library.sources.get(tie.source)
            if source is None or source.provision(tie.at) is None:
                yield Problem(
                    "provision-unknown",
                    msg("{source} {at} is not a known provision", source=tie.source, at=tie.at),
                    msg(
                        "add it to clauses/sources/{source}.yaml, or name another place",
                        source=tie.source,
                    ),
                    tie.where,
                )


RULE = LibraryRule("provision-unknown", msg("every place that a clause names is known"), _check)
