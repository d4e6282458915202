"""What a provision succeeds is known, so that citations can follow the day."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.check.rule import LibraryRule
from toolkit.messages import msg
from toolkit.model.library import Library
from toolkit.model.problem import Problem


def _check(library: Library) -> Iterator[Problem]:
    for source in library.sources.values():
        for provision in source.provisions:
            for old in provision.succeeds:
                known = library.sources.get(old.source)
                if known is None or known.provision(old.at) is None:
                    yield Problem(
                        "succession-unknown",
                        msg("{source} {at} is not a known provision", source=old.source, at=old.at),
                        msg(
                            "add it to clauses/sources/{source}.yaml, or name another place",
                            source=old.source,
                        ),
                        old.where,
                    )


RULE = LibraryRule("succession-unknown", msg("what a provision took over from is known"), _check)
