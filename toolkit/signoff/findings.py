"""What of a roster was not understood, cell by cell; of one kind at most twenty are told."""

from __future__ import annotations

from dataclasses import dataclass, field

from toolkit.messages import Message, msg
from toolkit.model.grid import Grid
from toolkit.model.problem import Level, Problem
from toolkit.model.record import Where

TOLD = 20
"""So many cells of one kind are told; of the rest only that there are more."""


@dataclass
class Findings:
    """Collects problems with the cell they stand in."""

    problems: list[Problem] = field(default_factory=list)

    def tell(
        self,
        place: tuple[Grid, int, int],
        rule: str,
        what: Message,
        hint: Message | None = None,
        level: Level = Level.ERROR,
    ) -> None:
        """Keep a problem at a cell: its grid, its row and column from 0."""
        grid, row, column = place
        told = sum(problem.rule == rule for problem in self.problems)
        if told < TOLD:
            where = Where(f"{grid.file} {grid.cell(row, column)}")
            self.problems.append(Problem(rule, what, hint, where, level))
        elif told == TOLD:
            more = msg("and more cells of this kind")
            self.problems.append(Problem(rule, more, None, Where(grid.file), level))
