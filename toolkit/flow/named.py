"""Find clauses and sources in a library: by id, with the nearest id where it is unknown, and by filters."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from difflib import get_close_matches

from toolkit.errors import UsageError
from toolkit.messages import msg
from toolkit.model.clause import Clause
from toolkit.model.law import Source
from toolkit.model.library import Library
from toolkit.model.terms import ActKind, Audience, SchoolLevel, Standing
from toolkit.model.text import bare
from toolkit.model.validity import Answer


def clause_named(library: Library, name: str) -> Clause:
    """Find a clause; raise UsageError with the nearest ids where there is none."""
    if name in library.clauses:
        return library.clauses[name]
    near = _near(name, library.clauses, "quytac clause list")
    raise UsageError(
        msg("there is no clause {clause}; look at: {near}", clause=name or "“”", near=near)
    )


def source_named(library: Library, name: str) -> Source:
    """Find a source; raise UsageError with the nearest ids where there is none."""
    if name in library.sources:
        return library.sources[name]
    near = _near(name, library.sources, "quytac source list")
    raise UsageError(
        msg("there is no source {source}; look at: {near}", source=name or "“”", near=near)
    )


def clauses_where(
    library: Library,
    audience: Audience | None = None,
    level: SchoolLevel | None = None,
    standing: Standing | None = None,
    text: str = "",
) -> list[Clause]:
    """List the clauses that fit every filter given, in the order of their ids."""
    wanted = bare(" ".join(text.split()))
    return [
        clause
        for _, clause in sorted(library.clauses.items())
        if (audience is None or audience in clause.audiences)
        and (level is None or level in clause.levels)
        and (standing is None or standing is clause.standing)
        and wanted in bare(" ".join(_texts(clause)).replace("{pupils}", "học sinh"))
    ]


def sources_where(
    library: Library, kind: ActKind | None = None, day: date | None = None
) -> list[Source]:
    """List the sources of a kind that are proved to be in force on a day, oldest first."""
    found = [
        source
        for source in library.sources.values()
        if (kind is None or source.kind is kind)
        and (day is None or source.answer(day) is Answer.IN_FORCE)
    ]
    return sorted(found, key=lambda source: (source.issued, source.id))


def _texts(clause: Clause) -> Iterable[str]:
    yield from (clause.id, clause.title, clause.plain_adult or "", *clause.plain.values())
    for wording in clause.wordings:
        yield from (wording.text, *wording.points)


def _near(name: str, known: Iterable[str], otherwise: str) -> str:
    return ", ".join(get_close_matches(name, list(known), n=3, cutoff=0.5)) or otherwise
