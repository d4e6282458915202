"""How far the signing has come: by class, audience and school; who is missing; the counts for report and department."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from toolkit.errors import QuytacError
from toolkit.flow.signoff_code import Clauses, school_code
from toolkit.messages import Message, msg
from toolkit.model.problem import Level, Problem
from toolkit.model.record import Where
from toolkit.model.signing import Form, Given, Standing
from toolkit.signoff.collation import by_given_name
from toolkit.signoff.opening import PATIENT, reading
from toolkit.signoff.patience import Patience
from toolkit.signoff.standing import counted, given


@dataclass(frozen=True, slots=True)
class Line:
    """The numbers of one class, or of a whole audience where `group` is empty; `wanted` leaves out who moved away."""

    form: Form
    group: str
    wanted: int
    signed: int
    returned: int
    missing: int
    declined: int
    moved: int

    @property
    def share(self) -> float:
        """Give the part that has signed, 0 to 1."""
        return self.signed / self.wanted if self.wanted else 0.0


@dataclass(frozen=True)
class Overview:
    """A school year of a school: lines by class, lines by audience, the people behind them."""

    year: str
    version: str
    lines: list[Line]
    totals: list[Line]
    people: list[Given]
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class CurrentCode:
    """The version and the clauses of the code of today; None where it cannot be made, and why."""

    code: tuple[str, Clauses] | None
    problems: tuple[Problem, ...] = ()


def overview(school: Path, year: str, day: date, patience: Patience = PATIENT) -> Overview | None:
    """Judge the register of a school for a year; None where there is none."""
    today = current_code(school, day)
    with reading(school, patience) as store:
        if store is None:
            return None
        people = given(store.rows(year), store.versions(), today.code)
        erased = store.tallies(year)
    counts = counted(people)
    lines = [_line(form, group, some) for (form, group), some in counts.items()]
    totals = []
    for form in Form:
        whole: Counter[Standing] = Counter()
        for (one, _), some in counts.items():
            whole.update(some if one is form else {})
        whole.update({Standing(s): n for (f, s), n in erased.items() if f == form.value})
        if sum(whole.values()):
            totals.append(_line(form, "", whole))
    return Overview(
        year, today.code[0] if today.code else "", lines, totals, people, today.problems
    )


def current_code(school: Path, day: date) -> CurrentCode:
    """Give the code of today where it can be made; a register is read without it too, and why is told."""
    try:
        code = school_code(school, day)
    except QuytacError as error:
        return CurrentCode(None, (_not_made(school, error.message),))
    if code.assembly is None:
        return CurrentCode(None, (_not_made(school, msg("the school's folder has errors")),))
    return CurrentCode((code.version, code.clauses()))


def _not_made(school: Path, reason: Message) -> Problem:
    what = msg(
        "the code of today cannot be made ({reason}); who must sign again is judged by the version printed last",
        reason=reason,
    )
    hint = msg("see what is wrong: quytac check {folder}", folder=school)
    return Problem("code-not-made", what, hint, Where(str(school)), Level.WARNING)


def _line(form: Form, group: str, some: dict[Standing, int] | Counter[Standing]) -> Line:
    missing = sum(count for standing, count in some.items() if standing.missing)
    moved = some.get(Standing.MOVED, 0)
    return Line(
        form,
        group,
        sum(some.values()) - moved,
        some.get(Standing.SIGNED, 0),
        some.get(Standing.RETURNED, 0),
        missing,
        some.get(Standing.DECLINED, 0),
        moved,
    )


def missing(found: Overview, form: Form | None = None) -> dict[tuple[Form, str], list[Given]]:
    """List who is still asked, by class, by given name; who declined or moved away is never among them."""
    lists: dict[tuple[Form, str], list[Given]] = {}
    for one in found.people:
        if one.standing.missing and form in (None, one.form):
            lists.setdefault((one.form, one.group), []).append(one)
    return {
        key: sorted(some, key=lambda one: by_given_name(one.name)) for key, some in lists.items()
    }


def report_counts(school: Path, year: str, day: date) -> dict[str, int]:
    """Give the numbers of the report on results: how many there are, how many signed; nothing without a register."""
    found = overview(school, year, day)
    if found is None:
        return {}
    names = {
        Form.PUPIL: "pupils",
        Form.PARENT: "parents",
        Form.TEACHER: "teachers",
        Form.STAFF: "staff",
    }
    counts: dict[str, int] = {}
    for line in found.totals:
        if line.form in names:
            counts[names[line.form]] = line.wanted
            counts[f"{names[line.form]}_signed"] = line.signed
    classes = {line.group for line in found.lines if line.form in (Form.PUPIL, Form.PARENT)}
    return {**counts, "classes": len(classes)} if classes else counts
