"""Everything that a code is made of, loaded once, and one workspace with its context."""

from __future__ import annotations

from dataclasses import dataclass

from toolkit.model.clause import Clause
from toolkit.model.law import Body, Source
from toolkit.model.papers import Papers
from toolkit.model.plan import Plan
from toolkit.model.workspace import Issued, Province, School


@dataclass(frozen=True, slots=True)
class Library:
    """The clause library; mappings are keyed by id."""

    clauses: dict[str, Clause]
    sources: dict[str, Source]
    bodies: dict[str, Body]
    plan: Plan

    def by_article(self) -> dict[str, list[Clause]]:
        """List the clauses of each article in order: the plan's, then those that the province placed there."""
        placed = {
            article.id: [
                self.clauses[clause] for clause in article.clauses if clause in self.clauses
            ]
            for article in self.plan.articles()
        }
        for clause in self.clauses.values():
            if clause.article in placed:
                placed[clause.article].append(clause)
        return placed


@dataclass(frozen=True, slots=True)
class Workspace:
    """One folder of a person: a province's, or a school's with the province it follows.

    `library` already holds the clauses and sources that the province added. `issued` are the facts of this workspace,
    `province_issued` those of the province's decision; `papers` is what it wrote for the papers around the code;
    `province_folder` is where the province's files can be changed, None where they lie in a release.
    """

    folder: str
    library: Library
    province: Province
    school: School | None = None
    issued: Issued | None = None
    province_issued: Issued | None = None
    papers: Papers | None = None
    province_folder: str | None = None

    @property
    def office(self) -> Province | School:
        """The one whose document is drafted: the school if there is one, else the province."""
        return self.school or self.province
