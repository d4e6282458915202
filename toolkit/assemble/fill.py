"""Replace the tokens of a clause text: slots, acts, bodies, references, the word for pupils.

What cannot be filled leaves a visible mark in the text and a problem beside it; nothing is invented.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from toolkit.assemble.bodies import body_name
from toolkit.messages import Message, msg
from toolkit.model.assembly import Cited, Role
from toolkit.model.citing import first, place, short
from toolkit.model.clause import Clause
from toolkit.model.law import PlaceRef, Source
from toolkit.model.library import Workspace
from toolkit.model.problem import Level, Problem
from toolkit.model.record import Record
from toolkit.model.succession import standing_act, standing_place
from toolkit.model.text import one_line
from toolkit.model.tokens import PATTERN, Token, mark, slot_value, token_of


@dataclass(frozen=True, slots=True)
class Place:
    """Where a clause stands: the number of its article and of its khoản (0: the only one)."""

    article: int
    unit: int

    def seen_from(self, article: int) -> str:
        """Cite the place as a reader of that article expects it: "khoản 2 Điều 5", "khoản 2 Điều này"."""
        name = "Điều này" if article == self.article else f"Điều {self.article}"
        return f"khoản {self.unit} {name}" if self.unit else name


@dataclass(frozen=True, slots=True)
class Filler:
    """Fills the texts of one clause that stands in the article of number `article`.

    `places` tells where each clause stands; `pupils` is the word for learners; `introduced` holds the acts that the
    document has cited in full before, and grows; `cited` grows with each act that a text names. `marked` leaves marks
    for what differs from school to school.
    """

    workspace: Workspace
    clause: Clause
    places: dict[str, Place]
    article: int
    pupils: str
    final: bool
    marked: bool = False
    problems: list[Problem] = field(default_factory=list)
    introduced: set[str] = field(default_factory=set)
    cited: list[Cited] = field(default_factory=list)

    def fill(self, text: str, record: Record) -> str:
        """Fill one text; problems are added to `problems` with the place of its record."""
        filled = PATTERN.sub(lambda match: self._token(match, record), text)
        return one_line(filled)

    def _token(self, match: re.Match[str], record: Record) -> str:
        token = token_of(match)
        makers: dict[str, Callable[[Token, Record], str]] = {
            "slot": self._slot,
            "act": self._act,
            "body": self._body,
            "clause": self._reference,
        }
        return makers[token.kind](token, record) if token.kind in makers else self.pupils

    def _slot(self, token: Token, record: Record) -> str:
        if self.marked:
            return mark("slot", token.name)
        value = slot_value(self.clause, token.name, self.workspace.province, self.workspace.school)
        if value is not None:
            return value
        slot = self.clause.slots.get(token.name)
        label = slot.label if slot else token.name
        self._say(
            "slot-missing",
            msg(
                "the blank “{label}” of {clause} is not filled", label=label, clause=self.clause.id
            ),
            msg(
                "write it under slots: {clause}: {name}: …", clause=self.clause.id, name=token.name
            ),
            self.workspace.office,
            Level.ERROR if self.final else Level.WARNING,
        )
        return f"[… {label} …]"

    def _act(self, token: Token, record: Record) -> str:
        sources, day = self.workspace.library.sources, self.workspace.office.day
        if token.at:
            found = standing_place(sources, PlaceRef(source=token.name, at=token.at), day)
            if found is not None:
                return self._named(sources[found.source], found.at)
        else:
            act = standing_act(sources, token.name, day)
            if act is not None:
                return self._named(act, "")
        self._say(
            "act-not-in-force",
            msg(
                "{act} is not known to be in force on {day}, nor what it took over from",
                act=token.name,
                day=day,
            ),
            msg("give the clause a wording for that day, or begin it later"),
            record,
        )
        return f"[… {token.name} …]"

    def _named(self, act: Source, at: str) -> str:
        """Name an act, in full where the document names it first."""
        self.cited.append(Cited(act.id, at, Role.TEXT, self.clause.id))
        if self.marked:
            return mark("act", place(act, at, short(act)), place(act, at, first(act)))
        name = short(act) if act.id in self.introduced else first(act)
        self.introduced.add(act.id)
        return place(act, at, name)

    def _body(self, token: Token, record: Record) -> str:
        body = self.workspace.library.bodies.get(token.name)
        name = body_name(body, self.workspace) if body else None
        if name is not None:
            return name
        self._say(
            "body-unknown",
            msg(
                "no body “{body}” has a name on {day}",
                body=token.name,
                day=self.workspace.office.day,
            ),
            msg("add it to clauses/bodies, or name another one"),
            record,
        )
        return f"[… {token.name} …]"

    def _reference(self, token: Token, record: Record) -> str:
        if self.marked:
            return mark("clause", token.name)
        if token.name in self.places:
            return self.places[token.name].seen_from(self.article)
        self._say(
            "reference-out",
            msg(
                "{clause} refers to {other}, which does not stand in this code",
                clause=self.clause.id,
                other=token.name,
            ),
            msg(
                "keep {other}, or drop or reword {clause}", clause=self.clause.id, other=token.name
            ),
            record,
        )
        return f"[… {token.name} …]"

    def _say(
        self, rule: str, what: Message, hint: Message, record: Record, level: Level = Level.ERROR
    ) -> None:
        self.problems.append(Problem(rule, what, hint, record.where, level))
