"""Name acts and places for a paper that tells of the law, and keep which ones were named.

The first mention of an act is in full (Decree 30, annex I, part I, II.6b), whatever part of the document it stands in.
Only a paper's template decides what is said; what it names without being in the library is a fault of the template.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from toolkit.errors import DataError
from toolkit.messages import msg
from toolkit.model.assembly import Cited, Role
from toolkit.model.citing import day_in_words, first, place_words, short
from toolkit.model.law import Provision, Source
from toolkit.model.library import Workspace
from toolkit.model.terms import Confidence

DOUBTS = {
    Confidence.MEDIUM: "mức tin cậy M: mới có một nguồn",
    Confidence.LOW: "mức tin cậy L: nguồn yếu",
    Confidence.GENERAL: "mức tin cậy GK: theo hiểu biết chung, chưa đối chiếu với văn bản",
}


@dataclass(frozen=True, slots=True)
class Naming:
    """Names what a template asks for; `introduced` are the acts named in full before, `cited` what was named.

    `role` is what the acts do there: they are told of in an annex, or a sentence rests on them.
    """

    workspace: Workspace
    introduced: set[str]
    role: Role = Role.ANNEX
    cited: list[Cited] = field(default_factory=list)

    def stands(self, identity: str, at: str = "") -> bool:
        """Tell whether the recorded days put an act, or a place in it, in force on the drafting day."""
        source = self.workspace.library.sources.get(identity)
        return source is not None and source.stands(self.workspace.office.day, at)

    def act(self, identity: str, at: str = "") -> str:
        """Name an act, in full where the document names it first; `at` is the place for whose sake it is named."""
        source = self.source(identity)
        self._cite(source, at)
        name = short(source) if identity in self.introduced else first(source)
        self.introduced.add(identity)
        return name

    def place(self, identity: str, at: str) -> str:
        """Name a place without its act: "điểm g khoản 2 Điều 7"."""
        source, provision = self.source(identity), self._provision(identity, at)
        self._cite(source, at)
        return provision.cite or place_words(at)

    def doubt(self, identity: str, at: str) -> str:
        """Write the mark of a place that was not confirmed, in brackets after a space; nothing where it was."""
        said = DOUBTS.get(self._provision(identity, at).confidence)
        return f" ({said})" if said else ""

    def note(self, identity: str) -> str:
        """Give what is not sure about an act, as its record says it."""
        return self.source(identity).confidence_note or ""

    def checked(self, identity: str) -> str:
        """Write the day on which an act was last checked."""
        return day_in_words(self.source(identity).last_check)

    def source(self, identity: str) -> Source:
        """Find an act, or refuse the template that names it."""
        source = self.workspace.library.sources.get(identity)
        if source is None:
            raise _unknown(identity)
        return source

    def _provision(self, identity: str, at: str) -> Provision:
        provision = self.source(identity).provision(at)
        if provision is None:
            raise _unknown(f"{identity} {at}")
        return provision

    def _cite(self, source: Source, at: str) -> None:
        """Keep an act once, its places apart only where some ended before it: else one fault is told forty times."""
        cited = Cited(source.id, at if source.partial_ends else "", self.role)
        if cited not in self.cited:
            self.cited.append(cited)


def _unknown(name: str) -> DataError:
    return DataError(
        msg("the paper's template names {name}, which the library does not hold", name=name)
    )
